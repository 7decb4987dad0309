// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/case_maker.h"
#include "ui/panels/hubs_panel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestHubsPanel : public QObject {
    Q_OBJECT

    // The small case: two sellers share an address.
    struct Bench {
        Bench() {
            auto opened = CaseSession::open(test::makeCase(folder, QStringLiteral("small"), test::smallCase()));
            if (!opened)
                qFatal("cannot open the case");
            session = std::move(*opened);
            panel = std::make_unique<HubsPanel>(*session);
            panel->resize(1200, 320);
            panel->show();
            panel->activateWindow();
            table = panel->findChild<QTableView*>();
        }
        bool wait() {
            return QTest::qWaitFor([this] { return table->model()->rowCount() == 1; }) &&
                   QTest::qWaitForWindowActive(panel.get());
        }
        [[nodiscard]] QString cell(HubsModel::Column column) const {
            return table->model()->index(0, column).data().toString();
        }
        QTemporaryDir folder;
        std::unique_ptr<CaseSession> session;
        std::unique_ptr<HubsPanel> panel;
        QTableView* table = nullptr;
    };

private Q_SLOTS:
    void aRowSelectsItsFirmsInThePicture() {
        Bench bench;
        QVERIFY(bench.wait());
        new QAbstractItemModelTester(bench.table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     bench.table->model());
        QCOMPARE(bench.cell(HubsModel::KindColumn), QStringLiteral("Address"));
        QCOMPARE(bench.cell(HubsModel::FirmsColumn), QStringLiteral("2"));
        QCOMPARE(bench.cell(HubsModel::AgentColumn), QString());
        bench.table->clearSelection();
        bench.table->setCurrentIndex({});
        bench.table->selectRow(0);
        QCOMPARE(bench.session->selectedNodes().size(), std::size_t(3)); // two firms and their address
    }

    void anAddressIsAddedToTheKnownOnesByItsLetter() {
        Bench bench;
        QVERIFY(bench.wait());
        bench.table->setFocus();
        QTest::keyClick(bench.table, Qt::Key_F);
        QTRY_COMPARE(bench.cell(HubsModel::AgentColumn), QString::fromLatin1(store::ownAgents));
        QVERIFY(!bench.panel->findChild<QPushButton*>(QStringLiteral("addAgent"))->isEnabled());
        QCOMPARE(bench.session->undoText(), QStringLiteral("Add an address of agents"));
        bench.session->undo();
        QTRY_COMPARE(bench.cell(HubsModel::AgentColumn), QString());
    }

    void aListIsBroughtIn() {
        Bench bench;
        QVERIFY(bench.wait());
        QSignalSpy wanted(bench.panel.get(), &HubsPanel::agentsWanted);
        bench.panel->findChild<QPushButton*>(QStringLiteral("loadAgents"))->click();
        QCOMPARE(wanted.size(), 1);
        QFile file(bench.folder.filePath(QStringLiteral("agents.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("address,agent\n\"" + bench.cell(HubsModel::TextColumn).toUtf8() + "\",Secretaries\n");
        file.close();
        bench.panel->loadAgents({file.fileName()});
        QTRY_COMPARE(bench.cell(HubsModel::AgentColumn), QStringLiteral("Secretaries, agents.csv"));
        QVERIFY(bench.panel->findChild<QLabel*>(QStringLiteral("counts"))->text().contains(QStringLiteral("1 known")));
        QCOMPARE(bench.session->undoText(), QStringLiteral("Add the agents' list agents.csv"));
        bench.session->undo();
        QTRY_COMPARE(bench.cell(HubsModel::AgentColumn), QString());
        bench.session->redo();
        QTRY_COMPARE(bench.cell(HubsModel::AgentColumn), QStringLiteral("Secretaries, agents.csv"));
    }
};

QTEST_MAIN(TestHubsPanel)
#include "test_hubs_panel.moc"
