// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/role.h"
#include "core/graph/folds.h"
#include "core/query/shipment_table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waybill::graph {

class LinkShipments;

enum class NodeKind { Entity, Address, Shipment, Group };
/// Goods flow along Made (maker → seller, or → buyer where no seller is named) and Sold (seller → buyer). At ties an
/// entity to an address. Where shipments are drawn whole, each stands between its parties: Made and Sold lead to it,
/// and Bought leads on from it to the buyer.
enum class LinkKind { Made, Sold, At, Bought };
[[nodiscard]] std::string_view nodeKindName(NodeKind kind); ///< "entity", "address", "shipment"
[[nodiscard]] std::string_view linkKindName(LinkKind kind); ///< "made", "sold", "at", "bought"

/// Whether a firm has hits on watch lists: leads, or findings that the reporter confirmed.
enum class Listed { No, Maybe, Confirmed };

/// A firm, person or address in view, a shipment, or a group of firms and addresses that is drawn as one.
struct Node {
    NodeKind kind = NodeKind::Entity;
    std::uint32_t index = 0; ///< Into the table's entities, places or shipments, or the graph's groups.
    std::string key;         ///< "co-12", "ad-7", "sh-ab12cd34-17", "gr-co-12"
    std::string label;       ///< Of a group: its most valuable firm's, "and 11 more".
    std::string country;     ///< Of a group: of all its firms, or none.
    unsigned roles = 0;      ///< Bit (1 << int(Role)) for each role it has in view.
    std::size_t shipments = 0;
    double valueUsd = 0;   ///< Not-a-number when no shipment states it.
    std::size_t noted = 0; ///< Shipments with a note.
    Listed listed = Listed::No;
    std::uint32_t firms = 0; ///< In a group.

    [[nodiscard]] bool has(Role role) const { return (roles & (1U << static_cast<unsigned>(role))) != 0; }
};

/// A firm or person, or a group of them: what trades, and not where or in what.
[[nodiscard]] inline bool isTrader(const Node& node) {
    return node.kind == NodeKind::Entity || node.kind == NodeKind::Group;
}

/// Always a query over shipments: which ones, and their totals.
struct Link {
    LinkKind kind = LinkKind::Sold;
    std::uint32_t source = 0, target = 0;                   ///< Into nodes.
    std::string key;                                        ///< "sold:co-1:co-2"
    std::size_t shipments = 0;                              ///< EntityGraph::shipmentsOf() tells which.
    double units = 0, valueUsd = 0, grossKg = 0, netKg = 0; ///< Not-a-number when no shipment states it.
    int firstDay = query::noDate, lastDay = query::noDate;  ///< Of those of which the day is known.
    /// Likewise, the first and the last of the month where only that is known.
    int firstSeen = query::noDate, lastSeen = query::noDate;
    std::size_t noted = 0;
    std::size_t confirmed = 0; ///< Of those, confirmed by the reporter.
};

struct BuildOptions {
    /// Addresses are drawn when they tie at least so many entities in view; 0 draws none.
    std::size_t minEntitiesAtAddress = 2;
    /// Draws shipments whole: the key of each one of the selection, in its order. One without a key has no node.
    std::span<const std::string> shipmentKeys = {};
    /// What is drawn as one where at least fewestFolded firms of it are in view: a group's totals count each shipment
    /// once, its links are those of its members to others, summed up, and what stays within it is not drawn.
    Folds folds = {};
    std::set<std::string> leftOut = {}; ///< Keys of what is in no group whatever the folds say: see without().
};

/// The graph in view. Immutable; shared between threads. Nodes are the buyers, sellers and makers of the shipments in
/// view by entity id, then the addresses by place id, then the shipments by theirs where they are drawn, then the
/// groups; links by kind, source and target. A firm that is both ends of a shipment has no link to itself; the shipment
/// counts in its node all the same.
class EntityGraph {
public:
    [[nodiscard]] static std::shared_ptr<const EntityGraph> build(std::shared_ptr<const query::ShipmentTable> table,
                                                                  const query::Selection& selection,
                                                                  const BuildOptions& options = {});
    /// The same without these nodes and the links that end at them. What is left keeps its order, keys and totals: a
    /// node's are those of all its shipments, also with nodes that are left out. The graph itself when none of them is
    /// in it.
    [[nodiscard]] static std::shared_ptr<const EntityGraph> without(std::shared_ptr<const EntityGraph> graph,
                                                                    const std::set<std::string>& keys);
    ~EntityGraph();

    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Link>& links() const { return m_links; }
    [[nodiscard]] const query::ShipmentTable& table() const { return *m_table; }
    [[nodiscard]] std::optional<std::uint32_t> nodeByKey(std::string_view key) const;
    [[nodiscard]] std::optional<std::uint32_t> linkByKey(std::string_view key) const;
    /// What shows a node by its key: itself, or the group that it is folded into.
    [[nodiscard]] std::optional<std::uint32_t> nodeShowing(std::string_view key) const;
    /// Likewise a link: itself, or the one that it is part of.
    [[nodiscard]] std::optional<std::uint32_t> linkShowing(std::string_view key) const;
    /// These keys, and those of the groups and links that show them.
    [[nodiscard]] std::set<std::string> shownKeys(std::set<std::string> keys) const;
    /// Of a group, those members that are in view, and where shipments are drawn whole those that stay within it.
    [[nodiscard]] const Fold& membersOf(std::uint32_t node) const;
    [[nodiscard]] bool hasGroups() const { return !m_groups->members.empty(); }
    /// Indexes of the links that start or end at a node, ascending.
    [[nodiscard]] std::vector<std::uint32_t> linksOf(std::uint32_t node) const;
    /// The nodes at most `hops` links away from a node in either direction, itself included, ascending.
    [[nodiscard]] std::vector<std::uint32_t> neighbourhood(std::uint32_t node, int hops) const;

    /// The shipments behind a link: indexes into the table, ascending.
    [[nodiscard]] std::vector<std::uint32_t> shipmentsOf(std::uint32_t link) const;

private:
    struct Groups;
    EntityGraph(std::shared_ptr<const query::ShipmentTable> table, std::vector<Node> nodes, std::vector<Link> links,
                std::shared_ptr<const Groups> groups);
    [[nodiscard]] qint64 idOf(const Node& node) const;
    [[nodiscard]] std::optional<std::uint32_t> linkBetween(std::string_view kind, std::uint32_t source,
                                                           std::uint32_t target) const;
    struct Adjacency; // Boost.Graph stays in the .cpp
    std::shared_ptr<const query::ShipmentTable> m_table;
    std::vector<Node> m_nodes;
    std::vector<Link> m_links;
    std::shared_ptr<const LinkShipments> m_shipments; ///< Of the graph that was built …
    std::vector<std::uint32_t> m_builtAs;             ///< … where the links had these numbers; empty: the same.
    /// Of the graph that was built.
    struct Groups {
        std::vector<Fold> members;                             ///< In view.
        std::unordered_map<std::string, std::string> ofMember; ///< By key: the group's key.
    };
    std::shared_ptr<const Groups> m_groups;
    std::unordered_map<std::string, std::uint32_t> m_byKey; ///< Nodes that are shipments or groups.
    std::unique_ptr<Adjacency> m_adjacency;
};

} // namespace waybill::graph
