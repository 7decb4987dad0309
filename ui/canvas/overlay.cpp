// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overlay.h"

#include "core/scene/geometry.h"
#include "core/scene/scene_index.h"
#include "ui/paint/scene_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>
#include <algorithm>

namespace waybill::ui {

namespace {

QPainterPath pathOf(const scene::Line& line) {
    QPainterPath path(line.start);
    path.quadTo(line.control, line.end);
    return path;
}

void drawRing(QPainter& painter, const scene::Mark& mark, double markScale, double extra, const QPen& pen) {
    const double radius = scene::ringRadius(mark, markScale) + extra;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(mark.centre, radius, radius);
}

/// A line around a link's line, so that its own colour and dashes stay what they are; around its pill, not through it.
void drawSheath(QPainter& painter, const Overlay::Item& item, double markScale, const QColor& colour, double width) {
    QPainterPathStroker stroker;
    stroker.setWidth(item.line->width + 9 * markScale);
    stroker.setCapStyle(Qt::RoundCap);
    QPainterPath sheath = stroker.createStroke(pathOf(*item.line));
    if (item.pill) {
        QPainterPath pill;
        pill.addRoundedRect(*item.pill, item.pill->height() / 2, item.pill->height() / 2);
        sheath = sheath.simplified().united(pill);
    }
    painter.setPen(QPen(colour, width * markScale));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(sheath);
}

} // namespace

Overlay::Item Overlay::find(const scene::Scene& scene, const scene::Hit& hit) {
    Item item;
    if (hit.node && *hit.node < scene.marks.size())
        item.hit.node = hit.node;
    if (item.hit.node || !hit.link)
        return item;
    const auto found = std::find_if(scene.lines.begin(), scene.lines.end(),
                                    [&hit](const scene::Line& line) { return line.link == *hit.link; });
    if (found != scene.lines.end()) {
        item.hit.link = hit.link;
        item.line = *found;
        const auto pill = std::find_if(scene.pills.begin(), scene.pills.end(),
                                       [&hit](const scene::Pill& of) { return of.link == *hit.link; });
        if (pill != scene.pills.end())
            item.pill = pill->rect;
    }
    return item;
}

void Overlay::drawRings(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed) const {
    if (!scene.index || (gathered.empty() && traced.empty()))
        return;
    const double scale = scene.markScale;
    const QColor colour = paint::colour(scene::Colour::Selected, theme);
    scene.index->marks().visit(exposed, [&](std::uint32_t node) {
        const scene::Mark& mark = scene.marks[node];
        const double extra = mark.suspicious ? 4.5 * scale : 0;
        if (node < gathered.size() && gathered[node] != 0)
            drawRing(painter, mark, scale, extra, QPen(colour, 2.5 * scale));
        else if (node < traced.size() && traced[node] != 0)
            drawRing(painter, mark, scale, extra, QPen(colour, 1.2 * scale));
        else
            return;
        paint::paintBadge(painter, scene, mark, theme);
    });
}

void Overlay::drawBand(QPainter& painter, const scene::Scene& scene, const QColor& colour) const {
    if (band.size() < 2)
        return;
    QColor wash = colour;
    wash.setAlphaF(0.08F);
    painter.setPen(QPen(colour, 1.2 / scene.zoom, Qt::DashLine));
    painter.setBrush(wash);
    painter.drawPolygon(band.data(), static_cast<int>(band.size()));
}

void Overlay::draw(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed) const {
    const double scale = scene.markScale;
    const QColor black = paint::colour(scene::Colour::Selected, theme);
    QColor faint = black;
    faint.setAlphaF(0.45F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (hovered.hit.node && *hovered.hit.node < scene.marks.size() && hovered.hit.node != selected.hit.node)
        drawRing(painter, scene.marks[*hovered.hit.node], scale, 0, QPen(faint, 2 * scale));
    if (hovered.line && hovered.hit.link != selected.hit.link)
        drawSheath(painter, hovered, scale, faint, 1.4);
    for (const Item& link : tracedLinks)
        drawSheath(painter, link, scale, black, 1.4);
    drawRings(painter, scene, theme, exposed);
    if (selected.hit.node && *selected.hit.node < scene.marks.size()) {
        const scene::Mark& mark = scene.marks[*selected.hit.node];
        // Where the keyboard is, while others are gathered: broken, so that it does not count as one of them.
        const bool isOneOfThem =
            gathered.empty() || (*selected.hit.node < gathered.size() && gathered[*selected.hit.node] != 0);
        // Outside of the violet ring of a suspicious mark, so that both can be seen.
        const double extra = mark.suspicious ? 4.5 * scale : 0;
        const double width = isOneOfThem ? (hasFocus ? 3 : 2.5) : 1.6;
        drawRing(painter, mark, scale, extra, QPen(black, width * scale, isOneOfThem ? Qt::SolidLine : Qt::DotLine));
        paint::paintBadge(painter, scene, mark, theme);
    }
    if (selected.line)
        drawSheath(painter, selected, scale, black, hasFocus ? 2 : 1.6);
    const auto held = dragged ? scene.graph->nodeByKey(dragged->first) : std::nullopt;
    if (held && *held < scene.marks.size()) {
        scene::Mark mark = scene.marks[*held];
        mark.centre = dragged->second;
        drawRing(painter, mark, scale, 0, QPen(black, 2 * scale, Qt::DashLine));
    }
    drawBand(painter, scene, black);
    painter.restore();
}

} // namespace waybill::ui
