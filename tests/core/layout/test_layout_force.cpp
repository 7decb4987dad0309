// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_graphs.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::layout;
using namespace waybill::layout::test;

namespace {

constexpr std::uint32_t smallest = 0;

std::vector<std::optional<Point>> asTargets(const std::vector<Point>& positions) {
    return {positions.begin(), positions.end()};
}

/// The mean of (|x|/d - 1)² at the best scale, as distances in the plane compare with those of the graph.
double stress(const Input& input, const std::vector<Point>& at, std::size_t sources) {
    std::vector<std::vector<std::uint32_t>> neighbours(input.nodeCount);
    for (const auto& [a, b] : input.links) {
        neighbours[a].push_back(b);
        neighbours[b].push_back(a);
    }
    double first = 0, second = 0, count = 0;
    for (std::size_t i = 0; i < sources; ++i) {
        const auto source = std::uint32_t(i * input.nodeCount / sources);
        std::vector<int> depth(input.nodeCount, -1);
        std::vector<std::uint32_t> queue{source};
        depth[source] = 0;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            for (const std::uint32_t node : neighbours[queue[next]]) {
                if (depth[node] < 0) {
                    depth[node] = depth[queue[next]] + 1;
                    queue.push_back(node);
                }
            }
        }
        for (std::uint32_t node = 0; node < input.nodeCount; ++node) {
            if (depth[node] <= 0)
                continue;
            const double ratio = distance(at[source], at[node]) / depth[node];
            first += ratio;
            second += ratio * ratio;
            ++count;
        }
    }
    return 1 - first * first / second / count;
}

} // namespace

class TestLayoutForce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallGraphsHaveNoNodeOverAnother_data();
    void smallGraphsHaveNoNodeOverAnother();
    void planarGraphsAreDrawnWithoutCrossings_data();
    void planarGraphsAreDrawnWithoutCrossings();
    void tinyGraphs();
    void linksAreAboutOneLong();
    void goodsFlowFromLeftToRight();
    void threadsChangeNoPosition_data();
    void threadsChangeNoPosition();
    void seedsChangePositions();
    void selfLinksParallelLinksAndCoincidentStartsAreHarmless();
    void hostileShapesEnd_data();
    void hostileShapesEnd();
    void distancesFollowTheGraph();
    void componentsStandApart();
    void pinsStayExactly();
    void pinsWithoutStartTurnTheDrawingTowardsThem();
    void unusablePositionsAreLeftOut();
    void startIsKeptWhenLittleChanges_data();
    void startIsKeptWhenLittleChanges();
    void wrongCallsAreRefused();
    void aStoppedJobIsCancelled();
    void namesAreRead();
};

void TestLayoutForce::smallGraphsHaveNoNodeOverAnother_data() {
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("links");
    for (const auto& [nodes, links] : {std::pair(10, 12), {25, 30}, {40, 60}, {80, 110}, {80, 300}, {300, 700}})
        QTest::addRow("%d nodes, %d links", nodes, links) << nodes << links;
}

void TestLayoutForce::smallGraphsHaveNoNodeOverAnother() {
    QFETCH(int, nodes);
    QFETCH(int, links);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Input input = trade(std::uint32_t(nodes), std::uint32_t(links), seed);
        const auto positions = laidOut(input);
        QCOMPARE(positions.size(), input.nodeCount);
        const double least = leastDistance(positions);
        QVERIFY2(least >= 0.4, qPrintable(QString::number(least)));
        const Extent extent = extentOf(positions);
        QVERIFY(extent.width > extent.height * 0.9);
    }
}

void TestLayoutForce::planarGraphsAreDrawnWithoutCrossings_data() {
    QTest::addColumn<Input>("input");
    QTest::newRow("path") << path(12);
    QTest::newRow("star") << star(30);
    QTest::newRow("tree") << tree(40, 3);
    QTest::newRow("grid") << grid(8, 5);
}

void TestLayoutForce::planarGraphsAreDrawnWithoutCrossings() {
    QFETCH(Input, input);
    const auto positions = laidOut(input);
    QCOMPARE(crossings(positions, input), std::size_t(0));
    QVERIFY(leastDistance(positions) >= 0.49);
}

void TestLayoutForce::tinyGraphs() {
    QVERIFY(laidOut({smallest, {}, {}, {}}).empty());
    QCOMPARE(laidOut({1, {}, {}, {}}).size(), std::size_t(1));
    const auto two = laidOut(path(2));
    QVERIFY(std::abs(distance(two[0], two[1]) - 1) < 0.05);
    const auto apart = laidOut({2, {}, {}, {}});
    QVERIFY(distance(apart[0], apart[1]) > 0.5);
}

