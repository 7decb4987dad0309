// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/header_currency.h"

#include "core/map/header_box.h"
#include "core/map/header_words.h"
#include "core/map/values.h"

#include <algorithm>

namespace waybill::map {

namespace {

bool isCode(const std::string& word) {
    return word.size() == 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::string currencyOfHeader(std::string_view header) {
    std::string fromCountry;
    for (const std::string& token : HeaderWords::builtIn().wordsOf(header)) {
        if (token == "usd" || token == "美元" || token == "dollars" || token == "dollar")
            return "USD";
        if (isCode(token) || token == "lei" || token == "rd" || token == "tl" || token.size() >= 6) {
            if (const auto currency = parseCurrency(token);
                currency && token != "all" && token != "try" && token != "top")
                return *currency;
        }
        // Most codes of currencies begin with the country's: NIGERIA, NG, NGN.
        if (token.size() >= 4 && fromCountry.empty()) {
            if (const auto country = parseCountry(token))
                fromCountry = currencyOfCountry(*country);
        }
    }
    if (!fromCountry.empty())
        return fromCountry;
    // Box 45 of the Russian declaration is in roubles whatever the contract's currency.
    const auto box = headerBox(header);
    return box && box->code.starts_with("g45") ? "RUB" : std::string();
}

} // namespace waybill::map
