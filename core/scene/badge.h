// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/geometry.h"

namespace waybill::scene {

/// A word or figure at a mark.
struct Badge {
    QRectF rect; ///< A pill: its corners are half its height.
    TextLine text;
    double edge = 1;     ///< Width of its outline.
    bool isBare = false; ///< Its text alone, within the mark.
};
/// In scene coordinates: "12" within a group, which stands for so many firms; "+12" at the upper right, where so many
/// neighbours are left out of the picture. These grow and shrink with the marks, but stay legible longer.
[[nodiscard]] std::vector<Badge> badgesOf(const Mark& mark, double markScale, double zoom);
/// The symbol of the legend at type scale 1, around the origin.
[[nodiscard]] Badge legendBadge();

inline constexpr Colour badgeGround = Colour::PillGround;
inline constexpr Colour badgeOutline = Colour::FadedText;

} // namespace waybill::scene
