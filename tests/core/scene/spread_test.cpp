// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/spread.h"

#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <limits>

using namespace waybill;
using namespace waybill::scene;

namespace {

/// Places in rows of ten, so far from each other.
std::vector<layout::Point> places(std::size_t count, double apart) {
    std::vector<layout::Point> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back({apart * double(i % 10), apart * double(i / 10)});
    return all;
}

/// Pixels from the middle to the edge of the first mark.
double radiusOnScreen(double apart, double zoom) {
    test::Sample s;
    for (const layout::Point& at : places(12, apart))
        s.entity("Firm", "", test::sellerBit, 1, at);
    SceneOptions options;
    options.zoom = zoom;
    const auto scene = buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
    return scene->marks.front().radius * zoom;
}

} // namespace

class SpreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLayoutOfTheirOwnIsNotSpread() {
        const test::Sample s = test::randomSample(3, 200, 400);
        Job job;
        layout::Input input;
        input.nodeCount = s.graph->nodes.size();
        for (const graph::Link& link : s.graph->links)
            input.links.emplace_back(link.source, link.target);
        for (const layout::Algorithm algorithm : layout::allAlgorithms) {
            const auto laidOut = layout::layOut(input, {.algorithm = algorithm}, job);
            QVERIFY(laidOut);
            QVERIFY2(spreadOf(*laidOut) < 1.3, std::to_string(spreadOf(*laidOut)).c_str());
        }
    }

    void aFewOfManyAreSpreadAsFarAsTheyLieApart() {
        QCOMPARE(spreadOf(places(40, 10)), 10.0);
        QCOMPARE(spreadOf(places(4000, 10)), 10.0);
    }

    void oneFarAwayDecidesNothing() {
        auto all = places(40, 1);
        all.push_back({1000, 1000});
        QCOMPARE(spreadOf(all), 1.0);
    }

    void ofHostilePlacesItIsOne() {
        QCOMPARE(spreadOf({}), 1.0);
        QCOMPARE(spreadOf(places(1, 1)), 1.0);
        QCOMPARE(spreadOf(std::vector<layout::Point>(5)), 1.0);
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(spreadOf(std::vector<layout::Point>{{nan, 0}, {0, nan}, {1, 1}}), 1.0);
    }

    void seenFromAfarSpreadMarksKeepASizeThatIsSeen() {
        const double full = radiusOnScreen(1, 1);
        QVERIFY(radiusOnScreen(1, 0.02) < 0.2 * full);
        QVERIFY(radiusOnScreen(40, 0.02) > 0.7 * full);
        QCOMPARE(radiusOnScreen(4000, 0.02), full);
        QCOMPARE(radiusOnScreen(40, 2), radiusOnScreen(1, 2));
    }
};

QTEST_APPLESS_MAIN(SpreadTest)
#include "spread_test.moc"
