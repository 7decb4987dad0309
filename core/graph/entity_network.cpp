// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/entity_network.h"

namespace waybill::graph {

namespace {

Passings passingsOf(const Link& link, const query::ShipmentTable& table) {
    std::vector<Passing> passings;
    for (const std::uint32_t shipment : link.shipments) {
        if (const int day = table.day(shipment); day != query::noDate) {
            passings.push_back({day, day});
        } else if (const int month = table.month(shipment); month != query::noDate) {
            passings.push_back({Month{month}.firstDay(), Month{month}.lastDay()});
        }
    }
    return Passings(std::move(passings));
}

} // namespace

Ways tiesOf(const EntityGraph& graph) {
    std::vector<LinkEnds> ends;
    ends.reserve(graph.links().size());
    for (const Link& link : graph.links())
        ends.push_back({link.source, link.target, std::uint32_t(ends.size())});
    return {makeNetwork(graph.nodes().size(), ends), std::nullopt, {}};
}

Ways flowOf(const EntityGraph& graph) {
    std::vector<LinkEnds> ends;
    std::vector<Passings> passings(graph.links().size());
    for (std::uint32_t i = 0; i < graph.links().size(); ++i) {
        const Link& link = graph.links()[i];
        if (link.kind == LinkKind::At)
            continue;
        ends.push_back({link.source, link.target, i});
        passings[i] = passingsOf(link, graph.table());
    }
    const std::size_t count = graph.nodes().size();
    return {makeNetwork(count, ends, Held::AtSource), makeNetwork(count, ends, Held::AtTarget), std::move(passings)};
}

} // namespace waybill::graph
