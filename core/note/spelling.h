// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/folding.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::note {

/// Long words that are recognised with a letter missing or two neighbours swapped ("специальой", "miltiary"). Their
/// first letter is never wrong, and a word that is itself one of them, or one of the words that are only to be left
/// alone, is never taken for another. Immutable once its words are there: threads may share one.
class Spelling {
public:
    enum class Use { Recognise, LeaveAlone };
    /// "операци*": a stem with anything behind it, in which the stem's last letter cannot be missing.
    /// "специальн(ой|ая)" and "military": these words. The view is that of their language. Returns what is wrong with
    /// the entry.
    [[nodiscard]] std::optional<std::string> add(std::string_view entry, View view, Use use = Use::Recognise);

    /// Whether a text as it is holds such a word, written in one alphabet. Linear in the text, and cheap.
    [[nodiscard]] bool isMisspelt(std::string_view original) const;
    /// A text with such words put right. A letter that was missing stands where the next one does.
    [[nodiscard]] FoldedText mended(const FoldedText& text) const;

private:
    struct Entry {
        std::u32string letters;
        bool whole = true; ///< Nothing may follow.
        Use use = Use::Recognise;
    };
    /// Where the letters of an entry and those of a word differ.
    struct Mistake {
        enum class Kind { Missing, Swapped } kind = Kind::Missing;
        std::size_t at = 0;      ///< Letters before it.
        char32_t letter = U'\0'; ///< The missing one.
    };
    class Suspect;

    [[nodiscard]] std::optional<std::string> addForm(std::u32string letters, bool whole, Use use);
    void expect(std::uint32_t sum, std::size_t entry);
    [[nodiscard]] bool isExpected(std::uint32_t sum) const {
        return (m_upperHalves[sum >> 22] >> ((sum >> 16) & 63U) & m_lowerHalves[(sum >> 6) & 1023U] >> (sum & 63U) &
                1U) != 0;
    }
    [[nodiscard]] std::optional<Mistake> mistakeIn(std::u32string_view word) const;
    void mend(std::u32string& word, std::vector<FoldedText::Place>& places) const;

    std::vector<Entry> m_entries;
    /// By the sum of the weights of the letters that a mistake leaves, whatever their order.
    std::unordered_multimap<std::uint32_t, std::size_t> m_bySum;
    // Small enough to stay in the processor's first cache beside what the texts are searched with.
    /// A filter before that: one bit for each half of each sum.
    std::array<std::uint64_t, 1024> m_upperHalves{}, m_lowerHalves{};
    /// The entries as they are written, by digest: most words that look like one are one.
    std::array<std::uint16_t, 4096> m_right{};
};

} // namespace waybill::note
