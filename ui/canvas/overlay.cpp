// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overlay.h"

#include "core/scene/geometry.h"
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

void Overlay::draw(QPainter& painter, const scene::Scene& scene, scene::Theme theme) const {
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
    if (selected.hit.node && *selected.hit.node < scene.marks.size()) {
        const scene::Mark& mark = scene.marks[*selected.hit.node];
        // Outside of the violet ring of a suspicious mark, so that both can be seen.
        const double extra = mark.suspicious ? 4.5 * scale : 0;
        drawRing(painter, mark, scale, extra, QPen(black, (hasFocus ? 3 : 2.5) * scale));
    }
    if (selected.line)
        drawSheath(painter, selected, scale, black, hasFocus ? 2 : 1.6);
    const auto held = dragged ? scene.graph->nodeByKey(dragged->first) : std::nullopt;
    if (held && *held < scene.marks.size()) {
        scene::Mark mark = scene.marks[*held];
        mark.centre = dragged->second;
        drawRing(painter, mark, scale, 0, QPen(black, 2 * scale, Qt::DashLine));
    }
    painter.restore();
}

} // namespace waybill::ui
