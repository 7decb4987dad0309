// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/faults.h"
#include "core/read/row_block.h"
#include "core/read/workbook.h"
#include "core/read/xml_stream.h"

#include <string>
#include <vector>

namespace waybill::read {

/// Turns the XML of a worksheet into rows. Rows that the sheet leaves out come out blank, so that numbers agree with
/// what a person sees; blank rows behind the last value do not come out at all.
class SheetHandler : public XmlHandler {
public:
    SheetHandler(const SharedStrings& strings, const std::vector<NumberKind>& styles, bool from1904, IssueTally& tally)
        : m_strings(strings), m_styles(styles), m_from1904(from1904), m_tally(tally) {}

    /// Where finished rows go until the next call.
    void collectInto(RowBlock& block) { m_block = &block; }
    /// The row reached so far.
    [[nodiscard]] qint64 row() const { return m_seenRow; }

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view text) override;
    [[nodiscard]] QString objection() const override { return m_objection; }

private:
    enum class Type { Number, Shared, Text, Boolean, Error, IsoDate };
    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void finishCell();
    void finishRow();
    void appendShared(std::string& cell);

    const SharedStrings& m_strings;
    const std::vector<NumberKind>& m_styles;
    bool m_from1904;
    IssueTally& m_tally;
    RowBlock* m_block = nullptr;
    QString m_objection;

    bool m_inData = false;
    bool m_inInline = false;
    bool m_inPhonetic = false;
    bool m_collects = false;
    qint64 m_seenRow = 0;    ///< Number of the row being read, or of the last one.
    qint64 m_emittedRow = 0; ///< Number of the last row that came out.
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    Type m_type = Type::Number;
    bool m_isFormula = false;
    std::size_t m_style = 0;
    std::string m_text;
    std::vector<std::string> m_cells;
    std::size_t m_used = 0; ///< Cells of the row being read.
    std::size_t m_rowBytes = 0;
};

} // namespace waybill::read
