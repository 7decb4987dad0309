// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::resolve {

/// What the ways of writing one word in Latin letters have in common: the official and the customs habits of Russian
/// (Ю: YU, JU, IU; Х: KH, H; Щ: SHCH, SCH, SHH; Ц: TS, TZ, C; Й: Y, I, J; Ж: ZH, Z; Ы: Y, I; КС: KS, X), and the
/// English spellings of the same sounds (CK, PH, W, doubled letters). Romanise first: "ЩИТ" and "SCHIT" are both "Sit".
/// Sh has a letter of its own (S), so has ch (C).
[[nodiscard]] std::string soundOf(std::string_view latin);

/// The consonants of a sound and its first vowel when it begins with one: what survives most misspellings.
[[nodiscard]] std::string consonantsOf(std::string_view sound);

} // namespace waybill::resolve
