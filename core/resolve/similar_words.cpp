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

// Where two texts begin to differ.
std::size_t firstDifference(std::string_view a, std::string_view b) {
    return std::size_t(std::ranges::mismatch(a, b).in1 - a.begin());
}

bool areOfOneKind(std::string_view a, std::string_view b) {
    const std::size_t i = firstDifference(a, b);
    return i >= std::min(a.size(), b.size()) || isVowel(a[i]) == isVowel(b[i]);
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

bool differLightly(std::string_view a, std::string_view b) {
    const std::size_t i = firstDifference(a, b);
    if (a.size() != b.size())
        return isVowel(a.size() > b.size() ? a[i] : b[i]);
    if (i == a.size())
        return true;
    const bool swapped = i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i];
    return swapped || (isVowel(a[i]) && isVowel(b[i]));
}

bool areSimilar(const IndexedWord& a, const IndexedWord& b, Company company) {
    const bool inCompany = company == Company::Telling;
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
    const std::size_t allowed = shorter >= longWord - 1 && longer - shorter <= 1 && x.front() == y.front() ? 2 : 1;
    if (editDistance(x, y, allowed) > allowed && editDistance(a.latin, b.latin, 1) > 1)
        return false;
    if ((a.isPinyin && b.isPinyin) || areBothEstablished(a, b))
        return false;
    const bool isSwap = x.size() == y.size() && differLightly(x, y);
    if (inCompany && (shorter >= medium || x.size() != y.size() || isSwap || areOfOneKind(x, y)))
        return true;
    // A transliteration is no place for another vowel: "ВЕСТА" is not "VISTA".
    if (a.isCyrillic || b.isCyrillic || shorter >= medium)
        return shorter >= medium;
    const bool isMediumBeside = company != Company::None && shorter >= shortest && most >= medium;
    const bool isLongLetterMore = most >= medium && x.size() != y.size() && a.latin.size() != b.latin.size();
    const bool isLetterMore = company != Company::None && x.size() != y.size();
    return isMediumBeside || isLongLetterMore || (x.front() == y.front() && (isLetterMore || differLightly(x, y)));
}

} // namespace waybill::resolve
