// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/role.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace waybill::query {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// A party of a shipment by index: `entity` into entities, `place` into places (none when it has no address).
struct PartyRef {
    Role role;
    std::uint32_t entity;
    std::uint32_t place;
    friend bool operator==(const PartyRef&, const PartyRef&) = default;
};

/// Who takes part: each list of parties once, however many shipments name the very same. Cast 0 is nobody.
class Casts {
public:
    Casts();
    /// The number of a list, the one that it has already where there is an equal one.
    [[nodiscard]] std::uint32_t intern(std::span<const PartyRef> parties);
    /// Once all have come: forgets what only intern() needs.
    void finish();

    [[nodiscard]] std::size_t size() const { return m_begin.size() - 1; }
    [[nodiscard]] std::span<const PartyRef> operator[](std::uint32_t cast) const {
        return {m_parties.data() + m_begin[cast], m_begin[cast + 1] - m_begin[cast]};
    }
    [[nodiscard]] std::size_t bytes() const; ///< In memory.

private:
    [[nodiscard]] std::size_t slotOf(std::span<const PartyRef> parties) const;
    void grow();

    std::vector<std::uint32_t> m_begin{0};
    std::vector<PartyRef> m_parties;
    std::vector<std::uint32_t> m_slots; ///< Casts by hash, each in the first free slot; none: free.
};

} // namespace waybill::query
