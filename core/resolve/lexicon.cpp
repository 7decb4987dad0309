// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/lexicon.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/resolve/edit_distance.h"
#include "core/resolve/name_words.h"
#include "core/resolve/romanise.h"
#include "core/resolve/sound.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <utility>

namespace waybill::resolve {

namespace {

constexpr std::size_t shortestStem = 4; // letters of a sound
constexpr std::size_t shortestInflected = 5;
constexpr std::size_t shortestMisspelt = 8;  // letters; a shorter word is too easily another one
constexpr std::size_t longEnoughForTwo = 11; // letters in which two mistakes still leave the word clear

WordKind kindOf(std::string_view name) {
    constexpr std::array kinds{std::pair{std::string_view("empty"), WordKind::Empty},
                               std::pair{std::string_view("line"), WordKind::Line},
                               std::pair{std::string_view("part"), WordKind::Part},
                               std::pair{std::string_view("country"), WordKind::Country},
                               std::pair{std::string_view("city"), WordKind::City},
                               std::pair{std::string_view("region"), WordKind::Region}};
    const auto* const found = std::ranges::find(kinds, name, &std::pair<std::string_view, WordKind>::first);
    return found == kinds.end() ? WordKind::Plain : found->second;
}

// "качество", "качества"; "инструмент", "инструментов"; "детский", "детская", "детского".
std::string withoutEnding(std::string_view sound) {
    for (const std::string_view ending : {"ogo", "omu", "ov", "ah", "am", "ami", "oi", "ih", "im"}) {
        if (sound.ends_with(ending))
            return std::string(sound.substr(0, sound.size() - ending.size()));
    }
    while (!sound.empty() && std::string_view("aeiou").find(sound.back()) != std::string_view::npos)
        sound.remove_suffix(1);
    return std::string(sound);
}

// Cyrillic words stand in the alphabet that they are written in, whatever their letters look like.
std::vector<std::string> latinOfForm(std::string_view form) {
    std::vector<std::string> latin;
    for (const Word& word : wordsOf(form, true)) {
        const auto cyrillic = word.hasCyrillic ? inCyrillic(word.text) : std::nullopt;
        latin.push_back(romanised(cyrillic.value_or(word.text)));
    }
    return latin;
}

} // namespace

bool isHan(std::string_view word) {
    std::size_t i = 0;
    return !word.empty() && QChar::script(nextCodePoint(word, i)) == QChar::Script_Han;
}

const Lexicon& Lexicon::builtIn() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() {
    add(resource(QStringLiteral("resolve/place_words.tsv")).toStdString());
    add(resource(QStringLiteral("resolve/business_words.tsv")).toStdString());
    add(resource(QStringLiteral("resolve/spoken_words.tsv")).toStdString());
}

void Lexicon::add(std::string_view table) {
    for (const auto& [number, columns] : tsvLines(table)) {
        if (columns.size() != 3)
            continue;
        const Meaning meaning{kindOf(columns[0]), std::string(columns[1])};
        for (const std::string_view form : splitAt(columns[2], '|'))
            addForm(form, meaning);
    }
}

void Lexicon::addForm(std::string_view form, const Meaning& meaning) {
    if (isHan(form)) {
        m_longestHan = std::max(m_longestHan, form.size());
        m_han.emplace(form, meaning);
        return;
    }
    const bool isStem = form.ends_with('*'), isEnding = form.starts_with('*');
    if (isStem)
        form.remove_suffix(1);
    const auto words = latinOfForm(form);
    std::string sound;
    for (const std::string& latin : words)
        sound += soundOf(latin);
    if (isEnding) {
        m_works.push_back(words.front());
        return;
    }
    if (isStem && sound.size() >= shortestStem) {
        m_longestStem = std::max(m_longestStem, sound.size());
        m_stems.emplace(sound, meaning);
        return;
    }
    if (meaning.kind == WordKind::Empty && words.size() == 1)
        m_empty.insert(words[0]);
    const bool isCyrillic = std::ranges::any_of(wordsOf(form, true), &Word::hasCyrillic);
    if (isCyrillic && words.size() == 1) {
        if (const std::string stem = withoutEnding(sound); stem.size() >= shortestInflected)
            m_inflected.emplace(stem, meaning);
    }
    m_mostWords = std::max(m_mostWords, words.size());
    const bool isNew = m_words.emplace(sound, meaning).second;
    if (isNew && words.size() == 1 && words[0].size() >= shortestMisspelt)
        m_long[words[0].front()].push_back({words[0], meaning});
}

const Meaning* Lexicon::findExactly(std::string_view sounds) const {
    const auto found = m_words.find(std::string(sounds));
    return found == m_words.end() ? nullptr : &found->second;
}

const Meaning* Lexicon::find(std::string_view sound) const {
    if (const Meaning* exact = findExactly(sound))
        return exact;
    const std::string key(sound);
    for (std::size_t size = std::min(m_longestStem, key.size()); size >= shortestStem; --size) {
        if (const auto found = m_stems.find(key.substr(0, size)); found != m_stems.end())
            return &found->second;
    }
    const std::string stem = withoutEnding(key);
    const auto found = stem.size() < shortestInflected ? m_inflected.end() : m_inflected.find(stem);
    return found == m_inflected.end() ? nullptr : &found->second;
}

const Meaning* Lexicon::findMisspelt(std::string_view latin) const {
    if (latin.size() < shortestMisspelt)
        return nullptr;
    const auto near = m_long.find(latin.front());
    if (near == m_long.end())
        return nullptr;
    const std::size_t most = latin.size() >= longEnoughForTwo ? 2 : 1;
    for (const LongWord& word : near->second) {
        if (word.latin.back() != latin.back())
            continue;
        const std::size_t distance = editDistance(latin, word.latin, most);
        if (distance <= 1 || (distance == 2 && most == 2 && word.latin.ends_with(latin.substr(latin.size() - 2))))
            return &word.meaning;
    }
    return nullptr;
}

bool Lexicon::namesAWorks(std::string_view latin) const {
    constexpr std::size_t shortestFirst = 4; // letters of what is made there
    return std::ranges::any_of(m_works, [&](const std::string& works) {
        return latin.size() >= works.size() + shortestFirst && latin.ends_with(works);
    });
}

std::size_t Lexicon::hanAtStart(std::string_view text, const Meaning*& meaning) const {
    for (std::size_t size = std::min(m_longestHan, text.size()); size > 0; --size) {
        const auto found = m_han.find(std::string(text.substr(0, size)));
        if (found == m_han.end())
            continue;
        meaning = &found->second;
        return size;
    }
    return 0;
}

} // namespace waybill::resolve
