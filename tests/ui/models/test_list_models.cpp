// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/table_builder.h"
#include "tests/ui/models/case_maker.h"
#include "ui/models/firm_list_model.h"
#include "ui/models/link_list_model.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QThreadPool>
#include <numeric>

using namespace waybill;
using namespace waybill::ui;

namespace {

/// A shipment from each seller to each of its next few buyers.
std::shared_ptr<const CaseSession::View> largeView(int firms, int linksEach) {
    query::TableBuilder builder;
    for (int i = 1; i <= firms; ++i)
        builder.addEntity(EntityId(i), "FIRM " + std::to_string((i * 7919LL) % firms), i % 3 == 0 ? "CN" : "RU");
    int shipment = 0;
    for (int seller = 1; seller <= firms; ++seller) {
        for (int step = 1; step <= linksEach; ++step) {
            builder.addShipment({.id = ShipmentId(++shipment),
                                 .source = SourceId(1),
                                 .date = Date::make(2023, 1 + shipment % 12, 1 + shipment % 28),
                                 .hsCode = "880624",
                                 .pieces = 1,
                                 .valueUsd = double((shipment * 31LL) % 1000)});
            builder.addParty(ShipmentId(shipment), Role::Seller, EntityId(seller));
            builder.addParty(ShipmentId(shipment), Role::Buyer, EntityId(1 + (seller + step * 17) % firms));
        }
    }
    auto view = std::make_shared<CaseSession::View>();
    view->table = builder.build();
    view->selection.resize(view->table->size());
    std::iota(view->selection.begin(), view->selection.end(), 0U);
    view->graph = graph::EntityGraph::build(view->table, view->selection);
    view->positions.resize(view->graph->nodes().size());
    return view;
}

} // namespace

class TestListModels : public QObject {
    Q_OBJECT

