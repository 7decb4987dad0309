// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/body.h"
#include "core/layout/layout.h"

#include <optional>

namespace waybill::layout {

/// Where the nodes of a component are pinned, and where they were; empty, or one per node.
struct Anchors {
    std::vector<std::optional<Point>> pins;
    std::vector<std::optional<Point>> start;
};

/// Lays out one connected component by its distances. Nodes of pinned components stand where the pins want them; others
/// stand anywhere. Nothing when the job was cancelled.
[[nodiscard]] std::optional<Body> layOutByForce(const Component& component, const Anchors& anchors, std::uint64_t seed,
                                                unsigned threads, const Job& job);

} // namespace waybill::layout
