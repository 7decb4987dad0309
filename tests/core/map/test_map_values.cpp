// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/values.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;

namespace {

std::string utf8(const QString& text) {
    return toUtf8(text);
}

DateOrder orderNamed(const QString& name) {
    if (name == QLatin1String("month"))
        return DateOrder::MonthFirst;
    return name == QLatin1String("year") ? DateOrder::YearFirst : DateOrder::DayFirst;
}

} // namespace

class TestMapValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesOfEveryKindAreRead_data();
    void datesOfEveryKindAreRead();
    void monthsAreRead_data();
    void monthsAreRead();
    void numbersAreRead_data();
    void numbersAreRead();
    void quantitiesKeepTheirUnit();
    void moneyMayNameItsCurrency_data();
    void moneyMayNameItsCurrency();
    void hsCodesAreText_data();
    void hsCodesAreText();
    void countriesBecomeCodes_data();
    void countriesBecomeCodes();
    void currenciesBecomeCodes_data();
    void currenciesBecomeCodes();
    void placeholdersAreEmpty_data();
    void placeholdersAreEmpty();
    void hostileCellsAreRefused();
};

void TestMapValues::datesOfEveryKindAreRead_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* cell, const char* order, const char* iso) {
        QTest::addRow("%s %s", cell, order)
            << QString::fromUtf8(cell) << QString::fromUtf8(order) << QString::fromUtf8(iso);
    };
    row("2025-03-18", "day", "2025-03-18");
    row("2025-03-18 14:05:00", "day", "2025-03-18");
    row("2025-03-28T18:30:00.000Z", "day", "2025-03-28");
    row("2025/03/18", "year", "2025-03-18");
    row("١٨/٠٣/٢٠٢٥", "day", "2025-03-18");
    row("۱۴۰۲/۰۵/۱۲", "year", "2023-08-03");
    row("১৮-০৩-২০২৫", "day", "2025-03-18");
    row("03-04-2024", "day", "2024-04-03");
    row("03-04-2024", "month", "2024-03-04");
    row("28-04-2024", "month", "2024-04-28"); // no month 28: the cell tells
    row("01.02.2023", "day", "2023-02-01");
    row("1.2.23", "day", "2023-02-01");
    row("12/31/2023", "month", "2023-12-31");
    row("2-Jun-06", "day", "2006-06-02");
    row("21-Sep-2016", "day", "2016-09-21");
    row("Jan 5, 2023", "day", "2023-01-05");
    row("1 января 2023 г.", "day", "2023-01-01");
    row("15 вересня 2023", "day", "2023-09-15");
    row("5 de enero de 2024", "day", "2024-01-05");
    row("05-janeiro-2024", "day", "2024-01-05");
    row("3 février 2024", "day", "2024-02-03");
    row("17 Ağustos 2024", "day", "2024-08-17");
    row("5 tháng 1 năm 2024", "day", "2024-01-05");
    row("Ngày 05 tháng 01 năm 2024", "day", "2024-01-05");
    row("2024年1月5日", "day", "2024-01-05");
    row("2024年11月25日 10:30", "day", "2024-11-25");
    row("5 қаңтар 2024", "day", "2024-01-05");
    row("5 січня 2024 р.", "day", "2024-01-05");
    row("5 Mei 2024", "day", "2024-05-05");
    // The calendar of Iran and Afghanistan.
    row("1402/01/01", "day", "2023-03-21");
    row("1402/05/12", "day", "2023-08-03");
    row("1402-05-12", "day", "2023-08-03");
    row("14020512", "day", "2023-08-03");
    row("12/05/1402", "day", "2023-08-03");
    row("1403/12/30", "day", "2025-03-20"); // a leap year
    row("28032025", "day", "2025-03-28");
    row("8032025", "day", "2025-03-08"); // its zero was lost
    row("20250328", "year", "2025-03-28");
    row("20250328", "day", "2025-03-28");
    row("45000", "day", "2023-03-15");
    row("00:00.0", "day", "");
    row("31.02.2023", "day", "");
    row("1402/12/30", "day", ""); // no leap year
    row("1402/07/31", "day", "");
    row("0214-05-12", "day", "");
    row("Pre-PQ Process", "day", "");
    row("Date Not Captured", "day", "");
    row("Oct 2025", "day", "");
    row("12345678901", "day", "");
    row("", "day", "");
}

