// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/entity_graph.h"

#include "core/graph/link_collector.h"
#include "core/graph/node_collector.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <algorithm>
#include <array>

namespace waybill::graph {

namespace {

using query::none;
using query::PartyRef;

bool isFlowRole(Role role) {
    return role == Role::Buyer || role == Role::Seller || role == Role::Maker;
}

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

/// From a selection to nodes and links, in three passes: who is there, which addresses tie, what flows.
class Builder {
public:
    Builder(const query::ShipmentTable& table, const query::Selection& selection, const BuildOptions& options)
        : m_table(table), m_selection(selection), m_options(options), m_entities(table.entities().size()),
          m_places(table.places().size()), m_entityNode(table.entities().size(), none),
          m_placeNode(table.places().size(), none) {}

    void collectNodes() {
        for (const std::uint32_t shipment : m_selection) {
            for (const PartyRef& party : m_table.parties(shipment)) {
                if (!isFlowRole(party.role))
                    continue;
                m_entities.add(m_table, party.entity, shipment, 1U << int(party.role));
                if (party.place == none || m_options.minEntitiesAtAddress == 0)
                    continue;
                m_places.add(m_table, party.place, shipment, 0);
                m_tenancies.push_back((std::uint64_t(party.place) << 32) | party.entity);
            }
        }
        std::sort(m_tenancies.begin(), m_tenancies.end());
        m_tenancies.erase(std::unique(m_tenancies.begin(), m_tenancies.end()), m_tenancies.end());
        writeEntities();
        writeAddresses();
        if (!m_options.shipmentKeys.empty())
            writeShipments();
    }

    void collectLinks() {
        LinkCollector collector;
        for (const std::uint32_t shipment : m_selection) {
            const auto parties = m_table.parties(shipment);
            const bool hasSeller = std::any_of(parties.begin(), parties.end(),
                                               [](const PartyRef& party) { return party.role == Role::Seller; });
            const std::uint32_t whole = m_shipmentNode.empty() ? none : m_shipmentNode[shipment];
            for (const PartyRef& party : parties) {
                if (whole != none)
                    addPart(collector, party, whole, shipment);
                else if (party.role == Role::Maker)
                    addFlows(collector, LinkKind::Made, party, hasSeller ? Role::Seller : Role::Buyer, shipment);
                else if (party.role == Role::Seller)
                    addFlows(collector, LinkKind::Sold, party, Role::Buyer, shipment);
                if (isFlowRole(party.role) && party.place != none && m_placeNode[party.place] != none)
                    collector.add(LinkKind::At, m_entityNode[party.entity], m_placeNode[party.place], shipment);
            }
        }
        links = collector.take(m_table);
        for (Link& link : links) {
            link.key = std::string(linkKindName(link.kind));
            link.key.append(":").append(nodes[link.source].key).append(":").append(nodes[link.target].key);
        }
    }

