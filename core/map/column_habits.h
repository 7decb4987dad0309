// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/date_habit.h"
#include "core/map/mapping.h"
#include "core/map/number_habit.h"

#include <vector>

namespace waybill::map {

/// Learns how dates and numbers are written in some columns of a table, from as many of its rows as it is shown.
class HabitLearner {
public:
    explicit HabitLearner(std::vector<std::size_t> columns);
    [[nodiscard]] bool isIdle() const { return m_columns.empty(); }
    /// Rows of the block from row number `firstRow` on.
    void read(const read::RowBlock& rows, qint64 firstRow);
    /// Writes what the rows told into the mapping. Amounts whose own cells leave the decimal mark open have that of the
    /// table's other amounts.
    void tell(Mapping& mapping) const;

private:
    struct Column {
        std::size_t column;
        DateHabit dates;
        NumberHabit numbers;
    };
    std::vector<Column> m_columns;
};

/// Columns of which the rows seen so far do not tell how dates or numbers are written; more rows may.
[[nodiscard]] std::vector<std::size_t> openColumns(const Mapping& mapping);

/// Code points at which texts are cut off, 0 when they are not: many end at exactly the length that none exceeds.
[[nodiscard]] std::size_t cutLength(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

/// True when codes of an odd number of digits are the rule, not the exception.
[[nodiscard]] bool hasOddCodes(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

} // namespace waybill::map
