// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/name_reading.h"

#include "core/base/text.h"
#include "core/resolve/name_words.h"
#include "core/resolve/number_words.h"
#include "core/resolve/romanise.h"
#include "core/resolve/sound.h"
#include "core/resolve/tax_number.h"

#include <algorithm>
#include <array>
#include <optional>

namespace waybill::resolve {

namespace {

constexpr std::size_t fewestForInitials = 3;

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

bool isLetter(char c) {
    return isUpper(c) || isLower(c);
}

// "ELECTRONICSN.V.": the form's first letter hangs on a long word.
bool beginsPointedForm(std::string_view name, std::size_t i) {
    constexpr std::size_t longWord = 4;
    if (i < longWord || i + 3 > name.size() || name[i + 1] != '.' || !isLetter(name[i]) || !isLetter(name[i + 2]))
        return false;
    if (i + 3 < name.size() && isLetter(name[i + 3]))
        return false;
    return std::ranges::all_of(name.substr(i - longWord, longWord), isLetter);
}

bool isSForOwner(std::string_view name, std::size_t i) {
    return i > 0 && i + 1 < name.size() && name[i] == '\'' && (name[i + 1] == 's' || name[i + 1] == 'S') &&
           isLetter(name[i - 1]) && (i + 2 == name.size() || !isLetter(name[i + 2]));
}

// "SiemensAG": two or more capitals behind small letters at a word's end begin a word. Entities that web pages left
// behind are the letters that they stand for.
std::string withoutGlue(std::string_view name) {
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (isSForOwner(name, i)) {
            ++i;
            continue;
        }
        if (beginsPointedForm(name, i))
            result += ' ';
        if (name.substr(i).starts_with("&AMP") || name.substr(i).starts_with("&amp")) {
            result += '&';
            i += name.substr(i).size() > 4 && name[i + 4] == ';' ? 4 : 3;
            continue;
        }
        if (i > 0 && isUpper(name[i]) && isLower(name[i - 1])) {
            std::size_t end = i;
            while (end < name.size() && isUpper(name[end]))
                ++end;
            const bool endsWord = end == name.size() || name[end] == ' ' || name[end] == ',' || name[end] == '.';
            if (end - i >= 2 && endsWord)
                result += ' ';
        }
        result += name[i];
    }
    return result;
}

// "AKZO NOBEL N.V., ARNHEIM, NL": what stands behind a legal form and a comma is where the firm is, unless another
// form stands there ("CO., LTD").
std::string_view withoutPlaceBehind(std::string_view name, const LegalForms& forms) {
    for (auto comma = name.find_first_of(",;"); comma != std::string_view::npos;
         comma = name.find_first_of(",;", comma + 1)) {
        const std::string_view rest = name.substr(comma + 1);
        const auto words = wordsOf(rest, true);
        if (words.empty())
            continue;
        const auto before = wordsOf(name.substr(0, comma), true);
        const bool hasForm =
            forms.endsWithForm(before) || (forms.beginsWithForm(before) && words.back().text.size() == 2);
        if (hasForm && !forms.isOnlyForms(words) && !forms.endsWithForm(words))
            return name.substr(0, comma);
    }
    return name;
}

// "UNILEVER N.V. (NL)"
std::string_view withoutCountryCode(std::string_view name) {
    constexpr std::size_t length = 4;
    name = trimmed(name);
    if (name.size() <= length || !name.ends_with(')') || name[name.size() - length] != '(' ||
        !isUpper(name[name.size() - 3]) || !isUpper(name[name.size() - 2]))
        return name;
    return trimmed(name.substr(0, name.size() - length));
}

// The same without a comma: "N.V. TE UTRECHT", "B.V. GROENEWOUDSEWEG 1". Only where what follows shows that it is a
// place, and where the form is no word of any language.
void dropPlaceBehind(std::vector<Word>& words, const LegalForms& forms, const Lexicon& lexicon) {
    constexpr std::array<std::string_view, 8> clear{"nv", "bv", "gmbh", "ltd", "llc", "inc", "limited", "sro"};
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (std::ranges::find(clear, words[i].text) == clear.end())
            continue;
        const std::vector<Word> rest(words.begin() + std::ptrdiff_t(i) + 1, words.end());
        if (forms.isOnlyForms(rest) || forms.endsWithForm(rest))
            continue;
        const bool isPlace = std::ranges::all_of(rest, [&](const Word& word) {
            const Meaning* meaning = lexicon.find(soundOf(romanised(word.text)));
            return meaning != nullptr && (meaning->kind == WordKind::City || meaning->kind == WordKind::Country);
        });
        const bool hasNumber = std::ranges::any_of(
            rest, [](const Word& word) { return word.text.front() >= '0' && word.text.front() <= '9'; });
        if (isPlace || rest.front().text == "te" || (hasNumber && rest.size() > 1)) {
            words.resize(i + 1);
            return;
        }
    }
}

