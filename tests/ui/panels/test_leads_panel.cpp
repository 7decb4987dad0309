// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/panels/leads_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestLeadsPanel : public QObject {
    Q_OBJECT

    // The panel in a window of its own, with all leads read.
    struct Bench {
        Bench() : panel(*made.session) {
            panel.resize(1200, 320);
            panel.show();
            panel.activateWindow();
            table = panel.findChild<QTableView*>();
            table->setFocus();
            ready = QTest::qWaitFor([this] { return table->model()->rowCount() == 4; }) &&
                    QTest::qWaitForWindowActive(&panel);
            table->selectRow(0);
        }
        [[nodiscard]] QString cell(int row, LeadsModel::Column column) const {
            return table->model()->index(row, column).data().toString();
        }
        [[nodiscard]] QString label(const char* name) const {
            return panel.findChild<QLabel*>(QString::fromLatin1(name))->text();
        }
        [[nodiscard]] bool isVerdict(int row, const char* verdict) const {
            return QTest::qWaitFor([=, this] {
                return cell(row, LeadsModel::VerdictColumn) == QString::fromLatin1(verdict) && made.wait();
            });
        }
        test::PanelCase made;
        LeadsPanel panel;
        QTableView* table = nullptr;
        bool ready = false;
    };

private Q_SLOTS:
    void theGravestComeFirstWithTheirWordsAndTheirMeaning() {
        Bench bench;
        QVERIFY(bench.ready);
        new QAbstractItemModelTester(bench.table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     bench.table->model());
        QCOMPARE(bench.cell(0, LeadsModel::ClassColumn), QStringLiteral("Special military operation"));
        QCOMPARE(bench.cell(0, LeadsModel::DateColumn), QStringLiteral("21 Dec 2022"));
        QCOMPARE(bench.cell(3, LeadsModel::ClassColumn), QStringLiteral("Stated civilian"));
        QVERIFY(bench.label("declared").contains(QStringLiteral("ПОДАВИТЕЛЬ")));
        QVERIFY(bench.label("declared").contains(QStringLiteral("background-color")));
        QVERIFY(bench.label("english").contains(QStringLiteral("operation")));
        QVERIFY(bench.label("decided").contains(QStringLiteral("nothing decided")));
        QCOMPARE(bench.label("counts"), QStringLiteral("4 open"));
        QVERIFY(bench.made.session->selectedKey().startsWith(QStringLiteral("sh-")));
    }

    void aLetterConfirmsAndTheNextLeadFollows() {
        Bench bench;
        QVERIFY(bench.ready);
        QTest::keyClick(bench.table, Qt::Key_C);
        QVERIFY(bench.isVerdict(0, "Confirmed"));
        QCOMPARE(bench.table->currentIndex().row(), 1);
        QTest::keyClick(bench.table, Qt::Key_L);
        QVERIFY(bench.isVerdict(1, "Later"));
        QTRY_COMPARE(bench.label("counts"), QString::fromUtf8("2 open · 1 confirmed · 1 later"));
        QTRY_COMPARE(bench.made.session->undoText(),
                     QStringLiteral("Put off the lead of %1").arg(bench.made.session->undoText().section(u' ', -1)));
        bench.made.session->undo();
        QVERIFY(bench.isVerdict(1, "Open"));
    }

    void aLeadIsDismissedWithAReasonAndLeavesTheNotes() {
        Bench bench;
        QVERIFY(bench.ready);
        QTest::keyClick(bench.table, Qt::Key_D);
        auto* reason = bench.panel.findChild<QLineEdit*>(QStringLiteral("reason"));
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(bench.cell(0, LeadsModel::VerdictColumn), QStringLiteral("Open"));
        QTest::keyClicks(reason, QStringLiteral("cold storage"));
        QCOMPARE(reason->text(), QStringLiteral("cold storage"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(bench.isVerdict(0, "Dismissed"));
        QVERIFY(!reason->isVisible());
        const auto noted = [&] {
            std::size_t count = 0;
            for (const auto& link : bench.made.session->view()->graph->links())
                count += link.noted;
            return count;
        };
        QTRY_VERIFY(noted() > 0);
        bench.made.session->undo();
        QVERIFY(bench.isVerdict(0, "Open"));
    }

    void escapeLeavesTheReason() {
        Bench bench;
        QVERIFY(bench.ready);
        QTest::keyClick(bench.table, Qt::Key_D);
        auto* reason = bench.panel.findChild<QLineEdit*>(QStringLiteral("reason"));
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Escape);
        QTRY_VERIFY(bench.table->hasFocus());
        QVERIFY(!reason->isVisible());
        QCOMPARE(bench.cell(0, LeadsModel::VerdictColumn), QStringLiteral("Open"));
    }

    void leadsAreChosenByClassAndVerdict() {
        Bench bench;
        QVERIFY(bench.ready);
        const auto boxes = bench.panel.findChildren<QComboBox*>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setCurrentIndex(boxes[0]->findText(QStringLiteral("Stated civilian")));
        QCOMPARE(bench.table->model()->rowCount(), 1);
        boxes[1]->setCurrentIndex(boxes[1]->findText(QStringLiteral("Confirmed")));
        QCOMPARE(bench.table->model()->rowCount(), 0);
        boxes[1]->setCurrentIndex(0);
        boxes[0]->setCurrentIndex(0);
        QCOMPARE(bench.table->model()->rowCount(), 4);
    }
};

QTEST_MAIN(TestLeadsPanel)
#include "test_leads_panel.moc"
