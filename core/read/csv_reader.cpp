// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/csv_reader.h"

#include "core/base/text.h"
#include "core/read/dialect.h"
#include "core/read/encoding.h"
#include "core/read/misread_text.h"
#include "core/read/scan.h"

#include <algorithm>
#include <cstring>

namespace waybill::read {

namespace {

constexpr std::size_t chunkBytes = 1 << 20;
constexpr std::size_t longestRecord = 16 << 20;
constexpr std::size_t mostColumns = 16384;
constexpr std::size_t dialectBytes = 1 << 19;

std::string rowText(const char* format, qint64 have, qint64 want) {
    return toUtf8(QString::fromLatin1(format).arg(have).arg(want));
}

bool endsWithDosMark(std::string_view text) {
    return text == "\x1A" || text == "\x1A\r\n" || text == "\x1A\n";
}

} // namespace

CsvReader::CsvReader(TableInfo table, std::unique_ptr<ByteSource> source)
    : m_info(std::move(table)), m_source(std::move(source)), m_decoder(m_info.encoding), m_tally(toUtf8(m_info.file)) {}

Result<std::unique_ptr<TableReader>> CsvReader::open(TableInfo table, std::unique_ptr<ByteSource> source) {
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(table), std::move(source)));
    if (Result<void> begun = reader->begin(); !begun)
        return failure(begun.error());
    return reader;
}

Result<void> CsvReader::begin() {
    const Result<std::string> start = readUpTo(*m_source, chunkBytes);
    if (!start)
        return failure(start.error());
    std::string_view bytes = *start;
    m_last = bytes.size() < chunkBytes;
    bytes.remove_prefix(byteOrderMark(bytes, m_info.encoding));
    m_decoder.decode(bytes, m_text);
    watchBytes(0);
    const std::string_view sample = std::string_view(m_text).substr(0, dialectBytes);
    const bool whole = m_last && sample.size() == m_text.size();
    Dialect dialect = detectDialect(sample, whole);
    if (m_info.delimiter != 0 && m_info.delimiter != dialect.delimiter) {
        dialect.delimiter = m_info.delimiter;
        dialect.columns = usualColumns(sample, whole, dialect);
    }
    m_info.delimiter = dialect.delimiter;
    m_columns = dialect.columns;
    m_tokeniser = CsvTokeniser(dialect);
    return {};
}

std::string_view CsvReader::pending() const {
    return std::string_view(m_text).substr(m_begin);
}

/// Looks for NULs and broken characters in what was just decoded, so that sound files pay nothing for them later.
void CsvReader::watchBytes(std::size_t from) {
    m_mayBeMisread =
        m_mayBeMisread || mayBeMisread(std::string_view(m_text).substr(from - std::min<std::size_t>(from, 2)));
    if (m_unsound)
        return;
    const std::string_view added = std::string_view(m_text).substr(from);
    if (m_decoder.replacedSomething() || (!added.empty() && std::memchr(added.data(), 0, added.size()) != nullptr)) {
        m_unsound = true;
        return;
    }
    if (!m_decoder.passesThrough())
        return;
    const std::string_view unchecked = std::string_view(m_text).substr(m_checked);
    const std::size_t valid = validUtf8Length(unchecked);
    m_checked += valid;
    m_unsound = valid < unchecked.size() && (m_last || !isUnfinishedUtf8(unchecked.substr(valid)));
}

Result<void> CsvReader::fill() {
    m_text.erase(0, m_begin);
    m_checked -= std::min(m_checked, m_begin);
    m_begin = 0;
    if (m_text.size() > longestRecord)
        return failure(
            badInput(m_info.file, QStringLiteral("Cannot read the table"),
                     QStringLiteral("the row is longer than %1 MiB, so this is no table").arg(longestRecord >> 20),
                     QStringLiteral("Check that the file is a CSV, and its encoding."), m_row + 1));
    // Doubling keeps the work linear when a record is longer than a chunk.
    const std::size_t wanted = std::max(chunkBytes, m_text.size());
    const std::size_t before = m_text.size();
    std::string& target = m_decoder.passesThrough() ? m_text : m_raw;
    const std::size_t offset = m_decoder.passesThrough() ? before : 0;
    target.resize(offset + wanted);
    const Result<std::size_t> got = m_source->read(target.data() + offset, wanted);
    if (!got) {
        Error error = got.error();
        error.file = m_info.file;
        error.row = m_row + 1;
        return failure(error);
    }
    target.resize(offset + *got);
    m_last = *got == 0;
    if (!m_decoder.passesThrough())
        m_decoder.decode(m_raw, m_text);
    watchBytes(before);
    return {};
}

