// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::graph {

// Of a whole graph and the part of it that is drawn (EntityGraph::without(), with groups or without): what hangs on a
// node and is not drawn. What is folded into a group is drawn by it.

struct HiddenNeighbour {
    std::uint32_t node = 0;           ///< Of the whole graph, like the links.
    std::vector<std::uint32_t> links; ///< That tie it to what was asked about, ascending.
    std::size_t shipments = 0;        ///< Behind these links, each counted once.
    double valueUsd = 0;              ///< Of these; not-a-number when none states it, and of an address.
    std::size_t noted = 0;            ///< Of these, with a note; none of an address.
};

/// Of a drawn node or all members of a drawn group, by key. The more valuable first; those without a value by their
/// shipments, after the others.
[[nodiscard]] std::vector<HiddenNeighbour> hiddenNeighbours(const EntityGraph& whole, const EntityGraph& drawn,
                                                            std::string_view key);

/// How many groups are drawn, and how many firms they stand for.
struct Folded {
    std::size_t groups = 0, firms = 0;
};
[[nodiscard]] Folded foldedIn(const EntityGraph& drawn);

/// How many nodes of the whole are not drawn.
[[nodiscard]] std::size_t hiddenCount(const EntityGraph& whole, const EntityGraph& drawn);

/// How many neighbours of each drawn node are not drawn, by its key; nodes without any are left out.
[[nodiscard]] std::map<std::string, std::uint32_t> hiddenNeighbourCounts(const EntityGraph& whole,
                                                                         const EntityGraph& drawn);

/// The nodes that hang on these alone: all their links end at one of these. Ascending; none of these themselves.
[[nodiscard]] std::vector<std::uint32_t> leavesOf(const EntityGraph& graph, std::span<const std::uint32_t> nodes);

} // namespace waybill::graph
