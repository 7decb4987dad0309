// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/header_tokens.h"

#include "core/base/text.h"
#include "core/map/header_letters.h"

#include <QChar>
#include <algorithm>
#include <array>

namespace waybill::map {

namespace {

constexpr std::size_t longestHeader = 600; // bytes; a longer cell is prose, not a name

const char* signWord(char32_t c) {
    switch (c) {
    case U'%':
        return "percent";
    case U'$':
        return "usd";
    case U'€':
        return "eur";
    case U'₽':
        return "rub";
    case U'₹':
        return "inr";
    case U'#':
    case U'№':
        return "no";
    default:
        return nullptr;
    }
}

/// The word for "$" behind letters: not every dollar is the American one, and pesos have the same sign. Empty when the
/// letters are a word of their own.
std::string_view currencyOfDollarSign(std::string_view letters) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> signs{{{"us", "usd"},
                                                                                          {"u", "usd"},
                                                                                          {"r", "brl"},
                                                                                          {"rd", "dop"},
                                                                                          {"mx", "mxn"},
                                                                                          {"mex", "mxn"},
                                                                                          {"nt", "twd"},
                                                                                          {"hk", "hkd"},
                                                                                          {"a", "aud"},
                                                                                          {"au", "aud"},
                                                                                          {"ca", "cad"},
                                                                                          {"nz", "nzd"},
                                                                                          {"s", "sgd"},
                                                                                          {"sg", "sgd"},
                                                                                          {"col", "cop"}}};
    const auto found =
        std::find_if(signs.begin(), signs.end(), [&](const auto& sign) { return sign.first == letters; });
    return found == signs.end() ? std::string_view() : found->second;
}

/// Arabic glues its article to the word, and leaves it out as easily.
std::string_view withoutArticle(std::string_view token) {
    static constexpr std::string_view article = "ال";
    constexpr std::size_t shortestWord = 4; // bytes: two letters
    return token.starts_with(article) && token.size() >= article.size() + shortestWord ? token.substr(article.size())
                                                                                       : token;
}

/// "U$S", "$us": letters behind the sign that belong to it.
std::size_t lettersBehindDollar(std::u32string_view text) {
    for (const std::u32string_view letters : {U"us", U"s", U"US", U"S"}) {
        if (text.starts_with(letters) &&
            (text.size() == letters.size() || !QChar::isLetterOrNumber(text[letters.size()])))
            return letters.size();
    }
    return 0;
}

} // namespace

std::string headerKey(std::string_view header) {
    std::string key;
    for (const char32_t c : composedHeader(header.substr(0, longestHeader))) {
        if (QChar::isLetterOrNumber(c)) {
            appendUtf8(key, plainLetter(c));
        } else if (const char* sign = signWord(c)) {
            key += sign;
        }
    }
    return key;
}

std::vector<std::string> headerTokens(std::string_view header) {
    const std::u32string text = composedHeader(header.substr(0, longestHeader));
    std::vector<std::string> tokens;
    std::string token;
    const auto finish = [&] {
        if (!token.empty())
            tokens.emplace_back(withoutArticle(token));
        token.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (const char* sign = signWord(c)) {
            // "US$", "U$S", "R$": the letters belong to the sign.
            const std::string_view currency = c == U'$' ? currencyOfDollarSign(token) : std::string_view();
            if (!currency.empty())
                token.clear();
            finish();
            tokens.emplace_back(currency.empty() ? sign : currency);
            if (c == U'$')
                i += lettersBehindDollar(std::u32string_view(text).substr(i + 1));
            continue;
        }
        if (!QChar::isLetterOrNumber(c)) {
            finish();
            continue;
        }
        if (!token.empty()) {
            const char32_t before = text[i - 1];
            const bool digitBorder = QChar::isDigit(c) != QChar::isDigit(before);
            const bool hump = QChar::isUpper(c) && QChar::isLower(before);
            const bool afterInitials = i + 1 < text.size() && i >= 2 && QChar::isUpper(c) && QChar::isUpper(before) &&
                                       QChar::isLower(text[i + 1]) && QChar::isUpper(text[i - 2]);
            if (digitBorder || hump || afterInitials || isUnspaced(c) != isUnspaced(before))
                finish();
        }
        appendUtf8(token, plainLetter(c));
    }
    finish();
    return tokens;
}

} // namespace waybill::map
