// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/panels/leads_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

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
            table = panel.findChild<QTreeView*>();
            table->setFocus();
            ready = QTest::qWaitFor([this] { return table->model()->rowCount() == 4; }) &&
                    QTest::qWaitForWindowActive(&panel);
            goTo(row(0));
        }
        [[nodiscard]] QString cell(int row, LeadsModel::Column column) const {
            return table->model()->index(row, column).data().toString();
        }
        [[nodiscard]] QModelIndex row(int row, const QModelIndex& parent = {}) const {
            return table->model()->index(row, 0, parent);
        }
        void goTo(const QModelIndex& index) const {
            table->selectionModel()->setCurrentIndex(index,
                                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        void groupBy(const char* what) const {
            auto* box = panel.findChildren<QComboBox*>().last();
            box->setCurrentIndex(box->findText(QString::fromLatin1(what)));
        }
        [[nodiscard]] QStringList groups() const {
            QStringList titles;
            for (int i = 0; i < table->model()->rowCount(); ++i)
                titles << row(i).data().toString();
            return titles;
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
        QTreeView* table = nullptr;
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
        QCOMPARE(boxes.size(), 3);
        boxes[0]->setCurrentIndex(boxes[0]->findText(QStringLiteral("Stated civilian")));
        QCOMPARE(bench.table->model()->rowCount(), 1);
        boxes[1]->setCurrentIndex(boxes[1]->findText(QStringLiteral("Confirmed")));
        QCOMPARE(bench.table->model()->rowCount(), 0);
        boxes[1]->setCurrentIndex(0);
        boxes[0]->setCurrentIndex(0);
        QCOMPARE(bench.table->model()->rowCount(), 4);
    }

    void groupsSayHowManyTheyHoldAndTheirValue() {
        Bench bench;
        QVERIFY(bench.ready);
        bench.groupBy("By class");
        QCOMPARE(
            bench.groups().join(u'\n'),
            QString::fromUtf8("Special military operation · 3 leads · $175,507\nStated civilian · 1 lead · $28,292"));
        bench.groupBy("By month");
        QCOMPARE(bench.groups().join(u'\n'), QString::fromUtf8("December 2022 · 1 lead · $92,115\nJanuary 2023 · 1 "
                                                               "lead · $55,100\nFebruary 2023 · 2 leads · $28,292"));
        bench.groupBy("By party");
        QVERIFY(bench.groups().size() > 4);
        QCOMPARE(bench.groups().mid(0, 2).join(u'\n'),
                 QString::fromUtf8("SHENZHEN JARCH · 2 leads · $28,292\nSHENZHEN KEXIN LTD · 2 leads · $28,292"));
    }

    void everyGroupingHoldsEveryLeadInAWholeModel() {
        Bench bench;
        QVERIFY(bench.ready);
        QAbstractItemModel* model = bench.table->model();
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        for (const char* what : {"By class", "By month", "By party", "Not grouped"}) {
            bench.groupBy(what);
            for (const int column : {LeadsModel::DateColumn, LeadsModel::UsdColumn, LeadsModel::BuyerColumn}) {
                bench.table->sortByColumn(column, Qt::DescendingOrder);
                bench.table->sortByColumn(column, Qt::AscendingOrder);
            }
            int leads = 0;
            for (int i = 0; i < model->rowCount(); ++i)
                leads += qstrcmp(what, "Not grouped") == 0 ? 1 : model->rowCount(bench.row(i));
            QVERIFY2(qstrcmp(what, "By party") == 0 ? leads > 4 : leads == 4, what);
        }
    }

    void sortingKeepsTheLeadThatIsLookedAt() {
        Bench bench;
        QVERIFY(bench.ready);
        bench.groupBy("By class");
        const QModelIndex last = bench.row(bench.table->model()->rowCount(bench.row(0)) - 1, bench.row(0));
        bench.goTo(last);
        const QString declared = bench.label("declared");
        bench.table->sortByColumn(LeadsModel::UsdColumn, Qt::DescendingOrder);
        bench.table->sortByColumn(LeadsModel::DateColumn, Qt::DescendingOrder);
        QCOMPARE(bench.label("declared"), declared);
        QCOMPARE(bench.table->currentIndex().parent(), bench.row(0));
        QVERIFY(bench.table->isFirstColumnSpanned(0, {}));
    }

    void groupsAreFoldedByKeysAndTheLettersDecideWithinThem() {
        Bench bench;
        QVERIFY(bench.ready);
        bench.groupBy("By class");
        bench.table->setFocus();
        QVERIFY(bench.table->isExpanded(bench.row(0)));
        QVERIFY(!bench.table->isExpanded(bench.row(1)));
        QCOMPARE(bench.table->currentIndex(), bench.row(0, bench.row(0)));
        QTest::keyClick(bench.table, Qt::Key_Left);
        QCOMPARE(bench.table->currentIndex(), bench.row(0));
        QVERIFY(bench.label("declared").isEmpty());
        QTest::keyClick(bench.table, Qt::Key_C); // the head of a group is no lead
        QVERIFY(bench.made.wait());
        QCOMPARE(bench.label("counts"), QStringLiteral("4 open"));
        QTest::keyClick(bench.table, Qt::Key_Left);
        QVERIFY(!bench.table->isExpanded(bench.row(0)));
        QTest::keyClick(bench.table, Qt::Key_Down);
        QCOMPARE(bench.table->currentIndex(), bench.row(1));
        QTest::keyClick(bench.table, Qt::Key_Right);
        QVERIFY(bench.table->isExpanded(bench.row(1)));
        QTest::keyClick(bench.table, Qt::Key_Right);
        QCOMPARE(bench.table->currentIndex(), bench.row(0, bench.row(1)));
        QVERIFY(!bench.label("declared").isEmpty());
        QTest::keyClick(bench.table, Qt::Key_C);
        QTRY_COMPARE(bench.row(0, bench.row(1)).data().toString(), QStringLiteral("Confirmed"));
        QVERIFY(bench.made.wait());
        QTRY_COMPARE(bench.label("counts"), QString::fromUtf8("3 open · 1 confirmed"));
        QVERIFY(!bench.table->isExpanded(bench.row(0)));
        QVERIFY(bench.table->isExpanded(bench.row(1)));
    }

    void aLeadUnderTwoFirmsIsDecidedOnce() {
        Bench bench;
        QVERIFY(bench.ready);
        bench.groupBy("By party");
        bench.table->expandAll();
        bench.table->selectAll();
        QTest::keyClick(bench.table, Qt::Key_L);
        QVERIFY(bench.made.wait());
        QTRY_COMPARE(bench.label("counts"), QString::fromUtf8("4 later"));
        bench.made.session->undo();
        QTRY_COMPARE(bench.label("counts"), QStringLiteral("4 open"));
    }
};

QTEST_MAIN(TestLeadsPanel)
#include "test_leads_panel.moc"
