// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/resolve/name_reading.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::resolve {

/// A word that names share, once for all of them.
struct IndexedWord {
    std::string key, latin; ///< As in NameWord.
    WordKind kind = WordKind::Plain;
    bool isPinyin = false;
    bool isCyrillic = false; ///< In one name at least.
    std::uint32_t names = 0; ///< How many names have it.
    float weight = 0;        ///< How much it tells one firm from another, above 0 to 1: rare words tell more.
};

/// A name in the index.
struct IndexedName {
    std::string_view text; ///< As written.
    std::uint32_t firstWord = 0, firstLetter = 0;
    std::uint16_t words = 0, letters = 0, initials = 0;
    FormKind form = FormKind::Unknown;
    bool hasForm = false;
};

/// Many names taken apart, in little memory: a million names of five words take some 150 MB.
class NameIndex {
public:
    /// Reads the names; the texts must live as long as the index. Name i of the index is names[i].
    [[nodiscard]] static Outcome<NameIndex> of(std::span<const std::string_view> names, Job& job);

    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    [[nodiscard]] const IndexedName& name(std::size_t i) const { return m_names[i]; }
    [[nodiscard]] std::span<const std::uint32_t> words(const IndexedName& name) const {
        return std::span(m_wordsOfNames).subspan(name.firstWord, name.words);
    }
    [[nodiscard]] const IndexedWord& word(std::uint32_t id) const { return m_words[id]; }
    /// NameReading::plain.
    [[nodiscard]] std::string_view plain(const IndexedName& name) const {
        return std::string_view(m_letters).substr(name.firstLetter, name.letters);
    }
    [[nodiscard]] std::string_view initials(const IndexedName& name) const {
        return std::string_view(m_letters).substr(name.firstLetter + name.letters, name.initials);
    }
    /// Words as one, however they are divided: sounds, and the meanings of known words between them.
    [[nodiscard]] std::string soundsOf(std::span<const std::uint32_t> words) const;
    /// The valid INN inside a name; empty when there is none.
    [[nodiscard]] std::string_view taxId(std::size_t i) const;

private:
    void add(std::string_view text, const NameReading& reading);
    void weigh();

    std::vector<IndexedName> m_names;
    std::vector<std::uint32_t> m_wordsOfNames;
    std::string m_letters;
    std::vector<IndexedWord> m_words;
    std::unordered_map<std::string, std::uint32_t> m_wordIds;
    std::unordered_map<std::size_t, std::string> m_taxIds;
};

} // namespace waybill::resolve
