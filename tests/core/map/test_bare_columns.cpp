// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables.h"

#include <QRegularExpression>
#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::columns;
using tables::mapped;

class TestBareColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsBehindANameAreItsOwn();
    void columnsBehindABrokerAreNoPartys();
    void nameOfAnotherBehindTakesNothing();
    void numberBeforeANameIsItsOwn();
    void codeOfAPostOfficeIsNoTaxNumber();
    void companyAtHomeIsTheReportingSide_data();
    void companyAtHomeIsTheReportingSide();
    void companiesAreLeftOpenWithoutASide();
    void thirdPartyTellsNoSide();
    void contentTellsAFirmFromGoods();
    void codeOfACompanyIsTheReportingSides_data();
    void codeOfACompanyIsTheReportingSides();
    void addressAbroadIsOfThePartyAbroad();
    void bareDateGoesBeforeDatesOfWhatWasDone();
    void carriersBesideTheWayAreNoWay();
    void agentIsTheCarrierOnlyWithoutALine();
    void placesOfNoCountryAreNoCountry();
    void columnsOfEitherDirectionFollowTheTable();
    void barePortIsTheOneAtHome();
    void wordsInAQuantityOfUnitsAreItsUnit();
    void numbersOfUnitsAreAQuantity();
    void packagesAreNotDescribedAsGoods();
    void numbersThatComeAgainNumberTheGoods();
    void numbersThatCountTheRowsAreNoRecords();
    void smallNumbersOfGoodsNumberThem();
    void firmsOfALineCarry();
    void longNumberOfADestinationIsTheDeclarations();
    void boxOfTheStatisticalValueIsInTheMoneyThatItNames();
    void arrivalGoesBeforeItsEstimate();
    void anotherDayServesWhereTheBestIsMissing();
    void namesOfFirmsAreTheReportingSides();
    void codesOfCurrenciesNeedNoName();
    void invoicesDayIsOnlyTheLastChoice();
};

void TestBareColumns::columnsBehindANameAreItsOwn() {
    const Mapping mapping = mapped(
        QStringLiteral("Fecha|Importador|RUC|Ciudad|Email|Proveedor|Email.1|Código NCM|Descripción\n"
                       "2024-01-31|ALPHA SA|80012345|LIMA|a@alpha.example|OMEGA LTD|o@omega.example|88062200|DRONE"));
    QCOMPARE(columns(mapping, Field::BuyerTaxId), QStringLiteral("RUC"));
    QCOMPARE(columns(mapping, Field::BuyerEmail), QStringLiteral("Email"));
    QCOMPARE(columns(mapping, Field::SellerEmail), QStringLiteral("Email.1"));
}

void TestBareColumns::columnsBehindABrokerAreNoPartys() {
    const Mapping mapping = mapped(QStringLiteral("Import date|Importer|HS code|Customs broker|TIN|Address|Telephone\n"
                                                  "2024-01-31|ALPHA LTD|88062200|SWIFT AGENTS|P051234567|HIGH ST|555"));
    QCOMPARE(columns(mapping, Field::BrokerName), QStringLiteral("Customs broker"));
    QCOMPARE(columns(mapping, Field::BuyerTaxId), QString());
    QCOMPARE(columns(mapping, Field::BuyerAddress), QString());
    QCOMPARE(columns(mapping, Field::BuyerPhone), QString());
}

void TestBareColumns::nameOfAnotherBehindTakesNothing() {
    const Mapping mapping = mapped(QStringLiteral("Import date|Importer|HS code|Quantity|IEC|Notify party\n"
                                                  "2024-01-31|ALPHA LTD|88062200|5|0512345678|SWIFT AGENTS"));
    QCOMPARE(columns(mapping, Field::BuyerTaxId), QStringLiteral("IEC"));
}

void TestBareColumns::numberBeforeANameIsItsOwn() {
    const Mapping mapping = mapped(QStringLiteral("Date|HS code|CHA name|IEC|Importer|Supplier\n"
                                                  "2024-01-31|88062200|SWIFT AGENTS|0512345678|ALPHA LTD|OMEGA"));
    QCOMPARE(columns(mapping, Field::BuyerTaxId), QStringLiteral("IEC"));
}

