// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/crowds.h"
#include "core/scene/curve.h"
#include "core/scene/parts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace waybill::scene {

namespace {

constexpr double widest = 9, thinnest = 0.7; ///< Pixels.
constexpr double faintest = 0.03, fullest = 0.6;

/// A link by what it ties: bubbles by their numbers, then nodes drawn by themselves.
struct Tie {
    std::uint64_t ends;
    std::uint32_t link;
    friend auto operator<=>(const Tie&, const Tie&) = default;
};

bool comesInto(const QRectF& region, const Bundle& bundle) {
    return region.isNull() || Curve{bundle.start, (bundle.start + bundle.end) / 2, bundle.end}.meets(region);
}

std::vector<Tie> tiesOf(const Scene& scene) {
    const auto end = [&scene](std::uint32_t node) {
        const std::uint32_t bubble = scene.bubbleOf[node];
        return bubble == noBubble ? static_cast<std::uint32_t>(scene.bubbles.size()) + node : bubble;
    };
    std::vector<Tie> ties;
    for (std::uint32_t i = 0; i < scene.links.size(); ++i) {
        const graph::Link& link = scene.links[i];
        if (link.source >= scene.marks.size() || link.target >= scene.marks.size() ||
            (scene.bubbleOf[link.source] == noBubble && scene.bubbleOf[link.target] == noBubble))
            continue;
        const auto [low, high] = std::minmax({end(link.source), end(link.target)});
        if (low != high)
            ties.push_back({(static_cast<std::uint64_t>(low) << 32) | high, i});
    }
    std::sort(ties.begin(), ties.end());
    return ties;
}

/// The straight line between the edges of what it ties; false where they touch.
bool placeBetween(Bundle& bundle, const Scene& scene) {
    const Mark from = shownMark(scene, bundle.from), to = shownMark(scene, bundle.to);
    const QPointF along = to.centre - from.centre;
    const double length = std::hypot(along.x(), along.y());
    if (length <= from.radius + to.radius)
        return false;
    bundle.start = from.centre + along * (from.radius / length);
    bundle.end = to.centre - along * (to.radius / length);
    return true;
}

} // namespace

void addBundles(Scene& scene, const SceneOptions& options) {
    if (scene.bubbles.empty())
        return;
    const std::vector<Tie> ties = tiesOf(scene);
    for (std::size_t i = 0; i < ties.size();) {
        const graph::Link& first = scene.links[ties[i].link];
        Bundle bundle;
        bundle.from = first.source;
        bundle.to = first.target;
        for (const std::uint64_t ends = ties[i].ends; i < ties.size() && ties[i].ends == ends; ++i) {
            const graph::Link& link = scene.links[ties[i].link];
            ++bundle.links;
            bundle.noted += link.noted > 0 ? 1 : 0;
            if (link.kind != graph::LinkKind::At && std::isfinite(link.valueUsd) && link.valueUsd > 0)
                bundle.valueUsd += link.valueUsd;
        }
        if (placeBetween(bundle, scene) && comesInto(options.region, bundle))
            scene.bundles.push_back(bundle);
    }
    std::vector<bool> isForemost = foremostNodes(scene, options);
    for (std::size_t i = 0; !isForemost.empty() && i < ties.size(); ++i) {
        const graph::Link& link = scene.links[ties[i].link];
        if (options.foremost.contains(link.key))
            isForemost[link.source] = isForemost[link.target] = true; // the bundle that it is in
    }
    const auto touches = [&](std::uint32_t node) {
        const auto bubble = bubbleOf(scene, node);
        return bubble ? std::ranges::any_of(scene.bubbles[*bubble].nodes, [&](auto of) { return isForemost[of]; })
                      : bool(isForemost[node]);
    };
    scene.bundlesLeftOut = keepForemost(scene.bundles, options.mostBundles, [&](const Bundle& bundle) {
        const bool isFirst = !isForemost.empty() && (touches(bundle.from) || touches(bundle.to));
        return std::tuple(isFirst, bundle.valueUsd, bundle.links);
    });
    double largestValue = 0, mostLinks = 1;
    for (const Bundle& bundle : scene.bundles) {
        largestValue = std::max(largestValue, bundle.valueUsd);
        mostLinks = std::max(mostLinks, static_cast<double>(bundle.links));
    }
    for (Bundle& bundle : scene.bundles) {
        const double share = largestValue > 0 ? std::sqrt(bundle.valueUsd / largestValue) : 0;
        bundle.width = std::max(thinnest, widest * share) / scene.zoom;
        bundle.strength = std::clamp(std::pow(static_cast<double>(bundle.links) / mostLinks, 0.7), faintest, fullest);
    }
    std::stable_sort(scene.bundles.begin(), scene.bundles.end(),
                     [](const Bundle& a, const Bundle& b) { return a.strength < b.strength; });
}

} // namespace waybill::scene
