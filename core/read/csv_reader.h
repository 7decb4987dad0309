// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/byte_source.h"
#include "core/read/csv_tokeniser.h"
#include "core/read/faults.h"
#include "core/read/table.h"
#include "core/read/text_decoder.h"

#include <functional>
#include <memory>
#include <string>

namespace waybill::read {

/// Streams a CSV from any source of bytes.
class CsvReader : public TableReader {
public:
    /// `source` stands at the start of the bytes.
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(TableInfo table, std::unique_ptr<ByteSource> source);

    [[nodiscard]] Outcome<bool> next(RowBlock& block, Job& job) override;
    [[nodiscard]] qint64 position() const override { return m_source->position(); }
    [[nodiscard]] std::vector<Issue> issues() const override { return m_tally.issues(); }

private:
    CsvReader(TableInfo table, std::unique_ptr<ByteSource> source);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> fill();
    [[nodiscard]] std::string_view pending() const;
    void watchBytes(std::size_t from);
    void cleanRow(RowBlock& block);
    void repairRow(RowBlock& block);
    void checkRow(const RowBlock& block);

    TableInfo m_info;
    std::unique_ptr<ByteSource> m_source;
    TextDecoder m_decoder;
    CsvTokeniser m_tokeniser{Dialect{}};
    std::size_t m_columns = 0;
    std::string m_raw;
    std::string m_text; ///< Decoded and not yet cut: from m_begin to its end.
    std::size_t m_begin = 0;
    std::size_t m_checked = 0; ///< Up to where m_text is known to be sound.
    bool m_last = false;
    bool m_unsound = false;      ///< NULs or broken characters were met: cells must be looked at.
    bool m_mayBeMisread = false; ///< Letters were met that UTF-8 taken for windows-1252 consists of.
    bool m_metFullRow = false;
    qint64 m_row = 0;
    IssueTally m_tally;
};

} // namespace waybill::read
