// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/candidate_pairs.h"

#include "core/resolve/sound.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace waybill::resolve {

namespace {

struct Keyed {
    std::uint64_t key;
    std::uint32_t unit;
};

// A key of one kind is none of another.
std::uint64_t keyOf(char kind, std::string_view text) {
    // FNV-1a, 64 bits: the same on every machine.
    constexpr std::uint64_t basis = 0xcbf29ce484222325, prime = 0x100000001b3;
    std::uint64_t hash = (basis ^ static_cast<unsigned char>(kind)) * prime;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash ^ (hash >> 29);
}

std::uint64_t keyOf(char kind, std::uint64_t number) {
    return keyOf(kind, std::string_view(reinterpret_cast<const char*>(&number), sizeof number));
}

// What a name is told from others by, in the order of writing: its plain words, or all when there are none.
std::vector<std::uint32_t> tellingWords(const NameIndex& index, const IndexedName& name) {
    std::vector<std::uint32_t> telling;
    for (const std::uint32_t id : index.words(name)) {
        const WordKind kind = index.word(id).kind;
        if (kind == WordKind::Plain || kind == WordKind::Works || kind == WordKind::Number)
            telling.push_back(id);
    }
    if (telling.empty())
        telling.assign(index.words(name).begin(), index.words(name).end());
    return telling;
}

class PairCollector {
public:
    explicit PairCollector(const MatchUnits& all) : m_all(all) {
        // A short list is compared more thoroughly.
        constexpr std::size_t budget = 4'000'000, least = 24, most = 400;
        m_largest = std::clamp(budget / std::max<std::size_t>(all.units.size(), 1), least, most);
    }
    [[nodiscard]] std::size_t largest() const { return m_largest; }

    void add(std::uint64_t key, std::uint32_t unit) { m_keyed.push_back({key, unit}); }

    // Pairs what was added, in groups of one key.
    void close() {
        std::ranges::sort(
            m_keyed, [](const Keyed& a, const Keyed& b) { return a.key != b.key ? a.key < b.key : a.unit < b.unit; });
        for (std::size_t begin = 0; begin < m_keyed.size();) {
            std::size_t end = begin + 1;
            while (end < m_keyed.size() && m_keyed[end].key == m_keyed[begin].key)
                ++end;
            pairGroup(begin, end);
            begin = end;
        }
        m_keyed.clear();
        if (m_pairs.size() > m_sorted + (std::size_t(1) << 22))
            tidy();
    }

    std::vector<CandidatePair> take() {
        tidy();
        return std::move(m_pairs);
    }

private:
    void pairGroup(std::size_t begin, std::size_t end) {
        if (end - begin < 2)
            return;
        std::size_t window = end - begin;
        if (window > m_largest) {
            // Neighbours by sound, in a group that is too large to compare each with each.
            constexpr std::size_t neighbours = 6;
            window = neighbours;
            std::sort(m_keyed.begin() + std::ptrdiff_t(begin), m_keyed.begin() + std::ptrdiff_t(end),
                      [this](const Keyed& a, const Keyed& b) {
                          const auto x = plainOf(a.unit), y = plainOf(b.unit);
                          return x != y ? x < y : a.unit < b.unit;
                      });
        }
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t j = i + 1; j < std::min(end, i + window); ++j) {
                const auto [a, b] = std::minmax(m_keyed[i].unit, m_keyed[j].unit);
                if (a != b)
                    m_pairs.push_back((std::uint64_t(a) << 32) | b);
            }
        }
    }
    [[nodiscard]] std::string_view plainOf(std::uint32_t unit) const {
        return m_all.index.plain(m_all.index.name(m_all.units[unit].firstName));
    }
    void tidy() {
        std::ranges::sort(m_pairs);
        const auto repeated = std::ranges::unique(m_pairs);
        m_pairs.erase(repeated.begin(), repeated.end());
        m_sorted = m_pairs.size();
    }

    const MatchUnits& m_all;
    std::size_t m_largest = 0, m_sorted = 0;
    std::vector<Keyed> m_keyed;
    std::vector<CandidatePair> m_pairs;
};

using Name = const IndexedName&;
using Words = const std::vector<std::uint32_t>&;