void CsvReader::cleanRow(RowBlock& block) {
    const std::size_t row = block.rowCount() - 1;
    const std::string_view first = block.cell(row, 0);
    const std::string_view last = block.cell(row, block.cellCount(row) - 1);
    const std::string_view text(first.data(), std::size_t(last.data() + last.size() - first.data()));
    const bool nuls = text.find('\0') != std::string_view::npos;
    const bool broken = validUtf8Length(text) != text.size();
    if (m_decoder.replacedSomething() && text.find("\xEF\xBF\xBD") != std::string_view::npos)
        m_tally.count("undecodable-text", Severity::Warning, m_row,
                      "bytes that mean nothing in " + toUtf8(m_info.encoding) + " were replaced");
    if (!nuls && !broken)
        return;
    std::vector<std::string> cells;
    for (const std::string_view cell : block.cells(row)) {
        std::string clean(cell);
        std::erase(clean, '\0');
        if (validUtf8Length(clean) != clean.size())
            clean = repaired(clean);
        cells.push_back(std::move(clean));
    }
    block.dropLastRow();
    block.beginRow(m_row);
    for (const std::string& cell : cells)
        block.addCell(cell);
    if (nuls)
        m_tally.count("nul-bytes", Severity::Warning, m_row, "NUL bytes were left out");
    if (broken)
        m_tally.count("undecodable-text", Severity::Warning, m_row,
                      "the file is UTF-8, but here are bytes that are not; they were read as windows-1251 or replaced");
}

/// Puts right the cells of UTF-8 that a program took for windows-1252 and saved again.
void CsvReader::repairRow(RowBlock& block) {
    const std::size_t row = block.rowCount() - 1;
    std::vector<std::string> cells;
    qint64 repairs = 0;
    for (const std::string_view cell : block.cells(row)) {
        std::optional<std::string> right = mayBeMisread(cell) ? withoutMisreading(cell) : std::nullopt;
        repairs += right ? 1 : 0;
        cells.push_back(right ? std::move(*right) : std::string(cell));
    }
    if (repairs == 0)
        return;
    block.dropLastRow();
    block.beginRow(m_row);
    for (const std::string& cell : cells)
        block.addCell(cell);
    for (; repairs > 0; --repairs)
        m_tally.count("misread-text", Severity::Warning, m_row,
                      "cells hold UTF-8 that was once read as windows-1252 and saved so; they were put right");
}

void CsvReader::checkRow(const RowBlock& block) {
    const std::size_t row = block.rowCount() - 1;
    const std::size_t cells = block.cellCount(row);
    m_metFullRow = m_metFullRow || cells == m_columns;
    // What stands above the table (a title, a date) is no ragged row; nor are empty cells behind the last column.
    if (cells == m_columns || !m_metFullRow || m_columns < 2 || block.isBlank(row))
        return;
    bool surplus = false;
    for (std::size_t i = m_columns; i < cells; ++i)
        surplus = surplus || !block.cell(row, i).empty();
    if (cells < m_columns)
        m_tally.count("short-row", Severity::Warning, m_row,
                      rowText("the row has %1 cells, the table has %2 columns", qint64(cells), qint64(m_columns)));
    else if (surplus)
        m_tally.count("long-row", Severity::Warning, m_row,
                      rowText("the row has %1 cells, the table has only %2 columns", qint64(cells), qint64(m_columns)));
}

Outcome<bool> CsvReader::next(RowBlock& block, Job& job) {
    block.clear();
    while (!block.isFull()) {
        if (m_begin == m_text.size() && m_last)
            break;
        if (m_last && endsWithDosMark(pending()))
            break;
        const CsvTokeniser::Step step = m_tokeniser.next(pending(), m_last, m_row + 1, block);
        if (step == CsvTokeniser::Step::NeedsMore) {
            if (job.isCancelled())
                return cancelled();
            if (const Result<void> filled = fill(); !filled)
                return halt(filled.error());
            continue;
        }
        ++m_row;
        m_begin += m_tokeniser.consumed();
        const std::size_t cells = block.cellCount(block.rowCount() - 1);
        if (cells == 0)
            continue;
        if (cells > mostColumns)
            return halt(badInput(m_info.file, QStringLiteral("Cannot read the table"),
                                 QStringLiteral("the row has %1 cells, more than the %2 columns that a table may have")
                                     .arg(cells)
                                     .arg(mostColumns),
                                 QStringLiteral("Check that the file is a CSV, and its delimiter."), m_row));
        if (m_tokeniser.hadUnbalancedQuote())
            m_tally.count("unbalanced-quote", Severity::Warning, m_row,
                          "a quote is opened and never closed; it was taken as part of the text");
        if (m_unsound)
            cleanRow(block);
        if (m_mayBeMisread)
            repairRow(block);
        if (block.cellCount(block.rowCount() - 1) != m_columns || !m_metFullRow)
            checkRow(block);
    }
    return block.rowCount() > 0;
}

} // namespace waybill::read
