// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/name_signature.h"

#include "core/base/text.h"
#include "core/resolve/legal_forms.h"
#include "core/resolve/name_words.h"
#include "core/screen/latin_letters.h"
#include "core/screen/letter_by_letter.h"
#include "core/screen/word_letters.h"
#include "core/screen/word_weights.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <functional>

namespace waybill::screen {

namespace {

// Never 0, which is no skeleton.
std::size_t hashOf(const std::string& skeleton) {
    return std::max<std::size_t>(std::hash<std::string>{}(skeleton), 1);
}

// 0 for too few to say anything.
std::size_t hashOfLetters(const std::string& letters) {
    constexpr std::size_t enoughLetters = 4;
    return letters.size() < enoughLetters ? 0 : hashOf(letters);
}

bool hasOtherLetters(std::string_view name) {
    for (std::size_t i = 0; i < name.size();) {
        const char32_t c = nextCodePoint(name, i);
        if (c > 0x24F && QChar::isLetter(c) && QChar::script(c) != QChar::Script_Latin)
            return true;
    }
    return false;
}

} // namespace

NameSignature signatureOf(std::string_view name) {
    NameSignature signature;
    const std::string latin = inLatinLetters(name);
    std::vector<resolve::Word> words = resolve::wordsOf(latin, true);
    signature.isTransliterated = latin != name && hasOtherLetters(name);
    const std::size_t before = words.size();
    resolve::LegalForms::builtIn().strip(words);
    signature.showsFirm = words.size() < before;
    for (const resolve::Word& word : words) {
        SignedWord made;
        made.text = word.text;
        made.sounds = soundsOf(word.text);
        const std::string skeleton = skeletonOf(made.sounds);
        made.skeleton = hashOf(skeleton);
        if (hasOtherReading(made.sounds))
            made.otherSkeleton = hashOf(skeletonOf(made.sounds, true));
        made.weight = WordWeights::builtIn().of(made.sounds, skeleton, signature.isTransliterated);
        signature.joined += made.sounds;
        signature.showsFirm = signature.showsFirm || WordWeights::builtIn().showsFirm(made.sounds);
        if (made.weight <= 0)
            continue;
        signature.weight += made.weight;
        signature.words.push_back(std::move(made));
    }
    signature.joinedSkeleton = hashOf(skeletonOf(signature.joined));
    signature.letters = hashOfLetters(lettersOf(name));
    if (!signature.isTransliterated) {
        signature.plainLetters = hashOfLetters(plainLetters(name));
        signature.backLetters = hashOfLetters(lettersThereAndBack(name));
        constexpr std::size_t longestMark = 12;
        if (const std::string mark = lettersOfMark(name); mark.size() <= longestMark)
            signature.markLetters = hashOfLetters(mark);
    }
    return signature;
}

namespace {

constexpr std::size_t mostWords = 32;
constexpr std::size_t shortWord = 5;
constexpr double particleWeight = 0.5;
constexpr double sayingWeight = 1.6; // more than words of a trade

// How alike two words of one skeleton must be to be one word. Within an alphabet vowels tell words apart; across
// alphabets they come and go.
double leastAlike(const SignedWord& one, const SignedWord& other, bool acrossAlphabets) {
    const bool isShort = std::min(one.sounds.size(), other.sounds.size()) < shortWord;
    if (acrossAlphabets)
        return isShort ? 0.8 : 0.72;
    return isShort ? 0.9 : 0.88;
}

bool haveSameSkeleton(const SignedWord& one, const SignedWord& other) {
    return one.skeleton == other.skeleton || one.otherSkeleton == other.skeleton || one.skeleton == other.otherSkeleton;
}

// Two or three letters of one alphabet are what they are.
double wordLikeness(const SignedWord& one, const SignedWord& other, bool acrossAlphabets) {
    constexpr std::size_t fewLetters = 3;
    constexpr double sameSounds = 0.95, otherLetters = 0.92;
    const double alike = likenessOf(one.sounds, other.sounds, acrossAlphabets);
    if (acrossAlphabets || one.text == other.text || std::min(one.sounds.size(), other.sounds.size()) > fewLetters)
        return alike;
    return alike >= sameSounds ? otherLetters : 0;
}

// Partners of the words of one name among those of the other.
struct Pairing {
    std::array<std::size_t, mostWords> partner{};
    std::array<bool, mostWords> taken{};
    std::array<double, mostWords> likeness{};
    static constexpr std::size_t none = mostWords;
};

// Words of one skeleton first; then, where much is found already, words that a slip of the pen tells apart.
void pairUp(const NameSignature& first, const NameSignature& second, bool sameSkeleton, Pairing& pairing) {
    constexpr std::size_t longWord = 6;
    constexpr double slip = 0.84;
    const bool acrossAlphabets = first.isTransliterated != second.isTransliterated;
    for (std::size_t i = 0; i < std::min(first.words.size(), mostWords); ++i) {
        if (pairing.partner[i] != Pairing::none)
            continue;
        const SignedWord& word = first.words[i];
        double best = 0;
        for (std::size_t j = 0; j < std::min(second.words.size(), mostWords); ++j) {
            const SignedWord& other = second.words[j];
            if (pairing.taken[j] || haveSameSkeleton(word, other) != sameSkeleton)
                continue;
            if (!sameSkeleton && std::min(word.sounds.size(), other.sounds.size()) < longWord)
                continue;
            const double alike = wordLikeness(word, other, acrossAlphabets);
            if (alike <= best || alike < (sameSkeleton ? leastAlike(word, other, acrossAlphabets) : slip))
                continue;
            best = alike;
            pairing.partner[i] = j;
            pairing.likeness[i] = alike;
        }
        if (pairing.partner[i] != Pairing::none)
            pairing.taken[pairing.partner[i]] = true;
    }
}

double commonWeight(const NameSignature& first, const NameSignature& second, const Pairing& pairing) {
    double common = 0;
    for (std::size_t i = 0; i < std::min(first.words.size(), mostWords); ++i) {
        if (pairing.partner[i] != Pairing::none)
            common += pairing.likeness[i] * std::min(first.words[i].weight, second.words[pairing.partner[i]].weight);
    }
    return common;
}

// Over the weight of both names, a word and its partner weighing the same.
double scoreOf(const NameSignature& first, const NameSignature& second, const Pairing& pairing, double common) {
    double all = 0;
    for (std::size_t i = 0; i < first.words.size(); ++i) {
        const bool paired = i < mostWords && pairing.partner[i] != Pairing::none;
        all += paired ? 2 * std::min(first.words[i].weight, second.words[pairing.partner[i]].weight)
                      : first.words[i].weight;
    }
    for (std::size_t j = 0; j < second.words.size(); ++j)
        all += j < mostWords && pairing.taken[j] ? 0 : second.words[j].weight;
    return all > 0 ? 2 * common / all : 0;
}

// What the score is at most, by skeletons alone: most candidates end here.
double mostScore(const NameSignature& first, const NameSignature& second) {
    double common = 0;
    for (const SignedWord& word : first.words) {
        const bool has = std::ranges::any_of(
            second.words, [&word](const SignedWord& other) { return haveSameSkeleton(word, other); });
        common += has ? word.weight : 0;
    }
    return first.weight > 0 ? common / first.weight : 0;
}

void describe(const NameSignature& first, const NameSignature& second, const Pairing& pairing, NameLikeness& likeness) {
    std::size_t before = 0;
    likeness.sameSounds = true;
    for (std::size_t i = 0; i < std::min(first.words.size(), mostWords); ++i) {
        if (pairing.partner[i] == Pairing::none) {
            likeness.onlyFirst.push_back(i);
            continue;
        }
        likeness.otherOrder = likeness.otherOrder || pairing.partner[i] < before;
        before = pairing.partner[i];
        likeness.sameSounds = likeness.sameSounds && pairing.likeness[i] == 1;
        ++likeness.pairs;
        if (first.words[i].weight > sayingWeight) {
            ++likeness.partners;
            likeness.weakest = std::min(likeness.weakest, pairing.likeness[i]);
        }
    }
    for (std::size_t j = 0; j < std::min(second.words.size(), mostWords); ++j) {
        if (!pairing.taken[j])
            likeness.onlySecond.push_back(j);
    }
    const auto heavier = [](const NameSignature& name, double weight) {
        return [&name, weight](std::size_t place) { return name.words[place].weight > weight; };
    };
    const bool allPaired = std::ranges::none_of(likeness.onlyFirst, heavier(first, particleWeight)) &&
                           std::ranges::none_of(likeness.onlySecond, heavier(second, particleWeight));
    likeness.eachSaysMore = std::ranges::any_of(likeness.onlyFirst, heavier(first, sayingWeight)) &&
                            std::ranges::any_of(likeness.onlySecond, heavier(second, sayingWeight));
    likeness.sameSounds = likeness.sameSounds && allPaired;
    likeness.sameWords = allPaired;
}

// One is the other, with other blanks and marks, spelled letter by letter in another alphabet, or brought back from
// there.
bool areSameByLetters(const NameSignature& first, const NameSignature& second) {
    const auto same = [](std::size_t one, std::size_t other) { return one != 0 && one == other; };
    if (first.isTransliterated != second.isTransliterated)
        return same(first.letters, second.letters);
    return same(first.plainLetters, second.plainLetters) || same(first.markLetters, second.markLetters) ||
           same(first.backLetters, second.plainLetters) || same(first.plainLetters, second.backLetters);
}

// The words of the other one are no words of any language: they weigh what those of the Latin one do.
void describeSameLetters(const NameSignature& latin, NameLikeness& likeness) {
    constexpr double asGoodAsSame = 0.98;
    likeness.score = asGoodAsSame;
    likeness.evidence = latin.weight;
    likeness.sameSounds = likeness.sameWords = true;
    likeness.pairs = latin.words.size();
    likeness.partners = std::size_t(
        std::ranges::count_if(latin.words, [](const SignedWord& word) { return word.weight > sayingWeight; }));
}

} // namespace

NameLikeness likenessOf(const NameSignature& first, const NameSignature& second, double least) {
    NameLikeness likeness;
    constexpr double worthMore = 0.4;
    const bool areSame = areSameByLetters(first, second);
    if (!areSame && mostScore(first, second) < worthMore && first.joinedSkeleton != second.joinedSkeleton)
        return likeness;
    Pairing pairing;
    pairing.partner.fill(Pairing::none);
    pairUp(first, second, true, pairing);
    likeness.evidence = commonWeight(first, second, pairing);
    likeness.score = scoreOf(first, second, pairing, likeness.evidence);
    if (likeness.score < least && likeness.score >= worthMore) {
        pairUp(first, second, false, pairing);
        likeness.evidence = commonWeight(first, second, pairing);
        likeness.score = scoreOf(first, second, pairing, likeness.evidence);
    }
    if (likeness.score >= least && (!areSame || likeness.score == 1)) {
        describe(first, second, pairing, likeness);
        return likeness;
    }
    if (areSame) {
        describeSameLetters(first.isTransliterated ? second : first, likeness);
        return likeness;
    }
    // The same letters with other blanks between them.
    if (first.joinedSkeleton != second.joinedSkeleton || first.words.size() == second.words.size())
        return likeness;
    const double joined = likenessOf(first.joined, second.joined, first.isTransliterated != second.isTransliterated);
    const double sameLetters = first.isTransliterated != second.isTransliterated ? 0.93 : 0.97;
    constexpr std::size_t enoughLetters = 6;
    if (joined >= sameLetters && std::min(first.joined.size(), second.joined.size()) >= enoughLetters) {
        likeness.score = joined;
        likeness.evidence = std::min(first.weight, second.weight);
        likeness.sameSounds = joined == 1;
        likeness.sameWords = true;
        likeness.weakest = joined;
        likeness.pairs = std::min(first.words.size(), second.words.size());
        const auto says = [](const SignedWord& word) { return word.weight > sayingWeight; };
        likeness.partners =
            std::size_t(std::min(std::ranges::count_if(first.words, says), std::ranges::count_if(second.words, says)));
    }
    return likeness;
}

} // namespace waybill::screen
