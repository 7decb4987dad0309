// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/faults.h"
#include "core/read/json_records.h"
#include "core/read/table.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace waybill::read {

/// Streams JSON records as rows under the keys that were found, which come first as row 0.
class JsonReader : public TableReader, private JsonSink {
public:
    /// `source` stands at the start of the bytes.
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(TableInfo table, std::unique_ptr<ByteSource> source);

    [[nodiscard]] Outcome<bool> next(RowBlock& block, Job& job) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] std::vector<Issue> issues() const override { return m_tally.issues(); }

private:
    JsonReader(TableInfo table, std::unique_ptr<ByteSource> source);
    void takeRecord(qint64 row, const JsonRecord& record) override;
    void takeBlankLine(qint64 row) override;
    void takeBrokenLine(qint64 row, std::string_view text, const QString& why) override;
    void setCell(const JsonRecord::Cell& cell, qint64 row);

    TableInfo m_info;
    IssueTally m_tally;
    JsonRecords m_records;
    std::unordered_map<std::string, std::size_t> m_columnOf;
    std::vector<std::string> m_cells;
    std::vector<qint64> m_filledIn; ///< For each column the last row that had a value in it.
    std::size_t m_used = 0;         ///< Cells of the record being taken.
    RowBlock* m_block = nullptr;
    bool m_headerIsOut = false;
    bool m_more = true;
    bool m_changed = false; ///< A key was met that the file did not have when it was looked at.
    qint64 m_row = 0;
};

} // namespace waybill::read
