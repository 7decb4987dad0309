// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/panels/hits_panel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestHitsPanel : public QObject {
    Q_OBJECT

    // A list with two firms of the case, and one that is not in it.
    struct Bench {
        Bench() : panel(*made.session) {
            panel.resize(1200, 320);
            panel.show();
            panel.activateWindow();
            table = panel.findChild<QTableView*>();
        }
        QString write(const char* name, const char* text) const {
            QFile file(made.folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
                qFatal("cannot write %s", name);
            return file.fileName();
        }
        bool screen() {
            panel.screen({write("list.csv", "name,country,id\nShenwei Technology HK,HK,1\nSZ DJI Technology,CN,2\n"
                                            "Some Other Corporation Entirely,US,3\n")});
            const bool found = QTest::qWaitFor([this] { return table->model()->rowCount() == 2; }) &&
                               QTest::qWaitForWindowActive(&panel);
            table->setFocus();
            table->selectRow(0);
            return found;
        }
        [[nodiscard]] QString label(const char* name) const {
            return panel.findChild<QLabel*>(QString::fromLatin1(name))->text();
        }
        [[nodiscard]] QString cell(int row, HitsModel::Column column) const {
            return table->model()->index(row, column).data().toString();
        }
        test::PanelCase made;
        HitsPanel panel;
        QTableView* table = nullptr;
    };

private Q_SLOTS:
    void withoutListsItSaysWhatToDo() {
        Bench bench;
        QTRY_VERIFY(bench.label("none").contains(QStringLiteral("No list has been loaded")));
        QSignalSpy wanted(&bench.panel, &HitsPanel::listsWanted);
        bench.panel.findChild<QPushButton*>(QStringLiteral("addLists"))->click();
        QCOMPARE(wanted.size(), 1);
    }

    void firmsOfTheCaseAreFoundOnTheList() {
        Bench bench;
        QVERIFY(bench.screen());
        new QAbstractItemModelTester(bench.table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     bench.table->model());
        QVERIFY(!bench.label("entry").isEmpty());
        QVERIFY(bench.label("why").contains(QStringLiteral("row")));
        QVERIFY(bench.label("counts").startsWith(QStringLiteral("2 open")));
    }

    void lettersDecideAndTheNextHitFollows() {
        Bench bench;
        QVERIFY(bench.screen());
        QTest::keyClick(bench.table, Qt::Key_C);
        QTRY_COMPARE(bench.cell(0, HitsModel::VerdictColumn), QStringLiteral("Confirmed"));
        QCOMPARE(bench.table->currentIndex().row(), 1);
        QTest::keyClick(bench.table, Qt::Key_D);
        auto* reason = bench.panel.findChild<QLineEdit*>(QStringLiteral("reason"));
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(bench.panel.findChild<FailureLabel*>()->isVisible()); // none is dismissed without a reason
        QTest::keyClicks(reason, QStringLiteral("another address"));
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(bench.cell(1, HitsModel::VerdictColumn), QStringLiteral("Dismissed"));
        QVERIFY(bench.label("decided").contains(QStringLiteral("another address")));
        bench.made.session->undo();
        QTRY_COMPARE(bench.cell(1, HitsModel::VerdictColumn), QStringLiteral("Open"));
    }

    void aFileThatIsNoListIsRefusedWithTheReason() {
        Bench bench;
        bench.panel.screen({bench.write("no.csv", "a,b\n1,2\n")});
        QTRY_VERIFY(bench.panel.findChild<FailureLabel*>()->isVisible());
        QVERIFY(bench.panel.findChild<FailureLabel*>()->text().contains(QStringLiteral("no.csv")));
    }
};

QTEST_MAIN(TestHitsPanel)
#include "test_hits_panel.moc"
