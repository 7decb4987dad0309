// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace waybill::layout {

using LinkList = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// The neighbours of each node, ascending, without itself and without repeats.
struct Adjacency {
    std::vector<std::uint32_t> begin{0};
    std::vector<std::uint32_t> targets;

    [[nodiscard]] std::size_t nodeCount() const { return begin.size() - 1; }
    [[nodiscard]] std::size_t degree(std::size_t node) const { return begin[node + 1] - begin[node]; }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t node) const {
        return {targets.data() + begin[node], degree(node)};
    }
    [[nodiscard]] bool hasLink(std::uint32_t a, std::uint32_t b) const;
};

[[nodiscard]] Adjacency makeAdjacency(std::size_t nodeCount, const LinkList& links);

/// A connected part: its nodes, ascending, by their index in the whole; links count within `nodes`.
struct Component {
    std::vector<std::uint32_t> nodes;
    LinkList links; ///< As given, without self links and repeats of the same direction.
};

/// Larger first; of the same size, the one with the lowest node first.
[[nodiscard]] std::vector<Component> components(std::size_t nodeCount, const LinkList& links);

} // namespace waybill::layout
