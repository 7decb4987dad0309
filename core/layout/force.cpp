// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/force.h"

#include "core/layout/clutter.h"
#include "core/layout/distances.h"
#include "core/layout/frame.h"
#include "core/layout/full_stress.h"
#include "core/layout/separate.h"
#include "core/layout/sparse_stress.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace waybill::layout {

namespace {

constexpr std::size_t allPairsLimit = 400;    ///< Up to here every pair of nodes counts.
constexpr std::size_t carefulLimit = 120;     ///< Up to here the best of several drawings is taken.
constexpr std::size_t carefulLinkLimit = 300; ///< Counting crossings costs the square of the links.
constexpr int tries = 12;
constexpr std::size_t pivotCells = 12'800'000;
constexpr std::size_t fewNodes = 2000; ///< More pivots cost these more than they are worth.
constexpr std::size_t sampledNodes = 2000;
constexpr int settlingRounds = 8;
constexpr double heldBack = 0.6; ///< Of the way that a node would move from where it was.

std::size_t pivotCount(std::size_t nodeCount) {
    return std::clamp<std::size_t>(pivotCells / nodeCount, 32, nodeCount <= fewNodes ? 128 : 256);
}

/// One component on its way from distances to positions.
class Drawing {
public:
    Drawing(const Component& component, const Anchors& anchors, std::uint64_t seed, unsigned threads,
            const Glimpses& glimpses, const Job& job)
        : m_component(component), m_anchors(anchors), m_random(seed), m_threads(threads), m_glimpses(glimpses),
          m_job(job), m_graph(makeAdjacency(component.nodes.size(), component.links)), m_body(component.nodes.size()) {}

    [[nodiscard]] bool run() {
        if (!measure())
            return false;
        const auto has = [](const auto& point) { return point.has_value(); };
        const std::size_t started = std::size_t(std::count_if(m_anchors.start.begin(), m_anchors.start.end(), has));
        const bool anyPin = std::any_of(m_anchors.pins.begin(), m_anchors.pins.end(), has);
        const bool fromStart = started * 2 >= m_body.size();
        if (fromStart) {
            takeStart();
        } else {
            if (!placeAnew())
                return false;
            if (anyPin)
                fitTo(m_body, m_anchors.pins);
        }
        if (!fromStart && !anyPin)
            return true;
        return refine(anyPin);
    }
    [[nodiscard]] Body take() { return std::move(m_body); }

private:
    [[nodiscard]] bool isSmall() const { return m_body.size() <= allPairsLimit; }

    [[nodiscard]] bool measure() {
        m_all.resize(m_body.size());
        std::iota(m_all.begin(), m_all.end(), 0U);
        std::vector<std::uint32_t> sources = m_all;
        if (!isSmall()) {
            m_random.shuffle(sources);
            sources.resize(pivotCount(m_body.size()));
        }
        auto table = distancesFrom(m_graph, std::move(sources), m_threads, m_job);
        if (!table)
            return false;
        m_table = std::move(*table);
        return true;
    }

    [[nodiscard]] bool placeAnew() {
        if (isSmall()) {
            if (!placeSmall())
                return false;
        } else if (!SparseStress(m_graph, m_table, m_random, m_glimpses.ofNew).placeAnew(m_body, m_threads, m_job)) {
            return false;
        }
        turnLandscape(m_body, m_component.links);
        if (isSmall())
            widen(m_body);
        finish();
        return true;
    }

    [[nodiscard]] bool placeSmall() {
        const bool careful = m_body.size() <= carefulLimit && m_component.links.size() <= carefulLinkLimit;
        const double longest = double(*std::max_element(m_table.cells.begin(), m_table.cells.end()));
        double least = std::numeric_limits<double>::max();
        for (int i = 0; i < (careful ? tries : 1); ++i) {
            Body body(m_body.size());
            for (std::size_t node = 0; node < body.size(); ++node) {
                body.x[node] = m_random.unit() * longest;
                body.y[node] = m_random.unit() * longest;
            }
            // One sees the only attempt; several would flicker.
            if (!relaxAllPairs(m_table, m_all, body, {40, longest * longest, 0.03}, m_random, m_job,
                               careful ? RoundOver() : m_glimpses.ofNew))
                return false;
            const double burden = careful ? burdenOf(body) : 0;
            if (burden < least) {
                least = burden;
                m_body = std::move(body);
            }
        }
        return true;
    }

    [[nodiscard]] double burdenOf(const Body& body) const {
        const Clutter clutter = clutterOf(body, m_component.links);
        return double(clutter.crossings) + 1.5 * double(clutter.covered) +
               stressOf(m_table, m_all, body) * double(m_component.links.size());
    }

    /// Nodes that were nowhere go beside their neighbours, outwards from those that were somewhere.
    void takeStart() {
        std::vector<std::uint32_t> queue;
        std::vector<char> placed(m_body.size());
        for (std::uint32_t node = 0; node < m_body.size(); ++node) {
            const auto& point = m_anchors.start[node];
            if (!point)
                continue;
            m_body.x[node] = point->x;
            m_body.y[node] = point->y;
            placed[node] = 1;
            queue.push_back(node);
        }
        for (std::size_t next = 0; next < queue.size(); ++next) {
            for (const std::uint32_t node : m_graph.of(queue[next])) {
                if (placed[node])
                    continue;
                placeBesideNeighbours(node, placed);
                placed[node] = 1;
                queue.push_back(node);
            }
        }
    }

