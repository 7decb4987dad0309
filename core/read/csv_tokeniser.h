// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/row_block.h"

#include <QtGlobal>
#include <cstddef>
#include <string>
#include <string_view>

namespace waybill::read {

/// How a CSV is written.
struct Dialect {
    char delimiter = ',';
    bool backslashEscapes = false; ///< \" inside quotes is a quote.
    std::size_t columns = 0;       ///< How many cells most rows have; 0 when unknown.
};

/// Cuts text into records, one at a time. Quotes as in RFC 4180, and what people really write: quotes inside quoted
/// cells that are not doubled, backslashes, blanks around quotes, any mixture of line ends. A quote that is never
/// closed, or that could be closed only by swallowing whole rows, is taken as a letter of its cell, so that no row is
/// lost.
class CsvTokeniser {
public:
    explicit CsvTokeniser(Dialect dialect) : m_dialect(dialect) {}

    enum class Step { Record, NeedsMore };
    /// Adds the record at the start of `text` to `block` as row `number`. NeedsMore leaves the block as it was and says
    /// that the record does not end within `text`; never when `last`, which says that nothing follows.
    [[nodiscard]] Step next(std::string_view text, bool last, qint64 number, RowBlock& block);
    /// Bytes of the record just read, its line end included.
    [[nodiscard]] std::size_t consumed() const { return m_consumed; }
    /// Whether the record just read had a quote that was not closed.
    [[nodiscard]] bool hadUnbalancedQuote() const { return m_unbalanced; }

private:
    enum class Quote { Closed, NeedsMore, Unbalanced };
    struct Quoted {
        Quote state = Quote::Closed;
        const char* closing = nullptr; ///< The closing quote.
        const char* after = nullptr;   ///< The delimiter or line end behind it.
        bool escapes = false;
        bool backslashes = false;
        bool lines = false; ///< The cell has several lines.
    };
    [[nodiscard]] Quoted findQuoted(const char* opening, bool backslashes) const;
    void addQuoted(const char* opening, const Quoted& quoted, RowBlock& block);
    [[nodiscard]] bool isCellEnd(const char* p) const;
    [[nodiscard]] bool swallowsRows(const char* begin, const char* opening, const Quoted& quoted, std::size_t before,
                                    std::size_t cells) const;
    [[nodiscard]] Step readCells(const char* begin, const char* literal, RowBlock& block);

    Dialect m_dialect;
    const char* m_end = nullptr;
    bool m_last = false;
    std::size_t m_consumed = 0;
    bool m_unbalanced = false;
    const char* m_suspect = nullptr; ///< A quote whose cell swallows what look like rows.
    std::string m_scratch;
};

} // namespace waybill::read
