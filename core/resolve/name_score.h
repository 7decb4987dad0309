// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/name_index.h"

namespace waybill::resolve {

/// What two records have in common, and what speaks against them being one. Bits of a set.
enum Evidence : unsigned {
    SameName = 1 << 0,      ///< The same words.
    OtherOrder = 1 << 1,    ///< In another order.
    Misspelt = 1 << 2,      ///< A word has a letter wrong.
    Glued = 1 << 3,         ///< Words written as one.
    CutName = 1 << 4,       ///< One name is cut where a form's box ends.
    OnlyPlaceMore = 1 << 5, ///< One name has a place more.
    SomeWords = 1 << 6,     ///< Some of the words.
    Acronym = 1 << 7,       ///< One name is the initials of the other.
    SameTaxId = 1 << 8,     ///< The same tax number.
    SameBuilding = 1 << 9,  ///< The same address.
    SameCountry = 1 << 10,
    ByUsage = 1 << 11,      ///< In this list the short name nearly always stands for the long one.
    OneHasNumber = 1 << 12, ///< Only one of the names has a number; comes with OtherNumber.
    OtherNumber = 1 << 16,  ///< Different numbers in the names.
    OtherPlace = 1 << 17,   ///< Different cities or countries in the names.
    OtherForm = 1 << 18,    ///< Legal forms of different kinds.
    OtherTaxId = 1 << 19,   ///< Different tax numbers.
    OtherCountry = 1 << 20,
    OtherBuilding = 1 << 21, ///< The same name without a legal form at different addresses: sites, not one firm.
};
inline constexpr unsigned vetoes = OtherNumber | OtherPlace | OtherForm | OtherTaxId | OtherCountry | OtherBuilding;

struct Likeness {
    float score = 0; ///< 0 to 1; joinScore and above is one firm where nothing speaks against it.
    unsigned evidence = 0;
    [[nodiscard]] bool isVetoed() const { return (evidence & vetoes) != 0; }
};
inline constexpr float joinScore = 0.86F;
inline constexpr float proposeScore = 0.6F;

/// How alike two names are by themselves. Score: twice the weight of the words that both have over the weight of all
/// words (Dice, weighted by rarity), held below joinScore as soon as a word of either name has no counterpart.
[[nodiscard]] Likeness compareNames(const NameIndex& index, const IndexedName& a, const IndexedName& b);

/// The share of the shorter name's telling words that the other has, too, 0 to 1: what tells neighbours in one building
/// apart.
[[nodiscard]] float sharedPart(const NameIndex& index, const IndexedName& a, const IndexedName& b);

} // namespace waybill::resolve
