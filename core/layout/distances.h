// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/layout/adjacency.h"

#include <optional>

namespace waybill::layout {

/// How many links lie between each node and each of some sources; at most 65,535.
struct DistanceTable {
    std::vector<std::uint32_t> sources;
    std::vector<std::uint16_t> cells; ///< By node, then by source.

    [[nodiscard]] std::uint16_t at(std::size_t node, std::size_t source) const {
        return cells[node * sources.size() + source];
    }
    [[nodiscard]] const std::uint16_t* row(std::size_t node) const { return cells.data() + node * sources.size(); }
};

/// Of a connected graph. Nothing when the job was cancelled.
[[nodiscard]] std::optional<DistanceTable> distancesFrom(const Adjacency& graph, std::vector<std::uint32_t> sources,
                                                         unsigned threads, const Job& job);

} // namespace waybill::layout