    std::vector<Node> nodes;
    std::vector<Link> links;

private:
    void writeEntities() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_entities.size(); ++i) {
            if (m_entities.isUsed(i))
                order.push_back(i);
        }
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_table.entities()[a].id < m_table.entities()[b].id;
        });
        for (const std::uint32_t index : order) {
            const auto& entity = m_table.entities()[index];
            m_entityNode[index] = std::uint32_t(nodes.size());
            Node& node = nodes.emplace_back();
            node.kind = NodeKind::Entity;
            node.index = index;
            node.key = "co-" + std::to_string(entity.id.value());
            node.label = entity.name;
            node.country = entity.country;
            m_entities.write(index, node);
            if (const auto hits = m_table.marks().listed.find(entity.id); hits != m_table.marks().listed.end())
                node.listed = hits->second.confirmed > 0 ? Listed::Confirmed
                              : hits->second.isLead()    ? Listed::Maybe
                                                         : Listed::No;
        }
    }

    void writeAddresses() {
        std::vector<std::uint32_t> order;
        for (std::size_t i = 0; i < m_tenancies.size();) {
            const auto place = std::uint32_t(m_tenancies[i] >> 32);
            const std::size_t first = i;
            while (i < m_tenancies.size() && m_tenancies[i] >> 32 == place)
                ++i;
            if (i - first >= m_options.minEntitiesAtAddress)
                order.push_back(place);
        }
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return m_table.places()[a].id < m_table.places()[b].id; });
        for (const std::uint32_t index : order) {
            const auto& place = m_table.places()[index];
            m_placeNode[index] = std::uint32_t(nodes.size());
            Node& node = nodes.emplace_back();
            node.kind = NodeKind::Address;
            node.index = index;
            node.key = "ad-" + std::to_string(place.id.value());
            node.label = place.text;
            m_places.write(index, node);
        }
    }

    void writeShipments() {
        m_shipmentNode.assign(m_table.size(), none);
        for (std::size_t i = 0; i < m_selection.size() && i < m_options.shipmentKeys.size(); ++i) {
            const std::uint32_t shipment = m_selection[i];
            const auto parties = m_table.parties(shipment);
            if (m_options.shipmentKeys[i].empty() ||
                std::none_of(parties.begin(), parties.end(),
                             [](const PartyRef& party) { return isFlowRole(party.role); }))
                continue;
            m_shipmentNode[shipment] = std::uint32_t(nodes.size());
            Node& node = nodes.emplace_back();
            node.kind = NodeKind::Shipment;
            node.index = shipment;
            node.key = m_options.shipmentKeys[i];
            node.label = shipmentLabel(m_table, shipment);
            node.shipments = 1;
            node.valueUsd = m_table.valueUsd(shipment);
            node.noted = m_table.isNoted(shipment) ? 1 : 0;
        }
    }

    void addPart(LinkCollector& collector, const PartyRef& party, std::uint32_t whole, std::uint32_t shipment) const {
        if (party.role == Role::Maker)
            collector.add(LinkKind::Made, m_entityNode[party.entity], whole, shipment);
        else if (party.role == Role::Seller)
            collector.add(LinkKind::Sold, m_entityNode[party.entity], whole, shipment);
        else if (party.role == Role::Buyer)
            collector.add(LinkKind::Bought, whole, m_entityNode[party.entity], shipment);
    }

    void addFlows(LinkCollector& collector, LinkKind kind, const PartyRef& from, Role to,
                  std::uint32_t shipment) const {
        for (const PartyRef& party : m_table.parties(shipment)) {
            if (party.role == to && party.entity != from.entity)
                collector.add(kind, m_entityNode[from.entity], m_entityNode[party.entity], shipment);
        }
    }

    const query::ShipmentTable& m_table;
    const query::Selection& m_selection;
    const BuildOptions& m_options;
    NodeCollector m_entities, m_places;
    std::vector<std::uint32_t> m_entityNode, m_placeNode;
    std::vector<std::uint32_t> m_shipmentNode; ///< By index in the table; empty where none is drawn.
    std::vector<std::uint64_t> m_tenancies;    ///< Place, then entity.
};

struct LinkIndex {
    std::uint32_t link = 0;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, LinkIndex, boost::no_property,
                                                 std::uint32_t, std::uint32_t>;

} // namespace

/// Each link is held once from either end, so that both are found from a node.
struct EntityGraph::Adjacency {
    Graph graph;

    Adjacency(std::size_t nodeCount, const std::vector<Link>& links) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
        std::vector<LinkIndex> indexes;
        ends.reserve(2 * links.size());
        indexes.reserve(2 * links.size());
        for (std::uint32_t i = 0; i < links.size(); ++i) {
            ends.emplace_back(links[i].source, links[i].target);
            ends.emplace_back(links[i].target, links[i].source);
            indexes.insert(indexes.end(), 2, LinkIndex{i});
        }
        graph = Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), indexes.begin(),
                      std::uint32_t(nodeCount));
    }
};

