// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network.h"

namespace waybill::graph {

/// A division of the nodes into parts, numbered by size: larger first, of the same size the one with the lowest node.
struct Parts {
    std::vector<std::uint32_t> of;    ///< By node: its part.
    std::vector<std::uint32_t> sizes; ///< By part: its nodes.
};

/// Renumbers parts 0 … count-1 as Parts wants them; none may be without nodes.
[[nodiscard]] Parts orderedBySize(std::vector<std::uint32_t> partOf, std::size_t count);

/// What hangs together, whatever the direction. The network must hold links at both ends.
[[nodiscard]] Parts connectedComponents(const Network& network);

} // namespace waybill::graph
