// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::goods {

/// A text as its words: small letters, one blank between words and none at the ends, a word's look-alike letters in the
/// alphabet of its other letters, decimal marks inside numbers as '.'.
[[nodiscard]] std::string words(std::string_view text);

/// The expression of a phrase over words(): `*` is any ending, `~3` up to three other words, `(a|b)` alternatives, `?`
/// what may be absent. Words are whole, except in writing without blanks.
[[nodiscard]] std::string wordPattern(std::string_view phrase);
/// An expression over the text as it is that matches wherever the phrase's first word can stand.
[[nodiscard]] std::string hintPattern(std::string_view phrase);

} // namespace waybill::goods
