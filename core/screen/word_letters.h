// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::screen {

/// A word of a name by its sounds, so that the ways of writing one in Latin letters meet: sh, sch and shch are S, ch C,
/// ts and tz T, zh Z, j and dj J, kh h, w W; y is i, q and c k, x ks; doubled letters are one.
[[nodiscard]] std::string soundsOf(std::string_view word);

/// What is left of sounds when vowels, h and the sibilants' differences are dropped: words whose skeletons differ are
/// not compared further. Some sounds have another reading: w is v or u, j is as in "Jurij" or as in French, ch is as in
/// English or as in German.
[[nodiscard]] std::string skeletonOf(std::string_view sounds, bool otherReading = false);
[[nodiscard]] bool hasOtherReading(std::string_view sounds);

/// How alike two words are by their sounds, 0 to 1: an edit distance in which sounds that are written for one another
/// cost little, over the longer one's length. Vowels come and go between alphabets; within one they tell words apart.
[[nodiscard]] double likenessOf(std::string_view sounds, std::string_view others, bool acrossAlphabets);

} // namespace waybill::screen
