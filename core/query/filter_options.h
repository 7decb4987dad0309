// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/query/filter.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waybill::query {

/// One option of FILTER on the command line.
struct FilterOption {
    std::string_view name;      ///< "min-value"
    std::string_view valueName; ///< "USD"
    std::string_view help;
};

[[nodiscard]] const std::vector<FilterOption>& filterOptions();

/// (option name, value) as given, in order; an option given twice adds to its list.
using FilterArguments = std::vector<std::pair<std::string_view, std::string>>;

/// BadCall names the option and what it takes.
[[nodiscard]] Result<Filter> parseFilter(const FilterArguments& arguments);

/// What is in view in words: "from 2022-12-01 · to 2023-04-30 · note smo"; empty for an empty filter.
[[nodiscard]] std::string describe(const Filter& filter);

} // namespace waybill::query
