// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables.h"

#include "core/map/column_habits.h"

#include <QJsonArray>
#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;
using tables::columns;
using tables::mapped;

namespace {

bool hasIssue(const Mapping& mapping, std::string_view code) {
    const std::vector<Issue> issues = mapping.allIssues();
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.code == code; });
}

} // namespace

class TestMapTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headerIsFoundUnderALogo();
    void reasonSaysWhatTheCellsAre();
    void headerIsTakenWhereThePersonSays();
    void tableWithoutHeaderIsRefused();
    void contentVetoesAHeader();
    void bareColumnsBelongToTheReportingSide_data();
    void bareColumnsBelongToTheReportingSide();
    void fobAndCifBothServe();
    void lineTotalsGoBeforeTotalsOfTheDeclaration();
    void originalNameGoesBeforeTheTranslation();
    void dateOrderIsLearntFromTheWholeColumn();
    void ambiguousDatesAreSaidAloud();
    void decimalMarkIsLearntByColumn();
    void midnightInIndiaIsTheNextDay();
    void momentsThatAreNoMidnightKeepTheirDay_data();
    void momentsThatAreNoMidnightKeepTheirDay();
    void wholeAmountsWithASignKeepTheirThousands_data();
    void wholeAmountsWithASignKeepTheirThousands();
    void openNumbersTakeTheMarkOfTheOthers();
    void openNumbersAreSaidAloud();
    void laterRowsDecideWhatTheFirstLeaveOpen();
    void chosenColumnIsReadByItsOwnHeader();
    void cutDescriptionsAreNoticed();
    void thousandsAreScaled();
    void kindOfTableIsTold_data();
    void kindOfTableIsTold();
    void duplicateHeadersBothServe();
    void personsChoiceGoesFirst();
    void mappingSurvivesJson();
    void brokenJsonIsRefused();
};

void TestMapTable::headerIsFoundUnderALogo() {
    const Mapping mapping = mapped(QStringLiteral("|||\n||DATA|\n|||\nBest data, est. 1999\n|||\n"
                                                  "IMP_DATE|IMPORTER_NAME|HS_CODE|TOTAL_VALUE_USD\n"
                                                  "2024-01-31|ALPHA LTD|88062200|10.5"));
    QCOMPARE(mapping.headerRow, 6);
    QCOMPARE(mapping.firstDataRow, 7);
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("IMPORTER_NAME"));
    QCOMPARE(columns(mapping, Field::Date), QStringLiteral("IMP_DATE"));
}

void TestMapTable::reasonSaysWhatTheCellsAre() {
    const Mapping mapping = mapped(QStringLiteral("IMP_DATE|DECLARATION_NO|IMPORTER_NAME|HS_CODE|BRAND\n"
                                                  "2024-01-31|100|ALPHA LTD|88062200|DJI\n"
                                                  "2024-02-01|101|BETA LLC|85176200|DJI"));
    const auto reason = [&](Field field) { return toQString(mapping.fields.at(field).front().reason); };
    QVERIFY(reason(Field::Date).endsWith(QStringLiteral("; 100 % of cells are dates")));
    QVERIFY(reason(Field::DeclarationNo).endsWith(QStringLiteral("; 100 % of cells hold digits")));
    QVERIFY(reason(Field::BuyerName).endsWith(QStringLiteral("; 100 % of cells hold words")));
    QVERIFY(!reason(Field::Brand).contains(QLatin1Char('%')));
}

void TestMapTable::headerIsTakenWhereThePersonSays() {
    const auto rows = block(QStringLiteral("Importer|HS Code\nIMPORTER_NAME|PRODUCT_DESCRIPTION\nALPHA|SCREWS"));
    const auto second = mapTable(rows, 2);
    QVERIFY(second);
    QCOMPARE(second->headerRow, 2);
    const auto missing = mapTable(rows, 99);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::BadCall);
}

void TestMapTable::tableWithoutHeaderIsRefused() {
    const auto mapping =
        mapTable(block(QStringLiteral("2024-01-31|ALPHA LTD|88062200|10.5\n2024-02-01|BETA LLC|85176200|11")));
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, ErrorCode::BadInput);
    QVERIFY(!mapping.error().remedy.isEmpty());
    QVERIFY(!mapTable(read::RowBlock()));
}

