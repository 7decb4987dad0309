// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/mapping.h"

namespace waybill::map {

/// How the numbers of a column's dates are ordered, and whether the cells tell.
struct DateHabit {
    DateOrder order = DateOrder::DayFirst;
    bool ambiguous = false; ///< Cells like 03/04/2024, and no cell that tells day from month.
    bool mixed = false;     ///< Some cells are day first, others month first.
    qint64 firstRow = 0;    ///< The first row that could be read both ways.
    qint64 count = 0;       ///< How many could.
};
[[nodiscard]] DateHabit dateHabit(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

/// 1 when all cells are one and the same late time in UTC ("2025-03-28T18:30:00.000Z"): midnight of the next day at
/// home.
[[nodiscard]] int dayShift(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

/// '.' or ',', by the cells that tell.
[[nodiscard]] char decimalMark(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

/// Code points at which texts are cut off, 0 when they are not: many end at exactly the length that none exceeds.
[[nodiscard]] std::size_t cutLength(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

/// True when codes of an odd number of digits are the rule, not the exception.
[[nodiscard]] bool hasOddCodes(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

} // namespace waybill::map
