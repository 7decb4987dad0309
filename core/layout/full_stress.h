// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/layout/body.h"
#include "core/layout/distances.h"

namespace waybill::layout {

/// How the pairs of nodes are pulled towards the distance that the graph gives them: each pull is 1 at most, its
/// strength falls from `firstStep` to `lastStep` times what a link's pair gets.
struct Annealing {
    int rounds = 30;
    double firstStep = 100;
    double lastStep = 0.05;
};

/// Moves the nodes so that distances in the plane are those of the graph, every pair counted by 1/d² (stochastic
/// gradient descent). `table` holds the distances from every node, or from the sources that the body's nodes are.
/// False when the job was cancelled.
[[nodiscard]] bool relaxAllPairs(const DistanceTable& table, const std::vector<std::uint32_t>& rows, Body& body,
                                 const Annealing& annealing, Random& random, const Job& job,
                                 const RoundOver& roundOver = {});

/// How far the layout is from the distances of the graph: the mean of (|x|/d - 1)² over all pairs.
/// Rows as for relaxAllPairs().
[[nodiscard]] double stressOf(const DistanceTable& table, const std::vector<std::uint32_t>& rows, const Body& body);

} // namespace waybill::layout
