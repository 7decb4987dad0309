// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include "core/base/text.h"

#include <QObject>
#include <QTest>

using namespace waybill;

namespace {
const char* const header = "id,name,value\n";
}

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsRecords_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("issues");
        const QByteArray h(header);
        QTest::newRow("plain") << h + "1,ACME,5\n2,BETA,6\n"
                               << QByteArray("id|name|value/1|ACME|5/2|BETA|6/") << QByteArray();
        QTest::newRow("no last line end") << h + "1,ACME,5" << QByteArray("id|name|value/1|ACME|5/") << QByteArray();
        QTest::newRow("last cell empty at the end")
            << h + "1,ACME," << QByteArray("id|name|value/1|ACME|/") << QByteArray();
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << QByteArray("a|b/1|2/") << QByteArray();
        QTest::newRow("bare CR") << QByteArray("a,b\r1,2\r3,4\r") << QByteArray("a|b/1|2/3|4/") << QByteArray();
        QTest::newRow("mixed line ends") << QByteArray("a,b\r\n1,2\n3,4\r5,6") << QByteArray("a|b/1|2/3|4/5|6/")
                                         << QByteArray();
        QTest::newRow("blank lines are rows")
            << QByteArray("a,b\n\n1,2\n\n\n3,4\n") << QByteArray("a|b//1|2///3|4/") << QByteArray();
        QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                           "a,b\n1,2\n")
                             << QByteArray("a|b/1|2/") << QByteArray();
        QTest::newRow("quoted delimiter") << h + "1,\"ACME, Ltd\",5\n"
                                          << QByteArray("id|name|value/1|ACME, Ltd|5/") << QByteArray();
        QTest::newRow("doubled quotes") << h + "1,\"A \"\"B\"\" C\",5\n"
                                        << QByteArray("id|name|value/1|A \"B\" C|5/") << QByteArray();
        QTest::newRow("backslash quotes") << h + "1,\"A \\\"B\\\", C\",5\n"
                                          << QByteArray("id|name|value/1|A \"B\", C|5/") << QByteArray();
        QTest::newRow("backslash is a letter") << h + "1,\"C:\\dir\\\",5\n2,\"x\",6\n"
                                               << QByteArray("id|name|value/1|C:\\dir\\|5/2|x|6/") << QByteArray();
        QTest::newRow("several lines") << h + "1,\"Street 1\nMoscow, 101000\",5\n2,B,6\n"
                                       << QByteArray("id|name|value/1|Street 1\nMoscow, 101000|5/2|B|6/")
                                       << QByteArray();
        QTest::newRow("several lines in the last cell")
            << h + "1,5,\"Street 1\nMoscow, a, b\"\n2,B,6\n"
            << QByteArray("id|name|value/1|5|Street 1\nMoscow, a, b/2|B|6/") << QByteArray();
        QTest::newRow("inner quotes not doubled")
            << h + "1,\"OOO \"NAME\"\",5\n2,B,6\n"
            << QByteArray("id|name|value/1|OOO \"NAME\"|5/2|B|6/") << QByteArray();
        QTest::newRow("quotes inside a plain cell")
            << h + "1,OOO \"NAME\",5\n2,B,6\n"
            << QByteArray("id|name|value/1|OOO \"NAME\"|5/2|B|6/") << QByteArray();
        QTest::newRow("blanks around quotes") << h + "1, \"A, B\" ,5\n"
                                              << QByteArray("id|name|value/1|A, B|5/") << QByteArray();
        QTest::newRow("quote never closed")
            << h + "1,\"ACME,5\n2,BETA,6\n3,GAMMA,7\n"
            << QByteArray("id|name|value/1|\"ACME|5/2|BETA|6/3|GAMMA|7/") << QByteArray("unbalanced-quote@2x1 ");
        QTest::newRow("quote closed by another row's opening")
            << h + "1,\"ACME,5\n2,\"BETA\",6\n"
            << QByteArray("id|name|value/1|\"ACME|5/2|BETA|6/") << QByteArray("unbalanced-quote@2x1 ");
        QTest::newRow("quote closed by inches of another row")
            << h + "1,\"ACME,5\n2,B,6\n3,MONITOR 24\",7\n4,D,8\n"
            << QByteArray("id|name|value/1|\"ACME|5/2|B|6/3|MONITOR 24\"|7/4|D|8/")
            << QByteArray("unbalanced-quote@2x1 ");
        QTest::newRow("two quotes never closed")
            << h + "1,\"A,5\n2,\"B,6\n3,C,7\n"
            << QByteArray("id|name|value/1|\"A|5/2|\"B|6/3|C|7/") << QByteArray("unbalanced-quote@2x2 ");
        QTest::newRow("short and long rows")
            << h + "1,A,5\n2,B\n3,C,7,8\n4,D,9\n5\n"
            << QByteArray("id|name|value/1|A|5/2|B/3|C|7|8/4|D|9/5/") << QByteArray("short-row@3x2 long-row@4x1 ");
        QTest::newRow("trailing delimiters are no surplus")
            << h + "1,A,5,\n2,B,6\n3,C,7,,\n4,D,8\n"
            << QByteArray("id|name|value/1|A|5|/2|B|6/3|C|7||/4|D|8/") << QByteArray();
        QTest::newRow("title above the table") << QByteArray("Report 2023\n\nid,name,value\n1,A,5\n2,B,6\n")
                                               << QByteArray("Report 2023//id|name|value/1|A|5/2|B|6/") << QByteArray();
        QTest::newRow("NUL bytes") << h + QByteArray("1,A\0B,5\n2,C,6\n", 14)
                                   << QByteArray("id|name|value/1|AB|5/2|C|6/") << QByteArray("nul-bytes@2x1 ");
        QTest::newRow("end mark of DOS") << QByteArray("a,b\n1,2\n\x1A") << QByteArray("a|b/1|2/") << QByteArray();
        QTest::newRow("only a header") << QByteArray("a,b") << QByteArray("a|b/") << QByteArray();
    }
    void cutsRecords() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, issues);
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("a.csv"), bytes));
        QVERIFY(!reading.error);
        QCOMPARE(QByteArray::fromStdString(reading.text()), text);
        QCOMPARE(QByteArray::fromStdString(reading.issueCodes()), issues);
        for (std::size_t i = 0; i < reading.numbers.size(); ++i)
            QCOMPARE(reading.numbers[i], qint64(i) + 1);
    }

    void findsTheDelimiter_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << ',';
        QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n") << ';';
        QTest::newRow("tab with commas in text") << QByteArray("a\tb\nACME, Ltd\t5\nB, C, D\t6\n") << '\t';
        QTest::newRow("pipe") << QByteArray("a|b|c\n1|x, y|3\n2|z|4\n") << '|';
        QTest::newRow("quotes hide delimiters") << QByteArray("a;b\n\"1,2,3\";4\n\"1,2,3\";4\n") << ';';
        QTest::newRow("announced") << QByteArray("sep=;\na,b;c,d\n1,2;3,4\n") << ';';
        QTest::newRow("title lines") << QByteArray("Customs, 2023, January, all\nx\na;b;c;d\n1;2;3;4\n1;2;3;4\n")
                                     << ';';
    }
    void findsTheDelimiter() {
        QFETCH(QByteArray, bytes);
        QFETCH(char, delimiter);
        const auto tables = read::findTables(m_folder.write(QStringLiteral("d.csv"), bytes));
        QVERIFY(tables);
        QCOMPARE(tables->front().delimiter, delimiter);
        QCOMPARE(tables->front().containerName(), QStringLiteral("csv"));
    }

    void oneColumnStaysOneColumn() {
        const Reading reading =
            readFirstTable(m_folder.write(QStringLiteral("n.csv"), "name\nACME\nBETA, Ltd\nGAMMA\nDELTA\n"));
        QCOMPARE(QByteArray::fromStdString(reading.text()), QByteArray("name/ACME/BETA, Ltd/GAMMA/DELTA/"));
    }

    void numbersRecordsAcrossChunks() {
        QByteArray bytes = "id,text\n";
        constexpr int rows = 60000;
        for (int i = 0; i < rows; ++i)
            bytes += QByteArray::number(i) + ",\"some text of record, " + QByteArray::number(i * 7) +
                     "\r\nsecond line\"\r\n";
        QVERIFY(bytes.size() > 2 * 1024 * 1024);
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("big.csv"), bytes));
        QVERIFY(!reading.error);
        QCOMPARE(reading.rows.size(), std::size_t(rows) + 1);
        for (std::size_t i = 1; i < reading.rows.size(); ++i) {
            QCOMPARE(reading.numbers[i], qint64(i) + 1);
            QCOMPARE(reading.rows[i][0], std::to_string(i - 1));
            QCOMPARE(reading.rows[i][1], "some text of record, " + std::to_string((i - 1) * 7) + "\r\nsecond line");
        }
        QVERIFY(reading.issues.empty());
    }

    void anOpenQuoteNeverSwallowsTheFile() {
        QByteArray bytes = "id,name,value\n1,\"open,5\n";
        constexpr int rows = 200000;
        for (int i = 0; i < rows; ++i)
            bytes += QByteArray::number(i) + ",ACME TRADING,17\n";
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("open.csv"), bytes));
        QCOMPARE(reading.rows.size(), std::size_t(rows) + 2);
        QCOMPARE(reading.issueCodes(), std::string("unbalanced-quote@2x1 "));
    }

    void aLineOfOpenQuotesIsReadInOneGo_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("opened") << 200000 << QByteArray("\"a;");
        QTest::newRow("doubled") << 100000 << QByteArray("\"\"a\"\"b;");
        QTest::newRow("inside") << 100000 << QByteArray("\"a\"b\"c");
    }
    void aLineOfOpenQuotesIsReadInOneGo() {
        QFETCH(int, count);
        QFETCH(QByteArray, cell);
        // Looking for every quote's end anew would take longer than any test may.
        const QByteArray bytes = "a;b\n" + cell.repeated(count) + "\n1;2\n";
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("quotes.csv"), bytes));
        if (cell.endsWith(';')) {
            QVERIFY(reading.error);
            QCOMPARE(reading.error->row, qint64(2));
            return;
        }
        QVERIFY(!reading.error);
        QCOMPARE(reading.rows.size(), std::size_t(3));
        QCOMPARE(reading.rows.back(), (std::vector<std::string>{"1", "2"}));
    }

    void refusesARowWithoutEnd() {
        const QByteArray bytes = "id,name\n1," + QByteArray(40 * 1024 * 1024, 'x');
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("endless.csv"), bytes));
        QVERIFY(reading.error);
        QCOMPARE(reading.error->code, ErrorCode::BadInput);
        QCOMPARE(reading.error->row, qint64(2));
    }

    void refusesARowOfEndlessCells() {
        const Reading widest =
            readFirstTable(m_folder.write(QStringLiteral("wide.csv"), "id,name\n1" + QByteArray(16383, ',') + "\n"));
        QVERIFY(!widest.error);
        const Reading reading =
            readFirstTable(m_folder.write(QStringLiteral("wide.csv"), "id,name\n1" + QByteArray(16384, ',') + "\n"));
        QVERIFY(reading.error);
        QCOMPARE(reading.error->code, ErrorCode::BadInput);
        QCOMPARE(reading.error->row, qint64(2));
        QVERIFY(reading.error->why.contains(QStringLiteral("16385")));
    }

    void aFileThatShrinksIsNoShorterTable() {
        QByteArray bytes = "id,name\n";
        for (int i = 0; i < 300000; ++i)
            bytes += QByteArray::number(i) + ",NAME LIMITED\n";
        const QString file = m_folder.write(QStringLiteral("shrinking.csv"), bytes);
        const auto tables = read::findTables(file);
        auto reader = read::openTable(tables->front());
        QVERIFY(reader);
        QVERIFY(QFile::resize(file, bytes.size() / 2));
        Job job;
        read::RowBlock block;
        auto more = (*reader)->next(block, job);
        while (more && *more)
            more = (*reader)->next(block, job);
        QVERIFY(!more);
        QVERIFY(more.error().error().why.contains(QStringLiteral("shorter")));
        QCOMPARE(more.error().error().file, file);
        QVERIFY(more.error().error().row > 1000);
        QVERIFY(QFile::remove(file));
        QVERIFY(!read::openTable(tables->front()));
    }

    void sampleHasTheFirstRows() {
        QByteArray bytes = "a,b\n";
        for (int i = 0; i < 500; ++i)
            bytes += "1,2\n";
        const auto tables = read::findTables(m_folder.write(QStringLiteral("s.csv"), bytes));
        const auto sample = read::readSample(tables->front(), 20);
        QVERIFY(sample);
        QCOMPARE(sample->rowCount(), std::size_t(20));
        QCOMPARE(sample->rowNumber(19), qint64(20));
    }

    void reachesTheEndInBytes() {
        const auto tables = read::findTables(m_folder.write(QStringLiteral("p.csv"), "a,b\n1,2\n"));
        auto reader = read::openTable(tables->front());
        Job job;
        read::RowBlock block;
        while (*(*reader)->next(block, job)) {
        }
        QCOMPARE((*reader)->position(), tables->front().bytes);
        QCOMPARE((*reader)->position(), qint64(8));
    }

private:
    Folder m_folder;
};

QTEST_APPLESS_MAIN(CsvTest)
#include "test_csv.moc"
