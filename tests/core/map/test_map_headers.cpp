// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "field_of.h"

#include "core/base/text.h"
#include "core/map/header_currency.h"
#include "core/map/header_words.h"
#include "core/map/mapping.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;

class TestMapHeaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headersTellTheirField_data();
    void headersTellTheirField();
    void notEveryAmountIsAValue_data();
    void notEveryAmountIsAValue();
    void headersNameTheirCurrency_data();
    void headersNameTheirCurrency();
    void wordsAreTakenApart_data();
    void wordsAreTakenApart();
    void resourcesAreSound();
    void brokenResourcesAreRefused();
    void everyFieldHasItsName();
};

void TestMapHeaders::headersTellTheirField_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* header, const char* field) {
        QTest::addRow("%s", header) << QString::fromUtf8(header) << QString::fromUtf8(field);
    };
    // One name in many dresses.
    row("IMPORTER_NAME", "buyer.name");
    row("Importer Name", "buyer.name");
    row("importerName", "buyer.name");
    row("\xEF\xBB\xBF  IMPORTER NAME ", "buyer.name");
    row("Name of Importer", "buyer.name");
    row("Importer's name", "buyer.name");
    row("CONSIGNE NAME", "buyer.name");
    row("SUPLIER NAME", "seller.name");
    row("MANUFACTUER", "maker.name");
    row("NORTIFY_PARTY_NAME", "notify.name");
    row("CURENCY", "currency");
    row("TOTALVALUEUSD", "value_usd");
    row("SUMOFQUANTITY", "quantity");
    row("MONTHYEAR", "month");
    // Arabic with its article and without, its letters as any keyboard has them; apostrophes of all kinds.
    row("الوزن الصافي", "net_kg");
    row("وزن صافي", "net_kg");
    row("بلد المنشأ", "origin_country");
    row("بلد المنشا", "origin_country");
    row("کشور مبدأ", "origin_country");
    row("كشور مبدا", "origin_country");
    row("O'lchov birligi", "quantity_unit");
    row("O\u02bblchov birligi", "quantity_unit");
    row("O\u2018lchov birligi", "quantity_unit");
    // What exporters of customs data of Turkey, Vietnam, Chile and Venezuela call them.
    row("Turkish Importer Tax ID", "buyer.tax_id");
    row("Import Item No.", "item_no");
    row("Consignment Definition", "description");
    row("Commercial Definition", "description");
    row("Import Invoice Amount", "value");
    row("Measure (Item) Quantity", "quantity");
    row("Unit of Measure Description", "quantity_unit");
    row("Invoice Amount Currency Type Code", "currency");
    row("Mã hàng khai báo", "hs_code");
    row("Tên lô hàng", "");
    row("Reg. Aduana", "declaration_no");
    row("Valor CIF (Bol)", "value");
    // Glued and misspelt, as files of Indian shipping bills are; short as the customs systems of Africa write.
    row("SBNUMBER", "declaration_no");
    row("SBDATE", "date");
    row("PRODUCTDESCRIPITION", "description");
    row("FOBVALUEINRS", "value");
    row("CONSINEEADDRESS", "buyer.address");
    row("dclNo", "declaration_no");
    row("dclDe", "date");
    row("itemNm", "description");
    row("orgnNatCd", "origin_country");
    row("exptNatCd", "dispatch_country");
    row("spplrNm", "seller.name");
    row("invcFcurCd", "currency");
    row("invcFcurExcrt", "exchange_rate");
    row("invoice_foreign_currency_rate", "exchange_rate");
    row("EXCHANGE_USD", "exchange_rate");
    row("Entry Summary Number", "declaration_no");
    row("Entry Summary Line Number", "item_no");
    row("Line Tariff Quantity", "quantity");
    row("Line Tariff UOM", "quantity_unit");
    row("COUNTRY PROCEED", "dispatch_country");
    row("TRANSPORT CORPORATION", "carrier.name");
    row("LANDING PORT", "discharge_port");
    row("WAY OF TRANSPORT", "transport_mode");
    row("BULKS", "packages");
    row("FechaPagoReal", "date");
    row("codigo_factura", "invoice_no");
    row("dim_dam", "declaration_no");
    row("Đơn vị tiền tệ", "currency");
    row("Item HS Code", "hs_code");
    row("Declaration Office", "customs_office");
    row("Mercancías enviadas", "description");
    row("总提运单号", "bill_of_lading_no");
    // Role and attribute.
    row("CONSIGNEE_ADDRESS", "buyer.address");
    row("EXPORTER_TIN", "seller.tax_id");
    row("Shipper E-mail", "seller.email");
    row("Buyer Phone", "buyer.phone");
    row("COUNTRY_OF_EXPORTER", "seller.country");
    row("CONTRACT_HOLDER_NAME", "contract_holder.name");
    row("Consignee DUNS", ""); // a number of a register, not of the tax office
    row("Short container description", "description");
    row("Estimated F.O.B. Value $", "value_usd");
    row("Valor estimado USD", "value_usd");
    row("Ordinal", "record_id");
    row("PART_NANDI", "hs_code");
    row("Numer zgłoszenia", "declaration_no");
    row("FECHA NUM. DUI", "date");
    row("NUMERO DUI", "declaration_no");
    row("Número de operación", "declaration_no");
    row("Sbill No", "declaration_no");
    row("Product Schedule B Code", "hs_code");
    row("NUMERO DE ORDEM", "record_id");
    row("VALOR UN.PROD.DOLAR", "");
    row("Nro. destinación", "declaration_no");
    row("Cantidad unidad declarada", "quantity");
    row("Transaction ID", "record_id");
    row("Number of places", "packages");
    row("Tariff position", "hs_code");
    row("Transport Doc No", "bill_of_lading_no");
    row("District Office", "customs_office");
    row("Valor FOB B/.", "value"); // balboas
    row("importeraddress", "buyer.address");
    row("IMPORTERCITY", "");
    row("Consignee SIC codes", "");
    row("Đối tác nhập khẩu", "buyer.name");
    row("Tỷ giá VNĐ", "exchange_rate");
    row("Rechnungsnr.", "invoice_no");
    row("Sof vazni", "net_kg");
    row("Statistical value GEL", "value");
    row("Invoice No./Date", "invoice_no");
    row("Торговая страна", "trade_country");
    row("Customs checkpoint", "customs_office");
    row("ARANC_NAC", "hs_code");
    row("Aduana/Sección", "customs_office");
    row("CIF (N)", "value");
    row("Valor FOB guaraní", "value");
    row("Total value, tenge", "value");
    row("Nº do DU", "declaration_no");
    row("Pemasok luar negeri", "seller.name");
    row("Importador (Documento)", "buyer.tax_id");
    row("Fecha de expedición", "");
    row("Fecha cancelación", "");
    row("IMPORTER_CITY", "");
    row("IMPORTER_FAX", "");
    row("DECLARANT_CODE", "");
    // The four families of the Russian databases.
    row("G082 (Наименование получателя)", "buyer.name");
    row("G082", "buyer.name");
    row("082 Наименование/ФИО получателя", "buyer.name");
    row("Наименование получателя", "buyer.name");
    row("G31_1 (Описание и характеристика товара с лицевой стороны ГТД - 256 символов", "description");
    row("31_11 Наименование фирмы изготовителя", "maker.name");
    row("G46 (Статистическая стоимость, USD.)", "value_usd");
    row("46 Статистическая стоимость", "value_usd");
    row("D1 Дата выпуска груза", "date");
    row("ND (Номер декларации)", "declaration_no");
    row("Код ТН ВЭД. Знак звёздочки (*) в конце, если указывается менее 10 знаков.", "hs_code");
    row("G091 (ИНН контрактодержателя)", "");
    row("12 Общая таможенная стоимость", "");
    row("G30 (Название ж/д станции / СКЛАД ПОЛУЧАТЕЛЯ  )", "");
    row("5441 ФИО заполнившего ДТ", "");
    // Other languages.
    row("Країна походження", "origin_country");
    row("Razón Social Importador", "buyer.name");
    row("Valor FOB US$", "value_usd");
    row("Valor FOB R$", "value");
    row("U$S CIF", "value_usd");
    row("Menşe Ülke", "origin_country");
    row("GTİP", "hs_code");
    row("收货人名称", "buyer.name");
    row("商品编码", "hs_code");
    row("毛重", "gross_kg");
    row("Descripción de la mercancía", "description");
    row("DESCRIPCION DE LA MERCANCIA", "description");
    row("Descripcio\u0301n de la mercanci\u0301a", "description"); // accents as separate signs
    row("MENŞE ÜLKE", "origin_country");
    row("MENSE ULKE", "origin_country");
    row("ALICI", "buyer.name");
    row("Nước xuất xứ", "origin_country");
    row("NUOC XUAT XU", "origin_country");
    row("Đơn vị tính", "quantity_unit");
    row("淨重（公斤）", "net_kg"); // traditional, in full-width brackets
    row("进口商名称", "buyer.name");
    row("出口商名称", "seller.name");
    row("HS编码", "hs_code");
    row("Шығарылған елі", "origin_country");
    row("Rechnungsnummer", "invoice_no");
    row("Shipment ID", "record_id");
    row("CIA. DE TRANSPORTE", "carrier.name");
    row("N° CONOCIMIENTO EMBARQUE", "bill_of_lading_no");
    row("PAIS_COMPRADOR_VENDEDOR", "trade_country");
    row("采购国家", "buyer.country");
    row("Consignee ID", "buyer.tax_id");
    row("CMP_CON_NAM", "buyer.name"); // as the customs system ASYCUDA calls its columns
    row("TAR_HSC_NB1", "hs_code");
    row("VIT_INV_AMT_FCX", "value");
    row("VIT_INV_AMT_NMU", "");
    row("PEL MUAT", "loading_port");
    row("JML SATUAN", "quantity");
    row("Pole 42 Wartość pozycji", "value");
    row("Pole 8 Odbiorca", "buyer.name");
    // Nothing at all.
    row("", "");
    row("Consignee Panjiva ID", "");
    row("Descrição SH4", "");
    row("RECORDS_TAG", "");
    row("Lorem ipsum", "");
    row("%GTTOTALWEIGHT", "");
    row("UNIT_QUANTITY", "");
}

