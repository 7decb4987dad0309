// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/sign.h"

#include "core/scene/badge.h"
#include "core/scene/flag.h"

#include <algorithm>

namespace waybill::scene {

namespace {

constexpr double edge = 1.1; // at mark scale 1, like the figures below
/// Where marks are small, signs are less so.
constexpr double smallest = 0.85, mostEnlarged = 1.7;

Sign placed(Sign sign, QPointF centre, double scale) {
    for (QPointF& point : sign.outline)
        point = centre + point * scale;
    for (auto& [from, to] : sign.lines) {
        from = centre + from * scale;
        to = centre + to * scale;
    }
    sign.edge = edge * scale;
    return sign;
}

/// With a corner turned down.
Sign sheet(QPointF centre, double scale) {
    return placed({{{-4, -5.2}, {1.4, -5.2}, {4, -2.6}, {4, 5.2}, {-4, 5.2}},
                   {{{{-2.2, -1.6}, {1.6, -1.6}}}, {{{-2.2, 0.8}, {2.2, 0.8}}}, {{{-2.2, 3.2}, {2.2, 3.2}}}},
                   edge,
                   Colour::Note},
                  centre, scale);
}

Sign speechBubble(QPointF centre, double scale) {
    return placed({{{-5.4, -4.8}, {5.4, -4.8}, {5.4, 2.6}, {0.4, 2.6}, {-2.6, 5.6}, {-2.6, 2.6}, {-5.4, 2.6}},
                   {{{{-3, -2.4}, {3, -2.4}}}, {{{-3, 0.2}, {1, 0.2}}}},
                   edge,
                   Colour::Text},
                  centre, scale);
}

} // namespace

bool hasNoteSign(const Mark& mark) {
    return mark.noted && mark.shape != Shape::Box && mark.shape != Shape::Diamond;
}

QRectF Sign::rect() const {
    const auto [left, right] = std::ranges::minmax_element(outline, {}, [](QPointF point) { return point.x(); });
    const auto [top, bottom] = std::ranges::minmax_element(outline, {}, [](QPointF point) { return point.y(); });
    return QRectF(QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y()))
        .adjusted(-2 * edge, -2 * edge, 2 * edge, 2 * edge);
}

std::vector<Sign> signsOf(const Mark& mark, double markScale, double zoom) {
    std::vector<Sign> signs;
    if (!mark.annotated && !hasNoteSign(mark))
        return signs;
    const QSizeF half = markRect(mark).size() / 2;
    const double scale = markScale * std::clamp(smallest / (markScale * zoom), 1.0, mostEnlarged);
    if (hasNoteSign(mark))
        signs.push_back(sheet(mark.centre + QPointF(0.85 * half.width(), 0.7 * half.height()), scale));
    if (mark.annotated)
        signs.push_back(speechBubble(mark.centre + QPointF(-0.9 * half.width(), 0.7 * half.height()), scale));
    return signs;
}

Sign legendSign(LegendEntry::Kind kind) {
    constexpr double scale = 1.1;
    return kind == LegendEntry::Kind::NoteSign ? sheet({}, scale) : speechBubble({}, scale);
}

std::vector<QRectF> rectsBeside(const Mark& mark, double markScale, double zoom) {
    std::vector<QRectF> rects;
    for (const Badge& badge : badgesOf(mark, markScale, zoom))
        rects.push_back(badge.rect.adjusted(-badge.edge, -badge.edge, badge.edge, badge.edge));
    if (mark.listed != graph::Listed::No)
        rects.push_back(flagOf(mark, markScale, zoom).rect());
    for (const Sign& sign : signsOf(mark, markScale, zoom))
        rects.push_back(sign.rect());
    return rects;
}

} // namespace waybill::scene
