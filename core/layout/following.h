// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/layout.h"
#include "core/layout/watch.h"

#include <unordered_map>
#include <vector>

namespace waybill::layout {

/// How neighbours follow nodes that are held elsewhere than they would be: each goes nearly as far as its own
/// neighbours go in the mean, so that what hangs on a held node alone comes along, what is tied to others too comes
/// some of the way, and a few links further nothing moves. Pinned nodes stay.
class Following {
public:
    /// Of a graph with these links; `pins` empty or one per node.
    Following(std::size_t nodeCount, const LinkList& links, const std::vector<std::optional<Point>>& pins);

    /// Puts held nodes where they are held, in places that do not know of it, and lets others come some of the way
    /// after them: further each time, so that one sees them follow.
    void follow(std::vector<Point>& places, const std::vector<Watch::Grip>& grips);
    /// The same with all the way at once, and clear of each other: depends on nothing but the places and the grips.
    void settle(std::vector<Point>& places, const std::vector<Watch::Grip>& grips);
    /// Whether the last call of follow() moved anything that can be seen.
    [[nodiscard]] bool isMoving() const { return m_isMoving; }

private:
    void reachOut(const std::vector<Watch::Grip>& grips);
    void sweep(int times);
    void goAlong(std::vector<Point>& places, const std::vector<Watch::Grip>& grips, int sweeps);

    Adjacency m_graph;
    std::vector<char> m_isPinned; ///< Empty: none is.
    std::vector<std::uint32_t> m_held;
    std::vector<std::uint32_t> m_followers; ///< Nearest first.
    std::unordered_map<std::uint32_t, Point> m_ways;
    bool m_isMoving = false;
};

} // namespace waybill::layout