void TestMapTable::contentVetoesAHeader() {
    const Mapping mapping =
        mapped(QStringLiteral("HS_CODE_2|HS_CODE|CURRENCY|IMPORTER|IMPORTER_NAME\n"
                              "88|8806220000|12.5|A17B|ALPHA LTD\n85|8517620000|13.5|A18B|BETA LTD"));
    QCOMPARE(columns(mapping, Field::HsCode), QStringLiteral("HS_CODE"));
    QCOMPARE(columns(mapping, Field::Currency), QString());
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("IMPORTER_NAME"));
}

void TestMapTable::bareColumnsBelongToTheReportingSide_data() {
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("buyerAddress");
    QTest::addColumn<QString>("sellerAddress");
    QTest::newRow("imports") << QStringLiteral("DATE|IMPORTER|ADDRESS|SUPPLIER|SUPPLIER ADDRESS|HS CODE\n"
                                               "2024-01-31|ALPHA|ROAD 1|BETA|STREET 2|88062200")
                             << QStringLiteral("ADDRESS") << QStringLiteral("SUPPLIER ADDRESS");
    QTest::newRow("exports") << QStringLiteral("DATE|EXPORTER|ADDRESS|CONSIGNEE NAME|CONSIGNEE ADDRESS|HS CODE\n"
                                               "2024-01-31|ALPHA|ROAD 1|BETA|STREET 2|88062200")
                             << QStringLiteral("CONSIGNEE ADDRESS") << QStringLiteral("ADDRESS");
    QTest::newRow("by the date's name") << QStringLiteral("EXP_DATE|BUYER NAME|ADDRESS|SUPPLIER|HS CODE\n"
                                                          "2024-01-31|ALPHA|ROAD 1|BETA|88062200")
                                        << QString() << QStringLiteral("ADDRESS");
}

void TestMapTable::bareColumnsBelongToTheReportingSide() {
    QFETCH(QString, table);
    QFETCH(QString, buyerAddress);
    QFETCH(QString, sellerAddress);
    const Mapping mapping = mapped(table);
    QCOMPARE(columns(mapping, Field::BuyerAddress), buyerAddress);
    QCOMPARE(columns(mapping, Field::SellerAddress), sellerAddress);
}

void TestMapTable::fobAndCifBothServe() {
    const Mapping mapping =
        mapped(QStringLiteral("IMPORTER NAME|IMPORT VALUE FOB|IMPORT VALUE CIF|CURRENCY|UNIT PRICE\n"
                              "ALPHA|0|5|EUR|1\nBETA|7|0|EUR|1"));
    QCOMPARE(columns(mapping, Field::Value), QStringLiteral("IMPORT VALUE CIF|IMPORT VALUE FOB"));
    QCOMPARE(columns(mapping, Field::ValueUsd), QString());
}

void TestMapTable::lineTotalsGoBeforeTotalsOfTheDeclaration() {
    const Mapping mapping =
        mapped(QStringLiteral("IMPORTER NAME|TOTAL_CUSTOMS_VALUE_USD|CUSTOMS_VALUE_USD|TOTAL_QUANTITY|QUANTITY\n"
                              "ALPHA|100|50|4|2"));
    QCOMPARE(columns(mapping, Field::ValueUsd), QStringLiteral("CUSTOMS_VALUE_USD"));
    QCOMPARE(columns(mapping, Field::Quantity), QStringLiteral("QUANTITY"));
}

void TestMapTable::originalNameGoesBeforeTheTranslation() {
    const Mapping mapping = mapped(QStringLiteral("IMPORTER_NAME_EN|IMPORTER_NAME|STD_IMPORTER_NAME|HS_CODE\n"
                                                  "ALPHA|АЛЬФА|ALPHA LLC|88062200"));
    QCOMPARE(columns(mapping, Field::BuyerName), QStringLiteral("IMPORTER_NAME|IMPORTER_NAME_EN|STD_IMPORTER_NAME"));
}

void TestMapTable::dateOrderIsLearntFromTheWholeColumn() {
    const Mapping dayFirst = mapped(QStringLiteral("DATE|IMPORTER NAME\n10-01-2024|A LTD\n28-04-2024|B LTD"));
    QCOMPARE(dayFirst.habitOf(0).dateOrder, DateOrder::DayFirst);
    QVERIFY(dayFirst.allIssues().empty());
    const Mapping monthFirst = mapped(QStringLiteral("DATE|IMPORTER NAME\n01/10/2024|A LTD\n04/28/2024|B LTD"));
    QCOMPARE(monthFirst.habitOf(0).dateOrder, DateOrder::MonthFirst);
}

