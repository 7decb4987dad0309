// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::note {

/// Letters that stand on end in a phrase however it is written.
struct CertainRun {
    std::set<std::u32string> ways; ///< One of them does; those that end with a blank are followed by no letter.
    /// It ends at most so many letters behind the end of the run before it.
    std::size_t reach = std::numeric_limits<std::size_t>::max();
};

/// The certain letters of a phrase in the language of phrase.h: for each alternative that is not in brackets, runs in
/// their order, of `fewest` to `most` letters. `rootOf` says what stands for a letter, 0 for what is none; a letter
/// that follows itself is left out, as it may be in a text.
[[nodiscard]] std::vector<std::vector<CertainRun>> certainLetters(std::string_view phrase, std::size_t fewest,
                                                                  std::size_t most,
                                                                  const std::function<char32_t(char32_t)>& rootOf);

} // namespace waybill::note
