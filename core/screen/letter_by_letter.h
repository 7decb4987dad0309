// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::screen {

// Names that went through another alphabet letter by letter, as programs do that know no languages: "CHANG" is "ЦХАНГ",
// and comes back as "TSKHANG". No sound tells that; the letters do.

/// The letters and digits of a name, blanks and marks left out, in what Latin and Cyrillic keep apart when one letter
/// stands for one: v and w are В, k and q are К, x is КС. The same for a Latin name and its Cyrillic spelling. Empty
/// when the name has letters that no Latin one is spelled by (Ш, Ю), or of a third alphabet.
[[nodiscard]] std::string lettersOf(std::string_view name);
/// What a Latin name is after it was spelled so and written as passports write Cyrillic: c is ts, h is kh, j is i.
[[nodiscard]] std::string lettersThereAndBack(std::string_view name);
/// The letters and digits of a Latin name as they are.
[[nodiscard]] std::string plainLetters(std::string_view name);
/// The letters of a registration mark ("YK-AIC"), which is no word in any language, in what it keeps through another
/// alphabet and back ("IK-AIK"): y is i, c and q are k, w is v, kh is h, ks is x, dzh and dj are j.
[[nodiscard]] std::string lettersOfMark(std::string_view name);

} // namespace waybill::screen
