// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/following.h"

#include "core/layout/separate.h"

#include <algorithm>
#include <cmath>

namespace waybill::layout {

namespace {

constexpr double share = 0.85; ///< Of the way that its neighbours go in the mean.
constexpr int furthest = 4;    ///< Links from a held node: there a way has become short.
constexpr std::size_t mostFollowers = 3000;
constexpr int sweepsAtATime = 4, sweepsInAll = 80;
constexpr double seen = 0.002; ///< Of a link's length.
constexpr Clearance clearance{0.45, 0.45};

} // namespace

Following::Following(std::size_t nodeCount, const LinkList& links, const std::vector<std::optional<Point>>& pins)
    : m_graph(makeAdjacency(nodeCount, links)) {
    for (const auto& pin : pins)
        m_isPinned.push_back(pin ? 1 : 0);
}

void Following::reachOut(const std::vector<Watch::Grip>& grips) {
    std::vector<std::uint32_t> held;
    for (const auto& [node, at] : grips) {
        if (node < m_graph.nodeCount())
            held.push_back(node);
    }
    if (held == m_held)
        return;
    m_held = std::move(held);
    std::unordered_map<std::uint32_t, int> hops;
    for (const std::uint32_t node : m_held)
        hops[node] = 0;
    std::vector<std::uint32_t> queue = m_held;
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const int hop = hops[queue[next]] + 1;
        for (const std::uint32_t node : m_graph.of(queue[next])) {
            if (hop > furthest || queue.size() >= mostFollowers + m_held.size())
                break;
            if ((m_isPinned.empty() || m_isPinned[node] == 0) && hops.try_emplace(node, hop).second)
                queue.push_back(node);
        }
    }
    m_followers.assign(queue.begin() + std::ptrdiff_t(m_held.size()), queue.end());
    std::erase_if(m_ways, [&hops](const auto& way) { return !hops.contains(way.first); });
}

void Following::sweep(int times) {
    m_isMoving = false;
    for (int i = 0; i < times; ++i) {
        for (const std::uint32_t node : m_followers) {
            Point sum;
            for (const std::uint32_t neighbour : m_graph.of(node)) {
                if (const auto way = m_ways.find(neighbour); way != m_ways.end())
                    sum = {sum.x + way->second.x, sum.y + way->second.y};
            }
            const double part = share / double(m_graph.degree(node));
            const Point now{sum.x * part, sum.y * part};
            Point& way = m_ways[node];
            m_isMoving = m_isMoving || std::abs(now.x - way.x) > seen || std::abs(now.y - way.y) > seen;
            way = now;
        }
    }
}

void Following::goAlong(std::vector<Point>& places, const std::vector<Watch::Grip>& grips, int sweeps) {
    reachOut(grips);
    for (const auto& [node, at] : grips) {
        if (node < places.size())
            m_ways[node] = {at.x - places[node].x, at.y - places[node].y};
    }
    sweep(sweeps);
    for (const auto& [node, way] : m_ways)
        places[node] = {places[node].x + way.x, places[node].y + way.y};
}

void Following::follow(std::vector<Point>& places, const std::vector<Watch::Grip>& grips) {
    goAlong(places, grips, sweepsAtATime);
}

void Following::settle(std::vector<Point>& places, const std::vector<Watch::Grip>& grips) {
    if (grips.empty())
        return;
    m_ways.clear();
    m_held.clear();
    goAlong(places, grips, sweepsInAll);
    Body body(places.size());
    std::ranges::fill(body.fixed, char(1));
    for (std::size_t i = 0; i < places.size(); ++i) {
        body.x[i] = places[i].x;
        body.y[i] = places[i].y;
    }
    for (const std::uint32_t node : m_followers) {
        const Point& way = m_ways[node];
        body.fixed[node] = std::hypot(way.x, way.y) > clearance.across / 4 ? 0 : 1;
    }
    separate(body, clearance, 6);
    for (const std::uint32_t node : m_followers)
        places[node] = {body.x[node], body.y[node]};
    for (const auto& [node, at] : grips) {
        if (node < places.size())
            places[node] = at; // exactly
    }
}

} // namespace waybill::layout
