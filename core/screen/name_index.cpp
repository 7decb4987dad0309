// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/name_index.h"

#include "core/base/for_all_at_once.h"

#include <algorithm>
#include <numeric>

namespace waybill::screen {

NameIndex::NameIndex(const std::vector<WatchList>& lists) {
    struct Task {
        const std::string* text;
        NameSignature signature;
    };
    std::vector<Task> tasks;
    for (std::uint32_t list = 0; list < lists.size(); ++list) {
        const std::vector<ListEntry>& entries = lists[list].entries;
        for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
            for (std::uint32_t name = 0; name < entries[entry].names.size(); ++name) {
                m_names.push_back({list, entry, name});
                tasks.push_back({&entries[entry].names[name].text, {}});
            }
            for (std::uint32_t i = 0; i < entries[entry].identifiers.size(); ++i) {
                if (std::string key = numberKey(entries[entry].identifiers[i].value); !key.empty())
                    m_byNumber[std::move(key)].push_back({list, entry, i});
            }
        }
    }
    forAllAtOnce(tasks, [](Task& task) { task.signature = signatureOf(*task.text); });
    m_signatures.reserve(tasks.size());
    for (Task& task : tasks) {
        m_signatures.push_back(std::move(task.signature));
        const IndexedName& place = m_names[m_signatures.size() - 1];
        if (lists[place.list].entries[place.entry].kind != EntryKind::Aircraft)
            m_signatures.back().markLetters = 0;
        addWords(std::uint32_t(m_signatures.size() - 1));
    }
}

void NameIndex::addUnder(std::size_t skeleton, std::uint32_t name) {
    std::vector<std::uint32_t>& names = m_bySkeleton[skeleton];
    if (names.empty() || names.back() != name)
        names.push_back(name);
}

// A name alike enough shares its heaviest words, or half of its weight would be missing.
void NameIndex::addWords(std::uint32_t name) {
    const NameSignature& signature = m_signatures[name];
    std::vector<std::size_t> order(signature.words.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, std::ranges::greater{}, [&](std::size_t i) { return signature.words[i].weight; });
    double covered = 0;
    for (const std::size_t i : order) {
        addUnder(signature.words[i].skeleton, name);
        if (signature.words[i].otherSkeleton != 0)
            addUnder(signature.words[i].otherSkeleton, name);
        covered += signature.words[i].weight;
        if (covered > signature.weight / 2)
            break;
    }
    if (signature.words.empty())
        return;
    m_byJoined[signature.joinedSkeleton].push_back(name);
    if (signature.letters != 0)
        m_byLetters[signature.letters].push_back(name);
    if (signature.backLetters != 0)
        m_byBackLetters[signature.backLetters].push_back(name);
    if (signature.markLetters != 0)
        m_byMark[signature.markLetters].push_back(name);
}

void NameIndex::candidates(const NameSignature& signature, std::vector<std::uint32_t>& found) const {
    found.clear();
    const auto add = [&found](const auto& map, std::size_t key) {
        if (const auto names = map.find(key); names != map.end())
            found.insert(found.end(), names->second.begin(), names->second.end());
    };
    // No name's heaviest words are particles.
    constexpr double lightest = 0.5;
    for (const SignedWord& word : signature.words) {
        if (word.weight < lightest)
            continue;
        add(m_bySkeleton, word.skeleton);
        if (word.otherSkeleton != 0)
            add(m_bySkeleton, word.otherSkeleton);
    }
    add(m_byJoined, signature.joinedSkeleton);
    if (signature.letters != 0)
        add(m_byLetters, signature.letters);
    if (signature.plainLetters != 0)
        add(m_byBackLetters, signature.plainLetters);
    if (signature.markLetters != 0)
        add(m_byMark, signature.markLetters);
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
}

const std::vector<NameIndex::Numbered>* NameIndex::numbered(const std::string& key) const {
    const auto found = m_byNumber.find(key);
    return found == m_byNumber.end() ? nullptr : &found->second;
}

std::string numberKey(std::string_view number) {
    std::string key;
    std::size_t digits = 0;
    for (const char c : number) {
        const bool isDigit = c >= '0' && c <= '9';
        digits += isDigit ? 1 : 0;
        if (isDigit || (c >= 'A' && c <= 'Z'))
            key += c;
        else if (c >= 'a' && c <= 'z')
            key += char(c - 'a' + 'A');
    }
    constexpr std::size_t enoughDigits = 8;
    const bool isOneDigitOnly = key.find_first_not_of(key.empty() ? '0' : key.front()) == std::string::npos;
    return digits >= enoughDigits && !isOneDigitOnly ? key : std::string();
}

} // namespace waybill::screen