// Which alphabet the letters that exist in one alphabet only are in.
enum class Alphabet { Unclear, Latin, Cyrillic };

Alphabet alphabetOf(const std::vector<Word>& words) {
    std::size_t latin = 0, cyrillic = 0;
    for (const Word& word : words) {
        if (inCyrillic(word.text))
            continue;
        ++(word.hasCyrillic && word.text.front() < 0 ? cyrillic : latin);
    }
    for (const Word& word : words) {
        const auto inBoth = inCyrillic(word.text);
        if (inBoth && *inBoth == word.text && word.hasCyrillic)
            ++cyrillic; // a letter that only Cyrillic has
    }
    return latin == cyrillic ? Alphabet::Unclear : latin > cyrillic ? Alphabet::Latin : Alphabet::Cyrillic;
}

// A word of look-alike letters is in the alphabet that the rest of the name is in, else as it was written.
std::string latinOf(const Word& word, Alphabet alphabet) {
    const auto cyrillic = inCyrillic(word.text);
    if (cyrillic && *cyrillic != word.text) {
        const bool hasLetters = std::ranges::any_of(word.text, [](char c) { return c < '0' || c > '9'; });
        if (hasLetters && (alphabet == Alphabet::Cyrillic || (alphabet == Alphabet::Unclear && word.hasCyrillic)))
            return romanised(*cyrillic);
    }
    return romanised(word.text);
}

struct Spoken {
    std::string latin, sound;
    bool isForm = false;
    bool isCyrillic = false;
    const Meaning* meaning = nullptr; ///< Of a Chinese word, which has been cut out of its row.
};

void addHan(std::vector<Spoken>& spoken, std::string_view word, const Lexicon& lexicon) {
    std::string own;
    const auto addOwn = [&] {
        if (own.empty())
            return;
        const std::string latin = romanised(own);
        spoken.push_back({latin, soundOf(latin)});
        own.clear();
    };
    for (std::size_t i = 0; i < word.size();) {
        const Meaning* meaning = nullptr;
        if (const std::size_t size = lexicon.hanAtStart(word.substr(i), meaning); size > 0) {
            addOwn();
            const std::string latin = romanised(word.substr(i, size));
            spoken.push_back({latin, soundOf(latin), false, false, meaning});
            i += size;
            continue;
        }
        const std::size_t begin = i;
        static_cast<void>(nextCodePoint(word, i));
        own += word.substr(begin, i - begin);
    }
    addOwn();
}

std::vector<Spoken> spokenWords(const std::vector<Word>& words, const Lexicon& lexicon, const LegalForms& forms) {
    std::vector<Spoken> spoken;
    spoken.reserve(words.size());
    const Alphabet alphabet = alphabetOf(words);
    for (const Word& word : words) {
        if (isHan(word.text)) {
            addHan(spoken, word.text, lexicon);
            continue;
        }
        std::string latin = latinOf(word, alphabet);
        std::string sound = soundOf(latin);
        if (!sound.empty())
            spoken.push_back({std::move(latin), std::move(sound), forms.isFormWord(word), word.hasCyrillic, nullptr});
    }
    return spoken;
}

// The longest phrase that begins at a word; its words are counted.
const Meaning* meaningAt(const std::vector<Spoken>& spoken, std::size_t at, const Lexicon& lexicon,
                         std::size_t& count) {
    count = 1;
    if (spoken[at].meaning != nullptr)
        return spoken[at].meaning;
    for (std::size_t words = std::min(lexicon.mostWords(), spoken.size() - at); words > 0; --words) {
        std::string sound;
        for (std::size_t i = at; i < at + words; ++i)
            sound += spoken[i].sound;
        count = words;
        if (const Meaning* meaning = words > 1 ? lexicon.findExactly(sound) : lexicon.find(sound))
            return meaning;
    }
    count = 1;
    return lexicon.findMisspelt(spoken[at].latin);
}

// "Ульяновский", "Ульяновская" and "Ulyanovsk" are one.
std::string withoutAdjective(const std::string& sound) {
    constexpr std::size_t shortest = 6;
    for (const std::string_view ending : {"skoe", "ski", "ska"}) {
        if (sound.size() >= shortest && sound.ends_with(ending))
            return sound.substr(0, sound.size() - ending.size() + 2);
    }
    return sound;
}

