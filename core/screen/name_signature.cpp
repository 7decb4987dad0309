// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/name_signature.h"

#include "core/resolve/legal_forms.h"
#include "core/resolve/name_words.h"
#include "core/screen/latin_letters.h"
#include "core/screen/word_letters.h"
#include "core/screen/word_weights.h"

#include <algorithm>
#include <array>

namespace waybill::screen {

NameSignature signatureOf(std::string_view name) {
    NameSignature signature;
    std::vector<resolve::Word> words = resolve::wordsOf(inLatinLetters(name), true);
    const std::size_t before = words.size();
    resolve::LegalForms::builtIn().strip(words);
    signature.hasLegalForm = words.size() < before;
    for (const resolve::Word& word : words) {
        SignedWord made;
        made.sounds = soundsOf(word.text);
        made.skeleton = skeletonOf(made.sounds);
        made.weight = WordWeights::builtIn().of(made.sounds, made.skeleton);
        signature.joined += made.sounds;
        if (made.weight <= 0) {
            signature.hasLegalForm = signature.hasLegalForm || word.text.size() > 1;
            continue;
        }
        signature.weight += made.weight;
        signature.words.push_back(std::move(made));
    }
    signature.joinedSkeleton = skeletonOf(signature.joined);
    return signature;
}

namespace {

constexpr double sameWord = 0.72;
constexpr std::size_t mostWords = 32;

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
    for (std::size_t i = 0; i < std::min(first.words.size(), mostWords); ++i) {
        if (pairing.partner[i] != Pairing::none)
            continue;
        const SignedWord& word = first.words[i];
        double best = sameSkeleton ? sameWord : slip;
        for (std::size_t j = 0; j < std::min(second.words.size(), mostWords); ++j) {
            const SignedWord& other = second.words[j];
            if (pairing.taken[j] || (word.skeleton == other.skeleton) != sameSkeleton)
                continue;
            if (!sameSkeleton && std::min(word.sounds.size(), other.sounds.size()) < longWord)
                continue;
            const double alike = likenessOf(word.sounds, other.sounds);
            if (alike < best || (alike == best && pairing.partner[i] != Pairing::none))
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
    }
    for (std::size_t j = 0; j < std::min(second.words.size(), mostWords); ++j) {
        if (!pairing.taken[j])
            likeness.onlySecond.push_back(j);
    }
    likeness.sameSounds = likeness.sameSounds && likeness.onlyFirst.empty() && likeness.onlySecond.empty();
}

} // namespace

NameLikeness likenessOf(const NameSignature& first, const NameSignature& second, double least) {
    NameLikeness likeness;
    Pairing pairing;
    pairing.partner.fill(Pairing::none);
    pairUp(first, second, true, pairing);
    likeness.evidence = commonWeight(first, second, pairing);
    likeness.score = scoreOf(first, second, pairing, likeness.evidence);
    constexpr double worthMore = 0.4;
    if (likeness.score < least && likeness.score >= worthMore) {
        pairUp(first, second, false, pairing);
        likeness.evidence = commonWeight(first, second, pairing);
        likeness.score = scoreOf(first, second, pairing, likeness.evidence);
    }
    if (likeness.score >= least) {
        describe(first, second, pairing, likeness);
        return likeness;
    }
    // The same letters with other blanks between them.
    if (first.joinedSkeleton != second.joinedSkeleton)
        return likeness;
    const double joined = likenessOf(first.joined, second.joined);
    constexpr double sameLetters = 0.93;
    constexpr std::size_t enoughLetters = 7;
    if (joined >= sameLetters && std::min(first.joined.size(), second.joined.size()) >= enoughLetters) {
        likeness.score = joined;
        likeness.evidence = std::min(first.weight, second.weight);
        likeness.sameSounds = joined == 1;
    }
    return likeness;
}

} // namespace waybill::screen
