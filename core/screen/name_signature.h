// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waybill::screen {

/// A word of a name as names are compared by.
struct SignedWord {
    std::string text;              ///< In Latin letters.
    std::string sounds;            ///< See word_letters.h.
    std::size_t skeleton = 0;      ///< Hash of it, see word_letters.h; what is compared first, millions of times.
    std::size_t otherSkeleton = 0; ///< By the other reading; 0 when there is none.
    double weight = 0;             ///< See WordWeights.
};

/// What names are compared by: alphabet, case, accents, punctuation, legal form and order do not matter.
struct NameSignature {
    std::vector<SignedWord> words;  ///< As written, without words that weigh nothing.
    std::string joined;             ///< The sounds of the whole name without its legal form, blanks left out.
    std::size_t joinedSkeleton = 0; ///< Hash of theirs.
    /// Hashes of the whole name's letters, see letter_by_letter.h; 0 when there are none.
    std::size_t letters = 0, backLetters = 0, plainLetters = 0;
    std::size_t markLetters = 0;   ///< Of what may be an aircraft's registration mark.
    double weight = 0;             ///< Of all words together.
    bool showsFirm = false;        ///< It has a legal form, or words of a trade.
    bool isTransliterated = false; ///< It was written in letters other than Latin.
    [[nodiscard]] bool isEmpty() const { return words.empty(); }
};

[[nodiscard]] NameSignature signatureOf(std::string_view name);

/// What two names have in common.
struct NameLikeness {
    double score = 0;         ///< 0 to 1: the weight of the words in common over that of all.
    double evidence = 0;      ///< The weight of the words in common: how much their agreeing says.
    bool sameSounds = false;  ///< Every word has a partner of the same sounds.
    bool sameWords = false;   ///< Every word has a partner, of the same sounds or as a transliteration has it.
    std::size_t pairs = 0;    ///< Words in common.
    std::size_t partners = 0; ///< Words in common that say more than a trade or a particle.
    bool otherOrder = false;
    double weakest = 1;                             ///< How alike the least alike of the latter are.
    bool eachSaysMore = false;                      ///< Both have words that say something and have no partner.
    std::vector<std::size_t> onlyFirst, onlySecond; ///< Words without a partner.
};
/// `least`: names whose score must stay below are not compared to the end.
[[nodiscard]] NameLikeness likenessOf(const NameSignature& first, const NameSignature& second, double least);

} // namespace waybill::screen
