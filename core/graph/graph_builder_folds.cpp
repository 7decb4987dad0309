// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/graph_builder.h"

#include "core/base/node_key.h"

#include <algorithm>
#include <cmath>
#include <limits>

// What is drawn as one: which firms and addresses, and what they come to together.

namespace waybill::graph {

namespace {

using query::none;
using query::PartyRef;

} // namespace

void GraphBuilder::findGroups(const BuildOptions& options) {
    m_entityGroup.assign(m_entities.size(), none);
    m_placeGroup.assign(m_places.size(), none);
    for (const Fold& fold : options.folds) {
        Fold inView;
        std::vector<std::uint32_t> firms, places;
        for (const std::string& key : fold) {
            if (options.leftOut.contains(key))
                continue;
            if (const PlaceId address = placeOfKey(key); address.isValid()) {
                if (const std::uint32_t place = m_table.placeIndex(address); place != none)
                    places.push_back(place);
                continue;
            }
            const std::uint32_t firm = m_table.entityIndex(entityOfKey(key));
            if (firm == none || m_entities[firm].shipments == 0)
                continue;
            firms.push_back(firm);
            inView.insert(key);
        }
        if (firms.size() < fewestFolded)
            continue;
        for (const std::uint32_t firm : firms)
            m_entityGroup[firm] = std::uint32_t(groups.size());
        for (const std::uint32_t place : places)
            m_placeGroup[place] = std::uint32_t(groups.size());
        groups.push_back(std::move(inView));
        groupKeys.push_back(foldKey(fold));
    }
}

void GraphBuilder::sumUpGroups() {
    m_groupTotals.resize(groups.size());
    for (std::uint32_t cast = 0; cast < m_casts.casts.size(); ++cast) {
        for (const PartyRef& party : m_table.casts()[m_casts.casts[cast]]) {
            if (isFlowRole(party.role) && m_entityGroup[party.entity] != none)
                add(m_groupTotals[m_entityGroup[party.entity]], cast, m_casts.sums[cast], 1U << int(party.role));
        }
    }
}

void GraphBuilder::writeGroups() {
    if (groups.empty())
        return;
    sumUpGroups();
    const auto first = std::uint32_t(nodes.size());
    std::vector<Node> heaviest(groups.size());
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        Node& node = nodes.emplace_back();
        node.kind = NodeKind::Group;
        node.index = i;
        node.key = groupKeys[i];
        write(m_groupTotals[i], node);
    }
    const auto weight = [](const Node& node) {
        return std::pair(std::isfinite(node.valueUsd) ? node.valueUsd : -std::numeric_limits<double>::infinity(),
                         node.shipments);
    };
    for (std::uint32_t index = 0; index < m_entities.size(); ++index) {
        const std::uint32_t group = m_entityGroup[index];
        if (group == none)
            continue;
        m_entityNode[index] = first + group;
        Node& node = nodes[first + group];
        Node firm = makeEntity(index);
        node.listed = std::max(node.listed, firm.listed);
        node.country = node.firms == 0 || node.country == firm.country ? firm.country : std::string();
        if (node.firms++ == 0 || weight(firm) > weight(heaviest[group]))
            heaviest[group] = std::move(firm);
    }
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        Node& node = nodes[first + i];
        node.label = heaviest[i].label + " and " + std::to_string(node.firms - 1) + " more";
    }
    for (std::uint32_t place = 0; place < m_places.size(); ++place) {
        if (m_placeGroup[place] != none && groups[m_placeGroup[place]].contains(placeKey(place)))
            m_placeNode[place] = first + m_placeGroup[place];
    }
}

std::uint32_t GraphBuilder::groupAround(std::uint32_t shipment) const {
    if (m_entityGroup.empty())
        return none;
    std::uint32_t within = none;
    for (const PartyRef& party : m_table.parties(shipment)) {
        if (!isFlowRole(party.role))
            continue;
        const std::uint32_t group = m_entityGroup[party.entity];
        if (group == none || (within != none && group != within))
            return none;
        within = group;
    }
    return within;
}

} // namespace waybill::graph