void TestMapValues::datesOfEveryKindAreRead() {
    QFETCH(QString, cell);
    QFETCH(QString, order);
    QFETCH(QString, iso);
    const auto date = parseDate(utf8(cell), orderNamed(order));
    QCOMPARE(date ? toQString(date->iso()) : QString(), iso);
}

void TestMapValues::monthsAreRead_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* cell, const char* iso) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << QString::fromUtf8(iso);
    };
    row("Oct 2025", "2025-10");
    row("October 2025", "2025-10");
    row("окт 2025", "2025-10");
    row("2025-10", "2025-10");
    row("10.2025", "2025-10");
    row("202510", "2025-10");
    row("Oct-25", "2025-10");
    row("enero 2024", "2024-01");
    row("diciembre de 2024", "2024-12");
    row("fevereiro/2024", "2024-02");
    row("Ocak 2024", "2024-01");
    row("Aralık 2024", "2024-12");
    row("Tháng 01/2024", "2024-01");
    row("2024年1月", "2024-01");
    row("січень 2024", "2024-01");
    row("ақпан 2024", "2024-02");
    row("13.2025", "");
    row("2025", "");
    row("Total", "");
}

void TestMapValues::monthsAreRead() {
    QFETCH(QString, cell);
    QFETCH(QString, iso);
    const auto month = parseMonth(utf8(cell));
    QCOMPARE(month ? toQString(month->iso()) : QString(), iso);
}

void TestMapValues::numbersAreRead_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QVariant>("number");
    const auto row = [](const char* cell, const char* mark, const QVariant& number) {
        QTest::addRow("%s %s", cell, mark) << QString::fromUtf8(cell) << QString::fromUtf8(mark) << number;
    };
    row("10,656", ".", 10656.0);
    row("1,234,567.89", ".", 1234567.89);
    row("12,34,567.5", ".", 1234567.5); // Indian groups
    row("1.234.567,89", ",", 1234567.89);
    row("١٬٢٣٤٫٥", ".", 1234.5); // digits and marks of Arabic, Persian, Bengali
    row("۱۲۳۴", ".", 1234.0);
    row("১২,৩৪,৫৬৭.৫", ".", 1234567.5);
    row("-٥", ".", -5.0);
    row("m²", ".", QVariant());
    row("1 234 567,5", ",", 1234567.5);
    row("1\u00A0234,5", ",", 1234.5);
    row("1'234.5", ".", 1234.5);
    row("8.640000000000001", ".", 8.64);
    row("5657.2999999999993", ".", 5657.3);
    row("12,5", ".", 12.5);   // no group has one digit
    row("0.123", ",", 0.123); // nothing is "0" thousand
    row("1.123", ",", 1123.0);
    row("-$1,200", ".", -1200.0);
    row("1E35", ".", {}); // a code, or cells that moved
    row("1.5E+05", ".", 150000.0);
    row("-3.5", ".", -3.5);
    row("(3.5)", ".", -3.5);
    row("$1,200.50", ".", 1200.5);
    row("0", ".", 0.0);
    row("12 pcs", ".", {});
    row("See DN-304 (ID#:10589)", ".", {});
    row("2023-01-02", ".", {});
    row("", ".", {});
    row("-", ".", {});
    row(".", ".", {});
    row("1e999", ".", {});
}

void TestMapValues::numbersAreRead() {
    QFETCH(QString, cell);
    QFETCH(QString, mark);
    QFETCH(QVariant, number);
    const auto read = parseNumber(utf8(cell), mark.at(0).toLatin1());
    QCOMPARE(read.has_value(), number.isValid());
    if (read)
        QCOMPARE(*read, number.toDouble());
}

void TestMapValues::moneyMayNameItsCurrency_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("currency");
    const auto row = [](const char* cell, double number, const char* currency) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << number << QString::fromLatin1(currency);
    };
    row("USD 1,234.50", 1234.5, "USD");
    row("USD1234", 1234, "USD");
    row("EUR -12.5", -12.5, "EUR");
    row("1234.5 EUR", 1234.5, "EUR");
    row("US$ 12", 12, "USD");
    row("1234.50", 0, "");
    row("USD", 0, "");
    row("INV 1234", 0, "");
    row("12 PCS", 0, "");
    row("", 0, "");
}

