// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/json_reader.h"

#include "core/base/text.h"
#include "core/read/scan.h"

#include <algorithm>

namespace waybill::read {

JsonReader::JsonReader(TableInfo table, std::unique_ptr<ByteSource> source)
    : m_info(std::move(table)), m_tally(toUtf8(m_info.file)), m_records(m_info, std::move(source), *this) {
    for (const QString& column : m_info.columns)
        m_columnOf.emplace(toUtf8(column), m_columnOf.size());
    m_cells.resize(m_columnOf.size());
    m_filledIn.resize(m_columnOf.size());
}

Result<std::unique_ptr<TableReader>> JsonReader::open(TableInfo table, std::unique_ptr<ByteSource> source) {
    return std::unique_ptr<TableReader>(new JsonReader(std::move(table), std::move(source)));
}

qint64 JsonReader::position() const {
    return m_more ? m_records.position() : m_info.bytes;
}

void JsonReader::setCell(const JsonRecord::Cell& cell, qint64 row) {
    const auto column = m_columnOf.find(cell.path);
    if (column == m_columnOf.end()) {
        m_changed = true;
        return;
    }
    const std::size_t place = column->second;
    std::string& text = m_cells[place];
    for (; m_used <= place; ++m_used)
        m_cells[m_used].clear();
    if (m_filledIn[place] != row) {
        m_filledIn[place] = row;
        text = cell.text;
        return;
    }
    text.append("; ").append(cell.text);
    if (!cell.continues)
        m_tally.count("repeated-json-key", Severity::Warning, row,
                      "a record has the same key twice; both values are kept in one cell");
}

void JsonReader::takeRecord(qint64 row, const JsonRecord& record) {
    m_row = row;
    m_used = 0;
    for (const JsonRecord::Cell& cell : record.cells)
        setCell(cell, row);
    m_block->beginRow(row);
    for (std::size_t i = 0; i < m_used; ++i)
        m_block->addCell(m_cells[i]);
    const auto isReplaced = [](const JsonRecord::Cell& cell) {
        return cell.text.find("\xEF\xBF\xBD") != std::string::npos;
    };
    if (m_records.replacedSomething() && std::any_of(record.cells.begin(), record.cells.end(), isReplaced))
        m_tally.count("undecodable-text", Severity::Warning, row,
                      "bytes that mean nothing in " + toUtf8(m_info.encoding) + " were replaced");
}

void JsonReader::takeBlankLine(qint64 row) {
    m_row = row;
    m_block->beginRow(row);
}

void JsonReader::takeBrokenLine(qint64 row, std::string_view text, const QString& why) {
    m_row = row;
    m_tally.count("broken-json-line", Severity::Warning, row,
                  "the line is no JSON record and is kept whole in the first cell: " + toUtf8(why));
    m_block->beginRow(row);
    m_block->addCell(validUtf8Length(text) == text.size() ? std::string(text) : repaired(text));
}

Outcome<bool> JsonReader::next(RowBlock& block, Job& job) {
    block.clear();
    m_block = &block;
    if (!m_headerIsOut) {
        m_headerIsOut = true;
        block.beginRow(0);
        for (const QString& column : m_info.columns)
            block.addCell(toUtf8(column));
    }
    while (m_more && !block.isFull()) {
        if (job.isCancelled())
            return cancelled();
        const Result<bool> more = m_records.step();
        if (!more)
            return halt(more.error());
        m_more = *more;
        if (m_changed)
            return halt(badInput(m_info.file, QStringLiteral("The file has changed"),
                                 QStringLiteral("a record has a key that was not there before"),
                                 QStringLiteral("Open the file again."), m_row));
    }
    return block.rowCount() > 0;
}

} // namespace waybill::read
