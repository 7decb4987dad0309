// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/values.h"

#include <algorithm>
#include <array>

namespace waybill::map {

namespace {

char capital(char letter) {
    return letter >= 'a' && letter <= 'z' ? char(letter - 'a' + 'A') : letter;
}

bool isWordLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

std::string_view incotermOf(std::string_view cell) {
    // The terms of all editions that records still name.
    static constexpr std::array<std::string_view, 18> terms{"EXW", "FCA", "CPT", "CIP", "DAP", "DPU",
                                                            "DDP", "FAS", "FOB", "CFR", "CIF", "DAT",
                                                            "DAF", "DDU", "DES", "DEQ", "C&F", "CNF"};
    constexpr std::size_t length = 3;
    if (cell.size() < length || (cell.size() > length && isWordLetter(cell[length])))
        return {};
    const auto begins = [cell](std::string_view term) {
        return std::equal(term.begin(), term.end(), cell.begin(),
                          [](char known, char written) { return known == capital(written); });
    };
    const auto* const found = std::find_if(terms.begin(), terms.end(), begins);
    return found == terms.end() ? std::string_view() : *found;
}

} // namespace waybill::map
