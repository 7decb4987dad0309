// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// Every real vendor file at hand is inspected and imported, and every reconciliation balances.
class VendorFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsImportedAndAddsUp_data() {
        QTest::addColumn<QString>("file");
        const QString folder = QStringLiteral(WAYBILL_SHARED_DATA "/data/vendor");
        QDirIterator walk(folder, {QStringLiteral("*.csv"), QStringLiteral("*.xlsx"), QStringLiteral("*.txt")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString file = walk.next();
            QTest::newRow(qPrintable(file.mid(folder.size() + 1))) << file;
        }
        if (!QDir(folder).exists())
            QTest::newRow("none") << QString();
    }
    void everyFileIsImportedAndAddsUp() {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("the vendors' files are not beside the repository; they may not be shipped with it");
        const Answer inspected = run({QStringLiteral("inspect"), file, QStringLiteral("--json")});
        QVERIFY2(!inspected.crashed && inspected.exitCode == 0, inspected.err.constData());
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("case.waybill"));
        const Answer imported = run({QStringLiteral("import"), target, file, QStringLiteral("--json")});
        QVERIFY2(!imported.crashed && imported.exitCode == 0, imported.err.constData());
        const QJsonArray sources = imported.json()[QStringLiteral("sources")].toArray();
        QVERIFY(!sources.isEmpty());
        for (const QJsonValue& source : sources) {
            const auto count = [&source](const char* name) { return source[QString::fromLatin1(name)].toInteger(); };
            QCOMPARE(count("rows"),
                     count("shipments") + count("duplicates") + count("repeated") + count("rejected") + count("blank"));
            QVERIFY(count("shipments") > 0);
            QVERIFY(source[QStringLiteral("value_usd_kept")].toDouble() <=
                    source[QStringLiteral("value_usd_in")].toDouble());
        }
        QCOMPARE(run({QStringLiteral("verify"), target}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(VendorFilesTest)
#include "vendor_files_test.moc"
