// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <QChar>
#include <algorithm>

namespace waybill {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool isBlank(char32_t c) {
    return c == 0xFEFF || c == 0x200B || QChar::isSpace(c);
}

std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// One alone; halves of a pair are none. https://www.w3.org/TR/xml/#charsets
bool isXmlCharacter(QChar c) {
    const char16_t u = c.unicode();
    return u >= 0x20 ? u < 0xFFFE && !c.isSurrogate() : u == 0x9 || u == 0xA || u == 0xD;
}

} // namespace

QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string toUtf8(QStringView text) {
    return text.toUtf8().toStdString();
}

char32_t nextCodePoint(std::string_view utf8, std::size_t& offset) {
    const auto lead = static_cast<unsigned char>(utf8[offset]);
    if (lead < 0x80) {
        ++offset;
        return lead;
    }
    const std::size_t length = sequenceLength(lead);
    if (length == 0 || offset + length > utf8.size()) {
        ++offset;
        return replacement;
    }
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(utf8[offset + i]);
        if ((next & 0xC0) != 0x80) {
            ++offset;
            return replacement;
        }
        code = (code << 6) | (next & 0x3F);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
        ++offset;
        return replacement;
    }
    offset += length;
    return code;
}

bool isLetterOrNumberAt(std::string_view utf8, std::size_t offset) {
    return offset < utf8.size() && QChar::isLetterOrNumber(nextCodePoint(utf8, offset));
}

void appendUtf8(std::string& text, char32_t codePoint) {
    if (codePoint < 0x80) {
        text += char(codePoint);
    } else if (codePoint < 0x800) {
        text += char(0xC0 | (codePoint >> 6));
        text += char(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        text += char(0xE0 | (codePoint >> 12));
        text += char(0x80 | ((codePoint >> 6) & 0x3F));
        text += char(0x80 | (codePoint & 0x3F));
    } else {
        text += char(0xF0 | (codePoint >> 18));
        text += char(0x80 | ((codePoint >> 12) & 0x3F));
        text += char(0x80 | ((codePoint >> 6) & 0x3F));
        text += char(0x80 | (codePoint & 0x3F));
    }
}

std::string_view trimmed(std::string_view utf8) {
    std::size_t begin = 0;
    while (begin < utf8.size()) {
        std::size_t next = begin;
        if (!isBlank(nextCodePoint(utf8, next)))
            break;
        begin = next;
    }
    std::size_t end = utf8.size();
    while (end > begin) {
        std::size_t start = end - 1;
        while (start > begin && (static_cast<unsigned char>(utf8[start]) & 0xC0) == 0x80)
            --start;
        std::size_t next = start;
        if (!isBlank(nextCodePoint(utf8, next)) || next != end)
            break;
        end = start;
    }
    return utf8.substr(begin, end - begin);
}

std::size_t codePoints(std::string_view utf8) {
    return std::size_t(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t byteOffset(std::string_view utf8, std::size_t codePoint) {
    std::size_t offset = 0;
    for (; offset < utf8.size(); ++offset) {
        if ((static_cast<unsigned char>(utf8[offset]) & 0xC0) == 0x80)
            continue;
        if (codePoint == 0)
            return offset;
        --codePoint;
    }
    return utf8.size();
}

std::string folded(std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    bool blankBefore = true;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = nextCodePoint(utf8, i);
        if (isBlank(c)) {
            if (!blankBefore)
                result += ' ';
            blankBefore = true;
            continue;
        }
        blankBefore = false;
        const char32_t lower = c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : QChar::toCaseFolded(c);
        appendUtf8(result, lower == 0x451 ? char32_t(0x435) : lower);
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

bool isValidUtf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        if (nextCodePoint(bytes, i) == replacement && bytes.substr(start, i - start) != "\xEF\xBF\xBD")
            return false;
    }
    return true;
}

QString xmlSafe(const QString& text) {
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            safe += c;
            safe += text[++i];
        } else if (isXmlCharacter(c)) {
            safe += c;
        }
    }
    return safe;
}

} // namespace waybill