void TestMapTable::ambiguousDatesAreSaidAloud() {
    const Mapping slashes = mapped(QStringLiteral("DATE|IMPORTER NAME\n01/02/2024|A LTD\n03/04/2024|B LTD"));
    QVERIFY(hasIssue(slashes, "date-order-ambiguous"));
    QCOMPARE(slashes.allIssues().front().row, 2);
    QCOMPARE(slashes.allIssues().front().count, 2);
    QVERIFY(mapped(QStringLiteral("DATE|IMPORTER NAME\n01.02.2024|A LTD")).allIssues().empty());
    QVERIFY(hasIssue(mapped(QStringLiteral("DATE|IMPORTER NAME\n13/02/2024|A\n02/13/2024|B\n02/14/2024|C")),
                     "date-order-mixed"));
}

void TestMapTable::decimalMarkIsLearntByColumn() {
    const Mapping mapping =
        mapped(QStringLiteral("IMPORTER NAME|QUANTITY|NET WEIGHT\nALPHA|1,000|1.234,5\nBETA|2,500.5|7,25"));
    QCOMPARE(mapping.habitOf(1).decimalMark, '.');
    QCOMPARE(mapping.habitOf(2).decimalMark, ',');
    const RowParser parser(mapping);
    const auto outcome = parser.parse(block(QStringLiteral("ALPHA|1,000|1.234")), 0);
    const auto& draft = std::get<ShipmentDraft>(outcome);
    QCOMPARE(draft.quantity, 1000.0);
    QCOMPARE(draft.netKg, 1234.0);
}

void TestMapTable::midnightInIndiaIsTheNextDay() {
    const QString table =
        QStringLiteral("EXP_DATE|EXPORTER NAME\n2025-04-25T18:30:00.000Z|A LTD\n2025-04-30T18:30:00.000Z|B LTD");
    const Mapping mapping = mapped(table);
    QCOMPARE(mapping.habitOf(0).dayShift, 1);
    const auto outcome = RowParser(mapping).parse(block(table), 2);
    QCOMPARE(toQString(std::get<ShipmentDraft>(outcome).date->iso()), QStringLiteral("2025-05-01"));
    QVERIFY(hasIssue(mapping, "dates-shifted"));
}

void TestMapTable::momentsThatAreNoMidnightKeepTheirDay_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("shift");
    QTest::newRow("midnight") << QStringLiteral("2025-04-25T18:30:00.000Z")
                              << QStringLiteral("2025-04-30T18:30:00.000Z") << 1;
    QTest::newRow("summer and winter") << QStringLiteral("2025-01-25T22:00:00.000Z")
                                       << QStringLiteral("2025-07-30T21:00:00.000Z") << 1;
    QTest::newRow("many times") << QStringLiteral("2025-04-25T18:30:00.000Z")
                                << QStringLiteral("2025-04-30T11:02:00.000Z") << 0;
    QTest::newRow("noon") << QStringLiteral("2025-04-25T12:00:00.000Z") << QStringLiteral("2025-04-30T12:00:00.000Z")
                          << 0;
    QTest::newRow("morning") << QStringLiteral("2025-04-25T05:00:00.000Z") << QStringLiteral("2025-04-30T05:00:00.000Z")
                             << 0;
}

void TestMapTable::momentsThatAreNoMidnightKeepTheirDay() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, shift);
    const Mapping mapping = mapped(QStringLiteral("EXP_DATE|EXPORTER NAME\n%1|A LTD\n%2|B LTD").arg(first, second));
    QCOMPARE(mapping.habitOf(0).dayShift, shift);
}

void TestMapTable::wholeAmountsWithASignKeepTheirThousands_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("value");
    for (const auto& [cell, value] : {std::pair("$123,456", 123456.0),
                                      {"€12,345", 12345.0},
                                      {"(12,345)", -12345.0},
                                      {"-123,456", -123456.0},
                                      {"-$123,456", -123456.0},
                                      {"123,456$", 123456.0}})
        QTest::newRow(cell) << QString::fromUtf8(cell) << value;
}