void TestMapHeaders::headersTellTheirField() {
    QFETCH(QString, header);
    QFETCH(QString, field);
    QCOMPARE(fieldOf(header), field);
}

void TestMapHeaders::notEveryAmountIsAValue_data() {
    QTest::addColumn<QString>("header");
    for (const char* header : {"USD_PER_KG",
                               "UNIT PRICE_USD",
                               "UNIT_VALUE_IN_USD",
                               "AVGUNITPRICEUSD",
                               "USD_CIF_PER_UNIT",
                               "%GTTOTALVALUE",
                               "VALUE_IN_USDPERCENTAGE",
                               "TOTAL_TAX_USD",
                               "DUTY PAID_INR",
                               "VAT",
                               "USD_FREIGHT",
                               "INSURANCE_USD",
                               "USD_OTHERS",
                               "USD EXCHANGE RATE",
                               "EXCHANGE_RATE_OF_CONTRACT_VALUE",
                               "Freight Cost (USD)",
                               "Цена за кг (USD)",
                               "USD/KG (Статистическая стоимость за килограмм)",
                               "Метод определения таможенной стоимости",
                               "TOTAL SHIPMENT FOB USD",
                               "Pack Price",
                               "Std. Unit Rate $",
                               "Flete",
                               "Precio unitario",
                               "Valor unitário VMCV",
                               "Prix unitaire",
                               "Birim fiyatı (USD)",
                               "Đơn giá USD",
                               "DON GIA",
                               "单价(美元)",
                               "單價",
                               "Ціна за одиницю",
                               "Бірлік бағасы",
                               "Harga satuan (USD)",
                               "Valor flete (USD)",
                               "Valor do seguro US$",
                               "Droits et taxes",
                               "KDV tutarı",
                               "Tiền thuế nhập khẩu",
                               "关税金额",
                               "金额(万美元)", // ten thousands
                               "Мито, грн",
                               "Tasa de cambio USD",
                               "Tỷ giá USD",
                               "US$ Unitario"})
        QTest::addRow("%s", header) << QString::fromUtf8(header);
}

