// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trace.h"

#include "core/graph/entity_network.h"
#include "core/graph/hubs.h"

#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

std::vector<std::uint32_t> nodesOf(const graph::EntityGraph& graph, const std::set<std::string>& keys) {
    std::vector<std::uint32_t> nodes;
    for (const std::string& key : keys) {
        if (const auto node = graph.nodeByKey(key))
            nodes.push_back(*node);
    }
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

std::shared_ptr<Trace> emptyTrace(Trace::Kind kind, std::shared_ptr<const graph::EntityGraph> graph,
                                  const std::set<std::string>& keys) {
    auto trace = std::make_shared<Trace>();
    trace->kind = kind;
    trace->graph = std::move(graph);
    trace->between = keys;
    return trace;
}

void highlight(Trace& trace, std::uint32_t a, std::uint32_t b) {
    trace.nodes.insert({a, b});
    for (const std::uint32_t link : linksBetween(*trace.graph, a, b))
        trace.links.insert(link);
}

} // namespace

std::vector<std::uint32_t> linksBetween(const graph::EntityGraph& graph, std::uint32_t a, std::uint32_t b) {
    std::vector<std::uint32_t> links = graph.linksOf(a);
    std::erase_if(links, [&graph, b](std::uint32_t link) {
        return graph.links()[link].source != b && graph.links()[link].target != b;
    });
    return links;
}

Outcome<std::shared_ptr<const Trace>> pathsBetween(std::shared_ptr<const graph::EntityGraph> graph,
                                                   const std::set<std::string>& keys, Job& job) {
    const auto trace = emptyTrace(Trace::Kind::Paths, graph, keys);
    std::vector<std::uint32_t> nodes = nodesOf(*graph, keys);
    nodes.resize(std::min(nodes.size(), mostTraced));
    const graph::Ways ways = graph::tiesOf(*graph);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t k = i + 1; k < nodes.size(); ++k) {
            const auto answer = graph::findPaths(ways, {.from = nodes[i], .to = nodes[k], .most = mostPaths}, job);
            if (!answer)
                return cancelled();
            trace->more = trace->more || answer->more;
            trace->pairsApart += answer->paths.empty() ? 1 : 0;
            for (const graph::Path& path : answer->paths)
                trace->paths.push_back({path.nodes});
        }
    }
    std::stable_sort(trace->paths.begin(), trace->paths.end(),
                     [](const Trace::Path& a, const Trace::Path& b) { return a.nodes.size() < b.nodes.size(); });
    for (const Trace::Path& path : trace->paths) {
        for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i)
            highlight(*trace, path.nodes[i], path.nodes[i + 1]);
    }
    return std::shared_ptr<const Trace>(trace);
}

std::shared_ptr<const Trace> commonCounterparties(std::shared_ptr<const graph::EntityGraph> graph,
                                                  const std::set<std::string>& keys) {
    const auto trace = emptyTrace(Trace::Kind::Counterparties, graph, keys);
    const std::vector<std::uint32_t> nodes = nodesOf(*graph, keys);
    trace->common = graph::commonCounterparties(*graph, nodes);
    const auto usd = [&graph](std::uint32_t node) {
        const double value = graph->nodes()[node].valueUsd;
        return std::isfinite(value) ? value : -1;
    };
    std::stable_sort(trace->common.begin(), trace->common.end(),
                     [&usd](std::uint32_t a, std::uint32_t b) { return usd(a) > usd(b); });
    for (const std::uint32_t common : trace->common) {
        for (const std::uint32_t node : nodes)
            highlight(*trace, common, node);
    }
    return trace;
}

} // namespace waybill::ui
