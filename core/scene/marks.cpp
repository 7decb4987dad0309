// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::scene {

namespace {

constexpr double largestRadius = 23;
constexpr double smallestRadius = 10.5;
constexpr double addressRadius = 7;
constexpr double shipmentRadius = 6.5;
constexpr double radiusWithoutValues = 13;
constexpr double groupRadius = 18; ///< Three figures have room in it. Of one size: areas tell values of firms.

struct Look {
    Shape shape;
    Colour colour;
    friend bool operator==(const Look&, const Look&) = default;
};

constexpr Look maker{Shape::Hexagon, Colour::Maker};
constexpr Look seller{Shape::Disc, Colour::Seller};
constexpr Look buyer{Shape::RoundedSquare, Colour::Buyer};
constexpr Look otherParty{Shape::Disc, Colour::OtherParty};

/// Value and number of the links in which a node has each of the three roles: of three, the two that weigh most show.
struct RoleWeights {
    std::array<std::pair<double, std::size_t>, 3> byRole{}; ///< Maker, seller, buyer.
};

std::vector<RoleWeights> roleWeights(const Scene& scene) {
    std::vector<RoleWeights> weights(scene.nodes.size());
    const auto add = [&](std::uint32_t node, std::size_t role, const graph::Link& link) {
        if (node >= weights.size())
            return;
        auto& [value, links] = weights[node].byRole[role];
        value += std::isfinite(link.valueUsd) ? link.valueUsd : 0;
        ++links;
    };
    for (const graph::Link& link : scene.links) {
        if (link.kind == graph::LinkKind::Made)
            add(link.source, 0, link);
        if (link.kind == graph::LinkKind::Sold) {
            add(link.source, 1, link);
            add(link.target, 2, link);
        }
        if (link.kind == graph::LinkKind::Bought)
            add(link.target, 2, link);
    }
    return weights;
}

/// One or two looks; the goods' direction decides which is left: maker, seller, buyer.
std::vector<Look> looksOf(const graph::Node& node, const RoleWeights& weights) {
    constexpr std::array<std::pair<Role, Look>, 3> all{
        {{Role::Maker, maker}, {Role::Seller, seller}, {Role::Buyer, buyer}}};
    std::vector<std::size_t> has;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (node.has(all[i].first))
            has.push_back(i);
    if (has.size() == 3) {
        const auto lightest = std::min_element(has.begin(), has.end(), [&](std::size_t a, std::size_t b) {
            return weights.byRole[a] < weights.byRole[b];
        });
        has.erase(lightest);
    }
    std::vector<Look> looks;
    for (const std::size_t i : has)
        looks.push_back(all[i].second);
    if (looks.empty())
        looks.push_back(otherParty);
    return looks;
}

QPointF placeOf(const std::vector<layout::Point>& positions, std::size_t node, double unit) {
    if (node >= positions.size())
        return {};
    const double x = positions[node].x * unit, y = positions[node].y * unit;
    return std::isfinite(x) && std::isfinite(y) ? QPointF(x, y) : QPointF();
}

double valueOf(const graph::Node& node) {
    return std::isfinite(node.valueUsd) && node.valueUsd > 0 ? node.valueUsd : 0;
}

double radiusOf(const graph::Node& node, double largest, double markScale) {
    if (node.kind == graph::NodeKind::Address)
        return addressRadius * markScale;
    if (node.kind == graph::NodeKind::Shipment)
        return shipmentRadius * markScale;
    if (node.kind == graph::NodeKind::Group)
        return groupRadius * markScale;
    return radiusOfValue(valueOf(node), largest, markScale);
}

} // namespace

double radiusOfValue(double usd, double largest, double markScale) {
    if (largest <= 0)
        return radiusWithoutValues * markScale;
    return std::max(smallestRadius, largestRadius * std::sqrt(usd / largest)) * markScale;
}

double shareOfSmallestMark() {
    return (smallestRadius / largestRadius) * (smallestRadius / largestRadius);
}

double largestNodeValue(const Scene& scene) {
    double largest = 0;
    for (const graph::Node& node : scene.nodes)
        if (node.kind == graph::NodeKind::Entity)
            largest = std::max(largest, valueOf(node));
    return largest;
}

void addMarks(Scene& scene, const std::vector<layout::Point>& positions, const SceneOptions& options) {
    const std::vector<RoleWeights> weights = roleWeights(scene);
    const double largest = largestNodeValue(scene);
    scene.marks.reserve(scene.nodes.size());
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        const graph::Node& node = scene.nodes[i];
        Mark mark;
        mark.node = static_cast<std::uint32_t>(i);
        mark.centre = placeOf(positions, i, options.unit);
        mark.radius = radiusOf(node, largest, scene.markScale);
        if (node.kind == graph::NodeKind::Address) {
            mark.shape = Shape::Diamond;
            mark.colour = Colour::Address;
        } else if (node.kind == graph::NodeKind::Shipment) {
            mark.shape = Shape::Box;
            mark.colour = node.noted > 0 ? Colour::Note : Colour::OtherParty;
        } else if (node.kind == graph::NodeKind::Group) {
            mark.shape = Shape::Stack;
            mark.colour = Colour::OtherParty;
            mark.firms = node.firms;
        } else {
            const std::vector<Look> looks = looksOf(node, weights[i]);
            mark.shape = looks[0].shape;
            mark.colour = looks[0].colour;
            if (looks.size() > 1)
                mark.second = {looks[1].shape, looks[1].colour};
        }
        mark.noted = node.noted > 0;
        mark.annotated = options.annotated.contains(node.key);
        mark.suspicious = options.suspicious.contains(node.key);
        mark.pinned = options.pinned.contains(node.key);
        if (const auto hidden = options.hiddenNeighbours.find(node.key); hidden != options.hiddenNeighbours.end())
            mark.hiddenNeighbours = hidden->second;
        mark.listed = node.listed;
        scene.marks.push_back(mark);
    }
}

} // namespace waybill::scene
