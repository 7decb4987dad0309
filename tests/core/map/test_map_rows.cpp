// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/party_text.h"
#include "tables.h"

#include <QTest>
#include <cmath>
#include <random>
#include <thread>

using namespace waybill;
using namespace waybill::map;
using tables::block;

namespace {

struct Table {
    read::RowBlock rows;
    RowParser parser;

    explicit Table(const QString& text) : rows(block(text)), parser(*mapTable(rows)) {}
    [[nodiscard]] RowOutcome outcome(std::size_t row) const { return parser.parse(rows, row); }
    [[nodiscard]] ShipmentDraft draft(std::size_t row = 1) const {
        const auto parsed = outcome(row);
        const auto* draft = std::get_if<ShipmentDraft>(&parsed);
        return draft == nullptr ? ShipmentDraft() : *draft;
    }
    [[nodiscard]] QString rejection(std::size_t row) const {
        const auto parsed = outcome(row);
        const auto* rejected = std::get_if<Rejection>(&parsed);
        return rejected == nullptr ? QString() : toQString(rejected->code);
    }
};

} // namespace

class TestMapRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordBecomesADraft();
    void firstFilledMoneyCounts();
    void headerOfTheMoneyNamesItsCurrency();
    void dollarsByTheCurrencyColumnAreDollars();
    void customsValueIsNotInTheContractsCurrency();
    void moneyMayNameItsCurrencyInItsCell();
    void secondLanguageIsTheAlias();
    void otherPartyIsNoAlias();
    void weightsBecomeKilograms();
    void kilogramsInTheHeaderNeedNoColumnOfUnits();
    void weightsInUnknownUnitsAreSaidAloud_data();
    void weightsInUnknownUnitsAreSaidAloud();
    void moneyThatIsNoNumberIsSaidAloud();
    void dateInAnotherOrderIsSaidAloud();
    void taxNumberStandsForAMissingName();
    void sumRowWithoutAWordIsNoShipment();
    void partsOfADescriptionAreJoined();
    void placeholdersAreNoParties();
    void numbersFilledInForNoneAreNone();
    void nameCellsAreTakenApart_data();
    void nameCellsAreTakenApart();
    void rowsThatAreNoShipmentsAreRefused();
    void rowsOfColumnNumbersAreNoShipments();
    void unreadableDateLosesNoGoods();
    void refusedRowStillShowsItsMoney();
    void jsonHoldsOnlyWhatIsKnown();
    void threadsReadTheSame();
    void hostileCellsAreSurvived();
};

void TestMapRows::recordBecomesADraft() {
    const Table table(QStringLiteral(
        "DECLARATION_NUMBER|REGISTRATION_DATE|DIRECTION|IMPORTER_NAME|IMPORTER_CODE|IMPORTER_ADDRESS|SUPPLIER_NAME|"
        "SUPPLIER_COUNTRY|MANUFACTURER|HS_CODE|PRODUCT_DESCRIPTION|QUANTITY|UNIT|NET_WEIGHT_KG|CUSTOMS_VALUE_USD|"
        "ORIGIN_COUNTRY\n10012020/010223/0001|01.02.2023|ИМ|ООО \"РОМАШКА\"|7701234567|Г. МОСКВА|BETA CO LTD|КИТАЙ|"
        "GAMMA|880624000|БПЛА|3 шт||75,5|28 292,00|КИТАЙ"));
    const ShipmentDraft draft = table.draft();
    QCOMPARE(draft.row, 2);
    QCOMPARE(toQString(draft.date->iso()), QStringLiteral("2023-02-01"));
    QCOMPARE(toQString(draft.month->iso()), QStringLiteral("2023-02"));
    QCOMPARE(toQString(draft.party(Role::Buyer)->name), QStringLiteral("ООО \"РОМАШКА\""));
    QCOMPARE(toQString(draft.party(Role::Buyer)->taxId), QStringLiteral("7701234567"));
    QCOMPARE(toQString(draft.party(Role::Seller)->country), QStringLiteral("CN"));
    QCOMPARE(toQString(draft.party(Role::Maker)->name), QStringLiteral("GAMMA"));
    QCOMPARE(toQString(draft.hsCode), QStringLiteral("0880624000"));
    QCOMPARE(draft.quantity, 3.0);
    QCOMPARE(toQString(draft.quantityUnit), QStringLiteral("шт"));
    QCOMPARE(draft.netKg, 75.5);
    QCOMPARE(draft.valueUsd, 28292.0);
    QCOMPARE(toQString(draft.originCountry), QStringLiteral("CN"));
}

