// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// A word of a name or address: case and accents folded, look-alike letters of Cyrillic and Latin in one alphabet.
struct Word {
    std::string text;
    bool hasCyrillic = false; ///< As written; a look-alike word may have become Latin.
};

/// The words of a text. Points inside abbreviations and apostrophes vanish ("S.R.L." is "srl"), single letters in a row
/// are one word when `joinsLetters`, "&" is "and", everything else that is no letter or digit ends a word.
[[nodiscard]] std::vector<Word> wordsOf(std::string_view text, bool joinsLetters);

/// The word in Cyrillic where each of its letters has a Cyrillic one that looks alike ("bektop" is "вектор", digits
/// stay); nothing otherwise.
[[nodiscard]] std::optional<std::string> inCyrillic(std::string_view word);

} // namespace waybill::resolve
