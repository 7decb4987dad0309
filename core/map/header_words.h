// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/map/header_tokens.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::map {

/// Number of single-letter edits (insert, delete, replace, swap of neighbours) between two words; more than `limit`
/// counts as limit + 1.
[[nodiscard]] int editDistance(std::u32string_view a, std::u32string_view b, int limit);

/// What the words of a header say.
struct HeaderReading {
    std::vector<std::string> concepts; ///< In order, each once, without filler.
    int known = 0, unknown = 0;        ///< Words understood and not.
    int number = 0;                    ///< The number that ends the header (DESCRIPTION_2), 0 if none.
    bool corrected = false;            ///< A word was misspelt or glued and is guessed.

    [[nodiscard]] bool has(std::string_view meaning) const {
        return std::find(concepts.begin(), concepts.end(), meaning) != concepts.end();
    }
};

/// The vocabulary of headers: which word stands for what, in several languages.
class HeaderWords {
public:
    [[nodiscard]] static const HeaderWords& builtIn();
    /// From text in the form of resources/map/words.tsv, and `more` of other languages, whose short words are never
    /// looked for inside other words.
    [[nodiscard]] static Result<HeaderWords> parse(std::string_view text, std::string_view more = {});

    [[nodiscard]] HeaderReading read(std::string_view header) const;
    /// The words of a header as read() sees them: glued ones and Chinese are taken apart.
    [[nodiscard]] std::vector<std::string> wordsOf(std::string_view header) const;
    [[nodiscard]] bool isConcept(std::string_view name) const;

private:
    void addLine(const std::string& meaning, std::string_view names, std::size_t shortest);
    void addName(const std::vector<std::string>& tokens, const std::string& meaning, bool stem);
    void addWord(const std::string& word, const std::string& meaning);
    [[nodiscard]] const std::string* meaningOf(const std::string& word) const;
    [[nodiscard]] bool hidesAPart(const std::string& word) const;
    [[nodiscard]] std::size_t phraseAt(const std::vector<std::string>& words, std::size_t at,
                                       std::string& meaning) const;
    [[nodiscard]] std::vector<std::string> unglued(const std::string& word) const;
    [[nodiscard]] std::vector<std::string> segmented(const std::string& word) const;
    [[nodiscard]] const std::string* corrected(const std::string& word, int most) const;
    [[nodiscard]] const std::string* abbreviated(const std::string& word) const;
    [[nodiscard]] const std::string* guessedMeaning(const std::string& word) const;
    void addSkeleton(const std::string& word, const std::string& meaning);

    std::map<std::string, std::string, std::less<>> m_words;     ///< One-word entries.
    std::map<std::string, std::string, std::less<>> m_phrases;   ///< Words joined by one blank.
    std::map<std::string, std::string, std::less<>> m_stems;     ///< Beginnings of words.
    std::map<std::string, std::string, std::less<>> m_skeletons; ///< Words without vowels; no meaning if they have two.
    std::set<std::string, std::less<>> m_phraseWords;            ///< Words that phrases are made of.
    std::set<std::string, std::less<>> m_parts;                  ///< Words that may be glued to others.
    struct Correctable {
        std::u32string word;
        std::string meaning;
    };
    std::map<char32_t, std::vector<Correctable>> m_correctable; ///< Longer words, by their first letter.
    std::vector<std::string> m_names;
};

} // namespace waybill::map