void TestMapRows::firstFilledMoneyCounts() {
    const Table table(
        QStringLiteral("IMPORTER NAME|IMPORT VALUE FOB|IMPORT VALUE CIF|CURRENCY\nALPHA|0|5|EUR\nBETA|7|0|EUR\n"
                       "GAMMA|0|0|EUR\nDELTA|||EUR"));
    QCOMPARE(table.draft(1).value, 5.0);
    QCOMPARE(toQString(table.draft(1).valueBasis), QStringLiteral("CIF"));
    QCOMPARE(table.draft(2).value, 7.0);
    QCOMPARE(toQString(table.draft(2).valueBasis), QStringLiteral("FOB"));
    QCOMPARE(table.draft(3).value, 0.0);
    QVERIFY(std::isnan(table.draft(4).value));
    QVERIFY(std::isnan(table.draft(1).valueUsd));
}

void TestMapRows::headerOfTheMoneyNamesItsCurrency() {
    const Table table(QStringLiteral(
        "IMPORTER_NAME|INVOICE_VALUE_RUB|CURRENCY_OF_CONTRACT_PRICE|TOTAL_VALUE_USD\nALPHA|6947|INR|83"));
    QCOMPARE(toQString(table.draft().currency), QStringLiteral("RUB"));
    QCOMPARE(table.draft().value, 6947.0);
    QCOMPARE(table.draft().valueUsd, 83.0);
}

void TestMapRows::dollarsByTheCurrencyColumnAreDollars() {
    const Table table(QStringLiteral("IMPORTER_NAME|INVOICE_VALUE|CURRENCY\nALPHA|10|USD\nBETA|20|EUR\nGAMMA|30|"));
    QCOMPARE(table.draft(1).valueUsd, 10.0);
    QVERIFY(std::isnan(table.draft(2).valueUsd));
    QVERIFY(std::isnan(table.draft(3).valueUsd));
    QCOMPARE(table.draft(3).value, 30.0);
}

void TestMapRows::customsValueIsNotInTheContractsCurrency() {
    const Table table(QStringLiteral("Получатель|Таможенная стоимость|Валюта контракта\nАЛЬФА|1000|USD"));
    QCOMPARE(table.draft().value, 1000.0);
    QCOMPARE(toQString(table.draft().currency), QString());
    QVERIFY(std::isnan(table.draft().valueUsd));
}

void TestMapRows::moneyMayNameItsCurrencyInItsCell() {
    const Table table(QStringLiteral("Date|Importer|HS code|Invoice value|Currency\n"
                                     "2024-01-05|ALPHA LTD|88062200|EUR 1,234.50|USD\n"
                                     "2024-01-06|ALPHA LTD|88062200|1234.50 CNY|USD\n"
                                     "2024-01-07|ALPHA LTD|88062200|1234.50|USD\n"
                                     "2024-01-08|ALPHA LTD|88062200|LOT 5|USD"));
    QCOMPARE(table.draft(1).value, 1234.5);
    QCOMPARE(toQString(table.draft(1).currency), QStringLiteral("EUR"));
    QCOMPARE(toQString(table.draft(2).currency), QStringLiteral("CNY"));
    QCOMPARE(toQString(table.draft(3).currency), QStringLiteral("USD"));
    QVERIFY(table.draft(4).valueUnreadable);
    const Table dollars(QStringLiteral("Date|Importer|HS code|Value (USD)\n"
                                       "2024-01-05|ALPHA LTD|88062200|USD 12\n"
                                       "2024-01-06|ALPHA LTD|88062200|EUR 12"));
    QCOMPARE(dollars.draft(1).valueUsd, 12.0);
    QVERIFY(std::isnan(dollars.draft(2).valueUsd));
    QVERIFY(dollars.draft(2).valueUnreadable);
}

