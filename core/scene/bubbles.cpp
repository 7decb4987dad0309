// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/crowds.h"
#include "core/scene/gathering.h"
#include "core/scene/parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <tuple>

namespace waybill::scene {

namespace {

constexpr double largestShare = 0.52; ///< Of the cell: the radius of the largest bubble.
constexpr double smallestRadius = 6;  ///< Pixels.
constexpr double air = 3;             ///< Pixels between bubbles.
constexpr int roundsOfParting = 250;
constexpr double fullest = 0.22; ///< Of the ground that all nodes lie on, how much bubbles of communities cover.

std::tuple<bool, bool, double> weightOf(const graph::Node& node) {
    return {node.noted > 0, graph::isTrader(node), std::isfinite(node.valueUsd) ? node.valueUsd : 0};
}

std::size_t roleOf(Colour colour) {
    return colour == Colour::Maker ? 0 : colour == Colour::Seller ? 1 : colour == Colour::Buyer ? 2 : 3;
}

Bubble bubbleFrom(Crowd crowd, const Scene& scene) {
    Bubble bubble;
    bubble.centre = crowd.place;
    bubble.communities = crowd.communities;
    bubble.nodes = std::move(crowd.nodes);
    bubble.first = bubble.nodes.front();
    for (const std::uint32_t node : bubble.nodes) {
        const graph::Node& item = scene.nodes[node];
        bubble.firms += item.kind == graph::NodeKind::Entity ? 1 : item.firms;
        bubble.noted += item.noted > 0 ? 1 : 0;
        ++bubble.byRole[roleOf(scene.marks[node].colour)];
        if (weightOf(item) > weightOf(scene.nodes[bubble.first]))
            bubble.first = node;
    }
    return bubble;
}

/// The radius of the largest. Communities lie where they like, so that they must leave room to each other.
double largestRadius(const Scene& scene, double cell, std::size_t largest) {
    const double wanted = largestShare * cell;
    if (scene.bubbles.empty() || scene.bubbles.front().communities == 0)
        return wanted;
    QRectF ground;
    for (const Mark& mark : scene.marks)
        ground = ground.united(QRectF(mark.centre, QSizeF(1e-9, 1e-9)));
    const double all =
        std::accumulate(scene.bubbles.begin(), scene.bubbles.end(), 0.0, [](double sum, const Bubble& bubble) {
            return sum + static_cast<double>(bubble.nodes.size());
        });
    const double area = (ground.width() + cell) * (ground.height() + cell) * fullest;
    return std::min(wanted, std::sqrt(area / std::numbers::pi * static_cast<double>(largest) / all));
}

void size(Scene& scene, double cell, double pixel) {
    std::size_t largest = 1;
    for (const Bubble& bubble : scene.bubbles)
        largest = std::max(largest, bubble.nodes.size());
    const double radius = largestRadius(scene, cell, largest);
    for (Bubble& bubble : scene.bubbles) {
        const double share = static_cast<double>(bubble.nodes.size()) / static_cast<double>(largest);
        bubble.radius = std::max(smallestRadius * pixel, radius * std::sqrt(share));
    }
}

/// Moves bubbles that lie over each other apart, the lighter one further.
void part(std::vector<Bubble>& bubbles, double gap) {
    double largest = 0;
    for (const Bubble& bubble : bubbles)
        largest = std::max(largest, bubble.radius);
    const auto byX = [](const Bubble& a, const Bubble& b) { return a.centre.x() < b.centre.x(); };
    for (int round = 0; round < roundsOfParting; ++round) {
        std::sort(bubbles.begin(), bubbles.end(), byX);
        bool moved = false;
        for (std::size_t i = 0; i < bubbles.size(); ++i) {
            for (std::size_t j = i + 1; j < bubbles.size(); ++j) {
                Bubble &a = bubbles[i], &b = bubbles[j];
                if (b.centre.x() - a.centre.x() > a.radius + largest + gap)
                    break;
                if (std::abs(b.centre.y() - a.centre.y()) > a.radius + b.radius + gap)
                    continue;
                const QPointF apart = b.centre - a.centre;
                const double distance = std::hypot(apart.x(), apart.y());
                const double missing = a.radius + b.radius + gap - distance;
                if (missing <= 0)
                    continue;
                const QPointF way = distance > 0 ? apart / distance : QPointF(1, 0);
                const double weightA = a.radius * a.radius, weightB = b.radius * b.radius;
                a.centre -= way * (missing * weightB / (weightA + weightB));
                b.centre += way * (missing * weightA / (weightA + weightB));
                moved = true;
            }
        }
        if (!moved)
            return;
    }
}

} // namespace

void addBubbles(Scene& scene, const SceneOptions& options) {
    if (!(options.crowdCell > 0) || !std::isfinite(options.crowdCell))
        return;
    const double pixel = 1 / scene.zoom;
    const auto& communities = options.communities;
    const bool areKnown = communities && communities->size() == scene.marks.size();
    std::vector<Crowd> crowds = areKnown ? gatherByCommunity(scene.marks, *communities, options.crowdCell)
                                         : gatherByPlace(scene.marks, options.crowdCell);
    for (Crowd& crowd : crowds) {
        if (crowd.nodes.size() >= smallestCrowd)
            scene.bubbles.push_back(bubbleFrom(std::move(crowd), scene));
    }
    size(scene, options.crowdCell, pixel);
    part(scene.bubbles, air * pixel);
    // The smallest on top, should two lie over each other after all.
    std::stable_sort(scene.bubbles.begin(), scene.bubbles.end(),
                     [](const Bubble& a, const Bubble& b) { return a.nodes.size() > b.nodes.size(); });
    scene.bubbleOf.assign(scene.marks.size(), noBubble);
    for (std::uint32_t i = 0; i < scene.bubbles.size(); ++i) {
        for (const std::uint32_t node : scene.bubbles[i].nodes)
            scene.bubbleOf[node] = i;
    }
}

} // namespace waybill::scene
