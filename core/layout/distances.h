// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/layout/adjacency.h"

#include <optional>

namespace waybill::layout {

/// How many links lie between each node and each of some sources; at most 65,535.
struct DistanceTable {
    static constexpr std::size_t lanes = 8;
    std::vector<std::uint32_t> sources;
    /// In blocks of so many nodes, by source, then by node, so that a processor can work on the nodes of a block at
    /// once. The last block is filled up with zeros.
    std::vector<std::uint16_t> cells;

    [[nodiscard]] std::size_t index(std::size_t node, std::size_t source) const {
        return (node / lanes * sources.size() + source) * lanes + node % lanes;
    }
    [[nodiscard]] std::uint16_t at(std::size_t node, std::size_t source) const { return cells[index(node, source)]; }
    /// Of the block that the node is in: for each source the distances of its nodes.
    [[nodiscard]] const std::uint16_t* block(std::size_t node) const {
        return cells.data() + index(node, 0) - node % lanes;
    }
};

/// Of a connected graph. Nothing when the job was cancelled.
[[nodiscard]] std::optional<DistanceTable> distancesFrom(const Adjacency& graph, std::vector<std::uint32_t> sources,
                                                         unsigned threads, const Job& job);

} // namespace waybill::layout
