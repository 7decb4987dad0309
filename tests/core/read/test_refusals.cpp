// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"
#include "zip_by_hand.h"

#include "core/base/text.h"

#include <QCryptographicHash>
#include <QObject>
#include <QTest>
#include <unistd.h>

using namespace waybill;

namespace {

QByteArray noise(int size) {
    QByteArray bytes;
    quint32 state = 12345;
    for (int i = 0; i < size; ++i) {
        state = state * 1664525U + 1013904223U;
        bytes.append(char(state >> 24));
    }
    return bytes;
}

} // namespace

class RefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAFileIs_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const QString& name, const QByteArray& bytes, const QString& reason) {
            QTest::newRow(tag) << name << bytes << reason;
        };
        const QByteArray workbook = workbookOf({});
        row("empty", QStringLiteral("a.csv"), {}, QStringLiteral("empty"));
        row("PDF", QStringLiteral("a.csv"), "%PDF-1.7\nabc", QStringLiteral("PDF"));
        row("picture", QStringLiteral("a.csv"), QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16),
            QStringLiteral("picture"));
        row("noise", QStringLiteral("a.csv"), noise(5000), QStringLiteral("binary"));
        row("NULs", QStringLiteral("a.csv"), QByteArray(5000, '\0'), QStringLiteral("binary"));
        row("web page", QStringLiteral("a.xls"), "<html><table><tr><td>1</td></tr></table></html>",
            QStringLiteral("web page"));
        row("XML", QStringLiteral("a.xml"), "<?xml version=\"1.0\"?><a/>", QStringLiteral("XML"));
        row("cut workbook", QStringLiteral("a.xlsx"), workbook.left(workbook.size() / 2),
            QStringLiteral("ends too early"));
        row("cut to its magic", QStringLiteral("a.xlsx"), workbook.left(4), QStringLiteral("ends too early"));
        row("document", QStringLiteral("a.docx"), zipOf({{QStringLiteral("word/document.xml"), "<a/>"}}),
            QStringLiteral("not a workbook"));
        row("OpenDocument", QStringLiteral("a.odt"),
            zipOf({{QStringLiteral("mimetype"), "x"}, {QStringLiteral("content.xml"), "<a/>"}}),
            QStringLiteral("not a spreadsheet"));
        row("archive of nothing", QStringLiteral("a.zip"), zipOf({{QStringLiteral("readme.pdf"), "x"}}),
            QStringLiteral("no CSV"));
        row("way out", QStringLiteral("a.zip"), zipOf({{QStringLiteral("../../evil.csv"), "a,b\n1,2\n"}}),
            QStringLiteral("outside"));
        row("empty workbook", QStringLiteral("a.xlsx"), workbookOf({.sheet = "<row r=\"1\"><c r=\"A1\"/></row>"}),
            QStringLiteral("empty"));
        Parts headless = partsOf({});
        std::erase_if(headless,
                      [](const auto& part) { return part.first == QStringLiteral("xl/worksheets/sheet1.xml"); });
        row("sheet missing", QStringLiteral("a.xlsx"), zipOf(headless), QStringLiteral("missing"));
    }
    void saysWhatAFileIs() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString file = m_folder.write(name, bytes);
        const auto tables = read::findTables(file);
        QVERIFY(!tables);
        const Error& error = tables.error();
        QCOMPARE(error.code, ErrorCode::BadInput);
        QCOMPARE(error.file, file);
        QVERIFY(!error.what.isEmpty());
        QVERIFY(!error.remedy.isEmpty());
        QVERIFY2(error.why.contains(reason), qPrintable(error.message()));
    }

    void saysWhenThereIsNoFile() {
        const auto missing = read::findTables(m_folder.path(QStringLiteral("nowhere.csv")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::BadInput);
        const auto folder = read::findTables(m_folder.path(QString()));
        QVERIFY(!folder);
        QVERIFY(folder.error().what.contains(QStringLiteral("folder")));
        Job job;
        const auto hash = read::fileSha256(m_folder.path(QStringLiteral("nowhere.csv")), job);
        QVERIFY(!hash);
    }

    void saysWhenAFileMayNotBeRead() {
        const QString file = m_folder.write(QStringLiteral("locked.csv"), "a,b\n");
        QVERIFY(QFile::setPermissions(file, QFile::WriteOwner));
        if (geteuid() == 0)
            QSKIP("the superuser may read everything");
        const auto tables = read::findTables(file);
        QVERIFY(!tables);
        QCOMPARE(tables.error().code, ErrorCode::WorkFailed);
    }

    void readsTheMembersOfAnArchive() {
        const QByteArray bytes = zipOf({{QStringLiteral("2023/январь.csv"), "a;b\n1;2\n"},
                                        {QStringLiteral("__MACOSX/._a.csv"), "junk"},
                                        {QStringLiteral("note.pdf"), "%PDF"},
                                        {QStringLiteral("февраль.xlsx"), workbookOf({})}},
                                       "IBM866");
        const QString file = m_folder.write(QStringLiteral("months.zip"), bytes);
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        QCOMPARE(tables->size(), std::size_t(2));
        QCOMPARE((*tables)[0].member, QStringLiteral("2023/январь.csv"));
        QCOMPARE((*tables)[0].containerName(), QStringLiteral("zip/csv"));
        QCOMPARE(readTable((*tables)[0]).text(), std::string("a|b/1|2/"));
        QCOMPARE((*tables)[1].member, QStringLiteral("февраль.xlsx"));
        QCOMPARE((*tables)[1].containerName(), QStringLiteral("zip/xlsx"));
        QCOMPARE(readTable((*tables)[1]).text(), std::string("1/"));
    }

    void aDamagedMemberIsTold() {
        QByteArray csv = "id,name\n";
        for (int i = 0; i < 5000; ++i)
            csv += QByteArray::number(i * 7919 % 100003) + ",name " + QByteArray::number(i * 31 % 1009) + "\n";
        QByteArray bytes = zipOf({{QStringLiteral("a.csv"), csv}});
        for (qsizetype i = bytes.size() / 2; i < bytes.size() / 2 + 8; ++i)
            bytes[i] = char(~bytes[i]);
        const Reading reading = readFirstTable(m_folder.write(QStringLiteral("damaged.zip"), bytes));
        QVERIFY(reading.error);
        QCOMPARE(reading.error->code, ErrorCode::BadInput);
    }

    void fingerprintsAFile() {
        const QByteArray bytes = noise(3000000);
        const QString file = m_folder.write(QStringLiteral("hash.bin"), bytes);
        Job job;
        const auto hash = read::fileSha256(file, job);
        QVERIFY(hash);
        QCOMPARE(*hash, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        std::stop_source stop;
        stop.request_stop();
        Job stopped({}, stop.get_token());
        const auto none = read::fileSha256(file, stopped);
        QVERIFY(!none);
        QVERIFY(none.error().isCancelled());
    }

private:
    Folder m_folder;
};

QTEST_APPLESS_MAIN(RefusalsTest)
#include "test_refusals.moc"
