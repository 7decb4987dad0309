// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::scene;

namespace {

constexpr std::uint32_t firms = 60;

/// A ring of firms with links of rising value, every tenth with a note.
test::Sample ring() {
    test::Sample s;
    for (std::uint32_t i = 0; i < firms; ++i)
        s.entity("Firm " + std::to_string(i), "CN", test::sellerBit, 100, {std::cos(i / 9.5), std::sin(i / 9.5)});
    for (std::uint32_t i = 0; i < 4 * firms; ++i)
        s.link(graph::LinkKind::Sold, i % firms, (7 * i + i / firms + 1) % firms, 1, 10.0 + i, i % 10 == 0);
    return s;
}

std::shared_ptr<const Scene> draw(const test::Sample& s, const SceneOptions& options) {
    return buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
}

QStringList legendOf(const Scene& scene) {
    QStringList texts;
    for (const LegendEntry& entry : scene.legend)
        texts << entry.text;
    return texts;
}

} // namespace

/// A picture with more links than one can tell apart draws the weightiest, and says so.
class SceneLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutALimitAllAreDrawn() {
        const auto scene = draw(ring(), {});
        QCOMPARE(scene->lines.size(), std::size_t(4 * firms));
        QCOMPARE(scene->linesLeftOut, std::size_t(0));
        QVERIFY(legendOf(*scene).filter(QStringLiteral("weightiest")).isEmpty());
    }

    void notesAreDrawnFirstThenTheWeightiest() {
        const test::Sample s = ring();
        SceneOptions options;
        options.mostLines = 40;
        const auto scene = draw(s, options);
        QCOMPARE(scene->lines.size(), std::size_t(40));
        QCOMPARE(scene->linesLeftOut, std::size_t(4 * firms - 40));
        std::size_t noted = 0;
        double leastDrawn = 1e9;
        for (const Line& line : scene->lines) {
            const graph::Link& link = scene->links[line.link];
            noted += link.noted > 0 ? 1 : 0;
            if (link.noted == 0)
                leastDrawn = std::min(leastDrawn, link.valueUsd);
        }
        QCOMPARE(noted, std::size_t(24));
        const auto heavier = std::ranges::count_if(
            scene->links, [&](const graph::Link& link) { return link.noted == 0 && link.valueUsd > leastDrawn; });
        QCOMPARE(heavier, 15);
    }

    void theLegendSaysHowManyOfHowMany() {
        SceneOptions options;
        options.mostLines = 40;
        QCOMPARE(legendOf(*draw(ring(), options)).filter(QStringLiteral("of 240 lines the weightiest 40")).size(), 1);
    }

    void whatIsForemostIsDrawnWhateverItWeighs() {
        const test::Sample s = ring();
        SceneOptions options;
        options.mostLines = 12;
        options.foremost = {s.graph->nodes[1].key, s.graph->links[3].key};
        const auto scene = draw(s, options);
        const auto drawn = [&](std::uint32_t link) { return std::ranges::count(scene->lines, link, &Line::link) == 1; };
        QVERIFY(drawn(3));
        for (std::uint32_t i = 0; i < scene->links.size(); ++i)
            QVERIFY(drawn(i) || (scene->links[i].source != 1 && scene->links[i].target != 1));
    }

    void whatMissesTheRegionTakesNoRoom() {
        SceneOptions options;
        options.region = QRectF(-160, -160, 60, 60);
        const std::size_t there = draw(ring(), options)->lines.size();
        QVERIFY(there > 10 && there < 4 * firms);
        options.mostLines = 4 * firms;
        const auto scene = draw(ring(), options);
        QCOMPARE(scene->lines.size() + scene->linesLeftOut, there);
    }

    void ofWhatOnlyPassesAFewAreDrawn() {
        const test::Sample s = ring();
        SceneOptions options;
        options.region = QRectF(-40, -40, 80, 80); // the middle of the ring, where nobody is
        const std::size_t passing = draw(s, options)->lines.size();
        QVERIFY(passing > 30);
        options.mostLines = 4 * firms;
        const auto few = draw(s, options);
        QCOMPARE(few->lines.size(), std::size_t(4 * firms / 12));
        QCOMPARE(few->linesLeftOut, passing - few->lines.size());
        options.region = QRectF(-200, -200, 400, 400); // the whole of it
        QCOMPARE(draw(s, options)->linesLeftOut, std::size_t(0));
    }

    void bundlesAreLeftOutAndToldLikewise() {
        test::Sample s;
        for (std::uint32_t i = 0; i < 40; ++i)
            s.entity("Firm", "CN", test::buyerBit, 100, {double(i / 4) * 3 + 0.01 * (i % 4), 0.2 * (i / 8)});
        for (std::uint32_t i = 0; i < 40; ++i) {
            for (std::uint32_t j = i + 1; j < 40; ++j)
                s.link(graph::LinkKind::Sold, i, j, 1, 10.0 + i);
        }
        SceneOptions options;
        options.crowdCell = 200;
        options.zoom = 0.3;
        const auto whole = draw(s, options);
        QVERIFY(whole->bundles.size() > 20);
        options.mostBundles = 10;
        options.foremost = {s.graph->nodes[0].key};
        const auto scene = draw(s, options);
        QCOMPARE(scene->bundles.size(), std::size_t(10));
        QCOMPARE(scene->bundlesLeftOut, whole->bundles.size() - 10);
        QVERIFY(!legendOf(*scene).filter(QStringLiteral("bundles the weightiest 10")).isEmpty());
        // Those of the first firm weigh least.
        const std::uint32_t bubble = scene->bubbleOf[0];
        const auto ofFirst = std::ranges::count_if(scene->bundles, [&](const Bundle& bundle) {
            return scene->bubbleOf[bundle.from] == bubble || scene->bubbleOf[bundle.to] == bubble;
        });
        QVERIFY(ofFirst >= 9);
        // And a link that is foremost brings the bundle that it is in.
        const graph::Link& least = s.graph->links[4]; // of the first firm, to another bubble
        options.foremost = {least.key};
        const auto other = draw(s, options);
        QVERIFY(std::ranges::any_of(other->bundles, [&](const Bundle& bundle) {
            const auto ends = std::minmax(other->bubbleOf[bundle.from], other->bubbleOf[bundle.to]);
            return ends == std::minmax(other->bubbleOf[least.source], other->bubbleOf[least.target]);
        }));
    }
};

QTEST_APPLESS_MAIN(SceneLimitsTest)
#include "limits_test.moc"
