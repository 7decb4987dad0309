// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"
#include "zip_by_hand.h"

#include "core/base/text.h"

#include <QObject>
#include <QProcess>
#include <QTest>

using namespace waybill;

class XlsxTest : public QObject {
    Q_OBJECT

private:
    Reading readMade(const HandMade& made) const {
        return readFirstTable(m_folder.write(QStringLiteral("made.xlsx"), workbookOf(made)));
    }
    Folder m_folder;

private Q_SLOTS:
    void readsWhatAWriterWrote() {
        const QString file = m_folder.path(QStringLiteral("written.xlsx"));
        QCOMPARE(QProcess::execute(QStringLiteral(WAYBILL_WORKBOOK_WRITER), {file}), 0);
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(2));
        QCOMPARE((*tables)[0].sheet, QStringLiteral("Declarations"));
        QCOMPARE((*tables)[1].sheet, QStringLiteral("Second"));
        QCOMPARE((*tables)[0].containerName(), QStringLiteral("xlsx"));
        const Reading reading = readTable((*tables)[0]);
        QVERIFY(!reading.error);
        QCOMPARE(QByteArray::fromStdString(reading.text()),
                 QByteArray("/////Имя|Дата|Когда|Сумма|Да|Формула/"
                            "ООО \"РОМАШКА\"\nМосква|2023-02-01|2023-02-01 18:00:00|8.64|TRUE|3///last/"));
        for (std::size_t i = 0; i < reading.numbers.size(); ++i)
            QCOMPARE(reading.numbers[i], qint64(i) + 1);

