// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/node_facts.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/query/flow_role.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

using graph::EntityGraph;
using graph::NodeKind;

Fact factOf(const EntityGraph& graph, std::uint32_t index) {
    const graph::Node& node = graph.nodes()[index];
    const bool isAddress = node.kind == NodeKind::Address, isShipment = node.kind == NodeKind::Shipment;
    Fact fact{
        toQString(node.label),
        dotted({node.kind == NodeKind::Entity ? rolesText(node.roles) : nodeKindTitle(node.kind).toLower(),
                toQString(node.country), isShipment ? QString() : shipmentsText(static_cast<qint64>(node.shipments))}),
        isAddress ? QString() : usdText(node.valueUsd), toQString(node.key)};
    fact.noted = node.noted > 0;
    fact.mark = nodeMark(node);
    return fact;
}

Fact factOf(const EntityGraph& graph, const graph::Link& link) {
    const bool isTie = link.kind == graph::LinkKind::At;
    Fact fact{toQString(graph.nodes()[link.source].label) + QStringLiteral(" → ") +
                  toQString(graph.nodes()[link.target].label),
              isTie ? QStringLiteral("at this address")
                    : dotted({linkKindTitle(link.kind).toLower(), shipmentsText(static_cast<qint64>(link.shipments))}),
              isTie ? QString() : usdText(link.valueUsd), toQString(link.key)};
    fact.noted = link.noted > 0;
    return fact;
}

/// By index into the table's.
struct Parties {
    std::vector<char> entity, place;
    std::set<std::uint32_t> shipments;
};

void add(const EntityGraph& graph, std::uint32_t node, Parties& to) {
    const graph::Node& item = graph.nodes()[node];
    switch (item.kind) {
    case NodeKind::Entity:
        to.entity[item.index] = 1;
        break;
    case NodeKind::Address:
        to.place[item.index] = 1;
        break;
    case NodeKind::Shipment:
        to.shipments.insert(item.index);
        break;
    case NodeKind::Group:
        for (const std::string& key : graph.membersOf(node)) {
            if (const EntityId firm = entityOfKey(key); firm.isValid()) // their addresses may be others' too
                to.entity[graph.table().entityIndex(firm)] = 1;
        }
        break;
    }
}

} // namespace

double ranked(double usd) {
    return std::isfinite(usd) ? usd : -1;
}

QString headOf(const QString& head, std::size_t count) {
    if (count <= mostListed)
        return head;
    return QStringLiteral("%1 · the %2 most valuable of %3")
        .arg(head, countText(static_cast<double>(mostListed)), countText(static_cast<double>(count)));
}

std::vector<std::uint32_t> nodesOf(const EntityGraph& graph, const std::set<std::string>& keys) {
    std::vector<std::uint32_t> nodes;
    for (const std::string& key : keys) {
        if (const auto node = graph.nodeByKey(key))
            nodes.push_back(*node);
    }
    std::stable_sort(nodes.begin(), nodes.end(), [&graph](std::uint32_t a, std::uint32_t b) {
        return ranked(graph.nodes()[a].valueUsd) > ranked(graph.nodes()[b].valueUsd);
    });
    return nodes;
}

std::vector<Fact> nodeFacts(const EntityGraph& graph, const std::vector<std::uint32_t>& nodes) {
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < std::min(nodes.size(), mostListed); ++i)
        facts.push_back(factOf(graph, nodes[i]));
    return facts;
}

std::vector<Fact> linkFacts(const EntityGraph& graph, std::vector<const graph::Link*> links) {
    std::stable_sort(links.begin(), links.end(), [](const graph::Link* a, const graph::Link* b) {
        return ranked(a->valueUsd) > ranked(b->valueUsd);
    });
    links.resize(std::min(links.size(), mostListed));
    std::vector<Fact> facts;
    for (const graph::Link* link : links)
        facts.push_back(factOf(graph, *link));
    return facts;
}

std::vector<const graph::Link*> linksWithin(const EntityGraph& graph, const std::vector<std::uint32_t>& nodes) {
    std::vector<char> isWithin(graph.nodes().size());
    for (const std::uint32_t node : nodes)
        isWithin[node] = 1;
    std::vector<const graph::Link*> links;
    for (const graph::Link& link : graph.links()) {
        if (isWithin[link.source] != 0 && isWithin[link.target] != 0)
            links.push_back(&link);
    }
    return links;
}

std::vector<std::uint32_t> shipmentsOf(const CaseSession::View& view, const EntityGraph& graph,
                                       const std::vector<std::uint32_t>& nodes) {
    Parties wanted{
        std::vector<char>(view.table->entities().size()), std::vector<char>(view.table->places().size()), {}};
    for (const std::uint32_t node : nodes)
        add(graph, node, wanted);
    std::vector<std::uint32_t> shipments;
    for (const std::uint32_t shipment : view.selection) {
        const auto parties = view.table->parties(shipment);
        const bool isTheirs = std::any_of(parties.begin(), parties.end(), [&](const query::PartyRef& party) {
            return query::isFlowRole(party.role) &&
                   (wanted.entity[party.entity] != 0 || (party.place != query::none && wanted.place[party.place] != 0));
        });
        if (isTheirs || wanted.shipments.contains(shipment))
            shipments.push_back(shipment);
    }
    return shipments;
}

} // namespace waybill::ui
