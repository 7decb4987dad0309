// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/read/faults.h"
#include "core/read/workbook.h"
#include "core/read/xml_stream.h"

namespace waybill::read {

namespace {

constexpr std::size_t mostBytes = std::size_t(1) << 30;
constexpr std::size_t longestText = 16 << 20;

class SharedStringsHandler : public XmlHandler {
public:
    SharedStrings strings;

    void startElement(std::string_view name, const XmlAttributes&) override {
        if (name == "si")
            m_text.clear();
        else if (name == "rPh")
            m_inPhonetic = true;
        else if (name == "t")
            m_inText = !m_inPhonetic;
    }
    void endElement(std::string_view name) override {
        if (name == "t") {
            m_inText = false;
        } else if (name == "rPh") {
            m_inPhonetic = false;
        } else if (name == "si") {
            unescapeWorkbookText(m_text);
            strings.add(m_text);
        }
    }
    void characters(std::string_view text) override {
        if (m_inText)
            m_text.append(text);
    }
    [[nodiscard]] QString objection() const override {
        if (m_text.size() > longestText)
            return QStringLiteral("it holds a text of more than 16 MiB");
        return strings.bytes() > mostBytes ? QStringLiteral("its texts need more than 1 GiB of memory") : QString();
    }

private:
    std::string m_text;
    bool m_inText = false;
    bool m_inPhonetic = false;
};

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The character of an escape "_xHHHH_" at `i`; -1 when there is none.
int escapedAt(std::string_view text, std::size_t i) {
    constexpr std::size_t length = 7;
    if (i + length > text.size() || text[i + 1] != 'x' || text[i + 6] != '_')
        return -1;
    int code = 0;
    for (std::size_t k = 2; k < 6; ++k) {
        const int digit = hexDigit(text[i + k]);
        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
}

} // namespace

void unescapeWorkbookText(std::string& text) {
    if (text.find("_x") == std::string::npos)
        return;
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int code = text[i] == '_' ? escapedAt(text, i) : -1;
        if (code < 0) {
            plain += text[i];
            continue;
        }
        i += 6;
        const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        if (!control && !surrogate)
            appendUtf8(plain, char32_t(code));
    }
    text = std::move(plain);
}

std::string_view SharedStrings::at(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

void SharedStrings::add(std::string_view text) {
    m_text.append(text);
    m_ends.push_back(m_text.size());
}

Result<SharedStrings> readSharedStrings(const Workbook& workbook) {
    SharedStringsHandler handler;
    if (workbook.sharedStringsPart.isEmpty())
        return handler.strings;
    const ZipEntry* entry = workbook.archive.find(workbook.sharedStringsPart);
    if (entry == nullptr)
        return handler.strings;
    Result<std::unique_ptr<ZipMember>> member = ZipMember::open(workbook.archive.file(), *entry);
    if (!member)
        return failure(member.error());
    Result<void> parsed = parseXml(**member, handler);
    if (!parsed) {
        if (parsed.error().file.isEmpty())
            parsed.error().file = workbook.archive.file();
        return failure(parsed.error());
    }
    return std::move(handler.strings);
}

} // namespace waybill::read
