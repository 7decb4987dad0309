// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/read/ods_handler.h"
#include "core/read/ods_names.h"

#include <cstring>

namespace waybill::read {

void OdsLister::noteTable() {
    m_tableLevel = m_starts.empty() ? m_level : m_tableLevel;
    m_areSideBySide = m_areSideBySide && m_level == m_tableLevel && !m_isParentClosed;
    m_starts.push_back(m_place);
}

void OdsLister::startElement(std::string_view name, const XmlAttributes& attributes) {
    ++m_level;
    if (m_skipped > 0 || isNoCellText(name)) {
        ++m_skipped;
    } else if (name == "style") {
        const char* style = attributes.findAnyPrefix("name");
        m_style = style != nullptr ? style : "";
    } else if (name == "table-properties") {
        const char* display = attributes.findAnyPrefix("display");
        if (display != nullptr && std::strcmp(display, "false") == 0)
            m_hiddenStyles.insert(m_style);
    } else if (name == "table" && m_inTable) {
        ++m_skipped;
    } else if (name == "table") {
        const char* title = attributes.findAnyPrefix("name");
        const char* style = attributes.findAnyPrefix("style-name");
        m_sheets.push_back(
            {QString::fromUtf8(title != nullptr ? title : ""), style != nullptr && m_hiddenStyles.contains(style)});
        m_hasCells.push_back(false);
        noteTable();
        m_inTable = true;
    } else if (isCellName(name) && m_inTable) {
        m_inCell = true;
        if (attributes.find("office:value-type") != nullptr)
            m_hasCells.back() = true;
    }
}

void OdsLister::endElement(std::string_view name) {
    --m_level;
    m_isParentClosed = m_isParentClosed || (!m_starts.empty() && m_level < m_tableLevel - 1);
    if (m_skipped > 0)
        --m_skipped;
    else if (name == "table")
        m_inTable = false;
    else if (isCellName(name))
        m_inCell = false;
}

void OdsLister::characters(std::string_view text) {
    if (m_inCell && m_skipped == 0 && !trimmed(text).empty())
        m_hasCells.back() = true;
}

std::vector<SheetEntry> OdsLister::sheets() const {
    std::vector<SheetEntry> sheets = m_sheets;
    makeDistinct(sheets);
    return sheets;
}

QString OdsLister::objection() const {
    constexpr std::size_t mostSheets = 10000;
    constexpr std::size_t mostStyles = 1 << 20;
    if (m_sheets.size() > mostSheets)
        return QStringLiteral("it lists more than %1 sheets").arg(mostSheets);
    return m_hiddenStyles.size() > mostStyles ? QStringLiteral("it has more styles than a workbook may have")
                                              : QString();
}

} // namespace waybill::read
