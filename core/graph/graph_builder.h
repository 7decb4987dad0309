// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/cast_sums.h"
#include "core/graph/entity_graph.h"
#include "core/query/flow_role.h"

namespace waybill::graph {

using query::isFlowRole;

/// From a selection to nodes and links: who is there, which addresses tie, what flows.
class GraphBuilder {
public:
    GraphBuilder(const query::ShipmentTable& table, const query::Selection& selection, const BuildOptions& options);

    std::vector<Node> nodes;
    std::vector<Link> links;
    /// The table's casts behind link i are those from linkBegin[i] on; where shipments are drawn whole, so are the
    /// shipments.
    std::vector<std::uint32_t> linkBegin{0}, linkCasts, linkShipments;
    std::vector<Fold> groups; ///< Of each the members that are in view.
    std::vector<std::string> groupKeys;

private:
    /// That shipments of a cast, or one alone where they are drawn whole, go over the link between two nodes.
    struct Use {
        std::uint32_t source, target, cast; ///< `cast`: into the sums.
    };
    /// Of a node. Small: there is one for each firm and address of the case, whoever is in view.
    struct Totals {
        KnownSum valueUsd;
        std::size_t shipments = 0, noted = 0;
        std::uint32_t lastCast = query::none;
        unsigned roles = 0;
    };
    void sumUpParties();
    void findGroups(const BuildOptions& options);
    void sumUpGroups();
    void writeGroups();
    [[nodiscard]] std::uint32_t groupAround(std::uint32_t shipment) const; ///< All its parties; none where none is.
    [[nodiscard]] std::string placeKey(std::uint32_t place) const;
    [[nodiscard]] Node makeEntity(std::uint32_t index) const;
    void writeEntities();
    void writeAddresses();
    void writeShipments();
    void collectUses();
    void reserveLinks();
    void addPart(std::uint32_t cast, const query::PartyRef& party, std::uint32_t whole);
    void addFlows(LinkKind kind, std::uint32_t cast, const query::PartyRef& from, Role to);
    void writeLinks(LinkKind kind);
    void writeLink(LinkKind kind, std::span<const Use> uses);
    static void add(Totals& totals, std::uint32_t cast, const Sums& sums, unsigned roles);
    static void write(const Totals& totals, Node& node);

    const query::ShipmentTable& m_table;
    const query::Selection& m_selection;
    std::span<const std::string> m_shipmentKeys; ///< Empty: no shipment is drawn whole.
    std::size_t m_minEntitiesAtAddress;
    CastSums m_casts;
    std::vector<Totals> m_entities, m_places;
    std::vector<std::uint32_t> m_entityNode, m_placeNode;
    std::vector<Totals> m_groupTotals;
    std::vector<std::uint32_t> m_entityGroup, m_placeGroup; ///< Or none; empty where nothing is folded.
    std::vector<std::uint32_t> m_shipmentNode;              ///< By place in the selection; empty where none is drawn.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_tenancies; ///< Place, then entity.
    std::array<std::vector<Use>, 4> m_uses;                           ///< By kind.
};

} // namespace waybill::graph
