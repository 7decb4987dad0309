// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/geometry.h"
#include "core/scene/scene_index.h"

#include <algorithm>

namespace waybill::scene {

namespace {

std::optional<std::uint32_t> markAt(const Scene& scene, QPointF point, double tolerance) {
    std::optional<std::uint32_t> best;
    double nearest = tolerance;
    const QRectF around(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    scene.index->marks().visit(around, [&](std::uint32_t i) {
        const double distance = signedDistance(scene.marks[i], point);
        const bool isOnTop = best && i > *best && distance <= 0;
        if (distance < nearest || isOnTop || (distance == nearest && !best)) {
            nearest = std::max(distance, 0.0);
            best = i;
        }
    });
    return best ? std::optional(scene.marks[*best].node) : std::nullopt;
}

std::optional<std::uint32_t> pillAt(const Scene& scene, QPointF point) {
    std::optional<std::uint32_t> link;
    scene.index->pills().visit(QRectF(point, point), [&](std::uint32_t i) { link = scene.pills[i].link; });
    return link;
}

std::optional<std::uint32_t> lineAt(const Scene& scene, QPointF point, double tolerance) {
    std::optional<std::uint32_t> best;
    double nearest = tolerance;
    const QRectF around(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    scene.index->lines().visit(around, [&](std::uint32_t i) {
        const Line& line = scene.lines[i];
        const double distance = std::max(curveOf(line).distanceTo(point) - line.width / 2, 0.0);
        if (distance < nearest || (distance == nearest && (!best || i > *best))) {
            nearest = distance;
            best = i;
        }
    });
    return best ? std::optional(scene.lines[*best].link) : std::nullopt;
}

} // namespace

Hit pick(const Scene& scene, QPointF point, double tolerance) {
    Hit hit;
    if (!scene.index)
        return hit;
    const double reach = std::max(tolerance, 0.0);
    hit.node = markAt(scene, point, reach);
    if (!hit.node)
        hit.link = pillAt(scene, point);
    if (!hit.node && !hit.link)
        hit.link = lineAt(scene, point, reach);
    return hit;
}

} // namespace waybill::scene
