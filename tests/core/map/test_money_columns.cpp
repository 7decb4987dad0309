// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables.h"

#include "core/map/values.h"

#include <QTest>
#include <cmath>

using namespace waybill;
using namespace waybill::map;
using tables::block;
using tables::columns;

namespace {

struct Table {
    read::RowBlock rows;
    Mapping mapping;
    ShipmentDraft first;
};

/// Columns of money behind those that any table has.
Table table(const QString& headers, const QString& cells) {
    Table result;
    result.rows = block(QStringLiteral("Date|Consignee|Shipper|HS code|Description|") + headers +
                        QStringLiteral("\n2024-01-31|ALPHA LTD|OMEGA|88062200|DRONE|") + cells);
    if (auto mapping = mapTable(result.rows))
        result.mapping = std::move(*mapping);
    const auto outcome = RowParser(result.mapping).parse(result.rows, 1);
    if (const auto* draft = std::get_if<ShipmentDraft>(&outcome))
        result.first = *draft;
    return result;
}

bool says(const Mapping& mapping, std::string_view code) {
    const auto issues = mapping.allIssues();
    return std::ranges::any_of(issues, [code](const Issue& issue) { return issue.code == code; });
}

} // namespace

class TestMoneyColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void invoiceTotalServesWhereNothingElseDoes();
    void linesGoBeforeTheInvoiceTotal();
    void foreignAndLocalMoneyAreTwo();
    void localMoneyIsNotInTheContractsCurrency();
    void headerGoesBeforeTheCurrencyColumn();
    void currencyOfOtherMoneyContradictsNothing();
    void incotermHasNoPlace_data();
    void incotermHasNoPlace();
};

void TestMoneyColumns::invoiceTotalServesWhereNothingElseDoes() {
    for (const char* header : {"Invoice total USD", "Total invoice value (USD)"}) {
        const Table only = table(QString::fromUtf8(header), QStringLiteral("5200.50"));
        QCOMPARE(columns(only.mapping, Field::ValueUsd), QString::fromUtf8(header));
    }
}

void TestMoneyColumns::linesGoBeforeTheInvoiceTotal() {
    const Table usd = table(QStringLiteral("Invoice total USD|FOB FOREIGN (USD)"), QStringLiteral("5200.50|1200.25"));
    QCOMPARE(columns(usd.mapping, Field::ValueUsd), QStringLiteral("FOB FOREIGN (USD)"));
    const Table other =
        table(QStringLiteral("Total invoice value|Item value|Currency"), QStringLiteral("5200.50|1200.25|EUR"));
    QCOMPARE(columns(other.mapping, Field::Value), QStringLiteral("Item value"));
    const Table mixed =
        table(QStringLiteral("Total invoice value (USD)|Item value|Currency"), QStringLiteral("5200.50|1200.25|EUR"));
    QCOMPARE(columns(mixed.mapping, Field::ValueUsd), QString());
    QCOMPARE(columns(mixed.mapping, Field::Value), QStringLiteral("Item value"));
}

void TestMoneyColumns::foreignAndLocalMoneyAreTwo() {
    const Table usd = table(QStringLiteral("CIF local|FOB FOREIGN (USD)"), QStringLiteral("156000.50|1200.25"));
    QCOMPARE(columns(usd.mapping, Field::ValueUsd), QStringLiteral("FOB FOREIGN (USD)"));
    QCOMPARE(columns(usd.mapping, Field::Value), QStringLiteral("CIF local"));
    const Table fob = table(QStringLiteral("CIF value (local currency)|FOB foreign|FOB currency"),
                            QStringLiteral("156000.50|1200.25|EUR"));
    QCOMPARE(columns(fob.mapping, Field::Value), QStringLiteral("FOB foreign"));
    QCOMPARE(columns(fob.mapping, Field::Currency), QStringLiteral("FOB currency"));
    QCOMPARE(fob.first.value, 1200.25);
    QCOMPARE(fob.first.currency, std::string("EUR"));
    QCOMPARE(fob.first.valueBasis, std::string("FOB"));
}

void TestMoneyColumns::localMoneyIsNotInTheContractsCurrency() {
    for (const char* header : {"CIF local", "Amount (Rs)", "Стоимость в национальной валюте"}) {
        const Table local =
            table(QString::fromUtf8(header) + QStringLiteral("|Currency"), QStringLiteral("156000.50|USD"));
        QCOMPARE(local.first.value, 156000.50);
        QCOMPARE(local.first.currency, std::string());
        QVERIFY(std::isnan(local.first.valueUsd));
    }
}

void TestMoneyColumns::headerGoesBeforeTheCurrencyColumn() {
    const Table told = table(QStringLiteral("Value, EUR|CURRENCY"), QStringLiteral("5200.50|USD"));
    QCOMPARE(told.first.value, 5200.50);
    QCOMPARE(told.first.currency, std::string("EUR"));
    QVERIFY(std::isnan(told.first.valueUsd));
    QVERIFY(says(told.mapping, "currency-contradicted"));
    const Table agreed = table(QStringLiteral("Value, EUR|CURRENCY"), QStringLiteral("5200.50|EUR"));
    QVERIFY(!says(agreed.mapping, "currency-contradicted"));
}

void TestMoneyColumns::currencyOfOtherMoneyContradictsNothing() {
    const Table priced = table(QStringLiteral("FOB INR|Unit price FC|Currency"), QStringLiteral("98400.50|120|USD"));
    QCOMPARE(priced.first.currency, std::string("INR"));
    QVERIFY(!says(priced.mapping, "currency-contradicted"));
}

void TestMoneyColumns::incotermHasNoPlace_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("term");
    const auto row = [](const char* cell, const char* term) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << QString::fromUtf8(term);
    };
    row("FOB SHANGHAI", "FOB");
    row("FOB-SHANGHAI", "FOB");
    row("fob shanghai", "FOB");
    row("FCA (ЕРЕВАН)", "FCA");
    row("CIF上海", "CIF");
    row("C&F KARACHI", "C&F");
    row("DAP", "DAP");
    row("EXWORKS", "EXWORKS");
    row("Free on board", "Free on board");
}

void TestMoneyColumns::incotermHasNoPlace() {
    QFETCH(QString, cell);
    QFETCH(QString, term);
    QCOMPARE(toQString(table(QStringLiteral("Delivery terms"), cell).first.incoterm), term);
}

QTEST_GUILESS_MAIN(TestMoneyColumns)
#include "test_money_columns.moc"
