// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/spelling.h"

#include "core/base/text.h"
#include "core/note/letter_classes.h"

#include <QChar>
#include <algorithm>

namespace waybill::note {

namespace {

constexpr std::size_t shortestEntry = 7;  ///< Shorter words are too near to others.
constexpr std::size_t shortestWord = 7;   ///< Of a text.
constexpr std::size_t shortestPrefix = 6; ///< Of an entry with a letter missing.
constexpr std::size_t longestWord = 40;

// The same for a code point of a text as it is, in the view of its own alphabet; and two that are no letters.
constexpr std::uint32_t endOfWord = 0, skipped = 1;
constexpr std::size_t weightCount = 0x600;
using Weights = std::array<std::uint32_t, weightCount>;

char32_t foldedAlone(char32_t c) {
    return foldedCodePoint(c, c >= 0x400 && c < 0x530 ? View::Cyrillic : View::Latin);
}

Weights makeWeights() {
    Weights weights{};
    for (char32_t c = 0; c < weightCount; ++c) {
        const char32_t letter = foldedAlone(c);
        weights[c] = letter == mark::nothing ? skipped : isMark(letter) ? endOfWord : letterWeight(letter);
    }
    return weights;
}

// The letters of a text as it is, one after the other.
class Letters {
public:
    explicit Letters(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_offset >= m_text.size(); }
    [[nodiscard]] std::size_t offset() const { return m_offset; }
    [[nodiscard]] std::uint32_t nextWeight() {
        const auto first = static_cast<unsigned char>(m_text[m_offset++]);
        if (first < 0x80)
            return m_weights[first];
        if (first < 0xC2 || first >= 0xD8 || m_offset >= m_text.size())
            return endOfWord;
        const auto second = static_cast<unsigned char>(m_text[m_offset]);
        if ((second & 0xC0) != 0x80)
            return endOfWord;
        ++m_offset;
        return m_weights[std::size_t((first & 0x1FU) << 6 | (second & 0x3FU))];
    }

private:
    static const Weights& letterWeights() {
        static const Weights weights = makeWeights();
        return weights;
    }

    const Weights& m_weights = letterWeights();
    std::string_view m_text;
    std::size_t m_offset = 0;
};

std::u32string wordOf(std::string_view written) {
    std::u32string word;
    for (std::size_t offset = 0; offset < written.size();) {
        const char32_t letter = foldedAlone(nextCodePoint(written, offset));
        if (letter != mark::nothing)
            word += letter;
    }
    return word;
}

// What stands for an entry where its digest leads to; 0 is none.
std::uint16_t signOf(std::uint32_t digest, bool whole) {
    return std::uint16_t((digest >> 18 << 1 | (whole ? 1U : 0U)) + 2U);
}

// Where two runs of letters differ first.
std::size_t differenceOf(std::u32string_view a, std::u32string_view b) {
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return std::size_t(inA - a.begin());
}

} // namespace

std::optional<std::string> Spelling::add(std::string_view entry, View view, Use use) {
    static const char* const form = "a long word is letters, with * or (one|other ending) at its end";
    const std::size_t end = std::min(entry.find_first_of("(*"), entry.size());
    std::u32string stem;
    for (std::size_t offset = 0; offset < end;) {
        const char32_t c = nextCodePoint(entry, offset);
        if (!QChar::isLetter(c))
            return form;
        stem += foldedCodePoint(c, view);
    }
    const std::string_view rest = entry.substr(end);
    if (rest.empty() || rest == "*")
        return addForm(std::move(stem), rest.empty(), use);
    if (rest.front() != '(' || rest.back() != ')')
        return form;
    std::u32string ending;
    for (std::size_t offset = 1; offset < rest.size();) {
        const char32_t c = nextCodePoint(rest, offset);
        if (QChar::isLetter(c)) {
            ending += foldedCodePoint(c, view);
            continue;
        }
        if (auto fault = c == U'|' || c == U')' ? addForm(stem + ending, true, use) : form)
            return fault;
        ending.clear();
    }
    return std::nullopt;
}

std::optional<std::string> Spelling::addForm(std::u32string letters, bool whole, Use use) {
    if (letters.size() < shortestEntry)
        return "a long word has seven letters at least";
    std::uint32_t all = 0, digest = 0, size = 0;
    for (const char32_t letter : letters) {
        all += letterWeight(letter);
        digest += letterWeight(letter) * ++size;
    }
    m_right[digest % m_right.size()] = signOf(digest, whole);
    const std::size_t index = m_entries.size();
    expect(all, index);
    for (std::size_t i = 1; use == Use::Recognise && i + 1 < letters.size(); ++i)
        expect(all - letterWeight(letters[i]), index);
    m_entries.push_back({std::move(letters), whole, use});
    return std::nullopt;
}

void Spelling::expect(std::uint32_t sum, std::size_t entry) {
    m_upperHalves[sum >> 22] |= std::uint64_t(1) << ((sum >> 16) & 63U);
    m_lowerHalves[(sum >> 6) & 1023U] |= std::uint64_t(1) << (sum & 63U);
    const auto [first, last] = m_bySum.equal_range(sum);
    if (std::none_of(first, last, [entry](const auto& known) { return known.second == entry; }))
        m_bySum.emplace(sum, entry);
}

std::optional<Spelling::Mistake> Spelling::mistakeIn(std::u32string_view word) const {
    std::optional<Mistake> mistake;
    std::uint32_t sum = 0;
    for (std::size_t size = 1; size <= word.size(); ++size) {
        sum += letterWeight(word[size - 1]);
        if (size < shortestPrefix || !isExpected(sum))
            continue;
        const std::u32string_view said = word.substr(0, size);
        const auto [first, last] = m_bySum.equal_range(sum);
        for (auto found = first; found != last; ++found) {
            const auto& [letters, whole, use] = m_entries[found->second];
            if (whole && size != word.size())
                continue;
            const std::size_t at = differenceOf(letters, said);
            if (at == letters.size() && at == size)
                return std::nullopt;
            if (at == 0 || mistake || use == Use::LeaveAlone)
                continue;
            if (size + 1 == letters.size() && letters.substr(at + 1) == said.substr(at) && at + 1 < letters.size())
                mistake = {Mistake::Kind::Missing, at, letters[at]};
            else if (size == letters.size() && at + 1 < size && letters[at] == said[at + 1] &&
                     letters[at + 1] == said[at] && letters.substr(at + 2) == said.substr(at + 2))
                mistake = {Mistake::Kind::Swapped, at, U'\0'};
        }
    }
    return mistake;
}

// A word of a text while its letters come in: whether it is worth looking at.
class Spelling::Suspect {
public:
    explicit Suspect(const Spelling& spelling) : m_spelling(spelling) {}

