// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <functional>
#include <vector>

namespace waybill::layout {

/// The nodes of one component while they move.
struct Body {
    std::vector<double> x, y;
    std::vector<char> fixed; ///< Pinned: never moved.

    explicit Body(std::size_t nodeCount) : x(nodeCount), y(nodeCount), fixed(nodeCount) {}
    [[nodiscard]] std::size_t size() const { return x.size(); }
};

/// Called after each round in which the nodes of a component moved; only looks at them. Empty: nobody looks.
using RoundOver = std::function<void(const Body&)>;

} // namespace waybill::layout