void TestMapValues::moneyMayNameItsCurrency() {
    QFETCH(QString, cell);
    QFETCH(double, number);
    QFETCH(QString, currency);
    const auto money = parseMoney(toUtf8(cell), '.');
    QCOMPARE(money ? toQString(money->currency) : QString(), currency);
    QCOMPARE(money ? money->number : 0, number);
}

void TestMapValues::quantitiesKeepTheirUnit() {
    const auto pieces = parseAmount("3903 PCS", '.');
    QVERIFY(pieces);
    QCOMPARE(pieces->number, 3903.0);
    QCOMPARE(toQString(pieces->unit), QStringLiteral("PCS"));
    const auto glued = parseAmount("27PACKAGE", '.');
    QVERIFY(glued);
    QCOMPARE(glued->number, 27.0);
    const auto arabic = parseAmount("١٢٫٥ كجم", '.');
    QVERIFY(arabic);
    QCOMPARE(arabic->number, 12.5);
    QCOMPARE(arabic->unit, std::string_view("كجم"));
    QVERIFY(!parseAmount("12 MAIN ROAD 5", '.'));
    QVERIFY(!parseAmount("1/2", '.'));
}

void TestMapValues::hsCodesAreText_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* cell, const char* code) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << QString::fromUtf8(code);
    };
    row("8806220000", "8806220000");
    row("4022100", "04022100");
    row("402210000", "0402210000");
    row("42031", "042031");
    row("8806.22.00.00", "8806220000");
    row("8517 62 000", "0851762000");
    row("690721000010", "690721000010");
    row("69072100000", "69072100000");
    row("8806*", "");
    row("٨٨٠٦٢٢٠٠", "88062200");
    row("880622*", "880622");
    row("69072100.0", "69072100");
    row("HS 8481.80", "848180");
    row("HS 7318.15; HS 8481.80", "731815");
    row("HTS: 8481.80.0090", "8481800090");
    row("HSN8481", "");
    row("8481.80.81.900X", "84818081900");
    row("848180X", "");
    row("HS", "");
    row("69", "");
    row("6907", "");
    row("ABC123456", "");
    row("1234567890123", "");
}

void TestMapValues::hsCodesAreText() {
    QFETCH(QString, cell);
    QFETCH(QString, code);
    const auto read = parseHsCode(utf8(cell));
    QCOMPARE(read ? toQString(*read) : QString(), code);
}

void TestMapValues::countriesBecomeCodes_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* cell, const char* code) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << QString::fromUtf8(code);
    };
    row("CN", "CN");
    row("CHN", "CN");
    row("156", "CN");
    row("China", "CN");
    row("КИТАЙ", "CN");
    row("中国", "CN");
    row("ГОНКОНГ", "HK");
    row("Hong Kong", "HK");
    row("РОССИЯ", "RU");
    row("Росія", "RU");
    row("СОЕДИНЕННЫЕ ШТАТЫ", "US");
    row("Côte d'Ivoire", "CI");
    row("VENEZUELA, BOLIVARIAN REPUBLIC OF", "VE");
    row("BRAZIL (BR)", "BR");
    row("CN - CHINA", "CN");
    row("TAIWAN, PROVINCE OF CHINA", "TW");
    row("Türkiye", "TR");
    row("КОРЕЯ, РЕСПУБЛИКА", "KR");
    row("PAISES BAJOS", "NL");
    row("Países Bajos", "NL");
    row("COREA DEL SUR", "KR");
    row("EE.UU.", "US");
    row("Alemanha", "DE");
    row("VIETNÃ", "VN");
    row("ROYAUME-UNI", "GB");
    row("EMIRATS ARABES UNIS", "AE");
    row("ÇİN", "CN");
    row("CIN", "CN");
    row("RUSYA FEDERASYONU", "RU");
    row("AMERIKA BIRLESIK DEVLETLERI", "US");
    row("Trung Quốc", "CN");
    row("HAN QUOC", "KR");
    row("Mỹ", "US"); // not MY, Malaysia
    row("Bỉ", "BE"); // not BI, Burundi
    row("MY", "MY");
    row("德國", "DE");
    row("臺灣", "TW");
    row("ҚЫТАЙ", "CN");
    row("Өзбекстан", "UZ");
    row("Нідерланди", "NL");
    row("РАЗНЫЕ", "");
    row("MUNDRA", "");
    row("", "");
}

