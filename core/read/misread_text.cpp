// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/misread_text.h"

#include "core/base/text.h"
#include "core/read/code_pages.h"
#include "core/read/scan.h"

#include <QString>
#include <map>

namespace waybill::read {

namespace {

/// The byte that windows-1252 has for each character of its upper half. Bytes that mean nothing there are kept by
/// programs as the control character of their number.
std::map<char32_t, char> bytesOfCharacters() {
    std::map<char32_t, char> bytes;
    const auto& half = *upperHalf(QStringLiteral("windows-1252"));
    for (std::size_t i = 0; i < half.size(); ++i) {
        const bool meansNothing = half[i] == 0xFFFD;
        bytes.emplace(meansNothing ? char32_t(0x80 + i) : char32_t(half[i]), char(0x80 + i));
    }
    return bytes;
}

std::optional<std::string> asWindows1252(std::string_view text) {
    static const std::map<char32_t, char> bytes = bytesOfCharacters();
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = nextCodePoint(text, at);
        if (character < 0x80) {
            result += char(character);
            continue;
        }
        const auto found = bytes.find(character);
        if (found == bytes.end())
            return std::nullopt;
        result += found->second;
    }
    return result;
}

bool isCyrillicLead(char byte) {
    return byte == '\xD0' || byte == '\xD1';
}

/// A byte A0 is a no-break space there, which some programs turn into a blank on the way. Only beside letters that came
/// through whole: "AÑO" and "LÃ DE VIDRO" are words.
void restoreBlanks(std::string& bytes) {
    bool hasLetters = false;
    for (std::size_t i = 0; i + 1 < bytes.size() && !hasLetters; ++i)
        hasLetters = isCyrillicLead(bytes[i]) && (static_cast<unsigned char>(bytes[i + 1]) & 0xC0) == 0x80;
    for (std::size_t i = 0; i + 1 < bytes.size() && hasLetters; ++i) {
        if (isCyrillicLead(bytes[i]) && bytes[i + 1] == ' ')
            bytes[i + 1] = char(0xA0);
    }
}

} // namespace

bool mayBeMisread(std::string_view text) {
    // The leads of UTF-8 sequences, C2 to F4, are Â to ô, which are C3 82 to C3 B4. What follows them was a byte of the
    // upper half too, so that it is no ASCII, or a blank that was a no-break space.
    for (std::size_t i = text.find('\xC3'); i < text.size() && text.size() - i > 2; i = text.find('\xC3', i + 1)) {
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const bool isLead = second >= 0x82 && second <= 0xB4;
        if (isLead && static_cast<unsigned char>(text[i + 2]) >= 0xC2)
            return true;
    }
    return false;
}

std::optional<std::string> withoutMisreading(std::string_view text) {
    std::optional<std::string> bytes = asWindows1252(text);
    if (!bytes)
        return std::nullopt;
    restoreBlanks(*bytes);
    if (validUtf8Length(*bytes) != bytes->size())
        return std::nullopt;
    return bytes;
}

} // namespace waybill::read