void TestMapRows::secondLanguageIsTheAlias() {
    const Table table(
        QStringLiteral("IMPORTER_NAME|IMPORTER_NAME_EN|HS_CODE\nАЛЬФА|ALPHA|88062200\nNULL|BETA|88062200"));
    QCOMPARE(toQString(table.draft(1).party(Role::Buyer)->name), QStringLiteral("АЛЬФА"));
    QCOMPARE(toQString(table.draft(1).party(Role::Buyer)->alias), QStringLiteral("ALPHA"));
    QCOMPARE(toQString(table.draft(2).party(Role::Buyer)->name), QStringLiteral("BETA"));
    QVERIFY(table.draft(2).party(Role::Buyer)->alias.empty());
}

void TestMapRows::otherPartyIsNoAlias() {
    const Table table(QStringLiteral("IMPORTER_NAME|CONSIGNEE_NAME|HS_CODE\nALPHA|BETA|88062200\n|BETA|88062200"));
    QVERIFY(table.draft(1).party(Role::Buyer)->alias.empty());
    QCOMPARE(toQString(table.draft(2).party(Role::Buyer)->name), QStringLiteral("BETA"));
}

void TestMapRows::weightsBecomeKilograms() {
    const Table table(
        QStringLiteral("IMPORTER NAME|GROSS WEIGHT|GROSS WEIGHT UNIT|NET WEIGHT\nALPHA|2|TNE|1500\nBETA|100|LB|40 KG\n"
                       "GAMMA|7||500 g"));
    QCOMPARE(table.draft(1).grossKg, 2000.0);
    QCOMPARE(table.draft(1).netKg, 1500.0);
    QCOMPARE(table.draft(2).grossKg, 45.359237);
    QCOMPARE(table.draft(2).netKg, 40.0);
    QCOMPARE(table.draft(3).grossKg, 7.0);
    QCOMPARE(table.draft(3).netKg, 0.5);
}

void TestMapRows::kilogramsInTheHeaderNeedNoColumnOfUnits() {
    // The column of units is the other weight's.
    const Table table(QStringLiteral("CONSIGNEE|SHIPPER|Weight In KG|Weight|Weight Unit\nALPHA|OMEGA|100|220.5|LBS"));
    QCOMPARE(table.draft(1).grossKg, 100.0);
}

void TestMapRows::weightsInUnknownUnitsAreSaidAloud_data() {
    QTest::addColumn<QString>("weight");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("kilograms");
    QTest::addColumn<bool>("unreadable");
    const auto row = [](const char* weight, const char* unit, double kilograms, bool unreadable) {
        QTest::addRow("%s %s", weight, unit)
            << QString::fromUtf8(weight) << QString::fromUtf8(unit) << kilograms << unreadable;
    };
    row("2.5", "KGM", 2.5, false);
    row("2.5", "", 2.5, false);
    row("2.5", "168", 2500, false);
    row("2.5", "ТН", 2500, false);
    row("2.5", "035", 2.5, false);
    row("2.5", "070", 2500, false);
    row("2.5", "DTN", 250, false);
    row("2.5 тн", "", 2500, false);
    row("2.5 lbs", "", 2.5 * 0.45359237, false);
    row("2.5", "BOX", absent, true);
    row("2.5 BOXES", "", absent, true);
    row("heavy", "", absent, true);
    row("", "", absent, false);
    row("0", "BOX", 0, false);
}

