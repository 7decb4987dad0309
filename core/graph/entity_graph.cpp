// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/entity_graph.h"

#include "core/base/node_key.h"
#include "core/graph/graph_builder.h"
#include "core/graph/link_shipments.h"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <algorithm>
#include <array>
#include <future>

namespace waybill::graph {

namespace {

using query::none;

struct LinkIndex {
    std::uint32_t link = 0;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, LinkIndex, boost::no_property,
                                                 std::uint32_t, std::uint32_t>;

/// "sold:co-1:co-2"; empty ends for what is no link's key.
struct LinkName {
    std::string_view kind, source, target;
};
LinkName partsOf(std::string_view key) {
    const auto first = key.find(':'), second = key.find(':', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return {};
    return {key.substr(0, first), key.substr(first + 1, second - first - 1), key.substr(second + 1)};
}

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
                         std::vector<Link> links, std::shared_ptr<const Groups> groups)
    : m_table(std::move(table)), m_nodes(std::move(nodes)), m_links(std::move(links)), m_groups(std::move(groups)),
      m_adjacency(std::make_unique<Adjacency>(m_nodes.size(), m_links)) {
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].kind == NodeKind::Shipment || m_nodes[i].kind == NodeKind::Group)
            m_byKey.emplace(m_nodes[i].key, i);
    }
}
EntityGraph::~EntityGraph() = default;

std::string_view nodeKindName(NodeKind kind) {
    constexpr std::array<std::string_view, 4> names{"entity", "address", "shipment", "group"};
    return names[std::size_t(kind)];
}

std::string_view linkKindName(LinkKind kind) {
    constexpr std::array<std::string_view, 4> names{"made", "sold", "at", "bought"};
    return names[std::size_t(kind)];
}

std::shared_ptr<const EntityGraph> EntityGraph::build(std::shared_ptr<const query::ShipmentTable> table,
                                                      const query::Selection& selection, const BuildOptions& options) {
    const bool isByCast = options.shipmentKeys.empty();
    auto selected = std::async(isByCast ? std::launch::async : std::launch::deferred, &LinkShipments::marked,
                               table->size(), std::cref(selection));
    GraphBuilder builder(*table, selection, options);
    auto shipments =
        isByCast
            ? std::make_shared<const LinkShipments>(table, selected.get(), std::move(builder.linkBegin),
                                                    std::move(builder.linkCasts))
            : std::make_shared<const LinkShipments>(std::move(builder.linkBegin), std::move(builder.linkShipments));
    Groups groups;
    for (std::size_t i = 0; i < builder.groups.size(); ++i) {
        for (const std::string& member : builder.groups[i])
            groups.ofMember.emplace(member, builder.groupKeys[i]);
    }
    groups.members = std::move(builder.groups);
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    std::shared_ptr<EntityGraph> graph(new EntityGraph(std::move(table), std::move(builder.nodes),
                                                       std::move(builder.links),
                                                       std::make_shared<const Groups>(std::move(groups))));
    graph->m_shipments = std::move(shipments);
    return graph;
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
    std::vector<std::uint32_t> builtAs;
    for (std::uint32_t i = 0; i < graph->m_links.size(); ++i) {
        const Link& link = graph->m_links[i];
        if (newNumber[link.source] == none || newNumber[link.target] == none)
            continue;
        Link& kept = links.emplace_back(link);
        kept.source = newNumber[link.source];
        kept.target = newNumber[link.target];
        builtAs.push_back(graph->m_builtAs.empty() ? i : graph->m_builtAs[i]);
    }
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    std::shared_ptr<EntityGraph> rest(
        new EntityGraph(graph->m_table, std::move(nodes), std::move(links), graph->m_groups));
    rest->m_shipments = graph->m_shipments;
    rest->m_builtAs = std::move(builtAs);
    return rest;
}

std::vector<std::uint32_t> EntityGraph::shipmentsOf(std::uint32_t link) const {
    return m_shipments->of(m_builtAs.empty() ? link : m_builtAs[link]);
}

qint64 EntityGraph::idOf(const Node& node) const {
    switch (node.kind) {
    case NodeKind::Entity:
        return m_table->entities()[node.index].id.value();
    case NodeKind::Address:
        return m_table->places()[node.index].id.value();
    case NodeKind::Shipment:
        return m_table->id(node.index).value();
    case NodeKind::Group:
        break;
    }
    return node.index;
}

std::optional<std::uint32_t> EntityGraph::nodeByKey(std::string_view key) const {
    if (const auto found = m_byKey.find(std::string(key)); found != m_byKey.end())
        return found->second;
    const PlaceId address = placeOfKey(key);
    const qint64 id = address.isValid() ? address.value() : entityOfKey(key).value();
    if (id == 0)
        return std::nullopt;
    // In order of kind and id, as they were built.
    const auto place = [this](const Node& node) { return std::pair(node.kind, idOf(node)); };
    const auto found = std::ranges::lower_bound(
        m_nodes, std::pair(address.isValid() ? NodeKind::Address : NodeKind::Entity, id), {}, place);
    return found != m_nodes.end() && found->key == key ? std::optional(std::uint32_t(found - m_nodes.begin()))
                                                       : std::nullopt;
}

std::optional<std::uint32_t> EntityGraph::linkByKey(std::string_view key) const {
    const LinkName name = partsOf(key);
    const auto source = nodeByKey(name.source), target = nodeByKey(name.target);
    return source && target ? linkBetween(name.kind, *source, *target) : std::nullopt;
}

std::optional<std::uint32_t> EntityGraph::linkBetween(std::string_view kind, std::uint32_t source,
                                                      std::uint32_t target) const {
    for (const std::uint32_t link : linksOf(source)) {
        const Link& item = m_links[link];
        if (item.source == source && item.target == target && linkKindName(item.kind) == kind)
            return link;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> EntityGraph::nodeShowing(std::string_view key) const {
    const auto group = m_groups->ofMember.find(std::string(key));
    return nodeByKey(group == m_groups->ofMember.end() ? key : std::string_view(group->second));
}

std::optional<std::uint32_t> EntityGraph::linkShowing(std::string_view key) const {
    const LinkName name = partsOf(key);
    const auto source = nodeShowing(name.source), target = nodeShowing(name.target);
    return source && target ? linkBetween(name.kind, *source, *target) : std::nullopt;
}

std::set<std::string> EntityGraph::shownKeys(std::set<std::string> keys) const {
    if (!hasGroups())
        return keys;
    std::set<std::string> shown = keys;
    for (const std::string& key : keys) {
        if (const auto node = nodeShowing(key))
            shown.insert(m_nodes[*node].key);
        else if (const auto link = linkShowing(key))
            shown.insert(m_links[*link].key);
    }
    return shown;
}

const Fold& EntityGraph::membersOf(std::uint32_t node) const {
    static const Fold nobody;
    return m_nodes[node].kind == NodeKind::Group ? m_groups->members[m_nodes[node].index] : nobody;
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
