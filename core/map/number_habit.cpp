// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/number_habit.h"

#include "core/map/values.h"
#include "core/map/western_digits.h"

#include <algorithm>

namespace waybill::map {

namespace {

constexpr std::size_t group = 3; // digits between marks of thousands
constexpr std::size_t indianGroup = 2;

/// True for "1.234.567" and, as in India, "12,34,567".
bool isGrouped(std::string_view digits, char mark) {
    for (std::size_t at = digits.find(mark); at != std::string_view::npos; at = digits.find(mark, at + 1)) {
        const std::size_t end = std::min(digits.find(mark, at + 1), digits.size());
        const std::size_t count = end - at - 1;
        if (count != group && (end == digits.size() || count != indianGroup))
            return false;
    }
    return true;
}

} // namespace

void NumberHabit::add(std::string_view cell, qint64 row) {
    if (const auto western = inWesternDigits(cell))
        return add(*western, row);
    const std::string_view digits = numeralOf(cell);
    const auto point = digits.rfind('.');
    const auto comma = digits.rfind(',');
    if (point == std::string_view::npos && comma == std::string_view::npos)
        return;
    if (point != std::string_view::npos && comma != std::string_view::npos) {
        ++(point > comma ? m_points : m_commas);
        return;
    }
    const auto at = point != std::string_view::npos ? point : comma;
    const char mark = digits[at];
    if (digits.find(mark) != at) {
        if (isGrouped(digits, mark)) // otherwise it is a date or a code with marks
            ++(mark == '.' ? m_commas : m_points);
    } else if (digits.size() - at - 1 != group || at == 0 || at > group || digits.front() == '0') {
        ++(mark == '.' ? m_points : m_commas); // "0,125" is no thousand
    } else {
        m_either.row = m_either.count == 0 ? row : m_either.row;
        ++m_either.count;
    }
}

void NumberHabit::tell(ColumnHabit& habit) const {
    habit.markTold = m_points + m_commas > 0;
    habit.decimalMark = m_commas > m_points ? ',' : '.';
    habit.numbers = habit.markTold ? Doubt() : m_either;
}

} // namespace waybill::map
