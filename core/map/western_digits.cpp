// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/western_digits.h"

#include "core/base/text.h"

#include <QChar>
#include <algorithm>

namespace waybill::map {

namespace {

constexpr char32_t arabicDecimalMark = U'٫';
constexpr char32_t arabicThousandsMark = U'٬';

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::optional<std::string> inWesternDigits(std::string_view text) {
    if (isAscii(text))
        return std::nullopt;
    std::string western;
    bool found = false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        const int digit = c < 0x80 ? -1 : QChar::digitValue(c);
        // Squared and circled digits have a value too, but are no digits to write numbers with.
        if (digit >= 0 && QChar::category(c) == QChar::Number_DecimalDigit) {
            western += char('0' + digit);
            found = true;
        } else if (c == arabicDecimalMark || c == arabicThousandsMark) {
            western += c == arabicDecimalMark ? '.' : ',';
        } else {
            appendUtf8(western, c);
        }
    }
    return found ? std::optional(std::move(western)) : std::nullopt;
}

} // namespace waybill::map
