// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/graph/network.h"
#include "core/graph/passings.h"

#include <limits>
#include <optional>

namespace waybill::graph {

/// How a graph may be walked.
struct Ways {
    Network forward;                 ///< The steps from each node.
    std::optional<Network> backward; ///< The same links held at their other end; nothing where each leads both ways.
    /// By link; empty when paths need not respect time. Otherwise a step is possible only when something passed along
    /// its link on or after the day on which the path reached it, and the path goes on from the earliest such day
    /// (earliest arrival; Wu and others: Path problems in temporal graphs, 2014).
    std::vector<Passings> passings;

    [[nodiscard]] const Network& stepsTo() const { return backward ? *backward : forward; }
};

struct Path {
    std::vector<std::uint32_t> nodes; ///< From one end to the other, none twice.
    std::vector<std::uint32_t>
        links;             ///< Between each two: of parallel ones the first, or the one that passes earliest.
    std::vector<int> days; ///< Beside links: the earliest day on which it can have passed. Empty without times.
};

struct PathQuestion {
    std::uint32_t from = 0, to = 0;
    std::size_t maxLength = std::numeric_limits<std::size_t>::max(); ///< In links.
    bool all = false;                                                ///< Not only those of the least length.
    std::size_t most = 1000;                                         ///< Ends after so many, and says so.
};

struct PathAnswer {
    std::vector<Path> paths; ///< Shorter first, then by their nodes. Two with the same nodes are one path.
    bool more = false;       ///< There are others that the question asked for.
};

/// The ends must differ. Nothing when the job was cancelled: the paths of a length can be as many as there are ways to
/// try.
[[nodiscard]] std::optional<PathAnswer> findPaths(const Ways& ways, const PathQuestion& question, const Job& job);

} // namespace waybill::graph
