// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overlay.h"

#include "core/scene/crowds.h"
#include "core/scene/geometry.h"
#include "core/scene/scene_index.h"
#include "ui/paint/scene_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>
#include <algorithm>
#include <utility>

namespace waybill::ui {

namespace {

struct RingPainter {
    QPainter& painter;
    const scene::Scene& scene;

    /// Around a mark, broken where it would cross a name: one stands within reach of it.
    void draw(const scene::Mark& mark, double extra, const QPen& pen) const {
        const double radius = scene::ringRadius(mark, scene.markScale) + extra, reach = radius + pen.widthF();
        const QRectF area(mark.centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        QPainterPath names;
        if (scene.index) {
            scene.index->labels().visit(
                area, [&](std::uint32_t label) { names.addRect(scene.labels[label].rect.intersected(area)); });
        }
        painter.save();
        if (!names.isEmpty()) {  // few rings do, and clipping costs more than they
            names.addRect(area); // odd and even: what is covered twice is left out, and names never overlap
            painter.setClipPath(names, Qt::IntersectClip);
        }
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(mark.centre, radius, radius);
        painter.restore();
    }
};

void drawBubbleRing(QPainter& painter, const scene::Bubble& bubble, double zoom, const QPen& pen) {
    const double radius = bubble.radius + 6 / zoom;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(bubble.centre, radius, radius);
}

struct SheathPainter {
    QPainter& painter;
    double markScale;
    QRectF exposed;

