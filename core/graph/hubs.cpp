// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/hubs.h"

#include <algorithm>
#include <iterator>

namespace waybill::graph {

namespace {

/// More of something first, then more shipments, then in the graph's order.
auto byCount(const EntityGraph& graph, auto count) {
    return [&graph, count](const auto& a, const auto& b) {
        if (count(a) != count(b))
            return count(a) > count(b);
        const std::size_t shipmentsA = graph.nodes()[a.node].shipments, shipmentsB = graph.nodes()[b.node].shipments;
        return shipmentsA != shipmentsB ? shipmentsA > shipmentsB : a.node < b.node;
    };
}

/// Through a shipment that is drawn whole, for its party at the end of a link of this kind: the maker's is the seller,
/// or the buyer where no seller is named; the seller's are the maker and the buyer.
void addCounterparties(std::vector<std::uint32_t>& others, const EntityGraph& graph, std::uint32_t shipment,
                       LinkKind kind) {
    std::vector<std::uint32_t> makers, sellers, buyers;
    for (const std::uint32_t index : graph.linksOf(shipment)) {
        const Link& link = graph.links()[index];
        if (link.kind == LinkKind::Made)
            makers.push_back(link.source);
        else if (link.kind == LinkKind::Sold)
            sellers.push_back(link.source);
        else if (link.kind == LinkKind::Bought)
            buyers.push_back(link.target);
    }
    const auto add = [&others](const std::vector<std::uint32_t>& of) {
        others.insert(others.end(), of.begin(), of.end());
    };
    if (kind == LinkKind::Sold) {
        add(makers);
        add(buyers);
    } else if (!sellers.empty()) {
        add(sellers);
    } else {
        add(kind == LinkKind::Made ? buyers : makers);
    }
}

} // namespace

std::vector<AddressHub> addressHubs(const EntityGraph& graph) {
    std::vector<AddressHub> hubs;
    for (std::uint32_t node = 0; node < graph.nodes().size(); ++node) {
        if (graph.nodes()[node].kind != NodeKind::Address)
            continue;
        AddressHub& hub = hubs.emplace_back();
        hub.node = node;
        for (const std::uint32_t link : graph.linksOf(node))
            hub.entities.push_back(graph.links()[link].source);
        std::sort(hub.entities.begin(), hub.entities.end());
    }
    std::sort(hubs.begin(), hubs.end(), byCount(graph, [](const AddressHub& hub) { return hub.entities.size(); }));
    return hubs;
}

std::vector<EntityHub> entityHubs(const EntityGraph& graph) {
    std::vector<EntityHub> hubs;
    for (std::uint32_t node = 0; node < graph.nodes().size(); ++node) {
        if (graph.nodes()[node].kind == NodeKind::Entity)
            hubs.push_back({node, counterpartiesOf(graph, node).size()});
    }
    std::sort(hubs.begin(), hubs.end(), byCount(graph, [](const EntityHub& hub) { return hub.counterparties; }));
    return hubs;
}

std::vector<std::uint32_t> counterpartiesOf(const EntityGraph& graph, std::uint32_t node) {
    std::vector<std::uint32_t> others;
    for (const std::uint32_t index : graph.linksOf(node)) {
        const Link& link = graph.links()[index];
        if (link.kind == LinkKind::At)
            continue;
        const std::uint32_t other = link.source == node ? link.target : link.source;
        if (graph.nodes()[other].kind == NodeKind::Shipment)
            addCounterparties(others, graph, other, link.kind);
        else
            others.push_back(other);
    }
    std::erase(others, node);
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    return others;
}

std::vector<std::uint32_t> commonCounterparties(const EntityGraph& graph, std::span<const std::uint32_t> entities) {
    if (entities.empty())
        return {};
    std::vector<std::uint32_t> common = counterpartiesOf(graph, entities.front());
    for (const std::uint32_t entity : entities.subspan(1)) {
        const auto others = counterpartiesOf(graph, entity);
        std::vector<std::uint32_t> both;
        std::set_intersection(common.begin(), common.end(), others.begin(), others.end(), std::back_inserter(both));
        common = std::move(both);
    }
    return common;
}

} // namespace waybill::graph
