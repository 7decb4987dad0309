// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/moved.h"

#include "core/scene/scene_index.h"

namespace waybill::scene {

namespace {

constexpr std::size_t mostMarksInFull = 120, mostLinesInFull = 240;

} // namespace

bool drawnInFull(const Scene& scene) {
    return scene.marks.size() <= mostMarksInFull && scene.lines.size() <= mostLinesInFull;
}

std::shared_ptr<const Scene> moved(const Scene& scene, const std::vector<QPointF>& shifts) {
    auto result = std::make_shared<Scene>();
    result->graph = scene.graph;
    result->nodes = scene.nodes;
    result->links = scene.links;
    result->owner = scene.owner;
    result->bounds = scene.bounds;
    result->zoom = scene.zoom;
    result->markScale = scene.markScale;
    const auto shiftOf = [&shifts](std::uint32_t node) { return node < shifts.size() ? shifts[node] : QPointF(); };
    const auto middleShift = [&](std::uint32_t link) {
        return (shiftOf(scene.links[link].source) + shiftOf(scene.links[link].target)) / 2;
    };
    result->marks = scene.marks;
    for (Mark& mark : result->marks)
        mark.centre += shiftOf(mark.node);
    result->lines = scene.lines;
    for (Line& line : result->lines) {
        line.start += shiftOf(scene.links[line.link].source);
        line.control += middleShift(line.link);
        line.end += shiftOf(scene.links[line.link].target);
    }
    if (!drawnInFull(scene))
        return result;
    result->pills = scene.pills;
    for (Pill& pill : result->pills)
        pill.rect.translate(middleShift(pill.link));
    result->labels = scene.labels;
    for (Label& label : result->labels) {
        const QPointF shift = shiftOf(label.node);
        label.rect.translate(shift);
        if (label.leader)
            label.leader = {(*label.leader)[0] + shift, (*label.leader)[1] + shift};
    }
    result->index = std::make_shared<SceneIndex>(*result);
    return result;
}

} // namespace waybill::scene
