// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/geometry.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>
#include <functional>
#include <limits>
#include <set>

using namespace waybill;
using namespace waybill::scene;

namespace {

/// Rectangles that touch do not cover each other; rounding is no overlap.
bool cover(const QRectF& a, const QRectF& b) {
    const QRectF common = a.intersected(b);
    return common.width() > 1e-6 && common.height() > 1e-6;
}

bool covers(const Mark& mark, const QRectF& rect) {
    for (int x = 0; x <= 20; ++x)
        for (int y = 0; y <= 20; ++y)
            if (signedDistance(mark, {rect.left() + rect.width() * x / 20, rect.top() + rect.height() * y / 20}) <
                -0.01)
                return true;
    return rect.contains(mark.centre);
}

bool covers(const std::array<QPointF, 3>& head, const QRectF& rect) {
    const auto crosses = [&](QPointF a, QPointF b) { return Curve{a, (a + b) / 2, b}.meets(rect); };
    return crosses(head[0], head[1]) || crosses(head[1], head[2]) || crosses(head[2], head[0]);
}

/// Buyers at equal steps around the origin, each worth what its angle tells.
void addRing(test::Sample& s, int count, double away, const std::function<double(double)>& usdAt = {}) {
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * 3.14159265 * i / count;
        s.entity("B" + std::to_string(i), "", test::buyerBit, usdAt ? usdAt(angle) : 1,
                 {away * std::cos(angle), away * std::sin(angle)});
    }
}

} // namespace

