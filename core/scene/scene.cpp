// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene.h"

#include "core/scene/crowds.h"
#include "core/scene/geometry.h"
#include "core/scene/parts.h"
#include "core/scene/scene_index.h"
#include "core/scene/scene_input.h"
#include "core/scene/sign.h"
#include "core/scene/spread.h"

#include <algorithm>
#include <cmath>

namespace waybill::scene {

namespace {

/// Marks shrink and grow more slowly than the distances, so that a picture seen from afar still has marks, and one seen
/// from near has room between them. What lies far apart is as if seen from nearer, up to marks in their full size.
double scaleAt(double zoom, double markScale, double spread) {
    const double seen = std::clamp(zoom, 0.01, 16.0);
    const double nearer = std::min(seen * spread, std::max(seen, 1.0));
    return (std::isfinite(markScale) && markScale > 0 ? markScale : 1) * std::sqrt(nearer) / seen;
}

QRectF contentOf(const Scene& scene) {
    QRectF bounds;
    for (const Mark& mark : scene.marks) {
        bounds = bounds.united(markRect(mark));
        if (mark.suspicious) {
            const double reach = ringRadius(mark, scene.markScale) + ringWidth(scene.markScale);
            bounds = bounds.united({mark.centre.x() - reach, mark.centre.y() - reach, 2 * reach, 2 * reach});
        }
        for (const QRectF& rect : rectsBeside(mark, scene.markScale, scene.zoom))
            bounds = bounds.united(rect);
    }
    for (const Line& line : scene.lines) {
        const double half = std::max(line.width, 1e-6) * (line.suspicious ? 2 : 0.6);
        bounds = bounds.united(curveOf(line).bounds().adjusted(-half, -half, half, half));
    }
    for (const Bubble& bubble : scene.bubbles)
        bounds = bounds.united(markRect(markOf(bubble)));
    for (const Pill& pill : scene.pills)
        bounds = bounds.united(pill.rect);
    for (const Label& label : scene.labels)
        bounds = bounds.united(label.rect);
    return bounds;
}

std::shared_ptr<const Scene> build(Scene scene, const std::vector<layout::Point>& positions,
                                   const SceneOptions& options, const TextMeasure& measure) {
    scene.zoom = std::isfinite(options.zoom) && options.zoom > 0 ? options.zoom : 1;
    scene.comparedAt = options.comparedAt;
    scene.markScale = scaleAt(scene.zoom, options.markScale, scene.zoom < 1 ? spreadOf(positions) : 1);
    addMarks(scene, positions, options);
    addBubbles(scene, options);
    addBundles(scene, options);
    addLines(scene, options);
    addTexts(scene, options, measure);
    addLegend(scene);
    scene.bounds = contentOf(scene);
    scene.index = std::make_shared<SceneIndex>(scene);
    return std::make_shared<const Scene>(std::move(scene));
}

} // namespace

std::shared_ptr<const Scene> buildScene(std::shared_ptr<const graph::EntityGraph> graph,
                                        const std::vector<layout::Point>& positions, const SceneOptions& options,
                                        const TextMeasure& measure) {
    Scene scene;
    if (graph) {
        scene.nodes = graph->nodes();
        scene.links = graph->links();
    }
    scene.owner = graph;
    scene.graph = std::move(graph);
    return build(std::move(scene), positions, options, measure);
}

std::shared_ptr<const Scene> buildScene(std::shared_ptr<const PlainGraph> graph,
                                        const std::vector<layout::Point>& positions, const SceneOptions& options,
                                        const TextMeasure& measure) {
    Scene scene;
    if (graph) {
        scene.nodes = graph->nodes;
        scene.links = graph->links;
    }
    scene.owner = std::move(graph);
    return build(std::move(scene), positions, options, measure);
}

} // namespace waybill::scene