    void placeBesideNeighbours(std::uint32_t node, const std::vector<char>& placed) {
        double x = 0, y = 0, count = 0;
        for (const std::uint32_t neighbour : m_graph.of(node)) {
            if (!placed[neighbour])
                continue;
            x += m_body.x[neighbour];
            y += m_body.y[neighbour];
            ++count;
        }
        m_body.x[node] = x / count + m_random.unit() - 0.5;
        m_body.y[node] = y / count + m_random.unit() - 0.5;
    }

    /// From where the nodes are to the nearest good drawing, in its own scale.
    [[nodiscard]] bool refine(bool anyPin) {
        if (anyPin) {
            for (std::size_t node = 0; node < m_body.size(); ++node) {
                if (!m_anchors.pins[node])
                    continue;
                m_body.fixed[node] = 1;
                m_body.x[node] = m_anchors.pins[node]->x;
                m_body.y[node] = m_anchors.pins[node]->y;
            }
        }
        const double unit = unitOf();
        scale(m_body, 1 / unit);
        if (!settleNearStart(unit))
            return false;
        scale(m_body, unit);
        if (!anyPin) {
            fitTo(m_body, m_anchors.start);
            separateNodes();
            return true;
        }
        separateNodes();
        for (std::size_t node = 0; node < m_body.size(); ++node) {
            if (!m_anchors.pins[node])
                continue;
            m_body.x[node] = m_anchors.pins[node]->x;
            m_body.y[node] = m_anchors.pins[node]->y;
        }
        return true;
    }

    /// Towards a better drawing, but whoever was somewhere is held back: other pivots than last time would draw the
    /// same graph otherwise, and a reporter looks for a firm where it was.
    [[nodiscard]] bool settleNearStart(double unit) {
        std::optional<SparseStress> stress;
        if (!isSmall())
            stress.emplace(m_graph, m_table, m_random, RoundOver());
        const Body before = m_body;
        for (int round = 0; round < settlingRounds; ++round) {
            if (!(stress ? stress->settle(m_body, 1, m_threads, m_job)
                         : relaxAllPairs(m_table, m_all, m_body, {3, 0.25, 0.05}, m_random, m_job)))
                return false;
            for (std::size_t node = 0; node < m_body.size(); ++node) {
                if (m_anchors.start.empty() || !m_anchors.start[node])
                    continue;
                m_body.x[node] += heldBack * (before.x[node] - m_body.x[node]);
                m_body.y[node] += heldBack * (before.y[node] - m_body.y[node]);
            }
            if (m_glimpses.ofPlaced)
                m_glimpses.ofPlaced(m_body, unit);
        }
        return true;
    }

    /// How long a link is in the drawing as it stands, by the measure under which a finished drawing has links of 1.
    [[nodiscard]] double unitOf() const {
        double first = 0, second = 0;
        const std::size_t step = std::max<std::size_t>(1, m_body.size() / sampledNodes);
        for (std::size_t node = 0; node < m_body.size(); node += step) {
            for (std::size_t i = 0; i < m_table.sources.size(); ++i) {
                const double wanted = m_table.at(node, i);
                if (wanted == 0)
                    continue;
                const double dx = m_body.x[node] - m_body.x[m_table.sources[i]];
                const double dy = m_body.y[node] - m_body.y[m_table.sources[i]];
                const double ratio = std::sqrt(dx * dx + dy * dy) / wanted;
                first += ratio;
                second += ratio * ratio;
            }
        }
        return first > 0 ? std::clamp(second / first, 0.05, 1000.0) : 1.0;
    }

    void finish() {
        thinOut(m_body);
        separateNodes();
    }

    void separateNodes() {
        if (m_body.size() <= carefulLimit)
            separate(m_body, {0.8, 0.5}, 200);
        else
            separate(m_body, {0.45, 0.45}, isSmall() ? 60 : 6);
    }

    const Component& m_component;
    const Anchors& m_anchors;
    Random m_random;
    unsigned m_threads;
    const Glimpses& m_glimpses;
    const Job& m_job;
    Adjacency m_graph;
    Body m_body;
    DistanceTable m_table;
    std::vector<std::uint32_t> m_all;
};

} // namespace

std::optional<Body> layOutByForce(const Component& component, const Anchors& anchors, std::uint64_t seed,
                                  unsigned threads, const Glimpses& glimpses, const Job& job) {
    if (component.nodes.size() == 1) {
        Body body(1);
        const auto at = [](const std::vector<std::optional<Point>>& points) {
            return points.empty() ? std::nullopt : points.front();
        };
        const Point point = at(anchors.pins).value_or(at(anchors.start).value_or(Point{}));
        body.x[0] = point.x;
        body.y[0] = point.y;
        return body;
    }
    if (component.nodes.size() == 2 && anchors.pins.empty() && anchors.start.empty()) {
        Body body(2);
        body.x[component.links.front().second] = 1;
        return body;
    }
    Drawing drawing(component, anchors, seed, threads, glimpses, job);
    if (!drawing.run())
        return std::nullopt;
    return drawing.take();
}

} // namespace waybill::layout
