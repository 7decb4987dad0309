// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/casts.h"

#include <algorithm>

namespace waybill::query {

namespace {

constexpr std::size_t fewestSlots = 1024;

std::uint64_t hashOf(std::span<const PartyRef> parties) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32;
    };
    for (const PartyRef& party : parties) {
        mix((std::uint64_t(party.entity) << 32) | party.place);
        mix(std::uint64_t(party.role));
    }
    return hash;
}

} // namespace

Casts::Casts() : m_slots(fewestSlots, none) {
    (void)intern({});
}

std::uint32_t Casts::intern(std::span<const PartyRef> parties) {
    std::size_t slot = slotOf(parties);
    if (m_slots[slot] != none)
        return m_slots[slot];
    if (2 * (size() + 1) > m_slots.size()) {
        grow();
        slot = slotOf(parties);
    }
    m_slots[slot] = std::uint32_t(size());
    m_parties.insert(m_parties.end(), parties.begin(), parties.end());
    m_begin.push_back(std::uint32_t(m_parties.size()));
    return m_slots[slot];
}

std::size_t Casts::slotOf(std::span<const PartyRef> parties) const {
    std::size_t slot = hashOf(parties) % m_slots.size();
    while (m_slots[slot] != none && !std::ranges::equal((*this)[m_slots[slot]], parties))
        slot = (slot + 1) % m_slots.size();
    return slot;
}

void Casts::grow() {
    m_slots.assign(2 * m_slots.size(), none);
    for (std::uint32_t cast = 0; cast < size(); ++cast)
        m_slots[slotOf((*this)[cast])] = cast;
}

void Casts::finish() {
    m_slots = {};
    m_parties.shrink_to_fit();
    m_begin.shrink_to_fit();
}

std::size_t Casts::bytes() const {
    return (m_begin.capacity() + m_slots.capacity()) * sizeof(std::uint32_t) + m_parties.capacity() * sizeof(PartyRef);
}

} // namespace waybill::query
