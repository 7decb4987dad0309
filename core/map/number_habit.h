// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_habit.h"

#include <string_view>

namespace waybill::map {

/// Learns from cell after cell which mark ends the whole part of a column's numbers.
class NumberHabit {
public:
    /// `cell` is trimmed.
    void add(std::string_view cell, qint64 row);
    /// Writes what the cells told into the numbers' part of a habit.
    void tell(ColumnHabit& habit) const;

private:
    int m_points = 0, m_commas = 0; ///< Cells that tell that the mark is this.
    Doubt m_either;
};

} // namespace waybill::map
