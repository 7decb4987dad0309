// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"

#include <QtGlobal>
#include <vector>

namespace waybill {

/// Digest → number, in one flat array: what an import looks names, addresses and rows up in, millions of times.
class KeyMap {
public:
    KeyMap() : m_slots(initialSlots) {}

    /// The value of the key, made as 0 where there is none yet.
    [[nodiscard]] qint64& at(Digest key) {
        if (m_used * 2 >= m_slots.size())
            grow();
        Slot& slot = place(m_slots, key);
        if (slot.key == Digest{}) {
            slot.key = key;
            ++m_used;
        }
        return slot.value;
    }

    /// A hint that the key is asked for soon: a large map is not in the processor's cache.
    void prefetch(Digest key) const { __builtin_prefetch(&m_slots[std::size_t(key.low) & (m_slots.size() - 1)]); }
    [[nodiscard]] std::size_t size() const { return m_used; }
    void clear() {
        m_slots.assign(initialSlots, {});
        m_used = 0;
    }

private:
    static constexpr std::size_t initialSlots = 1024;
    struct Slot {
        Digest key; ///< Zero: free. A digest is never zero.
        qint64 value = 0;
    };

    static Slot& place(std::vector<Slot>& slots, Digest key) {
        const std::size_t mask = slots.size() - 1;
        std::size_t index = std::size_t(key.low) & mask;
        while (slots[index].key != Digest{} && slots[index].key != key)
            index = (index + 1) & mask;
        return slots[index];
    }

    void grow() {
        std::vector<Slot> larger(m_slots.size() * 2);
        for (const Slot& slot : m_slots) {
            if (slot.key != Digest{})
                place(larger, slot.key) = slot;
        }
        m_slots.swap(larger);
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace waybill
