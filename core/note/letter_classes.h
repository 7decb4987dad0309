// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/folding.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace waybill::note {

struct CodePoints {
    char32_t first = 0, last = 0;
};

/// What stands between letters and is none, in a text as it is: a few ranges, not the Unicode properties, which would
/// make an expression fifty times as large.
inline constexpr std::array rawMarks{
    CodePoints{0x1, U'/'},      CodePoints{U':', U'@'},     CodePoints{U'[', U'`'},     CodePoints{U'{', 0xBF},
    CodePoints{0x300, 0x36F},   CodePoints{0x483, 0x489},   CodePoints{0x1AB0, 0x1AFF}, CodePoints{0x1DC0, 0x1DFF},
    CodePoints{0x2000, 0x20FF}, CodePoints{0x3000, 0x303F}, CodePoints{0xFE00, 0xFF0F}, CodePoints{0xFF1A, 0xFF20}};
[[nodiscard]] bool isRawMark(char32_t codePoint);

/// A number for a letter that looks drawn at random, so that sums and shifts of it tell words apart; 2 or more.
[[nodiscard]] std::uint32_t letterWeight(char32_t letter);

/// Folded letter → the code points that stand for it in texts as they are, by look or by slip ("0" for "o").
using LetterClasses = std::map<char32_t, std::u32string>;
/// The letters of a view; a letter that is not among them stands for itself.
[[nodiscard]] const LetterClasses& letterClasses(View view);

} // namespace waybill::note
