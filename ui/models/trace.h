// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/graph/entity_graph.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace waybill::ui {

/// What was traced between selected nodes through the graph that is drawn. Indexes are into that graph.
struct Trace {
    enum class Kind { Paths, Counterparties };
    struct Path {
        std::vector<std::uint32_t> nodes; ///< From one selected node to another.
    };
    Kind kind = Kind::Paths;
    std::shared_ptr<const graph::EntityGraph> graph;
    std::set<std::string> between;        ///< The selected nodes.
    std::vector<Path> paths;              ///< Shorter first.
    bool more = false;                    ///< Others are as short.
    std::size_t pairsApart = 0;           ///< Pairs that nothing drawn ties.
    std::vector<std::uint32_t> common;    ///< Counterparties of all of them, more valuable first.
    std::set<std::uint32_t> nodes, links; ///< To be highlighted.
};

/// Of more nodes than this the paths between each two are more than a person reads.
inline constexpr std::size_t mostTraced = 12;
/// Of one pair.
inline constexpr std::size_t mostPaths = 20;

/// The shortest paths between each two of at most mostTraced nodes; addresses lead on like firms.
[[nodiscard]] Outcome<std::shared_ptr<const Trace>> pathsBetween(std::shared_ptr<const graph::EntityGraph> graph,
                                                                 const std::set<std::string>& keys, Job& job);
/// Who sold to, bought from or made for each of them.
[[nodiscard]] std::shared_ptr<const Trace> commonCounterparties(std::shared_ptr<const graph::EntityGraph> graph,
                                                                const std::set<std::string>& keys);
/// The links between two nodes in either direction, ascending.
[[nodiscard]] std::vector<std::uint32_t> linksBetween(const graph::EntityGraph& graph, std::uint32_t a,
                                                      std::uint32_t b);

} // namespace waybill::ui