void TestBareColumns::codeOfAPostOfficeIsNoTaxNumber() {
    const QString table =
        QStringLiteral("Date|HS code|Importer|Importer PIN|Supplier\n2024-01-31|88062200|ALPHA LTD|%1|X\n"
                       "2024-01-31|88062200|BETA LTD|%2|X");
    const Mapping india = mapped(table.arg(QStringLiteral("380060"), QStringLiteral("400001")));
    QCOMPARE(columns(india, Field::BuyerTaxId), QString());
    const Mapping kenya = mapped(table.arg(QStringLiteral("P051234567X"), QStringLiteral("A009876543Z")));
    QCOMPARE(columns(kenya, Field::BuyerTaxId), QStringLiteral("Importer PIN"));
}

void TestBareColumns::companyAtHomeIsTheReportingSide_data() {
    QTest::addColumn<QString>("basis");
    QTest::addColumn<QString>("buyer");
    QTest::addColumn<QString>("seller");
    const QString home = QStringLiteral("Indian Company"), abroad = QStringLiteral("Foreign Company");
    QTest::newRow("exports are valued FOB") << QStringLiteral("FOB USD") << abroad << home;
    QTest::newRow("imports are valued CIF") << QStringLiteral("CIF USD") << home << abroad;
}

void TestBareColumns::companyAtHomeIsTheReportingSide() {
    QFETCH(QString, basis);
    const Mapping mapping =
        mapped(QStringLiteral("Date|HS code|Product|Foreign Company|Foreign Address|Foreign Port|Indian Company|%1\n"
                              "2024-01-31|88062200|DRONE|OMEGA LTD|LONG ROAD|ODESA|ALPHA PVT LTD|120.50")
                   .arg(basis));
    QTEST(columns(mapping, Field::BuyerName), "buyer");
    QTEST(columns(mapping, Field::SellerName), "seller");
    const bool exports = basis.startsWith(QStringLiteral("FOB"));
    QCOMPARE(columns(mapping, exports ? Field::BuyerAddress : Field::SellerAddress), QStringLiteral("Foreign Address"));
    QCOMPARE(columns(mapping, exports ? Field::DischargePort : Field::LoadingPort), QStringLiteral("Foreign Port"));
}

void TestBareColumns::companiesAreLeftOpenWithoutASide() {
    const Mapping mapping = mapped(QStringLiteral("Date|HS code|Product|Foreign Company|Indian Company|Value USD\n"
                                                  "2024-01-31|88062200|DRONE|OMEGA LTD|ALPHA PVT LTD|120.50"));
    QCOMPARE(columns(mapping, Field::BuyerName), QString());
    QCOMPARE(columns(mapping, Field::SellerName), QString());
}

void TestBareColumns::thirdPartyTellsNoSide() {
    const Mapping mapping = mapped(QStringLiteral("Date|HS code|Importer|Supplier|Third party name|Port name\n"
                                                  "2024-01-31|88062200|ALPHA LTD|OMEGA|GAMMA INC|ODESA"));
    QCOMPARE(columns(mapping, Field::DischargePort), QStringLiteral("Port name"));
}

void TestBareColumns::contentTellsAFirmFromGoods() {
    // The same name of a column is the importer's in Peru, and the goods' in Chile.
    const Mapping peru =
        mapped(QStringLiteral("FECH_INGSI|DNOMBRE|PART_NANDI|PAIS_ORIGE|DESC_COMER\n"
                              "20240131|ALPHA S.A.C.|88062200|CN|DRONE\n20240131|BETA SA|88062200|CN|DRONE\n"
                              "20240131|GAMMA EIRL|88062200|CN|DRONE"));
    QCOMPARE(columns(peru, Field::BuyerName), QStringLiteral("DNOMBRE"));
    QCOMPARE(columns(peru, Field::Description), QStringLiteral("DESC_COMER"));
    const Mapping chile =
        mapped(QStringLiteral("FECACEP|DNOMBRE|DMARCA|ARANC_NAC|PA_ORIG\n20240131|DRONE|X|88062200|336\n"
                              "20240131|BATTERY|Y|85076000|336\n20240131|MOTOR|Z|85013100|336"));
    QCOMPARE(columns(chile, Field::Description), QStringLiteral("DNOMBRE"));
    QCOMPARE(columns(chile, Field::BuyerName), QString());
}

