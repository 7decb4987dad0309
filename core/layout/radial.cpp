// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/radial.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace waybill::layout {

namespace {

constexpr double wholeTurn = 2 * std::numbers::pi;
constexpr double ringGap = 1.3;
constexpr double spacing = 0.8; ///< Along a ring.
constexpr int sweeps = 6;

/// The tree of shortest ways from the centre, and where on its ring each node stands.
class Rings {
public:
    Rings(const Adjacency& graph, std::uint32_t centre)
        : m_graph(graph), m_children(graph.nodeCount()), m_level(graph.nodeCount(), unreached),
          m_leaves(graph.nodeCount(), 1), m_angle(graph.nodeCount(), 0) {
        m_order.reserve(graph.nodeCount());
        m_order.push_back(centre);
        m_level[centre] = 0;
        for (std::size_t next = 0; next < m_order.size(); ++next) {
            const std::uint32_t node = m_order[next];
            for (const std::uint32_t neighbour : graph.of(node)) {
                if (m_level[neighbour] != unreached)
                    continue;
                m_level[neighbour] = m_level[node] + 1;
                m_children[node].push_back(neighbour);
                m_order.push_back(neighbour);
            }
        }
        for (std::size_t i = m_order.size(); i-- > 0;) {
            const auto& children = m_children[m_order[i]];
            if (children.empty())
                continue;
            m_leaves[m_order[i]] = 0;
            for (const std::uint32_t child : children)
                m_leaves[m_order[i]] += m_leaves[child];
        }
    }

    /// Siblings in the order in which their neighbours lie, so that links across are short.
    void order() {
        shareOut();
        std::vector<double> best = m_angle, key(m_angle.size());
        double least = length();
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            for (const std::uint32_t parent : m_order) {
                for (const std::uint32_t child : m_children[parent])
                    key[child] = wrapped(wantedAngle(child) - m_angle[parent]);
            }
            for (auto& children : m_children)
                std::stable_sort(children.begin(), children.end(),
                                 [&](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
            shareOut();
            if (const double now = length(); now < least) {
                least = now;
                best = m_angle;
            }
        }
        m_angle = std::move(best);
    }

    [[nodiscard]] Body place() const {
        Body body(m_order.size());
        double radius = 0;
        for (std::size_t first = 1; first < m_order.size();) {
            std::size_t end = first;
            std::vector<double> angles;
            for (; end < m_order.size() && m_level[m_order[end]] == m_level[m_order[first]]; ++end)
                angles.push_back(m_angle[m_order[end]]);
            radius = std::max(radius + ringGap, spacing / leastGap(std::move(angles)));
            for (std::size_t i = first; i < end; ++i) {
                body.x[m_order[i]] = radius * std::cos(m_angle[m_order[i]]);
                body.y[m_order[i]] = radius * std::sin(m_angle[m_order[i]]);
            }
            first = end;
        }
        return body;
    }

private:
    static constexpr auto unreached = std::uint32_t(-1);

    /// From half a turn back to half a turn on.
    static double wrapped(double angle) { return std::remainder(angle, wholeTurn); }

    static double leastGap(std::vector<double> angles) {
        std::sort(angles.begin(), angles.end());
        double least = angles.front() + wholeTurn - angles.back();
        for (std::size_t i = 1; i < angles.size(); ++i)
            least = std::min(least, angles[i] - angles[i - 1]);
        return least;
    }

    /// Each child a sector of its parent's as wide as its leaves are many, itself in the middle.
    void shareOut() {
        std::vector<double> begin(m_angle.size(), 0);
        const double each = wholeTurn / double(m_leaves[m_order.front()]);
        for (const std::uint32_t node : m_order) {
            double at = begin[node];
            m_angle[node] = at + double(m_leaves[node]) * each / 2;
            for (const std::uint32_t child : m_children[node]) {
                begin[child] = at;
                at += double(m_leaves[child]) * each;
            }
        }
    }

    /// The mean direction of the neighbours, seen from where the node stands.
    [[nodiscard]] double wantedAngle(std::uint32_t node) const {
        double sum = 0;
        for (const std::uint32_t neighbour : m_graph.of(node))
            sum += wrapped(m_angle[neighbour] - m_angle[node]);
        return m_angle[node] + sum / double(m_graph.degree(node));
    }

    /// How far around all links reach together.
    [[nodiscard]] double length() const {
        double sum = 0;
        for (std::uint32_t node = 0; node < m_angle.size(); ++node) {
            for (const std::uint32_t neighbour : m_graph.of(node))
                sum += std::abs(wrapped(m_angle[neighbour] - m_angle[node]));
        }
        return sum;
    }

    const Adjacency& m_graph;
    std::vector<std::vector<std::uint32_t>> m_children;
    std::vector<std::uint32_t> m_level;
    std::vector<std::size_t> m_leaves; ///< Below each node; 1 for one with nothing below.
    std::vector<double> m_angle;
    std::vector<std::uint32_t> m_order; ///< Ring after ring.
};

} // namespace

Body layOutRadial(const Component& component, std::optional<std::uint32_t> centre) {
    const Adjacency graph = makeAdjacency(component.nodes.size(), component.links);
    std::uint32_t middle = centre.value_or(0);
    for (std::uint32_t node = 1; !centre && node < graph.nodeCount(); ++node) {
        if (graph.degree(node) > graph.degree(middle))
            middle = node;
    }
    Rings rings(graph, middle);
    rings.order();
    return rings.place();
}

} // namespace waybill::layout
