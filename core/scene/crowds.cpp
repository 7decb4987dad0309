// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/crowds.h"

#include <algorithm>
#include <cmath>

namespace waybill::scene {

namespace {

constexpr std::size_t fewNodes = 4000;  ///< A picture of so many can be read, and painted at once, from any distance.
constexpr double roomPerNode = 600;     ///< Square pixels that a mark and its share of lines need in a dense part.
constexpr double smallestCellSide = 76; ///< Pixels; up to twice that before the bubbles divide.
constexpr std::size_t samplesAcross = 64;

bool isFinite(const layout::Point& point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

/// How many nodes a node has about it for each square of a layout unit, in the mean over all nodes.
double crowdedness(const std::vector<layout::Point>& positions) {
    double left = 0, right = 0, top = 0, bottom = 0;
    bool first = true;
    for (const layout::Point& point : positions) {
        if (!isFinite(point))
            continue;
        left = first ? point.x : std::min(left, point.x);
        right = first ? point.x : std::max(right, point.x);
        top = first ? point.y : std::min(top, point.y);
        bottom = first ? point.y : std::max(bottom, point.y);
        first = false;
    }
    const double side = std::max({(right - left) / samplesAcross, (bottom - top) / samplesAcross, 1e-9});
    std::vector<double> counts((samplesAcross + 1) * (samplesAcross + 1));
    double all = 0;
    for (const layout::Point& point : positions) {
        if (!isFinite(point))
            continue;
        const auto column = static_cast<std::size_t>((point.x - left) / side);
        const auto row = static_cast<std::size_t>((point.y - top) / side);
        ++counts[std::min(row, samplesAcross) * (samplesAcross + 1) + std::min(column, samplesAcross)];
        ++all;
    }
    double squares = 0;
    for (const double count : counts)
        squares += count * count;
    return all > 0 ? squares / all / (side * side) : 0;
}

} // namespace

bool isCrowd(std::size_t nodes) {
    return nodes > fewNodes;
}

Crowding::Crowding(const std::vector<layout::Point>& positions, double unit) {
    if (isCrowd(positions.size()) && unit > 0)
        m_clearZoom = std::sqrt(crowdedness(positions) * roomPerNode) / unit;
}

double Crowding::cellAt(double zoom) const {
    if (!(zoom > 0) || zoom >= m_clearZoom)
        return 0;
    return smallestCellSide / std::exp2(std::floor(std::log2(zoom)));
}

std::optional<std::uint32_t> bubbleOf(const Scene& scene, std::uint32_t node) {
    if (node >= scene.bubbleOf.size() || scene.bubbleOf[node] == noBubble)
        return std::nullopt;
    return scene.bubbleOf[node];
}

Bubble legendBubble() {
    Bubble bubble;
    bubble.radius = 8;
    bubble.nodes.resize(3);
    bubble.byRole = {1, 1, 1, 0};
    return bubble;
}

Bundle legendBundle() {
    Bundle bundle;
    bundle.start = {-22, 0};
    bundle.end = {22, 0};
    bundle.width = 4;
    bundle.strength = 0.5;
    return bundle;
}

Mark markOf(const Bubble& bubble) {
    Mark mark;
    mark.node = bubble.first;
    mark.centre = bubble.centre;
    mark.radius = bubble.radius;
    return mark;
}

Mark shownMark(const Scene& scene, std::uint32_t node) {
    const auto bubble = bubbleOf(scene, node);
    return bubble ? markOf(scene.bubbles[*bubble]) : scene.marks[node];
}

} // namespace waybill::scene
