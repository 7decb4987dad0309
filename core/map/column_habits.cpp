// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/column_habits.h"

#include "core/base/text.h"
#include "core/map/values.h"

#include <algorithm>
#include <map>
#include <set>

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

} // namespace

DateHabit dateHabit(const read::RowBlock& sample, std::size_t firstRow, std::size_t column) {
    DateHabit habit;
    int dayFirst = 0, monthFirst = 0, yearFirst = 0, months = 0, filled = 0;
    bool points = false;
    for (std::size_t row = firstRow; row < sample.rowCount(); ++row) {
        const std::string_view text = trimmed(sample.cell(row, column));
        if (text.empty())
            continue;
        ++filled;
        auto pair = dayMonthOf(text);
        if (!pair)
            pair = dayMonthOfRun(text);
        if (!pair) {
            yearFirst += beginsWithYear(text) ? 1 : 0;
            months += parseMonth(text) ? 1 : 0;
            continue;
        }
        points = points || pair->mark == '.';
        if (pair->first > 12 && pair->second <= 12) {
            ++dayFirst;
        } else if (pair->second > 12 && pair->first <= 12) {
            ++monthFirst;
        } else if (pair->first != pair->second) {
            habit.firstRow = habit.count == 0 ? sample.rowNumber(row) : habit.firstRow;
            ++habit.count;
        }
    }
    habit.mixed = dayFirst > 0 && monthFirst > 0;
    // Dates with points are day first wherever they are used.
    habit.ambiguous = habit.count > 0 && dayFirst == 0 && monthFirst == 0 && !points;
    if (monthFirst > dayFirst)
        habit.order = DateOrder::MonthFirst;
    else if (dayFirst == 0 && habit.count == 0 && yearFirst > 0)
        habit.order = DateOrder::YearFirst;
    else if (filled > 0 && months * 2 > filled)
        habit.order = DateOrder::MonthYear;
    return habit;
}

int dayShift(const read::RowBlock& sample, std::size_t firstRow, std::size_t column) {
    std::string_view time;
    for (std::size_t row = firstRow; row < sample.rowCount(); ++row) {
        const std::string_view text = trimmed(sample.cell(row, column));
        if (isPlaceholder(text))
            continue;
        if (text.size() < 17 || text[10] != 'T' || text.back() != 'Z')
            return 0;
        const std::string_view here = text.substr(11);
        if (!time.empty() && here != time)
            return 0;
        time = here;
    }
    return time.size() >= 2 && time >= "12" && time[0] <= '2' ? 1 : 0;
}

char decimalMark(const read::RowBlock& sample, std::size_t firstRow, std::size_t column) {
    int points = 0, commas = 0;
    for (std::size_t row = firstRow; row < sample.rowCount(); ++row) {
        const std::string_view text = trimmed(sample.cell(row, column));
        if (text.empty() || text.size() > 40 || !parseNumber(text, '.'))
            continue;
        const auto point = text.rfind('.');
        const auto comma = text.rfind(',');
        if (point != std::string_view::npos && comma != std::string_view::npos) {
            ++(point > comma ? points : commas);
            continue;
        }
        const auto at = point != std::string_view::npos ? point : comma;
        if (at == std::string_view::npos)
            continue;
        const char mark = text[at];
        const bool once = text.find(mark) == at;
        const std::size_t behind = text.size() - at - 1;
        if (!once) // a mark that comes twice separates thousands
            ++(mark == '.' ? commas : points);
        else if (behind != 3 || at > 3 || text.front() == '0') // "0,125" is no thousand
            ++(mark == '.' ? points : commas);
    }
    return commas > points ? ',' : '.';
}

std::size_t cutLength(const read::RowBlock& sample, std::size_t firstRow, std::size_t column) {
    constexpr std::size_t shortest = 30; // texts shorter than this are seldom cut, and often alike
    std::map<std::size_t, std::set<std::string_view>> byLength;
    for (std::size_t row = firstRow; row < sample.rowCount(); ++row) {
        const std::string_view text = sample.cell(row, column);
        const std::size_t length = codePoints(text);
        if (length >= shortest)
            byLength[length].insert(text);
    }
    if (byLength.empty())
        return 0;
    const auto longest = byLength.rbegin();
    std::size_t nearby = 0;
    for (auto it = std::next(longest); it != byLength.rend() && it->first + 10 >= longest->first; ++it)
        nearby += it->second.size();
    // By chance the longest text stands alone; three different ones of just that length were cut.
    const bool cut = longest->second.size() >= 3 && longest->second.size() * 4 >= nearby;
    return cut ? longest->first : 0;
}

bool hasOddCodes(const read::RowBlock& sample, std::size_t firstRow, std::size_t column) {
    std::size_t odd = 0, even = 0;
    for (std::size_t row = firstRow; row < sample.rowCount(); ++row) {
        if (const auto code = parseHsCode(sample.cell(row, column), false)) {
            const bool oddLength = code->size() == 7 || code->size() == 9;
            ++(oddLength ? odd : even);
        }
    }
    return odd >= 20 && even == 0;
}

} // namespace waybill::map
