// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"
#include "ui/models/theme.h"
#include "ui/panels/time_player.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/timeline_plot.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

namespace {

Month month(const char* iso) {
    return *Month::fromIso(iso);
}

struct Bench {
    Bench() {
        session = std::move(*CaseSession::open(test::makeCase(folder, QStringLiteral("case"), test::smallCase())));
        panel = std::make_unique<TimelinePanel>(*session);
        panel->resize(700, 150);
        panel->show();
        plot = panel->findChild<TimelinePlot*>();
        plot->setFocus();
    }
    [[nodiscard]] bool wait() const {
        return QTest::qWaitFor([this] { return session->hasView() && !session->isBusy(); });
    }
    [[nodiscard]] QPoint at(const char* iso) const {
        const TimelineScale scale = plot->scale();
        const int slot = month(iso).index;
        return QPointF((scale.left(slot) + scale.right(slot)) / 2, scale.area().center().y()).toPoint();
    }
    [[nodiscard]] QString range() const {
        const auto day = [](const std::optional<Date>& date) {
            return date ? QString::fromStdString(date->iso()) : QStringLiteral("-");
        };
        return day(session->filter().from) + QLatin1Char(' ') + day(session->filter().to);
    }
    QTemporaryDir folder;
    std::unique_ptr<CaseSession> session;
    std::unique_ptr<TimelinePanel> panel;
    TimelinePlot* plot = nullptr;
};

void drag(QWidget* widget, QPoint from, QPoint to) {
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(widget, (from + to) / 2);
    QTest::mouseMove(widget, to);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void monthsAndDaysHaveTheirPlaces() {
        const SlotRange months{month("2022-11").index, month("2023-04").index};
        const TimelineScale scale(TimeUnit::Month, months, QRectF(0, 0, 600, 50));
        QCOMPARE(scale.slotWidth(), 100.0);
        QCOMPARE(scale.left(month("2023-01").index), 200.0);
        QCOMPARE(scale.at(*Date::fromIso("2023-01-01")), 200.0);
        QVERIFY(scale.at(*Date::fromIso("2023-01-31")) < 300);
        QCOMPARE(scale.slotAt(250), month("2023-01").index);
        QCOMPARE(scale.slotAt(-50), month("2022-11").index);
        QCOMPARE(scale.slotAt(5000), month("2023-04").index);
    }
    void slotsHoldTheirDays() {
        QCOMPARE(lastDayOf(TimeUnit::Month, month("2024-02").index).iso(), std::string("2024-02-29"));
        QCOMPARE(lastDayOf(TimeUnit::Month, month("9999-12").index).iso(), std::string("9999-12-31"));
        const int week = slotOf(TimeUnit::Week, *Date::fromIso("2022-12-21"));
        QCOMPARE(firstDayOf(TimeUnit::Week, week).iso(), std::string("2022-12-19")); // a Monday
        QCOMPARE(lastDayOf(TimeUnit::Week, week).iso(), std::string("2022-12-25"));
        for (const TimeUnit unit : {TimeUnit::Month, TimeUnit::Week, TimeUnit::Day}) {
            for (int day = -800; day < 20'000; day += 13) {
                const int slot = slotOf(unit, Date::fromDays(day));
                QVERIFY(firstDayOf(unit, slot).days() <= day && day <= lastDayOf(unit, slot).days());
                QCOMPARE(slotOf(unit, firstDayOf(unit, slot)), slot);
                QCOMPARE(firstDayOf(unit, slot + 1).days(), lastDayOf(unit, slot).days() + 1);
            }
        }
    }

    void labelsHaveRoom_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("unit");
        for (const int width : {90, 300, 1200})
            for (const int unit : {0, 1, 2})
                QTest::addRow("%d by %d", width, unit) << width << unit;
    }
    void labelsHaveRoom() {
        QFETCH(int, width);
        QFETCH(int, unit);
        const auto of = static_cast<TimeUnit>(unit);
        const SlotRange range{slotOf(of, *Date::fromIso("2020-03-01")), slotOf(of, *Date::fromIso("2024-04-30"))};
        const auto ticks = TimelineScale(of, range, QRectF(0, 0, width, 50)).ticks(46);
        QVERIFY(!ticks.empty());
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(ticks[i].middle - ticks[i - 1].middle >= 46);
    }

