// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;
using tables::columns;
using tables::mapped;

namespace {

const QString twoDataRows =
    QStringLiteral("\n2024-01-31|ALPHA LTD|5 MAIN ST|7701234567|OMEGA CO|9 LONG RD|88062200|DRONE"
                   "\n2024-02-01|BETA LLC|6 MAIN ST|7701234568|OMEGA CO|9 LONG RD|88062200|DRONE");

} // namespace

class TestHeaderGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupQualifiesTheNamesBelow_data();
    void groupQualifiesTheNamesBelow();
    void cellOverBothRowsIsItsOwnHeader();
    void groupEndsBeforeANameThatNeedsNone();
    void documentsHaveTheirOwnNumbersAndDays();
    void valuesHaveTheirKind();
    void headerOfOneRowStays_data();
    void headerOfOneRowStays();
    void personMaySayTheUpperRow();
    void eitherRowRepeatedIsNoShipment();
};

void TestHeaderGroups::groupQualifiesTheNamesBelow_data() {
    QTest::addColumn<QString>("upper");
    QTest::addColumn<QString>("lower");
    QTest::newRow("one cell for a group")
        << QStringLiteral("|Consignee|||Shipper|||")
        << QStringLiteral("Date|Name|Address|Tax ID|Name|Address|HS code|Description");
    QTest::newRow("the group in each cell")
        << QStringLiteral("|Consignee|Consignee|Consignee|Shipper|Shipper||")
        << QStringLiteral("Date|Name|Address|Tax ID|Name|Address|HS code|Description");
    QTest::newRow("Russian") << QStringLiteral("|Сведения о получателе|||Отправитель|||")
                             << QStringLiteral("Дата ДТ|Наименование|Адрес|ИНН|Наименование|Адрес|Код ТН ВЭД|Описание");
    QTest::newRow("Spanish") << QStringLiteral("|Importador|||Exportador|||")
                             << QStringLiteral("Fecha|Nombre|Dirección|RUC|Nombre|Dirección|Partida|Descripción");
    QTest::newRow("details") << QStringLiteral("|Importer Details|||Foreign Supplier|||")
                             << QStringLiteral("Date|Name|Address|TIN|Name|Address|HS code|Description");
}

void TestHeaderGroups::groupQualifiesTheNamesBelow() {
    QFETCH(QString, upper);
    QFETCH(QString, lower);
    for (const QString& above : {QString(), QStringLiteral("Customs data 2024|||||||\n|||||||\n")}) {
        const Mapping mapping = mapped(above + upper + u'\n' + lower + twoDataRows);
        QCOMPARE(mapping.headerRow, above.isEmpty() ? 2 : 4);
        QCOMPARE(mapping.firstDataRow, mapping.headerRow + 1);
        for (const auto& [field, column] :
             std::initializer_list<std::pair<Field, std::size_t>>{{Field::Date, 0},
                                                                  {Field::BuyerName, 1},
                                                                  {Field::BuyerAddress, 2},
                                                                  {Field::BuyerTaxId, 3},
                                                                  {Field::SellerName, 4},
                                                                  {Field::SellerAddress, 5},
                                                                  {Field::HsCode, 6},
                                                                  {Field::Description, 7}}) {
            const auto found = mapping.column(field);
            QVERIFY2(found && *found == column, fieldName(field).data());
        }
    }
}

void TestHeaderGroups::cellOverBothRowsIsItsOwnHeader() {
    const Mapping mapping = mapped(QStringLiteral("Date|Consignee|||Shipper||HS code|Description\n"
                                                  "|Name|Address|Tax ID|Name|Address||") +
                                   twoDataRows);
    QCOMPARE(mapping.headerRow, 2);
    QCOMPARE(columns(mapping, Field::Date), QStringLiteral("Date"));
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("Consignee Name"));
    QCOMPARE(columns(mapping, Field::BuyerTaxId), QStringLiteral("Consignee Tax ID"));
    QCOMPARE(columns(mapping, Field::SellerAddress), QStringLiteral("Shipper Address"));
    QCOMPARE(columns(mapping, Field::HsCode), QStringLiteral("HS code"));
    QCOMPARE(columns(mapping, Field::Description), QStringLiteral("Description"));
}

void TestHeaderGroups::groupEndsBeforeANameThatNeedsNone() {
    const Mapping mapping =
        mapped(QStringLiteral("|Declarant||Importer||||\n"
                              "Date|Name|Address|Name|Address|HS code|Exporter|Country of origin\n"
                              "2024-01-31|GAMMA LTD|5 MAIN ST|ALPHA LTD|7 LONG RD|88062200|OMEGA|CN"));
    QCOMPARE(columns(mapping, Field::DeclarantName), QStringLiteral("Declarant Name"));
    QCOMPARE(columns(mapping, Field::BuyerAddress), QStringLiteral("Importer Address"));
    QCOMPARE(columns(mapping, Field::SellerName), QStringLiteral("Exporter"));
    QCOMPARE(columns(mapping, Field::OriginCountry), QStringLiteral("Country of origin"));
}

