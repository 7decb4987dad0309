// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/name_score.h"

#include "core/base/text.h"
#include "core/resolve/edit_distance.h"
#include "core/resolve/similar_words.h"
#include "core/resolve/word_alignment.h"

#include <algorithm>
#include <array>

namespace waybill::resolve {

namespace {

constexpr float misspeltCost = 0.04F;
constexpr float otherOrderCost = 0.02F;
constexpr float gluedScore = 0.95F;
constexpr float cutScore = 0.9F;
constexpr float placeMoreScore = 0.8F;
constexpr float acronymScore = 0.75F;
constexpr float mostWhenWordsAreMissing = 0.84F;

bool isPlace(WordKind kind) {
    return kind == WordKind::Country || kind == WordKind::City || kind == WordKind::Region;
}

// What is left of each name when the common words are taken away.
struct Rest {
    float common = 0, left = 0, right = 0;         // weights
    int plain = 0;                                 // words without a counterpart that are no places
    int places = 0;                                // places without a counterpart
    bool hasOther = false;                         // a word without a counterpart that is no pinyin
    std::array<bool, 9> leftKinds{}, rightKinds{}; // of words without a counterpart
    [[nodiscard]] bool both(WordKind kind) const {
        return leftKinds[std::size_t(kind)] && rightKinds[std::size_t(kind)];
    }
    [[nodiscard]] bool either(WordKind kind) const {
        return leftKinds[std::size_t(kind)] || rightKinds[std::size_t(kind)];
    }
};

void addUnpaired(const IndexedWord& word, std::array<bool, 9>& kinds, float& weight, Rest& rest) {
    kinds[std::size_t(word.kind)] = true;
    weight += word.weight;
    rest.hasOther = rest.hasOther || !word.isPinyin;
    ++(isPlace(word.kind) ? rest.places : rest.plain);
}

Rest restOf(const NameIndex& index, const IndexedName& a, const IndexedName& b, const WordAlignment& alignment) {
    Rest rest;
    const auto left = index.words(a);
    const auto right = index.words(b);
    for (std::size_t i = 0; i < left.size(); ++i) {
        const IndexedWord& word = index.word(left[i]);
        if (alignment.partner[i] >= 0)
            rest.common += std::max(word.weight, index.word(right[std::size_t(alignment.partner[i])]).weight);
        else
            addUnpaired(word, rest.leftKinds, rest.left, rest);
    }
    for (std::size_t j = 0; j < right.size(); ++j) {
        if (!alignment.taken[j])
            addUnpaired(index.word(right[j]), rest.rightKinds, rest.right, rest);
    }
    return rest;
}

bool formsDiffer(FormKind a, FormKind b) {
    return a != b && a != FormKind::Unknown && b != FormKind::Unknown;
}

// Boxes of forms and old programs hold 30, 35, 40, 50 or 60 letters; one or two are lost to a blank at the end.
bool isTypicalCut(std::size_t letters) {
    constexpr std::array<std::size_t, 5> boxes{30, 35, 40, 50, 60};
    return std::ranges::any_of(boxes, [&](std::size_t box) { return letters <= box && letters + 1 >= box; });
}

bool isCutOf(const NameIndex& index, const IndexedName& a, const IndexedName& b) {
    constexpr std::size_t shortestCut = 28;
    const IndexedName& cut = a.text.size() < b.text.size() ? a : b;
    const IndexedName& whole = a.text.size() < b.text.size() ? b : a;
    if (cut.text.size() < shortestCut || cut.text.size() == whole.text.size())
        return false;
    constexpr std::size_t quickLook = 8; // letters
    if (index.plain(a).substr(0, quickLook) != index.plain(b).substr(0, quickLook))
        return false;
    const std::string beginning = folded(cut.text);
    if (!folded(whole.text).starts_with(beginning))
        return false;
    // A few letters less at the end of a long name are a cut wherever it is.
    constexpr std::size_t fewLetters = 3;
    return isTypicalCut(codePoints(cut.text)) || whole.text.size() - cut.text.size() <= fewLetters;
}

bool areGlued(const NameIndex& index, const IndexedName& a, const IndexedName& b, bool canBeMisspelt) {
    const std::string_view left = index.plain(a);
    const std::string_view right = index.plain(b);
    if (left.empty() || right.empty())
        return false;
    if (left == right)
        return true;
    // Known words may be shortened; the others begin alike, or they are not the same.
    if (a.words != b.words && left.front() == right.front() &&
        index.soundsOf(index.words(a)) == index.soundsOf(index.words(b)))
        return true;
    constexpr std::size_t longEnough = 9; // letters in which one mistake leaves the name clear
    if (!canBeMisspelt || a.words == b.words || std::min(left.size(), right.size()) < longEnough ||
        editDistance(left, right, 1) > 1)
        return false;
    return left.size() == right.size() ? left.front() == right.front() && differLightly(left, right) : true;
}

// For names that divide their letters into words differently and have a few of them wrong.
float lettersAlike(const NameIndex& index, const IndexedName& a, const IndexedName& b) {
    constexpr std::size_t mostWrong = 3, shortest = 8;
    const std::string_view left = index.plain(a), right = index.plain(b);
    if (a.words == b.words || std::min(left.size(), right.size()) < shortest)
        return 0;
    const std::size_t distance = editDistance(left, right, mostWrong);
    return distance > mostWrong ? 0 : 1 - float(distance) / float(std::max(left.size(), right.size()));
}

bool isAcronymOf(const NameIndex& index, const IndexedName& shortName, const IndexedName& longName) {
    if (shortName.words != 1 || longName.initials < 3)
        return false;
    return index.word(index.words(shortName)[0]).latin == index.initials(longName);
}

// A number or a number with letters is an unpaired word of either name.
bool numbersDiffer(const Rest& rest) {
    return rest.either(WordKind::Number);
}

bool placesDiffer(const Rest& rest) {
    return rest.both(WordKind::City) || rest.both(WordKind::Country) || rest.both(WordKind::Region);
}

} // namespace

Likeness compareNames(const NameIndex& index, const IndexedName& a, const IndexedName& b) {
    Likeness result;
    if (formsDiffer(a.form, b.form))
        result.evidence |= OtherForm;
    const WordAlignment alignment = align(index, a, b);
    const Rest rest = restOf(index, a, b, alignment);
    const bool complete = rest.plain == 0 && rest.places == 0;
    const int words = std::max<int>(a.words, b.words);
    if (complete && alignment.misspelt <= std::max(1, words / 2)) {
        result.evidence |= alignment.misspelt > 0 ? Misspelt : SameName;
        result.score = 1 - misspeltCost * float(std::min(alignment.misspelt, 3));
        if (!alignment.inOrder) {
            result.evidence |= OtherOrder;
            result.score -= otherOrderCost;
        }
        return result;
    }
    if (areGlued(index, a, b, !numbersDiffer(rest) && rest.hasOther)) {
        result.evidence |= Glued;
        result.score = gluedScore;
        return result;
    }
    if (numbersDiffer(rest))
        result.evidence |= rest.both(WordKind::Number) ? OtherNumber : OtherNumber | OneHasNumber;
    if (placesDiffer(rest))
        result.evidence |= OtherPlace;
    const float dice = 2 * rest.common / (2 * rest.common + rest.left + rest.right + 1e-6F);
    if (isCutOf(index, a, b)) {
        result.evidence |= CutName;
        result.score = cutScore;
    } else if (rest.plain == 0 && alignment.equal > 0) {
        result.evidence |= OnlyPlaceMore;
        result.score = placeMoreScore;
    } else if (isAcronymOf(index, a, b) || isAcronymOf(index, b, a)) {
        result.evidence |= Acronym;
        result.score = acronymScore;
    } else {
        result.evidence |= SomeWords;
        result.score = mostWhenWordsAreMissing * std::max(dice, lettersAlike(index, a, b));
    }
    return result;
}

float sharedPart(const NameIndex& index, const IndexedName& a, const IndexedName& b) {
    const WordAlignment alignment = align(index, a, b);
    float common = 0, left = 0, right = 0;
    const auto words = index.words(a);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const IndexedWord& word = index.word(words[i]);
        left += word.weight;
        common += alignment.partner[i] >= 0 ? word.weight : 0;
    }
    for (const std::uint32_t id : index.words(b))
        right += index.word(id).weight;
    const float smaller = std::min(left, right);
    return smaller > 0 ? std::min(1.0F, common / smaller) : 0;
}

} // namespace waybill::resolve