void TestMapRows::weightsInUnknownUnitsAreSaidAloud() {
    QFETCH(QString, weight);
    QFETCH(QString, unit);
    QFETCH(double, kilograms);
    QFETCH(bool, unreadable);
    const Table table(QStringLiteral("IMPORTER NAME|HS CODE|NET WEIGHT|NET WEIGHT UNIT\nALPHA|88062200|%1|%2\n"
                                     "ALPHA|88062200|7.25|KGM")
                          .arg(weight, unit));
    const ShipmentDraft draft = table.draft();
    QCOMPARE(std::isnan(draft.netKg), std::isnan(kilograms));
    if (!std::isnan(kilograms))
        QCOMPARE(draft.netKg, kilograms);
    QCOMPARE(draft.weightUnreadable, unreadable);
}

void TestMapRows::moneyThatIsNoNumberIsSaidAloud() {
    const Table table(QStringLiteral("IMPORTER NAME|HS CODE|VALUE USD\nALPHA|88062200|about 5\nALPHA|88062200|N/A\n"
                                     "ALPHA|88062200|7.5\nALPHA|88062200|8.5"));
    QVERIFY(table.draft(1).valueUnreadable);
    QVERIFY(!table.draft(2).valueUnreadable);
    QVERIFY(!table.draft(3).valueUnreadable);
}

void TestMapRows::dateInAnotherOrderIsSaidAloud() {
    const Table table(QStringLiteral("DATE|IMPORTER NAME|HS CODE\n13/01/2024|A|88062200\n14/01/2024|A|88062200\n"
                                     "01/28/2024|A|88062200"));
    QVERIFY(!table.draft(1).dateInOtherOrder);
    QVERIFY(table.draft(3).dateInOtherOrder);
    QCOMPARE(toQString(table.draft(3).date->iso()), QStringLiteral("2024-01-28"));
}

void TestMapRows::taxNumberStandsForAMissingName() {
    const Table table(QStringLiteral("IMPORTER NAME|IMPORTER ADDRESS|IMPORTER INN|HS CODE|DESCRIPTION\n"
                                     "|Moscow, Tverskaya 1|7701234567|88062200|drone\n"
                                     "|Moscow, Tverskaya 1||88062200|drone\n"
                                     "ALPHA LLC|Moscow, Tverskaya 2|7701234568|88062200|drone"));
    const ShipmentDraft draft = table.draft(1);
    const PartyDraft* buyer = draft.party(Role::Buyer);
    QVERIFY(buyer);
    QCOMPARE(toQString(buyer->name), QStringLiteral("7701234567"));
    QCOMPARE(toQString(buyer->address), QStringLiteral("Moscow, Tverskaya 1"));
    QVERIFY(!draft.partyUnnamed);
    QVERIFY(table.draft(2).partyUnnamed);
    QVERIFY(!table.draft(3).partyUnnamed);
}

void TestMapRows::sumRowWithoutAWordIsNoShipment() {
    const Table table(QStringLiteral("DATE|IMPORTER NAME|DESCRIPTION|NET WEIGHT|VALUE USD\n"
                                     "2024-01-31|ALPHA|drone|5|100\n2024-01-31|ALPHA|drone|7|200\n|||12|300"));
    QCOMPARE(table.rejection(3), QStringLiteral("amounts-only"));
}

void TestMapRows::partsOfADescriptionAreJoined() {
    const Table table(QStringLiteral("IMPORTER_NAME|PRODUCT_DESCRIPTION|PRODUCT_DESCRIPTION_1|PRODUCT_DESCRIPTION_2\n"
                                     "ALPHA|DRONE|MODEL X|DRONE"));
    QCOMPARE(toQString(table.draft().description), QStringLiteral("DRONE MODEL X"));
}

