// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace waybill::screen {

/// How much a word tells one name from another: the logarithm of how rarely names have it, from a resource, with caps
/// for words of legal forms (0), particles, trades and places. Words that the resource does not know are rare.
class WordWeights {
public:
    [[nodiscard]] static const WordWeights& builtIn();

    /// By the word's sounds and, where it was in another alphabet, by its skeleton too, see word_letters.h.
    [[nodiscard]] double of(std::string_view sounds, std::string_view skeleton, bool isTransliterated) const;
    /// Whether the word says what a firm does.
    [[nodiscard]] bool showsFirm(std::string_view sounds) const { return m_firm.contains(std::string(sounds)); }
    /// What a word has that no name of the sample has.
    [[nodiscard]] double rarest() const { return m_rarest; }

private:
    WordWeights(std::string_view counts, std::string_view generic);
    std::unordered_map<std::string, double> m_bySounds;
    std::unordered_map<std::string, double> m_bySkeleton; ///< Of long words only: short skeletons are many words'.
    std::unordered_set<std::string> m_firm;
    double m_rarest = 0;
};

} // namespace waybill::screen
