// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/map/column_claims.h"

#include <optional>
#include <string_view>
#include <vector>

namespace waybill::map {

/// Columns that tell a date together: DIA, MES, AÑO.
struct DateParts {
    std::optional<std::size_t> day; ///< Nothing where the table knows months only.
    std::size_t month = 0;
    std::size_t year = 0;
};

/// The table's date in parts, when headers name them and the cells are such; nothing otherwise.
[[nodiscard]] std::optional<DateParts> datePartsOf(const std::vector<ColumnEvidence>& columns,
                                                   const read::RowBlock& sample, std::size_t firstRow);
/// Writes the parts into the habit of their day, or else of their month, and gives that column the field unless another
/// column is surely the date.
void useDateParts(Mapping& mapping, const DateParts& parts);

/// "5" or "Mayo" and "2023"; nothing when they are no month.
[[nodiscard]] std::optional<Month> joinMonth(std::string_view month, std::string_view year);
[[nodiscard]] std::optional<Date> joinDate(std::string_view day, std::string_view month, std::string_view year);

} // namespace waybill::map
