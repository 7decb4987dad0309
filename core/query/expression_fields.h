// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/query/filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace waybill::query {

/// The names that may stand before a colon, as they are offered.
[[nodiscard]] const std::vector<std::string>& expressionFields();
[[nodiscard]] bool isExpressionField(std::string_view name);
/// The field that is nearest to a mistyped one; empty when none is near.
[[nodiscard]] std::string nearestField(std::string_view name);

/// One condition: `sign` is ":", ">", ">=", "<", "<=" or "=". BadCall says what the field takes.
[[nodiscard]] Result<Filter> readCondition(std::string_view field, std::string_view sign, std::string_view value);
/// Adds a condition where the filter's own fields can say it; else false, and the filter is as before.
[[nodiscard]] bool takeIn(Filter& filter, const Filter& condition);
/// The conditions of a filter's own fields, each as it is typed; the clauses are left out, and so is the text.
[[nodiscard]] std::vector<std::string> writeConditions(const Filter& filter);
/// In quotes where it has to be.
[[nodiscard]] std::string quotedValue(std::string_view value);

} // namespace waybill::query
