// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "field_of.h"
#include "tables.h"

#include "core/map/header_box.h"
#include "core/map/header_words.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::columns;
using tables::mapped;

class TestMapShortened : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortenedHeadersTellTheirField_data();
    void shortenedHeadersTellTheirField();
    void boxesTellTheirField_data();
    void boxesTellTheirField();
    void boxesAreTakenOffTheWords();
    void beginningOfSeveralWordsTellsNothing();
    void contentTellsWhatTheHeaderDoesNot();
    void contentVetoesADoubtfulName();
    void numberOfTheImporterTellsTheSide();
    void contentTellsWhichOfTwo();
    void bareColumnBelongsToItsNeighbour();
    void portWithAnUnknownWordIsNoOnesPort();
    void searchAboveTheHeaderIsNoHeader();
    void wideTableMayHaveFewFields();
    void emptyColumnGoesLast();
    void columnOfAmountsIsNoDocument();
    void arrivalOfDatesIsADate();
    void numberWithItsDayIsANumber();
    void partyWithAnUnknownWordIsNoOnes();
    void unknownWordMakesAnotherName();
    void codeOfMoreDigitsGoesFirst();
    void foreignCountryIsTheOtherSides();
};

void TestMapShortened::shortenedHeadersTellTheirField_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* header, const char* field) {
        QTest::addRow("%s", header) << QString::fromUtf8(header) << QString::fromUtf8(field);
    };
    // Without vowels, and cut.
    row("SHPR_NM", "seller.name");
    row("CNTRY_OF_ORGN", "origin_country");
    row("NTFY_NAME", "notify.name");
    row("GRSS_WGHT", "gross_kg");
    row("Descr. of goods", "description");
    row("Exporter Add.", "seller.address");
    row("Consignee Ph", "buyer.phone");
    row("N.W.(KG)", "net_kg");
    row("POL", "loading_port");
    row("COO", "origin_country");
    row("EXCH_RATE", "exchange_rate");
    row("RITC Code", "hs_code");
    row("Tariff Description", "hs_description");
    row("EXP_NAME", "seller.name");
    row("IMP_ADDRESS", "buyer.address");
    row("Port Of Debarkation", "discharge_port");
    row("Invoice cost", "value");
    row("Statistical cost, USD", "value_usd");
    row("DECL_IMPORT_VALUE_USD", "value_usd");
    row("Qty_Supp", "quantity");
    row("Importer Name and Address", "buyer.name");
    row("Description of Export Goods", "description");
    row("HS Code (8 digits)", "hs_code");
    row("Importer VAT", "buyer.tax_id");
    row("UoM", "quantity_unit");
    // Russian.
    row("Наим. отправителя", "seller.name");
    row("Адр. получателя", "buyer.address");
    row("Стр. происх.", "origin_country");
    row("Усл. поставки", "incoterm");
    row("Торг. марка", "brand");
    row("Ст-ть в USD", "value_usd");
    row("Доп. ед. изм.", "quantity_unit");
    row("Страна вывоза", "dispatch_country"); // вывоз is one letter away from ввоз
    row("ОГРН", "");
    row("Товар: стат. стоимость", "value_usd"); // box 46 is in dollars by law
    row("Тип (И/Э)", "direction");
    row("Нетто, тн", "net_kg");
    row("OTPRAVITEL", "seller.name");
    row("STRANA_PROISHOZHDENIYA", "origin_country");
    // Spanish, Portuguese, Ukrainian.
    row("DIR_PROVEEDOR", "seller.address");
    row("FEC. NUMERACION", "date");
    row("PTO_EMB", "loading_port");
    row("Unid. desembaraço", "customs_office");
    row("Кр. поход.", "origin_country");
    row("Valor CIF $us", "value_usd");
    row("Importing Company Phone", "buyer.phone");
    row("Объем нетто, кг", "net_kg");
    // As vendors put it in their own words.
    row("Buying company", "buyer.name");
    row("Selling firm", "seller.name");
    row("Shipper as per B/L", "seller.name");
    row("MAWB", "bill_of_lading_no");
    row("Nature of cargo", "description");
    row("Country of discharge", "destination_country");
    row("Goods description (Russian)", "description");
    row("value_reported_usd", "value_usd");
    row("VLR FOB USD", "value_usd");
    row("CANT_UND_FISICA", "quantity");
    row("Код страны отправки", "dispatch_country");
    row("Курс на дату", "exchange_rate");
    row("NAIM_POL", "buyer.name");
    row("出口目的国", "destination_country");
    row("商品信息", "description");
    row("Получатель по ДТ", "buyer.name");
    row("Адрес получателя груза", "buyer.address");
    row("№ декларации на товары", "declaration_no");
    row("通关日期", "date");
    row("Количество, шт", "quantity");
    row("Тауар коды", "hs_code");
    row("B/L date", "date");
    // Numbers of consignments and wagons are no declarations and no goods.
    row("Отправка №", "");
    row("Consignment No.", "");
    row("Количество вагонов", "");
    // What is theirs is not they.
    row("Importer director", "");
    row("Руководитель получателя", "");
    row("Supplier rating", "");
    row("Shipper reference", "");
    row("Number of declarations", "");
    row("Chargeable weight", "");
    row("Gross tonnage", "");
    row("Вес тары", "");
    row("Количество в упаковке", "");
    row("Дата документа", "");
    row("Max. value, USD", "");
    row("Product ID", "");
    row("Зарубежный поставщик", "seller.name");
    row("Overseas buyer", "buyer.name");
    // An unknown word makes it something else of theirs.
    row("Brand owner", "");
    row("Declaration version", "");
    row("Customs zzq", "");
    row("Customs office zzq", "customs_office");
    row("Filing date", "date");
    row("Manufacturer part no.", "model");
    row("Добавочных листов, кол-во", "");
    // Amounts that are no value, however they are written.
    row("BCD Amt", "");
    row("Landed Cost", "");
    row("Inv. Unit Rate (FC)", "");
    row("Цена за ед., USD", "");
    row("Там. пошлина", "");
}

