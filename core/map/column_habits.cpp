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

/// Gives amounts whose own cells leave the decimal mark open the mark of the table's other amounts.
void settleMarks(Mapping& mapping) {
    int points = 0, commas = 0;
    for (const auto& [field, choices] : mapping.fields) {
        for (const ColumnChoice& choice : choices) {
            const ColumnHabit& habit = mapping.habits[choice.column];
            if (isAmount(field) && habit.markTold)
                ++(habit.decimalMark == ',' ? commas : points);
        }
    }
    if (points == commas)
        return;
    for (ColumnHabit& habit : mapping.habits) {
        if (habit.markTold || habit.numbers.count == 0)
            continue;
        habit.decimalMark = commas > points ? ',' : '.';
        habit.numbers = {};
    }
}

} // namespace

HabitLearner::HabitLearner(std::vector<std::size_t> columns) {
    for (const std::size_t column : columns)
        m_columns.push_back({column, {}, {}});
}

void HabitLearner::read(const read::RowBlock& rows, qint64 firstRow) {
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        if (rows.rowNumber(row) < firstRow)
            continue;
        for (Column& column : m_columns) {
            const std::string_view cell = trimmed(rows.cell(row, column.column));
            column.dates.add(cell, rows.rowNumber(row));
            column.numbers.add(cell, rows.rowNumber(row));
        }
    }
}

void HabitLearner::tell(Mapping& mapping) const {
    for (const Column& column : m_columns) {
        ColumnHabit& habit = mapping.habits[column.column];
        column.dates.tell(habit);
        column.numbers.tell(habit);
    }
    settleMarks(mapping);
}

std::vector<std::size_t> openColumns(const Mapping& mapping) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < mapping.habits.size(); ++i) {
        const ColumnHabit& habit = mapping.habits[i];
        if ((habit.dates.count > 0 && !habit.datesMixed) || habit.numbers.count > 0)
            columns.push_back(i);
    }
    return columns;
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