    /// A line around a link's line, so that its own colour and dashes stay what they are; around its pill, not through
    /// it. Where it leaves what is seen, the ends that it is cut at lie outside.
    void draw(const Overlay::Item& item, const QColor& colour, double width) const {
        const double around = item.line->width + 9 * markScale;
        const QRectF area = exposed.adjusted(-2 * around, -2 * around, 2 * around, 2 * around);
        const auto seen = scene::curveOf(*item.line).within(area);
        if (!seen)
            return;
        QPainterPath line(seen->start);
        line.quadTo(seen->control, seen->end);
        QPainterPathStroker stroker;
        stroker.setWidth(around);
        stroker.setCapStyle(Qt::RoundCap);
        QPainterPath sheath = stroker.createStroke(line);
        if (item.pill && item.pill->intersects(area)) {
            QPainterPath pill;
            pill.addRoundedRect(*item.pill, item.pill->height() / 2, item.pill->height() / 2);
            sheath = sheath.simplified().united(pill);
        }
        painter.setPen(QPen(colour, width * markScale));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(sheath);
    }
};

} // namespace

namespace {

/// The bundle that a link is drawn in; none for one within a bubble.
std::optional<std::uint32_t> bundleOf(const scene::Scene& scene, const graph::Link& link) {
    const auto end = [&scene](std::uint32_t node) {
        const auto bubble = scene::bubbleOf(scene, node);
        return std::pair(bubble.has_value(), bubble.value_or(node));
    };
    const auto ends = std::minmax({end(link.source), end(link.target)});
    const auto found = std::ranges::find_if(scene.bundles, [&](const scene::Bundle& bundle) {
        return std::minmax({end(bundle.from), end(bundle.to)}) == ends;
    });
    if (found == scene.bundles.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(found - scene.bundles.begin());
}

scene::Line lineOf(const scene::Bundle& bundle) {
    scene::Line line;
    line.start = bundle.start;
    line.control = (bundle.start + bundle.end) / 2;
    line.end = bundle.end;
    line.width = bundle.width;
    return line;
}

} // namespace

Overlay::Item Overlay::find(const scene::Scene& scene, const scene::Hit& hit) {
    Item item;
    if (hit.node && *hit.node < scene.marks.size())
        item.hit.node = hit.node;
    else if (hit.bubble && *hit.bubble < scene.bubbles.size())
        item.hit.bubble = hit.bubble;
    else if (hit.bundle && *hit.bundle < scene.bundles.size()) {
        item.hit.bundle = hit.bundle;
        item.line = lineOf(scene.bundles[*hit.bundle]);
    }
    if (!item.isEmpty() || !hit.link)
        return item;
    if (const auto bundle = bundleOf(scene, scene.links[*hit.link])) {
        item.hit.link = hit.link;
        item.line = lineOf(scene.bundles[*bundle]);
        return item;
    }
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
    const RingPainter rings{painter, scene};
    scene.index->marks().visit(exposed, [&](std::uint32_t node) {
        const scene::Mark& mark = scene.marks[node];
        const double extra = mark.suspicious ? 4.5 * scale : 0;
        if (node < gathered.size() && gathered[node] != 0)
            rings.draw(mark, extra, QPen(colour, 2.5 * scale));
        else if (node < traced.size() && traced[node] != 0)
            rings.draw(mark, extra, QPen(colour, 1.2 * scale));
        else
            return;
        paint::paintBadge(painter, scene, mark, theme);
    });
    const auto isAmong = [](const std::vector<char>& nodes, std::uint32_t node) {
        return node < nodes.size() && nodes[node] != 0;
    };
    scene.index->bubbles().visit(exposed, [&](std::uint32_t i) {
        const scene::Bubble& bubble = scene.bubbles[i];
        const auto holds = [&](const std::vector<char>& nodes) {
            return !nodes.empty() &&
                   std::ranges::any_of(bubble.nodes, [&](std::uint32_t node) { return isAmong(nodes, node); });
        };
        if (holds(gathered))
            drawBubbleRing(painter, bubble, scene.zoom, QPen(colour, 2.5 / scene.zoom));
        else if (holds(traced))
            drawBubbleRing(painter, bubble, scene.zoom, QPen(colour, 1.2 / scene.zoom));
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
    const RingPainter rings{painter, scene};
    const SheathPainter sheaths{painter, scale, exposed};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (hovered.hit.node && *hovered.hit.node < scene.marks.size() && hovered.hit.node != selected.hit.node)
        rings.draw(scene.marks[*hovered.hit.node], 0, QPen(faint, 2 * scale));
    if (hovered.hit.bubble && *hovered.hit.bubble < scene.bubbles.size())
        drawBubbleRing(painter, scene.bubbles[*hovered.hit.bubble], scene.zoom, QPen(faint, 2 / scene.zoom));
    if (hovered.line && (hovered.hit.bundle || hovered.hit.link != selected.hit.link))
        sheaths.draw(hovered, faint, 1.4);
    for (const Item& link : tracedLinks)
        sheaths.draw(link, black, 1.4);
    drawRings(painter, scene, theme, exposed);
    const auto inBubble = selected.hit.node ? scene::bubbleOf(scene, *selected.hit.node) : std::nullopt;
    if (inBubble) {
        const double width = (hasFocus ? 3 : 2.5) / scene.zoom;
        drawBubbleRing(painter, scene.bubbles[*inBubble], scene.zoom, QPen(black, width));
    } else if (selected.hit.node && *selected.hit.node < scene.marks.size()) {
        const scene::Mark& mark = scene.marks[*selected.hit.node];
        // Where the keyboard is, while others are gathered: broken, so that it does not count as one of them.
        const bool isOneOfThem =
            gathered.empty() || (*selected.hit.node < gathered.size() && gathered[*selected.hit.node] != 0);
        // Outside of the violet ring of a suspicious mark, so that both can be seen.
        const double extra = mark.suspicious ? 4.5 * scale : 0;
        const double width = isOneOfThem ? (hasFocus ? 3 : 2.5) : 1.6;
        rings.draw(mark, extra, QPen(black, width * scale, isOneOfThem ? Qt::SolidLine : Qt::DotLine));
        paint::paintBadge(painter, scene, mark, theme);
    }
    if (selected.line)
        sheaths.draw(selected, black, hasFocus ? 2 : 1.6);
    const auto held = dragged ? scene.graph->nodeByKey(dragged->first) : std::nullopt;
    if (held && *held < scene.marks.size()) {
        scene::Mark mark = scene.marks[*held];
        mark.centre = dragged->second;
        rings.draw(mark, 0, QPen(black, 2 * scale, Qt::DashLine));
    }
    drawBand(painter, scene, black);
    painter.restore();
}

} // namespace waybill::ui
