// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvas_bench.h"
#include "ui/canvas/hidden_notice.h"
#include "ui/canvas/layout_switch.h"
#include "ui/models/theme.h"
#include "ui/models/trace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <algorithm>

using namespace waybill;
using namespace waybill::ui;
using test::Bench;
using test::drag;
using Keys = std::set<std::string>;

namespace {

std::string keyOf(const Bench& bench, const char* name) {
    return toUtf8(bench.keyOf(name));
}

QAction* entry(const QMenu& menu, const QString& start) {
    for (QAction* action : menu.actions()) {
        if (action->text().startsWith(start))
            return action;
    }
    return nullptr;
}

/// The smallest frame of the canvas that holds these nodes.
QRect frameOf(const Bench& bench, const std::vector<const char*>& names) {
    QRect frame;
    for (const char* name : names) {
        const QPoint at = bench.placeOf(bench.keyOf(name));
        frame = frame.united(QRect(at - QPoint(5, 5), at + QPoint(5, 5)));
    }
    return frame;
}

Keys nodesIn(const Bench& bench, const QRect& frame) {
    Keys keys;
    for (const graph::Node& node : bench.session->view()->graph->nodes()) {
        if (frame.contains(bench.placeOf(toQString(node.key))))
            keys.insert(node.key);
    }
    return keys;
}

bool areAllInSight(const Bench& bench) {
    const auto& nodes = bench.canvas->scene()->graph->nodes();
    return std::ranges::all_of(nodes, [&bench](const graph::Node& node) {
        return bench.canvas->rect().contains(bench.placeOf(toQString(node.key)));
    });
}

/// So near that little is left in sight.
void comeNear(const Bench& bench) {
    for (int i = 0; i < 12; ++i)
        bench.canvas->zoomIn();
}

bool waitFor(QSignalSpy& spy) {
    return !spy.isEmpty() || spy.wait();
}

} // namespace