void TestHeaderGroups::documentsHaveTheirOwnNumbersAndDays() {
    const Mapping mapping = mapped(QStringLiteral("Declaration||Contract||||\n"
                                                  "No.|Date|No.|Date|Importer|HS code|Description\n"
                                                  "30512345678|2024-01-31|A-12/7|2023-11-30|ALPHA LTD|88062200|DRONE"));
    QCOMPARE(columns(mapping, Field::DeclarationNo), QStringLiteral("Declaration No."));
    QCOMPARE(columns(mapping, Field::Date), QStringLiteral("Declaration Date"));
    QCOMPARE(columns(mapping, Field::ContractNo), QStringLiteral("Contract No."));
}

void TestHeaderGroups::valuesHaveTheirKind() {
    const Mapping mapping =
        mapped(QStringLiteral("Дата ДТ|Отправитель||Получатель||Стоимость||\n"
                              "|Наименование|Адрес|Наименование|ИНН|Валюта|Фактурная|Статистическая, USD\n"
                              "12.03.2023|OMEGA|SHENZHEN|ООО АЛЬФА|7701234567|EUR|100,5|110,5"));
    QCOMPARE(columns(mapping, Field::Value), QStringLiteral("Стоимость Фактурная"));
    QCOMPARE(columns(mapping, Field::ValueUsd), QStringLiteral("Стоимость Статистическая, USD"));
    QCOMPARE(columns(mapping, Field::Currency), QStringLiteral("Стоимость Валюта"));
    QCOMPARE(columns(mapping, Field::InvoiceNo), QString());
}

void TestHeaderGroups::headerOfOneRowStays_data() {
    QTest::addColumn<QString>("above");
    QTest::newRow("nothing") << QString();
    QTest::newRow("title") << QStringLiteral("Declarations||||||\n");
    QTest::newRow("title with a party") << QStringLiteral("Imports by supplier||||||\n");
    QTest::newRow("search") << QStringLiteral("Importer:|ALL|Exporter:|ALL|HS code:|8806|\n");
    QTest::newRow("other language") << QStringLiteral("№|Дата|Импортер|Экспортер|Адрес|Код ТН ВЭД|Описание\n");
}

void TestHeaderGroups::headerOfOneRowStays() {
    QFETCH(QString, above);
    const auto mapping =
        mapTable(block(above + QStringLiteral("No.|Date|Importer|Exporter|Address|HS code|Description\n"
                                              "1|2024-01-31|ALPHA LTD|OMEGA|9 LONG RD|88062200|DRONE")),
                 above.isEmpty() ? 1 : 2);
    QVERIFY(mapping);
    QStringList headers;
    for (const std::string& header : mapping->headers)
        headers.append(toQString(header));
    QCOMPARE(headers.join(u'|'), QStringLiteral("No.|Date|Importer|Exporter|Address|HS code|Description"));
}

void TestHeaderGroups::personMaySayTheUpperRow() {
    const auto mapping = mapTable(block(QStringLiteral("Consignee|Address|Shipper|HS code\nName|Address|Name|Code\n"
                                                       "ALPHA LTD|5 MAIN ST|OMEGA|88062200")),
                                  1);
    QVERIFY(mapping);
    QCOMPARE(mapping->headerRow, 1);
    QCOMPARE(columns(*mapping, Field::BuyerName), QStringLiteral("Consignee"));
}

void TestHeaderGroups::eitherRowRepeatedIsNoShipment() {
    const auto rows = block(QStringLiteral("Date|Consignee|||Shipper||HS code|Description\n"
                                           "|Name|Address|Tax ID|Name|Address||") +
                            twoDataRows +
                            QStringLiteral("\nDate|Consignee|||Shipper||HS code|Description\n"
                                           "|Name|Address|Tax ID|Name|Address||"));
    const auto mapping = mapTable(rows);
    QVERIFY(mapping);
    const RowParser parser(*mapping);
    for (const std::size_t row : {2U, 3U})
        QVERIFY(std::holds_alternative<ShipmentDraft>(parser.parse(rows, row)));
    for (const std::size_t row : {4U, 5U}) {
        const auto outcome = parser.parse(rows, row);
        const auto* rejection = std::get_if<Rejection>(&outcome);
        QVERIFY(rejection);
        QCOMPARE(rejection->code, std::string("repeated-header"));
    }
}

QTEST_GUILESS_MAIN(TestHeaderGroups)
#include "test_header_groups.moc"
