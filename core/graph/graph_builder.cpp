// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_builder.h"

#include "core/base/node_key.h"

#include <algorithm>
#include <tuple>

namespace waybill::graph {

namespace {

using query::none;
using query::PartyRef;

/// Its goods and when: "Drones, 250 g\u20137 kg, 2023-02-01".
std::string shipmentLabel(const query::ShipmentTable& table, std::uint32_t shipment) {
    std::string label = table.categoryName(shipment);
    if (label.empty())
        label = table.hsCode(shipment).empty() ? "Shipment" : "HS " + table.hsCode(shipment);
    if (table.day(shipment) != query::noDate)
        label += ", " + Date::fromDays(table.day(shipment)).iso();
    else if (table.month(shipment) != query::noDate)
        label += ", " + Month{table.month(shipment)}.iso();
    return label;
}

/// Sorted by a small number of each: as many steps as there are of them.
template <class Item, class Key>
std::vector<Item> groupedBy(const std::vector<Item>& items, std::size_t keys, const Key& keyOf,
                            std::vector<std::uint32_t>& begin) {
    begin.assign(keys + 1, 0);
    for (const Item& item : items)
        ++begin[keyOf(item) + 1];
    for (std::size_t key = 1; key < begin.size(); ++key)
        begin[key] += begin[key - 1];
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    std::vector<Item> grouped(items.size());
    for (const Item& item : items)
        grouped[next[keyOf(item)]++] = item;
    return grouped;
}

} // namespace

GraphBuilder::GraphBuilder(const query::ShipmentTable& table, const query::Selection& selection,
                           const BuildOptions& options)
    : m_table(table), m_selection(selection), m_shipmentKeys(options.shipmentKeys),
      m_minEntitiesAtAddress(options.minEntitiesAtAddress),
      m_casts(options.shipmentKeys.empty() ? sumByCast(table, selection) : sumByShipment(table, selection)),
      m_entities(table.entities().size()), m_places(table.places().size()), m_entityNode(table.entities().size(), none),
      m_placeNode(table.places().size(), none) {
    sumUpParties();
    if (!options.folds.empty())
        findGroups(options);
    writeEntities();
    writeAddresses();
    if (!m_shipmentKeys.empty())
        writeShipments();
    writeGroups();
    collectUses();
    reserveLinks();
    for (const LinkKind kind : {LinkKind::Made, LinkKind::Sold, LinkKind::At, LinkKind::Bought})
        writeLinks(kind);
}

void GraphBuilder::add(Totals& totals, std::uint32_t cast, const Sums& sums, unsigned roles) {
    totals.roles |= roles;
    if (totals.lastCast == cast)
        return; // shipments that name one twice count once
    totals.lastCast = cast;
    totals.valueUsd.add(sums.valueUsd);
    totals.shipments += sums.shipments;
    totals.noted += sums.noted;
}

void GraphBuilder::write(const Totals& totals, Node& node) {
    node.roles = totals.roles;
    node.shipments = totals.shipments;
    node.valueUsd = totals.valueUsd.value();
    node.noted = totals.noted;
}

void GraphBuilder::sumUpParties() {
    for (std::uint32_t cast = 0; cast < m_casts.casts.size(); ++cast) {
        for (const PartyRef& party : m_table.casts()[m_casts.casts[cast]]) {
            if (!isFlowRole(party.role))
                continue;
            add(m_entities[party.entity], cast, m_casts.sums[cast], 1U << int(party.role));
            if (party.place == none || m_minEntitiesAtAddress == 0)
                continue;
            add(m_places[party.place], cast, m_casts.sums[cast], 0);
            m_tenancies.emplace_back(party.place, party.entity);
        }
    }
}

Node GraphBuilder::makeEntity(std::uint32_t index) const {
    const auto& entity = m_table.entities()[index];
    Node node;
    node.kind = NodeKind::Entity;
    node.index = index;
    node.key = entityKey(entity.id);
    node.label = entity.name;
    node.country = entity.country;
    write(m_entities[index], node);
    if (const auto hits = m_table.marks().listed.find(entity.id); hits != m_table.marks().listed.end())
        node.listed = hits->second.confirmed > 0 ? Listed::Confirmed
                      : hits->second.isLead()    ? Listed::Maybe
                                                 : Listed::No;
    return node;
}

void GraphBuilder::writeEntities() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < m_entities.size(); ++i) {
        if (m_entities[i].shipments > 0 && (m_entityGroup.empty() || m_entityGroup[i] == none))
            order.push_back(i);
    }
    std::ranges::sort(order, {}, [this](std::uint32_t i) { return m_table.entities()[i].id; });
    // What is asked for and not used costs nothing; moving all that is there does.
    const std::size_t addresses = m_tenancies.size() / std::max<std::size_t>(m_minEntitiesAtAddress, 1);
    nodes.reserve(order.size() + std::min(addresses, m_places.size()) + m_shipmentKeys.size() + groups.size());
    for (const std::uint32_t index : order) {
        m_entityNode[index] = std::uint32_t(nodes.size());
        nodes.push_back(makeEntity(index));
    }
}

