// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/brokers.h"
#include "tests/ui/panels/panel_case.h"
#include "ui/models/firm_list_model.h"
#include "ui/models/link_list_model.h"
#include "ui/panels/list_panel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace waybill;
using namespace waybill::ui;

class TestListPanel : public QObject {
    Q_OBJECT

    struct Bench : test::PanelCase {
        Bench() : panel(*session) {
            panel.resize(1200, 300);
            panel.show();
            for (QTableView* table : panel.findChildren<QTableView*>()) {
                new QAbstractItemModelTester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                             table);
                (qobject_cast<FirmListModel*>(table->model()) ? firms : links) = table;
            }
            what = panel.findChild<QComboBox*>(QStringLiteral("what"));
            words = panel.findChild<QLineEdit*>(QStringLiteral("words"));
            count = panel.findChild<QLabel*>(QStringLiteral("count"));
        }
        [[nodiscard]] static QString chosen(const QTableView* table) {
            const QModelIndexList rows = table->selectionModel()->selectedRows();
            return rows.size() == 1 ? static_cast<InViewModel*>(table->model())->key(rows[0].row()) : QString();
        }
        ListPanel panel;
        QTableView *firms = nullptr, *links = nullptr;
        QComboBox* what = nullptr;
        QLineEdit* words = nullptr;
        QLabel* count = nullptr;
    };