void TestMapHeaders::notEveryAmountIsAValue() {
    QFETCH(QString, header);
    for (const auto& match : Synonyms::builtIn().match(toUtf8(header)))
        QVERIFY(match.field != Field::Value && match.field != Field::ValueUsd);
}

void TestMapHeaders::headersNameTheirCurrency_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("currency");
    const auto row = [](const char* header, const char* currency) {
        QTest::addRow("%s", header) << QString::fromUtf8(header) << QString::fromUtf8(currency);
    };
    row("TOTAL VALUE_INR", "INR");
    row("Value (INR)", "INR");
    row("INVOICE_VALUE_RUB", "RUB");
    row("CIF_IN_NIGERIA", "NGN");
    row("PRICE_LEI", "MDL");
    row("CIF_RD", "DOP");
    row("G45 (Таможенная стоимость)", "RUB");
    row("Value ($)", "USD");
    row("US$ FOB", "USD");
    row("Valor FOB (U$S)", "USD");
    row("Valor FOB R$", "BRL");
    row("RD$ CIF", "DOP");
    row("Valor en dólares", "USD");
    row("FOB değeri (TL)", "TRY");
    row("人民币总价", "CNY");
    row("Митна вартість, грн", "UAH");
    row("離岸價格(NT$)", "TWD");
    row("CUSTOMS_VALUE_FC", "");
    row("CIF", "");
}

