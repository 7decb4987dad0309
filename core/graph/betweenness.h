// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/graph/network.h"

#include <optional>

namespace waybill::graph {

struct BetweennessOptions {
    /// From so many nodes times steps on, sources are sampled: about a second's work.
    std::uint64_t exactWork = 200'000'000;
    std::uint64_t sampledWork = 130'000'000; ///< What the sampled sources may cost, counted likewise.
    std::uint32_t seed = 1;
    unsigned threads = 0; ///< At most so many; 0: as many as the machine has, at most 4. Changes no value.
};

struct Betweenness {
    /// By node: of all pairs of other nodes, how many have their shortest paths through it; a pair with several counts
    /// by the share of them.
    std::vector<double> pairs;
    std::size_t sources = 0; ///< From so many nodes were paths followed.
    bool sampled = false;    ///< From some of them only; `pairs` is then scaled up from those.
};

/// Of all pairs of other nodes, what so many are: 0 to 1.
[[nodiscard]] double shareOfPairs(double pairs, std::size_t nodes);

/// Of a network that holds links at both ends, without parallels (Brandes: A faster algorithm for betweenness
/// centrality, 2001; from sampled sources as in Brandes, Pich: Centrality estimation in large networks, 2007). Nothing
/// when the job was cancelled.
[[nodiscard]] std::optional<Betweenness> betweenness(const Network& network, const BetweennessOptions& options,
                                                     const Job& job);

/// The same from these sources only, not scaled: what they add to each node, over ordered pairs.
[[nodiscard]] std::optional<std::vector<double>>
dependencies(const Network& network, const std::vector<std::uint32_t>& sources, unsigned threads, const Job& job);

} // namespace waybill::graph