class TestExploration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void shiftAndClickGathersAndLetsGo() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString first = bench.keyOf("Buyer One"), second = bench.keyOf("Seller One");
        const auto click = [&bench](const QString& key, Qt::KeyboardModifiers with) {
            QTest::mouseClick(bench.canvas.get(), Qt::LeftButton, with, bench.placeOf(key));
        };
        click(first, {});
        click(second, Qt::ShiftModifier);
        QCOMPARE(bench.session->selectedNodes(), (Keys{toUtf8(first), toUtf8(second)}));
        QCOMPARE(bench.session->selectedKey(), second);
        click(second, Qt::ShiftModifier);
        QCOMPARE(bench.session->selectedNodes(), Keys{toUtf8(first)});
        QCOMPARE(bench.session->selectedKey(), first);
        click(second, Qt::ShiftModifier);
        click(second, {});
        QCOMPARE(bench.session->selectedNodes(), Keys{toUtf8(second)});
        QTest::mouseClick(bench.canvas.get(), Qt::LeftButton, Qt::ShiftModifier, bench.ground());
        QCOMPARE(bench.session->selectedNodes(), Keys{toUtf8(second)}); // a miss loses nothing
    }

    void aFrameSelectsWhatItHoldsAndAddsToIt() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QRect frame = frameOf(bench, {"Buyer One", "Seller Two"});
        const Keys within = nodesIn(bench, frame);
        QVERIFY(within.size() >= 2);
        const Camera before = bench.canvas->camera();
        drag(bench.canvas.get(), {frame.topLeft(), frame.bottomRight()}, Qt::ShiftModifier);
        QCOMPARE(bench.session->selectedNodes(), within);
        QCOMPARE(bench.canvas->camera().offset, before.offset);
        QVERIFY(bench.session->pinnedKeys().empty());
        const QRect other = frameOf(bench, {"Status Compliances"});
        drag(bench.canvas.get(), {other.bottomRight(), other.topLeft()}, Qt::ShiftModifier);
        Keys both = within;
        both.merge(nodesIn(bench, other));
        QCOMPARE(bench.session->selectedNodes(), both);
    }

    void aLassoSelectsWhatItGoesAround() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QRect frame = frameOf(bench, {"Buyer Two", "Seller One"});
        const Keys within = nodesIn(bench, frame);
        drag(bench.canvas.get(),
             {frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft(), frame.topLeft()},
             Qt::AltModifier);
        QCOMPARE(bench.session->selectedNodes(), within);
    }

    void severalAreSelectedByKeysAlone() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        CanvasWidget* canvas = bench.canvas.get();
        QTest::keyClick(canvas, Qt::Key_Tab);
        const std::string first = toUtf8(bench.session->selectedKey());
        QTest::keyClick(canvas, Qt::Key_Space, Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Tab);
        const std::string second = toUtf8(bench.session->selectedKey());
        QVERIFY(second != first);
        QCOMPARE(bench.session->selectedNodes(), Keys{first}); // the keyboard moved on, the selection stayed
        QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("Not selected:")));
        QTest::keyClick(canvas, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(bench.session->selectedNodes(), (Keys{first, second}));
        QVERIFY2(canvas->accessibleDescription().contains(QStringLiteral("2 selected: ")),
                 qPrintable(canvas->accessibleDescription()));
        QTest::keyClick(canvas, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(bench.session->selectedNodes(), Keys{first});
        QTest::keyClick(canvas, Qt::Key_Escape);
        QCOMPARE(bench.session->selectedNodes(), Keys{});
        bench.canvas->selectAll();
        QCOMPARE(bench.session->selectedNodes().size(), bench.session->view()->graph->nodes().size());
    }

    void severalSelectedAreDrawnSo() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QPoint at = bench.placeOf(bench.keyOf("Maker Two"));
        const QRect around(at - QPoint(40, 40), at + QPoint(40, 40));
        bench.session->select(bench.keyOf("Buyer One"));
        const QImage before = bench.canvas->grab(around).toImage();
        bench.session->toggle(bench.keyOf("Maker Two"));
        bench.session->moveTo(bench.keyOf("Buyer One"));
        QVERIFY(bench.canvas->grab(around).toImage() != before);
    }

    void whatIsHiddenLeavesThePictureAndIsCounted() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const auto* notice = bench.canvas->findChild<HiddenNotice*>();
        QVERIFY(!notice->isVisible());
        const std::size_t all = bench.canvas->scene()->marks.size();
        bench.session->select(bench.keyOf("Buyer One"));
        bench.session->toggle(bench.keyOf("Buyer Two"));
        bench.canvas->hideSelected();
        QTRY_COMPARE(bench.canvas->scene()->marks.size(), all - 2);
        QVERIFY(bench.waitSharp());
        QVERIFY(notice->isVisible());
        const auto* text = notice->findChild<QLabel*>(QStringLiteral("hidden"));
        QCOMPARE(text->text(), QStringLiteral("2 hidden"));
        QVERIFY(text->width() >= text->sizeHint().width());
        QVERIFY(bench.session->selectedKey().isEmpty());
        QVERIFY(bench.canvas->accessibleDescription().contains(QStringLiteral("2 more are hidden")));
        QCOMPARE(bench.session->view()->selection.size(), std::size_t(10)); // no shipment went
        const auto seller = bench.canvas->scene()->graph->nodeByKey(keyOf(bench, "Seller One"));
        QCOMPARE(bench.canvas->scene()->marks[*seller].hiddenNeighbours, 2U);
        QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE(bench.canvas->scene()->marks.size(), all);
        QVERIFY(!notice->isVisible());
        bench.session->undo();
        QTRY_COMPARE(bench.canvas->scene()->marks.size(), all - 2);
    }

    void aNeighbourhoodIsAnotherPictureAndFillsTheCanvas() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const std::size_t all = bench.session->view()->graph->nodes().size();
        bench.session->select(bench.keyOf("Buyer Two"));
        comeNear(bench);
        QVERIFY(bench.waitSharp() && !areAllInSight(bench));
        bench.session->widenNeighbourhood(1);
        QTRY_VERIFY(bench.session->view()->graph->nodes().size() < all);
        QVERIFY(bench.waitSharp() && areAllInSight(bench));
        comeNear(bench);
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), all);
        QVERIFY(bench.waitSharp() && areAllInSight(bench));
    }

    void soIsOneOfWholeShipments() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const std::size_t all = bench.session->view()->graph->nodes().size();
        comeNear(bench);
        bench.session->drawShipments(true);
        QTRY_VERIFY(bench.session->view()->graph->nodes().size() > all);
        QVERIFY(bench.waitSharp() && areAllInSight(bench));
        comeNear(bench);
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), all);
        QVERIFY(bench.waitSharp() && areAllInSight(bench));
    }

    void soIsWhatIsShownOnlyButNotWhatLosesOne() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const std::size_t all = bench.session->view()->graph->nodes().size();
        comeNear(bench);
        bench.session->showOnly({keyOf(bench, "Buyer Two"), keyOf(bench, "Seller One")});
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), std::size_t(2));
        QVERIFY(bench.waitSharp() && areAllInSight(bench));
        comeNear(bench);
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), all);
        QVERIFY(bench.waitSharp() && areAllInSight(bench));
        comeNear(bench);
        const double zoom = bench.canvas->camera().zoom;
        bench.session->hideNodes({keyOf(bench, "Buyer Two")});
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), all - 1);
        QVERIFY(bench.waitSharp());
        QCOMPARE(bench.canvas->camera().zoom, zoom);
    }

    void withEverythingHiddenTheCanvasSaysSo() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        bench.canvas->selectAll();
        bench.canvas->hideSelected();
        auto* button = bench.canvas->findChild<QPushButton*>();
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!button->isVisible());
        QVERIFY(bench.session->hiddenKeys().empty());
    }

    void theMenuOfSeveralDoesWhatItSaysToAllOfThem() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString first = bench.keyOf("Buyer One"), second = bench.keyOf("Seller Two");
        bench.session->select(first);
        bench.session->toggle(second);
        auto menu = bench.canvas->makeMenu(second);
        for (const char* start : {"Paths between", "Common counterparties", "Hide these 2", "Merge into one firm"})
            QVERIFY2(entry(*menu, QString::fromUtf8(start)), start);
        QSignalSpy annotate(bench.canvas.get(), &CanvasWidget::annotateRequested);
        entry(*menu, QStringLiteral("Annotate Seller Two"))->trigger();
        QCOMPARE(annotate.value(0).value(0).toString(), second);
        entry(*menu, QStringLiteral("Pin Seller Two"))->trigger();
        QCOMPARE(bench.session->pinnedKeys(), Keys{toUtf8(second)});
        QVERIFY(entry(*bench.canvas->makeMenu(second), QStringLiteral("Unpin Seller Two")));
        QSignalSpy merge(bench.canvas.get(), &CanvasWidget::mergeRequested);
        entry(*menu, QStringLiteral("Merge"))->trigger();
        QCOMPARE(merge.size(), 1);
        entry(*menu, QStringLiteral("Show only these"))->trigger();
        QTRY_COMPARE(bench.session->view()->graph->nodes().size(), std::size_t(2));
        menu = bench.canvas->makeMenu(first);
        QVERIFY(entry(*menu, QStringLiteral("Hide these")));
        bench.session->select(first);
        menu = bench.canvas->makeMenu(first);
        QSignalSpy expand(bench.canvas.get(), &CanvasWidget::expandRequested);
        entry(*menu, QStringLiteral("Show hidden neighbours"))->trigger();
        QCOMPARE(expand.value(0).value(0).toString(), first);
        entry(*menu, QStringLiteral("Show what is hidden"))->trigger();
        QTRY_COMPARE(bench.session->view()->hidden, std::size_t(0));
    }

    void aDoubleClickUnfoldsAGroupAndItsMenuTellsOfIt() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const std::size_t all = bench.canvas->scene()->marks.size();
        const QString first = bench.keyOf("Buyer One"), second = bench.keyOf("Buyer Two");
        bench.session->select(first);
        QVERIFY(entry(*bench.canvas->makeMenu(first), QStringLiteral("Fold with its community")));
        bench.session->toggle(second);
        entry(*bench.canvas->makeMenu(second), QStringLiteral("Fold these 2"))->trigger();
        QTRY_COMPARE(bench.canvas->scene()->marks.size(), all - 1);
        const QString group = bench.session->selectedKey();
        const auto menu = bench.canvas->makeMenu(group);
        QVERIFY(entry(*menu, QStringLiteral("Unfold these 2 firms")));
        QVERIFY(entry(*menu, QStringLiteral("Unfold all groups")));
        QVERIFY(!entry(*menu, QStringLiteral("Annotate"))); // what is written down is about a firm
        QVERIFY(bench.waitSharp());
        QTest::mouseDClick(bench.canvas.get(), Qt::LeftButton, {}, bench.placeOf(group));
        QTRY_COMPARE(bench.canvas->scene()->marks.size(), all);
    }

    void theMenuOfALinkLeadsToItsEnds() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const auto& graph = *bench.session->view()->graph;
        const graph::Link& link = graph.links().front();
        const auto menu = bench.canvas->makeMenu(toQString(link.key));
        QVERIFY(!entry(*menu, QStringLiteral("Hide")));
        entry(*menu, QStringLiteral("Select both ends"))->trigger();
        QCOMPARE(bench.session->selectedNodes(),
                 (Keys{graph.nodes()[link.source].key, graph.nodes()[link.target].key}));
    }

    void pathsAreTracedWithTheKeyAndGoWithEscape() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        bench.session->select(bench.keyOf("Buyer One"));
        bench.session->toggle(bench.keyOf("Maker Two"));
        const QImage before = bench.canvas->grab().toImage();
        QSignalSpy traced(bench.session.get(), &CaseSession::traceChanged);
        QTest::keyClick(bench.canvas.get(), Qt::Key_P);
        QVERIFY(waitFor(traced));
        const auto trace = bench.session->trace();
        QCOMPARE(trace->paths.size(), std::size_t(1));
        QCOMPARE(trace->paths[0].nodes.size(), std::size_t(3)); // by way of Seller Two
        QCOMPARE(trace->links.size(), std::size_t(2));
        QVERIFY(bench.canvas->grab().toImage() != before);
        QVERIFY(bench.session->pinnedKeys().empty());
        QTest::keyClick(bench.canvas.get(), Qt::Key_Escape);
        QVERIFY(!bench.session->trace());
    }

    void aRadialLayoutIsAroundWhatIsSelected() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString middle = bench.keyOf("Maker Two");
        bench.session->select(middle);
        QSignalSpy changed(bench.session.get(), &CaseSession::viewChanged);
        for (auto* word : bench.canvas->findChild<LayoutSwitch*>()->findChildren<QAbstractButton*>()) {
            if (word->text() == QStringLiteral("Radial"))
                QTest::mouseClick(word, Qt::LeftButton);
        }
        QVERIFY(waitFor(changed));
        const auto view = bench.session->view();
        const auto node = *view->graph->nodeByKey(toUtf8(middle));
        const auto distance = [&view](std::uint32_t a, std::uint32_t b) {
            return std::hypot(view->positions[a].x - view->positions[b].x, view->positions[a].y - view->positions[b].y);
        };
        const auto seller = *view->graph->nodeByKey(keyOf(bench, "Seller Two"));
        const auto buyer = *view->graph->nodeByKey(keyOf(bench, "Buyer One"));
        QVERIFY(distance(node, seller) < distance(node, buyer)); // one ring further out for each link
    }
};

QTEST_MAIN(TestExploration)
#include "test_exploration.moc"
