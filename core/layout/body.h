// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace waybill::layout {

/// The nodes of one component while they move.
struct Body {
    std::vector<double> x, y;
    std::vector<char> fixed; ///< Pinned: never moved.

    explicit Body(std::size_t nodeCount) : x(nodeCount), y(nodeCount), fixed(nodeCount) {}
    [[nodiscard]] std::size_t size() const { return x.size(); }
};

} // namespace waybill::layout
