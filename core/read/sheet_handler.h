// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/sheet_stream.h"
#include "core/read/workbook.h"

#include <string>
#include <vector>

namespace waybill::read {

/// Turns the XML of a worksheet into rows.
class SheetHandler : public SheetXmlHandler {
public:
    SheetHandler(const SharedStrings& strings, const std::vector<NumberKind>& styles, bool from1904, IssueTally& tally)
        : SheetXmlHandler(tally), m_strings(strings), m_styles(styles), m_from1904(from1904) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view text) override;

private:
    enum class Type { Number, Shared, Text, Boolean, Error, IsoDate };
    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void finishCell();
    void appendValue();
    void appendShared();

    const SharedStrings& m_strings;
    const std::vector<NumberKind>& m_styles;
    bool m_from1904;

    bool m_inData = false;
    bool m_inInline = false;
    bool m_inPhonetic = false;
    bool m_collects = false;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    Type m_type = Type::Number;
    bool m_isFormula = false;
    std::size_t m_style = 0;
    std::string m_text;
    std::string m_cell;
};

} // namespace waybill::read
