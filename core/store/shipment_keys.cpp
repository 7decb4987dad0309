// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/shipment_keys.h"

#include "core/store/match_key.h"

#include <string>

namespace waybill::store {

Digest digestOf(std::initializer_list<std::string_view> texts) {
    thread_local std::string whole;
    whole.clear();
    for (const std::string_view text : texts) {
        whole += text;
        whole += '\0';
    }
    return digest(whole, runSeed());
}

void workOut(const map::ShipmentDraft& draft, ShipmentKeys& keys) {
    keys.parties.clear();
    for (const map::PartyDraft& party : draft.parties) {
        ShipmentKeys::Party& key = keys.parties.emplace_back();
        key.party = digestOf({party.name, party.alias, party.taxId, party.country});
        if (!party.address.empty())
            key.address = digestOf({party.address, party.country});
    }
    keys.match = matchKey(draft).value();
}

} // namespace waybill::store
