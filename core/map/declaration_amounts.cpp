// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/declaration_amounts.h"

#include "core/base/text.h"
#include "core/map/values.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace waybill::map {

namespace {

constexpr double sureEnough = 0.6;
// So many declarations of several lines must agree: lines that are equal by chance do not come in such numbers.
constexpr std::size_t leastAgreeing = 5;
constexpr std::size_t mostExceptions = 50; // one in so many
constexpr std::size_t leastDifferentTotals = 3;

bool isFirst(const ColumnEvidence& column, Field field) {
    return !column.matches.empty() && column.matches.front().field == field &&
           column.matches.front().confidence >= sureEnough;
}

bool mayBe(const ColumnEvidence& column, std::initializer_list<Field> fields) {
    return std::ranges::any_of(column.matches, [&](const Synonyms::Match& match) {
        return std::ranges::find(fields, match.field) != fields.end();
    });
}

using Lines = std::vector<std::size_t>;

// The rows of each declaration that has several goods; nothing when no column names declarations.
std::vector<Lines> declarations(const std::vector<ColumnEvidence>& columns, const read::RowBlock& sample,
                                std::size_t firstRow) {
    const auto number = std::ranges::find_if(
        columns, [](const ColumnEvidence& column) { return isFirst(column, Field::DeclarationNo); });
    if (number == columns.end())
        return {};
    std::unordered_map<std::string_view, Lines> byNumber;
    for (std::size_t row = firstRow; row < sample.rowCount(); ++row) {
        const std::string_view cell = trimmed(sample.cell(row, number->column));
        if (!cell.empty() && !isPlaceholder(cell))
            byNumber[cell].push_back(row);
    }
    std::vector<std::size_t> telling;
    for (const ColumnEvidence& column : columns) {
        if (mayBe(column, {Field::Description, Field::HsCode, Field::ItemNo}))
            telling.push_back(column.column);
    }
    std::vector<Lines> several;
    for (auto& [name, lines] : byNumber) {
        const bool differ = std::ranges::any_of(telling, [&](std::size_t column) {
            return std::ranges::any_of(
                lines, [&](std::size_t row) { return sample.cell(row, column) != sample.cell(lines.front(), column); });
        });
        if (differ)
            several.push_back(std::move(lines));
    }
    return several;
}

bool repeats(const read::RowBlock& sample, const std::vector<Lines>& declarations, std::size_t column) {
    std::size_t agreeing = 0, exceptions = 0;
    std::set<std::string_view> totals;
    for (const Lines& lines : declarations) {
        const std::string_view first = trimmed(sample.cell(lines.front(), column));
        const bool isAmount = first.find_first_of("123456789") != std::string_view::npos;
        const bool isEqual =
            std::ranges::all_of(lines, [&](std::size_t row) { return trimmed(sample.cell(row, column)) == first; });
        if (isEqual && !isAmount)
            continue; // nothing stated
        ++(isEqual ? agreeing : exceptions);
        totals.insert(first);
    }
    return agreeing >= leastAgreeing && exceptions * mostExceptions <= agreeing &&
           totals.size() >= leastDifferentTotals;
}

} // namespace

void markDeclarationAmounts(std::vector<ColumnEvidence>& columns, const read::RowBlock& sample, std::size_t firstRow) {
    const std::vector<Lines> several = declarations(columns, sample, firstRow);
    if (several.size() < leastAgreeing)
        return;
    for (ColumnEvidence& column : columns) {
        if (mayBe(column, {Field::Value, Field::ValueUsd, Field::GrossKg, Field::NetKg}))
            column.ofDeclaration = repeats(sample, several, column.column);
    }
}

} // namespace waybill::map
