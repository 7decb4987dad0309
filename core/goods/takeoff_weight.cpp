// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/takeoff_weight.h"

#include <array>
#include <charconv>
#include <re2/re2.h>
#include <string>

namespace waybill::goods {

namespace {

constexpr std::size_t reach = 140; ///< Bytes of words after the naming in which its weights stand.

struct Unit {
    const char* name;
    double kilograms;
};
constexpr std::array units{Unit{"кг", 1},        Unit{"kg", 1},     Unit{"kgs", 1},       Unit{"килограмм", 1},
                           Unit{"公斤", 1},      Unit{"千克", 1},   Unit{"г", 0.001},     Unit{"гр", 0.001},
                           Unit{"g", 0.001},     Unit{"gr", 0.001}, Unit{"грамм", 0.001}, Unit{"gram", 0.001},
                           Unit{"grams", 0.001}, Unit{"克", 0.001}};

double kilogramsOf(const std::string& unit) {
    for (const Unit& known : units) {
        if (unit == known.name)
            return known.kilograms;
    }
    return 0;
}

} // namespace

std::optional<double> weightAfter(std::string_view words) {
    static const RE2 stated(
        "(?:(не более|не свыше|не превышает|до|максимум|not more than|not over|not exceeding|up to|max|maximum|"
        "less than|below|under)|(более|свыше|over|more than|above|от)) ([0-9][0-9.]{0,11}) ?"
        "(кг|kgs|kg|килограмм|公斤|千克|грамм|гр|г|grams|gram|gr|g|克)(?: |$)|"
        "(?:^| )([0-9][0-9.]{0,11}) ?(кг|kgs|kg|килограмм|公斤|千克|грамм|гр|г|grams|gram|gr|g|克)(?: |$)");
    re2::StringPiece rest(words.data(), std::min(words.size(), reach));
    std::optional<double> lowerBound, plain;
    std::string upperWord, lowerWord, boundNumber, boundUnit, number, unit;
    while (RE2::FindAndConsume(&rest, stated, &upperWord, &lowerWord, &boundNumber, &boundUnit, &number, &unit)) {
        const std::string& digits = boundNumber.empty() ? number : boundNumber;
        double value = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc())
            continue;
        value *= kilogramsOf(boundUnit.empty() ? unit : boundUnit);
        if (!upperWord.empty())
            return value;
        if (!lowerWord.empty())
            lowerBound = lowerBound.value_or(value * 1.0001);
        else if (!lowerBound)
            plain = plain.value_or(value);
    }
    return plain ? plain : lowerBound;
}

} // namespace waybill::goods
