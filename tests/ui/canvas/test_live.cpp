// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvas_bench.h"
#include "ui/canvas/live_picture.h"
#include "ui/models/live_layout.h"
#include "ui/paint/scene_painter.h"

#include <QSignalSpy>
#include <algorithm>
#include <cmath>
#include <set>

using namespace waybill;
using namespace waybill::ui;
using test::Bench;

namespace {

using Places = std::vector<layout::Point>;

std::size_t movedCount(const Places& before, const Places& after) {
    std::size_t moved = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        moved += before[i] == after[i] ? 0 : 1;
    return moved;
}

QPoint onScreen(const Bench& bench, const scene::Scene& scene, const QString& key) {
    const auto node = scene.graph->nodeByKey(toUtf8(key));
    return bench.canvas->camera().toScreen(scene.marks[*node].centre).toPoint();
}

/// A mark that a press at its middle takes hold of: in a picture that has just begun to unfold others lie over most.
QString markInTheOpen(const Bench& bench, const scene::Scene& scene, std::size_t from) {
    constexpr double reach = 6; // pixels
    const Camera& camera = bench.canvas->camera();
    for (std::size_t node = from; node < scene.nodes.size(); ++node) {
        const QString key = toQString(scene.nodes[node].key);
        const QPoint at = onScreen(bench, scene, key);
        if (bench.canvas->rect().adjusted(100, 100, -100, -100).contains(at) &&
            markNear(scene, camera.toScene(at), reach / camera.zoom) == node)
            return key;
    }
    return {};
}

bool isAt(const Bench& bench, const QString& key, QPoint at) {
    const auto view = bench.session->view();
    const layout::Point& place = view->positions[*view->graph->nodeByKey(toUtf8(key))];
    const QPointF there = bench.canvas->camera().toScreen(QPointF(place.x, place.y) * scene::SceneOptions{}.unit);
    return (there - QPointF(at)).manhattanLength() < 3;
}

} // namespace

/// A layout that is seen and touched while it runs.
class LiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarkDraggedWhileTheLayoutRunsIsHeldInIt() {
        const Bench bench(test::largeCase(4000)); // so that laying it out takes a moment
        QVERIFY(QTest::qWaitFor([&bench] { return bench.canvas->isSharp(); }, 60'000));
        CaseSession& session = *bench.session;
        const auto& nodes = session.view()->graph->nodes();
        const QString first = toQString(nodes[0].key);
        // As long as one is held the layout runs, so that there is time for what follows.
        connect(&session, &CaseSession::layoutBegan, &session, [&] { session.hold(toUtf8(first), {0, 0}); });
        session.layOut({.seed = 4});
        QTRY_VERIFY(session.isHolding() && bench.canvas->onItsWay());
        session.disconnect(&session, &CaseSession::layoutBegan, &session, nullptr);
        const auto live = session.liveLayout();
        QVERIFY(!bench.canvas->isSharp());
        const QString second = markInTheOpen(bench, *bench.canvas->onItsWay(), 2000);
        QVERIFY(!second.isEmpty());
        const QPoint from = onScreen(bench, *bench.canvas->onItsWay(), second), to = from + QPoint(-70, 50);
        QTest::mousePress(bench.canvas.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(bench.canvas.get(), from + QPoint(-30, 20));
        QTest::mouseMove(bench.canvas.get(), to);
        QCOMPARE(session.liveLayout(), live);
        QCOMPARE(live->watch.grips().size(), std::size_t(2));
        QVERIFY(std::ranges::count(live->watch.grips(), *live->view()->graph->nodeByKey(toUtf8(second)),
                                   &layout::Watch::Grip::first) == 1);
        // It is seen under the pointer while the layout goes on.
        QTRY_VERIFY((onScreen(bench, *bench.canvas->onItsWay(), second) - to).manhattanLength() < 3);
        QTest::mouseRelease(bench.canvas.get(), Qt::LeftButton, {}, to);
        QTRY_VERIFY(session.pinnedKeys().contains(toUtf8(second)));
        QVERIFY(QTest::qWaitFor([&bench] { return bench.canvas->isSharp(); }, 60'000));
        QVERIFY(isAt(bench, second, to));
        QVERIFY(!bench.canvas->onItsWay());
    }

    void aMarkCaughtWhileThePictureSettlesLeadsItsNeighbours() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        QSignalSpy shown(bench.session.get(), &CaseSession::viewChanged);
        bench.session->layOut({.algorithm = layout::Algorithm::Circular});
        QTRY_VERIFY(!shown.isEmpty());
        QTRY_VERIFY(bench.canvas->onItsWay());
        const Places before = bench.session->view()->positions;
        const QString key = bench.keyOf("Buyer One");
        const QPoint from = onScreen(bench, *bench.canvas->onItsWay(), key), to = from + QPoint(60, 40);
        test::drag(bench.canvas.get(), from, to);
        QTRY_VERIFY(bench.session->pinnedKeys().contains(toUtf8(key)));
        QVERIFY(isAt(bench, key, to));
        QVERIFY(movedCount(before, bench.session->view()->positions) > 1);
        QVERIFY(bench.waitSharp());
    }

    void aDragAtRestMovesOneAndWithControlItsNeighboursToo() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        const Places before = bench.session->view()->positions;
        const QString key = bench.keyOf("Buyer One");
        QPoint from = bench.placeOf(key), to = from + QPoint(60, 40);
        test::drag(bench.canvas.get(), from, to);
        QTRY_VERIFY(isAt(bench, key, to));
        QCOMPARE(movedCount(before, bench.session->view()->positions), std::size_t(1));
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->positions, before);
        QVERIFY(bench.waitSharp());
        test::drag(bench.canvas.get(), {from, to}, Qt::ControlModifier);
        QTRY_VERIFY(!bench.session->isHolding() && isAt(bench, key, to));
        QVERIFY(movedCount(before, bench.session->view()->positions) > 1);
        QVERIFY(bench.waitSharp());
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->positions, before);
        QVERIFY(bench.session->pinnedKeys().empty());
    }

    void aLargePictureIsDustWhileItIsLaidOut() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        const auto view = bench.session->view();
        const QSize size(300, 200);
        const Camera camera = Camera::fitting({-2000, -2000, 4000, 4000}, QRectF(QPointF(), size), 1);
        const QImage dust = paintDust(*view->graph, view->positions, camera, size, 2, scene::Theme::Light);
        QCOMPARE(dust.size(), size * 2);
        std::size_t dots = 0;
        for (int y = 0; y < dust.height(); ++y) {
            for (int x = 0; x < dust.width(); ++x)
                dots += dust.pixel(x, y) == dust.pixel(0, 0) ? 0 : 1;
        }
        QVERIFY(dots > 0 && dots <= 16 * view->positions.size());
        std::set<QRgb> colours{paint::colour(scene::Colour::Ground, scene::Theme::Light).rgb()};
        for (const scene::Mark& mark : bench.canvas->scene()->marks)
            colours.insert(paint::colour(mark.colour, scene::Theme::Light).rgb());
        for (int y = 0; y < dust.height(); ++y) {
            for (int x = 0; x < dust.width(); ++x)
                QVERIFY(colours.contains(dust.pixel(x, y))); // as in the finished picture
        }
        Places astray = view->positions;
        astray[0] = {1e12, std::nan("")};
        (void)paintDust(*view->graph, astray, camera, size, 1, scene::Theme::Dark);
    }
};

QTEST_MAIN(LiveTest)
#include "test_live.moc"