EntityGraph::EntityGraph(std::shared_ptr<const query::ShipmentTable> table, std::vector<Node> nodes,
                         std::vector<Link> links)
    : m_table(std::move(table)), m_nodes(std::move(nodes)), m_links(std::move(links)),
      m_adjacency(std::make_unique<Adjacency>(m_nodes.size(), m_links)) {
    m_nodeByKey.reserve(m_nodes.size());
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i)
        m_nodeByKey.emplace(m_nodes[i].key, i);
    m_linkByKey.reserve(m_links.size());
    for (std::uint32_t i = 0; i < m_links.size(); ++i)
        m_linkByKey.emplace(m_links[i].key, i);
}
EntityGraph::~EntityGraph() = default;

std::string_view nodeKindName(NodeKind kind) {
    constexpr std::array<std::string_view, 3> names{"entity", "address", "shipment"};
    return names[std::size_t(kind)];
}

std::string_view linkKindName(LinkKind kind) {
    constexpr std::array<std::string_view, 4> names{"made", "sold", "at", "bought"};
    return names[std::size_t(kind)];
}

std::shared_ptr<const EntityGraph> EntityGraph::build(std::shared_ptr<const query::ShipmentTable> table,
                                                      const query::Selection& selection, const BuildOptions& options) {
    Builder builder(*table, selection, options);
    builder.collectNodes();
    builder.collectLinks();

    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    return std::shared_ptr<const EntityGraph>(
        new EntityGraph(std::move(table), std::move(builder.nodes), std::move(builder.links)));
}

std::shared_ptr<const EntityGraph> EntityGraph::without(std::shared_ptr<const EntityGraph> graph,
                                                        const std::set<std::string>& keys) {
    std::vector<std::uint32_t> newNumber(graph->m_nodes.size(), none);
    std::vector<Node> nodes;
    for (std::uint32_t i = 0; i < graph->m_nodes.size(); ++i) {
        if (keys.contains(graph->m_nodes[i].key))
            continue;
        newNumber[i] = std::uint32_t(nodes.size());
        nodes.push_back(graph->m_nodes[i]);
    }
    if (nodes.size() == graph->m_nodes.size())
        return graph;
    std::vector<Link> links;
    for (const Link& link : graph->m_links) {
        if (newNumber[link.source] == none || newNumber[link.target] == none)
            continue;
        Link& kept = links.emplace_back(link);
        kept.source = newNumber[link.source];
        kept.target = newNumber[link.target];
    }
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    return std::shared_ptr<const EntityGraph>(new EntityGraph(graph->m_table, std::move(nodes), std::move(links)));
}

std::optional<std::uint32_t> EntityGraph::nodeByKey(std::string_view key) const {
    const auto it = m_nodeByKey.find(std::string(key));
    return it == m_nodeByKey.end() ? std::nullopt : std::optional(it->second);
}

std::optional<std::uint32_t> EntityGraph::linkByKey(std::string_view key) const {
    const auto it = m_linkByKey.find(std::string(key));
    return it == m_linkByKey.end() ? std::nullopt : std::optional(it->second);
}

std::vector<std::uint32_t> EntityGraph::linksOf(std::uint32_t node) const {
    std::vector<std::uint32_t> result;
    const Graph& graph = m_adjacency->graph;
    for (auto [edge, end] = boost::out_edges(node, graph); edge != end; ++edge)
        result.push_back(graph[*edge].link);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::uint32_t> EntityGraph::neighbourhood(std::uint32_t node, int hops) const {
    const Graph& graph = m_adjacency->graph;
    std::vector<char> seen(m_nodes.size());
    std::vector<std::uint32_t> reached{node};
    seen[node] = 1;
    std::size_t begin = 0;
    for (int hop = 0; hop < hops && begin < reached.size(); ++hop) {
        const std::size_t end = reached.size();
        for (; begin < end; ++begin) {
            for (auto [edge, last] = boost::out_edges(reached[begin], graph); edge != last; ++edge) {
                const auto target = boost::target(*edge, graph);
                if (!seen[target]) {
                    seen[target] = 1;
                    reached.push_back(target);
                }
            }
        }
    }
    std::sort(reached.begin(), reached.end());
    return reached;
}

} // namespace waybill::graph
