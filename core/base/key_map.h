// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <QtGlobal>
#include <array>
#include <vector>

namespace waybill {

/// Digest → number, in flat arrays: what an import looks names, addresses and rows up in, millions of times. A key is
/// kept as 88 of its 128 bits, so that ten million rows take 270 MB; that two of them meet has a chance of 1 in 10^12.
class KeyMap {
public:
    /// A number from 0 to 2^40 - 1, to be read and written. Its place may change with the next call of at().
    class Entry {
    public:
        [[nodiscard]] qint64 value() const { return qint64(m_value); }
        void setValue(qint64 value) { m_value = std::uint64_t(value); }

    private:
        friend class KeyMap;
        std::uint64_t m_low = 0; ///< With m_high zero: free. A digest is never zero.
        std::uint64_t m_high : 24 = 0;
        std::uint64_t m_value : 40 = 0;
    };

    /// The entry of the key, made with 0 where there is none yet.
    [[nodiscard]] Entry& at(Digest key) {
        Part& part = m_parts[partOf(key)];
        if (part.used * fullTenths >= part.entries.size() * 7)
            grow(part);
        Entry& entry = place(part.entries, key.low, key.high & highMask);
        if (isFree(entry)) {
            entry.m_low = key.low;
            entry.m_high = key.high & highMask;
            ++part.used;
            ++m_size;
        }
        return entry;
    }

    /// A hint that the key is asked for soon: a large map is not in the processor's cache.
    void prefetch(Digest key) const {
        const std::vector<Entry>& entries = m_parts[partOf(key)].entries;
        if (!entries.empty())
            __builtin_prefetch(&entries[std::size_t(key.low) & (entries.size() - 1)]);
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    void clear() { *this = {}; }

private:
    static constexpr std::size_t fullTenths = 10;
    static constexpr std::size_t firstEntries = 64;
    static constexpr std::uint64_t highMask = (1U << 24) - 1;
    static_assert(sizeof(Entry) == 16);

    // Parts grow one at a time: none stands twice in memory for long, and nobody waits.
    struct Part {
        std::vector<Entry> entries;
        std::size_t used = 0;
    };

    static std::size_t partOf(Digest key) { return std::size_t(key.low >> 58); }
    static bool isFree(const Entry& entry) { return entry.m_low == 0 && entry.m_high == 0; }

    static Entry& place(std::vector<Entry>& entries, std::uint64_t low, std::uint64_t high) {
        const std::size_t mask = entries.size() - 1;
        std::size_t index = std::size_t(low) & mask;
        while (!isFree(entries[index]) && (entries[index].m_low != low || entries[index].m_high != high))
            index = (index + 1) & mask;
        return entries[index];
    }

    static void grow(Part& part) {
        std::vector<Entry> larger(part.entries.empty() ? firstEntries : part.entries.size() * 2);
        for (const Entry& entry : part.entries) {
            if (!isFree(entry))
                place(larger, entry.m_low, entry.m_high) = entry;
        }
        part.entries.swap(larger);
    }

    std::array<Part, 64> m_parts;
    std::size_t m_size = 0;
};

} // namespace waybill
