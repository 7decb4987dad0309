// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/date_parts.h"

#include "core/base/text.h"
#include "core/map/values.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::map {

namespace {

// As headerKey() writes them. A word of its own: "Day" of several things is no part of a date.
constexpr std::array<std::string_view, 11> days{"day", "dia",   "jour", "tag",  "giorno", "день",
                                                "gun", "dzien", "hari", "ngay", "日"};
constexpr std::size_t rowsLookedAt = 200;
constexpr double surelyADate = 0.9;

std::optional<int> wholeNumber(std::string_view cell) {
    const auto number = parseNumber(cell, '.');
    if (!number || *number != std::floor(*number) || *number < 0 || *number > 9999)
        return std::nullopt;
    return int(*number);
}

bool isOnly(const ColumnEvidence& column, std::string_view meaning) {
    return column.reading.concepts.size() == 1 && column.reading.has(meaning) && column.reading.unknown == 0 &&
           column.reading.number == 0 && column.profile.filled > 0;
}

bool isDay(const ColumnEvidence& column) {
    const std::string key = headerKey(column.header);
    return column.profile.filled > 0 && std::ranges::find(days, key) != days.end();
}

/// The only column of its kind: where there are two, they are of two dates.
template <class Kind> std::optional<std::size_t> onlyOne(const std::vector<ColumnEvidence>& columns, Kind kind) {
    const auto first = std::ranges::find_if(columns, kind);
    if (first == columns.end() || std::find_if(std::next(first), columns.end(), kind) != columns.end())
        return std::nullopt;
    return first->column;
}

/// Nearly all rows tell a date so.
bool agree(const DateParts& parts, const read::RowBlock& sample, std::size_t firstRow) {
    std::size_t filled = 0, told = 0;
    const std::size_t end = std::min(sample.rowCount(), firstRow + rowsLookedAt);
    for (std::size_t row = firstRow; row < end; ++row) {
        const std::string_view month = trimmed(sample.cell(row, parts.month));
        const std::string_view year = trimmed(sample.cell(row, parts.year));
        if (month.empty() && year.empty())
            continue;
        ++filled;
        const bool date = parts.day ? joinDate(trimmed(sample.cell(row, *parts.day)), month, year).has_value()
                                    : joinMonth(month, year).has_value();
        told += date ? 1 : 0;
    }
    return filled > 0 && told * 10 >= filled * 9;
}

} // namespace

std::optional<Month> joinMonth(std::string_view month, std::string_view year) {
    const auto inYear = wholeNumber(year);
    if (!inYear || *inYear < 1900 || *inYear > 2100)
        return std::nullopt;
    if (const auto number = wholeNumber(month))
        return *number >= 1 && *number <= 12 ? std::optional(Month{*inYear * 12 + *number - 1}) : std::nullopt;
    return parseMonth(std::string(month) + ' ' + std::to_string(*inYear));
}

std::optional<Date> joinDate(std::string_view day, std::string_view month, std::string_view year) {
    const auto ofMonth = wholeNumber(day);
    const auto inMonth = joinMonth(month, year);
    return ofMonth && inMonth ? Date::make(inMonth->year(), inMonth->month(), *ofMonth) : std::nullopt;
}

std::optional<DateParts> datePartsOf(const std::vector<ColumnEvidence>& columns, const read::RowBlock& sample,
                                     std::size_t firstRow) {
    const auto month = onlyOne(columns, [](const ColumnEvidence& column) { return isOnly(column, "month"); });
    const auto year = onlyOne(columns, [](const ColumnEvidence& column) { return isOnly(column, "year"); });
    if (!month || !year)
        return std::nullopt;
    DateParts parts{onlyOne(columns, isDay), *month, *year};
    if (agree(parts, sample, firstRow))
        return parts;
    parts.day.reset();
    return agree(parts, sample, firstRow) ? std::optional(parts) : std::nullopt;
}

void useDateParts(Mapping& mapping, const DateParts& parts) {
    ColumnHabit& habit = mapping.habits[parts.day.value_or(parts.month)];
    habit.yearColumn = parts.year;
    if (!parts.day) {
        if (!mapping.fields.contains(Field::Date))
            mapping.fields[Field::Month] = {{parts.month, 0.9, "the month; another column has its year"}};
        return;
    }
    habit.monthColumn = parts.month;
    const auto date = mapping.fields.find(Field::Date);
    if (date != mapping.fields.end() && date->second.front().confidence >= surelyADate)
        return;
    mapping.fields[Field::Date] = {{*parts.day, 0.95, "the day; other columns have its month and year"}};
    mapping.fields.erase(Field::Month);
}

} // namespace waybill::map
