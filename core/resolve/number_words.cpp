// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::resolve {

namespace {

using Named = std::pair<std::string_view, std::string_view>;
constexpr std::array named{
    Named{"one", "1"},        Named{"two", "2"},       Named{"three", "3"},     Named{"four", "4"},
    Named{"five", "5"},       Named{"six", "6"},       Named{"seven", "7"},     Named{"eight", "8"},
    Named{"nine", "9"},       Named{"ten", "10"},      Named{"eleven", "11"},   Named{"twelve", "12"},
    Named{"thirteen", "13"},  Named{"fourteen", "14"}, Named{"fifteen", "15"},  Named{"sixteen", "16"},
    Named{"seventeen", "17"}, Named{"eighteen", "18"}, Named{"nineteen", "19"}, Named{"twenty", "20"},
    Named{"thirty", "30"},    Named{"forty", "40"},    Named{"fourty", "40"},   Named{"fifty", "50"},
    Named{"sixty", "60"},     Named{"seventy", "70"},  Named{"eighty", "80"},   Named{"ninety", "90"},
    Named{"first", "1"},      Named{"second", "2"},    Named{"third", "3"},     Named{"fourth", "4"},
    Named{"fifth", "5"},      Named{"sixth", "6"},     Named{"seventh", "7"},   Named{"eighth", "8"},
    Named{"ninth", "9"},      Named{"tenth", "10"},    Named{"pervyy", "1"},    Named{"pervaya", "1"},
    Named{"vtoroy", "2"},     Named{"vtoraya", "2"},   Named{"tretiy", "3"},    Named{"tretya", "3"},
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int valueOf(char roman) {
    return roman == 'i' ? 1 : roman == 'v' ? 5 : 10;
}

std::string romanOf(int number) {
    constexpr std::array numerals{std::pair{10, std::string_view("x")}, std::pair{9, std::string_view("ix")},
                                  std::pair{5, std::string_view("v")}, std::pair{4, std::string_view("iv")},
                                  std::pair{1, std::string_view("i")}};
    std::string roman;
    for (const auto& [value, numeral] : numerals) {
        for (; number >= value; number -= value)
            roman += numeral;
    }
    return roman;
}

std::optional<std::string> fromRoman(std::string_view latin) {
    constexpr std::size_t longest = 6;
    if (latin.empty() || latin.size() > longest || latin.find_first_not_of("ivx") != std::string_view::npos)
        return std::nullopt;
    int number = 0;
    for (std::size_t i = 0; i < latin.size(); ++i) {
        const int value = valueOf(latin[i]);
        number += i + 1 < latin.size() && value < valueOf(latin[i + 1]) ? -value : value;
    }
    return romanOf(number) == latin ? std::optional(std::to_string(number)) : std::nullopt;
}

std::string withoutZeros(std::string_view digits) {
    const auto first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return std::string(digits.substr(first));
}

} // namespace

std::optional<std::string> numberOf(std::string_view latin, bool isLast) {
    const std::size_t digits = std::size_t(std::ranges::find_if_not(latin, isDigit) - latin.begin());
    if (digits > 0) {
        constexpr std::array<std::string_view, 6> endings{"", "st", "nd", "rd", "th", "y"};
        const bool isOrdinal = std::ranges::find(endings, latin.substr(digits)) != endings.end();
        return isOrdinal ? withoutZeros(latin.substr(0, digits)) : std::string(latin);
    }
    if (std::ranges::any_of(latin, isDigit))
        return std::string(latin);
    if (latin.size() > 1 || isLast) {
        if (const auto roman = fromRoman(latin))
            return roman;
    }
    const auto* const found = std::ranges::find(named, latin, &Named::first);
    return found == named.end() ? std::nullopt : std::optional<std::string>(found->second);
}

bool joinTens(std::string& tens, std::string_view units) {
    if (tens.size() != 2 || tens[1] != '0' || units.size() != 1 || !isDigit(units[0]) || units[0] == '0')
        return false;
    tens[1] = units[0];
    return true;
}

} // namespace waybill::resolve
