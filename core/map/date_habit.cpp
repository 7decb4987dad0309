// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/date_habit.h"

#include "core/map/values.h"
#include "core/map/western_digits.h"

#include <algorithm>
#include <optional>

namespace waybill::map {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The first two numbers of "03/04/2024" and the mark between them; nothing for other forms.
struct DayMonth {
    int first, second;
    char mark;
};

std::optional<DayMonth> dayMonthOf(std::string_view text) {
    const auto number = [&](std::size_t& i) {
        int value = -1;
        for (int digits = 0; i < text.size() && isDigit(text[i]) && digits < 2; ++i, ++digits)
            value = (value < 0 ? 0 : value) * 10 + (text[i] - '0');
        return value;
    };
    std::size_t i = 0;
    const int first = number(i);
    if (first < 0 || i >= text.size() || (text[i] != '-' && text[i] != '/' && text[i] != '.'))
        return std::nullopt;
    const char mark = text[i++];
    const int second = number(i);
    if (second < 0 || i + 2 >= text.size() || text[i] != mark || !isDigit(text[i + 1]))
        return std::nullopt;
    return DayMonth{first, second, mark};
}

/// The same for 01042024.
std::optional<DayMonth> dayMonthOfRun(std::string_view text) {
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    if (text.starts_with("19") || text.starts_with("20"))
        return std::nullopt;
    return DayMonth{(text[0] - '0') * 10 + text[1] - '0', (text[2] - '0') * 10 + text[3] - '0', 0};
}

bool beginsWithYear(std::string_view text) {
    return text.size() >= 8 && (text.starts_with("19") || text.starts_with("20")) && isDigit(text[2]) &&
           isDigit(text[3]) && (!isDigit(text[4]) || text.size() == 8);
}

/// "18:30" as minutes; nothing when it is no time.
std::optional<int> minutesOf(std::string_view time) {
    if (time.size() < 5 || time[2] != ':' || !isDigit(time[0]) || !isDigit(time[1]) || !isDigit(time[3]) ||
        !isDigit(time[4]))
        return std::nullopt;
    return ((time[0] - '0') * 10 + time[1] - '0') * 60 + (time[3] - '0') * 10 + time[4] - '0';
}

} // namespace

void DateHabit::add(std::string_view cell, qint64 row) {
    if (const auto western = inWesternDigits(cell))
        return add(*western, row);
    if (cell.empty())
        return;
    ++m_filled;
    addTime(cell);
    auto pair = dayMonthOf(cell);
    if (!pair)
        pair = dayMonthOfRun(cell);
    if (!pair) {
        m_yearFirst += beginsWithYear(cell) ? 1 : 0;
        m_months += parseMonth(cell) ? 1 : 0;
        return;
    }
    m_points = m_points || pair->mark == '.';
    if (pair->first > 12 && pair->second <= 12) {
        ++m_dayFirst;
    } else if (pair->second > 12 && pair->first <= 12) {
        ++m_monthFirst;
    } else if (pair->first != pair->second) {
        m_either.row = m_either.count == 0 ? row : m_either.row;
        ++m_either.count;
    }
}

void DateHabit::addTime(std::string_view cell) {
    if (!m_moments || isPlaceholder(cell))
        return;
    m_moments = cell.size() >= 17 && cell[10] == 'T' && cell.back() == 'Z';
    if (m_moments && !m_times.contains(cell.substr(11)))
        m_times.emplace(cell.substr(11));
    m_moments = m_moments && m_times.size() <= 2;
}

int DateHabit::dayShift() const {
    constexpr int noon = 12 * 60, hour = 60;
    if (!m_moments || m_times.empty())
        return 0;
    const auto earlier = minutesOf(*m_times.begin()), later = minutesOf(*m_times.rbegin());
    // Noon is how a bare day is written so that no time zone changes it; one hour apart are summer and winter.
    return earlier && later && *earlier > noon && (m_times.size() == 1 || *later - *earlier == hour) ? 1 : 0;
}

void DateHabit::tell(ColumnHabit& habit) const {
    habit.datesMixed = m_dayFirst > 0 && m_monthFirst > 0;
    // Dates with points are day first wherever they are used.
    const bool told = m_dayFirst > 0 || m_monthFirst > 0 || m_points;
    habit.dates = told && !habit.datesMixed ? Doubt() : m_either;
    habit.dateOrder = DateOrder::DayFirst;
    if (m_monthFirst > m_dayFirst)
        habit.dateOrder = DateOrder::MonthFirst;
    else if (m_dayFirst == 0 && m_either.count == 0 && m_yearFirst > 0)
        habit.dateOrder = DateOrder::YearFirst;
    else if (m_filled > 0 && m_months * 2 > m_filled)
        habit.dateOrder = DateOrder::MonthYear;
    habit.dayShift = dayShift();
}

bool isInOtherOrder(std::string_view cell, DateOrder order) {
    if (const auto western = inWesternDigits(cell))
        return isInOtherOrder(*western, order);
    auto pair = dayMonthOf(cell);
    if (!pair)
        pair = dayMonthOfRun(cell);
    if (!pair)
        return false;
    return order == DateOrder::DayFirst ? pair->second > 12 : order == DateOrder::MonthFirst && pair->first > 12;
}

} // namespace waybill::map