    static QString cell(const QAbstractItemModel& model, int row, int column) {
        return model.index(row, column).data().toString();
    }
    /// A column from top to bottom.
    static QStringList column(const QAbstractItemModel& model, int column) {
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row)
            cells << cell(model, row, column);
        return cells;
    }
    static void test(QAbstractItemModel& model) {
        new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    }
    QString keyOf(const char* name) const {
        for (const graph::Node& node : m_view->graph->nodes()) {
            if (node.label == name)
                return QString::fromStdString(node.key);
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() {
        auto opened = CaseSession::open(test::makeCase(m_folder, QStringLiteral("small"), test::smallCase()));
        QVERIFY(opened.has_value());
        m_session = std::move(*opened);
        QTRY_VERIFY(m_session->hasView());
        m_view = m_session->view();
    }
    void cleanupTestCase() {
        m_session.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void everyFirmAndAddressIsListedWithItsFigures() {
        FirmListModel model;
        test(model);
        QCOMPARE(model.rowCount(), 0);
        model.setView(m_view, {{keyOf("Seller Two").toStdString(), QStringLiteral("suspicious")}});
        QCOMPARE(model.rowCount(), static_cast<int>(m_view->graph->nodes().size()));
        QCOMPARE(model.total(), m_view->graph->nodes().size());
        const int row = model.rowOf(keyOf("Seller Two"));
        QVERIFY(row >= 0);
        QCOMPARE(model.key(row), keyOf("Seller Two"));
        QCOMPARE(cell(model, row, FirmListModel::KindColumn), QStringLiteral("Firm"));
        QCOMPARE(cell(model, row, FirmListModel::RolesColumn), QStringLiteral("Seller"));
        QCOMPARE(cell(model, row, FirmListModel::CountryColumn), QStringLiteral("HK"));
        QCOMPARE(cell(model, row, FirmListModel::ShipmentsColumn), QStringLiteral("3"));
        QCOMPARE(cell(model, row, FirmListModel::UsdColumn), QStringLiteral("$79,100"));
        QCOMPARE(cell(model, row, FirmListModel::NotedColumn), QStringLiteral("2"));
        QCOMPARE(cell(model, row, FirmListModel::LinksColumn), QStringLiteral("3"));
        QCOMPARE(cell(model, row, FirmListModel::StatusColumn), QStringLiteral("Suspicious"));
        QVERIFY(model.index(row, FirmListModel::StatusColumn).data(InViewModel::AlarmRole).toBool());
        QCOMPARE(model.index(row, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Seller Two, firm, seller, HK, 3 shipments, $79,100, 2 with the note, 3 links, "
                                "suspicious"));
        QVERIFY(column(model, FirmListModel::KindColumn).contains(QStringLiteral("Address")));
        model.setView(nullptr, {});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.key(0), QString());
        QCOMPARE(model.rowOf(keyOf("Seller Two")), -1);
    }

    void rowsAreSortedByEveryColumnBothWays() {
        FirmListModel firms;
        LinkListModel links;
        for (InViewModel* model : {static_cast<InViewModel*>(&firms), static_cast<InViewModel*>(&links)}) {
            test(*model);
            model->setView(m_view, {{keyOf("Seller Two").toStdString(), QStringLiteral("denied")}});
            const QPersistentModelIndex kept = model->index(1, 0);
            const QString key = model->key(1);
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                    model->sort(column, order);
                    QCOMPARE(model->key(kept.row()), key);
                    // Empty cells are at the end either way, save a count of none.
                    const QString title = model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
                    QStringList cells = TestListModels::column(*model, column);
                    if (title == QStringLiteral("With note"))
                        continue;
                    while (!cells.isEmpty() && cells.last().isEmpty())
                        cells.removeLast();
                    QVERIFY2(!cells.contains(QString()), qPrintable(title));
                }
            }
        }
        firms.sort(FirmListModel::NameColumn, Qt::AscendingOrder);
        QStringList names = column(firms, FirmListModel::NameColumn), sorted = names;
        sorted.sort(Qt::CaseInsensitive);
        QCOMPARE(names, sorted);
        firms.sort(FirmListModel::UsdColumn, Qt::DescendingOrder);
        QCOMPARE(cell(firms, 0, FirmListModel::UsdColumn), QStringLiteral("$379,100")); // the address of both sellers
        links.sort(LinkListModel::FirstColumn, Qt::AscendingOrder);
        QCOMPARE(cell(links, 0, LinkListModel::FirstColumn), QStringLiteral("5 Nov 2022"));
    }

    void wordsChooseRowsInAnyOrderAndLetters() {
        FirmListModel firms;
        test(firms);
        firms.setView(m_view, {{keyOf("Seller Two").toStdString(), QStringLiteral("suspicious")}});
        firms.setWords(QStringLiteral(" two SELLER "));
        QCOMPARE(column(firms, FirmListModel::NameColumn), QStringList{QStringLiteral("Seller Two")});
        firms.setWords(QStringLiteral("suspicious hk"));
        QCOMPARE(firms.rowCount(), 1);
        firms.setWords(QStringLiteral("manufacturer"));
        QCOMPARE(firms.rowCount(), 3);
        firms.setWords(QStringLiteral("address"));
        QCOMPARE(firms.rowCount(), 1);
        firms.setWords(QStringLiteral("no such words"));
        QCOMPARE(firms.rowCount(), 0);
        QCOMPARE(firms.total(), m_view->graph->nodes().size());
        firms.sort(FirmListModel::NameColumn, Qt::AscendingOrder);
        firms.setWords(QString());
        QCOMPARE(firms.rowCount(), static_cast<int>(firms.total()));
        QCOMPARE(cell(firms, 0, FirmListModel::NameColumn), QStringLiteral("Buyer One"));

        LinkListModel links;
        test(links);
        links.setView(m_view, {});
        links.setWords(QStringLiteral("sold \"buyer"));
        QCOMPARE(links.rowCount(), 0);
        links.setWords(QStringLiteral("sold maker"));
        QCOMPARE(links.rowCount(), 0);
        links.setWords(QStringLiteral("made kexin"));
        QCOMPARE(links.rowCount(), 1);
        QCOMPARE(cell(links, 0, LinkListModel::FromColumn), QStringLiteral("Shenzhen Jarch"));
        QCOMPARE(cell(links, 0, LinkListModel::KindColumn), QStringLiteral("made for"));
        QCOMPARE(cell(links, 0, LinkListModel::ToColumn), QStringLiteral("Shenzhen Kexin"));
        QCOMPARE(links.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Shenzhen Jarch made for Shenzhen Kexin, 1 shipment, $28,292, 1 Feb 2023, 1 with the "
                                "note"));
    }

    void rowsAreCopiedAsASpreadsheetReadsThem() {
        LinkListModel links;
        links.setView(m_view, {});
        links.setWords(QStringLiteral("sold status"));
        QCOMPARE(links.asTsv({0}),
                 QStringLiteral("From\tLink\tTo\tShipments\tValue, USD\tNet weight\tFirst\tLast\tWith note\tBridge\tStatus\n"
                                "Shenzhen Kexin\tsold to\tStatus Compliances\t1\t28292\t\t2023-02-01\t2023-02-01\t1\t"
                                "\t\n"));
        QTemporaryDir folder;
        auto opened = CaseSession::open(
            test::makeCase(folder, QStringLiteral("hostile"),
                           {{"2023-01-01", "=HYPERLINK(\"http://a\")", "Seller\tOne", "", 1, 12.5, false}}));
        QVERIFY(opened.has_value());
        QTRY_VERIFY((*opened)->hasView());
        FirmListModel firms;
        firms.setView((*opened)->view(), {});
        firms.sort(FirmListModel::NameColumn, Qt::AscendingOrder);
        const QStringList lines = firms.asTsv({0, 1}).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[1].startsWith(QStringLiteral("'=HYPERLINK")), qPrintable(lines[1]));
        QCOMPARE(lines[1].section(QLatin1Char('\t'), 5, 5), QStringLiteral("12.5"));
        QCOMPARE(lines[2].count(QLatin1Char('\t')), 9);
        opened->reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void aHundredThousandRowsKeepTheirOrderWhileWordsComeAndGo() {
        const auto view = largeView(100'000, 1);
        FirmListModel firms;
        firms.setView(view, {});
        QCOMPARE(firms.rowCount(), 100'000);
        firms.sort(FirmListModel::NameColumn, Qt::AscendingOrder);
        firms.setWords(QStringLiteral("firm 99"));
        QVERIFY(firms.rowCount() > 1000);
        QVERIFY(firms.rowCount() < 20'000);
        const QString first = firms.key(0);
        firms.setWords(QString());
        QCOMPARE(firms.rowCount(), 100'000);
        QVERIFY(firms.rowOf(first) >= 0);
        QCOMPARE(firms.key(firms.rowOf(first)), first);
    }

    // Figures for who runs it with -benchmark options; no time is asserted.
    void sortingAndFilteringAHundredThousandRows_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"sort by name", "sort by value", "words", "links by name", "links by words", "show",
                                 "first words", "copy"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void sortingAndFilteringAHundredThousandRows() {
        QFETCH(QString, what);
        static const auto view = largeView(100'000, 4);
        FirmListModel firms;
        LinkListModel links;
        firms.setView(view, {});
        links.setView(view, {});
        QCOMPARE(links.rowCount(), 400'000);
        firms.setWords(QStringLiteral("warm"));
        links.setWords(QStringLiteral("warm"));
        firms.setWords({});
        links.setWords({});
        int turn = 0;
        QBENCHMARK {
            const auto order = ++turn % 2 ? Qt::AscendingOrder : Qt::DescendingOrder;
            const QString words = QStringLiteral("firm %1").arg(turn % 2 ? 12 : 34);
            if (what == QStringLiteral("sort by name"))
                firms.sort(FirmListModel::NameColumn, order);
            else if (what == QStringLiteral("sort by value"))
                firms.sort(FirmListModel::UsdColumn, order);
            else if (what == QStringLiteral("words"))
                firms.setWords(words);
            else if (what == QStringLiteral("links by name"))
                links.sort(LinkListModel::FromColumn, order);
            else if (what == QStringLiteral("links by words"))
                links.setWords(words);
            else if (what == QStringLiteral("show")) {
                firms.setView(view, {});
                links.setView(view, {});
            } else if (what == QStringLiteral("first words")) {
                firms.setView(view, {});
                firms.setWords(words);
            } else {
                std::vector<int> rows(100'000);
                std::iota(rows.begin(), rows.end(), 0);
                QVERIFY(firms.asTsv(rows).size() > 1'000'000);
            }
        }
        QCOMPARE(links.total(), std::size_t(400'000));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseSession> m_session;
    std::shared_ptr<const CaseSession::View> m_view;
};

QTEST_MAIN(TestListModels)
#include "test_list_models.moc"
