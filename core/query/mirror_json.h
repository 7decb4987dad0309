// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/mirror.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waybill::query {

/// One trade as `mirror --json` gives it, with its months and codes; without them as `summary --json` does. What
/// nobody says is absent.
[[nodiscard]] QJsonObject toJson(const Mirror& mirror, bool withParts);

} // namespace waybill::query