void TestMapTable::wholeAmountsWithASignKeepTheirThousands() {
    QFETCH(QString, cell);
    QFETCH(double, value);
    const QString table = QStringLiteral("IMPORTER NAME|VALUE USD\nALPHA|%1\nBETA|%1").arg(cell);
    const auto outcome = RowParser(mapped(table)).parse(block(table), 1);
    QCOMPARE(std::get<ShipmentDraft>(outcome).valueUsd, value);
}

void TestMapTable::openNumbersTakeTheMarkOfTheOthers() {
    const QString table = QStringLiteral("IMPORTER NAME|VALUE USD|NET WEIGHT|HS CODE\n"
                                         "ALPHA|12,5|1,500|8806.22.00\nBETA|3,25|2,000|8806.22.00");
    const Mapping mapping = mapped(table);
    QVERIFY(mapping.allIssues().empty());
    QCOMPARE(std::get<ShipmentDraft>(RowParser(mapping).parse(block(table), 1)).netKg, 1.5);
}

void TestMapTable::openNumbersAreSaidAloud() {
    const Mapping mapping = mapped(QStringLiteral("IMPORTER NAME|VALUE USD\nALPHA|1.500\nBETA|12.500"));
    QVERIFY(hasIssue(mapping, "decimal-mark-ambiguous"));
    QCOMPARE(mapping.allIssues().front().count, 2);
}

void TestMapTable::laterRowsDecideWhatTheFirstLeaveOpen() {
    Mapping mapping = mapped(QStringLiteral("DATE|IMPORTER NAME\n01/02/2024|A LTD"));
    const std::vector<std::size_t> open = openColumns(mapping);
    QCOMPARE(open, std::vector<std::size_t>{0});
    HabitLearner learner(open);
    learner.read(block(QStringLiteral("DATE|IMPORTER NAME\n01/02/2024|A LTD\n02/28/2024|B LTD")), 2);
    learner.tell(mapping);
    QCOMPARE(mapping.habitOf(0).dateOrder, DateOrder::MonthFirst);
    QVERIFY(mapping.allIssues().empty());
    QVERIFY(openColumns(mapping).empty());
}

void TestMapTable::chosenColumnIsReadByItsOwnHeader() {
    const QString table = QStringLiteral("IMPORTER NAME|STATISTICAL_VALUE_IN_1000_USD|INVOICE_VALUE_USD|VALUE INR|SUM\n"
                                         "ALPHA|48.53|48530|4000000|7");
    Mapping mapping = mapped(table);
    mapping.choose(Field::ValueUsd, 2);
    mapping.choose(Field::Value, 4);
    const auto draft = std::get<ShipmentDraft>(RowParser(mapping).parse(block(table), 1));
    QCOMPARE(draft.valueUsd, 48530.0);
    QCOMPARE(draft.value, 7.0);
    QVERIFY(draft.currency.empty());
}

void TestMapTable::cutDescriptionsAreNoticed() {
    QString table = QStringLiteral("IMPORTER NAME|PRODUCT DESCRIPTION");
    for (int i = 0; i < 6; ++i)
        table += QStringLiteral("\nALPHA|%1")
                     .arg(QString(i + 10, u'ж') + QStringLiteral(" ") + QString(i < 4 ? 239 - i : 50, u'ы'));
    const Mapping mapping = mapped(table);
    QCOMPARE(mapping.habitOf(Field::Description).cut, std::size_t(250));
    QVERIFY(hasIssue(mapping, "descriptions-cut"));
    const RowParser parser(mapping);
    QVERIFY(std::get<ShipmentDraft>(parser.parse(block(table), 1)).descriptionCut);
    QVERIFY(!std::get<ShipmentDraft>(parser.parse(block(table), 6)).descriptionCut);
}

void TestMapTable::thousandsAreScaled() {
    const QString table =
        QStringLiteral("EXPORTER NAME|STATISTICAL_VALUE_IN_1000_USD|WEIGHT (TONNES)\nALPHA|46.53|2.5");
    const Mapping mapping = mapped(table);
    const auto outcome = RowParser(mapping).parse(block(table), 1);
    QCOMPARE(std::get<ShipmentDraft>(outcome).valueUsd, 46530.0);
    QCOMPARE(std::get<ShipmentDraft>(outcome).grossKg, 2500.0);
    const QString spanish = QStringLiteral("EXPORTADOR|FOB (MILES USD)|SUBPARTIDA\nALPHA|46.53|0803901100");
    const auto record = RowParser(mapped(spanish)).parse(block(spanish), 1);
    QCOMPARE(std::get<ShipmentDraft>(record).valueUsd, 46530.0);
}

