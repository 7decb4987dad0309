// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/panels/mirror_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestMirrorPanel : public QObject {
    Q_OBJECT

    struct Bench {
        Bench() : panel(*made.session) {
            panel.resize(1000, 320);
            panel.show();
            table = panel.findChild<QTableView*>();
        }
        QString write(const char* name, const char* text) const {
            QFile file(made.folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
                qFatal("cannot write %s", name);
            return file.fileName();
        }
        [[nodiscard]] QString label(const char* name) const {
            return panel.findChild<QLabel*>(QString::fromLatin1(name))->text();
        }
        [[nodiscard]] QString cell(int row, MirrorModel::Column column) const {
            return table->model()->index(row, column).data().toString();
        }
        [[nodiscard]] bool has(int rows) const {
            return QTest::qWaitFor([=, this] { return table->model()->rowCount() == rows; });
        }
        test::PanelCase made;
        MirrorPanel panel;
        QTableView* table = nullptr;
    };
    static constexpr auto named = "period,reporter,partner,hs,quantity,usd\n2023-01,CN,RU,880622,240,551000\n"
                                  "2023-02,CN,RU,880624,30,282920\n";

private Q_SLOTS:
    void withoutTablesItSaysWhatToDo() {
        Bench bench;
        QTRY_VERIFY(bench.label("none").contains(QStringLiteral("Add a table")));
        QSignalSpy wanted(&bench.panel, &MirrorPanel::tablesWanted);
        bench.panel.findChild<QPushButton*>(QStringLiteral("addTables"))->click();
        QCOMPARE(wanted.size(), 1);
    }

    void aTableIsComparedByMonthAndByCode() {
        Bench bench;
        new QAbstractItemModelTester(bench.table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     bench.table->model());
        bench.panel.addTables({bench.write("cn.csv", named)});
        QVERIFY(bench.has(3));
        QCOMPARE(bench.cell(0, MirrorModel::PartColumn), QStringLiteral("2023-01"));
        QCOMPARE(bench.cell(2, MirrorModel::OfficialPiecesColumn), QStringLiteral("270"));
        QVERIFY(bench.label("said").contains(QStringLiteral("cover")));
        auto* parts = bench.panel.findChildren<QComboBox*>().at(1);
        parts->setCurrentIndex(1);
        QCOMPARE(bench.cell(0, MirrorModel::PartColumn), QStringLiteral("880622"));
    }

    void aTableThatNamesNoPublisherIsAskedFor() {
        Bench bench;
        bench.panel.addTables({bench.write("who.csv", "period,partner,hs,usd\n2023-01,RU,880622,551000\n")});
        auto* country = bench.panel.findChild<QLineEdit*>();
        QTRY_VERIFY(country->isVisible());
        country->setText(QStringLiteral("nowhere"));
        QTest::keyClick(country, Qt::Key_Return);
        QVERIFY(country->isVisible());
        country->setText(QStringLiteral("Китай"));
        QTest::keyClick(country, Qt::Key_Return);
        QVERIFY(bench.has(2));
        QVERIFY(!country->isVisible());
    }

    void aTableIsLeftOutAndTakenInAgain() {
        Bench bench;
        bench.panel.addTables({bench.write("cn.csv", named)});
        QVERIFY(bench.has(3));
        auto* use = bench.panel.findChild<QPushButton*>(QStringLiteral("use"));
        QTRY_VERIFY(use->isVisible());
        use->click();
        QVERIFY(bench.has(0));
        QTRY_COMPARE(use->text(), QStringLiteral("Take in again"));
        use->click();
        QVERIFY(bench.has(3));
    }

    void whatIsNoSuchTableIsRefusedWithTheReason() {
        Bench bench;
        bench.panel.addTables({bench.write("other.csv", "a,b\n1,2\n")});
        auto* problem = bench.panel.findChild<FailureLabel*>();
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("official statistics")));
        QVERIFY(!bench.panel.findChild<QLineEdit*>()->isVisible());
    }
};

QTEST_MAIN(TestMirrorPanel)
#include "test_mirror_panel.moc"
