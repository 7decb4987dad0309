// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/centrality.h"

#include "core/graph/cohesion.h"
#include "core/graph/entity_network.h"
#include "core/graph/page_rank.h"

namespace waybill::graph {

double Centrality::betweennessShare(std::uint32_t node) const {
    return shareOfPairs(betweenness.pairs[node], degree.size());
}

std::optional<Centrality> measureCentrality(const EntityGraph& graph, std::uint32_t seed, Job& job) {
    const Network every = tiesOf(graph).forward;
    const Network simple = withoutParallels(every);
    Centrality result;
    job.startPhase("Finding communities");
    auto communities = findCommunities(simple, seed, job);
    if (!communities)
        return std::nullopt;
    result.communities = std::move(*communities);
    job.startPhase("Following shortest paths");
    auto between = betweenness(simple, {.seed = seed}, job);
    if (!between)
        return std::nullopt;
    result.betweenness = std::move(*between);
    result.pageRank = pageRank(simple);
    result.core = coreNumbers(simple);
    result.components = connectedComponents(simple);
    Cuts cuts = findCuts(simple);
    result.bridges = std::move(cuts.bridges);
    result.isArticulation.assign(simple.nodeCount(), 0);
    for (const std::uint32_t node : cuts.articulationPoints)
        result.isArticulation[node] = 1;
    result.degree.reserve(simple.nodeCount());
    for (std::size_t node = 0; node < simple.nodeCount(); ++node)
        result.degree.push_back(std::uint32_t(simple.degree(node)));
    return result;
}

} // namespace waybill::graph
