// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/entity_network.h"

#include <algorithm>

namespace waybill::graph {

namespace {

Passings passingsOf(const EntityGraph& graph, std::uint32_t link, const ShipmentPasses& passes) {
    const query::ShipmentTable& table = graph.table();
    std::vector<Passing> passings;
    for (const std::uint32_t shipment : graph.shipmentsOf(link)) {
        if (passes && !passes(shipment))
            continue;
        if (const int day = table.day(shipment); day != query::noDate) {
            passings.push_back({day, day});
        } else if (const int month = table.month(shipment); month != query::noDate) {
            passings.push_back({Month{month}.firstDay(), Month{month}.lastDay()});
        }
    }
    return Passings(std::move(passings));
}

bool leadsOn(const EntityGraph& graph, std::uint32_t link, const ShipmentPasses& passes) {
    return graph.links()[link].kind != LinkKind::At && std::ranges::any_of(graph.shipmentsOf(link), passes);
}

} // namespace

Ways tiesOf(const EntityGraph& graph, const ShipmentPasses& passes) {
    std::vector<LinkEnds> ends;
    ends.reserve(graph.links().size());
    for (std::uint32_t i = 0; i < graph.links().size(); ++i) {
        const Link& link = graph.links()[i];
        if (!passes || leadsOn(graph, i, passes))
            ends.push_back({link.source, link.target, i});
    }
    return {makeNetwork(graph.nodes().size(), ends), std::nullopt, {}};
}

Ways flowOf(const EntityGraph& graph, const ShipmentPasses& passes) {
    std::vector<LinkEnds> ends;
    std::vector<Passings> passings(graph.links().size());
    for (std::uint32_t i = 0; i < graph.links().size(); ++i) {
        const Link& link = graph.links()[i];
        if (link.kind == LinkKind::At || (passes && !leadsOn(graph, i, passes)))
            continue;
        ends.push_back({link.source, link.target, i});
        passings[i] = passingsOf(graph, i, passes);
    }
    const std::size_t count = graph.nodes().size();
    return {makeNetwork(count, ends, Held::AtSource), makeNetwork(count, ends, Held::AtTarget), std::move(passings)};
}

} // namespace waybill::graph
