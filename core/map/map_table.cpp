// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/bare_columns.h"
#include "core/map/column_assignment.h"
#include "core/map/column_habits.h"
#include "core/map/currency_contradiction.h"
#include "core/map/date_parts.h"
#include "core/map/declaration_amounts.h"
#include "core/map/header_groups.h"
#include "core/map/header_row.h"
#include "core/map/mapping.h"
#include "core/map/table_kind.h"
#include "core/map/values.h"

#include <algorithm>
#include <numeric>

namespace waybill::map {

namespace {

Error noHeader() {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot tell what the columns mean"),
            QStringLiteral("no row near the top names them"),
            QStringLiteral("Say which row does (header row), or add a row with the columns' names to the file."),
            {},
            0};
}

/// Records of named values bring their names as row 0; there is nothing to find or to choose.
bool hasKeys(const read::RowBlock& sample) {
    return sample.rowCount() > 0 && sample.rowNumber(0) == 0;
}

Result<std::size_t> headerIndex(const read::RowBlock& sample, std::optional<qint64> headerRow,
                                const Synonyms& synonyms) {
    if (hasKeys(sample))
        return std::size_t(0);
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

struct HeaderRow {
    std::size_t index = 0; ///< Of the row directly above the data.
    std::vector<std::string> headers;
};

/// Headers as written, with the groups that the row above names. Where the row that was found names the groups, the
/// columns' own names stand below it, unless the person said which row is the header.
HeaderRow readHeaders(const read::RowBlock& sample, std::size_t index, bool told) {
    if (index > 0) {
        if (auto grouped = groupedHeaders(sample, index - 1))
            return {index, std::move(*grouped)};
    }
    if (!told) {
        if (auto grouped = groupedHeaders(sample, index))
            return {index + 1, std::move(*grouped)};
    }
    HeaderRow row{index, {}};
    for (std::string_view cell : sample.cells(index))
        row.headers.emplace_back(cell);
    return row;
}

/// Columns that have cells but no header get an empty one.
std::vector<std::string> asWideAsTheTable(std::vector<std::string> headers, const read::RowBlock& sample,
                                          std::size_t headerIndex) {
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
void learnHabits(Mapping& mapping, const read::RowBlock& sample, std::size_t firstRow) {
    std::vector<std::size_t> columns(mapping.headers.size());
    std::iota(columns.begin(), columns.end(), std::size_t(0));
    mapping.habits.resize(columns.size());
    HabitLearner learner(columns);
    learner.read(sample, mapping.firstDataRow);
    learner.tell(mapping);
    for (const std::size_t column : columns) {
        mapping.habits[column].cut = cutLength(sample, firstRow, column);
        mapping.habits[column].oddCodes = hasOddCodes(sample, firstRow, column);
    }
}

} // namespace

Result<Mapping> mapTable(const read::RowBlock& sample, std::optional<qint64> headerRow, const Synonyms& synonyms) {
    const auto index = headerIndex(sample, headerRow, synonyms);
    if (!index)
        return failure(index.error());
    Mapping mapping;
    HeaderRow header = readHeaders(sample, *index, headerRow.has_value());
    mapping.headers = asWideAsTheTable(std::move(header.headers), sample, header.index);
    mapping.headerRow = sample.rowNumber(header.index);
    mapping.firstDataRow = mapping.headerRow + 1;
    std::size_t firstRow = header.index + 1;
    while (firstRow < sample.rowCount() && (sample.isBlank(firstRow) || isRowOfColumnNumbers(sample, firstRow)))
        ++firstRow;
    if (firstRow < sample.rowCount())
        mapping.firstDataRow = sample.rowNumber(firstRow);

    auto columns = gatherEvidence(mapping.headers, sample, firstRow, synonyms);
    const Side side = sideOf(columns);
    resolveBareColumns(columns, side);
    markDeclarationAmounts(columns, sample, firstRow);
    mapping.fields = assignColumns(columns, side);
    if (mapping.fields.empty() && !headerRow && !hasKeys(sample))
        return failure(noHeader());
    learnHabits(mapping, sample, firstRow);
    for (const ColumnEvidence& column : columns)
        mapping.habits[column.column].ofDeclaration = column.ofDeclaration;
    if (const auto parts = datePartsOf(columns, sample, firstRow))
        useDateParts(mapping, *parts);
    mapping.kind = kindOf(mapping, columns);
    if (auto issue = currencyContradiction(mapping, columns, sample, firstRow))
        mapping.issues.push_back(std::move(*issue));
    return mapping;
}

} // namespace waybill::map
