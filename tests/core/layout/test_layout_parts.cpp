// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/adjacency.h"
#include "core/layout/distances.h"
#include "core/layout/frame.h"
#include "core/layout/pack.h"
#include "core/layout/parallel.h"
#include "core/layout/separate.h"
#include "test_graphs.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <numeric>

using namespace waybill;
using namespace waybill::layout;
using namespace waybill::layout::test;

class TestLayoutParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void adjacencyHasNoSelfLinksAndNoRepeats();
    void componentsCoverEveryNodeOnce();
    void distancesAreThoseOfTheShortestPaths();
    void everyChunkIsWorkedOnce();
    void separateLeavesFixedNodes();
    void fitFindsATurnAndAMirroring();
    void packedDrawingsDoNotOverlap();
    void packMovesKeptDrawingsOffPinnedOnes();
    void randomIsTheSameEverywhere();
};

void TestLayoutParts::adjacencyHasNoSelfLinksAndNoRepeats() {
    const Adjacency graph = makeAdjacency(4, {{0, 1}, {1, 0}, {2, 2}, {0, 1}, {3, 1}});
    QCOMPARE(graph.degree(0), std::size_t(1));
    QCOMPARE(graph.degree(1), std::size_t(2));
    QCOMPARE(graph.degree(2), std::size_t(0));
    QVERIFY(graph.hasLink(3, 1) && graph.hasLink(1, 3) && !graph.hasLink(0, 3));
}

void TestLayoutParts::componentsCoverEveryNodeOnce() {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Input input = trade(120, 80, seed);
        const auto parts = components(input.nodeCount, input.links);
        std::vector<int> seen(input.nodeCount);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QVERIFY(i == 0 || parts[i].nodes.size() <= parts[i - 1].nodes.size());
            for (const std::uint32_t node : parts[i].nodes)
                ++seen[node];
            for (const auto& [a, b] : parts[i].links)
                QVERIFY(a < parts[i].nodes.size() && b < parts[i].nodes.size() && a != b);
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
    }
}

void TestLayoutParts::distancesAreThoseOfTheShortestPaths() {
    Job job;
    const Input input = grid(15, 10);
    const Adjacency graph = makeAdjacency(input.nodeCount, input.links);
    std::vector<std::uint32_t> sources(150);
    std::iota(sources.begin(), sources.end(), 0U);
    const auto table = distancesFrom(graph, sources, 2, job);
    QVERIFY(table.has_value());
    for (int a = 0; a < 150; ++a) {
        for (int b = 0; b < 150; ++b) {
            const int apart = std::abs(a % 15 - b % 15) + std::abs(a / 15 - b / 15);
            QCOMPARE(int(table->at(std::size_t(a), std::size_t(b))), apart);
        }
    }
}

void TestLayoutParts::everyChunkIsWorkedOnce() {
    for (const unsigned threads : {0U, 1U, 2U, 5U}) {
        std::vector<std::atomic<int>> worked(37);
        forEachChunk(worked.size(), threads, [&](std::size_t chunk) { ++worked[chunk]; });
        QVERIFY(std::all_of(worked.begin(), worked.end(), [](const auto& count) { return count == 1; }));
    }
    forEachChunk(0, 2, [](std::size_t) { QFAIL("there is no chunk"); });
}

void TestLayoutParts::separateLeavesFixedNodes() {
    Body body(30);
    body.fixed[4] = 1;
    separate(body, {0.8, 0.5}, 300);
    QCOMPARE(body.x[4], 0.0);
    QCOMPARE(body.y[4], 0.0);
    for (std::size_t i = 0; i < body.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double dx = (body.x[i] - body.x[j]) / 0.8, dy = (body.y[i] - body.y[j]) / 0.5;
            QVERIFY(std::hypot(dx, dy) > 0.98);
        }
    }
}

void TestLayoutParts::fitFindsATurnAndAMirroring() {
    Body body(4);
    const std::vector<Point> shape{{0, 0}, {2, 0}, {2, 1}, {5, 3}};
    std::vector<std::optional<Point>> targets;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        body.x[i] = shape[i].x;
        body.y[i] = shape[i].y;
        targets.emplace_back(Point{10 - shape[i].y, 4 - shape[i].x}); // mirrored and turned
    }
    fitTo(body, targets);
    for (std::size_t i = 0; i < shape.size(); ++i) {
        QVERIFY(std::abs(body.x[i] - targets[i]->x) < 1e-9);
        QVERIFY(std::abs(body.y[i] - targets[i]->y) < 1e-9);
    }
}

namespace {

Body box(double width, double height) {
    Body body(2);
    body.x[1] = width;
    body.y[1] = height;
    return body;
}

bool overlap(const Body& a, const Body& b) {
    const auto apart = [](double a0, double a1, double b0, double b1) {
        return std::max(a0, a1) < std::min(b0, b1) || std::max(b0, b1) < std::min(a0, a1);
    };
    return !apart(a.x[0], a.x[1], b.x[0], b.x[1]) && !apart(a.y[0], a.y[1], b.y[0], b.y[1]);
}

} // namespace

void TestLayoutParts::packedDrawingsDoNotOverlap() {
    Random random(2);
    std::vector<Body> drawings;
    for (int i = 0; i < 200; ++i)
        drawings.push_back(box(random.unit() * 2000 / (i * i + 100), random.unit() * 2000 / (i * i + 100)));
    pack(drawings, std::vector<Hold>(drawings.size(), Hold::Free));
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!overlap(drawings[i], drawings[j]));
    }
}

void TestLayoutParts::packMovesKeptDrawingsOffPinnedOnes() {
    std::vector<Body> drawings{box(4, 4), box(6, 3), box(1, 1)};
    pack(drawings, {Hold::Kept, Hold::Pinned, Hold::Free});
    QCOMPARE(drawings[1].x[0], 0.0);
    QCOMPARE(drawings[1].y[1], 3.0);
    QVERIFY(!overlap(drawings[0], drawings[1]) && !overlap(drawings[0], drawings[2]));
    QVERIFY(!overlap(drawings[1], drawings[2]));
}

void TestLayoutParts::randomIsTheSameEverywhere() {
    Random random(1);
    QCOMPARE(random.next(), std::uint64_t(0x910A2DEC89025CC1ULL));
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(random.below(7) < 7);
        const double value = random.unit();
        QVERIFY(value >= 0 && value < 1);
    }
}

QTEST_GUILESS_MAIN(TestLayoutParts)
#include "test_layout_parts.moc"
