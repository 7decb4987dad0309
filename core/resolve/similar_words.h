// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/name_index.h"

namespace waybill::resolve {

/// What else two names share beside the words that are compared.
enum class Company : unsigned char {
    None,
    Word,   ///< Some word.
    Telling ///< A word that tells firms apart.
};

/// Whether one word is a misspelling of the other: few letters differ for their length, and not both are established.
/// In short words only a vowel or a swap may differ, in company of another word a letter too many as well, of a telling
/// word any letter for one of its kind; then words that the lexicon knows may be misspelt, too. Words in pinyin are
/// names of their own by every letter, short ones in Cyrillic, too; so is a word that many names have, unless the other
/// one is much rarer.
[[nodiscard]] bool areSimilar(const IndexedWord& a, const IndexedWord& b, Company company);

/// Whether texts of one length differ by a vowel for a vowel, or by two swapped neighbours; of different lengths,
/// whether the letter too many is a vowel. Of texts that are one edit apart.
[[nodiscard]] bool differLightly(std::string_view a, std::string_view b);

} // namespace waybill::resolve
