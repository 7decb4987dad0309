// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/code_pages.h"
#include "core/read/encoding.h"

#include <algorithm>
#include <array>

namespace waybill::read {

namespace {

/// How often а to я occur in a thousand letters of Russian text.
constexpr std::array<double, 32> letterFrequency = {80, 16, 45, 17, 30, 85, 9, 16, 74, 12, 35, 44, 32, 67, 110, 28,
                                                    47, 55, 63, 26, 3,  10, 5, 14, 7,  4,  1,  19, 17, 3,  6,   20};

bool isUpper(char16_t c) {
    return (c >= 0x410 && c <= 0x42F) || (c >= 0x400 && c <= 0x40F);
}
bool isLower(char16_t c) {
    return (c >= 0x430 && c <= 0x44F) || (c >= 0x450 && c <= 0x45F);
}

/// 1 for a letter as common as the average one, less for rare letters, nothing for what is no letter.
double weightOf(char16_t c) {
    if (c == 0x401 || c == 0x451)
        return 0.3;
    if (c >= 0x410 && c <= 0x44F)
        return std::min(1.6, 0.15 + letterFrequency[(c - 0x410) % 32] / 40.0);
    return isUpper(c) || isLower(c) || c == 0x490 || c == 0x491 ? 0.3 : 0.0;
}

bool isTypographic(char16_t c) {
    return c == 0x2116 || c == 0xAB || c == 0xBB || (c >= 0x2013 && c <= 0x2026) || c == 0xA0;
}

} // namespace

double cyrillicPlausibility(std::string_view bytes, const QString& encoding) {
    const auto* half = upperHalf(encoding);
    if (half == nullptr)
        return 0;
    double weight = 0;
    double high = 0;
    char16_t before = 0;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const char16_t c = value < 0x80 ? char16_t(value) : (*half)[value - 0x80];
        if (value >= 0x80 && !isTypographic(c)) {
            ++high;
            weight += weightOf(c);
            if (isUpper(c) && isLower(before))
                weight -= 1.5;
            const bool insideLatinWord = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
            if (insideLatinWord)
                weight -= 0.7;
        }
        before = c;
    }
    // Running Russian text weighs about 1.35 a letter: the frequent letters are also the heavy ones.
    return high == 0 ? 0 : std::clamp(weight / high / 1.35, 0.0, 1.0);
}

} // namespace waybill::read
