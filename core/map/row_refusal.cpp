// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/row_refusal.h"

#include "core/base/text.h"
#include "core/map/header_row.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::map {

namespace {

bool isRepeatedHeader(const RowPlan& plan, const read::RowBlock& block, std::size_t row) {
    std::size_t same = 0;
    for (const std::size_t column : plan.mapped) {
        const std::string_view cell = trimmed(block.cell(row, column));
        if (cell != plan.headers[column])
            return false;
        same += cell.empty() ? 0 : 1;
    }
    return same >= 2;
}

/// One row's part of a header that stood in two: "Consignee" or "Name" of "Consignee Name".
bool isPartOf(std::string_view cell, std::string_view header) {
    if (cell.size() + 1 >= header.size())
        return false;
    return (header.starts_with(cell) && header[cell.size()] == ' ') ||
           (header.ends_with(cell) && header[header.size() - cell.size() - 1] == ' ');
}

/// As above, for either row of a header of two; cells over both rows are empty in the lower one.
bool isRepeatedPart(const RowPlan& plan, const read::RowBlock& block, std::size_t row) {
    std::size_t same = 0;
    for (const std::size_t column : plan.mapped) {
        const std::string_view cell = trimmed(block.cell(row, column));
        if (cell.empty())
            continue;
        if (cell != plan.headers[column] && !isPartOf(cell, plan.headers[column]))
            return false;
        ++same;
    }
    return same >= 2;
}

/// Cells with content behind the table's last column.
bool hasSurplus(const RowPlan& plan, const read::RowBlock& block, std::size_t row) {
    for (std::size_t column = plan.width; column < block.cellCount(row); ++column) {
        if (!trimmed(block.cell(row, column)).empty())
            return true;
    }
    return false;
}

bool isTotalWord(std::string_view cell) {
    static constexpr std::array<std::string_view, 16> words{
        "total", "grand total", "sub total", "subtotal",      "totals", "sum",    "итого", "всего",
        "разом", "усього",      "итог",      "total general", "gesamt", "toplam", "合计",  "总计"};
    if (cell.size() > 60)
        return false;
    std::string word = folded(cell);
    while (!word.empty() && (word.back() == ':' || word.back() == '.' || word.back() == ' '))
        word.pop_back();
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// True when the table has columns that tell one shipment from another: rows without any of them are none.
bool namesItsRows(const RowPlan& plan) {
    return !plan.parties.empty() || !plan.descriptions.empty() || !plan.hsCodes.empty();
}

struct Cells {
    std::size_t filled = 0;
    std::string_view first;
};

Cells cellsOf(const read::RowBlock& block, std::size_t row) {
    Cells cells;
    for (std::size_t column = 0; column < block.cellCount(row); ++column) {
        const std::string_view cell = trimmed(block.cell(row, column));
        if (cell.empty())
            continue;
        ++cells.filled;
        if (cells.first.empty())
            cells.first = cell;
    }
    return cells;
}

} // namespace

std::optional<Rejection> refusalOfShape(const RowPlan& plan, const read::RowBlock& block, std::size_t row) {
    if (isRepeatedHeader(plan, block, row) || isRepeatedPart(plan, block, row))
        return Rejection{"repeated-header", "The row repeats the names of the columns."};
    if (isRowOfColumnNumbers(block, row))
        return Rejection{"repeated-header", "The row numbers the columns."};
    if (block.cellCount(row) > plan.width && hasSurplus(plan, block, row)) {
        return Rejection{"too-many-cells",
                         "The row has " + std::to_string(block.cellCount(row)) + " cells for " +
                             std::to_string(plan.width) +
                             " columns: a quote or a delimiter is wrong, and its cells may have moved."};
    }
    return std::nullopt;
}

std::optional<Rejection> refusalOfContent(const RowPlan& plan, const read::RowBlock& block, std::size_t row,
                                          const ShipmentDraft& draft) {
    // Whatever names its goods is a shipment; only rows without an HS code and a day are looked at again.
    if (!draft.hsCode.empty())
        return std::nullopt;
    const Cells cells = cellsOf(block, row);
    if (!draft.date && !draft.month && isTotalWord(cells.first))
        return Rejection{"totals-row", "The row is a total of other rows."};
    if (cells.filled == 1 && plan.mapped.size() >= 4)
        return Rejection{"footnote", "The row has a single cell: a title or a remark, not a shipment."};
    const bool value = !std::isnan(draft.valueUsd) || !std::isnan(draft.value);
    const bool named = !draft.parties.empty() || !draft.description.empty() || !draft.hsDescription.empty() ||
                       !draft.brand.empty() || !draft.model.empty();
    if (!named && !value)
        return Rejection{"no-content", "The row names no party, no goods and no value."};
    if (!named && !draft.date && !draft.month && !draft.dateUnreadable && draft.declarationNo.empty() &&
        draft.recordId.empty() && namesItsRows(plan))
        return Rejection{"amounts-only",
                         "The row has amounts and nothing that says of what: a sum of other rows, or moved cells."};
    return std::nullopt;
}

} // namespace waybill::map
