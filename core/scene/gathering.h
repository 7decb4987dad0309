// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <vector>

namespace waybill::scene {

/// Nodes that are drawn as one.
struct Crowd {
    std::vector<std::uint32_t> nodes; ///< Ascending.
    QPointF place;
    std::size_t communities = 0; ///< Whose nodes are among them; 0: nobody asked.
};

/// The nodes by the cells of a grid, and cells whose nodes lie at their common border taken together; each crowd in the
/// middle of its nodes.
[[nodiscard]] std::vector<Crowd> gatherByPlace(const std::vector<Mark>& marks, double cell);

/// Each community by itself, scattered or not, where most of its nodes lie. One that reaches over more than what is
/// seen at once is divided by where its nodes lie, so that one comes to each part where it is. Small communities whose
/// places are in one cell share a crowd. `communityOf` by node.
[[nodiscard]] std::vector<Crowd> gatherByCommunity(const std::vector<Mark>& marks,
                                                   const std::vector<std::uint32_t>& communityOf, double cell);

} // namespace waybill::scene
