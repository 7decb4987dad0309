// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/part.h"
#include "test_graphs.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace waybill;
using namespace waybill::layout;
using namespace waybill::layout::test;

namespace {

std::vector<Point> partOf(const Input& input, const std::vector<Point>& now, const std::vector<std::uint32_t>& part,
                          Algorithm algorithm) {
    Job job;
    return layOutPart(input, now, part, {.algorithm = algorithm}, job).value();
}

struct Room {
    double width = 0, height = 0;
    [[nodiscard]] double diagonal() const { return std::hypot(width, height); }
};
Room roomOf(const std::vector<Point>& points, const std::vector<std::uint32_t>& nodes) {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const std::uint32_t node : nodes) {
        left = std::min(left, points[node].x);
        right = std::max(right, points[node].x);
        top = std::min(top, points[node].y);
        bottom = std::max(bottom, points[node].y);
    }
    return {right - left, bottom - top};
}

} // namespace

class TestLayoutPart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyThePartMovesAndInItsOwnSpace_data() {
        QTest::addColumn<int>("algorithm");
        for (const Algorithm algorithm : allAlgorithms)
            QTest::newRow(std::string(algorithmName(algorithm)).c_str()) << int(algorithm);
    }
    void onlyThePartMovesAndInItsOwnSpace() {
        QFETCH(int, algorithm);
        const Input input = trade(120, 240, 3);
        const std::vector<Point> now = laidOut(input);
        std::vector<std::uint32_t> part(40);
        std::iota(part.begin(), part.end(), 10U);
        const std::vector<Point> then = partOf(input, now, part, Algorithm(algorithm));
        QCOMPARE(then.size(), now.size());
        for (std::uint32_t node = 0; node < now.size(); ++node) {
            if (node < 10 || node >= 50)
                QVERIFY(then[node] == now[node]);
        }
        QVERIFY(std::ranges::any_of(part, [&](std::uint32_t node) { return then[node] != now[node]; }));
        const Room before = roomOf(now, part), after = roomOf(then, part);
        const double leastRoom = 0.4 * 40; // 40 nodes in one row, as near as they go
        QVERIFY(after.diagonal() <= std::max(before.diagonal(), leastRoom) + 1e-9);
        QVERIFY(partOf(input, now, part, Algorithm(algorithm)) == then);
    }

    void nodesInARowAreNotSqueezed() {
        const Input input = path(3);
        const std::vector<Point> now{{0, 0}, {4, 0.1}, {8, 0}};
        const std::vector<Point> then = partOf(input, now, {0, 1, 2}, Algorithm::Circular);
        for (const auto& [a, b] : {std::pair(0, 1), {1, 2}, {0, 2}})
            QVERIFY(distance(then[std::size_t(a)], then[std::size_t(b)]) > 0.8);
    }

    void whatIsPinnedStays() {
        Input input = star(8);
        const std::vector<Point> now = laidOut(input);
        input.pins.resize(input.nodeCount);
        input.pins[2] = now[2];
        const std::vector<Point> then = partOf(input, now, {1, 2, 3, 4, 2}, Algorithm::Circular);
        QVERIFY(then[2] == now[2] && then[0] == now[0]);
        QVERIFY(then[1] != now[1]);
    }

    void fewerThanTwoStayWhereTheyAre() {
        const Input input = path(5);
        const std::vector<Point> now = laidOut(input);
        QVERIFY(partOf(input, now, {}, Algorithm::Grid) == now);
        QVERIFY(partOf(input, now, {3}, Algorithm::Grid) == now);
    }

    /// A crowd of others in the middle of the part's space: it steps aside.
    void itLiesClearOfOthersWhereItCan() {
        Input input = star(4);
        input.nodeCount = 6; // the last lies apart, where the star's middle goes
        const std::vector<Point> now{{0, 1}, {-2, 0}, {2, 0}, {0, -2}, {0, 2}, {0, 0}};
        const std::vector<Point> then = partOf(input, now, {0, 1, 2, 3, 4}, Algorithm::Radial);
        for (std::uint32_t node = 0; node < 5; ++node)
            QVERIFY(distance(then[node], then[5]) >= 0.4);
        QVERIFY(then[5] == now[5]);
    }

    void aWrongCallIsSaid() {
        Job job;
        const auto answer = layOutPart(path(3), {{0, 0}}, std::vector<std::uint32_t>{0, 1}, {}, job);
        QVERIFY(!answer && answer.error().error().code == ErrorCode::BadCall);
    }
};

QTEST_APPLESS_MAIN(TestLayoutPart)
#include "test_layout_part.moc"
