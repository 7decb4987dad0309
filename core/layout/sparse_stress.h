// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/layout/body.h"
#include "core/layout/distances.h"
#include "core/layout/full_stress.h"

#include <optional>

namespace waybill::layout {

/// The same aim as relaxAllPairs() for graphs with too many pairs: each node is pulled by its neighbours, by some of
/// their neighbours, and by pivots that stand for the nodes around them.
class SparseStress {
public:
    /// The table's sources are the pivots. All of these live longer.
    SparseStress(const Adjacency& graph, const DistanceTable& table, Random& random, RoundOver roundOver);

    /// Lays out the pivots, then everything else around them. False when the job was cancelled.
    [[nodiscard]] bool placeAnew(Body& body, unsigned threads, const Job& job);
    /// Moves each node to the mean of the places that its pivots and neighbours want it at (localised majorisation).
    /// False when the job was cancelled.
    [[nodiscard]] bool settle(Body& body, int rounds, unsigned threads, const Job& job);

private:
    struct Pair {
        std::uint32_t a, b;
        float wanted, weight;
    };
    void weighPivots();
    void collectPairs();
    [[nodiscard]] bool anneal(Body& body, const Annealing& annealing, unsigned threads, const Job& job);
    void pullByPivots(Body& body, double step, unsigned threads) const;
    void pullPairs(Body& body, double step) const;
    [[nodiscard]] std::optional<Body> layOutPivots(const Job& job);
    void scatterAroundPivots(Body& body);

    void moveToMeans(Body& body, unsigned threads) const;

    const Adjacency& m_graph;
    const DistanceTable& m_table;
    Random& m_random;
    RoundOver m_roundOver;
    std::size_t m_levels = 1;
    std::vector<float> m_weights; ///< By pivot, then by distance.
    std::vector<Pair> m_pairs;
};

} // namespace waybill::layout
