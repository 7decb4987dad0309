// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// What a word of an address is for.
enum class AddressWord : unsigned char {
    Plain,
    Number,   ///< Begins with a digit.
    UnitMark, ///< Room, flat, unit, office: what follows is one.
    FloorMark,
    BlockMark,  ///< Block, corpus, section: what follows tells buildings of one number apart.
    HouseMark,  ///< "No.", "д.": what follows is the number in the street.
    StreetMark, ///< Street, road, avenue.
    EstateMark, ///< Building, centre, park: what stands before is its name.
    Direction,  ///< N, South, …
    AreaMark,   ///< District, province, town: what stands beside is an area.
    Ignored,
};

/// A word of an address.
struct AddressToken {
    std::string latin; ///< Romanised, shortened words in one form.
    AddressWord kind = AddressWord::Plain;
    bool isCyrillic = false;
    char before = 0; ///< The mark right before it: '/', '-', '.', '#', or a blank; ',' begins a part.
};

/// The words of an address as written, in any script.
[[nodiscard]] std::vector<AddressToken> addressTokens(std::string_view address);

} // namespace waybill::resolve
