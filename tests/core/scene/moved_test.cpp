// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/moved.h"

#include "core/scene/scene_index.h"
#include "tests/core/scene/sample_graph.h"

#include <QTest>

using namespace waybill;
using namespace waybill::scene;

namespace {

std::shared_ptr<const Scene> draw(const test::Sample& s) {
    return buildScene(std::shared_ptr<const PlainGraph>(s.graph), s.positions, {}, estimatedMeasure());
}

} // namespace

/// A scene on its way is the same scene with what belongs to a node beside the node.
class MovedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutShiftsItIsTheSame() {
        const auto scene = draw(test::dronesSample());
        const auto same = moved(*scene, std::vector<QPointF>(scene->marks.size()));
        QCOMPARE(same->marks.size(), scene->marks.size());
        for (std::size_t i = 0; i < scene->marks.size(); ++i)
            QCOMPARE(same->marks[i].centre, scene->marks[i].centre);
        QCOMPARE(same->labels.size(), scene->labels.size());
        QCOMPARE(same->lines.size(), scene->lines.size());
    }

    void whatBelongsToANodeGoesWithIt() {
        const auto scene = draw(test::dronesSample());
        std::vector<QPointF> shifts(scene->marks.size());
        shifts[0] = {40, -30};
        const auto on = moved(*scene, shifts);
        QCOMPARE(on->marks[0].centre, scene->marks[0].centre + shifts[0]);
        QCOMPARE(on->marks[1].centre, scene->marks[1].centre);
        bool anyLine = false;
        for (std::size_t i = 0; i < scene->lines.size(); ++i) {
            const graph::Link& link = scene->links[scene->lines[i].link];
            QCOMPARE(on->lines[i].start, scene->lines[i].start + shifts[link.source]);
            QCOMPARE(on->lines[i].end, scene->lines[i].end + shifts[link.target]);
            anyLine = anyLine || link.source == 0 || link.target == 0;
        }
        QVERIFY(anyLine);
        for (std::size_t i = 0; i < scene->labels.size(); ++i)
            QCOMPARE(on->labels[i].rect.topLeft(), scene->labels[i].rect.topLeft() + shifts[scene->labels[i].node]);
    }

    void aSmallSceneCanBeDrawnInFullAndALargeOneIsNot() {
        const auto small = draw(test::dronesSample());
        QVERIFY(drawnInFull(*small));
        QVERIFY(moved(*small, {})->index != nullptr);
        const auto large = draw(test::randomSample(3, 1000, 5000));
        QVERIFY(!drawnInFull(*large));
        QCOMPARE(moved(*large, {})->marks.size(), large->marks.size());
    }
};

QTEST_APPLESS_MAIN(MovedTest)
#include "moved_test.moc"