void addWhole(PairCollector& pairs, const NameIndex& index, Name name, Words telling, std::uint32_t unit) {
    if (name.letters > 0)
        pairs.add(keyOf('p', index.plain(name)), unit);
    std::vector<std::uint32_t> sorted = telling;
    std::ranges::sort(sorted);
    std::string bytes(reinterpret_cast<const char*>(sorted.data()), sorted.size() * sizeof(std::uint32_t));
    pairs.add(keyOf('t', bytes), unit);
    const std::string consonants = consonantsOf(index.soundsOf(telling));
    constexpr std::size_t fewestConsonants = 4;
    if (consonants.size() >= fewestConsonants)
        pairs.add(keyOf('c', consonants), unit);
}

void addWords(PairCollector& pairs, const NameIndex& index, Name name, Words, std::uint32_t unit) {
    std::vector<std::uint32_t> rarest(index.words(name).begin(), index.words(name).end());
    std::ranges::sort(rarest, [&](std::uint32_t a, std::uint32_t b) {
        const auto &x = index.word(a), &y = index.word(b);
        return x.names != y.names ? x.names < y.names : a < b;
    });
    const auto same = std::ranges::unique(rarest);
    rarest.erase(same.begin(), same.end());
    constexpr std::size_t mostRare = 3;
    rarest.resize(std::min(rarest.size(), mostRare));
    for (std::size_t i = 0; i < rarest.size(); ++i) {
        if (index.word(rarest[i]).names <= pairs.largest())
            pairs.add(keyOf('w', rarest[i]), unit);
        for (std::size_t j = i + 1; j < rarest.size(); ++j)
            pairs.add(keyOf('d', (std::uint64_t(rarest[i]) << 32) | rarest[j]), unit);
    }
}

// Two texts that differ by one letter, or by two swapped ones, meet when each loses a letter (symmetric deletion).
void addMisspelt(PairCollector& pairs, const NameIndex& index, Name, Words telling, std::uint32_t unit) {
    constexpr std::size_t shortest = 4, longest = 14;
    std::string sounds = index.soundsOf(telling);
    if (sounds.size() < shortest)
        return;
    if (sounds.size() <= longest)
        pairs.add(keyOf('m', sounds), unit);
    for (std::size_t i = 0; i < std::min(sounds.size(), longest); ++i) {
        if (i > 0 && sounds[i] == sounds[i - 1])
            continue;
        std::string shorter = sounds;
        shorter.erase(i, 1);
        pairs.add(keyOf('m', shorter), unit);
    }
}

void addEnds(PairCollector& pairs, const NameIndex& index, Name name, Words, std::uint32_t unit) {
    constexpr std::size_t beginning = 15; // letters: less than any cut leaves
    const std::string_view plain = index.plain(name);
    if (plain.size() >= beginning)
        pairs.add(keyOf('b', plain.substr(0, beginning)), unit);
    if (name.initials >= 3)
        pairs.add(keyOf('i', index.initials(name)), unit);
    if (name.words == 1 && index.word(index.words(name)[0]).latin.size() >= 3)
        pairs.add(keyOf('i', index.word(index.words(name)[0]).latin), unit);
}

using AddKeys = void (*)(PairCollector&, const NameIndex&, Name, Words, std::uint32_t);

} // namespace

Outcome<std::vector<CandidatePair>> candidatePairs(const MatchUnits& all, Job& job) {
    PairCollector pairs(all);
    constexpr std::array<AddKeys, 4> passes{addWhole, addWords, addMisspelt, addEnds};
    job.startPhase("Looking for alike names", qint64(passes.size()));
    qint64 done = 0;
    for (const AddKeys addKeys : passes) {
        for (std::uint32_t unit = 0; unit < all.units.size(); ++unit) {
            const MatchUnit& one = all.units[unit];
            for (std::uint32_t i = one.firstName; i < one.firstName + one.names; ++i) {
                const IndexedName& name = all.index.name(i);
                addKeys(pairs, all.index, name, tellingWords(all.index, name), unit);
            }
        }
        if (job.isCancelled())
            return cancelled();
        pairs.close();
        job.advanceTo(++done);
    }
    for (std::uint32_t unit = 0; unit < all.units.size(); ++unit) {
        if (all.units[unit].taxId != 0)
            pairs.add(keyOf('x', all.units[unit].taxId), unit);
        for (const std::uint32_t building : all.buildings(all.units[unit]))
            pairs.add(keyOf('a', building), unit);
    }
    pairs.close();
    return pairs.take();
}

} // namespace waybill::resolve
