// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/name_index.h"

#include "core/base/for_all_at_once.h"
#include "core/resolve/pinyin.h"
#include "core/resolve/sound.h"

#include <algorithm>
#include <cmath>

namespace waybill::resolve {

namespace {

constexpr std::size_t namesAtOnce = 1 << 15;
constexpr std::size_t mostWords = 24; // of a name that are compared; longer ones are lists of goods
constexpr std::size_t mostLetters = 250;
constexpr float leastWeight = 0.15F;

float kindWeight(WordKind kind) {
    switch (kind) {
    case WordKind::Empty:
        return 0.1F;
    case WordKind::Line:
    case WordKind::Part:
        return 0.5F;
    case WordKind::Country:
    case WordKind::City:
    case WordKind::Region:
        return 0.4F;
    case WordKind::Number:
    case WordKind::Works:
    case WordKind::Plain:
        break;
    }
    return 1;
}

} // namespace

void NameIndex::add(std::string_view text, const NameReading& reading) {
    IndexedName& name = m_names.emplace_back();
    if (!reading.taxId.empty())
        m_taxIds.emplace(m_names.size() - 1, reading.taxId);
    name.text = text;
    name.form = reading.form;
    name.hasForm = reading.hasForm;
    name.firstWord = std::uint32_t(m_wordsOfNames.size());
    name.words = std::uint16_t(std::min(reading.words.size(), mostWords));
    for (std::size_t i = 0; i < name.words; ++i) {
        const NameWord& word = reading.words[i];
        const auto [it, isNew] = m_wordIds.emplace(word.key, std::uint32_t(m_words.size()));
        if (isNew)
            m_words.push_back(
                {word.key, word.latin, word.kind, !word.latin.empty() && isPinyin(word.latin), false, 0, 0});
        m_words[it->second].isCyrillic = m_words[it->second].isCyrillic || word.isCyrillic;
        const auto before = std::span(m_wordsOfNames).subspan(name.firstWord);
        if (std::ranges::find(before, it->second) == before.end())
            ++m_words[it->second].names;
        m_wordsOfNames.push_back(it->second);
    }
    name.firstLetter = std::uint32_t(m_letters.size());
    name.letters = std::uint16_t(std::min(reading.plain.size(), mostLetters));
    m_letters.append(reading.plain, 0, name.letters);
    name.initials = std::uint16_t(std::min(reading.initials.size(), mostLetters));
    m_letters.append(reading.initials, 0, name.initials);
}

void NameIndex::weigh() {
    const auto all = float(m_names.size()) + 1;
    for (IndexedWord& word : m_words) {
        // In a short list how often a word stands there tells little.
        constexpr float manyNames = 1000;
        const float rarity = std::log(all / float(word.names)) / std::log(all);
        const float trust = std::min(1.0F, std::log(all) / std::log(manyNames));
        const float weight = kindWeight(word.kind) * (1 - trust * 0.7F * (1 - rarity));
        word.weight = std::max(leastWeight * kindWeight(word.kind), weight);
    }
}

std::string_view NameIndex::taxId(std::size_t i) const {
    const auto found = m_taxIds.find(i);
    return found == m_taxIds.end() ? std::string_view() : std::string_view(found->second);
}

std::string NameIndex::soundsOf(std::span<const std::uint32_t> words) const {
    std::string sounds, latin;
    for (const std::uint32_t id : words) {
        const IndexedWord& word = m_words[id];
        if (word.key.starts_with('#') || word.latin.empty()) {
            sounds += soundOf(latin) + word.key;
            latin.clear();
        } else {
            latin += word.latin;
        }
    }
    return sounds + soundOf(latin);
}

Outcome<NameIndex> NameIndex::of(std::span<const std::string_view> names, Job& job) {
    struct Read {
        std::string_view text;
        NameReading reading;
    };
    job.startPhase("Reading names", qint64(names.size()));
    NameIndex index;
    index.m_names.reserve(names.size());
    std::vector<Read> batch;
    for (std::size_t begin = 0; begin < names.size(); begin += namesAtOnce) {
        if (job.isCancelled())
            return cancelled();
        batch.clear();
        for (const std::string_view name : names.subspan(begin, std::min(namesAtOnce, names.size() - begin)))
            batch.push_back({name, {}});
        forAllAtOnce(batch, [](Read& one) { one.reading = readName(one.text); });
        for (const Read& one : batch)
            index.add(one.text, one.reading);
        job.advanceTo(qint64(begin + batch.size()));
    }
    index.weigh();
    index.m_wordIds = {};
    return index;
}

} // namespace waybill::resolve
