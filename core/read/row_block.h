// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::read {

/// A run of rows of one table as UTF-8 text, cells in one buffer. Cheap to move between threads.
/// The row number is the one a person sees in the file: from 1, counting every row, blank ones too. In a CSV it is the
/// number of the record: a cell of several lines does not count as several rows. Row 0 is a header that stands in no
/// row of the file: the keys of JSON records.
class RowBlock {
public:
    void beginRow(qint64 row) { m_rows.push_back({row, m_ends.size()}); }
    void addCell(std::string_view utf8) {
        m_text.append(utf8);
        m_ends.push_back(m_text.size());
    }
    void clear();
    /// Takes back the last row; only when there is one.
    void dropLastRow();
    /// Appends a row of another block.
    void append(const RowBlock& other, std::size_t row);

    [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
    [[nodiscard]] qint64 rowNumber(std::size_t row) const { return m_rows[row].number; }
    [[nodiscard]] std::size_t cellCount(std::size_t row) const {
        return (row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_ends.size()) - m_rows[row].firstCell;
    }
    /// Empty when the row has no such cell.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        if (column >= cellCount(row))
            return {};
        const std::size_t index = m_rows[row].firstCell + column;
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return {m_text.data() + begin, m_ends[index] - begin};
    }
    [[nodiscard]] std::vector<std::string_view> cells(std::size_t row) const;
    /// True when every cell is empty or white space.
    [[nodiscard]] bool isBlank(std::size_t row) const;
    /// Of text, and one for each cell, so that empty cells without end count too.
    [[nodiscard]] std::size_t bytes() const { return m_text.size() + m_ends.size(); }
    /// As much as readers put into one block: what is made of it fits into a processor's cache.
    [[nodiscard]] bool isFull() const { return bytes() >= fullBytes || rowCount() >= fullRows; }

private:
    static constexpr std::size_t fullBytes = 1 << 18;
    static constexpr std::size_t fullRows = 1 << 14;
    struct Row {
        qint64 number;
        std::size_t firstCell;
    };
    std::string m_text;
    std::vector<std::size_t> m_ends; // end offset of each cell in m_text
    std::vector<Row> m_rows;
};

} // namespace waybill::read
