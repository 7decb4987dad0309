// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/draft.h"

namespace waybill::map {

// Drafts are filled by the million: one that has served gives its memory to the next row's.

/// Makes everything but the parties as in a new draft.
void forgetRow(ShipmentDraft& draft);

/// The parties of a draft being filled: those of the row before give their memory, and are gone with this object when
/// the row has fewer.
class PartyPlaces {
public:
    explicit PartyPlaces(std::vector<PartyDraft>& parties) : m_parties(parties) {}
    PartyPlaces(const PartyPlaces&) = delete;
    PartyPlaces& operator=(const PartyPlaces&) = delete;
    ~PartyPlaces() { m_parties.resize(m_used); }

    /// An empty party, which the ones before it may not outlive by reference.
    [[nodiscard]] PartyDraft& next(Role role);
    void dropLast() { --m_used; }

private:
    std::vector<PartyDraft>& m_parties;
    std::size_t m_used = 0;
};

} // namespace waybill::map
