// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/table_builder.h"
#include "tests/ui/models/case_maker.h"
#include "tests/ui/panels/panel_case.h"
#include "ui/models/issues_model.h"
#include "ui/panels/issues_panel.h"
#include "ui/panels/record_view.h"
#include "ui/panels/shipments_panel.h"
#include "ui/panels/sources_panel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::ui;

class TestTablePanels : public QObject {
    Q_OBJECT

    static void test(QAbstractItemModel* model) {
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    }

private Q_SLOTS:
    void shipmentsFollowTheFilterAndSortByValue() {
        test::PanelCase bench;
        ShipmentsPanel panel(*bench.session);
        panel.resize(1200, 300);
        panel.show();
        auto* table = panel.findChild<QTableView*>();
        test(table->model());
        QCOMPARE(table->model()->rowCount(), 8);
        QCOMPARE(table->model()->index(0, ShipmentsModel::DateColumn).data().toString(), QStringLiteral("5 Apr 2023"));
        table->sortByColumn(ShipmentsModel::UsdColumn, Qt::DescendingOrder);
        QCOMPARE(table->model()->index(0, ShipmentsModel::UsdColumn).data().toString(), QStringLiteral("$296,550.00"));
        QCOMPARE(table->model()->index(0, ShipmentsModel::GoodsColumn).data().toString(),
                 QStringLiteral("ПОДАВИТЕЛЬ БПЛА"));
        query::Filter filter;
        filter.noteClasses = {NoteClass::Smo};
        bench.session->setFilter(filter);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, ShipmentsModel::UsdColumn).data().toString(), QStringLiteral("$92,115.00"));
    }

    void aClickedRowIsSelectedAndASelectedShipmentIsShown() {
        test::PanelCase bench;
        ShipmentsPanel panel(*bench.session);
        panel.resize(1200, 300);
        panel.show();
        auto* table = panel.findChild<QTableView*>();
        const QModelIndex third = table->model()->index(2, ShipmentsModel::BuyerColumn);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(third).center());
        const QString key = bench.session->selectedKey();
        QVERIFY(key.startsWith(QStringLiteral("sh-")));
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(bench.session->selectedKey() != key);
        bench.session->select(key);
        QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 2);
        bench.session->select(QString());
        QVERIFY(table->selectionModel()->selectedRows().isEmpty());
    }

    void figuresStandAtTheRight() {
        test::PanelCase bench;
        ShipmentsModel model;
        model.setShipments(bench.session->view(), bench.session->view()->selection);
        for (int column = ShipmentsModel::PiecesColumn; column <= ShipmentsModel::PriceColumn; ++column)
            QVERIFY(model.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }

    void aPriceFarFromThoseOfItsGoodsIsCalledSo() {
        query::TableBuilder builder;
        for (int i = 1; i <= 10; ++i)
            builder.addShipment({.id = ShipmentId(i),
                                 .source = SourceId(1),
                                 .hsCode = "880622",
                                 .category = "drones-250g-7kg",
                                 .pieces = 2,
                                 .valueUsd = i == 10 ? 90000.0 : 2000.0 + i});
        auto view = std::make_shared<CaseSession::View>();
        view->table = builder.build();
        view->selection = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        ShipmentsModel model;
        test(&model);
        model.setShipments(view, view->selection);
        model.sort(ShipmentsModel::PriceColumn, Qt::DescendingOrder);
        const QModelIndex dear = model.index(0, ShipmentsModel::PriceColumn);
        QCOMPARE(dear.data().toString(), QStringLiteral("$45,000.00"));
        QVERIFY(!dear.data(ShipmentsModel::OddPriceRole).toBool());
        model.judgePrices();
        QTRY_COMPARE(dear.data().toString(), QString::fromUtf8("high · $45,000.00"));
        QVERIFY(dear.data(ShipmentsModel::OddPriceRole).toBool());
        QVERIFY(!model.index(1, ShipmentsModel::PriceColumn).data(ShipmentsModel::OddPriceRole).toBool());
    }

    void descriptionsAreReadOnlyForRowsInSight() {
        test::PanelCase bench;
        int reads = 0;
        ShipmentsModel model;
        model.setDescribe([&reads](ShipmentId) {
            ++reads;
            return QStringLiteral("goods");
        });
        model.setShipments(bench.session->view(), bench.session->view()->selection);
        model.sort(ShipmentsModel::GoodsColumn, Qt::AscendingOrder);
        QCOMPARE(reads, 0);
        QCOMPARE(model.index(0, ShipmentsModel::GoodsColumn).data().toString(), QStringLiteral("goods"));
        QCOMPARE(model.index(0, ShipmentsModel::GoodsColumn).data().toString(), QStringLiteral("goods"));
        QCOMPARE(reads, 1);
    }

    void aMonthIsSortedByItsFirstDay() {
        const QTemporaryDir folder;
        const auto session = std::move(*CaseSession::open(test::makeCase(folder, QStringLiteral("months"),
                                                                         {{"2023-03-01", "B", "S", "", 1, 1, false},
                                                                          {"2023-02", "B", "S", "", 1, 2, false},
                                                                          {"", "B", "S", "", 1, 3, false},
                                                                          {"2023-01-31", "B", "S", "", 1, 4, false},
                                                                          {"2023-02-02", "B", "S", "", 1, 5, false}})));
        QTRY_VERIFY(session->hasView());
        ShipmentsModel model;
        model.setShipments(session->view(), session->view()->selection);
        QStringList dates;
        for (int row = 0; row < model.rowCount(); ++row)
            dates << model.index(row, ShipmentsModel::DateColumn).data().toString();
        QCOMPARE(dates, (QStringList{QStringLiteral("1 Mar 2023"), QStringLiteral("2 Feb 2023"),
                                     QStringLiteral("2023-02"), QStringLiteral("31 Jan 2023"), QString()}));
    }

    void textsAreSortedInAThread() {
        test::PanelCase bench;
        const auto view = bench.session->view();
        ShipmentsModel model;
        test(&model);
        model.setShipments(view, view->selection);
        const auto shown = [&] {
            std::vector<std::size_t> rows;
            for (int row = 0; row < model.rowCount(); ++row)
                rows.push_back(view->table->indexOf(model.shipment(row)));
            return rows;
        };
        const auto byText = [&](std::size_t a, std::size_t b) {
            return view->table->foldedText(a) < view->table->foldedText(b);
        };
        const auto before = shown();
        QVERIFY(!std::is_sorted(before.begin(), before.end(), byText));
        model.sort(ShipmentsModel::GoodsColumn, Qt::AscendingOrder);
        QCOMPARE(shown(), before);
        QTRY_VERIFY([&] {
            const auto rows = shown();
            return std::is_sorted(rows.begin(), rows.end(), byText);
        }());
        model.sort(ShipmentsModel::GoodsColumn, Qt::DescendingOrder); // known by now
        const auto after = shown();
        QVERIFY(std::is_sorted(after.rbegin(), after.rend(), byText));
        model.setShipments(view, {0, 1, 2, 3});
        const auto few = shown();
        QVERIFY(std::is_sorted(few.rbegin(), few.rend(), byText));
    }

    void aTableThatNobodySeesCatchesUpWhenItIsShown() {
        test::PanelCase bench;
        ShipmentsPanel panel(*bench.session);
        auto* table = panel.findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 0);
        panel.show();
        QCOMPARE(table->model()->rowCount(), 8);
        panel.hide();
        query::Filter filter;
        filter.noteClasses = {NoteClass::Smo};
        bench.session->setFilter(filter);
        QVERIFY(bench.wait());
        QCOMPARE(table->model()->rowCount(), 0);
        panel.show();
        QCOMPARE(table->model()->rowCount(), 3);
    }

    void aRejectedRowLeadsToItsCells() {
        test::PanelCase bench;
        IssuesPanel panel(*bench.session);
        panel.resize(900, 500);
        panel.show();
        QTableView* table = nullptr;
        for (QTableView* candidate : panel.findChildren<QTableView*>())
            if (candidate->accessibleName() == QStringLiteral("Issues"))
                table = candidate;
        test(table->model());
        QCOMPARE(table->model()->index(0, IssuesModel::KindColumn).data().toString(), QStringLiteral("Rejected"));
        auto* rejected = panel.findChild<QPushButton*>(QStringLiteral("kind-Rejected"));
        QCOMPARE(rejected->text(), QStringLiteral("1 rejected row"));
        QTest::mouseClick(rejected, Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 1);
        const QModelIndex first = table->model()->index(0, IssuesModel::TextColumn);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
        auto* record = panel.findChild<RecordView*>();
        const QString where = record->findChild<QLabel*>(QStringLiteral("where"))->text();
        QVERIFY2(where.contains(QStringLiteral("declarations.csv")) && where.endsWith(QStringLiteral("row 9")),
                 qPrintable(where));
        QCOMPARE(record->findChild<QTableView*>()->model()->index(0, 1).data().toString(), QStringLiteral("ИТОГО"));
    }

    void sourcesAreAccountedForTakenOutAndPutBack() {
        test::PanelCase bench;
        SourcesPanel panel(*bench.session);
        panel.resize(1100, 300);
        panel.show();
        auto* table = panel.findChild<QTableView*>();
        test(table->model());
        QCOMPARE(table->model()->rowCount(), 2);
        auto* account = panel.findChild<QLabel*>(QStringLiteral("account"));
        QCOMPARE(account->text(),
                 QStringLiteral("10 rows imported = 8 shipments + 1 said again by another source + 1 rejected"));
        auto* move = panel.findChild<QPushButton*>(QStringLiteral("move"));
        QCOMPARE(move->text(), QStringLiteral("Take out…"));
        QSignalSpy asked(&panel, &SourcesPanel::takeOutRequested);
        QTest::mouseClick(move, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        const QSignalSpy failed(bench.session.get(), &CaseSession::failed);
        bench.session->takeOut(SourceId(1), QStringLiteral("forged"));
        // One shipment is the second file's own, one it says too.
        QTRY_COMPARE(bench.session->view()->selection.size(), std::size_t(2));
        QTRY_COMPARE(move->text(), QStringLiteral("Put back"));
        QCOMPARE(bench.session->undoText(), QStringLiteral("Take declarations.csv out"));
        QTRY_VERIFY(move->isEnabled());
        QTest::mouseClick(move, Qt::LeftButton);
        QTRY_COMPARE(bench.session->view()->selection.size(), std::size_t(8));
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->selection.size(), std::size_t(2));
        bench.session->undo();
        QTRY_COMPARE(bench.session->view()->selection.size(), std::size_t(8));
        QCOMPARE(failed.size(), 0);
    }

    void rejectedRowsAreSavedInAWorkbook() {
        test::PanelCase bench;
        SourcesPanel panel(*bench.session);
        panel.resize(1100, 300);
        panel.show();
        auto* save = panel.findChild<QPushButton*>(QStringLiteral("saveRejected"));
        QVERIFY(save->isEnabled());
        QSignalSpy asked(&panel, &SourcesPanel::saveRejectedRequested);
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        const QString file = asked[0][1].toString();
        QCOMPARE(file, bench.folder.filePath(QStringLiteral("declarations rejected rows.xlsx")));
        panel.saveRejected(SourceId(1), file);
        auto* done = panel.findChild<QLabel*>(QStringLiteral("done"));
        QTRY_VERIFY(done->isVisible());
        QVERIFY2(done->text().startsWith(QStringLiteral("1 row saved in ")), qPrintable(done->text()));
        QVERIFY(QFile::exists(file));
        // The second source has none.
        panel.findChild<QTableView*>()->selectRow(1);
        QVERIFY(!save->isEnabled());
    }

    void issuesSortAndFilterWithoutLosingAny() {
        IssuesModel model;
        test(&model);
        std::vector<IssuesModel::Entry> entries;
        for (int i = 0; i < 50; ++i)
            entries.push_back({i % 2 ? IssuesModel::Kind::Warning : IssuesModel::Kind::Rejected, SourceId(1),
                               QStringLiteral("f"), QStringLiteral("text %1").arg(i), QString(), 100 - i, 1});
        model.setEntries(entries);
        model.sort(IssuesModel::RowColumn, Qt::AscendingOrder);
        QCOMPARE(model.entry(0)->row, 51);
        model.setKinds({IssuesModel::Kind::Warning});
        QCOMPARE(model.rowCount(), 25);
        model.setKinds({});
        QCOMPARE(model.rowCount(), 50);
        QVERIFY(!model.entry(50));
    }
};

QTEST_MAIN(TestTablePanels)
#include "test_table_panels.moc"
