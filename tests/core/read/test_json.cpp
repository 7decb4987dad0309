// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include <QObject>
#include <QTest>

using namespace waybill;

class JsonTest : public QObject {
    Q_OBJECT

private:
    Reading readMade(const QByteArray& bytes) const {
        return readFirstTable(m_folder.write(QStringLiteral("made.jsonl"), bytes));
    }
    Folder m_folder;

private Q_SLOTS:
    void readsOneRecordALine() {
        const QString file =
            m_folder.write(QStringLiteral("a.jsonl"), "\xEF\xBB\xBF{\"G022\":\"ООО \\\"А\\\"\",\"G33\":8525891900}\n\n"
                                                      "{\"G33\":\"8806\",\"цена\":1.50}\r\n{\"G022\":\"c\"}");
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(1));
        QCOMPARE(tables->front().containerName(), QStringLiteral("jsonl"));
        QCOMPARE(tables->front().columns,
                 (QStringList{QStringLiteral("G022"), QStringLiteral("G33"), QStringLiteral("цена")}));
        const Reading reading = readTable(tables->front());
        QVERIFY(!reading.error);
        QCOMPARE(QByteArray::fromStdString(reading.text()),
                 QByteArray("G022|G33|цена/ООО \"А\"|8525891900//|8806|1.50/c/"));
        QCOMPARE(reading.numbers, (std::vector<qint64>{0, 1, 2, 3, 4}));
        QVERIFY(reading.issues.empty());
    }

    void readsAListOfRecords() {
        const Reading reading = readMade(" [\n  {\"a\": 1,\n   \"b\": 2},\n  {\"a\": 3}, {}\n]\n");
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message()) : "");
        QCOMPARE(reading.text(), std::string("a|b/1|2/3//"));
        QCOMPARE(reading.numbers, (std::vector<qint64>{0, 1, 2, 3}));
    }

    void laysObjectsFlat_data() {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* tag, const QByteArray& record, const QByteArray& text) {
            QTest::newRow(tag) << record << text;
        };
        row("nested", "{\"a\":{\"b\":{\"c\":1}},\"d\":2}", "a.b.c|d/1|2/");
        row("list of values", "{\"a\":[1,\"x\",true]}", "a/1; x; TRUE/");
        row("list of objects", "{\"a\":[{\"b\":1},{\"b\":2,\"c\":3}]}", "a.1.b|a.2.b|a.2.c/1|2|3/");
        row("list of lists", "{\"a\":[[1,2],[3]]}", "a.1|a.2/1; 2|3/");
        row("mixed list", "{\"a\":[1,{\"b\":2},3]}", "a|a.2.b/1; 3|2/");
        row("nothing", "{\"a\":null,\"b\":[],\"c\":{},\"d\":1}", "a|b|c|d/|||1/");
        row("truth", "{\"a\":true,\"b\":false}", "a|b/TRUE|FALSE/");
        row("numbers as written", "{\"a\":1.10,\"b\":1E5,\"c\":-0,\"d\":12345678901234567890123,\"e\":0.1000}",
            "a|b|c|d|e/1.10|1E5|-0|12345678901234567890123|0.1000/");
        row("escapes", "{\"a\":\"\\u041e\\u041e\\u041e \\\"A\\\"\\n\\t\\\\\",\"b\":\"\\ud83d\\ude00\"}",
            "a|b/ООО \"A\"\n\t\\|😀/");
        row("NUL", "{\"a\":\"x\\u0000y\"}", "a/xy/");
    }
    void laysObjectsFlat() {
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, text);
        const Reading reading = readMade(record + "\n");
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message()) : "");
        QCOMPARE(QByteArray::fromStdString(reading.text()), text);
        QVERIFY(reading.issues.empty());
    }

    void aBrokenLineIsKept() {
        const QByteArray deep = "{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}";
        const Reading reading = readMade("{\"a\":\"Название товара, длинное\",\"b\":2}\n{\"a\":3,\"b\n[1]\n" + deep +
                                         "\n{\"a\":\"\\ud83d\"}\n{\"a\":\"\xFF\"}\n{\"a\":9}\n");
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message()) : "");
        QCOMPARE(reading.rows.size(), std::size_t(8));
        QCOMPARE(reading.rows[2], (std::vector<std::string>{"{\"a\":3,\"b"}));
        QCOMPARE(reading.rows[3], (std::vector<std::string>{"[1]"}));
        QCOMPARE(reading.rows[6], (std::vector<std::string>{"{\"a\":\"\xEF\xBF\xBD\"}"}));
        QCOMPARE(reading.rows[7], (std::vector<std::string>{"9"}));
        QCOMPARE(reading.issueCodes(), std::string("broken-json-line@2x5 "));
    }

    void aKeyThatComesTwiceKeepsBothValues() {
        const Reading reading = readMade("{\"a\":1}\n{\"a\":2,\"b\":3,\"a\":4}\n");
        QCOMPARE(reading.text(), std::string("a|b/1/2; 4|3/"));
        QCOMPARE(reading.issueCodes(), std::string("repeated-json-key@2x1 "));
    }

    void aMarkBeforeAKeyIsNoPartOfIt() {
        QCOMPARE(readMade("{\"\xEF\xBB\xBF"
                          "a\":1,\"b\":2}\n{\"a\":3}\n")
                     .text(),
                 std::string("a|b/1|2/3/"));
    }

    void whatIsNoNumberInPythonIsKept() {
        const QByteArray first = "{\"a\":NaN,\"b\":-Infinity,\"c\":[Infinity,1,-2],\"d\":\"NaN \\\"-Infinity\"}";
        const std::string text = "NaN|-Infinity|Infinity; 1; -2|NaN \"-Infinity/";
        const Reading lines = readMade(first + "\n{\"a\":Nan}\n");
        QCOMPARE(lines.text(), "a|b|c|d/" + text + "{\"a\":Nan}/");
        QCOMPARE(lines.issueCodes(), std::string("broken-json-line@2x1 "));
        // In pieces of a list that begin anywhere.
        QByteArray list = "[" + first;
        std::string expected = "a|b|c|d|e/" + text;
        for (int i = 0; i < 3000; ++i) {
            list += ",{\"e\":" + QByteArray(i % 13, ' ') + "-Infinity}";
            expected += "||||-Infinity/";
        }
        QCOMPARE(readMade(list + "]").text(), expected);
    }

    void linesMayEndAsOnOldMacs() {
        const Reading reading = readMade("{\"a\":1}\r{\"a\":2}\r\r{\"a\":3}");
        QCOMPARE(reading.text(), std::string("a/1/2//3/"));
    }

    void aListMayStandBehindManyBlanks() {
        QCOMPARE(readMade(QByteArray(600000, ' ') + "[\n{\"a\":1},\n{\"a\":2}]").text(), std::string("a/1/2/"));
    }

    void bytesThatMeanNothingAreTold() {
        const QString file = m_folder.write(QStringLiteral("odd.jsonl"), "{\"a\":\"x\"}\n{\"a\":\"y\x98\"}\n");
        read::TableChoice choice;
        choice.encoding = QStringLiteral("windows-1251");
        QCOMPARE(readFirstTable(file, choice).issueCodes(), std::string("undecodable-text@2x1 "));
    }

    void halfAPairIsCalledByItsName() {
        const Reading reading = readMade("{\"a\":1}\n{\"a\":\"\\ud800x\"}\n");
        QVERIFY2(reading.issues.front().text.find("half of a pair") != std::string::npos,
                 reading.issues.front().text.c_str());
    }

    void readsOtherEncodings() {
        QByteArray wide("\xFF\xFE", 2);
        for (const QChar c : QStringLiteral("{\"имя\":\"ООО\"}\n{\"имя\":\"АО\"}\n"))
            wide.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        QCOMPARE(QByteArray::fromStdString(readMade(wide).text()), QByteArray("имя/ООО/АО/"));
    }

    void longFilesAreReadInPieces() {
        QByteArray bytes;
        for (int i = 0; i < 60000; ++i)
            bytes += "{\"id\":" + QByteArray::number(i) + ",\"name\":\"Название товара по-русски\"}\n";
        const QString file = m_folder.write(QStringLiteral("long.jsonl"), bytes);
        const Reading reading = readFirstTable(file);
        QCOMPARE(reading.rows.size(), std::size_t(60001));
        QCOMPARE(reading.rows[60000][0], std::string("59999"));
        QByteArray list = bytes;
        list.replace("}\n", "},\n").chop(2);
        const Reading same = readMade("[" + list + "]");
        QVERIFY2(!same.error, same.error ? qPrintable(same.error->message()) : "");
        QCOMPARE(same.rows, reading.rows);
    }

    void aListInsideADocumentIsRead() {
        QCOMPARE(readMade("{\"data\":[{\"a\":1},{\"a\":2},{\"a\":{\"b\":3}}]}").text(), std::string("a|a.b/1/2/|3/"));
        QCOMPARE(readMade("{\n  \"data\": [\n    {\"a\": 1}\n  ]\n}\n").text(), std::string("a/1/"));
        QByteArray many =
            "{\"count\":30,\"ok\":true,\"columns\":[\"a\"],\n\"response\":{\"start\":0,\"docs\":[{\"a\":0}";
        for (int i = 1; i < 30; ++i)
            many += ",{\"a\":" + QByteArray::number(i) + ",\"b\":[1,2]}";
        const Reading reading = readMade(many + "]},\n\"tail\":{\"x\":[{\"y\":1}]}}\n");
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message()) : "");
        QCOMPARE(reading.rows.size(), std::size_t(31));
        QCOMPARE(reading.rows[30][0], std::string("29"));
        QCOMPARE(reading.rows[30][1], std::string("1; 2"));
        const QString file = m_folder.write(QStringLiteral("around.json"), many + "]}}\n");
        const auto tables = read::findTables(file);
        QVERIFY(tables && tables->front().remarks.size() == 1);
        QCOMPARE(tables->front().remarks.front().code, std::string("json-around-records"));
    }

    void oneRecordALineMayHoldLists() {
        const QByteArray line = "{\"a\":1,\"goods\":[{\"g\":1},{\"g\":2}]}\n";
        QCOMPARE(readMade(line).text(), std::string("a|goods.1.g|goods.2.g/1|1|2/"));
        QCOMPARE(readMade(line + line).rows.size(), std::size_t(3));
    }

    void whatIsNoListOfRecordsIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* reason) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(reason);
        };
        row("document", "{\n  \"data\": {\n    \"a\": 1\n  }\n}\n", "neither");
        row("list inside with another thing", "{\"data\":[{\"a\":1},{\"a\":2},{\"a\":3},[4]]}", "record 4");
        row("cut list inside", "{\"data\":[{\"a\":1},{\"a\":2},{\"a\":3},{\"a\"", "record 4");
        row("list of lists", "[[\"a\",\"b\"],[1,2]]", "neither");
        row("list with another thing", "[{\"a\":1},2]", "record 2");
        row("cut list", "[{\"a\":1},{\"a\":2},{\"a\"", "record 3");
        row("no keys", "{}\n{}\n", "no record with a key");
        row("long key", "{\"a\":1}\n{\"" + QByteArray(40 << 20, 'k') + "\":1}\n", "16 MiB");
        QByteArray wide;
        for (int i = 0; i < 20000; ++i)
            wide += "{\"k" + QByteArray::number(i) + "\":1}\n";
        row("endless columns", wide, "16,384");
    }
    void whatIsNoListOfRecordsIsRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString file = m_folder.write(QStringLiteral("bad.json"), bytes);
        QCOMPARE(faultOfRefusal(readFirstTable(file), file, reason), QString());
    }

    void aCsvWithBracesStaysACsv() {
        QCOMPARE(readMade("{1F2},name\n{3A4},b\n").text(), std::string("{1F2}|name/{3A4}|b/"));
        QCOMPARE(readMade("{\"k\":1};A;5\n{\"k\":2};B;6\n").text(), std::string("{\"k\":1}|A|5/{\"k\":2}|B|6/"));
        QCOMPARE(readMade("[id],[name]\n1,b\n").text(), std::string("[id]|[name]/1|b/"));
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "test_json.moc"
