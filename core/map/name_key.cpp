// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/name_key.h"

#include "core/base/text.h"
#include "core/map/header_letters.h"

#include <QChar>

namespace waybill::map {

namespace {

char32_t loweredLetter(char32_t letter) {
    if (letter == U'İ')
        return U'i'; // the dotted capital of Turkish
    const char32_t lower = QChar::toCaseFolded(letter);
    return lower == 0x451 ? char32_t(0x435) : lower;
}

std::string keyOf(std::string_view text, char32_t (*letterOf)(char32_t)) {
    std::string key;
    bool blank = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        if (QChar::isMark(c) || c == '\'' || c == 0x2019)
            continue;
        if (!QChar::isLetterOrNumber(c) && QChar::category(c) != QChar::Symbol_Currency) {
            blank = !key.empty();
            continue;
        }
        if (blank)
            key += ' ';
        blank = false;
        appendUtf8(key, letterOf(c));
    }
    return key;
}

} // namespace

std::string nameKey(std::string_view text) {
    return keyOf(text, loweredLetter);
}

std::string plainNameKey(std::string_view text) {
    return keyOf(text, plainLetter);
}

} // namespace waybill::map
