// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/summary.h"

#include <QJsonObject>

namespace waybill::query {

/// The document of `summary --json`. What is unknown is absent; entity ids are "co-N".
[[nodiscard]] QJsonObject toJson(const Summary& summary);

} // namespace waybill::query
