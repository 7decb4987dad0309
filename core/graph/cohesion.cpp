// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/cohesion.h"

#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>

#include <algorithm>
#include <iterator>

namespace waybill::graph {

namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                 boost::no_property, std::uint32_t, std::uint32_t>;

/// Its edges are the steps, in the same order.
Graph graphOf(const Network& network) {
    std::vector<std::uint32_t> sources(network.targets.size()), targets = network.targets;
    for (std::size_t node = 0; node < network.nodeCount(); ++node)
        std::fill(sources.begin() + network.begin[node], sources.begin() + network.begin[node + 1],
                  std::uint32_t(node));
    return {boost::construct_inplace_from_sources_and_targets, sources, targets, std::uint32_t(network.nodeCount())};
}

} // namespace

Cuts findCuts(const Network& network) {
    const Graph graph = graphOf(network);
    constexpr auto unset = std::uint32_t(-1);
    // Of the two steps of a link, only the one that was walked first gets a part.
    std::vector<std::uint32_t> partOf(network.targets.size(), unset);
    Cuts cuts;
    boost::biconnected_components(
        graph, boost::make_iterator_property_map(partOf.begin(), boost::get(boost::edge_index, graph)),
        std::back_inserter(cuts.articulationPoints));
    std::sort(cuts.articulationPoints.begin(), cuts.articulationPoints.end());
    std::vector<std::uint32_t> linksIn(network.targets.size());
    for (const std::uint32_t part : partOf) {
        if (part != unset)
            ++linksIn[part];
    }
    for (std::size_t i = 0; i < partOf.size(); ++i) {
        if (partOf[i] != unset && linksIn[partOf[i]] == 1)
            cuts.bridges.push_back(network.links[i]);
    }
    std::sort(cuts.bridges.begin(), cuts.bridges.end());
    return cuts;
}

std::vector<std::uint32_t> coreNumbers(const Network& network) {
    const Graph graph = graphOf(network);
    std::vector<std::uint32_t> cores(network.nodeCount());
    boost::core_numbers(graph,
                        boost::make_iterator_property_map(cores.begin(), boost::get(boost::vertex_index, graph)));
    return cores;
}

} // namespace waybill::graph
