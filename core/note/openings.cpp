// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/openings.h"

#include "core/note/letter_classes.h"
#include "core/note/phrase_letters.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace waybill::note {

namespace {

constexpr std::size_t fewestLetters = 3, mostLetters = 6; // of a run
constexpr std::size_t keyLetters = 4;
constexpr std::size_t farthest = 1U << 30;

// What stands for a code point: a number that looks drawn at random for a letter, and two that are smaller.
constexpr std::uint32_t skipped = 0, unknown = 1;

template <std::size_t words> bool has(const std::array<std::uint64_t, words>& places, std::uint32_t hash) {
    const std::uint32_t place = hash >> (32 - 6 - std::countr_zero(words));
    return (places[place >> 6] >> (place & 63U) & 1U) != 0;
}

template <std::size_t words> void keep(std::array<std::uint64_t, words>& places, std::uint32_t hash) {
    const std::uint32_t place = hash >> (32 - 6 - std::countr_zero(words));
    places[place >> 6] |= std::uint64_t(1) << (place & 63U);
}

// The last letters that were read. Adding is all that most of a text takes: what was before is shifted out.
class LastLetters {
public:
    void add(std::uint32_t sign) {
        constexpr int third = 11, quarter = 8;
        m_three = (m_three << third) + sign;
        m_four = (m_four << quarter) + sign;
        m_all = m_all << signBits | (sign & ((1U << signBits) - 1));
    }
    [[nodiscard]] std::uint32_t hashOfThree() const { return m_three; }
    [[nodiscard]] std::uint32_t hashOfFour() const { return m_four; }
    // Six at most.
    [[nodiscard]] std::uint64_t last(std::size_t count) const {
        return m_all & ((std::uint64_t(1) << signBits * count) - 1);
    }

private:
    static constexpr std::size_t signBits = 10;
    std::uint32_t m_three = 0, m_four = 0;
    std::uint64_t m_all = 0;
};

// What stands for the code points of a text, one after the other.
class Signs {
public:
    Signs(const std::vector<std::uint32_t>& signs, std::string_view text)
        : m_signs(signs.data()), m_byte(text.data()), m_end(text.data() + text.size()), m_limit(signs.size()) {}

    [[nodiscard]] bool atEnd() const { return m_byte == m_end; }
    [[nodiscard]] std::uint32_t next() {
        const auto first = static_cast<unsigned char>(*m_byte++);
        if (first < 0x80)
            return m_signs[first];
        if (first < 0xC2 || first > 0xE2 || m_byte == m_end)
            return unknown;
        const auto second = static_cast<unsigned char>(*m_byte++);
        if ((second & 0xC0U) != 0x80)
            return unknown;
        return first < 0xE0 ? m_signs[(first & 0x1FU) << 6 | (second & 0x3FU)] : third(first, second);
    }

private:
    [[nodiscard]] std::uint32_t third(unsigned first, unsigned second) {
        const auto last = m_byte == m_end ? 0U : static_cast<unsigned char>(*m_byte++);
        const unsigned codePoint = (first & 0xFU) << 12 | (second & 0x3FU) << 6 | (last & 0x3FU);
        return (last & 0xC0U) != 0x80 || codePoint < 0x800 || codePoint >= m_limit ? unknown : m_signs[codePoint];
    }

    const std::uint32_t* m_signs;
    const char* m_byte;
    const char* m_end;
    std::size_t m_limit;
};

} // namespace

Openings::Openings() : m_roots(tableSize), m_signs(tableSize) {
    std::iota(m_roots.begin(), m_roots.end(), U'\0');
    joinLookAlikes(View::Cyrillic);
    joinLookAlikes(View::Latin);
    for (char32_t c = 0; c < tableSize; ++c) {
        const char32_t root = rootOf(c);
        m_signs[c] = !isRawMark(c) ? letterWeight(root) : root == c ? skipped : unknown;
    }
}

char32_t Openings::rootOf(char32_t letter) const {
    while (m_roots[letter] != letter)
        letter = m_roots[letter];
    return letter;
}

void Openings::joinLookAlikes(View view) {
    for (const auto& [letter, same] : letterClasses(view)) {
        for (const char32_t c : same) {
            if (c < tableSize)
                m_roots[rootOf(c)] = rootOf(same.front());
        }
    }
}