void TestLayoutForce::linksAreAboutOneLong() {
    const Input input = tree(30, 3);
    const auto positions = laidOut(input);
    double sum = 0;
    for (const auto& [a, b] : input.links)
        sum += distance(positions[a], positions[b]);
    const double mean = sum / double(input.links.size());
    QVERIFY2(mean > 0.8 && mean < 1.6, qPrintable(QString::number(mean)));
}

void TestLayoutForce::goodsFlowFromLeftToRight() {
    const auto positions = laidOut(path(8));
    QVERIFY(positions.front().x < positions.back().x);
}

void TestLayoutForce::threadsChangeNoPosition_data() {
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("links");
    QTest::newRow("small") << 60 << 90;
    QTest::newRow("all pairs") << 390 << 900;
    QTest::newRow("pivots") << 6000 << 18000;
}

void TestLayoutForce::threadsChangeNoPosition() {
    QFETCH(int, nodes);
    QFETCH(int, links);
    const Input input = trade(std::uint32_t(nodes), std::uint32_t(links), 7);
    const auto one = laidOut(input, {Algorithm::Force, 3, 1});
    for (const unsigned threads : {2U, 3U, 8U})
        QVERIFY(laidOut(input, {Algorithm::Force, 3, threads}) == one);
    QVERIFY(laidOut(input, {Algorithm::Force, 3, 0}) == one);
}

void TestLayoutForce::seedsChangePositions() {
    const Input input = trade(50, 80, 1);
    QVERIFY(laidOut(input, {Algorithm::Force, 1, 1}) != laidOut(input, {Algorithm::Force, 2, 1}));
}

void TestLayoutForce::selfLinksParallelLinksAndCoincidentStartsAreHarmless() {
    Input input{5, {{0, 0}, {0, 1}, {0, 1}, {1, 0}, {1, 2}, {2, 2}, {3, 3}, {2, 4}}, {}, {}};
    input.start.assign(5, Point{1, 1});
    const auto positions = laidOut(input);
    QVERIFY(allFinite(positions));
    QVERIFY(leastDistance(positions) > 0.4);
}

