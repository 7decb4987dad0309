// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/sheet_rows.h"

namespace waybill::read {

namespace {

constexpr qint64 mostRows = 1048576;
constexpr std::size_t longestRow = 16 << 20;
constexpr std::size_t mostRepeatedBytes = 128 << 20;

} // namespace

void SheetRows::startRow(qint64 number) {
    if (m_isOpen)
        m_objection = QStringLiteral("it has a row inside of a row");
    m_isOpen = true;
    m_row = number;
    m_used = 0;
    m_rowBytes = 0;
}

void SheetRows::addCell(std::size_t column, std::string_view text) {
    if (!m_isOpen) {
        m_objection = QStringLiteral("it has a cell outside of the rows");
        return;
    }
    if (column >= mostColumns) {
        m_objection = QStringLiteral("it has a cell beyond the last column that a workbook may have");
        return;
    }
    m_rowBytes += text.size();
    if (m_rowBytes > longestRow) {
        m_objection = QStringLiteral("it has a row of more than 16 MiB");
        return;
    }
    if (m_cells.size() <= column)
        m_cells.resize(column + 1);
    for (; m_used <= column; ++m_used)
        m_cells[m_used].clear();
    if (!m_cells[column].empty() && m_cells[column] != text)
        countCellTwice(m_tally, m_row);
    m_cells[column].assign(text);
}

void SheetRows::emitRow(qint64 number) {
    if (number <= mostRows) {
        for (qint64 blank = m_emittedRow + 1; blank < number; ++blank)
            m_block->beginRow(blank);
    } else if (number > m_emittedRow + 1) {
        m_tally.count("row-gap", Severity::Info, number,
                      "blank rows beyond the last row that a workbook may have were left out");
    }
    m_block->beginRow(number);
    for (std::size_t i = 0; i < m_used; ++i)
        m_block->addCell(m_cells[i]);
    m_emittedRow = number;
}

void SheetRows::finishRow(qint64 times) {
    if (!m_isOpen || !m_objection.isEmpty())
        return;
    m_isOpen = false;
    while (m_used > 0 && m_cells[m_used - 1].empty())
        --m_used;
    const qint64 first = m_row;
    m_row = first + times - 1;
    if (m_used == 0)
        return;
    constexpr std::size_t bytesAround = 16; // of a row, and half as many of a cell
    const std::size_t bytes = m_rowBytes + m_used * bytesAround / 2 + bytesAround;
    if (std::size_t(times - 1) > (mostRepeatedBytes - m_repeatedBytes) / bytes) {
        m_objection = QStringLiteral("it repeats a row %1 times, as traps do").arg(times);
        return;
    }
    m_repeatedBytes += std::size_t(times - 1) * bytes;
    for (qint64 i = 0; i < times; ++i)
        emitRow(first + i);
}

} // namespace waybill::read
