// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/weight_units.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace waybill::map {

namespace {

struct Unit {
    std::string_view word; ///< Folded.
    double kilograms;
};

// Three digits are codes of the CIS (166 is the kilogram) and of China (035).
constexpr std::array<Unit, 53> wholeWords{{
    {"kg", 1},
    {"kgs", 1},
    {"kgm", 1},
    {"k", 1},
    {"кг", 1},
    {"166", 1},
    {"035", 1},
    {"кілограм", 1},
    {"公斤", 1},
    {"千克", 1},
    {"t", 1000},
    {"mt", 1000},
    {"mts", 1000},
    {"mton", 1000},
    {"tn", 1000},
    {"tne", 1000},
    {"т", 1000},
    {"тн", 1000},
    {"тнн", 1000},
    {"168", 1000},
    {"070", 1000},
    {"吨", 1000},
    {"公吨", 1000},
    {"噸", 1000},
    {"tấn", 1000},
    {"g", 0.001},
    {"gr", 0.001},
    {"grs", 0.001},
    {"grm", 0.001},
    {"gms", 0.001},
    {"gm", 0.001},
    {"г", 0.001},
    {"гр", 0.001},
    {"163", 0.001},
    {"036", 0.001},
    {"mg", 1e-6},
    {"mgm", 1e-6},
    {"мг", 1e-6},
    {"161", 1e-6},
    {"dtn", 100},
    {"qtl", 100},
    {"quintal", 100},
    {"ц", 100},
    {"206", 100},
    {"lbr", kilogramsInPound},
    {"oz", 0.028349523125},
    {"onz", 0.028349523125},
    {"stn", 907.18474},
    {"ltn", 1016.0469088},
    {"ct", 0.0002},
    {"ctm", 0.0002},
    {"кар", 0.0002},
    {"162", 0.0002},
}};

constexpr std::array<Unit, 13> beginnings{{
    {"kilo", 1},
    {"quilo", 1},
    {"кило", 1},
    {"кіло", 1},
    {"kg/", 1},
    {"short ton", 907.18474},
    {"long ton", 1016.0469088},
    {"ton", 1000},
    {"metric t", 1000},
    {"тонн", 1000},
    {"gram", 0.001},
    {"грам", 0.001},
    {"центнер", 100},
}};

} // namespace

std::optional<double> kilogramsIn(std::string_view unit) {
    std::string word = folded(unit.substr(0, 40));
    while (!word.empty() && (word.back() == '.' || word.back() == ' '))
        word.pop_back();
    const auto whole =
        std::find_if(wholeWords.begin(), wholeWords.end(), [&word](const Unit& known) { return known.word == word; });
    if (whole != wholeWords.end())
        return whole->kilograms;
    if (word.starts_with("lb") || word.starts_with("pound") || word.starts_with("фунт"))
        return kilogramsInPound;
    if (word.starts_with("ounce"))
        return 0.028349523125;
    const auto beginning = std::find_if(beginnings.begin(), beginnings.end(),
                                        [&word](const Unit& known) { return word.starts_with(known.word); });
    return beginning == beginnings.end() ? std::nullopt : std::optional(beginning->kilograms);
}

} // namespace waybill::map