void TestMapRows::placeholdersAreNoParties() {
    const Table table(
        QStringLiteral("IMPORTER_NAME|SUPPLIER_NAME|HS_CODE|BRAND\nTO THE ORDER OF|ОТСУТСТВУЕТ|88062200|N/A"));
    QVERIFY(table.draft().parties.empty());
    QVERIFY(table.draft().brand.empty());
}

void TestMapRows::numbersFilledInForNoneAreNone() {
    const Table table(QStringLiteral("IMPORTER NAME|IMPORTER INN|EXPORTER NAME|EXPORTER TAX ID|HS CODE|DESCRIPTION\n"
                                     "ALPHA|9999999999|BETA|0000000000|88062200|DRONE\n"
                                     "|0000000000|GAMMA|7701234567|88062200|DRONE"));
    for (const PartyDraft& party : table.draft().parties)
        QCOMPARE(party.taxId, std::string());
    QCOMPARE(table.draft().parties.size(), std::size_t(2));
    QCOMPARE(table.draft(2).parties.size(), std::size_t(1));
}

void TestMapRows::nameCellsAreTakenApart_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("onBehalf");
    QTest::addColumn<QString>("taxId");
    const auto row = [](const char* cell, const char* name, const char* address, const char* onBehalf,
                        const char* taxId) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << QString::fromUtf8(name) << QString::fromUtf8(address)
                                  << QString::fromUtf8(onBehalf) << QString::fromUtf8(taxId);
    };
    row("ALPHA CO., LTD", "ALPHA CO., LTD", "", "", "");
    row("ALPHA CO., LTD, ROOM 5, 12 QUEENS ROAD", "ALPHA CO., LTD", "ROOM 5, 12 QUEENS ROAD", "", "");
    row("ООО \"РОМАШКА\", 101000, Г. МОСКВА", "ООО \"РОМАШКА\"", "101000, Г. МОСКВА", "", "");
    row("UNION TILES PTY LTD/NP.O.BOX 141/NBEDFORDVIEW", "UNION TILES PTY LTD", "P.O.BOX 141, BEDFORDVIEW", "", "");
    row("ALPHA LTD\n12 MAIN ROAD", "ALPHA LTD", "12 MAIN ROAD", "", "");
    row("ALPHA ADDRESS: MAIN ROAD 5", "ALPHA", "MAIN ROAD 5", "", "");
    row("ALPHA LTD ПО ПОРУЧЕНИЮ BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("STANDBY ORDERS LLC", "STANDBY ORDERS LLC", "", "", "");
    row("STANDBY ORDERS LLC BY ORDER OF BETA GMBH", "STANDBY ORDERS LLC", "", "BETA GMBH", "");
    row("ALPHA LTD BY ORDER OF BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("Alpha Ltd on behalf of Beta GmbH", "Alpha Ltd", "", "Beta GmbH", "");
    row("ALPHA LTD (ПО ПОРУЧЕНИЮ BETA GMBH)", "ALPHA LTD", "", "BETA GMBH", "");
    row("ООО \"АЛЬФА\" ЧЕРЕЗ ООО \"БЕТА\"", "ООО \"АЛЬФА\"", "", "ООО \"БЕТА\"", "");
    row("ALPHA LTD UNDER INSTRUCTION OF BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("TO THE ORDER OF ROBUST INTERNATIONAL PTE LTD", "ROBUST INTERNATIONAL PTE LTD", "", "", "");
    row("TO THE ORDER THAILAND", "", "", "", "");
    row("TO ORDER OF SHIPPER", "", "", "", "");
    row("Not Found", "", "", "", "");
    row("ALPHA LTD FOR AND ON BEHALF OF BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD AS AGENT FOR BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD ОТ ИМЕНИ И ПО ПОРУЧЕНИЮ BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD ПО ПОРУЧЕНИЮ КОМПАНИИ BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ООО \"АЛЬФА\" ПО ЗАКАЗУ ООО \"БЕТА\"", "ООО \"АЛЬФА\"", "", "ООО \"БЕТА\"", "");
    row("HEALTHCARE OF ALPHA", "HEALTHCARE OF ALPHA", "", "", "");
    row("ALPHA C/O BETA LOGISTICS", "ALPHA", "", "BETA LOGISTICS", "");
    row("ALPHA FZE FOR LLC BETA", "ALPHA FZE", "", "LLC BETA", "");
    row("7701234567/770101001 ООО РОМАШКА", "ООО РОМАШКА", "", "", "7701234567");
    row("ИНН 7701234567 КПП 770101001 ООО РОМАШКА", "ООО РОМАШКА", "", "", "7701234567");
    row("1 TEN INTERNATIONAL", "1 TEN INTERNATIONAL", "", "", "");
    row("BY ORDER OF", "BY ORDER OF", "", "", "");
    row("ALPHA LTD FOR THE ACCOUNT OF BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD BY ORDER AND ON BEHALF OF BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD ACTING AS AGENT FOR BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD ПО ПОРУЧЕНИЮ ПРОДАВЦА BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD ПО ПОРУЧЕНИЮ И ЗА СЧЁТ BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD ON BEHALF OF ITS PRINCIPAL BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD IN THE INTERESTS OF BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTDA POR CONTA E ORDEM DE BETA S.A.", "ALPHA LTDA", "", "BETA S.A.", "");
    row("ALPHA S.P.A. PER CONTO DI BETA SRL", "ALPHA S.P.A.", "", "BETA SRL", "");
    row("ALPHA GMBH IM AUFTRAG DER BETA AG", "ALPHA GMBH", "", "BETA AG", "");
    row("ALPHA LTD O.B.O. BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD A/C BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD VIA BETA OU", "ALPHA LTD", "", "BETA OU", "");
    row("ALPHA LTD ПО ПОРУЧЕНЮ BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA LTD ON BEHALE OF BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ООО \"В ИНТЕРЕСАХ СЕМЬИ\"", "ООО \"В ИНТЕРЕСАХ СЕМЬИ\"", "", "", "");
    row("ALPHA LTD HONG KONG THROUGH BETA S P A", "ALPHA LTD HONG KONG", "", "BETA S P A", "");
    row("BY ORDER OF ALPHA LTD THROUGH BETA GMBH", "ALPHA LTD", "", "BETA GMBH", "");
    row("ALPHA CO., LIMITEDON BEHALF OF BETA GMBH", "ALPHA CO., LIMITED", "", "BETA GMBH", "");
    row("ALPHA SRL VIA ROMA", "ALPHA SRL VIA ROMA", "", "", "");
    row("WALK THROUGH SYSTEMS LTD", "WALK THROUGH SYSTEMS LTD", "", "", "");
    row("ООО \"ЧЕРЕЗ РЕКУ\"", "ООО \"ЧЕРЕЗ РЕКУ\"", "", "", "");
    row("AGENT OF GOOD LTD", "AGENT OF GOOD LTD", "", "", "");
    row("BY ORDER OF BETA GMBH", "BETA GMBH", "", "", "");
    row("ALPHA LTD P/C VARIOUS SENDERS", "ALPHA LTD", "", "", "");
    row("ALPHA AS AGENT FOR", "ALPHA", "", "", "");
    row("ALPHA 92 C/O", "ALPHA 92", "", "", "");
    row("ALPHA TRADE LIMITEDKAMPALA NAKAWA DIVISION", "ALPHA TRADE LIMITED", "KAMPALA NAKAWA DIVISION", "", "");
    row("ALPHA TRADE L L COFFICE 901 DEIRA", "ALPHA TRADE L L C", "OFFICE 901 DEIRA", "", "");
    row("ALPHA CO., LTDCHINA", "ALPHA CO., LTD", "CHINA", "", "");
    row("ALPHA LTDA", "ALPHA LTDA", "", "", "");
    row("ALPHA LIMITEDCOMPANY", "ALPHA LIMITEDCOMPANY", "", "", "");
    row("UNLIMITEDSTORE", "UNLIMITEDSTORE", "", "", "");
    row("CHINA", "", "", "", "");
    row("ABB INDIA", "ABB INDIA", "", "", "");
    row("INDIA (MORBI) TILES", "INDIA (MORBI) TILES", "", "", "");
    row("12345", "", "", "", "");
    row("NULL", "", "", "", "");
}

void TestMapRows::nameCellsAreTakenApart() {
    QFETCH(QString, cell);
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, onBehalf);
    QFETCH(QString, taxId);
    const PartyText party = partyText(toUtf8(cell));
    QCOMPARE(toQString(party.name), name);
    QCOMPARE(toQString(party.address), address);
    QCOMPARE(toQString(party.onBehalf), onBehalf);
    QCOMPARE(toQString(party.taxId), taxId);
}

void TestMapRows::rowsThatAreNoShipmentsAreRefused() {
    const Table table(QStringLiteral("IMPORTER NAME|HS CODE|PRODUCT DETAILS|QUANTITY|TOTAL VALUE USD\n"
                                     "ALPHA|88062200|DRONE|1|10\n"
                                     "IMPORTER NAME|HS CODE|PRODUCT DETAILS|QUANTITY|TOTAL VALUE USD\n"
                                     "||| |\n"
                                     "Total||||10\n"
                                     "Source: customs||||\n"
                                     "NULL|NULL|NULL|5|\n"
                                     "ALPHA|88062200|DRONE|1|10|surplus\n"
                                     "TOTAL LUBRICANTS|27101900|OIL|1|10"));
    QVERIFY(std::holds_alternative<ShipmentDraft>(table.outcome(1)));
    QCOMPARE(table.rejection(2), QStringLiteral("repeated-header"));
    QVERIFY(std::holds_alternative<BlankRow>(table.outcome(3)));
    QCOMPARE(table.rejection(4), QStringLiteral("totals-row"));
    QCOMPARE(table.rejection(5), QStringLiteral("footnote"));
    QCOMPARE(table.rejection(6), QStringLiteral("no-content"));
    QCOMPARE(table.rejection(7), QStringLiteral("too-many-cells"));
    QVERIFY(std::holds_alternative<ShipmentDraft>(table.outcome(8)));
}

void TestMapRows::rowsOfColumnNumbersAreNoShipments() {
    const QString header = QStringLiteral("IMPORTER NAME|HS CODE|QUANTITY|TOTAL VALUE USD\n");
    const Table table(header + QStringLiteral("1|2|3|4\nALPHA|88062200|1|10\n1|2|3|4\n1|2|3|5"));
    const auto mapping = mapTable(table.rows);
    QVERIFY(mapping);
    QCOMPARE(mapping->headerRow, 1);
    QCOMPARE(mapping->firstDataRow, 3);
    QVERIFY(std::holds_alternative<ShipmentDraft>(table.outcome(2)));
    QCOMPARE(table.rejection(3), QStringLiteral("repeated-header"));
    QVERIFY(table.rejection(4) != QStringLiteral("repeated-header"));
    // Three small numbers may be a record.
    const auto narrow = mapTable(block(QStringLiteral("ITEM NO|QUANTITY|TOTAL VALUE USD\n1|2|3\n2|5|7")));
    QVERIFY(narrow);
    QCOMPARE(narrow->firstDataRow, 2);
}

void TestMapRows::unreadableDateLosesNoGoods() {
    const Table table(QStringLiteral("DATE|IMPORTER NAME|HS CODE\n2024-01-02|ALPHA|88062200\n00:00.0|BETA|88062200"));
    QVERIFY(!table.draft(2).date);
    QCOMPARE(toQString(table.draft(2).party(Role::Buyer)->name), QStringLiteral("BETA"));
}

void TestMapRows::refusedRowStillShowsItsMoney() {
    const Table table(QStringLiteral("IMPORTER NAME|HS CODE|TOTAL VALUE USD\nALPHA|88062200|10\nTotal||10\n||"));
    QCOMPARE(table.parser.valueUsdOf(table.rows, 1), 10.0);
    QCOMPARE(table.parser.valueUsdOf(table.rows, 2), 10.0);
    QVERIFY(std::isnan(table.parser.valueUsdOf(table.rows, 3)));
    QVERIFY(std::isnan(table.parser.valueUsdOf(table.rows, 0)));
}

void TestMapRows::jsonHoldsOnlyWhatIsKnown() {
    const Table table(
        QStringLiteral("DATE|IMPORTER NAME|HS CODE|QUANTITY|TOTAL VALUE USD\n2024-01-02|ALPHA|4022100|0|NULL"));
    const QJsonObject expected{{QStringLiteral("date"), QStringLiteral("2024-01-02")},
                               {QStringLiteral("month"), QStringLiteral("2024-01")},
                               {QStringLiteral("buyer.name"), QStringLiteral("ALPHA")},
                               {QStringLiteral("hs_code"), QStringLiteral("04022100")},
                               {QStringLiteral("quantity"), 0}};
    QCOMPARE(toJson(table.draft()), expected);
}

void TestMapRows::threadsReadTheSame() {
    QString text = QStringLiteral("IMPORTER NAME|ORIGIN COUNTRY|HS CODE|TOTAL VALUE USD");
    for (int i = 0; i < 500; ++i)
        text += QStringLiteral("\nALPHA %1 LTD, ROAD %1|CHINA|88062200|%1.5").arg(i);
    const Table table(text);
    const auto read = [&](std::vector<QJsonObject>& results) {
        for (std::size_t row = 1; row < table.rows.rowCount(); ++row)
            results.push_back(toJson(table.draft(row)));
    };
    std::vector<QJsonObject> first, second;
    std::thread other([&] { read(second); });
    read(first);
    other.join();
    QCOMPARE(first.size(), std::size_t(500));
    QVERIFY(first == second);
}

void TestMapRows::hostileCellsAreSurvived() {
    // Pieces that parsers take apart, glued at random with broken text: nothing may crash, hang or read past its cell.
    const std::vector<std::string> pieces{
        "IMPORTER", "/N",         "\n",       "ПО ПОРУЧЕНИЮ", " C/O",         "(",    ",",
        "LTD",      "7701234567", "\xD0",     "\xF0",         "\xEF\xBB\xBF", "2024", "-",
        ".",        "'",          "1e",       "999999999",    "USD",          "$",    "%",
        "G31_1",    "КПП",        "\xC2\xA0", "中国",         "HS_CODE",      " "};
    std::mt19937 random(7);
    const auto cell = [&] {
        std::string text;
        for (unsigned i = random() % 8; i > 0; --i)
            text += pieces[random() % pieces.size()];
        return text;
    };
    for (int round = 0; round < 300; ++round) {
        read::RowBlock rows;
        rows.beginRow(1);
        for (const char* header : {"IMPORTER_NAME", "DATE", "HS_CODE", "QUANTITY", "TOTAL_VALUE_USD", "ORIGIN_COUNTRY"})
            rows.addCell(header);
        rows.addCell(cell());
        for (qint64 row = 2; row < 12; ++row) {
            rows.beginRow(row);
            for (unsigned i = random() % 9; i > 0; --i)
                rows.addCell(cell());
        }
        const auto mapping = mapTable(rows);
        if (!mapping)
            continue;
        const RowParser parser(*mapping);
        for (std::size_t row = 0; row < rows.rowCount(); ++row) {
            (void)parser.parse(rows, row);
            (void)parser.valueUsdOf(rows, row);
        }
    }
    (void)partyText(std::string(5000, 'A') + "/N1");
    (void)Synonyms::builtIn().match(std::string(100000, 'x'));
}

QTEST_GUILESS_MAIN(TestMapRows)
#include "test_map_rows.moc"
