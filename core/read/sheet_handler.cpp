// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/sheet_handler.h"

#include <charconv>
#include <cstring>

namespace waybill::read {

namespace {

constexpr std::size_t mostColumns = SheetRows::mostColumns;
constexpr qint64 absurdRow = qint64(1) << 40;
constexpr std::size_t longestText = 16 << 20;

template <class Number> bool readNumber(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

/// The column of "AB12", from 0; mostColumns when it is none.
std::size_t columnOf(const char* reference) {
    std::size_t column = 0;
    const char* p = reference;
    for (; (*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z'); ++p) {
        column = column * 26 + std::size_t((*p & 0x1F));
        if (column > mostColumns)
            return mostColumns;
    }
    return column == 0 ? mostColumns : column - 1;
}

} // namespace

void SheetHandler::startRow(const XmlAttributes& attributes) {
    qint64 number = m_rows.row() + 1;
    if (const char* written = attributes.find("r"); written != nullptr) {
        qint64 told = 0;
        if (readNumber(std::string_view(written), told) && told > m_rows.row() && told < absurdRow)
            number = told;
        else
            m_tally.count(
                "row-order", Severity::Warning, number,
                "the workbook numbers its rows in a way that cannot be; this is the row after the one before");
    }
    m_rows.startRow(number);
    m_nextColumn = 0;
}

void SheetHandler::startCell(const XmlAttributes& attributes) {
    const char* reference = attributes.find("r");
    m_column = reference != nullptr ? columnOf(reference) : m_nextColumn;
    if (m_column >= mostColumns)
        m_objection = QStringLiteral("it has a cell beyond the last column that a workbook may have");
    m_nextColumn = m_column + 1;
    m_type = Type::Number;
    if (const char* type = attributes.find("t"); type != nullptr) {
        if (std::strcmp(type, "s") == 0)
            m_type = Type::Shared;
        else if (std::strcmp(type, "inlineStr") == 0 || std::strcmp(type, "str") == 0)
            m_type = Type::Text;
        else if (std::strcmp(type, "b") == 0)
            m_type = Type::Boolean;
        else if (std::strcmp(type, "e") == 0)
            m_type = Type::Error;
        else if (std::strcmp(type, "d") == 0)
            m_type = Type::IsoDate;
    }
    m_style = 0;
    if (const char* style = attributes.find("s"); style != nullptr)
        readNumber(std::string_view(style), m_style);
    m_text.clear();
    m_isFormula = false;
}

void SheetHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (!m_inData) {
        m_inData = name == "sheetData";
        return;
    }
    if (name == "c")
        startCell(attributes);
    else if (name == "v")
        m_collects = true;
    else if (name == "f")
        m_isFormula = true;
    else if (name == "row")
        startRow(attributes);
    else if (name == "is")
        m_inInline = true;
    else if (name == "rPh")
        m_inPhonetic = true;
    else if (name == "t")
        m_collects = m_inInline && !m_inPhonetic;
}

void SheetHandler::endElement(std::string_view name) {
    if (!m_inData)
        return;
    if (name == "c") {
        finishCell();
    } else if (name == "v" || name == "t") {
        m_collects = false;
    } else if (name == "row") {
        m_rows.finishRow();
    } else if (name == "is") {
        m_inInline = false;
    } else if (name == "rPh") {
        m_inPhonetic = false;
    } else if (name == "sheetData") {
        m_inData = false;
    }
}

void SheetHandler::characters(std::string_view text) {
    if (!m_collects)
        return;
    m_text.append(text);
    if (m_text.size() > longestText)
        m_objection = QStringLiteral("it holds a text of more than 16 MiB");
}

void SheetHandler::appendShared() {
    std::size_t index = 0;
    if (readNumber(std::string_view(m_text), index) && index < m_strings.size())
        m_cell.append(m_strings.at(index));
    else
        m_objection = QStringLiteral("a cell refers to a text that the workbook does not have");
}

void SheetHandler::appendValue() {
    const NumberKind kind = m_style < m_styles.size() ? m_styles[m_style] : NumberKind::Number;
    switch (m_type) {
    case Type::Shared:
        appendShared();
        break;
    case Type::Text:
        unescapeWorkbookText(m_text);
        m_cell.swap(m_text);
        break;
    case Type::Boolean:
        m_cell.append(m_text == "1" || m_text == "true" ? "TRUE" : "FALSE");
        break;
    case Type::Error:
        m_cell.append(m_text);
        break;
    case Type::IsoDate:
        appendIsoDate(m_cell, m_text);
        break;
    case Type::Number:
        if (kind == NumberKind::Number)
            appendNumber(m_cell, m_text);
        else
            appendDate(m_cell, m_text, m_from1904, kind);
        break;
    }
}

void SheetHandler::finishCell() {
    if (m_text.empty() && m_isFormula)
        countFormulaWithoutValue(m_tally, m_rows.row());
    if (m_text.empty() || !objection().isEmpty())
        return;
    m_cell.clear();
    appendValue();
    m_rows.addCell(m_column, m_cell);
}

} // namespace waybill::read