void TestMapShortened::shortenedHeadersTellTheirField() {
    QFETCH(QString, header);
    QFETCH(QString, field);
    QCOMPARE(fieldOf(header), field);
}

void TestMapShortened::boxesTellTheirField_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* header, const char* field) {
        QTest::addRow("%s", header) << QString::fromUtf8(header) << QString::fromUtf8(field);
    };
    row("Г31", "description");
    row("Г31_11", "maker.name");
    row("Г2.2", "seller.name");
    row("ГР.33", "hs_code");
    row("гр. 46", "value_usd");
    row("Графа 8. Получатель: адрес", "buyer.address");
    row("Г31 Изготовитель", "maker.name");
    row("ИНН (гр. 8)", "buyer.tax_id");
    row("Адрес (гр. 2)", "seller.address");
    row("Адрес (гр. 9)", "");
    row("Вес (гр. 38)", "net_kg");
    row("Вес брутто, кг (гр. 35)", "gross_kg");
    row("Наименование (графа 31)", "description");
    row("ГР.7 (номер)", "declaration_no");
    row("Г.A Дата", "date");
    row("Графа 2. Регион отправителя", "");
    row("Trade mark (box 31)", "brand");
    row("Г42 Цена товара", "value");
    row("GR_8_NAIM", "buyer.name");
    row("G08 Адрес", "buyer.address");
    row("G31 Производитель", "maker.name");
    row("G07 Рег. номер", "declaration_no");
    row("G07 (Тип ГТД)", "");
    row("G31", "description");
    row("Стоимость фактурная (гр. 42)", "value");
    row("GD_NO", "declaration_no"); // no box D
}

void TestMapShortened::boxesTellTheirField() {
    QFETCH(QString, header);
    QFETCH(QString, field);
    QCOMPARE(fieldOf(header), field);
}

void TestMapShortened::boxesAreTakenOffTheWords() {
    const auto box = headerBox("Гр. 31_1 Описание");
    QVERIFY(box);
    QCOMPARE(box->code, std::string("g311"));
    QCOMPARE(box->words, std::string("Описание"));
    QCOMPARE(headerBox("Номер (гр. А)")->code, std::string("ga"));
    QCOMPARE(withoutBox("Goods (box 31)"), std::string("Goods"));
    QVERIFY(!headerBox("Вес, гр"));
    QVERIFY(!headerBox("Группа 84"));
    QVERIFY(!headerBox("Гр. 84")); // there is no such box
    QVERIFY(!headerBox("Box"));
}

void TestMapShortened::beginningOfSeveralWordsTellsNothing() {
    QVERIFY(HeaderWords::builtIn().read("invoi").has("invoice"));
    const HeaderReading several = HeaderWords::builtIn().read("cont"); // contract, contact, container
    QCOMPARE(several.unknown, 1);
    QVERIFY(several.concepts.empty());
    // Words of their own, as long as they are.
    QCOMPARE(fieldOf(QStringLiteral("Prepaid/Collect")), QString());
    QCOMPARE(fieldOf(QStringLiteral("Характер сделки")), QString());
}

