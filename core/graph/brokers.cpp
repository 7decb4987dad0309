// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/brokers.h"

#include "core/graph/betweenness.h"
#include "core/graph/cohesion.h"
#include "core/graph/entity_network.h"

#include <algorithm>
#include <set>
#include <utility>

namespace waybill::graph {

namespace {

std::pair<std::uint32_t, std::uint32_t> endsOf(const Link& link) {
    return std::minmax(link.source, link.target);
}

} // namespace

std::optional<Brokers> findBrokers(const EntityGraph& graph, std::uint32_t seed, const Job& job) {
    const Network simple = withoutParallels(tiesOf(graph).forward);
    const auto between = betweenness(simple, {.seed = seed}, job);
    if (!between)
        return std::nullopt;
    Brokers brokers;
    for (const double pairs : between->pairs)
        brokers.share.push_back(shareOfPairs(pairs, between->pairs.size()));
    // Of links between the same two ends the simple network keeps one.
    std::set<std::pair<std::uint32_t, std::uint32_t>> bridged;
    for (const std::uint32_t link : findCuts(simple).bridges)
        bridged.insert(endsOf(graph.links()[link]));
    for (const Link& link : graph.links())
        brokers.isBridge.push_back(bridged.contains(endsOf(link)) ? 1 : 0);
    return brokers;
}

} // namespace waybill::graph
