// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/biff_text.h"
#include "core/read/faults.h"
#include "core/read/xls_workbook.h"

#include <cstdint>
#include <string>
#include <vector>

namespace waybill::read {

/// A cell of an XLS that has a value.
struct XlsCell {
    enum class Kind : std::uint8_t { SharedText, OwnText, Number, Boolean, Error };
    std::uint16_t row = 0;
    std::uint16_t column = 0;
    std::uint16_t style = 0;
    Kind kind = Kind::Number;
    quint64 value = 0; ///< Place of the text, bits of the number, or number of the truth value or error.
};

/// The cells of one sheet of an XLS. Sheets may name them in any order and twice, so that all are gathered first.
class XlsSheet {
public:
    /// The workbook and the tally must outlive the sheet. `place` is where its records begin.
    [[nodiscard]] static Result<XlsSheet> open(const XlsWorkbook& workbook, qint64 place, IssueTally& tally);

    /// Reads some more records. False once the sheet has ended.
    [[nodiscard]] Result<bool> readOn();
    [[nodiscard]] bool hasCells() const { return !m_cells.empty(); }
    /// Sorts the cells by row and column; of those that are named twice the last one stays, and is
    /// counted when it says something else.
    void settle();
    [[nodiscard]] const std::vector<XlsCell>& cells() const { return m_cells; }
    /// Appends what a cell says.
    void appendText(const XlsCell& cell, std::string& text) const;
    /// The row reached so far, from 1.
    [[nodiscard]] qint64 row() const { return m_row + 1; }
    /// How much of the stream of records has been read, 0 to 1.
    [[nodiscard]] double share() const;

private:
    XlsSheet(const XlsWorkbook& workbook, BiffRecords records, IssueTally& tally)
        : m_workbook(&workbook), m_records(std::move(records)), m_tally(&tally) {}
    void take(const BiffRecord& record);
    void takeOwnText(BiffCursor& cursor, XlsCell cell);
    void takeMultiple(BiffCursor& cursor);
    void takeFormula(BiffCursor& cursor, XlsCell cell);
    void giveUpFormula();
    void tallyTwice(const XlsCell& one, const XlsCell& other);
    void add(XlsCell cell);
    void addNumber(XlsCell cell, double number);
    [[nodiscard]] XlsCell cellAt(BiffCursor& cursor);
    [[nodiscard]] std::string textOf(BiffCursor& cursor) const;
    [[nodiscard]] Error damaged(const QString& why) const;

    const XlsWorkbook* m_workbook;
    BiffRecords m_records;
    IssueTally* m_tally;
    BiffRecord m_record;
    std::vector<XlsCell> m_cells;
    SharedStrings m_ownTexts;
    qint64 m_start = 0;
    qint64 m_row = 0;
    int m_inner = 0; ///< Charts around the place; their records are no cells.
    bool m_awaitsText = false;
    XlsCell m_formula; ///< The formula whose text comes in a record of its own.
    QString m_objection;
};

} // namespace waybill::read