    void draggingOverMonthsFilters() {
        Bench bench;
        QVERIFY(bench.wait());
        drag(bench.plot, bench.at("2022-12"), bench.at("2023-02"));
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2023-02-28"));
        QTRY_COMPARE(bench.session->view()->selection.size(), std::size_t(4));
        QCOMPARE(bench.session->view()->everything.shipments, std::size_t(10));
    }
    void theEndsCanBeDragged() {
        Bench bench;
        QVERIFY(bench.wait());
        drag(bench.plot, bench.at("2022-12"), bench.at("2023-02"));
        const int end = qRound(bench.plot->scale().right(month("2023-02").index));
        drag(bench.plot, {end, 40}, bench.at("2023-04"));
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2023-04-30"));
        const int start = qRound(bench.plot->scale().left(month("2022-12").index));
        drag(bench.plot, {start, 40}, bench.at("2023-03"));
        QCOMPARE(bench.range(), QStringLiteral("2023-03-01 2023-04-30"));
    }
    void theWholeRangeCanBeDragged() {
        Bench bench;
        QVERIFY(bench.wait());
        drag(bench.plot, bench.at("2022-11"), bench.at("2022-12"));
        drag(bench.plot, bench.at("2022-12"), bench.at("2023-02"));
        QCOMPARE(bench.range(), QStringLiteral("2023-01-01 2023-02-28"));
    }
    void aDoubleClickBringsTheWholeTimeBack() {
        Bench bench;
        QVERIFY(bench.wait());
        drag(bench.plot, bench.at("2022-12"), bench.at("2023-02"));
        QTest::mouseDClick(bench.plot, Qt::LeftButton, {}, bench.at("2023-01"));
        QCOMPARE(bench.range(), QStringLiteral("- -"));
    }
    void keysMoveTheRange() {
        Bench bench;
        QVERIFY(bench.wait());
        QTest::keyClick(bench.plot, Qt::Key_Right);
        QCOMPARE(bench.range(), QStringLiteral("2022-11-01 2022-11-30"));
        QTest::keyClick(bench.plot, Qt::Key_Right);
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2022-12-31"));
        QTest::keyClick(bench.plot, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2023-01-31"));
        QTest::keyClick(bench.plot, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(bench.range(), QStringLiteral("2022-11-01 2023-01-31"));
        QTest::keyClick(bench.plot, Qt::Key_Left);
        QCOMPARE(bench.range(), QStringLiteral("2022-11-01 2023-01-31"));
        QTest::keyClick(bench.plot, Qt::Key_End);
        QCOMPARE(bench.range(), QStringLiteral("2022-11-01 2023-04-30"));
        QTest::keyClick(bench.plot, Qt::Key_Escape);
        QCOMPARE(bench.range(), QStringLiteral("- -"));
    }
    void theFirstKeyMayMoveAnEndOfTheWholeTime() {
        Bench bench;
        QVERIFY(bench.wait());
        QTest::keyClick(bench.plot, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(bench.range(), QStringLiteral("2022-11-01 2023-03-31"));
        QTest::keyClick(bench.plot, Qt::Key_Escape);
        QTest::keyClick(bench.plot, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2023-04-30"));
    }
    void playingNeedsNoMoreRoomThanThereIs() {
        constexpr int room = 788; // between filters and details in a window of 1440 pixels
        Bench bench;
        QVERIFY(bench.wait());
        QTest::keyClick(bench.plot, Qt::Key_Left, Qt::ShiftModifier);
        bench.session->compareAt(Date::fromIso("2023-01-01"));
        bench.panel->findChild<QPushButton*>(QStringLiteral("play"))->click();
        QVERIFY(!bench.panel->findChild<QPushButton*>(QStringLiteral("stop"))->isHidden());
        QVERIFY2(bench.panel->minimumSizeHint().width() <= room,
                 qPrintable(QString::number(bench.panel->minimumSizeHint().width())));
    }
    void otherFiltersStay() {
        Bench bench;
        QVERIFY(bench.wait());
        query::Filter filter;
        filter.party = "buyer one";
        bench.session->setFilter(filter);
        drag(bench.plot, bench.at("2023-01"), bench.at("2023-03"));
        QCOMPARE(bench.session->filter().party, std::string("buyer one"));
        bench.panel->findChild<QPushButton*>(QStringLiteral("wholeTime"))->click();
        QCOMPARE(bench.session->filter(), filter);
    }
    void aRangeSetElsewhereIsShown() {
        Bench bench;
        QVERIFY(bench.wait());
        query::Filter filter;
        filter.from = Date::fromIso("2023-01-15");
        bench.session->setFilter(filter);
        QVERIFY(bench.wait());
        QTRY_COMPARE(bench.plot->brush(), (std::optional<SlotRange>{{month("2023-01").index, month("2023-04").index}}));
    }
    void screenReadersHearRangeAndFirstNote() {
        Bench bench;
        QVERIFY(bench.wait());
        QVERIFY(bench.plot->accessibleDescription().contains(QStringLiteral("21 Dec 2022")));
        QVERIFY(bench.plot->accessibleDescription().contains(QStringLiteral("the whole time")));
        QTest::keyClick(bench.plot, Qt::Key_Left);
        QVERIFY(bench.plot->accessibleDescription().contains(QStringLiteral("Apr 2023 to Apr 2023")));
    }
    void countsFollowTheBrushBeforeThePicture() {
        Bench bench;
        QVERIFY(bench.wait());
        QSignalSpy counted(bench.session.get(), &CaseSession::countsChanged);
        QSignalSpy drawn(bench.session.get(), &CaseSession::viewChanged);
        QTest::mousePress(bench.plot, Qt::LeftButton, {}, bench.at("2022-12"));
        for (const char* iso : {"2022-12", "2023-01", "2023-02"}) {
            QTest::mouseMove(bench.plot, bench.at(iso));
            QTRY_VERIFY(bench.session->counts()->count.range.to ==
                        std::optional(lastDayOf(TimeUnit::Month, month(iso).index)));
        }
        QTest::mouseRelease(bench.plot, Qt::LeftButton, {}, bench.at("2023-02"));
        QVERIFY(bench.wait());
        QCOMPARE(bench.session->counts()->count.totals.shipments, bench.session->view()->selection.size());
        QVERIFY(counted.count() >= 3 && drawn.count() >= 1);
    }
    void noFirmMovesWhileTheTimeIsBrushed() {
        Bench bench;
        QVERIFY(bench.wait());
        const auto before = bench.session->view();
        drag(bench.plot, bench.at("2022-11"), bench.at("2022-11"));
        QVERIFY(bench.wait());
        const auto view = bench.session->view();
        QVERIFY(view->graph->nodes().size() < before->graph->nodes().size());
        for (std::size_t i = 0; i < view->positions.size(); ++i)
            QCOMPARE(view->positions[i], before->positions[*before->graph->nodeByKey(view->graph->nodes()[i].key)]);
    }
    void barsCountWhatIsChosen() {
        Bench bench;
        QVERIFY(bench.wait());
        const auto sum = [&] {
            double all = 0;
            for (const auto& [slot, bar] : bench.plot->bars().bars)
                all += bar.all;
            return all;
        };
        const double dated = sum();
        QVERIFY(dated > 0 && dated <= 10);
        for (const int unit : {1, 2, 0}) {
            bench.panel->findChild<QComboBox*>(QStringLiteral("timeUnit"))->setCurrentIndex(unit);
            QCOMPARE(sum(), dated);
        }
        auto* measure = bench.panel->findChild<QComboBox*>(QStringLiteral("timeMeasure"));
        measure->setCurrentIndex(1);
        const query::ShipmentTable& table = *bench.session->view()->table;
        double value = 0, pieces = 0;
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (table.month(i) == query::noDate)
                continue;
            value += std::isnan(table.valueUsd(i)) ? 0 : table.valueUsd(i);
            pieces += std::isnan(table.pieces(i)) ? 0 : table.pieces(i);
        }
        QVERIFY(value > 0 && std::abs(sum() - value) < 1e-6);
        measure->setCurrentIndex(3);
        QVERIFY(pieces > 0 && std::abs(sum() - pieces) < 1e-6);
    }
    void playingMovesTheBrushToTheEnd() {
        Bench bench;
        QVERIFY(bench.wait());
        TimePlayer& player = bench.panel->player();
        player.setSpeed(200);
        QTest::keyClick(bench.plot, Qt::Key_Space);
        QVERIFY(player.isPlaying());
        QTRY_VERIFY(!player.isPlaying());
        QCOMPARE(bench.range(), QStringLiteral("2023-04-01 2023-04-30"));
        bench.panel->findChild<QPushButton*>(QStringLiteral("stop"))->click();
        QCOMPARE(bench.range(), QStringLiteral("- -"));
    }
    void playingPauses() {
        Bench bench;
        QVERIFY(bench.wait());
        TimePlayer& player = bench.panel->player();
        player.setSpeed(0.01);
        auto* play = bench.panel->findChild<QPushButton*>(QStringLiteral("play"));
        play->click();
        QVERIFY(bench.wait());
        player.step();
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2022-12-31"));
        play->click();
        QVERIFY(!player.isPlaying());
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2022-12-31"));
    }
    void aDaySplitsTheTimeInTwo() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.panel->findChild<QPushButton*>(QStringLiteral("compare"))->click();
        QVERIFY(bench.session->comparison().has_value());
        const Date before = *bench.session->comparison();
        QTest::keyClick(bench.plot, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(*bench.session->comparison() < before);
        const int x = qRound(bench.plot->scale().at(*bench.session->comparison()));
        drag(bench.plot, {x, 40}, bench.at("2023-03"));
        QCOMPARE(bench.session->comparison()->iso(), std::string("2023-03-01"));
        QVERIFY(bench.plot->accessibleDescription().contains(QStringLiteral("1 Mar 2023")));
        bench.panel->findChild<QPushButton*>(QStringLiteral("compare"))->click();
        QVERIFY(!bench.session->comparison());
    }
    void withoutDatesThereIsNothingToBrush() {
        QTemporaryDir folder;
        auto session = std::move(*CaseSession::open(
            test::makeCase(folder, QStringLiteral("undated"), {{"", "Buyer One", "Seller One", "", 1, 10, false}})));
        TimelinePanel panel(*session);
        panel.show();
        QTRY_VERIFY(session->hasView());
        auto* plot = panel.findChild<TimelinePlot*>();
        QVERIFY(!plot->hasSlots());
        QTest::mouseClick(plot, Qt::LeftButton, {}, {40, 40});
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY(session->filter().isEmpty());
    }
};

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
