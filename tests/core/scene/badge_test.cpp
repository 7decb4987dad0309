// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/svg.h"
#include "core/scene/badge.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::scene;

namespace {

std::shared_ptr<const Scene> sceneOf(const SceneOptions& options) {
    const test::Sample sample = test::dronesSample();
    return buildScene(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions, options, estimatedMeasure());
}

SceneOptions withHidden(double zoom = 1) {
    SceneOptions options = test::dronesOptions();
    options.hiddenNeighbours = {{"co-5", 12}, {"co-6", 1}};
    options.zoom = zoom;
    return options;
}

} // namespace

class BadgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksTellHowManyNeighboursAreHidden() {
        const auto scene = sceneOf(withHidden());
        QCOMPARE(scene->marks[4].hiddenNeighbours, 12U);
        QCOMPARE(scene->marks[5].hiddenNeighbours, 1U);
        QCOMPARE(scene->marks[0].hiddenNeighbours, 0U);
        QCOMPARE(badgesOf(scene->marks[4], scene->markScale, scene->zoom).front().text.text, QStringLiteral("+12"));
    }

    void theLegendExplainsTheBadgeWhereThereIsOne() {
        const auto hasBadge = [](const LegendEntry& entry) { return entry.kind == LegendEntry::Kind::Badge; };
        QVERIFY(std::ranges::any_of(sceneOf(withHidden())->legend, hasBadge));
        QVERIFY(std::ranges::none_of(sceneOf(test::dronesOptions())->legend, hasBadge));
    }

    void noLabelLiesOnABadge() {
        for (const double zoom : {0.3, 0.7, 1.0, 2.0}) {
            const auto scene = sceneOf(withHidden(zoom));
            for (const Mark& mark : scene->marks) {
                if (mark.hiddenNeighbours == 0)
                    continue;
                const QRectF badge = badgesOf(mark, scene->markScale, scene->zoom).front().rect;
                QVERIFY(scene->bounds.contains(badge));
                for (const Label& label : scene->labels)
                    QVERIFY(!label.rect.intersects(badge));
                for (const Pill& pill : scene->pills)
                    QVERIFY(!pill.rect.intersects(badge));
            }
        }
    }

    void aGroupIsAStackThatTellsItsFirms() {
        test::Sample sample = test::dronesSample();
        const std::uint32_t group = sample.entity("Kexin and 127 more", "", test::sellerBit, 1e6, {3, 3});
        sample.graph->nodes[group].kind = graph::NodeKind::Group;
        sample.graph->nodes[group].firms = 128;
        for (const double zoom : {0.3, 1.0, 2.0}) {
            SceneOptions options = test::dronesOptions();
            options.zoom = zoom;
            const auto scene = buildScene(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions, options,
                                          estimatedMeasure());
            const Mark& mark = scene->marks[group];
            QCOMPARE(mark.shape, Shape::Stack);
            const auto badges = badgesOf(mark, scene->markScale, scene->zoom);
            QCOMPARE(badges.size(), std::size_t(1));
            QVERIFY(badges[0].isBare);
            QCOMPARE(badges[0].text.text, QStringLiteral("128"));
            QVERIFY(markRect(mark).adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(badges[0].rect));
            const QSizeF size = estimatedMeasure()(QStringLiteral("128"), badges[0].text.pixelSize, true) / zoom;
            QVERIFY2(size.width() <= badges[0].rect.width(), "the figure stands within its square");
            QVERIFY(std::ranges::any_of(scene->legend,
                                        [](const LegendEntry& entry) { return entry.shape == Shape::Stack; }));
        }
    }

    void aBadgeIsPickedAsItsMark() {
        const auto scene = sceneOf(withHidden());
        const QRectF badge = badgesOf(scene->marks[4], scene->markScale, scene->zoom).front().rect;
        QCOMPARE(pick(*scene, badge.center() + QPointF(badge.width() / 2 - 1, 0), 0).node,
                 std::optional<std::uint32_t>(4));
    }

    void theSvgShowsTheSameBadges() {
        const test::Sample sample = test::dronesSample();
        PictureOptions options;
        options.scene = withHidden();
        const Picture picture = composePicture(std::shared_ptr<const PlainGraph>(sample.graph), sample.positions,
                                               options, estimatedMeasure());
        const QString svg = QString::fromUtf8(publish::toSvg(picture));
        QCOMPARE(svg.count(QStringLiteral("class=\"badge\"")), 3); // two marks and the legend
        QVERIFY(svg.contains(QStringLiteral(">+12<")));
    }

    void aPolygonHoldsTheNodesWhoseCentresItHolds() {
        const auto scene = sceneOf({});
        const QPointF at = scene->marks[7].centre;
        const std::vector<QPointF> frame{at + QPointF(-3, -3), at + QPointF(3, -3), at + QPointF(3, 3),
                                         at + QPointF(-3, 3)};
        QCOMPARE(nodesWithin(*scene, frame), std::vector<std::uint32_t>{7});
        // A lasso that goes around the node without holding it.
        const std::vector<QPointF> crescent{at + QPointF(-9, -9), at + QPointF(9, -9), at + QPointF(9, 9),
                                            at + QPointF(5, 9),   at + QPointF(5, -5), at + QPointF(-9, -5)};
        QVERIFY(nodesWithin(*scene, crescent).empty());
        QVERIFY(nodesWithin(*scene, std::vector<QPointF>{at, at + QPointF(1, 1)}).empty());
        const QRectF all = scene->bounds;
        const std::vector<QPointF> whole{all.topLeft(), all.topRight(), all.bottomRight(), all.bottomLeft()};
        QCOMPARE(nodesWithin(*scene, whole).size(), scene->marks.size());
    }
};

QTEST_GUILESS_MAIN(BadgeTest)
#include "badge_test.moc"
