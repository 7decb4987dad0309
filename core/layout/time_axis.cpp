// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/time_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace waybill::layout {

namespace {

constexpr double stripWidth = 1.0; ///< Nodes of one strip, and of the next, must not share a height.
constexpr double rowHeight = 1.0;
constexpr double leastWidth = 8.0;
constexpr double gapBeforeUnknown = 2.0;
constexpr double aspect = 4.0 / 3.0;
constexpr double widening = 1.3;
constexpr int sweeps = 10;

using Strips = std::vector<std::vector<std::uint32_t>>;

/// The values spread over a width, the smallest at 0.
std::vector<double> placesOf(std::size_t nodeCount, const std::vector<double>& values, double width) {
    double least = std::numeric_limits<double>::max(), most = std::numeric_limits<double>::lowest();
    for (const double value : values) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    const double scale = most > least ? width / (most - least) : 0;
    std::vector<double> places(nodeCount, -gapBeforeUnknown);
    for (std::size_t node = 0; node < std::min(nodeCount, values.size()); ++node) {
        if (std::isfinite(values[node]))
            places[node] = (values[node] - least) * scale;
    }
    return places;
}

Strips stripsOf(const std::vector<double>& places) {
    Strips strips;
    for (std::uint32_t node = 0; node < places.size(); ++node) {
        const auto strip = std::size_t((places[node] + gapBeforeUnknown) / stripWidth);
        strips.resize(std::max(strips.size(), strip + 1));
        strips[strip].push_back(node);
    }
    return strips;
}

double heightOf(const Strips& strips) {
    std::size_t most = 0;
    for (const auto& strip : strips)
        most = std::max(most, strip.size());
    return double(most) * rowHeight;
}

/// One above the other, each strip about the middle.
void stack(const Strips& strips, std::vector<double>& y) {
    for (std::size_t i = 0; i < strips.size(); ++i) {
        // Strips beside each other are half a row apart.
        double height = -double(strips[i].size() / 2) * rowHeight + (i % 2 == 0 ? 0 : rowHeight / 2);
        for (const std::uint32_t node : strips[i]) {
            y[node] = height;
            height += rowHeight;
        }
    }
}

} // namespace

Body layOutByTime(std::size_t nodeCount, const LinkList& links, const std::vector<double>& values) {
    const Adjacency graph = makeAdjacency(nodeCount, links);
    Body body(nodeCount);
    double width = std::max(leastWidth, std::sqrt(double(nodeCount) * aspect));
    body.x = placesOf(nodeCount, values, width);
    Strips strips = stripsOf(body.x);
    // The wider the axis, the fewer share a strip; but the nodes of one day always do.
    while (heightOf(strips) * aspect > width) {
        width *= widening;
        body.x = placesOf(nodeCount, values, width);
        strips = stripsOf(body.x);
    }
    stack(strips, body.y);
    std::vector<double> wanted(nodeCount);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (std::uint32_t node = 0; node < nodeCount; ++node) {
            double sum = body.y[node];
            for (const std::uint32_t neighbour : graph.of(node))
                sum += body.y[neighbour];
            wanted[node] = sum / double(graph.degree(node) + 1);
        }
        for (auto& strip : strips)
            std::stable_sort(strip.begin(), strip.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return wanted[a] < wanted[b]; });
        stack(strips, body.y);
    }
    return body;
}

} // namespace waybill::layout
