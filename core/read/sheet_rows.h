// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/faults.h"
#include "core/read/row_block.h"

#include <QString>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::read {

/// The rows of a worksheet on their way out. Rows that the sheet leaves out come out blank, so that numbers agree with
/// what a person sees; blank cells and rows behind the last value do not come out at all.
class SheetRows {
public:
    static constexpr std::size_t mostColumns = 16384;

    explicit SheetRows(IssueTally& tally) : m_tally(tally) {}

    /// Where finished rows go until the next call.
    void collectInto(RowBlock& block) { m_block = &block; }
    /// Number of the row being read, or of the last one; 0 before the first.
    [[nodiscard]] qint64 row() const { return m_row; }
    /// A reason to stop reading the sheet, empty to go on.
    [[nodiscard]] const QString& objection() const { return m_objection; }

    /// `number` is greater than row(). A row inside of a row, or a cell outside of the rows, is an objection.
    void startRow(qint64 number);
    /// Sets the cell of the row; a cell beyond the last column that a workbook may have is an objection.
    void addCell(std::size_t column, std::string_view text);
    /// Hands the row out, `times` times under numbers that go on.
    void finishRow(qint64 times = 1);

private:
    void emitRow(qint64 number);

    IssueTally& m_tally;
    RowBlock* m_block = nullptr;
    QString m_objection;
    bool m_isOpen = false; ///< A row has begun and not ended.
    qint64 m_row = 0;
    qint64 m_emittedRow = 0; ///< Number of the last row that came out.
    std::vector<std::string> m_cells;
    std::size_t m_used = 0; ///< Cells of the row being read.
    std::size_t m_rowBytes = 0;
    std::size_t m_repeatedBytes = 0; ///< Of all rows that came out only because another is repeated.
};

} // namespace waybill::read
