// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/phrase_letters.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace waybill::note {

namespace {

constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();
constexpr std::size_t mostRuns = 4096; // of one phrase; beyond them letters are not told apart any more

struct Part;
using Sequence = std::vector<Part>;

constexpr char32_t gap = U' ';

// A letter, the gap that must be here, alternatives, or anything at all.
struct Part {
    char32_t letter = 0;
    std::vector<Sequence> alternatives;
    bool mayBeAbsent = false;
    std::size_t mostLetters = unlimited; ///< Of anything at all.

    [[nodiscard]] bool isAnything() const { return letter == 0 && alternatives.empty(); }
};

class Parser {
public:
    Parser(std::string_view phrase, const std::function<char32_t(char32_t)>& rootOf)
        : m_phrase(phrase), m_rootOf(rootOf) {}

    // Up to the end or the bracket that closes the group.
    std::vector<Sequence> alternatives() {
        std::vector<Sequence> all(1);
        while (m_offset < m_phrase.size()) {
            const char32_t c = nextCodePoint(m_phrase, m_offset);
            if (c == U')')
                break;
            if (c == U'|')
                all.emplace_back();
            else
                addTo(all.back(), c);
        }
        return all;
    }

private:
    void addTo(Sequence& sequence, char32_t c) {
        switch (c) {
        case U' ':
        case U',':
        case U'+':
            return;
        case U'_':
        case U'$':
            sequence.push_back({gap, {}});
            return;
        case U'(':
            sequence.push_back({0, alternatives()});
            return;
        case U'?':
            if (!sequence.empty())
                sequence.back().mayBeAbsent = true;
            return;
        case U'#':
            sequence.push_back(digit());
            [[fallthrough]];
        case U'~':
            ++m_offset; // how many
            sequence.emplace_back();
            return;
        case U'*':
            sequence.push_back({0, {}, false, 4});
            return;
        case U'=':
            sequence.push_back({0, {}, false, 1});
            return;
        default:
            if (const char32_t root = m_rootOf(c); root != 0)
                sequence.push_back({root, {}});
        }
    }

    [[nodiscard]] Part digit() const {
        Part any;
        for (char32_t c = U'0'; c <= U'9'; ++c) {
            if (const char32_t root = m_rootOf(c); root != 0)
                any.alternatives.push_back({{root, {}}});
        }
        return any;
    }

    std::string_view m_phrase;
    const std::function<char32_t(char32_t)>& m_rootOf;
    std::size_t m_offset = 0;
};

// The beginnings of the writings of a part of a phrase; those that are closed go on with anything.
struct Beginnings {
    std::set<std::u32string> open, closed;
};

class Reader {
public:
    Reader(std::size_t fewest, std::size_t most) : m_fewest(fewest), m_most(most) {}

    void goOn(Beginnings& beginnings, const Sequence& sequence) const {
        for (const Part& part : sequence) {
            if (beginnings.open.empty())
                return;
            goOn(beginnings, part);
        }
    }

private:
    void goOn(Beginnings& beginnings, const Part& part) const {
        std::set<std::u32string> before;
        before.swap(beginnings.open);
        if (part.isAnything() || before.size() > mostRuns) {
            beginnings.closed.merge(before);
            return;
        }
        if (part.mayBeAbsent)
            beginnings.open = before;
        for (const Sequence& alternative : part.alternatives) {
            Beginnings more{before, {}};
            goOn(more, alternative);
            beginnings.open.merge(more.open);
            beginnings.closed.merge(more.closed);
        }
        if (part.letter == 0)
            return;
        for (std::u32string run : before) {
            const bool tooShortForGap = part.letter == gap && run.size() < m_fewest;
            if (!tooShortForGap && (run.empty() || run.back() != part.letter))
                run += part.letter;
            const bool isClosed = !tooShortForGap && (run.size() == m_most || part.letter == gap);
            (isClosed ? beginnings.closed : beginnings.open).insert(std::move(run));
        }
    }

    std::size_t m_fewest, m_most;
};

std::size_t sum(std::size_t a, std::size_t b) {
    return a > unlimited - b ? unlimited : a + b;
}

std::size_t mostLettersOf(const Sequence& sequence) {
    std::size_t letters = 0;
    for (const Part& part : sequence) {
        std::size_t most = part.isAnything() ? part.mostLetters : part.letter != 0 && part.letter != gap ? 1 : 0;
        for (const Sequence& alternative : part.alternatives)
            most = std::max(most, mostLettersOf(alternative));
        letters = sum(letters, most);
    }
    return letters;
}

std::pair<std::size_t, std::size_t> lengthsOf(const std::set<std::u32string>& ways) {
    const auto lettersOf = [](const std::u32string& way) { return way.size() - (way.ends_with(gap) ? 1 : 0); };
    const auto [shortest, longest] = std::ranges::minmax(ways, {}, lettersOf);
    return {lettersOf(shortest), lettersOf(longest)};
}

} // namespace

std::vector<std::vector<CertainRun>> certainLetters(std::string_view phrase, std::size_t fewest, std::size_t most,
                                                    const std::function<char32_t(char32_t)>& rootOf) {
    const Reader reader(fewest, most);
    std::vector<std::vector<CertainRun>> all;
    for (const Sequence& whole : Parser(phrase, rootOf).alternatives()) {
        std::vector<CertainRun>& runs = all.emplace_back();
        std::size_t behind = unlimited; // letters at most since the last run's end
        for (auto from = whole.begin(); from != whole.end();) {
            const auto to = std::find_if(from, whole.end(), [](const Part& part) { return part.isAnything(); });
            const Sequence part(from, to);
            Beginnings beginnings{{U""}, {}};
            reader.goOn(beginnings, part);
            beginnings.closed.merge(beginnings.open);
            const auto [shortest, longest] = lengthsOf(beginnings.closed);
            if (shortest >= fewest) {
                runs.push_back({std::move(beginnings.closed), sum(behind, longest)});
                behind = mostLettersOf(part) - shortest;
            } else {
                behind = sum(behind, mostLettersOf(part));
            }
            if (to != whole.end())
                behind = sum(behind, to->mostLetters);
            from = to == whole.end() ? to : to + 1;
        }
    }
    return all;
}

} // namespace waybill::note
