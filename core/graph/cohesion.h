// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network.h"

namespace waybill::graph {

// How well parts of a network hold together. The network must hold each link at both ends, and no parallel ones
// (withoutParallels()).

/// Whatever all ways between two parts lead through.
struct Cuts {
    std::vector<std::uint32_t> articulationPoints; ///< Nodes without which their component falls apart, ascending.
    std::vector<std::uint32_t> bridges;            ///< Links likewise, ascending.
};

/// By biconnected components (Hopcroft, Tarjan: Algorithm 447, 1973).
[[nodiscard]] Cuts findCuts(const Network& network);

/// By node: the largest k for which it belongs to a part where everyone has k neighbours or more (Batagelj, Zaveršnik:
/// An O(m) algorithm for cores decomposition, 2003).
[[nodiscard]] std::vector<std::uint32_t> coreNumbers(const Network& network);

} // namespace waybill::graph
