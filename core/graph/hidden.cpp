// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/hidden.h"

#include "core/base/sum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace waybill::graph {

namespace {

void sumUp(HiddenNeighbour& neighbour, const EntityGraph& graph) {
    std::vector<std::uint32_t> shipments;
    bool hasGoods = false;
    for (const std::uint32_t index : neighbour.links) {
        const Link& link = graph.links()[index];
        const auto own = graph.shipmentsOf(index);
        shipments.insert(shipments.end(), own.begin(), own.end());
        hasGoods = hasGoods || link.kind != LinkKind::At;
    }
    std::sort(shipments.begin(), shipments.end());
    shipments.erase(std::unique(shipments.begin(), shipments.end()), shipments.end());
    neighbour.shipments = shipments.size();
    neighbour.valueUsd = std::numeric_limits<double>::quiet_NaN();
    if (!hasGoods)
        return; // nothing was sold to an address
    KnownSum value;
    for (const std::uint32_t shipment : shipments) {
        value.add(graph.table().valueUsd(shipment));
        neighbour.noted += graph.table().isNoted(shipment) ? 1 : 0;
    }
    neighbour.valueUsd = value.value();
}

/// What a drawn node stands for: itself, or a group's members.
std::vector<std::uint32_t> nodesBehind(const EntityGraph& whole, const EntityGraph& drawn, std::string_view key) {
    std::vector<std::uint32_t> nodes;
    const auto add = [&](std::string_view member) {
        if (const auto node = whole.nodeByKey(member))
            nodes.push_back(*node);
    };
    add(key);
    if (const auto node = drawn.nodeByKey(key))
        std::ranges::for_each(drawn.membersOf(*node), add);
    return nodes;
}

} // namespace

std::vector<HiddenNeighbour> hiddenNeighbours(const EntityGraph& whole, const EntityGraph& drawn,
                                              std::string_view key) {
    std::map<std::uint32_t, HiddenNeighbour> byNode;
    for (const std::uint32_t node : nodesBehind(whole, drawn, key)) {
        for (const std::uint32_t index : whole.linksOf(node)) {
            const Link& link = whole.links()[index];
            const std::uint32_t other = link.source == node ? link.target : link.source;
            if (drawn.nodeShowing(whole.nodes()[other].key))
                continue;
            HiddenNeighbour& neighbour = byNode[other];
            neighbour.node = other;
            neighbour.links.push_back(index);
        }
    }
    std::vector<HiddenNeighbour> list;
    for (auto& [other, neighbour] : byNode) {
        std::ranges::sort(neighbour.links);
        sumUp(neighbour, whole);
        list.push_back(std::move(neighbour));
    }
    const auto rank = [](const HiddenNeighbour& of) {
        return std::pair(std::isfinite(of.valueUsd) ? of.valueUsd : -std::numeric_limits<double>::infinity(),
                         of.shipments);
    };
    std::stable_sort(list.begin(), list.end(),
                     [&rank](const HiddenNeighbour& a, const HiddenNeighbour& b) { return rank(a) > rank(b); });
    return list;
}

Folded foldedIn(const EntityGraph& drawn) {
    Folded folded;
    for (const Node& node : drawn.nodes()) {
        folded.groups += node.kind == NodeKind::Group ? 1 : 0;
        folded.firms += node.firms;
    }
    return folded;
}

std::size_t hiddenCount(const EntityGraph& whole, const EntityGraph& drawn) {
    std::size_t shown = 0;
    for (std::uint32_t node = 0; node < drawn.nodes().size(); ++node)
        shown += drawn.nodes()[node].kind == NodeKind::Group ? drawn.membersOf(node).size() : 1;
    return whole.nodes().size() - shown;
}

std::map<std::string, std::uint32_t> hiddenNeighbourCounts(const EntityGraph& whole, const EntityGraph& drawn) {
    std::map<std::string, std::uint32_t> counts;
    if (hiddenCount(whole, drawn) == 0)
        return counts;
    std::vector<std::optional<std::uint32_t>> shownBy(whole.nodes().size());
    for (std::size_t i = 0; i < shownBy.size(); ++i)
        shownBy[i] = drawn.nodeShowing(whole.nodes()[i].key);
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs; // drawn, hidden; parallel links count once
    for (const Link& link : whole.links()) {
        if (shownBy[link.source] && !shownBy[link.target])
            pairs.emplace(*shownBy[link.source], link.target);
        else if (shownBy[link.target] && !shownBy[link.source])
            pairs.emplace(*shownBy[link.target], link.source);
    }
    for (const auto& [node, hidden] : pairs)
        ++counts[drawn.nodes()[node].key];
    return counts;
}

std::vector<std::uint32_t> leavesOf(const EntityGraph& graph, std::span<const std::uint32_t> nodes) {
    const std::set<std::uint32_t> stems(nodes.begin(), nodes.end());
    const auto hangsOnStems = [&](std::uint32_t node) {
        return std::ranges::all_of(graph.linksOf(node), [&](std::uint32_t index) {
            const Link& link = graph.links()[index];
            return stems.contains(link.source == node ? link.target : link.source);
        });
    };
    std::set<std::uint32_t> leaves;
    for (const std::uint32_t stem : stems) {
        for (const std::uint32_t index : graph.linksOf(stem)) {
            const Link& link = graph.links()[index];
            const std::uint32_t other = link.source == stem ? link.target : link.source;
            if (!stems.contains(other) && hangsOnStems(other))
                leaves.insert(other);
        }
    }
    return {leaves.begin(), leaves.end()};
}

} // namespace waybill::graph
