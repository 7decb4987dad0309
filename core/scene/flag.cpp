// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/flag.h"

#include <algorithm>

namespace waybill::scene {

namespace {

constexpr double height = 19, length = 12, pennant = 10, edge = 1.4; // at mark scale 1
/// Where marks are small, flags are less so.
constexpr double smallest = 0.85, mostEnlarged = 1.7;

Flag makeFlag(QPointF foot, double scale) {
    const QPointF top = foot - QPointF(0, height * scale);
    return {{foot, top, top + QPointF(-length * scale, pennant / 2 * scale), top + QPointF(0, pennant * scale)},
            edge * scale};
}

} // namespace

QRectF Flag::rect() const {
    const auto [left, right] =
        std::minmax_element(outline.begin(), outline.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const QRectF bare(QPointF(left->x(), outline[1].y()), QPointF(right->x(), outline[0].y()));
    return bare.adjusted(-2 * edge, -2 * edge, 2 * edge, 2 * edge);
}

Flag flagOf(const Mark& mark, double markScale, double zoom) {
    const QSizeF half = markRect(mark).size() / 2;
    const double legible = std::clamp(smallest / (markScale * zoom), 1.0, mostEnlarged);
    return makeFlag(mark.centre + QPointF(-0.55 * half.width(), -0.7 * half.height()), markScale * legible);
}

Flag legendFlag() {
    constexpr double scale = 0.75;
    return makeFlag({length * scale / 2, height * scale / 2}, scale);
}

Colour flagGround(graph::Listed listed) {
    return listed == graph::Listed::Confirmed ? Colour::Text : Colour::PillGround;
}

} // namespace waybill::scene
