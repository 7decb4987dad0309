// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cstddef>
#include <optional>
#include <string_view>

namespace waybill::map {

/// In which order the numbers of a date are written in one column.
enum class DateOrder { DayFirst, MonthFirst, YearFirst, MonthYear };
[[nodiscard]] std::string_view
dateOrderName(DateOrder order); ///< "day-first", "month-first", "year-first", "month-year"
[[nodiscard]] std::optional<DateOrder> dateOrderFromName(std::string_view name);

/// Rows that can be read in two ways while no row tells which. None when `count` is 0.
struct Doubt {
    qint64 row = 0; ///< The first.
    qint64 count = 0;
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

/// How the cells of one column are written, as far as the rows that were looked at tell.
struct ColumnHabit {
    DateOrder dateOrder = DateOrder::DayFirst;
    Doubt dates;                ///< 03/04/2024, and no cell that tells the day from the month.
    bool datesMixed = false;    ///< Some cells are day first, others month first.
    int dayShift = 0;           ///< Days to add, where midnight at home is written as a time in UTC.
    char decimalMark = '.';     ///< Or ','.
    bool markTold = false;      ///< Some cell tells the decimal mark.
    Doubt numbers;              ///< 12.500, and no cell that tells a fraction from thousands.
    std::size_t cut = 0;        ///< Code points after which texts are cut off; 0 when they are not.
    bool ofDeclaration = false; ///< Its amounts are the declaration's totals, repeated on each line.
    bool oddCodes = false;      ///< HS codes of 5, 7 or 9 digits are the rule: no zero was lost.
    /// Other columns of a date or month in parts: this one is its day, or its month where `monthColumn` is empty.
    std::optional<std::size_t> monthColumn, yearColumn;
    friend bool operator==(const ColumnHabit&, const ColumnHabit&) = default;
};

} // namespace waybill::map
