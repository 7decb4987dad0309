// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/scene/geometry.h"
#include "tests/ui/canvas/canvas_bench.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/item_words.h"
#include "ui/canvas/layout_switch.h"
#include "ui/canvas/legend_box.h"
#include "ui/models/theme.h"
#include "ui/paint/scene_painter.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

using namespace waybill;
using namespace waybill::ui;
using test::Bench;
using test::drag;

namespace {

int levelsApart(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

void wheel(QWidget* widget, QPoint at, int delta, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

} // namespace

class TestCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void whatIsOnScreenIsWhatThePainterDraws_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void whatIsOnScreenIsWhatThePainterDraws() {
        QFETCH(bool, dark);
        applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
        Bench bench;
        QVERIFY(bench.waitSharp());
        for (QWidget* box : bench.canvas->findChildren<QWidget*>())
            box->hide();
        bench.canvas->clearFocus(); // its frame is no part of the picture
        const QImage shown = bench.canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QImage painted(shown.size(), QImage::Format_RGB32);
        const auto theme = dark ? Theme::Dark : Theme::Light;
        painted.fill(paint::colour(scene::Colour::Ground, theme));
        QPainter painter(&painted);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const Camera& camera = bench.canvas->camera();
        painter.translate(std::round(camera.offset.x()), std::round(camera.offset.y()));
        painter.scale(camera.zoom, camera.zoom);
        paint::paintScene(painter, *bench.canvas->scene(), theme, camera.toScene(QRectF(bench.canvas->rect())));
        painter.end();
        int different = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x)
                different += levelsApart(shown.pixel(x, y), painted.pixel(x, y)) > 2 ? 1 : 0; // 2: a seam's rounding
        }
        QCOMPARE(different, 0);
        applyTheme(*qApp, Theme::Light);
    }

    void allMarksAndLabelsAreInSightAtFirst() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        for (const scene::Label& label : bench.canvas->scene()->labels)
            QVERIFY(bench.canvas->rect().contains(bench.canvas->camera().toScreen(label.rect.center()).toPoint()));
        for (const scene::Mark& mark : bench.canvas->scene()->marks)
            QVERIFY(bench.canvas->rect().contains(bench.canvas->camera().toScreen(mark.centre).toPoint()));
    }

    /// Each change of what is looked at changes the legend, and with it the room that is left.
    void labelsAreWhollyInSightWhateverIsLookedAt() {
        Bench bench({{"2023-01-10", "Buyer D (not named in the report)", "Shenwei Technology HK",
                      "Maker G (not named in the report)", 8, 388665, true},
                     {"2023-02-10", "Buyer E (not named in the report)", "Shenwei Technology HK",
                      "Maker G (not named in the report)", 22, 840000, true},
                     {"2023-02-11", "Buyer F (not named in the report)", "Seller F (not named in the report)", "", 10,
                      36077, false}});
        QVERIFY(bench.waitSharp());
        for (int run = 0; run < 12; ++run) {
            bench.canvas->resize(560 + 40 * run, 500 + 15 * run);
            query::Filter filter;
            if (run % 2 == 0)
                filter.noteClasses = {NoteClass::Smo};
            bench.session->setFilter(filter);
            QVERIFY(QTest::qWaitFor([&bench] { return !bench.session->isBusy(); }));
            QVERIFY(bench.waitSharp());
            const QRectF seen(bench.canvas->rect());
            for (const scene::Label& label : bench.canvas->scene()->labels)
                QVERIFY2(seen.contains({bench.canvas->camera().toScreen(label.rect.topLeft()),
                                        bench.canvas->camera().toScreen(label.rect.bottomRight())}),
                         qPrintable(label.text));
        }
    }

    void aClickSelectsAndAClickOnTheGroundSelectsNothing() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString key = bench.keyOf("Status Compliances");
        QTest::mouseClick(bench.canvas.get(), Qt::LeftButton, {}, bench.placeOf(key));
        QCOMPARE(bench.session->selectedKey(), key);
        QTest::mouseClick(bench.canvas.get(), Qt::LeftButton, {}, bench.ground());
        QCOMPARE(bench.session->selectedKey(), QString());
    }

    void theWheelZoomsAtThePointer() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QPoint at(600, 200);
        const Camera before = bench.canvas->camera();
        const QPointF under = before.toScene(QPointF(at));
        wheel(bench.canvas.get(), at, 120);
        QVERIFY(bench.canvas->camera().zoom > before.zoom);
        const QPointF moved = bench.canvas->camera().toScreen(under) - QPointF(at);
        QVERIFY(moved.manhattanLength() < 1e-6);
        QVERIFY(!bench.canvas->isSharp());
        QVERIFY(bench.waitSharp());
        QCOMPARE(bench.canvas->scene()->zoom, bench.canvas->camera().zoom);
    }

    void draggingTheGroundPans() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const Camera before = bench.canvas->camera();
        const QPoint from = bench.ground();
        drag(bench.canvas.get(), from, from + QPoint(40, 25));
        QCOMPARE(bench.canvas->camera().offset, before.offset + QPointF(40, 25));
        QCOMPARE(bench.canvas->camera().zoom, before.zoom);
        QVERIFY(bench.session->pinnedKeys().empty());
        wheel(bench.canvas.get(), from, 120, Qt::ControlModifier);
        QCOMPARE(bench.canvas->camera().zoom, before.zoom);
        QVERIFY(bench.canvas->camera().offset.y() > before.offset.y() + 25);
    }

    void aDraggedNodeStaysWhereItIsDropped() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString key = bench.keyOf("Buyer One");
        const QPoint from = bench.placeOf(key), to = from + QPoint(50, -30);
        drag(bench.canvas.get(), from, to);
        QVERIFY(bench.session->pinnedKeys().contains(toUtf8(key)));
        QVERIFY(bench.waitSharp());
        QVERIFY((bench.placeOf(key) - to).manhattanLength() <= 2);
    }

    void aNodeHeldWhileTheViewChangesIsThatNodeStill() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString key = bench.keyOf("Status Compliances");
        QPoint from;
        // Fewer nodes, so that the same number means another one or none; the old picture is on screen at the press.
        QSignalSpy changed(bench.session.get(), &CaseSession::viewChanged);
        query::Filter filter;
        filter.from = Date::fromIso("2023-02-01");
        filter.to = Date::fromIso("2023-02-28");
        const auto before = bench.canvas->scene()->graph;
        bool pressed = false;
        connect(bench.session.get(), &CaseSession::viewChanged, bench.canvas.get(), [&] {
            if (std::exchange(pressed, true))
                return;
            QCOMPARE(bench.canvas->scene()->graph, before);
            from = bench.placeOf(key);
            QTest::mousePress(bench.canvas.get(), Qt::LeftButton, {}, from);
            QTest::mouseMove(bench.canvas.get(), from + QPoint(25, -15));
        });
        bench.session->setFilter(filter);
        QVERIFY(changed.wait());
        QVERIFY(pressed);
        QTRY_VERIFY(bench.canvas->scene()->graph != before);
        QVERIFY(bench.canvas->scene()->graph->nodes().size() < before->nodes().size());
        QTest::mouseMove(bench.canvas.get(), from + QPoint(50, -30));
        QTest::mouseRelease(bench.canvas.get(), Qt::LeftButton, {}, from + QPoint(50, -30));
        QCOMPARE(bench.session->pinnedKeys(), (std::set<std::string>{toUtf8(key)}));
    }

    void aHeldNodeThatLeavesTheViewIsLetGo() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QPoint from = bench.placeOf(bench.keyOf("Status Compliances"));
        QTest::mousePress(bench.canvas.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(bench.canvas.get(), from + QPoint(30, 20));
        QSignalSpy changed(bench.session.get(), &CaseSession::viewChanged);
        query::Filter filter;
        filter.to = Date::fromIso("2022-12-31");
        bench.session->setFilter(filter);
        QVERIFY(changed.wait());
        QTest::mouseMove(bench.canvas.get(), from + QPoint(50, -30));
        QTest::mouseRelease(bench.canvas.get(), Qt::LeftButton, {}, from + QPoint(50, -30));
        QVERIFY(bench.session->pinnedKeys().empty());
        QVERIFY(bench.waitSharp());
    }

    void theTabKeyGoesThroughTheNodesAndOut() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        std::set<QString> seen;
        for (std::size_t i = 0; i < bench.canvas->scene()->marks.size(); ++i) {
            QTest::keyClick(bench.canvas.get(), Qt::Key_Tab);
            seen.insert(bench.session->selectedKey());
        }
        QCOMPARE(seen.size(), bench.canvas->scene()->marks.size());
        QVERIFY(!seen.contains(QString()));
        const QString last = bench.session->selectedKey();
        QTest::keyClick(bench.canvas.get(), Qt::Key_Backtab);
        QVERIFY(bench.session->selectedKey() != last);
        QVERIFY(bench.canvas->hasFocus());
        QTest::keyClick(bench.canvas.get(), Qt::Key_Escape);
        QCOMPARE(bench.session->selectedKey(), QString());
        QTest::keyClick(bench.canvas.get(), Qt::Key_Tab);
        QVERIFY(!bench.canvas->hasFocus());
    }

    void keysZoomPanFitAndPin() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const Camera before = bench.canvas->camera();
        QTest::keyClick(bench.canvas.get(), Qt::Key_Plus);
        QVERIFY(bench.canvas->camera().zoom > before.zoom);
        QTest::keyClick(bench.canvas.get(), Qt::Key_Minus);
        QTest::keyClick(bench.canvas.get(), Qt::Key_Right);
        QVERIFY(bench.canvas->camera().offset.x() < before.offset.x());
        QTest::keyClick(bench.canvas.get(), Qt::Key_0);
        QVERIFY(bench.waitSharp());
        QVERIFY(qFuzzyCompare(bench.canvas->camera().zoom, before.zoom));
        QTest::keyClick(bench.canvas.get(), Qt::Key_Tab);
        QTest::keyClick(bench.canvas.get(), Qt::Key_P);
        QCOMPARE(bench.session->pinnedKeys(), (std::set<std::string>{toUtf8(bench.session->selectedKey())}));
        QTest::keyClick(bench.canvas.get(), Qt::Key_P);
        QVERIFY(bench.session->pinnedKeys().empty());
    }

    void theLinksOfAFirmCanBeReachedByKeyboard() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        bench.session->select(bench.keyOf("Status Compliances"));
        QTest::keyClick(bench.canvas.get(), Qt::Key_L);
        QVERIFY(bench.session->selectedKey().startsWith(QStringLiteral("sold:")));
    }

    void enterBringsTheSelectionToTheMiddle() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString key = bench.keyOf("Shenzhen Jarch");
        bench.session->select(key);
        QTest::keyClick(bench.canvas.get(), Qt::Key_Return);
        QVERIFY((bench.placeOf(key) - bench.canvas->rect().center()).manhattanLength() <= 2);
    }

    void revealingComesFromElsewhereToo() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const QString key = bench.keyOf("Maker Two");
        bench.session->reveal(key);
        QVERIFY((bench.placeOf(key) - bench.canvas->rect().center()).manhattanLength() <= 2);
    }

    void theMenuShowsOnlyTheNeighbourhoodOfAFirm() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const auto menu = bench.canvas->makeMenu(bench.keyOf("Status Compliances"));
        QAction* only = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->text().startsWith(QStringLiteral("Only its neighbourhood")))
                only = action;
        }
        QVERIFY(only);
        QSignalSpy changed(bench.session.get(), &CaseSession::viewChanged);
        only->trigger();
        QVERIFY(changed.wait());
        QVERIFY(bench.session->view()->selection.size() < 10);
        QVERIFY(bench.session->view()->selection.size() >= 1);
    }

    void theMenuAsksForAnAnnotation() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        QSignalSpy asked(bench.canvas.get(), &CanvasWidget::annotateRequested);
        bench.canvas->makeMenu(QStringLiteral("co-1"))->actions().front()->trigger();
        QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("co-1"));
    }

    void anotherLayoutIsAWordAway() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        QSignalSpy changed(bench.session.get(), &CaseSession::viewChanged);
        for (auto* word : bench.canvas->findChild<LayoutSwitch*>()->findChildren<QAbstractButton*>()) {
            if (word->text() == QStringLiteral("Circular"))
                QTest::mouseClick(word, Qt::LeftButton);
        }
        QVERIFY(changed.wait());
        QCOMPARE(bench.session->layoutOptions().algorithm, layout::Algorithm::Circular);
    }

    void aStoppedLayoutIsNotSaidToBeThere() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const auto chosen = [&bench] {
            QString text;
            for (auto* word : bench.canvas->findChild<LayoutSwitch*>()->findChildren<QAbstractButton*>())
                text = word->isChecked() ? word->text() : text;
            return text;
        };
        const QString before = chosen();
        for (auto* word : bench.canvas->findChild<LayoutSwitch*>()->findChildren<QAbstractButton*>()) {
            if (word->text() == QStringLiteral("Circular"))
                QTest::mouseClick(word, Qt::LeftButton);
        }
        QCOMPARE(chosen(), QStringLiteral("Circular"));
        bench.session->cancel();
        QCOMPARE(chosen(), before);
    }

    void anEmptyCaseSaysWhatToDo() {
        Bench bench(std::vector<test::Row>{});
        QSignalSpy asked(bench.canvas.get(), &CanvasWidget::importRequested);
        QTRY_VERIFY(bench.session->hasView());
        auto* button = bench.canvas->findChild<QPushButton*>();
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    void aViewWithoutShipmentsOffersToClearTheFilters() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        query::Filter filter;
        filter.from = Date::fromIso("2030-01-01");
        bench.session->setFilter(filter);
        auto* button = bench.canvas->findChild<QPushButton*>();
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!button->isVisible());
        QVERIFY(bench.session->filter().isEmpty());
        QVERIFY(bench.waitSharp());
    }

    void theLegendSaysWhatOccurs() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        const auto* legend = bench.canvas->findChild<LegendBox*>();
        QVERIFY(legend->isVisible());
        QVERIFY(legend->accessibleDescription().contains(QStringLiteral("note: lead")));
        QVERIFY(bench.canvas->rect().contains(legend->geometry()));
    }

    void aLongWordOfTheLegendGoesOnBelow() {
        LegendBox legend;
        scene::LegendEntry entry;
        entry.text = QStringLiteral("their links");
        legend.setEntries({entry});
        const QSize brief = legend.size();
        entry.text = QStringLiteral("their links: width = value, faint = few; of 6,513 bundles the weightiest 3,000");
        legend.setEntries({entry});
        QVERIFY(legend.width() < 300);
        QVERIFY(legend.height() > brief.height());
    }

    void screenReadersHearWhatIsSelected() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        QVERIFY(!bench.canvas->accessibleName().isEmpty());
        bench.session->select(bench.keyOf("Status Compliances"));
        const QString words = bench.canvas->accessibleDescription();
        QVERIFY2(words.contains(QStringLiteral("Status Compliances")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("$28,292")), qPrintable(words));
    }

    void whereTheKeyboardIsIsSeenAlsoWithNothingSelected() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        QVERIFY(bench.canvas->hasFocus());
        const QPoint edge(1, bench.canvas->height() / 2);
        const auto seen = [&] { return bench.canvas->grab().toImage().pixelColor(edge); };
        const ThemeColours& colours = themeColours(bench.canvas->palette());
        QCOMPARE(seen(), colours.accent);
        bench.canvas->clearFocus();
        QCOMPARE(seen(), colours.ground);
    }

    void theRingAroundAMarkCrossesNoName() {
        const Bench bench({{"2023-01-05", "Buyer With A Long Name", "Seller With A Long Name", "", 1, 100, false}});
        QVERIFY(bench.waitSharp());
        const auto& labels = bench.canvas->scene()->labels;
        QVERIFY(!labels.empty());
        const auto seen = [&bench] { return bench.canvas->grab().toImage(); };
        for (const scene::Label& label : labels) {
            bench.session->select({});
            const QImage before = seen();
            bench.session->select(toQString(bench.canvas->scene()->nodes[label.node].key));
            const QImage after = seen();
            const Camera& camera = bench.canvas->camera();
            const QRect area = QRectF(camera.toScreen(label.rect.topLeft()), camera.toScreen(label.rect.bottomRight()))
                                   .toAlignedRect();
            QVERIFY(before != after);
            int other = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    other += std::abs(before.pixelColor(x, y).lightness() - after.pixelColor(x, y).lightness()) > 96;
            }
            QCOMPARE(other, 0);
        }
    }

    void theLineAroundALinkIsTheSameWhereOnlyAPartIsPainted() {
        const Bench bench({{"2023-01-05", "Buyer", "Seller", "", 1, 100, true}});
        QVERIFY(bench.waitSharp());
        const QImage plain = bench.canvas->grab().toImage();
        bench.session->select(toQString(bench.canvas->scene()->graph->links().front().key));
        const QImage whole = bench.canvas->grab().toImage();
        const scene::Line& line = bench.canvas->scene()->lines.front();
        const Camera& camera = bench.canvas->camera();
        const QLineF way(camera.toScreen(line.start), camera.toScreen(line.end));
        // Beside the link's own line, which does not come into it.
        const QPointF beside =
            camera.toScreen(scene::curveOf(line).at(0.25)) + 12 * QPointF(way.dy(), -way.dx()) / way.length();
        const QRect part(beside.toPoint() - QPoint(9, 9), QSize(19, 19));
        QVERIFY(plain.copy(part) != whole.copy(part));
        const QImage alone = bench.canvas->grab(part).toImage();
        int other = 0;
        for (int y = 0; y < part.height(); ++y) {
            for (int x = 0; x < part.width(); ++x) {
                const int before = whole.pixelColor(part.topLeft() + QPoint(x, y)).lightness();
                other += std::abs(before - alone.pixelColor(x, y).lightness()) > 48 ? 1 : 0;
            }
        }
        QCOMPARE(other, 0);
    }

    void aNewThemeIsPaintedAnew() {
        Bench bench;
        QVERIFY(bench.waitSharp());
        applyTheme(*qApp, Theme::Dark);
        QVERIFY(bench.waitSharp());
        const QRgb corner = bench.canvas->grab().toImage().pixel(450, 2);
        QCOMPARE(QColor(corner), themeColours(Theme::Dark).ground);
        applyTheme(*qApp, Theme::Light);
        QVERIFY(bench.waitSharp());
    }

    void aCanvasMayGoWhileItsThreadsPaint() {
        for (int i = 0; i < 4; ++i) {
            Bench bench;
            QTest::qWait(3 * i);
        }
    }
};

QTEST_MAIN(TestCanvas)
#include "test_canvas.moc"