private Q_SLOTS:
    void rowsAreChosenByKeysAndShownOnTheCanvas() {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.panel));
        bench.panel.setFocus();
        QVERIFY(bench.firms->hasFocus());
        const QSignalSpy asked(bench.session.get(), &CaseSession::revealRequested);
        QTest::keyClick(bench.firms, Qt::Key_Down);
        const QString first = bench.session->selectedKey();
        QVERIFY(!first.isEmpty());
        QTest::keyClick(bench.firms, Qt::Key_Down);
        const QString second = bench.session->selectedKey();
        QVERIFY(second != first);
        QCOMPARE(Bench::chosen(bench.firms), second);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(bench.firms, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), second);
    }

    void whatIsSelectedOnTheCanvasIsFoundInTheList() {
        Bench bench;
        const QString firm = bench.entity("KEXIN");
        bench.session->select(firm);
        QCOMPARE(Bench::chosen(bench.firms), firm);
        QVERIFY(bench.firms->isVisible());
        // A link is in the other list.
        const QString link = bench.soldBy("APIO");
        bench.session->select(link);
        QVERIFY(bench.links->isVisible());
        QCOMPARE(bench.what->currentText(), QStringLiteral("Links"));
        QCOMPARE(Bench::chosen(bench.links), link);
        bench.session->select(firm);
        QVERIFY(bench.firms->isVisible());
        QCOMPARE(Bench::chosen(bench.firms), firm);
        // The other list can be looked at all the same.
        bench.what->setCurrentIndex(1);
        QVERIFY(bench.links->isVisible());
        QVERIFY(bench.links->selectionModel()->selectedRows().isEmpty());
        bench.what->setCurrentIndex(0);
        QCOMPARE(Bench::chosen(bench.firms), firm);
        bench.session->select({});
        QCOMPARE(Bench::chosen(bench.firms), QString());
        QVERIFY(bench.firms->selectionModel()->selectedRows().isEmpty());
    }

    void whoStandsBetweenOthersIsFoundByKeys() {
        Bench bench;
        const auto* firms = bench.firms->model();
        QTRY_VERIFY(!firms->index(0, FirmListModel::BetweenColumn).data().toString().isEmpty() ||
                    !firms->index(1, FirmListModel::BetweenColumn).data().toString().isEmpty());
        bench.firms->sortByColumn(FirmListModel::BetweenColumn, Qt::DescendingOrder);
        bench.firms->setFocus();
        bench.firms->setCurrentIndex(firms->index(0, 0));
        const auto& graph = *bench.session->view()->graph;
        Job job;
        const auto brokers = graph::findBrokers(graph, 1, job);
        const auto most = std::ranges::max_element(brokers->share) - brokers->share.begin();
        QCOMPARE(brokers->share[*graph.nodeByKey(bench.session->selectedKey().toStdString())],
                 brokers->share[std::size_t(most)]);
        QVERIFY(firms->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("between ")));
        bench.what->setCurrentIndex(1);
        QTRY_VERIFY(bench.links->isVisible());
        const auto* links = bench.links->model();
        bench.links->sortByColumn(LinkListModel::BridgeColumn, Qt::DescendingOrder);
        const auto bridges = std::ranges::count(brokers->isBridge, 1);
        QVERIFY(bridges > 0);
        for (int row = 0; row < links->rowCount(); ++row)
            QCOMPARE(links->index(row, LinkListModel::BridgeColumn).data().toString(),
                     row < bridges ? QStringLiteral("bridge") : QString());
    }

    void theLinkThatIsSelectedIsInSightWhicheverListThereWas() {
        Bench bench;
        bench.panel.resize(1200, 170);
        const auto& links = bench.session->view()->graph->links();
        const auto least = std::ranges::min_element(
            links, {}, [](const graph::Link& link) { return std::isfinite(link.valueUsd) ? link.valueUsd : -1; });
        const QString firm = bench.entity("KEXIN");
        for (int i = 0; i < 2; ++i) {
            bench.session->select(firm);
            QVERIFY(bench.firms->isVisible());
            bench.session->select(QString::fromStdString(least->key));
            QVERIFY(bench.links->isVisible());
            QTRY_VERIFY(bench.links->viewport()->rect().contains(
                bench.links->visualRect(bench.links->currentIndex()).center()));
            bench.links->scrollToTop();
        }
    }

    void severalAreSelectedInBothAtOnce() {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.panel));
        auto* model = static_cast<InViewModel*>(bench.firms->model());
        bench.firms->setFocus();
        QTest::keyClick(bench.firms, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(bench.firms, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(bench.firms, Qt::Key_Down, Qt::ShiftModifier);
        const auto keyOf = [model](int row) { return model->key(row).toStdString(); };
        QCOMPARE(bench.session->selectedNodes(), (std::set<std::string>{keyOf(0), keyOf(1), keyOf(2)}));
        QCOMPARE(bench.session->selectedKey().toStdString(), keyOf(2));
        QTest::keyClick(bench.firms, Qt::Key_Down);
        QCOMPARE(bench.session->selectedNodes(), std::set<std::string>{keyOf(3)});

        bench.session->selectNodes({keyOf(0), keyOf(1), keyOf(4)});
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(bench.firms);
        QCOMPARE(face->tableInterface()->selectedRows(), (QList<int>{0, 1, 4}));
        QVERIFY(face->tableInterface()->cellAt(4, 0)->state().selected);
        QVERIFY(!face->tableInterface()->cellAt(2, 0)->state().selected);
        bench.session->select({});
        QCOMPARE(face->tableInterface()->selectedRows(), QList<int>());
    }

    void aPressOnAHeadSortsAndAScreenReaderHearsTheOrder() {
        Bench bench;
        const auto names = [&bench] {
            QStringList list;
            for (int row = 0; row < bench.firms->model()->rowCount(); ++row)
                list << bench.firms->model()->index(row, FirmListModel::NameColumn).data().toString();
            return list;
        };
        const QStringList byValue = names();
        QHeaderView* header = bench.firms->horizontalHeader();
        const QPoint name(header->sectionViewportPosition(0) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
        QCOMPARE(header->sortIndicatorSection(), int(FirmListModel::NameColumn));
        QVERIFY(names() != byValue);
        bench.words->setText(QStringLiteral("buyer"));
        QVERIFY(names().size() < byValue.size());
        // What is heard is what stands there.
        QAccessibleTableInterface* cells = QAccessible::queryAccessibleInterface(bench.firms)->tableInterface();
        QCOMPARE(cells->rowCount(), names().size());
        for (int row = 0; row < cells->rowCount(); ++row)
            QVERIFY(cells->cellAt(row, 0)->text(QAccessible::Name).startsWith(names()[row]));
    }

    void typingFiltersAndSaysHowManyAreShown() {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.panel));
        const int all = bench.firms->model()->rowCount();
        QCOMPARE(bench.count->text(), QStringLiteral("%1 of %1 shown").arg(all));
        bench.session->select(bench.entity("KEXIN"));
        bench.firms->setFocus();
        QTest::keyClick(bench.firms, Qt::Key_Slash);
        QVERIFY(bench.words->hasFocus());
        QTest::keyClicks(bench.words, QStringLiteral("apio"));
        QCOMPARE(bench.firms->model()->rowCount(), 1);
        QCOMPARE(bench.count->text(), QStringLiteral("1 of %1 shown · the selection is not among them").arg(all));
        QCOMPARE(bench.session->selectedKey(), bench.entity("KEXIN")); // words select nothing
        QTest::keyClick(bench.words, Qt::Key_Down);
        QVERIFY(bench.firms->hasFocus());
        QCOMPARE(bench.session->selectedKey(), bench.entity("APIO"));
        QCOMPARE(bench.count->text(), QStringLiteral("1 of %1 shown").arg(all));
        QTest::keyClick(bench.firms, Qt::Key_Slash);
        QTest::keyClick(bench.words, Qt::Key_Escape);
        QCOMPARE(bench.words->text(), QString());
        QCOMPARE(bench.firms->model()->rowCount(), all);
        QCOMPARE(Bench::chosen(bench.firms), bench.entity("APIO"));
    }

    void chosenRowsAreCopied() {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.panel));
        QTest::keyClicks(bench.words, QStringLiteral("hong kong"));
        QCOMPARE(bench.firms->model()->rowCount(), 1);
        bench.words->clear();
        QTest::keyClicks(bench.words, QStringLiteral("buyer"));
        bench.firms->setFocus();
        QTest::keyClick(bench.firms, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(bench.firms, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.firms->selectionModel()->selectedRows().size(), 2);
        QTest::keyClick(bench.firms, Qt::Key_A, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(bench.firms, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + bench.firms->model()->rowCount());
        QVERIFY(lines[0].startsWith(QStringLiteral("Name\tKind\tRoles")));
        QVERIFY(lines[1].contains(QStringLiteral("\tFirm\tBuyer\t")));
    }

    void theListFollowsFiltersAndAnnotations() {
        Bench bench;
        const int all = bench.firms->model()->rowCount();
        query::Filter filter;
        filter.noteClasses = {NoteClass::Smo};
        bench.session->setFilter(filter);
        QTRY_VERIFY(bench.firms->model()->rowCount() < all);
        QVERIFY(bench.firms->model()->rowCount() > 0);
        const QString key = bench.entity("KEXIN");
        store::Annotation annotation;
        annotation.target = key;
        annotation.status = QStringLiteral("suspicious");
        bench.session->annotate(annotation);
        const int row = static_cast<InViewModel*>(bench.firms->model())->rowOf(key);
        QCOMPARE(bench.firms->model()->index(row, FirmListModel::StatusColumn).data().toString(),
                 QStringLiteral("Suspicious"));
        // Hidden, it holds no view; shown again, it is up to date.
        bench.panel.hide();
        bench.session->clearFilters();
        QTRY_COMPARE(bench.firms->model()->rowCount(), 0);
        bench.panel.show();
        QTRY_COMPARE(bench.firms->model()->rowCount(), all);
    }

    void aScreenReaderFindsTableHeadsAndCells() {
        Bench bench;
        for (QTableView* table : {bench.firms, bench.links}) {
            bench.what->setCurrentIndex(table == bench.firms ? 0 : 1);
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(table);
            QVERIFY(face);
            QCOMPARE(face->role(), QAccessible::Table);
            QVERIFY(!face->text(QAccessible::Name).isEmpty());
            QVERIFY(!face->text(QAccessible::Description).isEmpty());
            QAccessibleTableInterface* cells = face->tableInterface();
            QVERIFY(cells);
            QCOMPARE(cells->rowCount(), table->model()->rowCount());
            QCOMPARE(cells->columnDescription(3), table->model()->headerData(3, Qt::Horizontal).toString());
            QAccessibleInterface* cell = cells->cellAt(0, 0);
            QVERIFY(cell);
            QCOMPARE(cell->role(), QAccessible::Cell);
            QVERIFY(cell->text(QAccessible::Name).contains(QStringLiteral("shipment")));
        }
        for (const QWidget* part : {static_cast<QWidget*>(bench.what), static_cast<QWidget*>(bench.words)})
            QVERIFY(!part->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestListPanel)
#include "test_list_panel.moc"
