// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/graph/network.h"

namespace waybill::graph {

/// One level of the Leiden algorithm: nodes, which from the second level on stand for several each, and the weights of
/// what ties them. Steps of a node to itself are left out: nothing that is decided depends on them.
struct LeidenLevel {
    std::vector<std::uint32_t> begin{0};
    std::vector<std::uint32_t> targets;
    std::vector<double> weights;     ///< Beside targets: how many links the step stands for.
    std::vector<double> nodeWeights; ///< The degrees of the nodes that a node stands for, summed up.

    [[nodiscard]] std::size_t nodeCount() const { return nodeWeights.size(); }
};

/// A number of a group below the number of nodes, by node.
using Membership = std::vector<std::uint32_t>;

[[nodiscard]] LeidenLevel firstLevel(const Network& network);

/// Moves single nodes to the neighbouring group, or a group of their own, that raises modularity most, until no move
/// does. `total` is the sum of all node weights. True when any node moved.
bool moveNodes(const LeidenLevel& level, Membership& groups, double total, Random& random);

/// Splits each group into parts that are well tied to the rest of their group, by joining single nodes only.
[[nodiscard]] Membership refine(const LeidenLevel& level, const Membership& groups, double total, Random& random);

/// Renumbers groups 0 … count-1 by their first node; gives the count.
std::size_t renumber(Membership& groups);

/// The level on which each of `count` parts is a node.
[[nodiscard]] LeidenLevel aggregate(const LeidenLevel& level, const Membership& parts, std::size_t count);

} // namespace waybill::graph
