// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/csv_tokeniser.h"

#include "core/read/scan.h"

#include <algorithm>
#include <cstring>

namespace waybill::read {

namespace {

/// A quoted cell longer than this was never meant to be one.
constexpr std::ptrdiff_t longestQuotedCell = 1 << 20;
/// So many quotes of one record may turn out never to be closed before the rest are taken as letters unasked: each is
/// looked for up to the line's end, and hostile lines consist of nothing else.
constexpr int mostUnclosed = 32;

const char* find(const char* begin, const char* end, char wanted) {
    return static_cast<const char*>(std::memchr(begin, wanted, std::size_t(end - begin)));
}

bool isLineEnd(char c) {
    return c == '\r' || c == '\n';
}

bool hasLineEnd(const char* begin, const char* end) {
    return find(begin, end, '\n') != nullptr || find(begin, end, '\r') != nullptr;
}

/// The start of the next line, at most `end`.
const char* nextLine(const char* p, const char* end) {
    while (p != end && !isLineEnd(*p))
        ++p;
    if (p != end && *p == '\r' && p + 1 != end && p[1] == '\n')
        ++p;
    return p == end ? end : p + 1;
}

bool isEscaped(const char* quote, const char* opening) {
    std::ptrdiff_t backslashes = 0;
    while (quote - backslashes - 1 > opening && quote[-backslashes - 1] == '\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

} // namespace

bool CsvTokeniser::isCellEnd(const char* p) const {
    return p == m_end || *p == m_dialect.delimiter || isLineEnd(*p);
}

CsvTokeniser::Quoted CsvTokeniser::findQuoted(const char* opening, bool backslashes) const {
    const Quoted needsMore{Quote::NeedsMore, nullptr, nullptr, false, false, false};
    const Quoted unbalanced{Quote::Unbalanced, nullptr, nullptr, false, false, false};
    bool escapes = false;
    bool lenient = false;
    bool lines = false;
    const char* scanned = opening;
    // Asked at one quote after another: each byte is looked at once.
    const auto spansLines = [&](const char* to) {
        lines = lines || hasLineEnd(scanned, to);
        scanned = to;
        return lines;
    };
    const auto closedAt = [&](const char* closing, const char* after) {
        return Quoted{Quote::Closed, closing, after, escapes, backslashes, spansLines(closing)};
    };
    for (const char* p = opening + 1;;) {
        const char* quote = p < m_end ? find(p, m_end, '"') : nullptr;
        if ((quote == nullptr ? m_end : quote) - opening > longestQuotedCell)
            return unbalanced;
        if (quote == nullptr)
            return m_last ? unbalanced : needsMore;
        const char* after = quote + 1;
        if (after == m_end && !m_last)
            return needsMore;
        p = after;
        if (backslashes && isEscaped(quote, opening)) {
            escapes = true;
            continue;
        }
        if (after != m_end && *after == '"') {
            if (after + 1 == m_end && !m_last)
                return needsMore;
            // The second of two quotes closes a cell in which quotes were not doubled before: "OOO "NAME"",
            if (lenient && isCellEnd(after + 1))
                return spansLines(after) ? unbalanced : closedAt(after, after + 1);
            escapes = true;
            ++p;
            continue;
        }
        while (after != m_end && *after == ' ')
            ++after;
        if (after == m_end && !m_last)
            return needsMore;
        if (isCellEnd(after)) {
            if (lenient && spansLines(quote))
                return unbalanced;
            return closedAt(quote, after);
        }
        if (spansLines(quote))
            return unbalanced;
        if (!backslashes && isEscaped(quote, opening))
            return findQuoted(opening, true);
        lenient = true;
    }
}

void CsvTokeniser::addQuoted(const char* opening, const Quoted& quoted, RowBlock& block) {
    const char* p = opening + 1;
    if (!quoted.escapes) {
        block.addCell({p, std::size_t(quoted.closing - p)});
        return;
    }
    m_scratch.clear();
    for (; p < quoted.closing; ++p) {
        const bool more = p + 1 < quoted.closing;
        const bool doubled = more && *p == '"' && p[1] == '"';
        const bool slashed = more && quoted.backslashes && *p == '\\' && (p[1] == '"' || p[1] == '\\');
        if (doubled || slashed)
            ++p;
        m_scratch += *p;
    }
    block.addCell(m_scratch);
}

/// A cell of several lines swallows rows when each of its lines, taken by itself, has the cells of a row. `before`
/// cells stand before it and the record has `cells` in all when the quotes are believed.
bool CsvTokeniser::swallowsRows(const char* begin, const char* opening, const Quoted& quoted, std::size_t before,
                                std::size_t cells) const {
    const std::size_t columns = m_dialect.columns;
    constexpr std::size_t fewestToJudge = 3;
    if (columns < fewestToJudge || opening == begin)
        return false;
    const auto delimiters = [this](const char* from, const char* to) {
        return std::size_t(std::count(from, to, m_dialect.delimiter));
    };
    const char* line = nextLine(opening, quoted.closing);
    if (before + 1 + delimiters(opening, line) != columns)
        return false;
    if (cells != columns)
        return true;
    const bool opensInLastColumn = before + 1 == columns;
    std::size_t middleLines = 0;
    for (const char* next = nextLine(line, quoted.closing);; next = nextLine(line, quoted.closing)) {
        const bool closingLine = next == quoted.closing;
        const std::size_t behind = closingLine ? cells - before - 1 : 0;
        if (delimiters(line, next) + 1 + behind != columns)
            return false;
        if (closingLine)
            break;
        ++middleLines;
        line = next;
    }
    constexpr std::size_t manyColumns = 5;
    return !opensInLastColumn || (middleLines >= 2 && columns >= manyColumns);
}

CsvTokeniser::Step CsvTokeniser::readCells(const char* begin, const char* literal, RowBlock& block) {
    const char* p = begin;
    const char* firstLong = nullptr;
    Quoted longCell;
    std::size_t beforeLong = 0;
    std::size_t cells = 0;
    int unclosed = 0;
    m_suspect = nullptr;
    while (true) {
        const char* opening = p;
        while (opening != m_end && *opening == ' ')
            ++opening;
        const char* cellEnd = nullptr;
        if (opening != m_end && *opening == '"' && opening != literal && unclosed < mostUnclosed) {
            Quoted quoted = findQuoted(opening, m_dialect.backslashEscapes);
            if (quoted.state == Quote::Unbalanced && m_dialect.backslashEscapes)
                quoted = findQuoted(opening, false);
            if (quoted.state == Quote::NeedsMore)
                return Step::NeedsMore;
            if (quoted.state == Quote::Closed) {
                if (quoted.lines && firstLong == nullptr) {
                    firstLong = opening;
                    longCell = quoted;
                    beforeLong = cells;
                }
                addQuoted(opening, quoted, block);
                cellEnd = quoted.after;
            } else {
                m_unbalanced = true;
                ++unclosed;
            }
        }
        if (cellEnd == nullptr) {
            cellEnd = findCellEnd(p, m_end, m_dialect.delimiter);
            if (cellEnd == m_end && !m_last)
                return Step::NeedsMore;
            block.addCell({p, std::size_t(cellEnd - p)});
        }
        ++cells;
        if (cellEnd != m_end && *cellEnd == m_dialect.delimiter) {
            p = cellEnd + 1;
            continue;
        }
        if (cellEnd != m_end && *cellEnd == '\r' && cellEnd + 1 == m_end && !m_last)
            return Step::NeedsMore;
        m_consumed = std::size_t(nextLine(cellEnd, m_end) - begin);
        if (firstLong != nullptr && swallowsRows(begin, firstLong, longCell, beforeLong, cells))
            m_suspect = firstLong;
        return Step::Record;
    }
}

CsvTokeniser::Step CsvTokeniser::next(std::string_view text, bool last, qint64 number, RowBlock& block) {
    const char* begin = text.data();
    m_end = begin + text.size();
    m_last = last;
    m_unbalanced = false;
    if (text.empty() || (text.size() == 1 && *begin == '\r' && !last))
        return Step::NeedsMore;
    block.beginRow(number);
    if (isLineEnd(*begin)) {
        m_consumed = std::size_t(nextLine(begin, m_end) - begin);
        return Step::Record;
    }
    Step step = readCells(begin, nullptr, block);
    if (step == Step::Record && m_suspect != nullptr) {
        const char* literal = m_suspect;
        block.dropLastRow();
        block.beginRow(number);
        step = readCells(begin, literal, block);
        m_unbalanced = true;
    }
    if (step == Step::NeedsMore)
        block.dropLastRow();
    return step;
}

} // namespace waybill::read
