// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/adjacency.h"

#include <algorithm>
#include <numeric>

namespace waybill::layout {

namespace {

std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t node) {
    while (parents[node] != node) {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    return node;
}

} // namespace

bool Adjacency::hasLink(std::uint32_t a, std::uint32_t b) const {
    const auto neighbours = of(a);
    return std::binary_search(neighbours.begin(), neighbours.end(), b);
}

Adjacency makeAdjacency(std::size_t nodeCount, const LinkList& links) {
    std::vector<std::uint32_t> begin(nodeCount + 1, 0);
    for (const auto& [a, b] : links) {
        if (a == b)
            continue;
        ++begin[a + 1];
        ++begin[b + 1];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> targets(begin.back());
    std::vector<std::uint32_t> fill(begin.begin(), begin.end() - 1);
    for (const auto& [a, b] : links) {
        if (a == b)
            continue;
        targets[fill[a]++] = b;
        targets[fill[b]++] = a;
    }
    Adjacency result;
    result.begin.assign(nodeCount + 1, 0);
    std::uint32_t kept = 0;
    for (std::size_t node = 0; node < nodeCount; ++node) {
        const auto first = targets.begin() + begin[node];
        auto last = targets.begin() + begin[node + 1];
        std::sort(first, last);
        last = std::unique(first, last);
        std::copy(first, last, targets.begin() + kept);
        kept += std::uint32_t(last - first);
        result.begin[node + 1] = kept;
    }
    targets.resize(kept);
    result.targets = std::move(targets);
    return result;
}

std::vector<Component> components(std::size_t nodeCount, const LinkList& links) {
    std::vector<std::uint32_t> parents(nodeCount);
    std::iota(parents.begin(), parents.end(), 0U);
    for (const auto& [a, b] : links) {
        const auto rootA = rootOf(parents, a);
        const auto rootB = rootOf(parents, b);
        parents[std::max(rootA, rootB)] = std::min(rootA, rootB);
    }
    constexpr auto unset = std::uint32_t(-1);
    std::vector<std::uint32_t> componentOf(nodeCount, unset);
    std::vector<std::uint32_t> place(nodeCount);
    std::vector<Component> result;
    for (std::uint32_t node = 0; node < nodeCount; ++node) {
        const auto root = rootOf(parents, node); // the lowest node, so it has come already
        if (root == node) {
            componentOf[node] = std::uint32_t(result.size());
            result.emplace_back();
        }
        Component& component = result[componentOf[root]];
        componentOf[node] = componentOf[root];
        place[node] = std::uint32_t(component.nodes.size());
        component.nodes.push_back(node);
    }
    for (const auto& [a, b] : links) {
        if (a != b)
            result[componentOf[a]].links.emplace_back(place[a], place[b]);
    }
    for (Component& component : result) {
        std::sort(component.links.begin(), component.links.end());
        component.links.erase(std::unique(component.links.begin(), component.links.end()), component.links.end());
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Component& a, const Component& b) { return a.nodes.size() > b.nodes.size(); });
    return result;
}

} // namespace waybill::layout
