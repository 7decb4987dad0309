// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace waybill::layout {

/// Between a layout that runs and whoever looks on: places come out while it runs, and nodes can be taken hold of. Both
/// sides may be any thread. While nobody looks it costs nothing, and while nobody takes hold the places at the end are
/// those of a layout that is not watched.
class Watch {
public:
    /// A node and where it is held, or was let go.
    using Grip = std::pair<std::uint32_t, Point>;

    // For who looks on.
    /// The newest places, one per node, if there are any that were not taken yet. The last that come are the result.
    /// Looking asks for more.
    [[nodiscard]] std::optional<std::vector<Point>> take();
    /// Keeps a node at a place from now on; again: at another. Its neighbours follow, and the layout does not end
    /// before it is let go. Then it stays there, as though pinned. What names no node or no finite place holds nothing.
    void hold(std::uint32_t node, const Point& at);
    void letGo();

    // For the layout.
    /// Whether somebody looks, and has taken what was shown last a moment ago.
    [[nodiscard]] bool wantsPlaces() const;
    void show(std::vector<Point> places);
    [[nodiscard]] std::vector<Grip> grips() const; ///< Ascending by node; those that were let go too.
    [[nodiscard]] bool isHeld() const;
    /// Until something is held elsewhere or let go since `grips` were read, or the job is to stop; or for a moment.
    void waitForAnother(const std::vector<Grip>& grips, std::stop_token stop) const;
    void waitAMoment(std::stop_token stop) const;

private:
    using Clock = std::chrono::steady_clock;
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_changed;
    std::optional<std::vector<Point>> m_places; ///< Not taken yet.
    std::vector<Grip> m_grips;
    bool m_isHeld = false;
    std::atomic<bool> m_isLookedAt = false;
    Clock::time_point m_shownAt;
};

/// Lets somebody take hold of nodes of a finished picture, by `watch`, until they are let go: their neighbours follow,
/// all others stay where they are `now`. BadCall as layOut() has it, or when `now` is not one place per node.
[[nodiscard]] Outcome<std::vector<Point>> settleAround(const Input& input, std::vector<Point> now, Watch& watch,
                                                       Job& job);

} // namespace waybill::layout
