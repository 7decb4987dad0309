// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/column_claims.h"
#include "core/map/column_habits.h"
#include "core/map/header_row.h"
#include "core/map/mapping.h"
#include "core/map/table_kind.h"
#include "core/map/values.h"

#include <algorithm>
#include <map>

namespace waybill::map {

namespace {

constexpr double kilogramsInPound = 0.45359237;

Error noHeader() {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot tell what the columns mean"),
            QStringLiteral("no row near the top names them"),
            QStringLiteral("Say which row does (header row), or add a row with the columns' names to the file."),
            {},
            0};
}

Result<std::size_t> headerIndex(const read::RowBlock& sample, std::optional<qint64> headerRow,
                                const Synonyms& synonyms) {
    if (!headerRow) {
        const auto found = findHeaderRow(sample, synonyms);
        return found ? Result<std::size_t>(*found) : failure(noHeader());
    }
    for (std::size_t row = 0; row < sample.rowCount(); ++row) {
        if (sample.rowNumber(row) == *headerRow)
            return row;
    }
    return failure({ErrorCode::BadCall,
                    QStringLiteral("Cannot use row %1 as the header").arg(*headerRow),
                    QStringLiteral("it is not among the first rows of the table"),
                    QStringLiteral("Give the row that names the columns, counted from 1."),
                    {},
                    *headerRow});
}

/// Headers as written; columns that have cells but no header get an empty one.
std::vector<std::string> headersOf(const read::RowBlock& sample, std::size_t headerIndex) {
    std::vector<std::string> headers;
    for (std::string_view cell : sample.cells(headerIndex))
        headers.emplace_back(cell);
    std::vector<std::size_t> widths;
    for (std::size_t row = headerIndex + 1; row < sample.rowCount(); ++row)
        widths.push_back(sample.cellCount(row));
    if (!widths.empty()) {
        const auto middle = widths.begin() + std::ptrdiff_t(widths.size() / 2);
        std::nth_element(widths.begin(), middle, widths.end());
        headers.resize(std::max(headers.size(), *middle));
    }
    return headers;
}

/// Learnt for every column, so that a column that a person chooses later is read as rightly as one found here.
void learnDates(Mapping& mapping, const read::RowBlock& sample, std::size_t firstRow) {
    std::map<std::size_t, DateHabit> habits;
    for (std::size_t column = 0; column < mapping.headers.size(); ++column) {
        const DateHabit habit = dateHabit(sample, firstRow, column);
        if (habit.order != DateOrder::DayFirst || habit.count > 0)
            mapping.dateOrders[column] = habit.order;
        if (const int days = dayShift(sample, firstRow, column); days != 0)
            mapping.dayShifts[column] = days;
        habits.emplace(column, habit);
    }
    const auto dates = mapping.fields.find(Field::Date);
    if (dates == mapping.fields.end())
        return;
    for (const ColumnChoice& choice : dates->second) {
        const DateHabit& habit = habits.at(choice.column);
        if (!habit.ambiguous && !habit.mixed)
            continue;
        const std::string& header = mapping.headers[choice.column];
        const char* text = habit.mixed ? "Some dates are written day first, others month first; those that could be "
                                         "both are read as most of the others."
                                       : "No date tells the day from the month (none has a day above 12); they are "
                                         "read day first. Check one against its document.";
        mapping.issues.push_back({Severity::Warning,
                                  habit.mixed ? "date-order-mixed" : "date-order-ambiguous",
                                  text,
                                  {},
                                  habit.firstRow,
                                  header,
                                  habit.count});
    }
}

double scaleOf(Field field, const HeaderReading& reading) {
    if (field == Field::GrossKg || field == Field::NetKg) {
        if (reading.has("tonne"))
            return 1000;
        return reading.has("pound") ? kilogramsInPound : 1;
    }
    return reading.has("thousand") ? 1000 : 1;
}

void learnNumbers(Mapping& mapping, const std::vector<ColumnEvidence>& columns, const read::RowBlock& sample,
                  std::size_t firstRow) {
    for (std::size_t column = 0; column < mapping.headers.size(); ++column) {
        if (decimalMark(sample, firstRow, column) == ',')
            mapping.decimalMarks[column] = ',';
    }
    for (const auto& [field, choices] : mapping.fields) {
        if (!isAmount(field))
            continue;
        for (const ColumnChoice& choice : choices) {
            if (const double scale = scaleOf(field, columns[choice.column].reading); scale != 1)
                mapping.scales[choice.column] = scale;
        }
    }
    const auto value = mapping.column(mapping.column(Field::ValueUsd) ? Field::ValueUsd : Field::Value);
    if (value && mapping.scales.contains(*value))
        mapping.valueScale = mapping.scales.at(*value);
}

void learnTexts(Mapping& mapping, const read::RowBlock& sample, std::size_t firstRow) {
    if (const auto description = mapping.column(Field::Description)) {
        mapping.descriptionCut = cutLength(sample, firstRow, *description);
        if (mapping.descriptionCut > 0) {
            mapping.issues.push_back({Severity::Info,
                                      "descriptions-cut",
                                      "The vendor cuts descriptions after " + std::to_string(mapping.descriptionCut) +
                                          " characters: what stood behind is not in the file.",
                                      {},
                                      0,
                                      mapping.headers[*description],
                                      1});
        }
    }
    if (const auto hs = mapping.column(Field::HsCode))
        mapping.hsKeepsOdd = hasOddCodes(sample, firstRow, *hs);
    if (const auto value = mapping.column(Field::Value))
        mapping.impliedCurrency = currencyOfHeader(mapping.headers[*value]);
}

} // namespace

Result<Mapping> mapTable(const read::RowBlock& sample, std::optional<qint64> headerRow, const Synonyms& synonyms) {
    const auto index = headerIndex(sample, headerRow, synonyms);
    if (!index)
        return failure(index.error());
    Mapping mapping;
    mapping.headers = headersOf(sample, *index);
    mapping.headerRow = sample.rowNumber(*index);
    mapping.firstDataRow = mapping.headerRow + 1;
    std::size_t firstRow = *index + 1;
    while (firstRow < sample.rowCount() && sample.isBlank(firstRow))
        ++firstRow;
    if (firstRow < sample.rowCount())
        mapping.firstDataRow = sample.rowNumber(firstRow);

    auto columns = gatherEvidence(mapping.headers, sample, firstRow, synonyms);
    const Side side = sideOf(columns);
    resolveBareColumns(columns, side);
    mapping.fields = assignColumns(columns, side);
    if (mapping.fields.empty() && !headerRow)
        return failure(noHeader());
    mapping.kind = kindOf(mapping, columns);
    learnDates(mapping, sample, firstRow);
    learnNumbers(mapping, columns, sample, firstRow);
    learnTexts(mapping, sample, firstRow);
    return mapping;
}

} // namespace waybill::map
