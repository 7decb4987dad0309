// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/graph/components.h"

#include <optional>

namespace waybill::graph {

/// Groups of nodes that are tied more among themselves than to others.
struct Communities {
    Parts parts;
    double modularity = 0;       ///< The sum over all communities; 0 without links.
    std::vector<double> portion; ///< By community: what it adds to the modularity.
};

/// By the Leiden algorithm (Traag, Waltman, van Eck: From Louvain to Leiden, 2019), so that every community hangs
/// together. It moves nodes to where modularity grows, splits communities into parts that hold together well, and goes
/// on with the parts as nodes; parts are joined by the best gain, not at random. Nodes are gone through in an order
/// that only the seed sets: the same seed gives the same communities. Of a small graph, the best of several orders. The
/// network must hold links at both ends, without parallels. Nothing when the job was cancelled.
[[nodiscard]] std::optional<Communities> findCommunities(const Network& network, std::uint32_t seed, const Job& job);

/// How good a division is: by part, the share of links inside it less what chance would give (Newman, Girvan: Finding
/// and evaluating community structure in networks, 2004).
[[nodiscard]] std::vector<double> modularityPortions(const Network& network, const Parts& parts);

} // namespace waybill::graph