void TestBareColumns::codeOfACompanyIsTheReportingSides_data() {
    QTest::addColumn<QString>("header");
    QTest::newRow("behind") << QStringLiteral("Company Code");
    QTest::newRow("before") << QStringLiteral("Code of Company");
}

void TestBareColumns::codeOfACompanyIsTheReportingSides() {
    QFETCH(QString, header);
    const Mapping mapping = mapped(QStringLiteral("Date|%1|Vietnam Importer Name|Foreign Exporter Name|HS Code\n"
                                                  "2024-01-31|301020722|ALPHA LTD|OMEGA LTD|88062200")
                                       .arg(header));
    QCOMPARE(columns(mapping, Field::BuyerTaxId), header);
    QCOMPARE(columns(mapping, Field::SellerTaxId), QString());
}

void TestBareColumns::addressAbroadIsOfThePartyAbroad() {
    const Mapping mapping =
        mapped(QStringLiteral("SB Date|HS Code|Indian Exporter Name|Exporter Add1|Foreign Importer Name|Foreign Add1\n"
                              "2024-01-31|88062200|ALPHA LTD|HIGH STREET|OMEGA LTD|LONG ROAD"));
    QCOMPARE(columns(mapping, Field::SellerAddress), QStringLiteral("Exporter Add1"));
    QCOMPARE(columns(mapping, Field::BuyerAddress), QStringLiteral("Foreign Add1"));
}

void TestBareColumns::bareDateGoesBeforeDatesOfWhatWasDone() {
    const Mapping mapping =
        mapped(QStringLiteral("Fecha|Importador|Código NCM|Fecha Embarque|Fecha de Liquidación|Fecha Pago\n"
                              "2024-01-31|ALPHA SA|88062200|2024-01-11|2024-02-05|2024-02-07"));
    QCOMPARE(mapping.fields.at(Field::Date).front().column, std::size_t(0));
}

void TestBareColumns::carriersBesideTheWayAreNoWay() {
    const Mapping mapping =
        mapped(QStringLiteral("Fecha|Importador|Código NCM|Via|Transporte\n2024-01-31|ALPHA SA|88062200|MARITIMO|ZIM\n"
                              "2024-01-31|ALPHA SA|88062200|AEREO|LATAM CARGO"));
    QCOMPARE(columns(mapping, Field::TransportMode), QStringLiteral("Via"));
}

void TestBareColumns::agentIsTheCarrierOnlyWithoutALine() {
    const QString table = QStringLiteral("Date|Shipper|Consignee|%1\n2024-01-31|ALPHA LTD|OMEGA LTD|%2");
    const Mapping both = mapped(table.arg(QStringLiteral("Shipping Agent|Shipping Line"), QStringLiteral("GAMMA|ZIM")));
    QCOMPARE(columns(both, Field::CarrierName), QStringLiteral("Shipping Line"));
    const Mapping alone = mapped(table.arg(QStringLiteral("Shipping Agent"), QStringLiteral("GAMMA")));
    QCOMPARE(columns(alone, Field::CarrierName), QStringLiteral("Shipping Agent"));
}

void TestBareColumns::placesOfNoCountryAreNoCountry() {
    const QString table =
        QStringLiteral("ETA|Consignor|Consignee|Origin|Final Destination\n2024-01-31|ALPHA LTD|OMEGA|%1|%2\n"
                       "2024-02-01|ALPHA LTD|OMEGA|%1|%2\n2024-02-02|ALPHA LTD|OMEGA|%1|%2");
    const Mapping towns = mapped(table.arg(QStringLiteral("NINGBO"), QStringLiteral("NEWARK, NJ")));
    QCOMPARE(columns(towns, Field::OriginCountry), QString());
    QCOMPARE(columns(towns, Field::DestinationCountry), QString());
    const Mapping lands = mapped(table.arg(QStringLiteral("CHINA"), QStringLiteral("MEXICO")));
    QCOMPARE(columns(lands, Field::OriginCountry), QStringLiteral("Origin"));
    QCOMPARE(columns(lands, Field::DestinationCountry), QStringLiteral("Final Destination"));
}

