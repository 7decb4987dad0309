// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ods_by_hand.h"
#include "reading.h"

#include <QObject>
#include <QTest>

using namespace waybill;

class OdsTest : public QObject {
    Q_OBJECT

private:
    Reading readMade(const QByteArray& tables, const QByteArray& styles = {}) const {
        return readFirstTable(m_folder.write(QStringLiteral("made.ods"), ods::fileOf(tables, styles)));
    }
    Folder m_folder;

private Q_SLOTS:
    void readsWhatASpreadsheetProgramWrites() {
        const QByteArray tables = ods::table(
            "<table:table-column table:number-columns-repeated=\"16384\"/><table:table-header-rows>" +
            ods::row(ods::text("Имя") + ods::text("Дата") + ods::text("Сумма")) + "</table:table-header-rows>" +
            ods::row(ods::cell("table:number-columns-repeated=\"16384\""), 2) +
            ods::row(
                ods::text("ООО &quot;РОМАШКА&quot;") +
                ods::cell("office:value-type=\"date\" office:date-value=\"2023-02-01\"", "<text:p>01.02.23</text:p>") +
                ods::cell("office:value-type=\"float\" office:value=\"8.64\"", "<text:p>8,6</text:p>") +
                ods::cell("table:number-columns-repeated=\"16381\"")) +
            ods::row(ods::cell("table:number-columns-repeated=\"16384\""), 1048572));
        const QString file = m_folder.write(QStringLiteral("written.ods"), ods::fileOf(tables));
        const auto found = read::findTables(file);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message()));
        QCOMPARE(found->size(), std::size_t(1));
        QCOMPARE(found->front().containerName(), QStringLiteral("ods"));
        QCOMPARE(found->front().sheet, QStringLiteral("Data"));
        const Reading reading = readTable(found->front());
        QVERIFY(!reading.error);
        QCOMPARE(QByteArray::fromStdString(reading.text()),
                 QByteArray("Имя|Дата|Сумма///ООО \"РОМАШКА\"|2023-02-01|8.64/"));
        QCOMPARE(reading.numbers, (std::vector<qint64>{1, 2, 3, 4}));
        QVERIFY(reading.issues.empty());
    }

    void readsCells_data() {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* tag, const QByteArray& cells, const QByteArray& text) {
            QTest::newRow(tag) << cells << text;
        };
        const auto typed = [](const QByteArray& attributes) { return ods::cell(attributes, "<text:p>shown</text:p>"); };
        row("number", typed("office:value-type=\"float\" office:value=\"12345678901234567890\""),
            "12345678901234567890");
        row("exponent", typed("office:value-type=\"float\" office:value=\"1.5E-07\""), "0.00000015");
        row("share", typed("office:value-type=\"percentage\" office:value=\"0.05\""), "0.05");
        row("money", typed("office:value-type=\"currency\" office:currency=\"USD\" office:value=\"1000.5\""), "1000.5");
        row("date", typed("office:value-type=\"date\" office:date-value=\"2023-02-01T10:30:00\""),
            "2023-02-01 10:30:00");
        row("time", typed("office:value-type=\"time\" office:time-value=\"PT10H30M05S\""), "10:30:05");
        row("long time", typed("office:value-type=\"time\" office:time-value=\"P1DT2H\""), "26:00:00");
        row("no time", typed("office:value-type=\"time\" office:time-value=\"PT1X\""), "PT1X");
        row("true", typed("office:value-type=\"boolean\" office:boolean-value=\"true\""), "TRUE");
        row("false", typed("office:value-type=\"boolean\" office:boolean-value=\"false\""), "FALSE");
        row("number that is not told", typed("office:value-type=\"float\""), "shown");
        row("untyped", ods::cell("", "<text:p>plain</text:p>"), "plain");
        row("string in an attribute", ods::cell("office:value-type=\"string\" office:string-value=\"x\""), "x");
        row("formula", typed("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\""), "2");
        row("error",
            ods::cell("table:formula=\"of:=1/0\" office:value-type=\"float\" office:value=\"0\" "
                      "calcext:value-type=\"error\"",
                      "<text:p>#DIV/0!</text:p>"),
            "#DIV/0!");
        row("paragraphs",
            ods::cell("office:value-type=\"string\"", "<text:p>one</text:p><text:p/><text:p>two</text:p>"),
            "one\n\ntwo");
        row("blanks", ods::text("\n  a  <text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d \n e  "),
            "a    b\tc\nd e");
        row("spans", ods::text("a <text:span>b<text:a>c</text:a></text:span> d"), "a bc d");
        row("comment",
            ods::cell("office:value-type=\"string\"",
                      "<office:annotation><text:p>secret</text:p></office:annotation><text:p>seen</text:p>"),
            "seen");
        row("picture",
            ods::cell(
                "office:value-type=\"string\"",
                "<text:p>seen</text:p><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame>"),
            "seen");
        row("repeated", ods::cell("office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"3\""),
            "7|7|7");
        row("gap", ods::cell("table:number-columns-repeated=\"2\"") + ods::text("x"), "||x");
        row("merged",
            ods::cell("office:value-type=\"string\" table:number-columns-spanned=\"3\"", "<text:p>wide</text:p>") +
                "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + ods::text("next"),
            "wide|||next");
    }
    void readsCells() {
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, text);
        const Reading reading = readMade(ods::table(ods::row(cells)));
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message()) : "");
        QCOMPARE(QByteArray::fromStdString(reading.text()), text + "/");
    }

    void headingsAndListsAreText() {
        const Reading reading = readMade(ods::table(ods::row(
            ods::cell("office:value-type=\"string\"", "<text:h>head</text:h>") +
            ods::cell("office:value-type=\"string\"",
                      "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p>"
                      "</text:list-item></text:list></text:list-item></text:list><text:p>three</text:p>") +
            ods::text("last"))));
        QCOMPARE(reading.text(), std::string("head|one\ntwo\nthree|last/"));
    }

    void aTableInsideOfATableDoesNotEndTheSheet() {
        const QByteArray inner = ods::table(ods::row(ods::text("inner")), "Inner");
        const Reading reading = readMade(ods::table(ods::row(ods::text("a")) + inner + ods::row(ods::text("b")) +
                                                    ods::row(ods::cell("", inner) + ods::text("c"))));
        QCOMPARE(reading.text(), std::string("a/b/|c/"));
        QCOMPARE(reading.issueCodes(), std::string("table-in-table@2x2 "));
    }

    void repeatedRowsComeOutEach() {
        const Reading reading =
            readMade(ods::table(ods::row(ods::text("a"), 3) + ods::row(ods::cell(""), 2) + ods::row(ods::text("b"))));
        QCOMPARE(reading.text(), std::string("a/a/a///b/"));
        QCOMPARE(reading.numbers.back(), qint64(6));
    }

    void formulaWithoutItsResultIsSaidAloud() {
        const Reading reading =
            readMade(ods::table(ods::row(ods::text("a") + ods::cell("table:formula=\"of:=1+1\"")) +
                                ods::row(ods::cell("table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" "
                                                   "office:string-value=\"\""))));
        QCOMPARE(reading.text(), std::string("a/"));
        QCOMPARE(reading.issueCodes(), std::string("formula-without-value@1x1 "));
    }

    void visibleSheetsComeBeforeHiddenOnes() {
        const QByteArray styles =
            "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
            "table:display=\"true\"/></style:style><style:style style:name=\"ta2\" "
            "style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
        const QByteArray hidden = ods::table(ods::row(ods::text("secret")), "Hidden", "ta2");
        const QByteArray empty = ods::table(ods::row(ods::cell("")), "Empty");
        const QByteArray pictured =
            ods::table("<table:shapes><draw:frame><text:p>label</text:p></draw:frame></table:shapes>", "Pictures");
        const QString file =
            m_folder.write(QStringLiteral("sheets.ods"),
                           ods::fileOf(hidden + empty + pictured + ods::table(ods::row(ods::text("1")), "One") +
                                           ods::table(ods::row(ods::text("2")), "Two"),
                                       styles));
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(2));
        QCOMPARE(readTable((*tables)[0]).text(), std::string("1/"));
        QCOMPARE(readTable((*tables)[1]).text(), std::string("2/"));
        read::TableChoice choice;
        choice.sheet = QStringLiteral("hidden");
        QCOMPARE(readFirstTable(file, choice).text(), std::string("secret/"));
        QCOMPARE(readMade(hidden, styles).text(), std::string("secret/"));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* reason) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(reason);
        };
        const Parts sound = ods::partsOf(ods::table(ods::row(ods::text("a"))));
        const auto changed = [&sound](std::size_t part, const QByteArray& bytes) {
            Parts parts = sound;
            parts[part].second = bytes;
            return zipOf(parts);
        };
        row("password", changed(1, "<manifest><file-entry><encryption-data/></file-entry></manifest>"), "password");
        row("text document", changed(0, "application/vnd.oasis.opendocument.text"), "not a spreadsheet");
        row("cut", changed(2, sound[2].second.left(sound[2].second.size() / 2)), "ends in the middle");
        row("entities", changed(2, "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><a>&a;</a>"), "document type");
        row("no sheet", ods::fileOf({}), "no worksheet");
        row("too many columns",
            ods::fileOf(ods::table(ods::row(ods::cell("table:number-columns-repeated=\"16384\"") + ods::text("x")))),
            "last column");
        row("row repeated like a trap", ods::fileOf(ods::table(ods::row(ods::text(QByteArray(200, 'x')), 1000000))),
            "traps");
        row("cell repeated like a trap",
            ods::fileOf(ods::table(ods::row(ods::cell("office:value-type=\"string\" "
                                                      "table:number-columns-repeated=\"16000\"",
                                                      "<text:p>" + QByteArray(2000, 'x') + "</text:p>")))),
            "16 MiB");
    }
    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString file = m_folder.write(QStringLiteral("bad.ods"), bytes);
        QCOMPARE(faultOfRefusal(readFirstTable(file), file, reason), QString());
    }
};

QTEST_APPLESS_MAIN(OdsTest)
#include "test_ods.moc"
