// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/geometry.h"

#include <array>

namespace waybill::scene {

/// A pennant at the upper left of a mark: the firm may be on a watch list; filled when the reporter confirmed that it
/// is. Told by its shape, so that it is read without colours too.
struct Flag {
    std::array<QPointF, 4> outline; ///< From the foot of the pole to its top, the pennant's tip, and back to the pole.
    double edge = 1;                ///< Width of its outline; twice that lies around it in the colour of the ground.
    [[nodiscard]] QRectF rect() const; ///< With its edge.
};
/// Of a mark that is listed, in scene coordinates. Grows and shrinks with the marks, but stays legible longer.
[[nodiscard]] Flag flagOf(const Mark& mark, double markScale, double zoom);
/// The symbol of the legend at type scale 1, around the origin.
[[nodiscard]] Flag legendFlag();

inline constexpr Colour flagOutline = Colour::Text;
/// What the pennant is filled with.
[[nodiscard]] Colour flagGround(graph::Listed listed);

} // namespace waybill::scene
