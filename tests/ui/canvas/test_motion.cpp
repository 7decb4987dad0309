// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvas_bench.h"
#include "ui/canvas/birds_eye.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/settling.h"

#include <QSignalSpy>
#include <cmath>

using namespace waybill;
using namespace waybill::ui;
using test::Bench;

namespace {

BirdsEye& birdsEye(const Bench& bench) {
    return *bench.canvas->findChild<BirdsEye*>();
}

double length(QPointF of) {
    return std::hypot(of.x(), of.y());
}

/// As many firms as make a crowd, in pairs that trade.
std::vector<test::Row> crowdedCase() {
    static std::vector<std::string> names;
    names.clear();
    constexpr int pairs = 2200;
    names.reserve(2 * pairs);
    std::vector<test::Row> rows;
    for (int i = 0; i < pairs; ++i) {
        const auto name = [i](const char* what) {
            std::string text = what;
            for (int rest = i + 17; rest > 0; rest /= 26)
                text += char('a' + rest % 26);
            return text + " Trading";
        };
        const char* buyer = names.emplace_back(name("Q")).c_str();
        const char* seller = names.emplace_back(name("Z")).c_str();
        rows.push_back({"2023-01-05", buyer, seller, "", 1, 100.0 + i, i % 50 == 0});
    }
    return rows;
}

} // namespace

