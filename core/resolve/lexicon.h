// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace waybill::resolve {

/// What a word does in a name.
enum class WordKind : unsigned char {
    Plain,   ///< Tells one firm from another.
    Empty,   ///< Says nothing about which firm it is: company, of, and.
    Line,    ///< What the firm makes or does: trading, electronics.
    Works,   ///< A works for something, in one word: Gloeilampenfabrieken.
    Part,    ///< Which of a group's firms it is: holding, international.
    Country, ///< Its meaning is the two-letter code.
    City,
    Region,
    Number, ///< Digits, ordinals, Roman numerals, number words; also letters with digits.
};

/// A word's meaning: the same for its translations and abbreviations.
struct Meaning {
    WordKind kind = WordKind::Plain;
    std::string name; ///< Empty for a plain word that the lexicon does not know.
};

/// Words that many names share, from resources that a person can read and extend. Immutable.
class Lexicon {
public:
    [[nodiscard]] static const Lexicon& builtIn();

    /// The meaning of a word by its sound, whatever its Slavic ending; null when unknown.
    [[nodiscard]] const Meaning* find(std::string_view sound) const;
    /// The meaning of a phrase by the sounds of its words joined, or of a word as it stands in the resources.
    [[nodiscard]] const Meaning* findExactly(std::string_view sounds) const;
    /// Whether a word in Latin letters is an empty one as it is written: "Diyi" only sounds like "di".
    [[nodiscard]] bool isEmptyWord(const std::string& latin) const { return m_empty.contains(latin); }
    /// The meaning of a long word with a letter wrong, romanised: "technologeis". The last letter must be right:
    /// another ending is another word.
    [[nodiscard]] const Meaning* findMisspelt(std::string_view latin) const;
    /// Whether a word is made of another one and a word for a works: "gloeilampenfabrieken", "stahlwerke".
    [[nodiscard]] bool namesAWorks(std::string_view latin) const;
    /// The longest known word in Chinese letters at the beginning of a text; its length in bytes, 0 when there is none.
    [[nodiscard]] std::size_t hanAtStart(std::string_view text, const Meaning*& meaning) const;
    /// The number of words of the longest phrase.
    [[nodiscard]] std::size_t mostWords() const { return m_mostWords; }

private:
    Lexicon();
    void add(std::string_view table);
    void addForm(std::string_view form, const Meaning& meaning);

    std::unordered_map<std::string, Meaning> m_words;
    std::unordered_map<std::string, Meaning> m_stems;     ///< Fit every ending.
    std::unordered_map<std::string, Meaning> m_inflected; ///< Slavic words without their endings.
    std::unordered_map<std::string, Meaning> m_han;       ///< As written.
    struct LongWord {
        std::string latin;
        Meaning meaning;
    };
    std::unordered_map<char, std::vector<LongWord>> m_long; ///< By their first letter.
    std::vector<std::string> m_works;                       ///< What compounds for a works end with.
    std::unordered_set<std::string> m_empty;                ///< Empty words, romanised.
    std::size_t m_mostWords = 1, m_longestHan = 0, m_longestStem = 0;
};

/// Whether a folded word is written in Chinese letters.
[[nodiscard]] bool isHan(std::string_view word);

} // namespace waybill::resolve