std::string GraphBuilder::placeKey(std::uint32_t place) const {
    return waybill::placeKey(m_table.places()[place].id);
}

void GraphBuilder::writeAddresses() {
    std::vector<std::uint32_t> begin;
    auto tenancies = groupedBy(
        m_tenancies, m_places.size(), [](const auto& tenancy) { return tenancy.first; }, begin);
    std::vector<std::uint32_t> order;
    for (std::uint32_t place = 0; place < m_places.size(); ++place) {
        const auto first = tenancies.begin() + begin[place], last = tenancies.begin() + begin[place + 1];
        std::sort(first, last);
        if (first != last && std::size_t(std::unique(first, last) - first) >= m_minEntitiesAtAddress)
            order.push_back(place);
    }
    std::ranges::sort(order, {}, [this](std::uint32_t i) { return m_table.places()[i].id; });
    for (const std::uint32_t index : order) {
        const auto& place = m_table.places()[index];
        if (!m_placeGroup.empty() && m_placeGroup[index] != none) {
            groups[m_placeGroup[index]].insert(placeKey(index));
            continue;
        }
        m_placeNode[index] = std::uint32_t(nodes.size());
        Node& node = nodes.emplace_back();
        node.kind = NodeKind::Address;
        node.index = index;
        node.key = placeKey(index);
        node.label = place.text;
        write(m_places[index], node);
    }
}

void GraphBuilder::writeShipments() {
    m_shipmentNode.assign(m_selection.size(), none);
    for (std::size_t i = 0; i < m_selection.size() && i < m_shipmentKeys.size(); ++i) {
        const std::uint32_t shipment = m_selection[i];
        if (m_shipmentKeys[i].empty() || std::ranges::none_of(m_table.parties(shipment), isFlowRole, &PartyRef::role))
            continue;
        if (const std::uint32_t group = groupAround(shipment); group != none) {
            groups[group].insert(m_shipmentKeys[i]);
            continue;
        }
        m_shipmentNode[i] = std::uint32_t(nodes.size());
        Node& node = nodes.emplace_back();
        node.kind = NodeKind::Shipment;
        node.index = shipment;
        node.key = m_shipmentKeys[i];
        node.label = shipmentLabel(m_table, shipment);
        node.shipments = 1;
        node.valueUsd = m_table.valueUsd(shipment);
        node.noted = m_table.isNoted(shipment) ? 1 : 0;
    }
}

void GraphBuilder::collectUses() {
    for (std::uint32_t cast = 0; cast < m_casts.casts.size(); ++cast) {
        const auto parties = m_table.casts()[m_casts.casts[cast]];
        const bool hasSeller = std::ranges::find(parties, Role::Seller, &PartyRef::role) != parties.end();
        const std::uint32_t whole = m_shipmentNode.empty() ? none : m_shipmentNode[cast];
        for (const PartyRef& party : parties) {
            if (whole != none)
                addPart(cast, party, whole);
            else if (party.role == Role::Maker)
                addFlows(LinkKind::Made, cast, party, hasSeller ? Role::Seller : Role::Buyer);
            else if (party.role == Role::Seller)
                addFlows(LinkKind::Sold, cast, party, Role::Buyer);
            if (isFlowRole(party.role) && party.place != none && m_placeNode[party.place] != none &&
                m_placeNode[party.place] != m_entityNode[party.entity])
                m_uses[std::size_t(LinkKind::At)].push_back(
                    {m_entityNode[party.entity], m_placeNode[party.place], cast});
        }
    }
}