void TestMapHeaders::headersNameTheirCurrency() {
    QFETCH(QString, header);
    QFETCH(QString, currency);
    QCOMPARE(toQString(currencyOfHeader(toUtf8(header))), currency);
}

void TestMapHeaders::wordsAreTakenApart_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("words");
    QTest::newRow("underscores") << QStringLiteral("COUNTRY_OF_ORIGIN") << QStringLiteral("country of origin");
    QTest::newRow("camel case") << QStringLiteral("hsCodeUSD") << QStringLiteral("hs code usd");
    QTest::newRow("initials") << QStringLiteral("HSCode") << QStringLiteral("hs code");
    QTest::newRow("digits") << QStringLiteral("HS6 Code2") << QStringLiteral("hs 6 code 2");
    QTest::newRow("signs") << QStringLiteral("№ %") << QStringLiteral("no percent");
}

void TestMapHeaders::wordsAreTakenApart() {
    QFETCH(QString, header);
    QFETCH(QString, words);
    QStringList found;
    for (const std::string& token : headerTokens(toUtf8(header)))
        found.append(toQString(token));
    QCOMPARE(found.join(u' '), words);
}

void TestMapHeaders::resourcesAreSound() {
    // A resource that does not parse is empty: then nothing would be recognised.
    QVERIFY(HeaderWords::builtIn().isConcept("buyer"));
    QCOMPARE(fieldOf(QStringLiteral("RECORD_ID")), QStringLiteral("record_id"));
    QCOMPARE(fieldOf(QStringLiteral("weight brutto")), QStringLiteral("gross_kg"));
}

void TestMapHeaders::brokenResourcesAreRefused() {
    const auto columns = Synonyms::parse("buyer.name\ten\n");
    QVERIFY(!columns);
    QCOMPARE(columns.error().row, 1);
    const auto field = Synonyms::parse("# comment\n\nbuyer.shoe\ten\tShoe size\n");
    QVERIFY(!field);
    QCOMPARE(field.error().row, 3);
    QVERIFY(!HeaderWords::parse("buyer importer"));
    const auto own = Synonyms::parse("brand\txx\tMy own name\n");
    QVERIFY(own);
    QCOMPARE(own->match("MY_OWN_NAME").front().field, Field::Brand);
}

void TestMapHeaders::everyFieldHasItsName() {
    for (const Field field : allFields()) {
        QCOMPARE(fieldFromName(fieldName(field)), std::optional(field));
        QVERIFY(!fieldTitle(field).empty());
    }
    QVERIFY(!fieldFromName("buyer.shoe"));
}

QTEST_GUILESS_MAIN(TestMapHeaders)
#include "test_map_headers.moc"
