// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/statistics.h"
#include "tests/core/map/tables.h"

#include <QTest>
#include <cmath>

using namespace waybill;
using namespace waybill::map;

class TestStatistics : public QObject {
    Q_OBJECT

    // What becomes of the rows below the header, a line each.
    static QStringList readRows(const QString& table, const StatisticsDefaults& defaults = {}) {
        const read::RowBlock block = tables::block(table);
        const auto mapping = mapStatistics(block);
        if (!mapping)
            return {mapping.error().message()};
        const StatisticsParser parser(*mapping, defaults);
        QStringList lines;
        for (std::size_t i = std::size_t(mapping->headerRow); i < block.rowCount(); ++i)
            lines << text(parser.parse(block, i));
        return lines;
    }
    static QString text(const StatisticsOutcome& outcome) {
        if (std::holds_alternative<BlankRow>(outcome))
            return QStringLiteral("blank");
        if (const auto* rejection = std::get_if<Rejection>(&outcome))
            return toQString(rejection->code);
        const auto& draft = std::get<StatisticsDraft>(outcome);
        QStringList parts{toQString(draft.exporter + ">" + draft.importer), toQString(draft.month.iso()),
                          toQString(draft.hsCode)};
        for (const auto& [quantity, unit] : draft.quantities)
            parts << QString::number(quantity) + toQString(unit);
        parts << (std::isnan(draft.netKg) ? QStringLiteral("-") : QString::number(draft.netKg))
              << (std::isnan(draft.valueUsd) ? QStringLiteral("-") : QString::number(draft.valueUsd, 'f', 0));
        return parts.join(u' ');
    }

private Q_SLOTS:
    void layoutsOfPublishers_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("rows");
        QTest::newRow("customs of China")
            << QStringLiteral("数据年月|商品编码|商品名称|贸易伙伴编码|贸易伙伴名称|第一数量|第一计量单位|第二数量|"
                              "第二计量单位|美元\n202303|88062210|无人驾驶航空器|344|俄罗斯|1,747|架|3,319.3|千克|"
                              "1702191")
            << QStringLiteral("CN>RU 2023-03 88062210 1747架 3319.3千克 - 1702191");
        QTest::newRow("customs of China in English")
            << QStringLiteral(
                   "Date of data|Commodity code|Commodity|Trading partner code|Trading partner|Quantity|Unit|"
                   "Supplementary quantity|Supplementary unit|US dollar\n202303|88062210|Drones|344|Russia|"
                   "1747|set|3319.3|kg|1702191")
            << QStringLiteral("CN>RU 2023-03 88062210 1747set 3319.3kg - 1702191");
        QTest::newRow("UN Comtrade")
            << QStringLiteral("refYear|refMonth|period|reporterISO|flowCode|partnerISO|partner2Code|motCode|cmdCode|"
                              "qtyUnitAbbr|qty|netWgt|primaryValue\n2023|3|202303|CHN|X|RUS|0|0|880622|u|10|20.5|3000\n"
                              "2023|3|202303|CHN|X|RUS|0|1000|880622|u|4|8|1000\n"
                              "2023|3|202303|CHN|X|W00|0|0|880622|u|90|180|9000\n"
                              "2023|3|202303|CHN|X|RUS|0|0|TOTAL||||9000\n"
                              "2023|3|202303|KAZ|M|CHN|0|0|880622|u|7|9|500\n"
                              "2023|3|202303|CHN|RX|RUS|0|0|880622|u|7|9|500")
            << QStringLiteral("CN>RU 2023-03 880622 10u 20.5 3000,part-of-another-row,all-partners,all-goods,"
                              "CN>KZ 2023-03 880622 7u 9 500,other-flow");
        QTest::newRow("thousands of dollars, year and month apart, a title above")
            << QStringLiteral("Exports of Turkey\n\nYear|Month|Reporter|Partner|HS code|Value (thousand USD)\n2023|3|"
                              "Turkey|Russian Federation|8542|12.5\n||||\n2023|13|Turkey|Russia|8542|1\n2023|4|"
                              "Turkey|Nowhere|8542|1\n2023|4|Turkey|Russia|n/a|1\n2023|4|Turkey|Russia|8542|")
            << QStringLiteral("TR>RU 2023-03 8542 - 12500,blank,no-month,no-partner,no-code,no-amount");
        QTest::newRow("a code that lost its zero")
            << QStringLiteral("period|reporter|partner|hs|usd\n2023-01|VN|RU|90111|5\n2023-01|VN|RU|0901.11|6")
            << QStringLiteral("VN>RU 2023-01 090111 - 5,VN>RU 2023-01 090111 - 6");
    }
    void layoutsOfPublishers() {
        QFETCH(QString, table);
        QFETCH(QString, rows);
        QCOMPARE(readRows(table).join(u','), rows);
    }

    void whatTheTableDoesNotSayIsSaidByThePerson() {
        const QString table = QStringLiteral("period|partner|hs|usd\n2023-01|RU|880622|5");
        QCOMPARE(readRows(table, {.reporter = "TR"}), QStringList{QStringLiteral("TR>RU 2023-01 880622 - 5")});
        QCOMPARE(readRows(table, {.reporter = "TR", .areImports = true}),
                 QStringList{QStringLiteral("RU>TR 2023-01 880622 - 5")});
    }

    void aTableThatIsNoneSaysWhatIsMissing() {
        const auto lacking = mapStatistics(tables::block(QStringLiteral("title\nperiod|hs|usd\n2023-01|880622|5")));
        QVERIFY(!lacking);
        QCOMPARE(lacking.error().row, qint64(2));
        QVERIFY(lacking.error().why.contains(QStringLiteral("partner")));
        const auto other = mapStatistics(tables::block(QStringLiteral("IMPORTER|EXPORTER\nA|B")));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