/// Whatever the graph and the zoom: no label lies over a label, a pill, a mark or an arrow head.
class SceneRoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingCoversALabel_data() { graphs(); }
    void nothingCoversALabel() {
        const auto scene = build();
        QVERIFY(!scene->labels.empty());
        checkLabels(*scene);
    }

    void nothingCoversAPill_data() { graphs(); }
    void nothingCoversAPill() {
        const auto scene = build();
        std::vector<QRectF> rects;
        for (const Pill& pill : scene->pills)
            rects.push_back(pill.rect);
        checkAll(*scene, rects);
        for (const Pill& pill : scene->pills)
            for (const Label& label : scene->labels)
                QVERIFY(!cover(pill.rect, label.rect));
    }

    void inTwoHundredScenesNoLabelLeavesThePictureOrMeetsAnother() {
        std::size_t placed = 0;
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const std::size_t nodes = std::array{8, 25, 60, 120, 200}[seed % 5];
            const test::Sample s = test::randomSample(1000 + seed, nodes, 2 * nodes);
            const auto sceneOf = [&s](const SceneOptions& options) {
                return buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
            };
            SceneOptions options;
            options.zoom = std::array{0.5, 1.0, 2.0}[seed % 3];
            QRectF marks;
            const auto unframed = sceneOf(options);
            for (const Mark& mark : unframed->marks)
                marks = marks.united(markRect(mark));
            options.frame = marks.adjusted(-10, -10, 10, 10);
            const auto scene = sceneOf(options);
            for (const Label& label : scene->labels)
                QVERIFY2(options.frame.contains(label.rect), qPrintable(label.text));
            checkLabels(*scene);
            if (QTest::currentTestFailed())
                return;
            placed += scene->labels.size();
        }
        QVERIFY(placed > 2000);
    }

    void theBoundsHoldEverything_data() { graphs(); }
    void theBoundsHoldEverything() {
        const auto scene = build();
        const QRectF bounds = scene->bounds.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        for (const Label& label : scene->labels)
            QVERIFY(bounds.contains(label.rect));
        for (const Pill& pill : scene->pills)
            QVERIFY(bounds.contains(pill.rect));
        for (const Mark& mark : scene->marks)
            QVERIFY(bounds.contains(markRect(mark)));
        for (const Line& line : scene->lines)
            QVERIFY(bounds.contains(curveOf(line).bounds()));
    }

    void theWeightiestAndTheNotedAreNamedFirst() {
        const test::Sample s = test::randomSample(21, 300, 500);
        SceneOptions options;
        options.zoom = 0.3;
        const auto scene =
            buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
        std::set<std::uint32_t> named;
        for (const Label& label : scene->labels)
            named.insert(label.node);
        QVERIFY(named.size() < s.graph->nodes.size());
        double noted = 0, notedNamed = 0, other = 0, otherNamed = 0;
        for (std::uint32_t i = 0; i < s.graph->nodes.size(); ++i) {
            (s.graph->nodes[i].noted > 0 ? noted : other) += 1;
            if (named.contains(i))
                (s.graph->nodes[i].noted > 0 ? notedNamed : otherNamed) += 1;
        }
        QVERIFY(notedNamed / noted > otherNamed / other);
    }

    void aNameKeepsAwayFromTheMarkOfAnother() {
        test::Sample s;
        s.entity("Weighty name", "", test::sellerBit, 1e6, {0, 0});
        for (const layout::Point at : {layout::Point{0, 2}, {2, 0}, {0, -2}}) // the way to these is to be left free
            s.link(graph::LinkKind::Sold, 0, s.entity("Buyer", "", test::buyerBit, 1, at), 1, 1, true);
        const auto labelOf = [&s](std::uint32_t node) {
            const auto scene =
                buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
            return std::find_if(scene->labels.begin(), scene->labels.end(),
                                [node](const Label& label) { return label.node == node; })
                ->rect;
        };
        const QRectF alone = labelOf(0);
        QVERIFY(alone.right() < 0);
        const double unit = SceneOptions{}.unit;
        s.entity("Light", "", test::sellerBit, 1, {(alone.left() - 20) / unit, alone.center().y() / unit});
        const QRectF beside = labelOf(0);
        QVERIFY(beside != alone);
        QVERIFY(!beside.adjusted(-30, 0, 0, 0).contains({alone.left() - 20, alone.center().y()}));
    }

    void whereRoomIsShortFirmsAreNamedBeforeAddresses() {
        test::Sample s;
        s.graph->nodes[s.address("Unit 5, Wan Chai, Hong Kong", {0, 0})].valueUsd = 1e6;
        s.entity("Shenwei Technology", "", test::sellerBit, 1, {0.1, 0});
        const auto scene = buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
        QVERIFY(!scene->labels.empty());
        QCOMPARE(scene->labels.front().node, 1U);
    }

    void nearerMoreIsNamed() {
        const test::Sample s = test::randomSample(22, 300, 500);
        std::size_t before = 0;
        for (const double zoom : {0.1, 0.4, 1.6}) {
            SceneOptions options;
            options.zoom = zoom;
            const auto scene =
                buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
            QVERIFY(scene->labels.size() > before);
            before = scene->labels.size();
            for (const Label& label : scene->labels)
                QVERIFY(label.rect.height() * zoom < 3 * labelLineHeight + 1e-6);
        }
    }

    void textsAreOnlyPlacedInTheWantedRegion() {
        const test::Sample s = test::randomSample(7, 300, 600);
        const auto sceneOf = [&](const QRectF& region) {
            SceneOptions options;
            options.region = region;
            return buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
        };
        const auto whole = sceneOf({});
        const QRectF region(whole->bounds.center(), whole->bounds.size() / 2);
        const auto part = sceneOf(region);
        QVERIFY(!part->labels.empty());
        QVERIFY(part->labels.size() < whole->labels.size());
        for (const Label& label : part->labels)
            QVERIFY(region.contains(part->marks[label.node].centre));
        QCOMPARE(part->marks.size(), whole->marks.size());
    }

    void aWeightyFirmInACrowdHasItsNameAtTheEndOfALine() {
        test::Sample s;
        s.entity("Shenwei Technology HK", "HK", test::sellerBit, 1e6, {0, 0});
        addRing(s, 14, 0.33);
        const auto scene = buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
        const auto label = std::ranges::find(scene->labels, 0U, &Label::node);
        QVERIFY(label != scene->labels.end());
        QVERIFY(label->leader);
        const Curve leader{(*label->leader)[0], ((*label->leader)[0] + (*label->leader)[1]) / 2, (*label->leader)[1]};
        QVERIFY(std::abs(signedDistance(scene->marks[0], leader.start)) < 8);
        QVERIFY(label->rect.adjusted(-4, -4, 4, 4).contains(leader.end));
        for (std::size_t i = 0; i < scene->marks.size(); ++i) {
            QVERIFY(!covers(scene->marks[i], label->rect));
            for (double t = 0; t <= 1; t += 0.02)
                QVERIFY(signedDistance(scene->marks[i], leader.at(t)) > 0);
        }
        for (const Label& other : scene->labels)
            QVERIFY(&other == &*label || !leader.meets(other.rect));
    }

    void aNameAtTheEndOfALineKeepsAwayFromTheMarkOfAnother() {
        test::Sample s;
        s.entity("Shenwei Technology HK", "HK", test::sellerBit, 1e6, {0, 0});
        addRing(s, 14, 0.33);
        const auto rectOf = [&s](std::uint32_t node) {
            const auto scene =
                buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
            return std::ranges::find(scene->labels, node, &Label::node)->rect;
        };
        const QRectF alone = rectOf(0);
        const double unit = SceneOptions{}.unit;
        // Beyond the name, so that it would seem to be this mark's.
        const QPointF beyond(alone.center().x() + (alone.center().x() < 0 ? -1 : 1) * (alone.width() / 2 + 20),
                             alone.center().y());
        s.entity("Light", "", test::sellerBit, 1, {beyond.x() / unit, beyond.y() / unit});
        QVERIFY(!rectOf(0).adjusted(-30, -15, 30, 15).contains(beyond));
    }

    void inTheMidstOfACrowdAWeightyNameHidesSmallMarksOnly() {
        test::Sample s;
        s.entity("Shenwei Technology HK", "HK", test::sellerBit, 1e6, {0, 0});
        // Below it, where a name stands best, are great ones.
        addRing(s, 8, 0.3, [](double angle) { return std::sin(angle) > 0.5 ? 9e5 : 1; });
        for (int ring = 2; ring <= 9; ++ring)
            addRing(s, 8 * ring, 0.16 + 0.14 * ring);
        const auto scene = buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
        const auto label = std::ranges::find(scene->labels, 0U, &Label::node);
        QVERIFY(label != scene->labels.end());
        QVERIFY(label->hidesSmallMarks);
        checkLabels(*scene);
    }

    void theHubOfAStarHasItsName() {
        test::Sample s;
        s.entity("Shenwei Technology HK", "HK", test::sellerBit, 1e6, {0, 0});
        for (int ring = 1; ring <= 4; ++ring)
            addRing(s, 10 * ring, 0.1 + 0.16 * ring);
        for (std::uint32_t buyer = 1; buyer < s.graph->nodes.size(); ++buyer)
            s.link(graph::LinkKind::Sold, 0, buyer, 1, 1, false);
        const auto scene = buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
        QVERIFY(std::ranges::find(scene->labels, 0U, &Label::node) != scene->labels.end());
        checkLabels(*scene);
    }

    void allOnOnePlaceIsNoHang() {
        test::Sample s = test::randomSample(23, 3000, 6000);
        std::fill(s.positions.begin(), s.positions.end(), layout::Point{});
        const auto scene = buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
        QCOMPARE(scene->marks.size(), std::size_t(3000));
    }

