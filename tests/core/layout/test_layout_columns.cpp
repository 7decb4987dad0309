// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_graphs.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace waybill;
using namespace waybill::layout;
using namespace waybill::layout::test;

class TestLayoutColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksRunFromLeftToRight();
    void cyclesAreBroken();
    void treesHaveNoCrossings();
    void nodesOfAColumnStandApart();
    void layeredPinsStayExactly();
    void circularNodesStandOnACircle();
    void circularPathsFollowTheCircle();
    void bothTakeRandomGraphs();
};

namespace {
constexpr Options layered{Algorithm::Layered, 1, 0};
constexpr Options circular{Algorithm::Circular, 1, 0};
} // namespace

void TestLayoutColumns::linksRunFromLeftToRight() {
    const Input input{7, {{0, 2}, {1, 2}, {2, 3}, {2, 4}, {0, 5}, {5, 4}, {0, 4}, {6, 4}}, {}, {}};
    const auto positions = laidOut(input, layered);
    for (const auto& [from, to] : input.links)
        QVERIFY(positions[from].x < positions[to].x);
    QVERIFY2(positions[6].x > positions[0].x, "a source stands just before its target");
}

void TestLayoutColumns::cyclesAreBroken() {
    const Input input{4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 2}}, {}, {}};
    const auto positions = laidOut(input, layered);
    std::set<double> columns;
    for (const Point& point : positions)
        columns.insert(point.x);
    QCOMPARE(columns.size(), std::size_t(4));
    QVERIFY(positions[0].x < positions[1].x && positions[1].x < positions[2].x);
}

void TestLayoutColumns::treesHaveNoCrossings() {
    Input input = tree(40, 3);
    Random random(4);
    std::vector<std::uint32_t> names(40);
    for (std::uint32_t i = 0; i < 40; ++i)
        names[i] = i;
    random.shuffle(names);
    for (auto& [from, to] : input.links) {
        from = names[from];
        to = names[to];
    }
    QCOMPARE(crossings(laidOut(input, layered), input), std::size_t(0));
}

void TestLayoutColumns::nodesOfAColumnStandApart() {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto positions = laidOut(trade(60, 100, seed), layered);
        QVERIFY(allFinite(positions));
        QVERIFY(leastDistance(positions) > 0.55);
    }
}

void TestLayoutColumns::layeredPinsStayExactly() {
    Input input = path(4);
    input.pins.resize(4);
    input.pins[2] = Point{5, 5};
    QCOMPARE(laidOut(input, layered)[2], (Point{5, 5}));
    QCOMPARE(laidOut(input, circular)[2], (Point{5, 5}));
}

void TestLayoutColumns::circularNodesStandOnACircle() {
    Input input = grid(5, 4);
    const auto positions = laidOut(input, circular);
    Point middle;
    for (const Point& point : positions) {
        middle.x += point.x / 20;
        middle.y += point.y / 20;
    }
    const double radius = distance(positions[0], middle);
    for (const Point& point : positions)
        QVERIFY(std::abs(distance(point, middle) - radius) < 1e-6);
    QVERIFY(leastDistance(positions) > 0.8);
}

void TestLayoutColumns::circularPathsFollowTheCircle() {
    Input input = path(24);
    input.links.emplace_back(23, 0);
    QCOMPARE(crossings(laidOut(input, circular), input), std::size_t(0));
}

void TestLayoutColumns::bothTakeRandomGraphs() {
    for (const Options& options : {layered, circular}) {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Input input = trade(std::uint32_t(seed * 9), std::uint32_t(seed * 15), seed);
            const auto positions = laidOut(input, options);
            QCOMPARE(positions.size(), input.nodeCount);
            QVERIFY(allFinite(positions));
            QVERIFY(laidOut(input, options) == positions);
        }
        QVERIFY(allFinite(laidOut(path(20'000), options)));
        QVERIFY(allFinite(laidOut(star(20'000), options)));
        QVERIFY(laidOut({0, {}, {}, {}}, options).empty());
    }
}

QTEST_GUILESS_MAIN(TestLayoutColumns)
#include "test_layout_columns.moc"