void TestMapShortened::contentTellsWhatTheHeaderDoesNot() {
    const Mapping mapping = mapped(QStringLiteral("Importer|Exporter|HS code|Deal kind|Moved by\n"
                                                  "ALPHA LTD|OMEGA|88062200|FOB|Sea\nBETA LLC|OMEGA|88062200|CIF|Air\n"
                                                  "BETA LLC|OMEGA|88062200|FOB|Air\nBETA LLC|OMEGA|88062200|EXW|Sea\n"
                                                  "BETA LLC|OMEGA|88062200|FOB|Air"));
    QCOMPARE(columns(mapping, Field::Incoterm), QStringLiteral("Deal kind"));
    QCOMPARE(columns(mapping, Field::TransportMode), QStringLiteral("Moved by"));
    const Mapping before = mapped(QStringLiteral("Importer|Exporter|HS code|Pre-carriage by\n"
                                                 "ALPHA LTD|OMEGA|88062200|Truck\nBETA LLC|OMEGA|88062200|Truck\n"
                                                 "BETA LLC|OMEGA|88062200|Rail\nBETA LLC|OMEGA|88062200|Truck\n"
                                                 "BETA LLC|OMEGA|88062200|Truck"));
    QCOMPARE(columns(before, Field::TransportMode), QString());
}

void TestMapShortened::contentVetoesADoubtfulName() {
    const Mapping mapping = mapped(QStringLiteral("Importer|Importer zzq|HS code|Place of production|MODE\n"
                                                  "ALPHA LTD|12 HIGH ST|88062200|China|Sea\n"
                                                  "BETA LLC|PLOT 4, ROAD 7|88062200|Japan|Air\n"
                                                  "BETA LLC|PLOT 5, ROAD 7|88062200|China|Air"));
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("Importer"));
    QCOMPARE(columns(mapping, Field::MakerName), QString());
    QCOMPARE(columns(mapping, Field::OriginCountry), QStringLiteral("Place of production"));
    QCOMPARE(columns(mapping, Field::TransportMode), QStringLiteral("MODE"));
    QCOMPARE(columns(mapping, Field::Procedure), QString());
}

void TestMapShortened::numberOfTheImporterTellsTheSide() {
    const Mapping mapping = mapped(QStringLiteral("RUC Importador|Razón Social|Proveedor|FOB US$ Total|CIF US$ Total\n"
                                                  "20100000001|EJEMPLO SA|OMEGA|90.50|100.50"));
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("Razón Social"));
    QVERIFY(columns(mapping, Field::ValueUsd).startsWith(QStringLiteral("CIF")));
}

void TestMapShortened::contentTellsWhichOfTwo() {
    const Mapping mapping = mapped(QStringLiteral("Consignee Name & Country|Exporter|Kind of qty units|Qty in units\n"
                                                  "ALPHA LTD|OMEGA|KGS|120\nBETA LLC|OMEGA|PCS|80\n"
                                                  "BETA LLC|OMEGA|PCS|81"));
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("Consignee Name & Country"));
    QCOMPARE(columns(mapping, Field::BuyerCountry), QString());
    QCOMPARE(columns(mapping, Field::Quantity), QStringLiteral("Qty in units"));
}

void TestMapShortened::bareColumnBelongsToItsNeighbour() {
    const Mapping before = mapped(QStringLiteral("TIN|Importer|Exporter|HS code|Description\n"
                                                 "7701234567|ALPHA LTD|OMEGA|88062200|DRONE"));
    QCOMPARE(columns(before, Field::BuyerTaxId), QStringLiteral("TIN"));
    const Mapping several = mapped(QStringLiteral("Supplier|Address|Importer|Address |HS code|Bill of Entry Date\n"
                                                  "OMEGA|LONG ROAD|ALPHA LTD|SHORT STREET|88062200|2024-01-31"));
    QCOMPARE(columns(several, Field::SellerAddress), QStringLiteral("Address"));
    QCOMPARE(columns(several, Field::BuyerAddress), QStringLiteral("Address "));
}

void TestMapShortened::searchAboveTheHeaderIsNoHeader() {
    const Mapping mapping = mapped(QStringLiteral("Importer:|ALL|Exporter:|ALL|HS code:|8806\n"
                                                  "Date|Importer|Exporter|HS code|Description|Amount USD\n"
                                                  "2024-01-31|ALPHA LTD|OMEGA|88062200|DRONE|10.50"));
    QCOMPARE(mapping.headerRow, 2);
}