private:
    static void graphs() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("links");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("unit");
        for (unsigned seed = 1; seed <= 12; ++seed) {
            const int nodes = std::array{8, 40, 150, 400}[seed % 4];
            const double zoom = std::array{1.0, 0.35, 2.5}[seed % 3];
            const double unit = seed % 5 == 0 ? 40 : 150;
            QTest::addRow("seed %u, %d nodes, zoom %g", seed, nodes, zoom)
                << seed << nodes << 2 * nodes << zoom << unit;
        }
    }

    static std::shared_ptr<const Scene> build() {
        QFETCH(unsigned, seed);
        QFETCH(int, nodes);
        QFETCH(int, links);
        QFETCH(double, zoom);
        QFETCH(double, unit);
        const test::Sample s = test::randomSample(seed, std::size_t(nodes), std::size_t(links));
        SceneOptions options;
        options.zoom = zoom;
        options.unit = unit;
        options.suspicious = {"co-1", "co-2", "co-5"};
        return buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, options, estimatedMeasure());
    }

    static void checkLabels(const Scene& scene) {
        std::vector<QRectF> rects, overSmallMarks;
        for (const Label& label : scene.labels)
            (label.hidesSmallMarks ? overSmallMarks : rects).push_back(label.rect);
        checkAll(scene, rects);
        double smallest = std::numeric_limits<double>::max();
        for (const Mark& mark : scene.marks) {
            if (scene.nodes[mark.node].kind == graph::NodeKind::Entity)
                smallest = std::min(smallest, mark.radius * 1.001);
        }
        for (std::size_t i = 0; i < overSmallMarks.size(); ++i) {
            const QRectF& rect = overSmallMarks[i];
            for (const Mark& mark : scene.marks)
                QVERIFY2((mark.radius <= smallest && !mark.suspicious && !mark.noted) || !cover(markRect(mark), rect) ||
                             !covers(mark, rect),
                         "a name hides a mark that is not small");
            rects.push_back(rect);
            for (std::size_t j = 0; j + 1 < rects.size(); ++j)
                QVERIFY2(!cover(rect, rects[j]), "two texts overlap");
        }
    }

    static void checkAll(const Scene& scene, const std::vector<QRectF>& rects) {
        for (std::size_t i = 0; i < rects.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(!cover(rects[i], rects[j]), "two texts overlap");
            for (const Mark& mark : scene.marks)
                QVERIFY2(!cover(markRect(mark), rects[i]) || !covers(mark, rects[i]), "a text lies over a mark");
            for (const Line& line : scene.lines)
                QVERIFY2(!line.arrow || !covers(arrowHead(line), rects[i]), "a text lies over an arrow head");
        }
    }
};

QTEST_APPLESS_MAIN(SceneRoomTest)
#include "room_test.moc"
