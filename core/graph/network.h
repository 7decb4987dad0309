// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace waybill::graph {

struct LinkEnds {
    std::uint32_t source = 0, target = 0;
    std::uint32_t link = 0; ///< What the caller knows the link by.
};

/// Nodes 0 … N-1 and the steps from each to others as compressed rows: what the questions about the shape of a graph
/// are asked of. A value; nothing in it knows what a node means.
struct Network {
    std::vector<std::uint32_t> begin{0}; ///< Where a node's row begins; one more than there are nodes.
    std::vector<std::uint32_t> targets;  ///< Ascending within a row.
    std::vector<std::uint32_t> links;    ///< Beside targets: the link stepped along.

    [[nodiscard]] std::size_t nodeCount() const { return begin.size() - 1; }
    [[nodiscard]] std::size_t degree(std::size_t node) const { return begin[node + 1] - begin[node]; }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t node) const {
        return {targets.data() + begin[node], degree(node)};
    }
    [[nodiscard]] std::span<const std::uint32_t> linksOf(std::size_t node) const {
        return {links.data() + begin[node], degree(node)};
    }
};

/// Where the rows of a network hold a link: at both its ends, or at one, to be walked in one direction.
enum class Held { AtBothEnds, AtSource, AtTarget };

/// Ends must be below nodeCount. A link from a node to itself is left out; parallel ones are kept, in the order given.
[[nodiscard]] Network makeNetwork(std::size_t nodeCount, std::span<const LinkEnds> links, Held held = Held::AtBothEnds);

/// The same with one step for each pair of nodes: of parallel links, the one given first.
[[nodiscard]] Network withoutParallels(const Network& network);

} // namespace waybill::graph