void GraphBuilder::reserveLinks() {
    std::size_t most = 0;
    for (const std::vector<Use>& uses : m_uses)
        most += uses.size();
    links.reserve(most);
    linkBegin.reserve(most + 1);
    (m_shipmentKeys.empty() ? linkCasts : linkShipments).reserve(most);
}

void GraphBuilder::addPart(std::uint32_t cast, const PartyRef& party, std::uint32_t whole) {
    const std::uint32_t entity = m_entityNode[party.entity];
    if (party.role == Role::Maker)
        m_uses[std::size_t(LinkKind::Made)].push_back({entity, whole, cast});
    else if (party.role == Role::Seller)
        m_uses[std::size_t(LinkKind::Sold)].push_back({entity, whole, cast});
    else if (party.role == Role::Buyer)
        m_uses[std::size_t(LinkKind::Bought)].push_back({whole, entity, cast});
}

void GraphBuilder::addFlows(LinkKind kind, std::uint32_t cast, const PartyRef& from, Role to) {
    for (const PartyRef& party : m_table.casts()[m_casts.casts[cast]]) {
        if (party.role == to && m_entityNode[party.entity] != m_entityNode[from.entity])
            m_uses[std::size_t(kind)].push_back({m_entityNode[from.entity], m_entityNode[party.entity], cast});
    }
}

void GraphBuilder::writeLinks(LinkKind kind) {
    std::vector<std::uint32_t> begin;
    auto uses = groupedBy(
        m_uses[std::size_t(kind)], nodes.size(), [](const Use& use) { return use.source; }, begin);
    const auto order = [](const Use& use) { return std::tuple(use.target, use.cast); };
    for (std::size_t source = 0; source < nodes.size(); ++source) {
        const std::span<Use> own(uses.data() + begin[source], begin[source + 1] - begin[source]);
        std::ranges::sort(own, {}, order);
        for (std::size_t i = 0; i < own.size();) {
            std::size_t end = i;
            while (end < own.size() && own[end].target == own[i].target)
                ++end;
            writeLink(kind, own.subspan(i, end - i));
            i = end;
        }
    }
}

void GraphBuilder::writeLink(LinkKind kind, std::span<const Use> uses) {
    Sums sums;
    std::uint32_t last = none;
    for (const Use& use : uses) {
        if (use.cast == last)
            continue; // shipments that name both ends twice
        last = use.cast;
        sums.add(m_casts.sums[use.cast]);
        if (m_shipmentKeys.empty())
            linkCasts.push_back(m_casts.casts[use.cast]);
        else
            linkShipments.push_back(m_selection[use.cast]);
    }
    linkBegin.push_back(std::uint32_t(linkCasts.size() + linkShipments.size()));
    Link& link = links.emplace_back();
    link.kind = kind;
    link.source = uses.front().source;
    link.target = uses.front().target;
    const std::string_view name = linkKindName(kind);
    const std::string &source = nodes[link.source].key, &target = nodes[link.target].key;
    link.key.reserve(name.size() + source.size() + target.size() + 2);
    link.key.append(name).append(":").append(source).append(":").append(target);
    link.shipments = sums.shipments;
    link.noted = sums.noted;
    link.confirmed = sums.confirmed;
    link.units = sums.pieces.value();
    link.valueUsd = sums.valueUsd.value();
    link.grossKg = sums.grossKg.value();
    link.netKg = sums.netKg.value();
    link.firstDay = sums.firstDay;
    link.lastDay = sums.lastDay;
    link.firstSeen = sums.firstSeen;
    link.lastSeen = sums.lastSeen;
}

} // namespace waybill::graph
