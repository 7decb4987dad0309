// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "field_of.h"
#include "tables.h"

#include "core/map/box_columns.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;
using tables::columns;

class TestBoxColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void abbreviationsTellTheirField_data();
    void abbreviationsTellTheirField();
    void tableOfGluedCodesIsMapped();
    void customsValueIsInRoubles();
    void brokenLinesAreRefused();
};

void TestBoxColumns::abbreviationsTellTheirField_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* header, const char* field) {
        QTest::addRow("%s", header) << QString::fromUtf8(header) << QString::fromUtf8(field);
    };
    row("G_NUM", "declaration_no");
    row("G_DATE", "date");
    row("GR_A_NUM", "declaration_no");
    row("G31_FIRMA", "maker.name");
    row("Г31_ФИРМА", "maker.name");
    row("G31_TOVZN", "brand");
    row("G31_EDIZM", "quantity_unit");
    row("G22_VAL", "currency");
    row("Г22_ВАЛ", "currency");
    row("ГР_22_ВАЛ", "currency");
    row("G22_SUM", "");
    row("GR_46_STAT", "value_usd");
    row("ГР_46_СТАТ", "value_usd");
    row("GR45_TS", "value");
    row("G8_FIRMA", "buyer.name");
    row("G08_INN", "buyer.tax_id");
    row("GR_2_STR", "seller.country");
    row("G9_INN", "");
    row("G20_USL", "incoterm");
    row("G20_PUNKT", "");
    row("G38_N", "net_kg");
    row("G35_BR", "gross_kg");
    row("G23_RATE", "exchange_rate");
    row("G23_DATA", "");
    row("G42_VAL", ""); // whether the currency or the value is not said
    row("G_WEIGHT", "gross_kg");
    row("G31_SERIA", "");
    row("G31_GOD", "");
}

void TestBoxColumns::abbreviationsTellTheirField() {
    QFETCH(QString, header);
    QFETCH(QString, field);
    QCOMPARE(fieldOf(header), field);
}

void TestBoxColumns::tableOfGluedCodesIsMapped() {
    const auto mapping = mapTable(block(QStringLiteral(
        "G_DATE|G_NUM|G2_FIRMA|G8_FIRMA|G8_INN|G22_VAL|G22_SUM|G31_OPIS|G31_FIRMA|G33_KOD|G42_CENA|GR_46_STAT\n"
        "12.03.2023|10005030/120323/3061221|OMEGA LTD|ООО АЛЬФА|7701234567|EUR|98000.50|АППАРАТУРА "
        "НАВИГАЦИОННАЯ|TRIMBLE|8526910000|4900.25|5200.10")));
    QVERIFY(mapping);
    QCOMPARE(columns(*mapping, Field::DeclarationNo), QStringLiteral("G_NUM"));
    QCOMPARE(columns(*mapping, Field::MakerName), QStringLiteral("G31_FIRMA"));
    QCOMPARE(columns(*mapping, Field::Currency), QStringLiteral("G22_VAL"));
    QCOMPARE(columns(*mapping, Field::Value), QStringLiteral("G42_CENA"));
    QCOMPARE(columns(*mapping, Field::ValueUsd), QStringLiteral("GR_46_STAT"));
    QCOMPARE(columns(*mapping, Field::SellerName), QStringLiteral("G2_FIRMA"));
}

void TestBoxColumns::customsValueIsInRoubles() {
    const auto rows = block(QStringLiteral("G_NUM|G8_FIRMA|G31_OPIS|G22_VAL|G45_TS\n"
                                           "10005030/120323/3061221|ООО АЛЬФА|АППАРАТУРА|EUR|950000.11"));
    const auto mapping = mapTable(rows);
    QVERIFY(mapping);
    const auto outcome = RowParser(*mapping).parse(rows, 1);
    const auto* draft = std::get_if<ShipmentDraft>(&outcome);
    QVERIFY(draft);
    QCOMPARE(draft->value, 950000.11);
    QCOMPARE(draft->currency, std::string("RUB"));
}

void TestBoxColumns::brokenLinesAreRefused() {
    QVERIFY(BoxColumns::parse("31\tmaker.name\tfirma"));
    QVERIFY(!BoxColumns::parse("31\tfirma"));
    QVERIFY(!BoxColumns::parse("31\tno.such\tfirma"));
    QVERIFY(!BoxColumns::parse("31\tmaker.name\tfirma\n31\tbrand\tfirma"));
}

QTEST_GUILESS_MAIN(TestBoxColumns)
#include "test_box_columns.moc"