void TestBareColumns::columnsOfEitherDirectionFollowTheTable() {
    const Mapping mapping = mapped(QStringLiteral(
        "Pedimento|Fecha|Nombre importador|Proveedor / Comprador|Fracción arancelaria|País origen / destino\n"
        "4003122|2024-01-31|ALPHA SA|OMEGA LTD|88062200|CHINA"));
    QCOMPARE(columns(mapping, Field::SellerName), QStringLiteral("Proveedor / Comprador"));
    QCOMPARE(columns(mapping, Field::OriginCountry), QStringLiteral("País origen / destino"));
    QCOMPARE(columns(mapping, Field::DestinationCountry), QString());
}

void TestBareColumns::barePortIsTheOneAtHome() {
    const Mapping imports = mapped(QStringLiteral("ENTRY NO.|PORT|CONSIGNEE|SUPPLIER|HS CODE|COUNTRY OF ORIGIN\n"
                                                  "C-1234|MANILA|ALPHA LTD|OMEGA LTD|88062200|CHINA"));
    QCOMPARE(columns(imports, Field::DischargePort), QStringLiteral("PORT"));
    const Mapping exports = mapped(QStringLiteral("ENTRY NO.|PORT|SHIPPER|HS CODE|COUNTRY OF DESTINATION\n"
                                                  "C-1234|MANILA|ALPHA LTD|88062200|CHINA"));
    QCOMPARE(columns(exports, Field::LoadingPort), QStringLiteral("PORT"));
}

void TestBareColumns::wordsInAQuantityOfUnitsAreItsUnit() {
    const QString table =
        QStringLiteral("SBDATE|HSCODE|EXPORTERNAME|QUANTITY|UNITQUANTITY\n2024-01-31|88062200|X LTD|5|%1\n"
                       "2024-01-31|88062200|X LTD|6|%1\n2024-01-31|88062200|X LTD|7|%1");
    QCOMPARE(columns(mapped(table.arg(QStringLiteral("PCS"))), Field::QuantityUnit), QStringLiteral("UNITQUANTITY"));
    QCOMPARE(columns(mapped(table.arg(QStringLiteral("0"))), Field::QuantityUnit), QString());
}

void TestBareColumns::numbersOfUnitsAreAQuantity() {
    const Mapping numbers = mapped(QStringLiteral("Date|HS code|Units|Measure unit\n2024-01-05|88062200|12|PCS\n"
                                                  "2024-01-17|88062200|250|PCS\n2024-01-29|88062200|3|SET"));
    QCOMPARE(columns(numbers, Field::Quantity), QStringLiteral("Units"));
    QCOMPARE(columns(numbers, Field::QuantityUnit), QStringLiteral("Measure unit"));
    const Mapping words = mapped(QStringLiteral("Date|HS code|Quantity|Units\n2024-01-05|88062200|12|PCS\n"
                                                "2024-01-17|88062200|250|PCS\n2024-01-29|88062200|3|SET"));
    QCOMPARE(columns(words, Field::QuantityUnit), QStringLiteral("Units"));
    const Mapping codes = mapped(QStringLiteral("Date|HS code|Quantity|Units\n2024-01-05|88062200|12|796\n"
                                                "2024-01-17|88062200|250|796\n2024-01-29|88062200|3|839"));
    QCOMPARE(columns(codes, Field::QuantityUnit), QStringLiteral("Units"));
    QCOMPARE(columns(codes, Field::Quantity), QStringLiteral("Quantity"));
}

void TestBareColumns::packagesAreNotDescribedAsGoods() {
    const Mapping mapping = mapped(QStringLiteral("FECHA|EXPORTADOR|DESCRIPCION|DESCRIPCIÓN DE BULTO\n"
                                                  "2024-01-31|ALPHA SA|DRONES|CAJAS DE CARTON"));
    QCOMPARE(columns(mapping, Field::Description), QStringLiteral("DESCRIPCION"));
}

void TestBareColumns::numbersThatComeAgainNumberTheGoods() {
    const QString table = QStringLiteral("Номер МД|Дата|Одержувач|№|Код товару\nUA1|2024-01-31|ТОВ А|1|88062200\n"
                                         "UA1|2024-01-31|ТОВ А|2|88062200\nUA2|2024-01-31|ТОВ Б|%1|88062200");
    QCOMPARE(columns(mapped(table.arg(1)), Field::ItemNo), QStringLiteral("№"));
    QCOMPARE(columns(mapped(table.arg(7)), Field::RecordId), QStringLiteral("№"));
}

