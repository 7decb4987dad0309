// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/category.h"
#include "core/goods/words.h"

#include <charconv>
#include <cmath>
#include <map>
#include <re2/re2.h>
#include <string>

namespace waybill::goods {

namespace {

constexpr std::size_t longestText = 16 * 1024;

/// How many pieces one of the unit is, by its words(): numbers are OKEI and UN/ECE codes.
const std::map<std::string, double, std::less<>>& countingUnits() {
    static const std::map<std::string, double, std::less<>> units = [] {
        std::map<std::string, double, std::less<>> all;
        for (const char* one :
             {"шт",       "штук",      "штука",      "штуки",   "ед",       "единиц", "единица", "единицы", "экз",
              "796",      "642",       "pcs",        "pc",      "pce",      "pces",   "pieces",  "piece",   "piese",
              "nmb",      "nmr",       "nmbr",       "nos",     "no",       "nbr",    "num",     "number",  "numbers",
              "unt",      "unit",      "units",      "unidad",  "unidades", "und",    "unds",    "uni",     "u",
              "un",       "ud",        "uds",        "ea",      "each",     "h87",    "c62",     "niu",     "pza",
              "pzas",     "pieza",     "piezas",     "peca",    "peça",     "pecas",  "peças",   "pièce",   "stk",
              "stuck",    "stück",     "st",         "adet",    "ad",       "szt",    "sztuk",   "buc",     "ks",
              "db",       "kpl",       "одиниць",    "одиниця", "од",       "台",     "个",      "個",      "件",
              "只",       "隻",        "架",         "部",      "枚",       "支",     "套",      "set",     "sets",
              "комплект", "комплекта", "комплектов", "компл",   "к т",      "839",    "набор",   "наборов", "704",
              "дана",     "cai",       "cái",        "chiec",   "chiếc",    "item",   "items"})
            all[one] = 1;
        for (const char* hundred :
             {"797", "cen", "100 шт", "сто штук", "сотня штук", "hundred", "hundred pieces", "100 pcs"})
            all[hundred] = 100;
        for (const char* thousand :
             {"тыс шт",       "тысяч штук", "тысяча штук", "тыс штук", "тысяч шт", "тшт",     "1000 шт",
              "1000 штук",    "798",        "mil",         "kpcs",     "k pcs",    "kpc",     "thousand pieces",
              "thousand pcs", "thousands",  "thousand",    "ths pcs",  "thd",      "thd pcs", "тис шт",
              "тис штук",     "千个",       "千個",        "1000 pcs", "mll",      "tpcs",    "th pcs",
              "000 pcs"})
            all[thousand] = 1000;
        for (const char* million : {"млн шт", "миллион штук", "миллионов штук", "799", "mio", "million pieces"})
            all[million] = 1e6;
        for (const char* dozen : {"dzn", "doz", "dozen", "dozens", "дюжина", "дюжин", "dz", "дюжина штук", "打"})
            all[dozen] = 12;
        for (const char* gross : {"gro", "gross", "grs"})
            all[gross] = 144;
        return all;
    }();
    return units;
}

std::optional<double> piecesPerUnit(std::string_view unit) {
    const std::string written = words(unit.substr(0, 200));
    const auto& units = countingUnits();
    if (const auto known = units.find(written); known != units.end())
        return known->second;
    // "796 шт", "шт 796", "pcs pieces": the code and the word of one unit.
    const std::size_t blank = written.find(' ');
    if (blank == std::string::npos)
        return std::nullopt;
    const auto first = units.find(std::string_view(written).substr(0, blank));
    const auto rest = units.find(std::string_view(written).substr(blank + 1));
    if (first != units.end() && rest != units.end() && first->second == rest->second)
        return first->second;
    return std::nullopt;
}

std::optional<double> numberOf(const std::string& digits) {
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || !(value > 0) || value > 1e9)
        return std::nullopt;
    return value;
}

/// The pieces that a description counts: the total if it names one, else the first count that is not of a package.
std::optional<double> countedPieces(std::string_view description) {
    static const RE2 counted(
        "(?:(?:^| )(всего|итого|общее количество|total|total quantity|разом)(?: количество)? |"
        "(?:^| )(по|упаковк[^ ]*|уп|короб[^ ]*|пач[^ ]*|per|of|каждые) |^|[^0-9.])"
        "([0-9]{1,9}) ?(?:шт|штук|штука|штуки|pcs|pc|pieces|piece|units|unit|台|个|件|架|ед|nos)(?: |$)"
        "(в упак[^ ]*|в короб[^ ]*|в пач[^ ]*|per )?");
    const std::string text = words(description.substr(0, longestText));
    re2::StringPiece rest(text);
    std::optional<double> first;
    std::string total, pack, digits, packAfter;
    while (RE2::FindAndConsume(&rest, counted, &total, &pack, &digits, &packAfter)) {
        const auto value = numberOf(digits);
        if (!value)
            continue;
        if (!total.empty())
            return value;
        if (pack.empty() && packAfter.empty() && !first)
            first = value;
    }
    return first;
}

} // namespace

std::optional<double> pieces(double quantity, std::string_view unit, std::string_view description) {
    const auto perUnit = piecesPerUnit(unit);
    if (perUnit && std::isfinite(quantity) && quantity >= 0)
        return quantity * *perUnit;
    return countedPieces(description);
}

} // namespace waybill::goods
