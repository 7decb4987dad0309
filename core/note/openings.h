// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/folding.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::note {

/// Up to six letters of each phrase, which every writing of it has whatever alphabet, marks, blanks and doubled letters
/// stand in it. Most texts have none of them, and need not be searched with the phrases' expressions. Says yes too
/// often, never no where rawPattern() matches. Immutable once its phrases are there:
/// threads may share one.
class Openings {
public:
    Openings();
    /// A phrase in the language of phrase.h. One without three certain letters on end makes every text worth a look.
    void add(std::string_view phrase, View view);
    /// Whether a text as it is can hold one of the phrases. Linear in the text, and cheap.
    [[nodiscard]] bool mayBeIn(std::string_view text) const;

private:
    static constexpr std::size_t tableSize = 0x2200; ///< Code points beyond it are no letters of alphabets.

    [[nodiscard]] char32_t rootOf(char32_t letter) const;
    void joinLookAlikes(View view);
    /// A run of a phrase, one of those that follow each other.
    struct Step {
        std::uint32_t place = 0; ///< Among the steps of all phrases; the step before has the place before.
        std::uint32_t reach = 0; ///< Letters at most since the end of the step before; 0 for the first.
        bool isLast = false;
        bool wantsGap = false; ///< No letter follows; heeded where it is the last.
    };
    struct Run {
        std::uint64_t letters = 0;
        std::size_t count = 0;
        Step step;
    };
    class Walk;
    void expect(std::u32string_view run, Step step);

    std::vector<char32_t> m_roots;      ///< By code point: those that one letter of a phrase stands for share a root.
    std::vector<std::uint32_t> m_signs; ///< By code point.
    bool m_isUseless = false;
    // Small enough to stay in the processor's first cache.
    std::array<std::uint64_t, 512> m_threes{};                  ///< A bit for each hash of a run of three letters.
    std::array<std::uint64_t, 1024> m_fours{};                  ///< The same of the last four letters of longer ones.
    std::unordered_map<std::uint64_t, std::vector<Run>> m_runs; ///< By their last four letters, or all three.
    std::uint32_t m_stepCount = 0;
};

} // namespace waybill::note
