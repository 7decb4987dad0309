// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/name_key.h"

#include "core/base/text.h"

#include <QChar>

namespace waybill::map {

std::string nameKey(std::string_view text) {
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
        const char32_t lower = QChar::toCaseFolded(c);
        appendUtf8(key, lower == 0x451 ? char32_t(0x435) : lower);
    }
    return key;
}

} // namespace waybill::map
