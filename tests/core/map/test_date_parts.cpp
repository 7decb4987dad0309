// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables.h"

#include "core/map/date_parts.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;
using tables::columns;

namespace {

ShipmentDraft firstOf(const read::RowBlock& rows, const Mapping& mapping) {
    const auto outcome = RowParser(mapping).parse(rows, 1);
    const auto* draft = std::get_if<ShipmentDraft>(&outcome);
    return draft == nullptr ? ShipmentDraft() : *draft;
}

} // namespace

class TestDateParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreJoined();
    void threeColumnsAreADate();
    void partsOutliveTheirJson();
    void monthAndYearAreAMonth();
    void wholeDateGoesBefore();
    void otherNumbersAreNoDate_data();
    void otherNumbersAreNoDate();
};

void TestDateParts::partsAreJoined() {
    QCOMPARE(joinDate("5", "3", "2023")->iso(), std::string("2023-03-05"));
    QCOMPARE(joinDate("05", "Mar", "2023")->iso(), std::string("2023-03-05"));
    QVERIFY(!joinDate("31", "2", "2023"));
    QVERIFY(!joinDate("5", "13", "2023"));
    QVERIFY(!joinDate("5", "3", "23"));
    QVERIFY(!joinDate("", "3", "2023"));
    QCOMPARE(joinMonth("11", "2023")->iso(), std::string("2023-11"));
}

void TestDateParts::threeColumnsAreADate() {
    const auto rows =
        block(QStringLiteral("DIA|MES|AÑO|Importador|Partida arancelaria|Fecha doc. transporte\n"
                             "17|5|2023|ALPHA SA|88062200|2023-04-01\n2|6|2023|ALPHA SA|88062200|2023-05-09"));
    const auto mapping = mapTable(rows);
    QVERIFY(mapping);
    QCOMPARE(columns(*mapping, Field::Date), QStringLiteral("DIA"));
    QCOMPARE(mapping->dateThatIsToldWith(1), std::optional<std::size_t>(0));
    QCOMPARE(mapping->dateThatIsToldWith(2), std::optional<std::size_t>(0));
    QVERIFY(!mapping->dateThatIsToldWith(0));
    QVERIFY(!mapping->dateThatIsToldWith(3));
    QCOMPARE(firstOf(rows, *mapping).date->iso(), std::string("2023-05-17"));
    QCOMPARE(firstOf(rows, *mapping).month->iso(), std::string("2023-05"));
}

void TestDateParts::partsOutliveTheirJson() {
    const auto rows = block(QStringLiteral("Year|Month|Day|Importer|HS code\n2023|5|17|ALPHA LTD|88062200"));
    const auto mapping = mapTable(rows);
    QVERIFY(mapping);
    const auto again = Mapping::fromJson(mapping->toJson());
    QVERIFY(again);
    QCOMPARE(again->habits, mapping->habits);
    QCOMPARE(firstOf(rows, *again).date->iso(), std::string("2023-05-17"));
}

void TestDateParts::monthAndYearAreAMonth() {
    const auto rows = block(QStringLiteral("Year|Month|Importer|Exporter|HS code|Value USD\n"
                                           "2023|5|ALPHA LTD|OMEGA|88062200|10\n2023|6|ALPHA LTD|OMEGA|88062200|20"));
    const auto mapping = mapTable(rows);
    QVERIFY(mapping);
    QCOMPARE(columns(*mapping, Field::Month), QStringLiteral("Month"));
    QCOMPARE(firstOf(rows, *mapping).month->iso(), std::string("2023-05"));
    QVERIFY(!firstOf(rows, *mapping).date);
}

void TestDateParts::wholeDateGoesBefore() {
    const auto rows = block(QStringLiteral("Declaration date|Day|Month|Year|Importer|HS code\n"
                                           "2024-01-31|17|5|2023|ALPHA LTD|88062200"));
    const auto mapping = mapTable(rows);
    QVERIFY(mapping);
    QCOMPARE(columns(*mapping, Field::Date), QStringLiteral("Declaration date"));
    QCOMPARE(firstOf(rows, *mapping).date->iso(), std::string("2024-01-31"));
}

void TestDateParts::otherNumbersAreNoDate_data() {
    QTest::addColumn<QString>("row");
    QTest::newRow("months above twelve") << QStringLiteral("17|45|2023|ALPHA LTD|88062200");
    QTest::newRow("no year") << QStringLiteral("17|5|7|ALPHA LTD|88062200");
}

void TestDateParts::otherNumbersAreNoDate() {
    QFETCH(QString, row);
    const auto mapping = mapTable(block(QStringLiteral("Day|Month|Year|Importer|HS code\n") + row));
    QVERIFY(mapping);
    QCOMPARE(columns(*mapping, Field::Date), QString());
    QCOMPARE(columns(*mapping, Field::Month), QString());
}

QTEST_GUILESS_MAIN(TestDateParts)
#include "test_date_parts.moc"
