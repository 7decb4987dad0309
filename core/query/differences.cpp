// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/differences.h"

#include <algorithm>

namespace waybill::query {

namespace {

bool comesFromElsewhere(const ShipmentTable& table, std::size_t shipment) {
    const std::string& origin = table.origin(shipment);
    if (origin.empty())
        return false;
    bool isKnown = false;
    for (const PartyRef& party : table.parties(shipment)) {
        const std::string& country = table.entities()[party.entity].country;
        if (party.role != Role::Seller || country.empty())
            continue;
        if (country == origin)
            return false;
        isKnown = true;
    }
    return isKnown;
}

bool isMadeByAnother(const ShipmentTable& table, std::size_t shipment) {
    const auto parties = table.parties(shipment);
    const auto trades = [&](std::uint32_t entity) {
        return std::ranges::any_of(parties, [entity](const PartyRef& party) {
            return party.entity == entity && (party.role == Role::Buyer || party.role == Role::Seller);
        });
    };
    const bool hasTrader = std::ranges::any_of(
        parties, [](const PartyRef& party) { return party.role == Role::Buyer || party.role == Role::Seller; });
    return hasTrader && std::ranges::any_of(parties, [&](const PartyRef& party) {
               return party.role == Role::Maker && !trades(party.entity);
           });
}

} // namespace

std::string_view differenceName(Difference difference) {
    return difference == Difference::Origin ? "origin" : "maker";
}

std::optional<Difference> differenceFromName(std::string_view name) {
    const auto found = std::ranges::find(allDifferences, name, differenceName);
    return found == allDifferences.end() ? std::nullopt : std::optional(*found);
}

bool hasDifference(const ShipmentTable& table, std::size_t shipment, Difference difference) {
    return difference == Difference::Origin ? comesFromElsewhere(table, shipment) : isMadeByAnother(table, shipment);
}

} // namespace waybill::query
