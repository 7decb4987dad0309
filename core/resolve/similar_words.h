// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/name_index.h"

namespace waybill::resolve {

/// Whether one word is a misspelling of the other: few letters differ for their length, and not both are established.
/// In short words only a vowel, a swap or a letter too many may differ; words in pinyin are names of their own by every
/// letter, short ones in Cyrillic, too; so is a word that many names have, unless the other one is much rarer.
/// `inCompany`: the names share another telling word, so that any letter of a shorter word may be wrong, and words that
/// the lexicon knows may be misspelt.
[[nodiscard]] bool areSimilar(const IndexedWord& a, const IndexedWord& b, bool inCompany);

} // namespace waybill::resolve
