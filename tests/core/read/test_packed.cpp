// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gzip_by_hand.h"
#include "ods_by_hand.h"
#include "reading.h"
#include "xls_by_hand.h"

#include <QObject>
#include <QTest>

using namespace waybill;

namespace {

QByteArray longCsv() {
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 20000; ++i)
        csv += QByteArray::number(i * 7919 % 100003) + ",name " + QByteArray::number(i * 31 % 1009) + "\n";
    return csv;
}

} // namespace

/// Tables inside of ZIP and gzip.
class PackedTest : public QObject {
    Q_OBJECT

private:
    Folder m_folder;

private Q_SLOTS:
    void readsWhatIsPacked_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("container");
        QTest::addColumn<QString>("member");
        const QByteArray csv = "a;b\n1;2\n";
        const QByteArray ods = ods::fileOf(
            ods::table(ods::row(ods::text("a") + ods::text("b")) + ods::row(ods::text("1") + ods::text("2"))));
        const QByteArray xls = xls::fileOf(
            {{{QStringLiteral("Data"), xls::text(0, 0, QStringLiteral("a")) + xls::text(0, 1, QStringLiteral("b")) +
                                           xls::number(1, 0, 1) + xls::number(1, 1, 2)}}});
        const QByteArray json = "{\"a\":1,\"b\":2}\n";
        const auto row = [](const QByteArray& bytes, const char* container, const QString& member) {
            QTest::newRow(container) << bytes << QString::fromLatin1(container) << member;
        };
        const auto zip = [](const QString& name, const QByteArray& bytes) { return zipOf({{name, bytes}}); };
        row(gzipOf(csv), "gzip/csv", {});
        row(gzipOf(ods), "gzip/ods", {});
        row(zip(QStringLiteral("t.xls"), xls), "zip/xls", QStringLiteral("t.xls"));
        row(zip(QStringLiteral("t.ods"), ods), "zip/ods", QStringLiteral("t.ods"));
        row(zip(QStringLiteral("t.jsonl"), json), "zip/jsonl", QStringLiteral("t.jsonl"));
        row(zip(QStringLiteral("t.csv.gz"), gzipOf(csv)), "zip/gzip/csv", QStringLiteral("t.csv.gz"));
        row(zip(QStringLiteral("t.xls.gz"), gzipOf(xls)), "zip/gzip/xls", QStringLiteral("t.xls.gz"));
        row(zip(QStringLiteral("inner.zip"), zip(QStringLiteral("январь.csv"), csv)), "zip/zip/csv",
            QStringLiteral("inner.zip/январь.csv"));
        row(zip(QStringLiteral("2023/inner.zip"), zip(QStringLiteral("t.xls"), xls)), "zip/zip/xls",
            QStringLiteral("2023/inner.zip/t.xls"));
        row(zip(QStringLiteral("inner.zip"), zip(QStringLiteral("t.gz"), gzipOf(csv))), "zip/zip/gzip/csv",
            QStringLiteral("inner.zip/t.gz"));
        row(gzipOf(zip(QStringLiteral("t.csv"), csv)), "gzip/zip/csv", QStringLiteral("t.csv"));
    }
    void readsWhatIsPacked() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, container);
        QFETCH(QString, member);
        const QString file = m_folder.write(QStringLiteral("packed"), bytes);
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(1));
        QCOMPARE(tables->front().containerName(), container);
        QCOMPARE(tables->front().member, member);
        QCOMPARE(tables->front().file, file);
        QCOMPARE(readTable(tables->front()).text(), std::string("a|b/1|2/"));
    }

    void progressRisesToTheEnd_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("gzip") << gzipOf(longCsv());
        QTest::newRow("ZIP") << zipOf({{QStringLiteral("a.csv"), longCsv()}});
        QTest::newRow("gzip in ZIP") << zipOf({{QStringLiteral("a.csv.gz"), gzipOf(longCsv())}});
        QTest::newRow("ZIP in ZIP") << zipOf(
            {{QStringLiteral("b.zip"), zipOf({{QStringLiteral("a.csv"), longCsv()}})}});
    }
    void progressRisesToTheEnd() {
        QFETCH(QByteArray, bytes);
        const auto tables = read::findTables(m_folder.write(QStringLiteral("p"), bytes));
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        auto reader = read::openTable(tables->front());
        QVERIFY(reader);
        Job job;
        read::RowBlock block;
        qint64 before = 0;
        for (auto more = (*reader)->next(block, job); more && *more; more = (*reader)->next(block, job)) {
            QVERIFY((*reader)->position() >= before);
            before = (*reader)->position();
        }
        QCOMPARE((*reader)->position(), tables->front().bytes);
    }

    void partsOfAGzipAreOneFile() {
        const QByteArray two = gzipOf("a;b\n1;") + gzipOf("2\n3;4\n") + QByteArray(512, '\0');
        QCOMPARE(readFirstTable(m_folder.write(QStringLiteral("two.gz"), two)).text(), std::string("a|b/1|2/3|4/"));
    }

    void whatIsNoTableIsPassedOver() {
        const QByteArray bytes =
            zipOf({{QStringLiteral("readme.md"), "# Read, me\n"},
                   {QStringLiteral("contract.docx"), zipOf({{QStringLiteral("x"), "y"}})},
                   {QStringLiteral("photos.zip"), zipOf({{QStringLiteral("a.jpg"), "\xFF\xD8\xFF"}})},
                   {QStringLiteral("LICENSE"), "Do, what you want\n"},
                   {QStringLiteral("about.json"), "{\n  \"vendor\": \"x\"\n}\n"},
                   {QStringLiteral("seal.bin"), QByteArray(300, '\1')},
                   {QStringLiteral("2023"), "a;b;c\n1;2;3\n"},
                   {QStringLiteral("data.csv"), "a;b\n1;2\n"}});
        const auto tables = read::findTables(m_folder.write(QStringLiteral("mixed.zip"), bytes));
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(2));
        QCOMPARE((*tables)[0].member, QStringLiteral("2023"));
        QCOMPARE((*tables)[1].member, QStringLiteral("data.csv"));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* reason) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(reason);
        };
        const auto zip = [](const char* name, const QByteArray& bytes) {
            return zipOf({{QString::fromLatin1(name), bytes}});
        };
        const QByteArray csv = "a;b\n1;2\n";
        const QByteArray packed = gzipOf(longCsv());
        row("third ZIP", zip("a.zip", zip("b.zip", zip("c.zip", zip("d.csv", csv)))), "a.zip/b.zip");
        row("gzip in gzip", gzipOf(gzipOf(csv)), "gzip inside gzip");
        row("cut gzip", packed.left(packed.size() / 2), "ends too early");
        QByteArray altered = packed;
        altered[altered.size() - 6] = char(altered[altered.size() - 6] ^ 1);
        row("wrong checksum", altered, "checksum");
        altered = packed;
        altered[altered.size() - 1] = char(altered[altered.size() - 1] ^ 1);
        row("wrong length", altered, "length");
        row("other things behind", gzipOf(csv) + "and more", "no gzip follows");
        row("gzip bomb", gzipOf("a,b\n" + QByteArray(100 << 20, '\n')), "traps");
        row("ZIP bomb", zip("a.csv", "a,b\n" + QByteArray(100 << 20, '\n')), "traps");
        row("TAR", gzipOf(QByteArray("a.csv") + QByteArray(252, '\0') + "ustar" + QByteArray(800, '\0')), "TAR");
        row("cut list of records", zip("a.json", "[{\"a\":1},{\"a\""), "record 2");
        row("foreign archive", zip("a.rar", "Rar!"), "a.rar");
    }
    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString file = m_folder.write(QStringLiteral("bad"), bytes);
        QCOMPARE(faultOfRefusal(readFirstTable(file), file, reason), QString());
    }

    void aLinkIsRefused() {
        QByteArray bytes = zipOf({{QStringLiteral("passwd.csv"), "/etc/passwd"}});
        const qsizetype directory = bytes.indexOf("PK\x01\x02");
        constexpr qsizetype madeByAt = 5, attributesAt = 38;
        constexpr quint32 linkMode = 0xA1FF0000U;
        bytes[directory + madeByAt] = 3;
        bytes.replace(directory + attributesAt, 4, little(linkMode));
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("link.zip"), bytes));
        QVERIFY(reading.error);
        QVERIFY2(reading.error->why.contains(QStringLiteral("link")), qPrintable(reading.error->message()));
    }
};

QTEST_APPLESS_MAIN(PackedTest)
#include "test_packed.moc"
