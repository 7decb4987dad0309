// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/curve.h"
#include "core/scene/scene.h"

#include <array>
#include <vector>

/// What every painter of a scene needs to draw it alike: SVG, PNG, PDF and the canvas take their figures from here.
namespace waybill::scene {

/// Half the width and height of a shape's bounding box.
[[nodiscard]] QSizeF halfSize(Shape shape, double radius);
/// The two squares of a Stack, the one behind first.
[[nodiscard]] std::array<QRectF, 2> stackSquares(QPointF centre, double radius);
/// Radius of a rounded square's corners.
[[nodiscard]] double cornerRadius(double radius);
/// Below 0 inside the shape, above 0 outside, `p` counted from the centre; its size is the distance, or less at
/// corners.
[[nodiscard]] double signedDistance(Shape shape, QPointF p, double radius);
/// The left or the right half of a shape's outline, for a split mark.
[[nodiscard]] std::vector<QPointF> halfOutline(Shape shape, QPointF centre, double radius, bool right);

[[nodiscard]] double signedDistance(const Mark& mark, QPointF p);
[[nodiscard]] QRectF markRect(const Mark& mark);
/// Of the ring around a suspicious or selected mark, at the middle of its stroke.
[[nodiscard]] double ringRadius(const Mark& mark, double markScale);
[[nodiscard]] double ringWidth(double markScale);

[[nodiscard]] Curve curveOf(const Line& line);
/// What is stroked of a line: it ends inside the arrow head, so that no blunt end shows at the tip.
[[nodiscard]] Curve strokeOf(const Line& line);
/// How long a line's arrow head is: a short line has a small one. 0 without an arrow.
[[nodiscard]] double headLength(const Line& line);
/// Tip and the two corners behind it.
[[nodiscard]] std::array<QPointF, 3> arrowHead(const Line& line);
/// The same where the stroke is known already.
[[nodiscard]] std::array<QPointF, 3> arrowHead(const Line& line, const Curve& stroke);
/// Lengths of dash and gap in scene units; both 0 for a solid line.
[[nodiscard]] std::array<double, 2> dashes(LineStyle style, double width);

/// One line of a label's text, ready to draw at its own size divided by the scene's zoom.
struct TextLine {
    QString text;
    QPointF anchor; ///< On the base line; left end, middle or right end as `alignment` says.
    Qt::Alignment alignment = Qt::AlignHCenter;
    double pixelSize = labelSize;
    Colour colour = Colour::Text;
    bool isName = true; ///< Drawn a little stronger.
};
[[nodiscard]] std::vector<TextLine> textLines(const Label& label, double zoom);
[[nodiscard]] TextLine textLine(const Pill& pill, double zoom);

/// Legend symbols at type scale 1, around the origin.
inline constexpr double legendRadius = 6.3;
inline constexpr double legendReach = 22; ///< Half the length of a line.
[[nodiscard]] Line legendLine(const LegendEntry& entry);

inline constexpr double labelLineHeight = 16;  ///< Pixels.
inline constexpr double secondLineHeight = 14; ///< Pixels.
inline constexpr double pillHeight = 19;       ///< Pixels.
inline constexpr double leaderWidth = 0.9;     ///< Pixels.
inline constexpr double haloWidth = 4;         ///< Pixels; the stroke of the ground colour below a label.
inline constexpr double markEdge = 1.5;        ///< Stroke of the ground colour around a mark, times markScale.

} // namespace waybill::scene
