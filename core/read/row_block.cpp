// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/row_block.h"

#include "core/base/text.h"

namespace waybill::read {

void RowBlock::clear() {
    m_text.clear();
    m_ends.clear();
    m_rows.clear();
}

void RowBlock::dropLastRow() {
    const std::size_t firstCell = m_rows.back().firstCell;
    m_text.resize(firstCell == 0 ? 0 : m_ends[firstCell - 1]);
    m_ends.resize(firstCell);
    m_rows.pop_back();
}

void RowBlock::append(const RowBlock& other, std::size_t row) {
    beginRow(other.rowNumber(row));
    for (std::size_t i = 0; i < other.cellCount(row); ++i)
        addCell(other.cell(row, i));
}

std::vector<std::string_view> RowBlock::cells(std::size_t row) const {
    std::vector<std::string_view> result(cellCount(row));
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = cell(row, i);
    return result;
}

bool RowBlock::isBlank(std::size_t row) const {
    for (std::size_t i = 0; i < cellCount(row); ++i) {
        if (!trimmed(cell(row, i)).empty())
            return false;
    }
    return true;
}

} // namespace waybill::read
