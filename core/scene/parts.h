// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

/// The steps of buildScene(), each over what the former made of the scene.
namespace waybill::scene {

/// How a value shows in a scene whose largest is `largest`: a firm's radius and a link's width, in scene units.
[[nodiscard]] double radiusOfValue(double usd, double largest, double markScale);
[[nodiscard]] double widthOfValue(double usd, double largest, double markScale);
/// Below this share of the largest value all marks have the smallest size.
[[nodiscard]] double shareOfSmallestMark();
/// Of the firms and of the links of goods; 0 where no record states any.
[[nodiscard]] double largestNodeValue(const Scene& scene);
[[nodiscard]] double largestLinkValue(const Scene& scene);

/// Places and sizes of the marks, at positions that are finite (others lie at the origin).
void addMarks(Scene& scene, const std::vector<layout::Point>& positions, const SceneOptions& options);
/// Bubbles of communities, or of the nodes that lie within SceneOptions::crowdCell of each other.
void addBubbles(Scene& scene, const SceneOptions& options);
/// The links of nodes in bubbles, bundled by what they tie.
void addBundles(Scene& scene, const SceneOptions& options);
/// The links' curves between the marks; those of nodes in bubbles are left to the bundles.
void addLines(Scene& scene, const SceneOptions& options);
/// Labels and pills where there is room, never over each other, a mark or an arrow head.
void addTexts(Scene& scene, const SceneOptions& options, const TextMeasure& measure);
/// By node: whether its links are drawn before others.
[[nodiscard]] std::vector<bool> foremostNodes(const Scene& scene, const SceneOptions& options);
/// Leaves the first `most` by rank of some items, in their order; 0: all. Returns how many it took away.
template <class Item, class Rank> std::size_t keepForemost(std::vector<Item>& items, std::size_t most, Rank&& rank) {
    if (most == 0 || items.size() <= most)
        return 0;
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto last = order.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(order.begin(), last, order.end(), [&](std::size_t a, std::size_t b) {
        const auto first = rank(items[a]), second = rank(items[b]);
        return first != second ? first > second : a < b;
    });
    std::sort(order.begin(), last);
    std::vector<Item> kept;
    kept.reserve(most);
    std::transform(order.begin(), last, std::back_inserter(kept), [&](std::size_t i) { return std::move(items[i]); });
    const std::size_t taken = items.size() - most;
    items = std::move(kept);
    return taken;
}

/// Entries for the marks, lines and rings that occur.
void addLegend(Scene& scene);

/// A name as a label shows it: one line, or two with a line break between, each at most 34 columns wide.
[[nodiscard]] QString labelText(const QString& name);
/// A label of one line in two, for where there is no room for its width; empty when that would help little.
[[nodiscard]] QString narrowLabelText(const QString& label);
/// A label in three lines; empty when that would help little.
[[nodiscard]] QString threeLineLabelText(const QString& label);

} // namespace waybill::scene