void TestMapShortened::wideTableMayHaveFewFields() {
    const Mapping mapping = mapped(QStringLiteral(
        "Importer|HS code|Description|Origin country|VAT|Duty rate|Freight|Insurance|Container|Seal|Bank|Tax 1|Tax 2|"
        "Unit price|Importer city|Vessel|Fee|Fine\n"
        "ALPHA LTD|88062200|DRONE|China|1|2|3|4|EXMU1234567|A1|BANK|1|2|3|PARIS|SHIP|4|5"));
    QCOMPARE(mapping.headerRow, 1);
    QCOMPARE(columns(mapping, Field::OriginCountry), QStringLiteral("Origin country"));
}

void TestMapShortened::emptyColumnGoesLast() {
    const Mapping mapping = mapped(QStringLiteral("Importer|Exporter|Stat. value USD|Amount USD\n"
                                                  "ALPHA LTD|OMEGA||120.50\nBETA LLC|OMEGA||80.00"));
    QVERIFY(columns(mapping, Field::ValueUsd).startsWith(QStringLiteral("Amount USD")));
}

void TestMapShortened::columnOfAmountsIsNoDocument() {
    const Mapping mapping = mapped(QStringLiteral("Importer|Exporter|Invoice\nALPHA LTD|OMEGA|120.50\n"
                                                  "BETA LLC|OMEGA|80.00"));
    QCOMPARE(columns(mapping, Field::InvoiceNo), QString());
}

void TestMapShortened::numberWithItsDayIsANumber() {
    const Mapping mapping = mapped(QStringLiteral("Номер и дата ДТ|Получатель|Отправитель|Код ТН ВЭД\n"
                                                  "10005030/120323/3061221|ООО АЛЬФА|OMEGA|8526910000"));
    QCOMPARE(columns(mapping, Field::DeclarationNo), QStringLiteral("Номер и дата ДТ"));
    QCOMPARE(columns(mapping, Field::Date), QString());
}

void TestMapShortened::arrivalOfDatesIsADate() {
    const Mapping mapping = mapped(QStringLiteral("Importer|Exporter|Actual arrival\nALPHA LTD|OMEGA|2024-01-31\n"
                                                  "BETA LLC|OMEGA|2024-02-01"));
    QCOMPARE(columns(mapping, Field::Date), QStringLiteral("Actual arrival"));
}

void TestMapShortened::portWithAnUnknownWordIsNoOnesPort() {
    const Mapping mapping = mapped(QStringLiteral("Import date|Importer|HS code|Port zzq\n"
                                                  "2024-01-31|ALPHA LTD|88062200|ODESA"));
    QCOMPARE(columns(mapping, Field::DischargePort), QString());
    QCOMPARE(columns(mapping, Field::LoadingPort), QString());
}

void TestMapShortened::partyWithAnUnknownWordIsNoOnes() {
    const Mapping mapping = mapped(QStringLiteral("Import date|Importer|HS code|Zzq party\n"
                                                  "2024-01-31|ALPHA LTD|88062200|OMEGA"));
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("Importer"));
    QCOMPARE(columns(mapping, Field::SellerName), QString());
}

void TestMapShortened::unknownWordMakesAnotherName() {
    const Mapping mapping = mapped(QStringLiteral("Импортёр|Куратор импортёра|Экспортёр|Код ТН ВЭД\n"
                                                  "ООО АЛЬФА|ИВАНОВ И.И.|OMEGA|8526910000"));
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("Импортёр"));
}

void TestMapShortened::codeOfMoreDigitsGoesFirst() {
    const Mapping mapping = mapped(QStringLiteral("Importer|Exporter|HS code 6|HS code 10\n"
                                                  "ALPHA LTD|OMEGA|852691|8526910000"));
    QCOMPARE(columns(mapping, Field::HsCode), QStringLiteral("HS code 10"));
}

void TestMapShortened::foreignCountryIsTheOtherSides() {
    const Mapping exports = mapped(QStringLiteral("Export date|Exporter|HS code|Foreign country\n"
                                                  "2024-01-31|ALPHA LTD|88062200|China"));
    QCOMPARE(columns(exports, Field::DestinationCountry), QStringLiteral("Foreign country"));
    const Mapping imports = mapped(QStringLiteral("Import date|Importer|HS code|Foreign country\n"
                                                  "2024-01-31|ALPHA LTD|88062200|China"));
    QCOMPARE(columns(imports, Field::DispatchCountry), QStringLiteral("Foreign country"));
}

QTEST_GUILESS_MAIN(TestMapShortened)
#include "test_map_shortened.moc"