void TestMapValues::countriesBecomeCodes() {
    QFETCH(QString, cell);
    QFETCH(QString, code);
    QCOMPARE(toQString(parseCountry(utf8(cell)).value_or(std::string())), code);
}

void TestMapValues::currenciesBecomeCodes_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* cell, const char* code) {
        QTest::addRow("%s", cell) << QString::fromUtf8(cell) << QString::fromUtf8(code);
    };
    row("USD", "USD");
    row("usd", "USD");
    row("840", "USD");
    row("$", "USD");
    row("US$", "USD");
    row("Доллар США", "USD");
    row("643", "RUB");
    row("810", "RUB");
    row("руб.", "RUB");
    row("RMB", "CNY");
    row("€", "EUR");
    row("DOLAR DOS EUA", "USD");
    row("美元", "USD");
    row("долар США", "USD");
    row("Real brasileiro", "BRL");
    row("Türk Lirası", "TRY");
    row("TURK LIRASI", "TRY");
    row("Euro", "EUR");
    row("人民币", "CNY");
    row("XYZ", "");
    row("12.5", "");
}

void TestMapValues::currenciesBecomeCodes() {
    QFETCH(QString, cell);
    QFETCH(QString, code);
    QCOMPARE(toQString(parseCurrency(utf8(cell)).value_or(std::string())), code);
}

void TestMapValues::placeholdersAreEmpty_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("empty");
    for (const char* cell : {"",
                             " ",
                             ".",
                             "-",
                             "--",
                             "-0-",
                             "NULL",
                             "null",
                             "N/A",
                             "n.a.",
                             "ОТСУТСТВУЕТ",
                             "Отсутствует",
                             "отсутствует.",
                             "TO ORDER",
                             "TO THE ORDER OF",
                             "Не указан",
                             "NO DISPONIBLE",
                             "\u00A0",
                             "\"\"",
                             "«ОТСУТСТВУЕТ»",
                             "Sin Marca",
                             "NÃO INFORMADO",
                             "Nao Informado",
                             "Sans marque",
                             "Belirtilmemiş",
                             "BELİRTİLMEMİŞ",
                             "Không",
                             "无品牌",
                             "無",
                             "Відсутній",
                             "ЖОҚ",
                             "无"})
        QTest::addRow("'%s'", cell) << QString::fromUtf8(cell) << true;
    for (const char* cell : {"NULLARBOR LTD", "ORDER EXPRESS LLC", "0", "7", "DJI", "ООО НЕТ", "UNKNOWN PLEASURES LTD",
                             "N", "ОТСУТСТВУЕТ МАРКИРОВКА НА КОРПУСЕ", "SIN MARCAR SA", "无锡"})
        QTest::addRow("'%s'", cell) << QString::fromUtf8(cell) << false;
}

void TestMapValues::placeholdersAreEmpty() {
    QFETCH(QString, cell);
    QFETCH(bool, empty);
    QCOMPARE(isPlaceholder(utf8(cell)), empty);
}

void TestMapValues::hostileCellsAreRefused() {
    const std::string digits(100000, '9');
    const std::string broken = "\xF0\x9F\xD0\xFF" + std::string(3, '\0');
    for (const std::string& cell : {digits, broken, std::string(100000, '-'), std::string(100000, ' ')}) {
        QVERIFY(!parseDate(cell, DateOrder::DayFirst));
        QVERIFY(!parseMonth(cell));
        QVERIFY(!parseNumber(cell, '.'));
        QVERIFY(!parseAmount(cell, ','));
        QVERIFY(!parseHsCode(cell));
        QVERIFY(!parseCountry(cell));
        QVERIFY(!parseCurrency(cell));
    }
}

QTEST_GUILESS_MAIN(TestMapValues)
#include "test_map_values.moc"
