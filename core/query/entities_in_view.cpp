// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/entities_in_view.h"

#include "core/base/sum.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace waybill::query {

namespace {

struct Sums {
    EntityInView found;
    KnownSum valueUsd;
    std::set<std::uint32_t> places;
    std::uint32_t last = none; // the shipment that was counted last
};

void count(Sums& sums, const ShipmentTable& table, std::uint32_t shipment) {
    if (sums.last == shipment)
        return;
    sums.last = shipment;
    EntityInView& found = sums.found;
    ++found.shipments;
    found.noted += table.isNoted(shipment) ? 1 : 0;
    sums.valueUsd.add(table.valueUsd(shipment));
    const int day = table.day(shipment);
    if (day == noDate)
        return;
    found.firstDay = found.firstDay == noDate ? day : std::min(found.firstDay, day);
    found.lastDay = std::max(found.lastDay, day);
}

bool isBefore(const EntityInView& a, const EntityInView& b) {
    const double one = std::isnan(a.valueUsd) ? 0 : a.valueUsd, other = std::isnan(b.valueUsd) ? 0 : b.valueUsd;
    if (one != other)
        return one > other;
    return a.shipments != b.shipments ? a.shipments > b.shipments : a.entity < b.entity;
}

} // namespace

std::vector<EntityInView> entitiesInView(const ShipmentTable& table, const Selection& selection) {
    std::vector<Sums> sums(table.entities().size());
    for (const std::uint32_t shipment : selection) {
        for (const PartyRef& party : table.parties(shipment)) {
            Sums& own = sums[party.entity];
            own.found.entity = party.entity;
            own.found.roles |= 1U << unsigned(party.role);
            if (party.place != none)
                own.places.insert(party.place);
            count(own, table, shipment);
        }
    }
    std::vector<EntityInView> all;
    for (Sums& own : sums) {
        if (own.found.shipments == 0)
            continue;
        own.found.valueUsd = own.valueUsd.value();
        own.found.places = own.places.size();
        all.push_back(own.found);
    }
    std::ranges::sort(all, isBefore);
    return all;
}

} // namespace waybill::query
