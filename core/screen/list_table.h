// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/read/table.h"
#include "core/screen/list_draft.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::screen {

/// A row of a list's table; its texts are valid only during the visit.
class ListRow {
public:
    ListRow(const read::RowBlock& block, std::size_t row) : m_block(block), m_row(row) {}
    [[nodiscard]] qint64 number() const { return m_block.rowNumber(m_row); }
    [[nodiscard]] std::size_t cells() const { return m_block.cellCount(m_row); }
    /// Trimmed; empty when the row has no such cell or the column is not there.
    [[nodiscard]] std::string_view cell(std::optional<std::size_t> column) const;

private:
    const read::RowBlock& m_block;
    std::size_t m_row;
};

/// Visits the rows that are not blank (nor the end mark 0x1A of old systems), and hands the table's issues to the list.
[[nodiscard]] Outcome<void> forEachListRow(const read::TableInfo& table, ListDraft& into, Job& job,
                                           const std::function<void(const ListRow&)>& visit);

/// A header's text without case, blanks and marks: "Tax ID" and "tax_id" are one.
[[nodiscard]] std::string headerKey(std::string_view header);

/// Where the columns of a header row are.
class ListHeader {
public:
    explicit ListHeader(const ListRow& row);
    /// The column of the first of these that is there; they are written as headerKey() gives them.
    [[nodiscard]] std::optional<std::size_t> column(std::initializer_list<std::string_view> keys) const;
    [[nodiscard]] bool has(std::string_view key) const { return column({key}).has_value(); }

private:
    std::unordered_map<std::string, std::size_t> m_columns;
};

/// Visits the rows below the row that names the columns.
[[nodiscard]] Outcome<void> forEachHeadedRow(const read::TableInfo& table, qint64 headerRow, ListDraft& into, Job& job,
                                             const std::function<void(const ListHeader&, const ListRow&)>& visit);

/// The parts of a cell that holds several values: between ';' or '|'.
[[nodiscard]] std::vector<std::string_view> partsOf(std::string_view cell);

} // namespace waybill::screen
