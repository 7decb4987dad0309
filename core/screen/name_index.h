// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screen/list_entry.h"
#include "core/screen/name_signature.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::screen {

/// A name of an entry of a list, by their places.
struct IndexedName {
    std::uint32_t list = 0, entry = 0, name = 0;
};

/// Finds the names of lists that may be alike to a name, and the entries that have a number. Built once, then asked by
/// any threads. The lists must live as long, unchanged.
class NameIndex {
public:
    explicit NameIndex(const std::vector<WatchList>& lists);

    /// Places in names(), each once, ascending.
    void candidates(const NameSignature& signature, std::vector<std::uint32_t>& found) const;
    [[nodiscard]] const std::vector<IndexedName>& names() const { return m_names; }
    [[nodiscard]] const NameSignature& signature(std::uint32_t name) const { return m_signatures[name]; }

    /// An entry that has an identifier.
    struct Numbered {
        std::uint32_t list = 0, entry = 0, identifier = 0;
    };
    /// `key` as numberKey() gives it. Null when no entry has it.
    [[nodiscard]] const std::vector<Numbered>* numbered(const std::string& key) const;

private:
    void addWords(std::uint32_t name);
    void addUnder(std::size_t skeleton, std::uint32_t name);
    std::vector<IndexedName> m_names;
    std::vector<NameSignature> m_signatures;
    std::unordered_map<std::size_t, std::vector<std::uint32_t>> m_bySkeleton, m_byJoined, m_byLetters, m_byBackLetters,
        m_byMark;
    std::unordered_map<std::string, std::vector<Numbered>> m_byNumber;
};

/// A tax or registration number without blanks and marks, in capitals; empty when it has too few digits to mean one
/// firm.
[[nodiscard]] std::string numberKey(std::string_view number);

} // namespace waybill::screen
