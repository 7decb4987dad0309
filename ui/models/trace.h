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

/// Which paths are looked for.
struct PathOptions {
    bool all = false;          ///< All of at most maxLength links, not only the shortest.
    std::size_t maxLength = 4; ///< Of `all`.
    bool inTimeOrder = false;  ///< Along the goods, each shipment on or after the day of the one before.
    std::string category;      ///< Only along shipments of these goods, by id; empty: along any, and by addresses.
    friend bool operator==(const PathOptions&, const PathOptions&) = default;
};

/// What was traced between selected nodes through the graph that is drawn. Indexes are into that graph.
struct Trace {
    enum class Kind { Paths, Counterparties };
    struct Path {
        std::vector<std::uint32_t> nodes; ///< From one selected node to another.
        std::vector<std::uint32_t> links; ///< Between each two.
        std::vector<int> days;            ///< Beside them, in order of time: the earliest on which it can have passed.
    };
    Kind kind = Kind::Paths;
    std::shared_ptr<const graph::EntityGraph> graph;
    std::set<std::string> between;        ///< The selected nodes.
    std::vector<Path> paths;              ///< Shorter first.
    PathOptions options;                  ///< What the paths were asked with.
    bool more = false;                    ///< There are others of those that were asked for.
    std::size_t pairsApart = 0;           ///< Pairs that nothing drawn ties.
    std::vector<std::uint32_t> common;    ///< Counterparties of all of them, more valuable first.
    std::set<std::uint32_t> nodes, links; ///< To be highlighted.
};

/// Of more nodes than this the paths between each two are more than a person reads.
inline constexpr std::size_t mostTraced = 12;
/// Of one pair.
inline constexpr std::size_t mostPaths = 20;

/// The paths between each two of at most mostTraced nodes; addresses lead on like firms. In order of time both
/// directions of each two are tried.
[[nodiscard]] Outcome<std::shared_ptr<const Trace>> pathsBetween(std::shared_ptr<const graph::EntityGraph> graph,
                                                                 const std::set<std::string>& keys,
                                                                 const PathOptions& options, Job& job);
/// Who sold to, bought from or made for each of them.
[[nodiscard]] std::shared_ptr<const Trace> commonCounterparties(std::shared_ptr<const graph::EntityGraph> graph,
                                                                const std::set<std::string>& keys);
/// The links between two nodes in either direction, ascending.
[[nodiscard]] std::vector<std::uint32_t> linksBetween(const graph::EntityGraph& graph, std::uint32_t a,
                                                      std::uint32_t b);

} // namespace waybill::ui
