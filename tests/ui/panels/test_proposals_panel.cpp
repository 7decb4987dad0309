// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identities.h"
#include "tests/ui/models/case_maker.h"
#include "ui/panels/proposals_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestProposalsPanel : public QObject {
    Q_OBJECT

    // A case with spellings of three firms, and the panel in a window of its own.
    struct Bench {
        Bench() {
            std::vector<test::Row> rows;
            for (const char* buyer :
                 {"Vector Instruments", "Vektor Instruments", "Vector Instruments", "North Star Shipping",
                  "North Star Shiping", "Golden Bridge Optics", "Goldn Bridge Optics"})
                rows.push_back({"2023-05-01", buyer, "Seller One", "", double(rows.size() + 1), 100, false});
            auto opened = CaseSession::open(test::makeCase(folder, QStringLiteral("case"), rows));
            if (!opened)
                qFatal("%s", qPrintable(opened.error().message()));
            session = std::move(*opened);
            if (!wait())
                qFatal("the case gives no view");
            panel = std::make_unique<ProposalsPanel>(*session);
            panel->resize(1200, 320);
            panel->show();
            panel->activateWindow();
            table = panel->findChild<QTableView*>();
            ready = QTest::qWaitFor([this] { return table->model()->rowCount() == 3; }) &&
                    QTest::qWaitForWindowActive(panel.get());
            table->setFocus();
        }
        [[nodiscard]] bool wait() const {
            return QTest::qWaitFor([this] { return session->hasView() && !session->isBusy(); });
        }
        [[nodiscard]] QString cell(int row, ProposalsModel::Column column) const {
            return table->model()->index(row, column).data().toString();
        }
        [[nodiscard]] std::size_t buyers() const { return session->counts()->count.facets.parties.at(Role::Buyer); }
        QTemporaryDir folder;
        std::unique_ptr<CaseSession> session;
        std::unique_ptr<ProposalsPanel> panel;
        QTableView* table = nullptr;
        bool ready = false;
    };

private Q_SLOTS:
    void whatWouldMoveMostComesFirstWithBothSides() {
        Bench bench;
        QVERIFY(bench.ready);
        new QAbstractItemModelTester(bench.table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     bench.table->model());
        QCOMPARE(bench.cell(0, ProposalsModel::StateColumn), QStringLiteral("Open"));
        bench.table->selectRow(0);
        auto* first = bench.panel->findChild<QLabel*>(QStringLiteral("first"));
        auto* second = bench.panel->findChild<QLabel*>(QStringLiteral("second"));
        QVERIFY(first->text() != second->text());
        QVERIFY(second->text().contains(QStringLiteral("<b>")));
        QVERIFY(!bench.panel->findChild<QLabel*>(QStringLiteral("why"))->text().isEmpty());
    }

    void threeLettersDecideAndTheNextPairFollows() {
        Bench bench;
        QVERIFY(bench.ready);
        const std::size_t before = bench.buyers();
        bench.table->selectRow(0);
        QTest::keyClick(bench.table, Qt::Key_M);
        QCOMPARE(bench.cell(0, ProposalsModel::StateColumn), QStringLiteral("Merged"));
        QCOMPARE(bench.table->currentIndex().row(), 1);
        QVERIFY(bench.wait());
        QCOMPARE(bench.buyers(), before - 1);
        QTest::keyClick(bench.table, Qt::Key_K);
        auto* reason = bench.panel->findChild<QLineEdit*>(QStringLiteral("reason"));
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClicks(reason, QStringLiteral("other owners"));
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(bench.cell(1, ProposalsModel::StateColumn), QStringLiteral("Apart"));
        QTest::keyClick(bench.table, Qt::Key_L);
        QCOMPARE(bench.cell(2, ProposalsModel::StateColumn), QStringLiteral("Later"));
        const auto apart = store::apartVerdicts(bench.session->openCase());
        QVERIFY(apart && apart->size() == 2);
    }

    void whatIsDecidedIsNotProposedAgainAndUndoBringsItBack() {
        Bench bench;
        QVERIFY(bench.ready);
        bench.table->selectRow(0);
        QTest::keyClick(bench.table, Qt::Key_M);
        QVERIFY(bench.wait());
        auto* again = bench.panel->findChild<QPushButton*>(QStringLiteral("again"));
        again->click();
        QTRY_COMPARE(bench.table->model()->rowCount(), 2);
        bench.session->undo();
        QVERIFY(bench.wait());
        again->click();
        QTRY_COMPARE(bench.table->model()->rowCount(), 3);
    }

    void escapeLeavesTheReason() {
        Bench bench;
        QVERIFY(bench.ready);
        bench.table->selectRow(0);
        QTest::keyClick(bench.table, Qt::Key_K);
        auto* reason = bench.panel->findChild<QLineEdit*>(QStringLiteral("reason"));
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Escape);
        QVERIFY(!reason->isVisible());
        QCOMPARE(bench.cell(0, ProposalsModel::StateColumn), QStringLiteral("Open"));
    }
};

QTEST_MAIN(TestProposalsPanel)
#include "test_proposals_panel.moc"
