// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/query/filter.h"

#include <QJsonObject>

namespace waybill::query {

/// A filter as a view keeps it: the option names of the command line as keys, only those in use.
[[nodiscard]] QJsonObject toJson(const Filter& filter);
/// BadInput names the key that is not known or not what it should be.
[[nodiscard]] Result<Filter> filterFromJson(const QJsonObject& object);

} // namespace waybill::query
