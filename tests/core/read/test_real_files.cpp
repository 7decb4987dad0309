// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include "core/base/text.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QTest>
#include <algorithm>

using namespace waybill;

namespace {

QString shared(const QString& path) {
    return QStringLiteral(WAYBILL_SHARED_DATA "/data/") + path;
}

/// The headers that an entry of the gold list names for its fields.
QStringList headersOf(const QJsonObject& entry) {
    QStringList headers;
    const QJsonObject fields = entry[QStringLiteral("fields")].toObject();
    for (const QJsonValue& names : fields) {
        for (const QJsonValue& name : names.toArray())
            headers.append(name.toString());
    }
    return headers;
}

} // namespace

/// Real exports of many vendors: nothing in them may be refused, lost or doubted.
class RealFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!QFileInfo::exists(shared(QStringLiteral("vendor"))))
            QSKIP("the collection of real files is not here");
    }

    void everyFileIsReadToItsEnd_data() {
        QTest::addColumn<QString>("file");
        QDirIterator walk(shared(QStringLiteral("vendor")), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            QTest::newRow(qPrintable(walk.fileName())) << file;
        }
    }
    void everyFileIsReadToItsEnd() {
        QFETCH(QString, file);
        const auto tables = read::findTables(file);
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message()));
        for (const read::TableInfo& table : *tables) {
            const Reading reading = readTable(table);
            QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->message()) : "");
            // One of them has an address in which "Grønland" was misread before it was published.
            for (const Issue& issue : reading.issues)
                QVERIFY2(issue.code == "misread-text" && issue.count == 1, reading.issueCodes().c_str());
            for (std::size_t i = 0; i < reading.numbers.size(); ++i)
                QCOMPARE(reading.numbers[i], qint64(i) + 1);
        }
    }

    void headersAndRowsAgreeWithThoseCountedByHand_data() {
        QTest::addColumn<QJsonObject>("entry");
        QFile gold(shared(QStringLiteral("mapping/gold.jsonl")));
        if (!gold.open(QIODevice::ReadOnly))
            return;
        while (!gold.atEnd()) {
            const QJsonObject entry = QJsonDocument::fromJson(gold.readLine()).object();
            QTest::newRow(qPrintable(entry[QStringLiteral("file")].toString())) << entry;
        }
    }
    void headersAndRowsAgreeWithThoseCountedByHand() {
        QFETCH(QJsonObject, entry);
        const QString file = shared(entry[QStringLiteral("file")].toString());
        if (!QFileInfo::exists(file))
            QSKIP("this file is not here");
        read::TableChoice choice;
        if (const QString sheet = entry[QStringLiteral("sheet")].toString(); !sheet.isEmpty())
            choice.sheet = sheet;
        const Reading reading = readFirstTable(file, choice);
        QVERIFY(!reading.error);
        const auto headerRow = std::size_t(entry[QStringLiteral("header_row")].toInt());
        QVERIFY(reading.rows.size() >= headerRow);
        QStringList cells;
        for (const std::string& cell : reading.rows[headerRow - 1])
            cells.append(toQString(trimmed(cell)));
        const QStringList headers = headersOf(entry);
        for (const QString& header : headers)
            QVERIFY2(cells.contains(header.trimmed()), qPrintable(header));
        const auto first = std::ptrdiff_t(entry[QStringLiteral("first_data_row")].toInt()) - 1;
        const auto filled = std::count_if(reading.rows.begin() + first, reading.rows.end(), [](const auto& row) {
            return std::any_of(row.begin(), row.end(), [](const std::string& cell) { return !trimmed(cell).empty(); });
        });
        QCOMPARE(qint64(filled), qint64(entry[QStringLiteral("data_rows")].toInt()));
    }
};

QTEST_APPLESS_MAIN(RealFilesTest)
#include "test_real_files.moc"
