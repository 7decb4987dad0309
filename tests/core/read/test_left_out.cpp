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

const QByteArray csv = "a;b;c\n1;2;3\n";

/// The checksum of the member is not that of its content.
QByteArray withWrongChecksum(QByteArray zip, const QByteArray& member) {
    constexpr qsizetype checksumAt = 16, nameAt = 46;
    for (qsizetype entry = zip.indexOf("PK\x01\x02"); entry >= 0; entry = zip.indexOf("PK\x01\x02", entry + 4)) {
        if (zip.mid(entry + nameAt, member.size()) == member)
            zip[entry + checksumAt] = char(zip[entry + checksumAt] ^ 1);
    }
    return zip;
}

QByteArray sheetWith(const QByteArray& name, const QByteArray& text) {
    return ods::table(ods::row(ods::text(text)), name);
}

std::string remarksOf(const std::vector<read::TableInfo>& tables) {
    std::string text;
    for (const read::TableInfo& table : tables) {
        for (const Issue& remark : table.remarks)
            text += remark.code + " x" + std::to_string(remark.count) + ": " + remark.text + "\n";
    }
    return text;
}

} // namespace

/// That nothing of a file goes without a word, and nothing comes twice.
class LeftOutTest : public QObject {
    Q_OBJECT

private:
    Folder m_folder;

private Q_SLOTS:
    void whatIsDamagedIsNoReasonToPassOver_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const char* name, const QByteArray& bytes, const char* reason) {
            QTest::newRow(tag) << QString::fromLatin1(name) << bytes << QString::fromLatin1(reason);
        };
        const QByteArray workbook = workbookOf({});
        row("cut workbook", "feb.bak", workbook.left(workbook.size() / 2), "ends too early");
        row("binary workbook", "feb.bin", zipOf({{QStringLiteral("xl/workbook.bin"), "x"}}), "XLSB");
        row("damaged compound file", "feb.et", QByteArray("\xD0\xCF\x11\xE0") + QByteArray(2000, '\0'), "");
        row("cut gzip", "feb", gzipOf(csv + QByteArray(3000, 'x')).chopped(9), "ends too early");
        row("wrong checksum", "records", "{\"a\":1}\n{\"a\":2}\n", "checksum");
        row("wrong checksum of JSON", "records.json", "[{\"a\":1},{\"a\":2}]", "checksum");
        row("locked OpenDocument", "feb",
            zipOf({{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
                   {QStringLiteral("META-INF/manifest.xml"), "<manifest/>"},
                   {QStringLiteral("encrypted-package"), "xxxx"}}),
            "password");
    }
    void whatIsDamagedIsNoReasonToPassOver() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QByteArray zip = zipOf({{QStringLiteral("good.csv"), csv}, {name, bytes}});
        if (reason == QStringLiteral("checksum"))
            zip = withWrongChecksum(zip, name.toUtf8());
        const auto tables = read::findTables(m_folder.write(QStringLiteral("a.zip"), zip));
        QVERIFY(!tables);
        QVERIFY2(tables.error().why.contains(reason), qPrintable(tables.error().message()));
        QVERIFY2(tables.error().message().contains(name), qPrintable(tables.error().message()));
    }

    void aPackedMemberIsJudgedByWhatIsInIt() {
        const QByteArray zip =
            zipOf({{QStringLiteral("jan.csv"), csv}, {QStringLiteral("feb.export"), gzipOf("a;b;c\n4;5;6\n")}});
        const auto tables = read::findTables(m_folder.write(QStringLiteral("p.zip"), zip));
        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t(2));
        QCOMPARE(readTable((*tables)[1]).text(), std::string("a|b|c/4|5|6/"));
    }

    void membersOfOneNameAreReadEach() {
        const QByteArray zip = zipOf({{QStringLiteral("d/a.csv"), "x;y\n1;1\n"},
                                      {QStringLiteral("d/a.csv"), "x;y\n2;2\n"},
                                      {QStringLiteral("d\\a.csv"), "x;y\n3;3\n"}});
        const auto tables = read::findTables(m_folder.write(QStringLiteral("twice.zip"), zip));
        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t(3));
        QCOMPARE((*tables)[0].member, QStringLiteral("d/a.csv"));
        QCOMPARE((*tables)[1].member, QStringLiteral("d/a.csv (2)"));
        QCOMPARE((*tables)[2].member, QStringLiteral("d/a.csv (3)"));
        for (std::size_t i = 0; i < tables->size(); ++i) {
            const std::string digit = std::to_string(i + 1);
            QCOMPARE(readTable((*tables)[i]).text(), "x|y/" + digit + "|" + digit + "/");
        }
    }

    void aChangedArchiveIsTold() {
        const QString file = m_folder.write(QStringLiteral("c.zip"), zipOf({{QStringLiteral("a.csv"), csv}}));
        const auto tables = read::findTables(file);
        QVERIFY(tables);
        m_folder.write(QStringLiteral("c.zip"), zipOf({{QStringLiteral("a.csv"), "a;b;c\n7;8;9\n"}}));
        const Reading reading = readTable(tables->front());
        QVERIFY(reading.error);
        QVERIFY(reading.error->what.contains(QStringLiteral("changed")));
    }

    void sheetsThatDoNotStandSideBySideAreReadEach() {
        const QByteArray around = "<text:section>" + sheetWith("B", "two") + "</text:section>";
        const auto tables = read::findTables(m_folder.write(
            QStringLiteral("o.ods"), ods::fileOf(sheetWith("A", "one") + around + sheetWith("C", "three"))));
        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t(3));
        QCOMPARE(readTable((*tables)[1]).text(), std::string("two/"));
        QCOMPARE(readTable((*tables)[2]).text(), std::string("three/"));
    }

    void sheetsOfOneNameAreReadEach() {
        const QByteArray odsFile =
            ods::fileOf(sheetWith("S", "one") + sheetWith("S (2)", "two") + sheetWith("S", "three"));
        const auto cell = [](const char* text) { return xls::text(0, 0, QString::fromLatin1(text)); };
        const QByteArray xlsFile = xls::fileOf({{{QStringLiteral("S"), cell("one")},
                                                 {QStringLiteral("S (2)"), cell("two")},
                                                 {QStringLiteral("S"), cell("three")}}});
        for (const QByteArray& bytes : {odsFile, xlsFile}) {
            const QString file = m_folder.write(QStringLiteral("s"), bytes);
            const auto tables = read::findTables(file);
            QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
            QCOMPARE(tables->size(), std::size_t(3));
            QCOMPARE((*tables)[2].sheet, QStringLiteral("S (3)"));
            QCOMPARE(readTable((*tables)[0]).text(), std::string("one/"));
            QCOMPARE(readTable((*tables)[1]).text(), std::string("two/"));
            QCOMPARE(readTable((*tables)[2]).text(), std::string("three/"));
            read::TableChoice choice;
            choice.sheet = QStringLiteral("S (3)");
            QCOMPARE(readFirstTable(file, choice).text(), std::string("three/"));
        }
    }

    void errorsAndIssuesNameTheMemberAndTheSheet() {
        HandMade broken;
        broken.sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        for (int row = 2; row < 3000; ++row)
            broken.sheet += "<row><c><v>" + QByteArray::number(row) + "</v></c></row>";
        broken.sheet += "<row><c t=\"s\"><v>9</v></c></row>";
        HandMade odd;
        odd.sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>";
        const QString file = m_folder.write(
            QStringLiteral("both.zip"),
            zipOf({{QStringLiteral("jan.xlsx"), workbookOf(odd)}, {QStringLiteral("feb.xlsx"), workbookOf(broken)}}));
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        const Reading jan = readTable((*tables)[0]);
        QCOMPARE(jan.issues.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(jan.issues[0].file), file + QStringLiteral(" · jan.xlsx · Data"));
        const Reading feb = readTable((*tables)[1]);
        QVERIFY(feb.error);
        QCOMPARE(feb.error->file, file);
        QCOMPARE(feb.error->row, qint64(3000));
        QVERIFY2(feb.error->what.contains(QStringLiteral("feb.xlsx")) &&
                     feb.error->what.contains(QStringLiteral("Data")),
                 qPrintable(feb.error->what));
    }

    void gzipMayLieBehindAnArchiveInGzip() {
        const QByteArray zip = zipOf({{QStringLiteral("a.csv.gz"), gzipOf(csv)}});
        QCOMPARE(readFirstTable(m_folder.write(QStringLiteral("g.zip.gz"), gzipOf(zip))).text(),
                 std::string("a|b|c/1|2|3/"));
    }

    void membersThatAreLeftOutAreTold() {
        const QByteArray zip = zipOf({{QStringLiteral("note.pdf"), "%PDF"},
                                      {QStringLiteral("x/photo.jpg"), "\xFF\xD8\xFF"},
                                      {QStringLiteral("empty.pdf"), {}},
                                      {QStringLiteral("__MACOSX/._a.csv"), "junk"},
                                      {QStringLiteral(".hidden.csv"), csv},
                                      {QStringLiteral("LICENSE"), "Do, what you want\n"},
                                      {QStringLiteral("seal.bin"), QByteArray(300, '\1')},
                                      {QStringLiteral("data.csv"), csv},
                                      {QStringLiteral("more.csv"), csv}});
        const auto tables = read::findTables(m_folder.write(QStringLiteral("told.zip"), zip));
        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t(2));
        QVERIFY((*tables)[1].remarks.empty());
        const std::string remarks = remarksOf(*tables);
        for (const char* part : {"left-out x2: left out of the archive: \"note.pdf\", \"x/photo.jpg\": its name",
                                 "left-out x1: left out of the archive: \".hidden.csv\"", "\"LICENSE\": neither",
                                 "\"seal.bin\": it is not text but binary data"})
            QVERIFY2(remarks.find(part) != std::string::npos, remarks.c_str());
        for (const char* part : {"empty.pdf", "MACOSX", "data.csv"})
            QVERIFY2(remarks.find(part) == std::string::npos, remarks.c_str());
    }

    void hiddenSheetsThatAreLeftOutAreTold() {
        const auto cell = xls::text(0, 0, QStringLiteral("x"));
        const QByteArray bytes = xls::fileOf({{{QStringLiteral("Jan"), cell},
                                               {QStringLiteral("Feb"), cell, 1},
                                               {QStringLiteral("Mar"), {}, 1},
                                               {QStringLiteral("Apr"), {}}}});
        const QString file = m_folder.write(QStringLiteral("h.xls"), bytes);
        const auto tables = read::findTables(file);
        QVERIFY(tables);
        QCOMPARE(tables->size(), std::size_t(1));
        const std::string remarks = remarksOf(*tables);
        QVERIFY2(remarks.find("--sheet \"Feb\"") != std::string::npos, remarks.c_str());
        QVERIFY2(remarks.find("Mar") == std::string::npos, remarks.c_str());
        read::TableChoice choice;
        choice.sheet = QStringLiteral("Jan");
        const auto chosen = read::findTables(file, choice);
        QVERIFY(chosen && chosen->front().remarks.empty());
    }

    void aMemberThatClaimsToBeEmptyIsTold() {
        QByteArray zip = zipOf({{QStringLiteral("good.csv"), csv}, {QStringLiteral("zero.csv"), csv + longLines()}});
        const qsizetype entry = zip.lastIndexOf("PK\x01\x02");
        constexpr qsizetype sizeAt = 24;
        zip.replace(entry + sizeAt, 4, QByteArray(4, '\0'));
        const auto tables = read::findTables(m_folder.write(QStringLiteral("zero.zip"), zip));
        QVERIFY(!tables);
        QVERIFY2(tables.error().message().contains(QStringLiteral("zero.csv")), qPrintable(tables.error().message()));
    }

    void archivesOfManyAreReadInTime() {
        Parts members;
        for (int i = 0; i < 1500; ++i)
            members.emplace_back(QStringLiteral("d/%1.csv").arg(i), csv);
        const QByteArray inner = zipOf(members);
        const auto tables =
            read::findTables(m_folder.write(QStringLiteral("many.zip"), zipOf({{QStringLiteral("inner.zip"), inner}})));
        QVERIFY(tables);
        QCOMPARE(tables->size(), members.size());
        for (const read::TableInfo& table : *tables)
            QCOMPARE(readTable(table).rows.size(), std::size_t(2));
    }

    void whatIsUnpackedHasOneLimit() {
        Parts members;
        for (int i = 0; i < 6; ++i)
            members.emplace_back(QStringLiteral("%1.csv").arg(i), QByteArray(31 << 20, 'a'));
        const auto tables = read::findTables(m_folder.write(QStringLiteral("bomb.zip"), zipOf(members)));
        // Each of them is harmless, and packed to a thousandth.
        QVERIFY(!tables);
        QVERIFY2(tables.error().why.contains(QStringLiteral("traps")), qPrintable(tables.error().message()));
    }

private:
    static QByteArray longLines() {
        QByteArray lines;
        for (int i = 0; i < 50; ++i)
            lines += QByteArray::number(i * 7919) + ";b;c\n";
        return lines;
    }
};

QTEST_APPLESS_MAIN(LeftOutTest)
#include "test_left_out.moc"
