// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/anchors.h"
#include "core/layout/body.h"
#include "core/layout/layout.h"

#include <functional>
#include <optional>

namespace waybill::layout {

/// How a component that is worked on is shown after each round: as one that is drawn anew, or as one whose nodes stand
/// where they were or are pinned, where `unit` leads back to that scale. Both empty: nobody looks.
struct Glimpses {
    RoundOver ofNew;
    std::function<void(const Body&, double unit)> ofPlaced;
};

/// Lays out one connected component by its distances, within its anchors. Nodes of pinned components stand where the
/// pins want them; others stand anywhere. Nothing when the job was cancelled.
[[nodiscard]] std::optional<Body> layOutByForce(const Component& component, const Anchors& anchors, std::uint64_t seed,
                                                unsigned threads, const Glimpses& glimpses, const Job& job);

} // namespace waybill::layout