NameWord wordOf(const Spoken& spoken, const Meaning* meaning, const Lexicon& lexicon) {
    if (meaning != nullptr)
        return {"#" + meaning->name, spoken.latin, meaning->kind};
    const WordKind kind = lexicon.namesAWorks(spoken.latin) ? WordKind::Works : WordKind::Plain;
    return {withoutAdjective(spoken.sound), spoken.latin, kind, spoken.isCyrillic};
}

void addNumber(std::vector<NameWord>& words, const std::string& number) {
    if (!words.empty() && words.back().kind == WordKind::Number) {
        std::string tens = words.back().key.substr(1);
        if (joinTens(tens, number)) {
            words.back().key = "=" + tens;
            return;
        }
    }
    words.push_back({"=" + number, {}, WordKind::Number});
}

// A name written twice in one cell. Short syllables do repeat in names.
bool isRepeated(const NameWord& word, const std::vector<NameWord>& before) {
    constexpr std::size_t shortest = 5;
    return word.latin.size() >= shortest &&
           std::ranges::any_of(before, [&](const NameWord& other) { return other.key == word.key; });
}

void readWords(const std::vector<Spoken>& spoken, const Lexicon& lexicon, NameReading& reading) {
    std::vector<NameWord> empty;
    for (std::size_t i = 0; i < spoken.size();) {
        std::size_t count = 1;
        const Meaning* meaning = meaningAt(spoken, i, lexicon, count);
        const bool isShort = spoken[i].sound.size() <= 3;
        if (count == 1 && isShort && meaning != nullptr && meaning->kind == WordKind::Empty && !spoken[i].isCyrillic &&
            !lexicon.isEmptyWord(spoken[i].latin))
            meaning = nullptr;
        const bool isLast = i > 0 && i + 1 == spoken.size();
        const bool canBeNumber = meaning == nullptr || (count == 1 && meaning->kind != WordKind::Country);
        const auto number = canBeNumber ? numberOf(spoken[i].latin, isLast) : std::nullopt;
        if (number) {
            addNumber(reading.words, *number);
            count = 1;
        } else if (meaning != nullptr && meaning->kind == WordKind::Empty) {
            empty.push_back(wordOf(spoken[i], meaning, lexicon));
        } else if (meaning != nullptr || !spoken[i].isForm) {
            NameWord word = wordOf(spoken[i], meaning, lexicon);
            if (!isRepeated(word, reading.words))
                reading.words.push_back(std::move(word));
        }
        i += count;
    }
    if (reading.words.empty())
        reading.words = std::move(empty);
}

void readSums(const std::vector<Spoken>& spoken, NameReading& reading) {
    std::string latin;
    for (const Spoken& word : spoken) {
        const bool isLast = &word != &spoken.front() && &word == &spoken.back();
        latin += numberOf(word.latin, isLast).value_or(word.latin);
    }
    reading.plain = soundOf(latin);
    if (spoken.size() < fewestForInitials)
        return;
    for (const Spoken& word : spoken) {
        constexpr std::array<std::string_view, 4> unspoken{"of", "and", "the", "for"};
        if (!word.latin.empty() && std::ranges::find(unspoken, word.latin) == unspoken.end())
            reading.initials += word.latin.front();
    }
}

// "IP IVANOV SERGEI": in Latin letters the form is one only before a person's two or three names.
bool beginsWithEntrepreneur(const std::vector<Word>& words, const Lexicon& lexicon) {
    if ((words.size() != 3 && words.size() != 4) || words[0].text != "ip")
        return false;
    return std::none_of(words.begin() + 1, words.end(), [&](const Word& word) {
        return word.text.size() < 3 || lexicon.find(soundOf(romanised(word.text))) != nullptr;
    });
}

} // namespace

NameReading readName(std::string_view name) {
    const LegalForms& forms = LegalForms::builtIn();
    const Lexicon& lexicon = Lexicon::builtIn();
    NameReading reading;
    NumbersInName numbers = takeNumbers(name);
    reading.taxId = std::move(numbers.taxId);
    const std::string whole = withoutGlue(numbers.name);
    const std::string_view own = withoutPlaceBehind(withoutCountryCode(whole), forms);
    std::vector<Word> words = wordsOf(own, true);
    dropPlaceBehind(words, forms, lexicon);
    const auto taken = forms.take(words);
    reading.hasForm = taken.any;
    reading.form = taken.kind;
    if (words.empty())
        words = wordsOf(own, true);
    if (!taken.any && beginsWithEntrepreneur(words, lexicon)) {
        words.erase(words.begin());
        reading.hasForm = true;
        reading.form = FormKind::Person;
    }
    const auto spoken = spokenWords(words, lexicon, forms);
    readWords(spoken, lexicon, reading);
    readSums(spoken, reading);
    return reading;
}

} // namespace waybill::resolve
