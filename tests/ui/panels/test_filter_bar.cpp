// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"
#include "ui/models/theme.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/filter_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

using namespace waybill;
using namespace waybill::ui;

namespace {

struct Bench {
    Bench() {
        session = std::move(*CaseSession::open(test::makeCase(folder, QStringLiteral("case"), test::smallCase())));
        auto* column = new QVBoxLayout(&window);
        bar = new FilterBar(*session, &window);
        panel = new FilterPanel(*session, &window);
        column->addWidget(bar);
        column->addWidget(panel);
        window.resize(700, 500);
        window.show();
        window.activateWindow();
        bar->begin();
    }
    [[nodiscard]] bool wait() const {
        return QTest::qWaitFor([this] { return session->hasView() && !session->isBusy(); });
    }
    void type(const QString& text) const { QTest::keyClicks(&bar->line(), text); }
    void press(Qt::Key key) const { QTest::keyClick(&bar->line(), key); }
    [[nodiscard]] QString text() const { return bar->line().text(); }
    [[nodiscard]] QString panelText(const char* field) const {
        return panel->findChild<QLineEdit*>(QLatin1String(field))->text();
    }
    QTemporaryDir folder;
    std::unique_ptr<CaseSession> session;
    QWidget window;
    FilterBar* bar = nullptr;
    FilterPanel* panel = nullptr;
};

} // namespace

class TestFilterBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(*qApp, Theme::Light);
    }
    void init() { QSettings().remove(QStringLiteral("filter")); }

    void whatIsTypedIsTheFilterOfThePanel() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.type(QStringLiteral("buyer:\"buyer one\" value>=5 "));
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.session->filter().party, std::string("buyer one"));
        QCOMPARE(bench.session->filter().role, std::optional(Role::Buyer));
        QVERIFY(bench.wait());
        QCOMPARE(bench.panelText("party"), QStringLiteral("buyer one"));
        QCOMPARE(bench.panelText("minValue"), QStringLiteral("5"));
        QCOMPARE(bench.text(), QStringLiteral("buyer:\"buyer one\" value>=5 ")); // as typed
    }
    void whatThePanelSaysStandsInTheLine() {
        Bench bench;
        QVERIFY(bench.wait());
        auto* party = bench.panel->findChild<QLineEdit*>(QStringLiteral("party"));
        party->setFocus();
        QTest::keyClicks(party, QStringLiteral("buyer"));
        bench.panel->applyPending();
        QVERIFY(bench.wait());
        QCOMPARE(bench.text(), QStringLiteral("party:buyer"));
        bench.session->clearFilters();
        QCOMPARE(bench.text(), QString());
    }
    void aRestAppliesToo() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.type(QStringLiteral("-note:smo"));
        QVERIFY(bench.session->filter().isEmpty());
        QTRY_COMPARE(bench.session->filter().clauses.size(), std::size_t(1));
    }
    void aMistakeIsToldAndChangesNothing() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.type(QStringLiteral("sellr:x"));
        QVERIFY(bench.bar->mistake().contains(QStringLiteral("seller")));
        QVERIFY(bench.bar->mistake().contains(QStringLiteral("At 1")));
        bench.press(Qt::Key_Return);
        QVERIFY(bench.session->filter().isEmpty());
        QCOMPARE(bench.text(), QStringLiteral("sellr:x"));
        bench.bar->line().selectAll();
        bench.type(QStringLiteral("x"));
        QVERIFY(bench.bar->mistake().isEmpty());
    }
    void offersAreTakenByKeys() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.type(QStringLiteral("sel"));
        QVERIFY(bench.bar->offers().isVisible());
        bench.press(Qt::Key_Tab);
        QCOMPARE(bench.text(), QStringLiteral("seller:"));
        bench.type(QStringLiteral("selle"));
        QVERIFY(bench.bar->offers().isVisible());
        bench.press(Qt::Key_Down);
        const QString offered = bench.bar->offers().item(0)->text();
        bench.press(Qt::Key_Return);
        QVERIFY(offered.startsWith(QStringLiteral("\"Seller ")));
        QCOMPARE(bench.text(), QStringLiteral("seller:") + offered);
        QVERIFY(bench.bar->offers().isHidden());
        bench.press(Qt::Key_Return);
        QVERIFY(bench.session->filter().party.starts_with("Seller "));
    }
    void earlierLinesComeBack() {
        Bench bench;
        QVERIFY(bench.wait());
        for (const char* line : {"value>=1 ", "value>=2 "}) {
            bench.bar->line().selectAll();
            bench.type(QLatin1String(line));
            bench.press(Qt::Key_Return);
        }
        bench.press(Qt::Key_Up);
        QCOMPARE(bench.text(), QStringLiteral("value>=2"));
        bench.press(Qt::Key_Up);
        QCOMPARE(bench.text(), QStringLiteral("value>=1"));
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.text(), QStringLiteral("value>=2"));
    }
    void anEmptyLineOffersNothingToClear() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.type(QStringLiteral("value>=5 "));
        bench.press(Qt::Key_Return);
        QVERIFY(bench.wait());
        const auto* clear = bench.bar->line().findChild<QAbstractButton*>();
        QTRY_COMPARE(clear->property("opacity").toReal(), 1.0);
        bench.session->undo();
        QTRY_COMPARE(bench.text(), QString());
        QTRY_COMPARE(clear->property("opacity").toReal(), 0.0);
    }
    void escapeLeavesWhatIsApplied() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.type(QStringLiteral("value>=1 "));
        bench.press(Qt::Key_Return);
        QSignalSpy left(bench.bar, &FilterBar::left);
        bench.type(QStringLiteral("zzz "));
        bench.press(Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QCOMPARE(bench.text(), QStringLiteral("value>=1"));
    }
};

QTEST_MAIN(TestFilterBar)
#include "test_filter_bar.moc"