void TestLayoutForce::hostileShapesEnd_data() {
    QTest::addColumn<Input>("input");
    QTest::newRow("long path") << path(70'000);
    QTest::newRow("huge star") << star(30'000);
    QTest::newRow("only singles") << Input{20'000, {}, {}, {}};
    Input pairs{20'000, {}, {}, {}};
    for (std::uint32_t i = 0; i < 20'000; i += 2)
        pairs.links.emplace_back(i, i + 1);
    QTest::newRow("only pairs") << pairs;
    Input complete{300, {}, {}, {}};
    for (std::uint32_t i = 0; i < 300; ++i) {
        for (std::uint32_t j = 0; j < i; ++j)
            complete.links.emplace_back(i, j);
    }
    QTest::newRow("complete") << complete;
}

void TestLayoutForce::hostileShapesEnd() {
    QFETCH(Input, input);
    const auto positions = laidOut(input);
    QCOMPARE(positions.size(), input.nodeCount);
    QVERIFY(allFinite(positions));
}

void TestLayoutForce::distancesFollowTheGraph() {
    const Input lattice = grid(60, 50);
    QVERIFY(stress(lattice, laidOut(lattice), 50) < 0.03);
    Input input = trade(3000, 12'000, 5);
    for (std::uint32_t i = 1; i < 3000; ++i)
        input.links.emplace_back(i / 3, i);
    const double found = stress(input, laidOut(input), 50);
    QVERIFY2(found < 0.19, qPrintable(QString::number(found)));
}

void TestLayoutForce::componentsStandApart() {
    Input input{40, {}, {}, {}};
    for (std::uint32_t i = 1; i < 12; ++i)
        input.links.emplace_back(0, i);
    for (std::uint32_t i = 13; i < 18; ++i)
        input.links.emplace_back(12, i);
    input.links.insert(input.links.end(), {{20, 21}, {22, 23}, {24, 25}, {25, 26}});
    const auto positions = laidOut(input);
    QVERIFY(leastDistance(positions) > 0.5);
    QCOMPARE(crossings(positions, input), std::size_t(0));
    const Extent extent = extentOf(positions);
    const double aspect = extent.width / extent.height;
    QVERIFY2(aspect > 0.9 && aspect < 2.2, qPrintable(QString::number(aspect)));
}

void TestLayoutForce::pinsStayExactly() {
    for (const int nodes : {2, 40, 900}) {
        Input input = trade(std::uint32_t(nodes), std::uint32_t(nodes * 2), 3);
        input.start = asTargets(laidOut(input));
        input.pins.resize(input.nodeCount);
        input.pins[0] = Point{3.25, -7.5};
        input.pins[1] = Point{-1, 2};
        const auto positions = laidOut(input);
        QCOMPARE(positions[0], (Point{3.25, -7.5}));
        QCOMPARE(positions[1], (Point{-1, 2}));
        QVERIFY(allFinite(positions));
    }
}

void TestLayoutForce::pinsWithoutStartTurnTheDrawingTowardsThem() {
    Input input = path(9);
    input.pins.resize(9);
    input.pins[0] = Point{10, 8};
    input.pins[8] = Point{10, 0};
    const auto positions = laidOut(input);
    QCOMPARE(positions[0], (Point{10, 8}));
    for (std::size_t i = 1; i < 9; ++i)
        QVERIFY(positions[i].y < positions[i - 1].y);
}

void TestLayoutForce::unusablePositionsAreLeftOut() {
    Input input = path(5);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    input.pins = {Point{nan, 0}, Point{1e300, 0}, std::nullopt, std::nullopt, std::nullopt};
    input.start = {Point{nan, nan}, std::nullopt, std::nullopt, Point{0, 1e30}, std::nullopt};
    QVERIFY(laidOut(input) == laidOut(path(5)));
}

void TestLayoutForce::startIsKeptWhenLittleChanges_data() {
    QTest::addColumn<int>("nodes");
    QTest::newRow("small") << 60;
    QTest::newRow("middle") << 300;
    QTest::newRow("large") << 4000;
}

void TestLayoutForce::startIsKeptWhenLittleChanges() {
    QFETCH(int, nodes);
    const auto count = std::uint32_t(nodes);
    Input input = trade(count, count * 2, 9);
    for (std::uint32_t i = 1; i < count; ++i)
        input.links.emplace_back(i / 4, i); // one component
    const auto before = laidOut(input);
    const Extent extent = extentOf(before);
    const double diameter = std::hypot(extent.width, extent.height);

    const auto added = std::max<std::uint32_t>(1, count / 100);
    input.start = asTargets(before);
    for (std::uint32_t i = 0; i < added; ++i) {
        input.links.emplace_back(i * 7 % count, count + i);
        input.start.emplace_back();
    }
    input.nodeCount += added;
    const auto after = laidOut(input);
    std::vector<double> moves;
    for (std::uint32_t i = 0; i < count; ++i)
        moves.push_back(distance(before[i], after[i]) / diameter);
    std::sort(moves.begin(), moves.end());
    QVERIFY2(moves[count / 2] < 0.02, qPrintable(QString::number(moves[count / 2])));
    QVERIFY2(moves[count * 95 / 100] < 0.05, qPrintable(QString::number(moves[count * 95 / 100])));
}

void TestLayoutForce::wrongCallsAreRefused() {
    Job job;
    const auto isBadCall = [&](const Input& input) {
        const auto result = layOut(input, {}, job);
        return !result && !result.error().isCancelled() && result.error().error().code == ErrorCode::BadCall;
    };
    QVERIFY(isBadCall({2, {{0, 2}}, {}, {}}));
    QVERIFY(isBadCall({2, {}, {Point{}}, {}}));
    QVERIFY(isBadCall({2, {}, {}, {Point{}, Point{}, Point{}}}));
    QVERIFY(isBadCall({2, {}, {}, {}, 2, {}}));
    QVERIFY(isBadCall({2, {}, {}, {}, {}, {1.0}}));
}

void TestLayoutForce::aStoppedJobIsCancelled() {
    std::stop_source stop;
    stop.request_stop();
    for (const Algorithm algorithm : allAlgorithms) {
        Job job({}, stop.get_token());
        const auto result = layOut(trade(500, 900, 1), {algorithm, 1, 0}, job);
        QVERIFY(!result && result.error().isCancelled());
    }
}

void TestLayoutForce::namesAreRead() {
    for (const Algorithm algorithm : allAlgorithms)
        QVERIFY(algorithmFromName(algorithmName(algorithm)) == algorithm);
    QVERIFY(!algorithmFromName("spring"));
}

QTEST_GUILESS_MAIN(TestLayoutForce)
#include "test_layout_force.moc"
