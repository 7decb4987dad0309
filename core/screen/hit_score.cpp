// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/hit_score.h"

#include "core/base/text.h"
#include "core/resolve/name_words.h"
#include "core/screen/latin_letters.h"
#include "core/screen/word_weights.h"

#include <algorithm>
#include <set>

namespace waybill::screen {

namespace {

// Weights of words are logarithms of rarity; these are in units of a word that no name of the sample has.
constexpr double leastEvidence = 0.25, fullEvidence = 1.8;
// What a single word, or names with words of their own, must say at least.
constexpr double leastOfOneWord = 0.55, leastOfSeveralWords = 0.45;
// Below, names must be the same throughout, or something else must speak for it.
constexpr double enoughEvidence = 1.15;

double evidenceOf(const NameLikeness& likeness) {
    const double evidence = likeness.evidence / WordWeights::builtIn().rarest();
    // That many words agree and none is over says something too, however common each is.
    constexpr std::size_t few = 2;
    constexpr double ofEachFurther = 0.15;
    const std::size_t further = likeness.sameWords && likeness.pairs > few ? likeness.pairs - few : 0;
    return evidence + ofEachFurther * double(further);
}

// Not even a country speaks for such a name: half a dozen firms of every country bear it.
bool isOneCommonWord(const NameLikeness& likeness, double evidence) {
    return likeness.partners < 2 && evidence < leastOfSeveralWords;
}

// A name of one word that says something must be that word, and a rare one.
bool isWeak(const NameLikeness& likeness, double evidence, bool acrossAlphabets) {
    if (!likeness.sameWords)
        return true;
    if (likeness.partners > 1)
        return false;
    const double least = likeness.sameSounds && likeness.pairs > 1 ? leastOfSeveralWords : leastOfOneWord;
    return evidence < least || likeness.weakest < (acrossAlphabets ? 0.8 : 0.93);
}

bool share(const std::vector<std::string>& some, const std::vector<std::string>& others) {
    return std::ranges::any_of(some,
                               [&](const std::string& one) { return std::ranges::find(others, one) != others.end(); });
}

std::string joined(const std::vector<std::string>& texts) {
    std::string text;
    for (const std::string& one : texts)
        text += (text.empty() ? "" : ", ") + one;
    return text;
}

std::string wordsAt(const NameSignature& signature, const std::vector<std::size_t>& places) {
    std::string text;
    for (const std::size_t place : places)
        text += (text.empty() ? "" : " ") + signature.words[place].text;
    return text;
}

std::set<std::string> wordsOfAddress(const std::string& address) {
    std::set<std::string> words;
    for (const resolve::Word& word : resolve::wordsOf(inLatinLetters(address), false))
        words.insert(word.text);
    return words;
}

// Street and number, or most of what the shorter of the two says.
bool sameAddress(const std::string& one, const std::string& other) {
    const auto words = wordsOfAddress(one), others = wordsOfAddress(other);
    std::size_t common = 0;
    bool hasNumber = false;
    for (const std::string& word : words) {
        if (!others.contains(word))
            continue;
        ++common;
        hasNumber = hasNumber || std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
    }
    constexpr std::size_t enough = 3;
    return hasNumber && common >= enough && common * 5 >= std::min(words.size(), others.size()) * 3;
}

bool sameAddress(const std::vector<std::string>& some, const std::vector<std::string>& others) {
    constexpr std::size_t most = 50;
    for (std::size_t i = 0; i < std::min(some.size(), most); ++i) {
        for (std::size_t j = 0; j < std::min(others.size(), most); ++j) {
            if (sameAddress(some[i], others[j]))
                return true;
        }
    }
    return false;
}

void support(Weighed& weighed, double part, std::string reason) {
    weighed.score += (1 - weighed.score) * part;
    weighed.reasons.push_back(std::move(reason));
}

void weaken(Weighed& weighed, double factor, std::string reason) {
    weighed.score *= factor;
    weighed.reasons.push_back(std::move(reason));
}

void weighCountries(const Subject& subject, const ListEntry& entry, double evidence, Weighed& weighed) {
    if (subject.countries.empty() || entry.countries.empty())
        return;
    if (share(subject.countries, entry.countries)) {
        support(weighed, 0.4, "both in " + joined(subject.countries));
        return;
    }
    const double factor = evidence >= fullEvidence ? 0.92 : 0.82;
    weaken(weighed, factor, "the list says " + joined(entry.countries) + ", the papers " + joined(subject.countries));
}

bool isWhole(const NameLikeness& likeness) {
    return likeness.onlyFirst.empty() && likeness.onlySecond.empty();
}

bool isShipOrAircraft(const ListEntry& entry) {
    return entry.kind == EntryKind::Vessel || entry.kind == EntryKind::Aircraft;
}

// Ships and aircraft have short names, of common words or of signs, and no legal form that more could be told by.
bool isSameThroughout(const NameLikeness& likeness) {
    return likeness.sameSounds && isWhole(likeness);
}

void weighKind(const ListEntry& entry, NameShows shows, const NameLikeness& likeness, double evidence,
               Weighed& weighed) {
    const bool areSeveral =
        likeness.partners > 1 || (isWhole(likeness) && (likeness.pairs > 1 || evidence > enoughEvidence));
    if (entry.kind == EntryKind::Person && !areSeveral)
        weaken(weighed, 0.7, "only one name of a person");
    if (entry.kind == EntryKind::Person && shows == NameShows::Firm)
        weaken(weighed, 0.7, "the list names a person, the papers a firm");
    if (entry.kind == EntryKind::Firm && shows == NameShows::Person)
        weaken(weighed, 0.8, "the list names a firm, the papers a person");
    if (!isShipOrAircraft(entry))
        return;
    // Ships bear the first names of people.
    const bool isPart = likeness.partners < 2 && !isWhole(likeness);
    weaken(weighed, shows == NameShows::Firm || isPart ? 0.8 : 0.95,
           entry.kind == EntryKind::Vessel ? "the list names a ship" : "the list names an aircraft");
}

std::string howAlike(const NameLikeness& likeness, const NameSignature& listed, const NameSignature& written) {
    if (likeness.sameSounds)
        return likeness.otherOrder ? "the same name in another order of words" : "the same name";
    std::string text = "a similar name";
    if (!likeness.onlyFirst.empty())
        text += "; only on the list: " + wordsAt(listed, likeness.onlyFirst);
    if (!likeness.onlySecond.empty())
        text += "; only in the papers: " + wordsAt(written, likeness.onlySecond);
    return text;
}

} // namespace

NameShows whatNameShows(std::string_view name, const NameSignature& signature) {
    const std::vector<resolve::Word> words = resolve::wordsOf(name, true);
    static const std::set<std::string, std::less<>> soleTraders{"ип", "ip", "фоп", "fop"};
    if (!words.empty() && words.size() >= 3 && soleTraders.contains(words.front().text))
        return NameShows::Person;
    if (signature.showsFirm)
        return NameShows::Firm;
    return NameShows::Nothing;
}

bool canBeHit(const ListEntry& entry, const NameLikeness& likeness) {
    if (isShipOrAircraft(entry) && isSameThroughout(likeness))
        return likeness.score >= leastLikeness;
    const double evidence = evidenceOf(likeness);
    return likeness.score >= leastLikeness && evidence >= (likeness.sameWords ? leastEvidence : leastOfOneWord);
}

Weighed weigh(const Subject& subject, const NameSignature& written, NameShows shows, const ListEntry& entry,
              const ListName& name, const NameSignature& listed, const NameLikeness& likeness) {
    const double evidence = evidenceOf(likeness);
    const double firmness = std::clamp((evidence - leastEvidence) / (fullEvidence - leastEvidence), 0.0, 1.0);
    Weighed weighed;
    weighed.score = likeness.score * (0.82 + 0.18 * firmness);
    weighed.reasons.push_back(howAlike(likeness, listed, written));
    const bool sameCountry = share(subject.countries, entry.countries);
    if (evidence < enoughEvidence) {
        weighed.reasons.emplace_back("its words are common or few");
        const bool acrossAlphabets = listed.isTransliterated != written.isTransliterated;
        const bool isCraft = isShipOrAircraft(entry) && shows == NameShows::Nothing && isSameThroughout(likeness);
        if (isCraft)
            weighed.reasons.emplace_back("but it is the whole name");
        else if (isOneCommonWord(likeness, evidence) || (!sameCountry && isWeak(likeness, evidence, acrossAlphabets)))
            weighed.score *= 0.5;
    }
    if (likeness.eachSaysMore)
        weaken(weighed, 0.9, "each has words that the other has not");
    if (name.isWeak)
        weaken(weighed, likeness.partners > 1 ? 0.88 : 0.8, "a weak alias of the list");
    weighKind(entry, shows, likeness, evidence, weighed);
    weighCountries(subject, entry, evidence, weighed);
    if (sameAddress(entry.addresses, subject.addresses))
        support(weighed, 0.6, "the same address");
    return weighed;
}

Weighed weighNumber(const Subject& subject, const ListEntry& entry, const ListIdentifier& identifier) {
    Weighed weighed;
    weighed.score = 1;
    weighed.reasons.push_back("the same number (" + identifier.type + "): " + identifier.value);
    // Numbers of two countries may be equal by chance.
    const bool elsewhere = identifier.country.empty()
                               ? !entry.countries.empty() && !share(subject.countries, entry.countries)
                               : std::ranges::find(subject.countries, identifier.country) == subject.countries.end();
    if (elsewhere && !subject.countries.empty())
        weaken(weighed, 0.7,
               "but it is a number of " + (identifier.country.empty() ? joined(entry.countries) : identifier.country) +
                   ", the papers say " + joined(subject.countries));
    return weighed;
}

} // namespace waybill::screen
