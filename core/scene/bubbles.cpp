// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/crowds.h"
#include "core/scene/parts.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace waybill::scene {

namespace {

constexpr double largestShare = 0.52; ///< Of the cell: the radius of the largest bubble.
constexpr double smallestRadius = 6;  ///< Pixels.
constexpr double nearness = 0.62;     ///< Of the cell: crowds of two cells whose middles are nearer are one.
constexpr double air = 3;             ///< Pixels between bubbles.
constexpr int roundsOfParting = 8;

struct Crowd {
    std::vector<std::uint32_t> nodes;
    double x = 0, y = 0; ///< Sums over the nodes.
    [[nodiscard]] QPointF middle() const { return QPointF(x, y) / static_cast<double>(nodes.size()); }
};

using Cell = std::uint64_t;

Cell cellOf(std::int64_t column, std::int64_t row) {
    return (static_cast<Cell>(static_cast<std::uint32_t>(column)) << 32) | static_cast<std::uint32_t>(row);
}

/// The nodes by the cells of a grid, and cells whose nodes lie at their common border taken together: from the largest
/// on, each takes in the smaller ones beside it.
class Gathering {
public:
    Gathering(const std::vector<Mark>& marks, double cell) : m_cell(cell) {
        for (const Mark& mark : marks) {
            Crowd& crowd = m_crowds[cellOf(index(mark.centre.x()), index(mark.centre.y()))];
            crowd.nodes.push_back(mark.node);
            crowd.x += mark.centre.x();
            crowd.y += mark.centre.y();
        }
    }

    [[nodiscard]] std::vector<Crowd> take() {
        std::vector<std::pair<std::size_t, Cell>> order;
        order.reserve(m_crowds.size());
        for (const auto& [cell, crowd] : m_crowds)
            order.emplace_back(crowd.nodes.size(), cell);
        std::sort(order.begin(), order.end(), std::greater());
        std::vector<Crowd> crowds;
        for (const auto& [size, cell] : order) {
            const auto at = m_crowds.find(cell);
            if (at == m_crowds.end())
                continue;
            Crowd crowd = std::move(at->second);
            m_crowds.erase(at);
            takeIn(crowd, cell);
            std::sort(crowd.nodes.begin(), crowd.nodes.end());
            crowds.push_back(std::move(crowd));
        }
        return crowds;
    }

private:
    [[nodiscard]] std::int64_t index(double at) const { return static_cast<std::int64_t>(std::floor(at / m_cell)); }

    void takeIn(Crowd& crowd, Cell cell) {
        const auto column = static_cast<std::int32_t>(cell >> 32), row = static_cast<std::int32_t>(cell & 0xFFFFFFFF);
        const QPointF middle = crowd.middle();
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto beside = m_crowds.find(cellOf(column + dx, row + dy));
                if (beside == m_crowds.end())
                    continue;
                const QPointF apart = beside->second.middle() - middle;
                if (std::hypot(apart.x(), apart.y()) > nearness * m_cell)
                    continue;
                crowd.nodes.insert(crowd.nodes.end(), beside->second.nodes.begin(), beside->second.nodes.end());
                crowd.x += beside->second.x;
                crowd.y += beside->second.y;
                m_crowds.erase(beside);
            }
        }
    }

    double m_cell;
    std::unordered_map<Cell, Crowd> m_crowds;
};

std::tuple<bool, bool, double> weightOf(const graph::Node& node) {
    return {node.noted > 0, graph::isTrader(node), std::isfinite(node.valueUsd) ? node.valueUsd : 0};
}

std::size_t roleOf(Colour colour) {
    return colour == Colour::Maker ? 0 : colour == Colour::Seller ? 1 : colour == Colour::Buyer ? 2 : 3;
}

Bubble bubbleFrom(Crowd crowd, const Scene& scene) {
    Bubble bubble;
    bubble.centre = crowd.middle();
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

void size(std::vector<Bubble>& bubbles, double cell, double pixel) {
    std::size_t largest = 1;
    for (const Bubble& bubble : bubbles)
        largest = std::max(largest, bubble.nodes.size());
    for (Bubble& bubble : bubbles) {
        const double share = static_cast<double>(bubble.nodes.size()) / static_cast<double>(largest);
        bubble.radius = std::max(smallestRadius * pixel, largestShare * cell * std::sqrt(share));
    }
}

/// Moves bubbles that lie over each other apart, the lighter one further.
void part(std::vector<Bubble>& bubbles, double reach, double gap) {
    const auto byX = [](const Bubble& a, const Bubble& b) { return a.centre.x() < b.centre.x(); };
    for (int round = 0; round < roundsOfParting; ++round) {
        std::sort(bubbles.begin(), bubbles.end(), byX);
        bool moved = false;
        for (std::size_t i = 0; i < bubbles.size(); ++i) {
            for (std::size_t j = i + 1; j < bubbles.size(); ++j) {
                Bubble &a = bubbles[i], &b = bubbles[j];
                if (b.centre.x() - a.centre.x() > reach)
                    break;
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
    for (Crowd& crowd : Gathering(scene.marks, options.crowdCell).take()) {
        if (crowd.nodes.size() >= smallestCrowd)
            scene.bubbles.push_back(bubbleFrom(std::move(crowd), scene));
    }
    size(scene.bubbles, options.crowdCell, pixel);
    part(scene.bubbles, 2.2 * largestShare * options.crowdCell + air * pixel, air * pixel);
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