    void add(std::uint32_t weight) {
        m_sum += weight;
        m_digest += weight * ++m_size;
        if (m_size >= shortestPrefix && m_spelling.isExpected(m_sum))
            weigh();
    }
    void clear() {
        m_sum = m_digest = m_size = m_rightSize = 0;
        m_isNear = m_isRight = false;
    }
    [[nodiscard]] bool isNear() const {
        return m_isNear && !m_isRight && m_size != m_rightSize && m_size >= shortestWord && m_size <= longestWord;
    }

private:
    void weigh() {
        m_isNear = true;
        const std::uint16_t sign = m_spelling.m_right[m_digest % m_spelling.m_right.size()];
        m_isRight |= sign == signOf(m_digest, false);
        if (sign == signOf(m_digest, true))
            m_rightSize = m_size;
    }

    const Spelling& m_spelling;
    std::uint32_t m_sum = 0, m_digest = 0, m_size = 0, m_rightSize = 0;
    bool m_isNear = false, m_isRight = false;
};

bool Spelling::isMisspelt(std::string_view original) const {
    Suspect suspect(*this);
    std::size_t start = 0;
    for (Letters letters(original); !letters.atEnd();) {
        const std::size_t before = letters.offset();
        const std::uint32_t weight = letters.nextWeight();
        if (weight > skipped)
            suspect.add(weight);
        if (weight != endOfWord && !letters.atEnd())
            continue;
        const std::size_t end = weight == endOfWord ? before : letters.offset();
        if (suspect.isNear() && mistakeIn(wordOf(original.substr(start, end - start))))
            return true;
        suspect.clear();
        start = letters.offset();
    }
    return false;
}

void Spelling::mend(std::u32string& word, std::vector<FoldedText::Place>& places) const {
    if (word.size() < shortestWord || word.size() > longestWord)
        return;
    const auto mistake = mistakeIn(word);
    if (!mistake)
        return;
    if (mistake->kind == Mistake::Kind::Swapped) {
        std::swap(word[mistake->at], word[mistake->at + 1]);
        return;
    }
    word.insert(mistake->at, 1, mistake->letter);
    const FoldedText::Place next = places[mistake->at];
    places.insert(places.begin() + std::ptrdiff_t(mistake->at), next);
}

FoldedText Spelling::mended(const FoldedText& text) const {
    FoldedText result;
    const auto put = [&result](char32_t letter, FoldedText::Place place) {
        appendUtf8(result.text, letter);
        result.places.resize(result.text.size(), place);
    };
    std::u32string word;
    std::vector<FoldedText::Place> places;
    const auto putWord = [&] {
        mend(word, places);
        for (std::size_t i = 0; i < word.size(); ++i)
            put(word[i], places[i]);
        word.clear();
        places.clear();
    };
    for (std::size_t offset = 0; offset < text.text.size();) {
        const FoldedText::Place place = text.places[offset];
        const char32_t letter = nextCodePoint(text.text, offset);
        if (isMark(letter)) {
            putWord();
            put(letter, place);
        } else {
            word += letter;
            places.push_back(place);
        }
    }
    putWord();
    result.places.push_back(text.places.back());
    return result;
}

} // namespace waybill::note
