// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/differences.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace waybill::query {

namespace {

constexpr std::uint32_t emptyCode = 0; // of a CodedColumn

/// The code of each entity's country among the countries of origin; none where goods come from nowhere there.
std::vector<std::uint32_t> originCodes(const ShipmentTable& table) {
    std::unordered_map<std::string, std::uint32_t> codes;
    const std::vector<std::string>& origins = table.originColumn().values();
    for (std::uint32_t code = 0; code < origins.size(); ++code)
        codes.emplace(origins[code], code);
    std::vector<std::uint32_t> result;
    result.reserve(table.entities().size());
    for (const ShipmentTable::Entity& entity : table.entities()) {
        const auto found = codes.find(entity.country);
        result.push_back(found == codes.end() ? none : found->second);
    }
    return result;
}

bool isMadeByAnother(std::span<const PartyRef> parties) {
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

/// The countries that the sellers of a cast are known to be in, as codes of origins.
std::vector<std::uint32_t> sellerOrigins(std::span<const PartyRef> parties, const std::vector<std::uint32_t>& codes) {
    std::vector<std::uint32_t> result;
    for (const PartyRef& party : parties) {
        if (party.role == Role::Seller && codes[party.entity] != emptyCode)
            result.push_back(codes[party.entity]);
    }
    return result;
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
    return (table.differences(shipment) & (1U << unsigned(difference))) != 0;
}

std::vector<std::uint8_t> differencesOf(const ShipmentTable& table) {
    const std::vector<std::uint32_t> codes = originCodes(table);
    const Casts& casts = table.casts();
    std::vector<std::uint8_t> made(casts.size());
    std::vector<std::vector<std::uint32_t>> sellers(casts.size());
    for (std::uint32_t cast = 0; cast < casts.size(); ++cast) {
        made[cast] = isMadeByAnother(casts[cast]) ? 1U << unsigned(Difference::Maker) : 0U;
        sellers[cast] = sellerOrigins(casts[cast], codes);
    }
    std::vector<std::uint8_t> result(table.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const std::uint32_t cast = table.castOf(i), origin = table.originColumn().codeAt(i);
        const auto& known = sellers[cast];
        const bool isElsewhere =
            origin != emptyCode && !known.empty() && std::ranges::find(known, origin) == known.end();
        result[i] = std::uint8_t(made[cast] | (isElsewhere ? 1U << unsigned(Difference::Origin) : 0U));
    }
    return result;
}

} // namespace waybill::query
