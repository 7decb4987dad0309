// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/map/draft.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace waybill::store {

/// What a shipment and its parties are looked up by during an import; small, since it comes from another processor's
/// cache, and the names themselves are only needed the first time.
struct ShipmentKeys {
    struct Party {
        Digest party;
        Digest address;          ///< Zero without an address.
        std::uint16_t draft = 0; ///< The place among the draft's parties.
        Role role = Role::Buyer;
        bool hasContact = false;
    };
    std::vector<Party> parties; ///< Of the draft's parties that have a name, in order.
    qint64 match = 0;           ///< As MatchKey::value().
    bool areWorkedOut = false;
};

/// Works the keys out, whatever they were before. In any thread: the one that writes has enough to do.
void workOut(const map::ShipmentDraft& draft, ShipmentKeys& keys);

/// One digest of several texts in this order; for this run of the program only.
[[nodiscard]] Digest digestOf(std::initializer_list<std::string_view> texts);

} // namespace waybill::store