        read::TableChoice choice;
        choice.sheet = QStringLiteral("Hidden");
        QCOMPARE(readFirstTable(file, choice).text(), std::string("secret/"));
        choice.sheet = QStringLiteral("Nowhere");
        const auto missing = read::findTables(file, choice);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::BadCall);
        QVERIFY(missing.error().why.contains(QStringLiteral("Declarations")));
    }

    void readsCells_data() {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("text");
        const auto number = [](const char* value) -> QByteArray {
            return QByteArray("<c r=\"A1\"><v>") + value + "</v></c>";
        };
        const auto styled = [](const char* value, int style) -> QByteArray {
            return QByteArray("<c r=\"A1\" s=\"") + QByteArray::number(style) + "\"><v>" + value + "</v></c>";
        };
        QTest::newRow("whole") << number("8525801900") << QByteArray("8525801900");
        QTest::newRow("float noise") << number("8.6400000000000006") << QByteArray("8.64");
        QTest::newRow("shortest") << number("0.30000000000000004") << QByteArray("0.30000000000000004");
        QTest::newRow("exponent") << number("1.2E-3") << QByteArray("0.0012");
        QTest::newRow("big exponent") << number("7.7E+9") << QByteArray("7700000000");
        QTest::newRow("long id stays whole") << number("12345678901234567890") << QByteArray("12345678901234567890");
        QTest::newRow("point zero") << number("5.0") << QByteArray("5");
        QTest::newRow("negative") << number("-12.50") << QByteArray("-12.5");
        QTest::newRow("hundred thousand") << number("1E5") << QByteArray("100000");
        QTest::newRow("date") << styled("44958", 1) << QByteArray("2023-02-01");
        QTest::newRow("date with time") << styled("44958.999988425923", 1) << QByteArray("2023-02-01 23:59:59");
        QTest::newRow("almost midnight") << styled("44958.99999999", 1) << QByteArray("2023-02-02");
        QTest::newRow("custom date") << styled("44958", 2) << QByteArray("2023-02-01");
        QTest::newRow("money is no date") << styled("44958", 3) << QByteArray("44958");
        QTest::newRow("text in quotes is no date") << styled("44958", 4) << QByteArray("44958");
        QTest::newRow("elapsed hours") << styled("1.5", 5) << QByteArray("36:00:00");
        QTest::newRow("time only") << styled("0.25", 1) << QByteArray("06:00:00");
        QTest::newRow("early day") << styled("1", 1) << QByteArray("1900-01-01");
        QTest::newRow("first of March 1900") << styled("61", 1) << QByteArray("1900-03-01");
        QTest::newRow("no day at all") << styled("99999999", 1) << QByteArray("99999999");
        QTest::newRow("style that is not there") << styled("5", 99) << QByteArray("5");
        QTest::newRow("shared") << QByteArray("<c r=\"A1\" t=\"s\"><v>0</v></c>") << QByteArray("plain & simple");
        QTest::newRow("rich text") << QByteArray("<c r=\"A1\" t=\"s\"><v>1</v></c>") << QByteArray("two runs");
        QTest::newRow("escaped") << QByteArray("<c r=\"A1\" t=\"s\"><v>2</v></c>") << QByteArray("a\nb_");
        QTest::newRow("inline") << QByteArray(
                                       "<c r=\"A1\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>")
                                << QByteArray("inline");
        QTest::newRow("formula's text") << QByteArray("<c r=\"A1\" t=\"str\"><f>A2&amp;A3</f><v>done</v></c>")
                                        << QByteArray("done");
        QTest::newRow("formula's number") << QByteArray("<c r=\"A1\"><f>1+1</f><v>2</v></c>") << QByteArray("2");
        QTest::newRow("true") << QByteArray("<c r=\"A1\" t=\"b\"><v>1</v></c>") << QByteArray("TRUE");
        QTest::newRow("error") << QByteArray("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>") << QByteArray("#N/A");
        QTest::newRow("ISO date") << QByteArray("<c r=\"A1\" t=\"d\"><v>2023-02-01T10:30:00Z</v></c>")
                                  << QByteArray("2023-02-01 10:30:00");
        QTest::newRow("out of order") << QByteArray("<c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c>")
                                      << QByteArray("1||3");
        QTest::newRow("without references") << QByteArray("<c><v>1</v></c><c/><c><v>3</v></c>") << QByteArray("1||3");
        QTest::newRow("formatted and empty")
            << QByteArray("<c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/>") << QByteArray("1");
        QTest::newRow("prefixed names") << QByteArray("<x:c xmlns:x=\"u\" r=\"A1\"><x:v>1</x:v></x:c>")
                                        << QByteArray("1");
    }
    void readsCells() {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, text);
        HandMade made;
        made.sheet = "<row r=\"1\">" + cell + "</row>";
        made.strings =
            "<si><t>plain &amp; simple</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si>"
            "<si><t>a_x000A_b_x005F_</t></si>";
        made.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-419]d\\ mmmm\\ yyyy\"/>"
                      "<numFmt numFmtId=\"165\" formatCode=\"[Red]#,##0.00\\ [$USD]\"/>"
                      "<numFmt numFmtId=\"166\" formatCode=\"0 &quot;days&quot;\"/></numFmts>"
                      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                      "<xf numFmtId=\"166\"/><xf numFmtId=\"46\"/></cellXfs>";
        const Reading reading = readMade(made);
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message()) : "");
        QCOMPARE(QByteArray::fromStdString(reading.text()), text + "/");
    }

    void formulaWithoutItsResultIsSaidAloud() {
        HandMade made;
        made.sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*100</f><v></v></c></row>"
                     "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>A2*100</f><v>100</v></c></row>";
        const Reading reading = readMade(made);
        QCOMPARE(reading.text(), std::string("1/1|100/"));
        QCOMPARE(reading.issueCodes(), std::string("formula-without-value@1x1 "));
    }

    void aCellThatIsThereTwiceIsCounted() {
        HandMade made;
        made.sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"
                     "<c r=\"B1\"><v>3</v></c></row>";
        const Reading reading = readMade(made);
        QCOMPARE(reading.text(), std::string("1|3/"));
        QCOMPARE(reading.issueCodes(), std::string("cell-twice@1x1 "));
    }

    void countsDaysFrom1904WhereTheWorkbookDoes() {
        HandMade made;
        made.workbookProperties = "<workbookPr date1904=\"1\"/>";
        made.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
        made.sheet = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>43496</v></c></row>";
        QCOMPARE(readMade(made).text(), std::string("2023-02-01/"));
    }

    void gapsComeOutBlank() {
        HandMade made;
        made.sheet = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\" s=\"0\"/></row>"
                     "<row r=\"5\"><c r=\"B5\"><v>2</v></c></row><row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/></row>";
        const Reading reading = readMade(made);
        QCOMPARE(reading.text(), std::string("/1///|2/"));
        QCOMPARE(reading.numbers.back(), qint64(5));
    }

    void aHugeGapDoesNotExplode() {
        HandMade made;
        made.sheet = "<row r=\"1\"><c><v>1</v></c></row>";
        for (int i = 1; i <= 1000; ++i)
            made.sheet += "<row r=\"" + QByteArray::number(qint64(i) * 1000000000) + "\"><c><v>2</v></c></row>";
        const Reading reading = readMade(made);
        QVERIFY(!reading.error);
        QCOMPARE(reading.rows.size(), std::size_t(1001));
        QCOMPARE(reading.numbers.back(), qint64(1000) * 1000000000);
        QCOMPARE(reading.issues.front().code, std::string("row-gap"));
    }

    void rowsNumberedBackwardsKeepTheirOrder() {
        HandMade made;
        made.sheet = "<row r=\"2\"><c><v>a</v></c></row><row r=\"2\"><c><v>b</v></c></row><row><c><v>c</v></c></row>";
        const Reading reading = readMade(made);
        QCOMPARE(reading.text(), std::string("/a/b/c/"));
        QCOMPARE(reading.numbers, (std::vector<qint64>{1, 2, 3, 4}));
        QCOMPARE(reading.issueCodes(), std::string("row-order@3x1 "));
    }

    void theOnlySheetIsReadEvenWhenHidden() {
        Parts parts = partsOf({});
        for (auto& [name, bytes] : parts)
            bytes.replace("sheetId", "state=\"hidden\" sheetId");
        QCOMPARE(readFirstTable(m_folder.write(QStringLiteral("hidden.xlsx"), zipOf(parts))).text(), std::string("1/"));
    }

    void damageIsToldWithTheRow_data() {
        QTest::addColumn<QByteArray>("sheet");
        QTest::newRow("XML ends early") << QByteArray("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>");
        QTest::newRow("XML is broken") << QByteArray("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c></row>");
        QTest::newRow("text that is not there")
            << QByteArray("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c t=\"s\"><v>7</v></c></row>");
        QTest::newRow("row inside of a row")
            << QByteArray("<row r=\"1\"><c><v>1</v></c><row r=\"2\"><c><v>2</v></c></row><c><v>3</v></c></row>");
        QTest::newRow("column beyond the last")
            << QByteArray("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c r=\"ZZZZ2\"><v>7</v></c></row>");
    }
    void damageIsToldWithTheRow() {
        QFETCH(QByteArray, sheet);
        HandMade made;
        made.sheet = sheet;
        const Reading reading = readMade(made);
        QVERIFY(reading.error);
        QCOMPARE(reading.error->code, ErrorCode::BadInput);
        QCOMPARE(reading.error->row, qint64(2));
        QCOMPARE(reading.error->file, m_folder.path(QStringLiteral("made.xlsx")));
        QVERIFY(!reading.error->remedy.isEmpty());
    }

    void entitiesAreRefused() {
        HandMade made;
        made.sheetPrologue = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        made.sheet = "<row r=\"1\"><c t=\"str\"><v>&b;</v></c></row>";
        const Reading reading = readMade(made);
        QVERIFY(reading.error);
        QVERIFY(reading.error->why.contains(QStringLiteral("document type")));
    }

    void aBombIsRefused() {
        HandMade made;
        made.strings = "<si><t>" + QByteArray(120 * 1024 * 1024, 'a') + "</t></si>";
        made.sheet = "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>";
        const Reading reading = readMade(made);
        QVERIFY(reading.error);
        QCOMPARE(reading.error->code, ErrorCode::BadInput);
    }

    void anEndlessTagIsRefused() {
        HandMade made;
        made.sheet = "<row r=\"1\" x=\"";
        for (int i = 0; i < 3000000; ++i)
            made.sheet += QByteArray::number(i * 7919LL % 1000003);
        made.sheet += "\"><c><v>1</v></c></row>";
        const Reading reading = readMade(made);
        QVERIFY(reading.error);
        QVERIFY2(reading.error->why.contains(QStringLiteral("tag")), qPrintable(reading.error->message()));
    }

    void aWrongChecksumIsTold() {
        HandMade made;
        made.sheet.clear();
        for (int row = 1; row < 4000; ++row)
            made.sheet += "<row r=\"" + QByteArray::number(row) + "\"><c><v>" + QByteArray::number(row * 7919 % 9973) +
                          "</v></c></row>";
        QByteArray bytes = workbookOf(made);
        const qsizetype name = bytes.lastIndexOf("xl/worksheets/sheet1.xml");
        const qsizetype directory = bytes.lastIndexOf("PK\x01\x02", name);
        bytes[directory + 16] = char(bytes[directory + 16] ^ 0x55);
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("crc.xlsx"), bytes));
        QVERIFY(reading.error);
        QVERIFY2(reading.error->why.contains(QStringLiteral("checksum")), qPrintable(reading.error->message()));
    }

    void cancelIsNoError() { QVERIFY(endsCancelled(m_folder.write(QStringLiteral("cancel.xlsx"), workbookOf({})))); }
};

QTEST_APPLESS_MAIN(XlsxTest)
#include "test_xlsx.moc"
