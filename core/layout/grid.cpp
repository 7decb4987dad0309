// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waybill::layout {

namespace {
constexpr double across = 1.2; ///< Labels are wide.
constexpr double along = 1.0;
constexpr double aspect = 4.0 / 3.0;
} // namespace

Body layOutGrid(std::size_t nodeCount, const LinkList& links) {
    const Adjacency graph = makeAdjacency(nodeCount, links);
    std::vector<std::uint32_t> order(nodeCount);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return graph.degree(a) > graph.degree(b); });
    const auto columns =
        std::max<std::size_t>(1, std::size_t(std::ceil(std::sqrt(double(nodeCount) * aspect * along / across))));
    Body body(nodeCount);
    for (std::size_t i = 0; i < nodeCount; ++i) {
        body.x[order[i]] = double(i % columns) * across;
        body.y[order[i]] = double(i / columns) * along;
    }
    return body;
}

} // namespace waybill::layout
