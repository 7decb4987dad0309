// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"
#include "ui/models/theme.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/timeline_plot.h"

#include <QApplication>
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
        return QPointF((scale.left(month(iso)) + scale.right(month(iso))) / 2, scale.area().center().y()).toPoint();
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
        const TimelineScale scale({month("2022-11"), month("2023-04")}, QRectF(0, 0, 600, 50));
        QCOMPARE(scale.slotWidth(), 100.0);
        QCOMPARE(scale.left(month("2023-01")), 200.0);
        QCOMPARE(scale.at(*Date::fromIso("2023-01-01")), 200.0);
        QVERIFY(scale.at(*Date::fromIso("2023-01-31")) < 300);
        QCOMPARE(scale.monthAt(250).iso(), std::string("2023-01"));
        QCOMPARE(scale.monthAt(-50).iso(), std::string("2022-11"));
        QCOMPARE(scale.monthAt(5000).iso(), std::string("2023-04"));
    }
    void everyMonthHasALastDay() {
        QCOMPARE(lastDayOf(month("2024-02")).iso(), std::string("2024-02-29"));
        QCOMPARE(lastDayOf(month("9999-12")).iso(), std::string("9999-12-31"));
    }
    void aMonthOfNoCalendarIsSomeDay() {
        for (const int index : {4, 10'000 * 12})
            QVERIFY(firstDayOf(Month{index}) <= lastDayOf(Month{index}));
    }

    void labelsHaveRoom_data() {
        QTest::addColumn<int>("width");
        for (const int width : {90, 300, 1200})
            QTest::addRow("%d", width) << width;
    }
    void labelsHaveRoom() {
        QFETCH(int, width);
        const TimelineScale scale({month("2020-03"), month("2024-04")}, QRectF(0, 0, width, 50));
        const auto ticks = scale.ticks(46);
        QVERIFY(!ticks.empty());
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(scale.left(ticks[i].month) - scale.left(ticks[i - 1].month) >= 46);
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
        const int end = qRound(bench.plot->scale().right(month("2023-02")));
        drag(bench.plot, {end, 40}, bench.at("2023-04"));
        QCOMPARE(bench.range(), QStringLiteral("2022-12-01 2023-04-30"));
        const int start = qRound(bench.plot->scale().left(month("2022-12")));
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
    void otherFiltersStay() {
        Bench bench;
        QVERIFY(bench.wait());
        query::Filter filter;
        filter.party = "buyer one";
        bench.session->setFilter(filter);
        drag(bench.plot, bench.at("2023-01"), bench.at("2023-03"));
        QCOMPARE(bench.session->filter().party, std::string("buyer one"));
        bench.panel->findChild<QPushButton*>()->click();
        QCOMPARE(bench.session->filter(), filter);
    }
    void aRangeSetElsewhereIsShown() {
        Bench bench;
        QVERIFY(bench.wait());
        query::Filter filter;
        filter.from = Date::fromIso("2023-01-15");
        bench.session->setFilter(filter);
        QVERIFY(bench.wait());
        QTRY_COMPARE(bench.plot->brush(), (std::optional<MonthRange>{{month("2023-01"), month("2023-04")}}));
    }
    void screenReadersHearRangeAndFirstNote() {
        Bench bench;
        QVERIFY(bench.wait());
        QVERIFY(bench.plot->accessibleDescription().contains(QStringLiteral("21 Dec 2022")));
        QVERIFY(bench.plot->accessibleDescription().contains(QStringLiteral("the whole time")));
        QTest::keyClick(bench.plot, Qt::Key_Left);
        QVERIFY(bench.plot->accessibleDescription().contains(QStringLiteral("Apr 2023 to Apr 2023")));
    }
    void withoutDatesThereIsNothingToBrush() {
        QTemporaryDir folder;
        auto session = std::move(*CaseSession::open(
            test::makeCase(folder, QStringLiteral("undated"), {{"", "Buyer One", "Seller One", "", 1, 10, false}})));
        TimelinePanel panel(*session);
        panel.show();
        QTRY_VERIFY(session->hasView());
        auto* plot = panel.findChild<TimelinePlot*>();
        QVERIFY(!plot->hasMonths());
        QTest::mouseClick(plot, Qt::LeftButton, {}, {40, 40});
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY(session->filter().isEmpty());
    }
};

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
