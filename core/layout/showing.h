// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/anchors.h"
#include "core/layout/body.h"
#include "core/layout/following.h"
#include "core/layout/watch.h"

#include <optional>
#include <vector>

namespace waybill::layout {

/// Shows a layout that runs to who watches it: the component that is worked on where it will about lie, the others
/// where they were, are or will about lie. Does nothing until somebody looks or holds.
class Showing {
public:
    /// `anchors` of the whole. All of these live longer.
    Showing(Watch& watch, const Input& input, const Anchors& anchors, const std::vector<Component>& parts);

    /// A component that is drawn anew: turned and scaled as it would be in the end.
    void showNew(std::size_t part, const Body& body);
    /// A component whose nodes stand where they were or are pinned, at another scale: `unit` leads back.
    void showPlaced(std::size_t part, const Body& body, double unit);
    /// The whole picture. As long as a node is held it is shown again and again. Nothing when the job was cancelled.
    [[nodiscard]] std::optional<std::vector<Point>> finish(std::vector<Point> places, const Job& job);

private:
    void arrange();
    [[nodiscard]] std::optional<Point> placeOf(std::uint32_t node) const;
    [[nodiscard]] bool sketch(Body& body, const std::vector<std::uint32_t>& nodes) const;
    void show();
    [[nodiscard]] Following& following();

    Watch& m_watch;
    const Input& m_input;
    const Anchors& m_anchors;
    const std::vector<Component>& m_parts;
    std::vector<Point> m_places;  ///< Empty until somebody looks.
    std::vector<Point> m_middles; ///< By part: where it will about lie.
    std::optional<Following> m_following;
};

} // namespace waybill::layout