void TestBareColumns::numbersThatCountTheRowsAreNoRecords() {
    const QString table = QStringLiteral("%1|Date|Importer|HS code\n1|2024-01-31|ALPHA LTD|88062200\n"
                                         "2|2024-01-31|BETA LTD|88062200\n%2|2024-02-01|ALPHA LTD|88062200");
    for (const QString& header : {QStringLiteral("№"), QStringLiteral("Sr No"), QStringLiteral("序号")}) {
        QCOMPARE(columns(mapped(table.arg(header).arg(3)), Field::RecordId), QString());
        QCOMPARE(columns(mapped(table.arg(header).arg(0)), Field::RecordId), QString());
        QCOMPARE(columns(mapped(table.arg(header).arg(30)), Field::RecordId), header);
    }
    QCOMPARE(columns(mapped(table.arg(QStringLiteral("RECORD_ID")).arg(3)), Field::RecordId),
             QStringLiteral("RECORD_ID"));
}

void TestBareColumns::smallNumbersOfGoodsNumberThem() {
    const QString table = QStringLiteral("N° déclaration|Date|Importateur|Article\nC 1|2024-01-31|ALPHA SA|%1\n"
                                         "C 1|2024-01-31|ALPHA SA|%2\nC 2|2024-01-31|BETA SA|%3");
    QCOMPARE(columns(mapped(table.arg(1).arg(2).arg(1)), Field::ItemNo), QStringLiteral("Article"));
    const Mapping goods = mapped(table.arg(QStringLiteral("Drone"), QStringLiteral("Pile"), QStringLiteral("Vis")));
    QCOMPARE(columns(goods, Field::ItemNo), QString());
    QCOMPARE(columns(goods, Field::Description), QStringLiteral("Article"));
}

void TestBareColumns::firmsOfALineCarry() {
    const QString table = QStringLiteral("Fecha|Importador|Linea|Partida\n2024-01-31|ALPHA SA|%1|88062200\n"
                                         "2024-01-31|BETA SA|%2|88062200\n2024-01-31|ALPHA SA|%1|88062200");
    const Mapping firms = mapped(table.arg(QStringLiteral("HAPAG-LLOYD AG"), QStringLiteral("COSCO SHIPPING LINES")));
    QCOMPARE(columns(firms, Field::CarrierName), QStringLiteral("Linea"));
    QCOMPARE(columns(mapped(table.arg(1).arg(2)), Field::ItemNo), QStringLiteral("Linea"));
}

void TestBareColumns::longNumberOfADestinationIsTheDeclarations() {
    const QString table = QStringLiteral("Fecha|Importador|Destinacion|Partida\n2024-01-31|ALPHA SA|%1|88062200\n"
                                         "2024-01-31|BETA SA|%2|88062200\n2024-01-31|ALPHA SA|%1|88062200");
    const Mapping numbers = mapped(table.arg(QStringLiteral("24001IC04319517K"), QStringLiteral("24001IC04252893K")));
    QCOMPARE(columns(numbers, Field::DeclarationNo), QStringLiteral("Destinacion"));
    const Mapping codes = mapped(table.arg(QStringLiteral("IC04"), QStringLiteral("IC05")));
    QCOMPARE(columns(codes, Field::DeclarationNo), QString());
    QCOMPARE(columns(codes, Field::Procedure), QStringLiteral("Destinacion"));
}

void TestBareColumns::boxOfTheStatisticalValueIsInTheMoneyThatItNames() {
    const QString table = QStringLiteral("Pole 8 Odbiorca|Pole 33 Kod towaru|Pole 46 Wartość statystyczna%1\n"
                                         "ALPHA SP. Z O.O.|88062200|157861655");
    const Mapping zloty = mapped(table.arg(QStringLiteral(" (PLN)")));
    QCOMPARE(columns(zloty, Field::ValueUsd), QString());
    QCOMPARE(columns(zloty, Field::Value), QStringLiteral("Pole 46 Wartość statystyczna (PLN)"));
    QCOMPARE(columns(mapped(table.arg(QStringLiteral(" (USD)"))), Field::ValueUsd),
             QStringLiteral("Pole 46 Wartość statystyczna (USD)"));
}

