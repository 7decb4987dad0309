// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/circular.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace waybill::layout {

namespace {

constexpr double spacing = 0.9;
constexpr int sweeps = 12;

/// Depth first from the node with the most links, the less linked neighbours first: chains stay together.
std::vector<std::uint32_t> walkOrder(const Adjacency& graph) {
    std::vector<std::uint32_t> order, stack;
    std::vector<char> seen(graph.nodeCount());
    std::uint32_t root = 0;
    for (std::uint32_t node = 1; node < graph.nodeCount(); ++node) {
        if (graph.degree(node) > graph.degree(root))
            root = node;
    }
    stack.push_back(root);
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        if (seen[node])
            continue;
        seen[node] = 1;
        order.push_back(node);
        const auto neighbours = graph.of(node);
        std::vector<std::uint32_t> next(neighbours.begin(), neighbours.end());
        std::stable_sort(next.begin(), next.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return graph.degree(a) > graph.degree(b); });
        stack.insert(stack.end(), next.begin(), next.end());
    }
    return order;
}

std::vector<std::uint32_t> placesOf(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        places[order[i]] = i;
    return places;
}

double lengthOf(const Adjacency& graph, const std::vector<std::uint32_t>& places) {
    double sum = 0;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        for (const std::uint32_t neighbour : graph.of(node)) {
            const double apart = std::abs(double(places[node]) - double(places[neighbour]));
            sum += std::min(apart, double(places.size()) - apart);
        }
    }
    return sum;
}

/// Each node moves towards the middle of its neighbours, seen around the circle from where it stands.
std::vector<std::uint32_t> nearerOrder(const Adjacency& graph, const std::vector<std::uint32_t>& places) {
    const auto count = double(places.size());
    std::vector<double> wanted(places.size());
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        double offset = 0;
        for (const std::uint32_t neighbour : graph.of(node)) {
            const double apart = double(places[neighbour]) - double(places[node]);
            offset += apart > count / 2 ? apart - count : apart < -count / 2 ? apart + count : apart;
        }
        wanted[node] = double(places[node]) + 0.5 * offset / double(std::max<std::size_t>(1, graph.degree(node)));
    }
    std::vector<std::uint32_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return wanted[a] != wanted[b] ? wanted[a] < wanted[b] : places[a] < places[b];
    });
    return order;
}

} // namespace

Body layOutCircular(const Component& component) {
    const Adjacency graph = makeAdjacency(component.nodes.size(), component.links);
    std::vector<std::uint32_t> best = walkOrder(graph);
    double least = lengthOf(graph, placesOf(best));
    std::vector<std::uint32_t> order = best;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        order = nearerOrder(graph, placesOf(order));
        const double length = lengthOf(graph, placesOf(order));
        if (length < least) {
            least = length;
            best = order;
        }
    }
    Body body(best.size());
    if (best.size() < 2)
        return body;
    const auto count = double(best.size());
    const double radius = std::max(0.5, count * spacing / (2 * std::numbers::pi));
    for (std::size_t i = 0; i < best.size(); ++i) {
        const double angle = 2 * std::numbers::pi * double(i) / count;
        body.x[best[i]] = radius * std::cos(angle);
        body.y[best[i]] = radius * std::sin(angle);
    }
    return body;
}

} // namespace waybill::layout
