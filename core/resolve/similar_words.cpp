// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/similar_words.h"

#include "core/resolve/edit_distance.h"

#include <algorithm>

namespace waybill::resolve {

namespace {

constexpr std::size_t shortest = 5; // letters
constexpr std::size_t shortestInCompany = 4;
constexpr std::size_t medium = 7;    // from here any letter may differ
constexpr std::size_t longWord = 10; // from here two letters may
constexpr std::uint32_t few = 3;     // names: a misspelling is rare
constexpr std::uint32_t timesRarer = 5;

bool isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool areBothEstablished(const IndexedWord& a, const IndexedWord& b) {
    const auto [rarer, commoner] = std::minmax(a.names, b.names);
    return rarer > few && commoner < rarer * timesRarer;
}

// A vowel for a vowel, or two neighbours swapped.
bool differsLightly(std::string_view a, std::string_view b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i])
            continue;
        const bool swapped = i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i];
        return swapped || (isVowel(a[i]) && isVowel(b[i]));
    }
    return true;
}

bool isKnown(const IndexedWord& word) {
    return word.key.starts_with('#');
}

// By its letters: the key of a known word is its meaning.
bool isKnownMisspelt(const IndexedWord& a, const IndexedWord& b) {
    constexpr std::size_t shortestKnown = 5;
    return isKnown(a) != isKnown(b) && std::min(a.latin.size(), b.latin.size()) >= shortestKnown &&
           editDistance(a.latin, b.latin, 1) <= 1 && !(a.isPinyin && b.isPinyin);
}

} // namespace

bool areSimilar(const IndexedWord& a, const IndexedWord& b, bool inCompany) {
    if (a.latin.empty() || b.latin.empty())
        return false;
    if (isKnown(a) || isKnown(b))
        return inCompany && isKnownMisspelt(a, b);
    const std::string& x = a.key;
    const std::string& y = b.key;
    const std::size_t most = std::max(a.latin.size(), b.latin.size());
    const std::size_t least = inCompany ? shortestInCompany : shortest;
    if (most < least || std::min(a.latin.size(), b.latin.size()) + 1 < least)
        return false;
    const auto [shorter, longer] = std::minmax({x.size(), y.size()});
    const std::size_t allowed = shorter >= longWord - 1 && longer - shorter <= 1 ? 2 : 1;
    if (editDistance(x, y, allowed) > allowed && editDistance(a.latin, b.latin, 1) > 1)
        return false;
    if ((a.isPinyin && b.isPinyin) || areBothEstablished(a, b))
        return false;
    if (inCompany)
        return true;
    // A transliteration is no place for another vowel: "ВЕСТА" is not "VISTA".
    if (a.isCyrillic || b.isCyrillic)
        return shorter >= medium;
    if (shorter >= shortest && most >= medium)
        return true;
    return x.front() == y.front() && (x.size() != y.size() || differsLightly(x, y));
}

} // namespace waybill::resolve