void TestBareColumns::arrivalGoesBeforeItsEstimate() {
    const Mapping mapping = mapped(QStringLiteral("Estimated Arrival Date|Arrival Date|Consignee|Weight|Weight in KG\n"
                                                  "2024-09-09|2024-09-11|ALPHA LTD|20671|9376.21"));
    QCOMPARE(columns(mapping, Field::Date), QStringLiteral("Arrival Date"));
    QCOMPARE(columns(mapping, Field::GrossKg), QStringLiteral("Weight in KG"));
}

void TestBareColumns::anotherDayServesWhereTheBestIsMissing() {
    const QString table = QStringLiteral("Arrival Date|Fecha de embarque|Consignee|HS code\n"
                                         "%1|2024-09-01|ALPHA LTD|88062200\n2024-09-12|2024-09-02|BETA LTD|88062200");
    QCOMPARE(columns(mapped(table.arg(QStringLiteral("2024-09-11"))), Field::Date), QStringLiteral("Arrival Date"));
    QCOMPARE(columns(mapped(table.arg(QString())), Field::Date), QStringLiteral("Arrival Date|Fecha de embarque"));
}

void TestBareColumns::namesOfFirmsAreTheReportingSides() {
    const Mapping firms = mapped(QStringLiteral("Import date|Name|Supplier|HS code\n"
                                                "2024-01-05|ALPHA LTD|OMEGA GMBH|88062200\n"
                                                "2024-01-17|BETA LLC|SIGMA GMBH|88062200\n"
                                                "2024-01-29|GAMMA LTD|OMEGA GMBH|88062200"));
    QCOMPARE(columns(firms, Field::BuyerName), QStringLiteral("Name"));
    const Mapping goods = mapped(QStringLiteral("Import date|Name|Supplier|HS code\n"
                                                "2024-01-05|QUADCOPTER|OMEGA GMBH|88062200\n"
                                                "2024-01-17|BATTERY|SIGMA GMBH|85076000\n"
                                                "2024-01-29|CAMERA|OMEGA GMBH|85258900"));
    QCOMPARE(columns(goods, Field::BuyerName), QString());
}

void TestBareColumns::codesOfCurrenciesNeedNoName() {
    const QString rows = QStringLiteral("2024-01-05|88062200|12.50|USD|EUR\n2024-01-06|88062200|12.50|EUR|EUR\n"
                                        "2024-01-07|88062200|12.50|USD|EUR\n2024-01-08|88062200|12.50|USD|EUR\n"
                                        "2024-01-09|88062200|12.50|CNY|EUR");
    const Mapping mapping = mapped(QStringLiteral("Date|HS code|Invoice value|DC|Freight XX\n") + rows);
    QCOMPARE(columns(mapping, Field::Currency), QStringLiteral("DC"));
    const Mapping named = mapped(QStringLiteral("Date|HS code|Invoice value|DC|Currency\n") + rows);
    QCOMPARE(columns(named, Field::Currency), QStringLiteral("Currency"));
    // 997 is a currency's number as well as a country's.
    const Mapping numbers =
        mapped(QStringLiteral("Date|HS code|Invoice value|CODPAISCON|Freight XX\n") +
               QString(rows).replace(QRegularExpression(QStringLiteral("USD|EUR|CNY")), QStringLiteral("997")));
    QCOMPARE(columns(numbers, Field::Currency), QString());
}

void TestBareColumns::invoicesDayIsOnlyTheLastChoice() {
    const Mapping mapping = mapped(QStringLiteral("Invoice date|Import date|Importer|HS code\n"
                                                  "2023-12-24|2024-01-05|ALPHA LTD|88062200"));
    QCOMPARE(columns(mapping, Field::Date), QStringLiteral("Import date"));
    const Mapping only = mapped(QStringLiteral("Invoice date|Importer|HS code\n2023-12-24|ALPHA LTD|88062200"));
    QCOMPARE(columns(only, Field::Date), QStringLiteral("Invoice date"));
}

QTEST_GUILESS_MAIN(TestBareColumns)
#include "test_bare_columns.moc"