/// What moves by itself on the canvas, and what leads about in it.
class MotionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPushGoesOnAndEnds() {
        Glide glide;
        glide.begin({0, 0}, 0);
        for (int i = 1; i <= 8; ++i)
            glide.move({10.0 * i, 0}, 10 * i);
        QVERIFY(glide.letGo(85));
        double way = 0, before = 1e9;
        int time = 85;
        while (!glide.isOver()) {
            const QPointF step = glide.step(time += 16);
            QVERIFY(step.x() > 0 && step.x() < before);
            QCOMPARE(step.y(), 0.0);
            before = step.x();
            way += step.x();
            QVERIFY(time < 3000);
        }
        QVERIFY(way > 100 && way < 400);
    }

    void aHandThatRestsBeforeItLetsGoPushesNothing() {
        Glide glide;
        glide.begin({0, 0}, 0);
        for (int i = 1; i <= 8; ++i)
            glide.move({10.0 * i, 0}, 10 * i);
        QVERIFY(!glide.letGo(200));
        QVERIFY(glide.isOver());
        glide.begin({0, 0}, 0);
        QVERIFY(!glide.letGo(10));
    }

    void aPictureSettlesFromWhereItWasToWhereItIs() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        const auto scene = bench.canvas->scene();
        auto before = std::make_shared<CaseSession::View>(*bench.session->view());
        before->positions[0].x += 2;
        const auto settling = Settling::begin({before, bench.canvas->camera()}, scene, bench.canvas->camera());
        QVERIFY(settling);
        const double way = 2 * scene::SceneOptions{}.unit;
        const double left = settling->now()->marks[0].centre.x() - scene->marks[0].centre.x();
        QVERIFY(left > 0 && left <= way);
        QTRY_VERIFY(settling->isOver());
        QCOMPARE(settling->now()->marks[0].centre, scene->marks[0].centre);
    }

    void whatDoesNotMoveDoesNotSettle() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        QVERIFY(!Settling::begin({bench.session->view(), bench.canvas->camera()}, bench.canvas->scene(),
                                 bench.canvas->camera()));
    }

    void anotherLayoutIsSeenToSettleAndAGrabEndsIt() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        QSignalSpy shown(bench.session.get(), &CaseSession::viewChanged);
        bench.session->layOut({.algorithm = layout::Algorithm::Circular});
        QTRY_VERIFY(!shown.isEmpty());
        QVERIFY(!bench.canvas->isSharp());
        QVERIFY(bench.waitSharp());
        // A node is dragged while another layout is on its way to the screen.
        bench.session->layOut({.algorithm = layout::Algorithm::Grid});
        QTRY_COMPARE(shown.count(), 2);
        const QString key = bench.keyOf("Buyer One");
        const QPoint from = bench.placeOf(key);
        test::drag(bench.canvas.get(), from, from + QPoint(60, 40));
        QVERIFY(bench.waitSharp());
    }

    void theBirdsEyeViewIsThereWhenOnlyAPartIsOnScreen() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        QVERIFY(birdsEye(bench).isHidden());
        for (int i = 0; i < 8; ++i)
            bench.canvas->zoomIn();
        QVERIFY(!birdsEye(bench).isHidden());
        bench.canvas->setShowsBirdsEye(false);
        QVERIFY(birdsEye(bench).isHidden());
        bench.canvas->setShowsBirdsEye(true);
        QVERIFY(!birdsEye(bench).isHidden());
        bench.canvas->fit();
        QVERIFY(birdsEye(bench).isHidden());
    }

    void theBirdsEyeViewLeadsAboutByMouseAndKeys() {
        const Bench bench;
        QVERIFY(bench.waitSharp());
        for (int i = 0; i < 8; ++i)
            bench.canvas->zoomIn();
        const auto middle = [&bench] { return bench.canvas->camera().toScene(QRectF(bench.canvas->rect()).center()); };
        QTest::mouseClick(&birdsEye(bench), Qt::LeftButton, {}, {20, 20});
        const QPointF upperLeft = middle();
        QTest::mousePress(&birdsEye(bench), Qt::LeftButton, {}, {170, 110});
        const QPointF lowerRight = middle();
        QVERIFY(lowerRight.x() > upperLeft.x() && lowerRight.y() > upperLeft.y());
        QTest::mouseMove(&birdsEye(bench), {95, 65});
        QTest::mouseRelease(&birdsEye(bench), Qt::LeftButton, {}, {95, 65});
        birdsEye(bench).setFocus();
        const QPointF before = middle();
        const double width = bench.canvas->width() / bench.canvas->camera().zoom;
        QTest::keyClick(&birdsEye(bench), Qt::Key_Right);
        QVERIFY(length(middle() - before - QPointF(width / 4, 0)) < 1e-6 * width);
        QTest::keyClick(&birdsEye(bench), Qt::Key_Up);
        QVERIFY(middle().y() < before.y());
    }

    void aCrowdIsBubblesAndAClickComesNearer() {
        const Bench bench(crowdedCase());
        QVERIFY(QTest::qWaitFor([&bench] { return bench.canvas->isSharp(); }, 60'000));
        const auto scene = bench.canvas->scene();
        QVERIFY(!scene->bubbles.empty());
        const scene::Bubble& largest = scene->bubbles.front();
        const QPoint at = bench.canvas->camera().toScreen(largest.centre).toPoint();
        QTest::mouseClick(bench.canvas.get(), Qt::LeftButton, Qt::ShiftModifier, at);
        QCOMPARE(bench.session->selectedNodes().size(), largest.nodes.size());
        bench.session->select({});
        const double before = bench.canvas->camera().zoom;
        QTest::mouseClick(bench.canvas.get(), Qt::LeftButton, {}, at);
        QVERIFY(bench.canvas->camera().zoom > 1.5 * before);
        QVERIFY(QTest::qWaitFor([&bench] { return bench.canvas->isSharp(); }, 60'000));
        // Whoever wants each drawn by itself has it so.
        bench.canvas->fit();
        bench.canvas->setDrawsBubbles(false);
        QVERIFY(QTest::qWaitFor([&bench] { return bench.canvas->isSharp(); }, 60'000));
        QVERIFY(bench.canvas->scene()->bubbles.empty());
        QCOMPARE(bench.canvas->scene()->lines.size(), bench.canvas->scene()->links.size());
    }
};

QTEST_MAIN(MotionTest)
#include "test_motion.moc"
