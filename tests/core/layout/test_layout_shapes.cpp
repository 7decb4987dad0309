// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_graphs.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <set>

using namespace waybill;
using namespace waybill::layout;
using namespace waybill::layout::test;

/// Radial, grid and time axis.
class TestLayoutShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesAsFarAwayShareARing() {
        Input input = grid(5, 5);
        input.around = 12; // the middle
        const auto positions = laidOut(input, radial);
        std::map<int, std::set<long>> radii;
        for (int node = 0; node < 25; ++node) {
            const int links = std::abs(node % 5 - 2) + std::abs(node / 5 - 2);
            const double radius = distance(positions[std::size_t(node)], positions[12]);
            radii[links].insert(std::lround(radius * 1e6));
        }
        long before = -1;
        for (const auto& [links, ring] : radii) {
            QCOMPARE(ring.size(), std::size_t(1));
            QVERIFY(*ring.begin() > before);
            before = *ring.begin();
        }
    }

    void treesAreRadialWithoutCrossings() {
        Input input = tree(60, 3);
        input.around = 0;
        const auto positions = laidOut(input, radial);
        QCOMPARE(crossings(positions, input), std::size_t(0));
        QVERIFY(leastDistance(positions) > 0.5);
    }

    void withoutAMiddleTheMostLinkedIsIt() {
        const auto positions = laidOut(star(12), radial);
        for (std::size_t leaf = 2; leaf <= 12; ++leaf)
            QVERIFY(std::abs(distance(positions[leaf], positions[0]) - distance(positions[1], positions[0])) < 1e-6);
    }

    void theMiddleOfAnotherComponentIsNoMatter() {
        Input input{5, {{0, 1}, {1, 2}, {3, 4}}, {}, {}, 3, {}};
        QVERIFY(leastDistance(laidOut(input, radial)) > 0.5);
    }

    void aGridHasRows() {
        const auto positions = laidOut(star(11), rows);
        std::map<double, int> inRow;
        for (const Point& point : positions)
            ++inRow[point.y];
        QCOMPARE(inRow.size(), std::size_t(3));
        QCOMPARE(inRow.begin()->second, 4);
        QVERIFY(leastDistance(positions) >= 1);
        QVERIFY(positions[0] == (Point{0, 0})); // the most linked comes first
    }

    void timeRunsFromLeftToRightToScale() {
        Input input = trade(80, 120, 3);
        Random random(1);
        for (std::size_t i = 0; i < 80; ++i)
            input.values.push_back(i % 9 == 0 ? std::numeric_limits<double>::quiet_NaN() : 19'000 + random.below(400));
        const auto positions = laidOut(input, time);
        double scale = 0, farthestUnknown = -1e9, least = 1e9;
        for (std::size_t a = 0; a < 80; ++a) {
            if (std::isnan(input.values[a])) {
                farthestUnknown = std::max(farthestUnknown, positions[a].x);
                continue;
            }
            least = std::min(least, positions[a].x);
            for (std::size_t b = 0; b < a; ++b) {
                if (std::isnan(input.values[b]) || input.values[a] == input.values[b])
                    continue;
                const double now = (positions[a].x - positions[b].x) / (input.values[a] - input.values[b]);
                QVERIFY(now > 0 && (scale == 0 || std::abs(now / scale - 1) < 1e-6));
                scale = now;
            }
        }
        QVERIFY(farthestUnknown < least - 1);
        QVERIFY(leastDistance(positions) >= 0.5);
    }

    void allOnOneDayOrOnNone() {
        Input input = trade(30, 40, 2);
        QVERIFY(leastDistance(laidOut(input, time)) >= 0.5);
        input.values.assign(30, 19'000);
        QVERIFY(leastDistance(laidOut(input, time)) >= 0.5);
    }

    void pinsStayExactly() {
        Input input = path(6);
        input.pins.resize(6);
        input.pins[4] = Point{7, -3};
        for (const Options& options : {radial, rows, time})
            QCOMPARE(laidOut(input, options)[4], (Point{7, -3}));
    }

    void allTakeRandomGraphs() {
        for (const Options& options : {radial, rows, time}) {
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

private:
    static constexpr Options radial{Algorithm::Radial, 1, 0};
    static constexpr Options rows{Algorithm::Grid, 1, 0};
    static constexpr Options time{Algorithm::Time, 1, 0};
};

QTEST_GUILESS_MAIN(TestLayoutShapes)
#include "test_layout_shapes.moc"
