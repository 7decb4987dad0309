// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/geometry.h"

namespace waybill::scene {

/// "+12" at the upper right of a mark: so many of its neighbours are left out of the picture. It grows and
/// shrinks with the marks, but stays legible longer.
struct Badge {
    QRectF rect; ///< A pill: its corners are half its height.
    TextLine text;
    double edge = 1; ///< Width of its outline.
};
/// Of a mark with hidden neighbours, in scene coordinates.
[[nodiscard]] Badge badgeOf(const Mark& mark, double markScale, double zoom);
/// The symbol of the legend at type scale 1, around the origin.
[[nodiscard]] Badge legendBadge();

inline constexpr Colour badgeGround = Colour::PillGround;
inline constexpr Colour badgeOutline = Colour::FadedText;

} // namespace waybill::scene