void Openings::add(std::string_view phrase, View view) {
    bool isOfAlphabets = true;
    const auto standsFor = [&](char32_t c) -> char32_t {
        const LetterClasses& classes = letterClasses(view);
        const auto found = classes.find(foldedCodePoint(c, view));
        const char32_t one = found == classes.end() ? c : found->second.front();
        isOfAlphabets &= one < tableSize;
        return one >= tableSize || isRawMark(one) ? 0 : rootOf(one);
    };
    const auto alternatives = certainLetters(phrase, fewestLetters, mostLetters, standsFor);
    // Texts with letters of no alphabet are always looked at.
    if (!isOfAlphabets)
        return;
    for (const std::vector<CertainRun>& runs : alternatives) {
        m_isUseless |= runs.empty();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const std::uint32_t reach = i == 0 ? 0 : std::uint32_t(std::min(runs[i].reach, farthest));
            const Step step{m_stepCount++, reach, i + 1 == runs.size()};
            for (const std::u32string& way : runs[i].ways)
                expect(way, step);
        }
    }
}

void Openings::expect(std::u32string_view run, Step step) {
    step.wantsGap = run.ends_with(U' ');
    if (step.wantsGap)
        run.remove_suffix(1);
    LastLetters letters;
    for (const char32_t root : run)
        letters.add(letterWeight(root));
    if (run.size() == fewestLetters)
        keep(m_threes, letters.hashOfThree());
    else
        keep(m_fours, letters.hashOfFour());
    m_runs[letters.last(std::min(run.size(), keyLetters))].push_back({letters.last(run.size()), run.size(), step});
}

// One text, letter by letter.
class Openings::Walk {
public:
    explicit Walk(const Openings& openings) : m_openings(openings), m_ends(endsOf(openings.m_stepCount)) {
        m_start = m_ends.back();
        m_at = m_start;
    }
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;
    ~Walk() { m_ends.back() = m_at; }

    // True when the last step of a phrase ends with this letter, whatever follows.
    [[nodiscard]] bool endsWith(std::uint32_t sign) {
        m_letters.add(sign);
        ++m_at;
        m_endsBeforeGap = false;
        return (has(m_openings.m_fours, m_letters.hashOfFour()) && anyRunEnds(keyLetters)) ||
               (has(m_openings.m_threes, m_letters.hashOfThree()) && anyRunEnds(fewestLetters));
    }
    // Whether one ends with the last letter when no letter follows.
    [[nodiscard]] bool endsBeforeGap() const { return m_endsBeforeGap; }

private:
    // Where the steps ended last, and behind them where the last text ended: what lies before it is of other texts.
    static std::vector<std::uint64_t>& endsOf(std::uint32_t steps) {
        thread_local std::vector<std::uint64_t> ends(1);
        if (ends.size() < steps + 1U)
            ends.insert(ends.end() - 1, steps + 1U - ends.size(), 0);
        return ends;
    }

    [[nodiscard]] bool anyRunEnds(std::size_t count) {
        const auto found = m_openings.m_runs.find(m_letters.last(count));
        return found != m_openings.m_runs.end() && std::ranges::any_of(found->second, [this](const Run& run) {
                   return run.letters == m_letters.last(run.count) && isLastStep(run.step);
               });
    }

    [[nodiscard]] bool isLastStep(const Step& step) {
        if (step.reach != 0) {
            const std::uint64_t before = m_ends[step.place - 1];
            if (before <= m_start || before == m_at || m_at - before > step.reach)
                return false;
        }
        m_ends[step.place] = m_at;
        m_endsBeforeGap |= step.isLast && step.wantsGap;
        return step.isLast && !step.wantsGap;
    }

    const Openings& m_openings;
    std::vector<std::uint64_t>& m_ends;
    LastLetters m_letters;
    std::uint64_t m_start = 0, m_at = 0;
    bool m_endsBeforeGap = false;
};

bool Openings::mayBeIn(std::string_view text) const {
    if (m_isUseless)
        return true;
    Walk walk(*this);
    std::uint32_t before = skipped;
    for (Signs signs(m_signs, text); !signs.atEnd();) {
        const std::uint32_t sign = signs.next();
        if (sign == unknown || (sign == skipped && walk.endsBeforeGap()))
            return true;
        if (sign == skipped || sign == before)
            continue;
        before = sign;
        if (walk.endsWith(sign))
            return true;
    }
    return walk.endsBeforeGap();
}

} // namespace waybill::note
