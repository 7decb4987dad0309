// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/ods_handler.h"

#include "core/read/number_format.h"
#include "core/read/ods_names.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace waybill::read {

namespace {

constexpr std::size_t longestText = 16 << 20;
constexpr qint64 mostRepeats = 1048576;

/// How often an element says that it is repeated.
qint64 repeatsIn(const char* written, qint64 most) {
    qint64 times = 1;
    if (written == nullptr || std::from_chars(written, written + std::strlen(written), times).ec != std::errc())
        return 1;
    return std::clamp<qint64>(times, 1, most);
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

void OdsHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (m_skipped > 0 || isNoCellText(name)) {
        ++m_skipped;
        return;
    }
    switch (m_place) {
    case Place::Outside:
        if (name != "table")
            break;
        if (m_seenTables++ == m_wanted) {
            const char* title = attributes.findAnyPrefix("name");
            m_sheetName = QString::fromUtf8(title != nullptr ? title : "");
            m_place = Place::Table;
        } else {
            ++m_skipped;
        }
        break;
    case Place::Table:
        if (name == "table")
            passOverTable();
        if (name != "table-row")
            break;
        m_rows.startRow(m_rows.row() + 1);
        m_rowRepeats = repeatsIn(attributes.findAnyPrefix("number-rows-repeated"), mostRepeats);
        m_column = 0;
        m_place = Place::Row;
        break;
    case Place::Row:
        if (isCellName(name))
            startCell(attributes);
        else
            ++m_skipped;
        break;
    case Place::Cell:
        if (isListName(name)) {
            ++m_lists;
            break;
        }
        if (name == "table") {
            passOverTable();
            break;
        }
        if (name != "p" && name != "h") {
            ++m_skipped;
            break;
        }
        if (m_paragraphs++ > 0)
            m_text += '\n';
        m_blank = m_hasText = false;
        m_place = Place::Paragraph;
        break;
    case Place::Paragraph:
        ++m_inline;
        startInParagraph(name, attributes);
        break;
    }
}

void OdsHandler::passOverTable() {
    ++m_skipped;
    m_tally.count("table-in-table", Severity::Warning, m_rows.row() + (m_place == Place::Table ? 1 : 0),
                  "a table inside of the sheet's table was left out");
}

void OdsHandler::startInParagraph(std::string_view name, const XmlAttributes& attributes) {
    constexpr qint64 mostBlanks = 1 << 16;
    const bool isText = name == "s" || name == "tab" || name == "line-break";
    if (!isText)
        return;
    if (m_blank && m_hasText)
        m_text += ' ';
    m_blank = false;
    m_hasText = true;
    if (name == "s")
        m_text.append(std::size_t(repeatsIn(attributes.findAnyPrefix("c"), mostBlanks)), ' ');
    else
        m_text += name == "tab" ? '\t' : '\n';
    if (m_text.size() > longestText)
        m_objection = QStringLiteral("it holds a text of more than 16 MiB");
}

void OdsHandler::startCell(const XmlAttributes& attributes) {
    m_place = Place::Cell;
    m_cellRepeats =
        std::size_t(repeatsIn(attributes.findAnyPrefix("number-columns-repeated"), qint64(SheetRows::mostColumns)));
    m_isFormula = attributes.findAnyPrefix("formula") != nullptr;
    m_paragraphs = 0;
    m_text.clear();
    m_value.clear();
    m_type = Type::None;
    const char* told = attributes.find("office:value-type");
    const std::string_view type = told != nullptr ? told : "";
    const auto take = [this, &attributes](Type kind, const char* attribute) {
        m_type = kind;
        if (const char* value = attributes.findAnyPrefix(attribute); value != nullptr)
            m_value = value;
    };
    const char* calculated = attributes.find("calcext:value-type");
    if (calculated != nullptr && std::strcmp(calculated, "error") == 0)
        m_type = Type::Error;
    else if (type == "float" || type == "percentage" || type == "currency")
        take(Type::Number, "value");
    else if (type == "date")
        take(Type::Date, "date-value");
    else if (type == "time")
        take(Type::Time, "time-value");
    else if (type == "boolean")
        take(Type::Boolean, "boolean-value");
    else if (!type.empty())
        take(Type::Text, "string-value");
}

void OdsHandler::endElement(std::string_view name) {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    switch (m_place) {
    case Place::Outside:
        break;
    case Place::Table:
        if (name == "table") {
            m_place = Place::Outside;
            m_isDone = true;
        }
        break;
    case Place::Row:
        m_rows.finishRow(m_rowRepeats);
        m_place = Place::Table;
        break;
    case Place::Cell:
        if (m_lists > 0) {
            --m_lists;
            break;
        }
        finishCell();
        m_place = Place::Row;
        break;
    case Place::Paragraph:
        if (m_inline == 0)
            m_place = Place::Cell;
        else
            --m_inline;
        break;
    }
}

void OdsHandler::characters(std::string_view text) {
    if (m_place != Place::Paragraph || m_skipped > 0)
        return;
    for (const char c : text) {
        if (isBlank(c)) {
            m_blank = true;
            continue;
        }
        if (m_blank && m_hasText)
            m_text += ' ';
        m_blank = false;
        m_hasText = true;
        m_text += c;
    }
    if (m_text.size() > longestText)
        m_objection = QStringLiteral("it holds a text of more than 16 MiB");
}

void OdsHandler::appendValue() {
    const bool useText =
        m_value.empty() || m_type == Type::None || m_type == Type::Error || (m_type == Type::Text && m_paragraphs > 0);
    if (useText) {
        m_cell.append(m_text);
        return;
    }
    switch (m_type) {
    case Type::Number:
        appendNumber(m_cell, m_value);
        break;
    case Type::Date:
        appendIsoDate(m_cell, m_value);
        break;
    case Type::Time:
        appendIsoDuration(m_cell, m_value);
        break;
    case Type::Boolean:
        m_cell.append(m_value == "true" ? "TRUE" : "FALSE");
        break;
    case Type::Text:
    case Type::None:
    case Type::Error:
        m_cell.append(m_value);
        break;
    }
}

void OdsHandler::finishCell() {
    m_cell.clear();
    appendValue();
    if (m_cell.empty() && m_isFormula && m_type == Type::None)
        countFormulaWithoutValue(m_tally, m_rows.row());
    if (!m_cell.empty()) {
        for (std::size_t i = 0; i < m_cellRepeats && objection().isEmpty(); ++i)
            m_rows.addCell(m_column + i, m_cell);
    }
    m_column = std::min(m_column + m_cellRepeats, SheetRows::mostColumns);
}

} // namespace waybill::read
