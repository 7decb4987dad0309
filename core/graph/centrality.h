// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/betweenness.h"
#include "core/graph/communities.h"
#include "core/graph/entity_graph.h"

#include <optional>

namespace waybill::graph {

/// What the shape of the graph says about each node. Links count without direction and weight, and several between the
/// same two once. By node of the graph, addresses among them.
struct Centrality {
    Betweenness betweenness;
    std::vector<double> pageRank;
    std::vector<std::uint32_t> degree; ///< Distinct neighbours.
    std::vector<std::uint32_t> core;
    std::vector<char> isArticulation;
    std::vector<std::uint32_t> bridges; ///< Links of the graph, ascending.
    Parts components;
    Communities communities;

    /// Of all pairs of other nodes, the share that has its shortest paths through a node: 0 to 1.
    [[nodiscard]] double betweennessShare(std::uint32_t node) const;
};

/// The same seed gives the same answer. Nothing when the job was cancelled.
[[nodiscard]] std::optional<Centrality> measureCentrality(const EntityGraph& graph, std::uint32_t seed, Job& job);

} // namespace waybill::graph
