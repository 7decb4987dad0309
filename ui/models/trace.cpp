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

/// Of parallel links only those that were walked when not all of them could be.
void highlight(Trace& trace, const Trace::Path& path) {
    const bool chooses = trace.options.inTimeOrder || !trace.options.category.empty();
    for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
        if (!chooses) {
            highlight(trace, path.nodes[i], path.nodes[i + 1]);
            continue;
        }
        trace.nodes.insert({path.nodes[i], path.nodes[i + 1]});
        trace.links.insert(path.links[i]);
    }
}

graph::Ways waysOf(const graph::EntityGraph& graph, const PathOptions& options) {
    graph::ShipmentPasses passes;
    if (!options.category.empty())
        passes = [&graph, &options](std::uint32_t shipment) {
            return graph.table().category(shipment) == options.category;
        };
    return options.inTimeOrder ? graph::flowOf(graph, passes) : graph::tiesOf(graph, passes);
}

/// False when cancelled.
bool addPaths(Trace& trace, const graph::Ways& ways, std::uint32_t from, std::uint32_t to, Job& job) {
    graph::PathQuestion question{.from = from, .to = to, .all = trace.options.all, .most = mostPaths};
    if (trace.options.all)
        question.maxLength = trace.options.maxLength;
    const auto answer = graph::findPaths(ways, question, job);
    if (!answer)
        return false;
    trace.more = trace.more || answer->more;
    for (const graph::Path& path : answer->paths)
        trace.paths.push_back({path.nodes, path.links, path.days});
    return true;
}

/// The shipments that are drawn whole between two parties.
void highlightShipments(Trace& trace, std::uint32_t a, std::uint32_t b) {
    const graph::EntityGraph& graph = *trace.graph;
    for (const std::uint32_t index : graph.linksOf(a)) {
        const graph::Link& link = graph.links()[index];
        const std::uint32_t shipment = link.source == a ? link.target : link.source;
        if (graph.nodes()[shipment].kind != graph::NodeKind::Shipment || linksBetween(graph, shipment, b).empty())
            continue;
        highlight(trace, a, shipment);
        highlight(trace, shipment, b);
    }
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
                                                   const std::set<std::string>& keys, const PathOptions& options,
                                                   Job& job) {
    const auto trace = emptyTrace(Trace::Kind::Paths, graph, keys);
    trace->options = options;
    std::vector<std::uint32_t> nodes = nodesOf(*graph, keys);
    nodes.resize(std::min(nodes.size(), mostTraced));
    const graph::Ways ways = waysOf(*graph, options);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t k = i + 1; k < nodes.size(); ++k) {
            const std::size_t before = trace->paths.size();
            if (!addPaths(*trace, ways, nodes[i], nodes[k], job) ||
                (options.inTimeOrder && !addPaths(*trace, ways, nodes[k], nodes[i], job)))
                return cancelled();
            trace->pairsApart += trace->paths.size() == before ? 1 : 0;
        }
    }
    std::stable_sort(trace->paths.begin(), trace->paths.end(),
                     [](const Trace::Path& a, const Trace::Path& b) { return a.nodes.size() < b.nodes.size(); });
    for (const Trace::Path& path : trace->paths)
        highlight(*trace, path);
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
        for (const std::uint32_t node : nodes) {
            highlight(*trace, common, node);
            highlightShipments(*trace, common, node);
        }
    }
    return trace;
}

} // namespace waybill::ui