void TestMapTable::kindOfTableIsTold_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("kind");
    QTest::newRow("declarations") << QStringLiteral(
                                         "DECLARATION_NUMBER|IMPORTER_NAME|SUPPLIER_NAME|HS_CODE|PRODUCT_DESCRIPTION")
                                  << QStringLiteral("declarations");
    QTest::newRow("summary") << QStringLiteral("MONTHYEAR|IMPORTER_NAME|HS_CODE|TOTALVALUE|%GTTOTALVALUE")
                             << QStringLiteral("summary");
    QTest::newRow("bill of lading")
        << QStringLiteral("Consignee|Shipper|Vessel|Port of Lading|Bill of Lading Number|Goods Shipped")
        << QStringLiteral("bill-of-lading");
    QTest::newRow("other") << QStringLiteral("Vendor|Item Description|Brand|Quantity") << QStringLiteral("other");
    QTest::newRow("month beside the day")
        << QStringLiteral("Date|Month|Declaration No|Importer|Exporter|Product Description")
        << QStringLiteral("declarations");
    QTest::newRow("rate of duty") << QStringLiteral("Date|Importer|HS Code|U$S FOB|Duty %")
                                  << QStringLiteral("declarations");
}

void TestMapTable::kindOfTableIsTold() {
    QFETCH(QString, header);
    QFETCH(QString, kind);
    QCOMPARE(toQString(tableKindName(mapped(header).kind)), kind);
}

void TestMapTable::duplicateHeadersBothServe() {
    const QString table = QStringLiteral("IMPORTER NAME|PORT OF DEPARTURE|PORT OF DEPARTURE\nALPHA||SHANGHAI");
    const Mapping mapping = mapped(table);
    QCOMPARE(mapping.fields.at(Field::LoadingPort).size(), std::size_t(2));
    const auto outcome = RowParser(mapping).parse(block(table), 1);
    QCOMPARE(toQString(std::get<ShipmentDraft>(outcome).loadingPort), QStringLiteral("SHANGHAI"));
}

void TestMapTable::personsChoiceGoesFirst() {
    Mapping mapping = mapped(QStringLiteral("IMPORTER_NAME|CUSTOMER X|HS_CODE\nALPHA|BETA|88062200"));
    mapping.choose(Field::BuyerName, 1);
    QCOMPARE(mapping.column(Field::BuyerName), std::optional<std::size_t>(1));
    QCOMPARE(mapping.fields.at(Field::BuyerName).front().confidence, 1.0);
    mapping.choose(Field::BuyerName, std::nullopt);
    QVERIFY(!mapping.column(Field::BuyerName));
}

void TestMapTable::mappingSurvivesJson() {
    const Mapping mapping =
        mapped(QStringLiteral("DATE|IMPORTER NAME|STATISTICAL_VALUE_IN_1000_USD|NET WEIGHT|HS_CODE\n"
                              "01/02/2024|АЛЬФА|46,5|1,5|88062200"));
    const auto again = Mapping::fromJson(mapping.toJson());
    QVERIFY(again);
    QCOMPARE(again->toJson(), mapping.toJson());
    QVERIFY(again->habits == mapping.habits);
    QCOMPARE(again->allIssues().size(), mapping.allIssues().size());
}

void TestMapTable::brokenJsonIsRefused() {
    QVERIFY(!Mapping::fromJson({}));
    QJsonObject json = mapped(QStringLiteral("IMPORTER_NAME|HS_CODE\nALPHA|88062200")).toJson();
    QJsonObject fields = json.value(QLatin1String("fields")).toObject();
    fields.insert(QStringLiteral("brand"), QJsonArray{QJsonObject{{QStringLiteral("column"), 99}}});
    json.insert(QStringLiteral("fields"), fields);
    QVERIFY(!Mapping::fromJson(json));
    fields.remove(QStringLiteral("brand"));
    fields.insert(QStringLiteral("shoe"), QJsonArray{});
    json.insert(QStringLiteral("fields"), fields);
    QVERIFY(!Mapping::fromJson(json));
}

QTEST_GUILESS_MAIN(TestMapTable)
#include "test_map_table.moc"
