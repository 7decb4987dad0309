// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace waybill::scene {

/// When the marks of a picture would run together: decided once for a set of positions, so that panning changes
/// nothing about it.
class Crowding {
public:
    Crowding() = default;
    /// `unit`: scene units for one layout unit.
    Crowding(const std::vector<layout::Point>& positions, double unit);

    /// Scene units within which nodes are drawn as one at a zoom: SceneOptions::crowdCell. The same over a doubling of
    /// the zoom, so that bubbles do not regroup at each step. 0 where there is room for each.
    [[nodiscard]] double cellAt(double zoom) const;

private:
    double m_clearZoom = 0; ///< From here on each node is drawn by itself; 0: always.
};

/// Whether a picture of so many nodes has bubbles from afar.
[[nodiscard]] bool isCrowd(std::size_t nodes);

/// Fewer than so many in one place are drawn one by one.
inline constexpr std::size_t smallestCrowd = 4;

inline constexpr Colour bundleColour = Colour::OtherParty;

/// A sample bubble for the legend at type scale 1, around the origin.
[[nodiscard]] Bubble legendBubble();
[[nodiscard]] Bundle legendBundle();

/// The bubble that a node is drawn in, if it is.
[[nodiscard]] std::optional<std::uint32_t> bubbleOf(const Scene& scene, std::uint32_t node);
/// A bubble as a mark without a role, at which lines end and beside which a label stands.
[[nodiscard]] Mark markOf(const Bubble& bubble);
/// What shows of a node: its mark, or that of its bubble.
[[nodiscard]] Mark shownMark(const Scene& scene, std::uint32_t node);

} // namespace waybill::scene
