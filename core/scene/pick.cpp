// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/geometry.h"
#include "core/scene/scene_index.h"
#include "core/scene/sign.h"

#include <algorithm>
#include <cmath>

namespace waybill::scene {

namespace {

std::optional<std::uint32_t> markAt(const Scene& scene, QPointF point, double tolerance) {
    std::optional<std::uint32_t> best;
    double nearest = tolerance;
    const QRectF around(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    scene.index->marks().visit(around, [&](std::uint32_t i) {
        const Mark& mark = scene.marks[i];
        const bool isBeside = std::ranges::any_of(rectsBeside(mark, scene.markScale, scene.zoom),
                                                  [point](const QRectF& rect) { return rect.contains(point); });
        const double distance = isBeside ? 0 : signedDistance(mark, point);
        const bool isOnTop = best && i > *best && distance <= 0;
        if (distance < nearest || isOnTop || (distance == nearest && !best)) {
            nearest = std::max(distance, 0.0);
            best = i;
        }
    });
    return best ? std::optional(scene.marks[*best].node) : std::nullopt;
}

std::optional<std::uint32_t> bubbleAt(const Scene& scene, QPointF point) {
    std::optional<std::uint32_t> best;
    scene.index->bubbles().visit(QRectF(point, point), [&](std::uint32_t i) {
        const Bubble& bubble = scene.bubbles[i];
        const QPointF away = point - bubble.centre;
        if (std::hypot(away.x(), away.y()) <= bubble.radius && (!best || i > *best))
            best = i;
    });
    return best;
}

/// The one of some drawn curves that passes nearest by a point, the topmost of those that are equally near.
template <class Item, class CurveOf>
std::optional<std::uint32_t> nearestAt(const PackedTree& tree, const std::vector<Item>& items, QPointF point,
                                       double tolerance, CurveOf&& curveFrom) {
    std::optional<std::uint32_t> best;
    double nearest = tolerance;
    const QRectF around(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    tree.visit(around, [&](std::uint32_t i) {
        const double distance = std::max(curveFrom(items[i]).distanceTo(point) - items[i].width / 2, 0.0);
        if (distance < nearest || (distance == nearest && (!best || i > *best))) {
            nearest = distance;
            best = i;
        }
    });
    return best;
}

std::optional<std::uint32_t> bundleAt(const Scene& scene, QPointF point, double tolerance) {
    return nearestAt(scene.index->bundles(), scene.bundles, point, tolerance, [](const Bundle& bundle) {
        return Curve{bundle.start, (bundle.start + bundle.end) / 2, bundle.end};
    });
}

std::optional<std::uint32_t> pillAt(const Scene& scene, QPointF point) {
    std::optional<std::uint32_t> link;
    scene.index->pills().visit(QRectF(point, point), [&](std::uint32_t i) { link = scene.pills[i].link; });
    return link;
}

std::optional<std::uint32_t> lineAt(const Scene& scene, QPointF point, double tolerance) {
    const auto best = nearestAt(scene.index->lines(), scene.lines, point, tolerance, curveOf);
    return best ? std::optional(scene.lines[*best].link) : std::nullopt;
}

bool isWithin(std::span<const QPointF> polygon, QPointF point) {
    bool within = false;
    for (std::size_t i = 0, last = polygon.size() - 1; i < polygon.size(); last = i++) {
        const QPointF a = polygon[i], b = polygon[last];
        if ((a.y() > point.y()) != (b.y() > point.y()) &&
            point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x())
            within = !within;
    }
    return within;
}

} // namespace

Hit pick(const Scene& scene, QPointF point, double tolerance) {
    Hit hit;
    if (!scene.index)
        return hit;
    const double reach = std::max(tolerance, 0.0);
    hit.node = markAt(scene, point, reach);
    if (!hit.node)
        hit.bubble = bubbleAt(scene, point);
    if (hit.node || hit.bubble)
        return hit;
    hit.link = pillAt(scene, point);
    if (!hit.link)
        hit.link = lineAt(scene, point, reach);
    if (!hit.link)
        hit.bundle = bundleAt(scene, point, reach);
    return hit;
}

std::vector<std::uint32_t> nodesWithin(const Scene& scene, std::span<const QPointF> polygon) {
    std::vector<std::uint32_t> nodes;
    if (polygon.size() < 3)
        return nodes;
    const auto byX = [](QPointF a, QPointF b) { return a.x() < b.x(); };
    const auto byY = [](QPointF a, QPointF b) { return a.y() < b.y(); };
    const auto [left, right] = std::ranges::minmax_element(polygon, byX);
    const auto [top, bottom] = std::ranges::minmax_element(polygon, byY);
    const QRectF around(QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y()));
    for (const Mark& mark : scene.marks) {
        if (around.contains(mark.centre) && isWithin(polygon, mark.centre))
            nodes.push_back(mark.node);
    }
    return nodes;
}

} // namespace waybill::scene
