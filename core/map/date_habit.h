// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_habit.h"

#include <set>
#include <string>
#include <string_view>

namespace waybill::map {

/// Learns from cell after cell how the dates of a column are written.
class DateHabit {
public:
    /// `cell` is trimmed.
    void add(std::string_view cell, qint64 row);
    /// Writes what the cells told into the dates' part of a habit.
    void tell(ColumnHabit& habit) const;

private:
    void addTime(std::string_view cell);
    [[nodiscard]] int dayShift() const;

    int m_filled = 0, m_dayFirst = 0, m_monthFirst = 0, m_yearFirst = 0, m_months = 0;
    bool m_points = false;
    Doubt m_either;
    std::set<std::string, std::less<>> m_times; ///< Of day, where all cells are moments in UTC; two are enough.
    bool m_moments = true;                      ///< All cells so far are moments in UTC, of at most two times.
};

/// True when a cell can only be a day in the other order: 01/28/2024 where the day comes first.
[[nodiscard]] bool isInOtherOrder(std::string_view cell, DateOrder order);

} // namespace waybill::map
