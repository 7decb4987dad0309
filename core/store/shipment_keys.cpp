// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/shipment_keys.h"

#include "core/store/match_key.h"

#include <algorithm>
#include <string>

namespace waybill::store {

namespace {

constexpr std::size_t mostParties = 1000; // of one shipment; the case keeps fewer

} // namespace

Digest digestOf(std::initializer_list<std::string_view> texts) {
    thread_local std::string whole;
    whole.clear();
    for (const std::string_view text : texts) {
        whole += text;
        whole += '\0';
    }
    return runDigest(whole);
}

void workOut(const map::ShipmentDraft& draft, ShipmentKeys& keys) {
    keys.parties.clear();
    for (std::size_t i = 0; i < std::min(draft.parties.size(), mostParties); ++i) {
        const map::PartyDraft& party = draft.parties[i];
        if (party.name.empty())
            continue;
        ShipmentKeys::Party& key = keys.parties.emplace_back();
        key.draft = std::uint16_t(i);
        key.role = party.role;
        key.hasContact = !party.email.empty() || !party.phone.empty();
        key.party = digestOf({party.name, party.alias, party.taxId, party.country});
        if (!party.address.empty())
            key.address = digestOf({party.address, party.country});
    }
    keys.match = matchKey(draft).value();
    keys.areWorkedOut = true;
}

} // namespace waybill::store
