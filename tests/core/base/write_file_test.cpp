// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/write_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;

class WriteFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileIsWrittenWholeOrNotAtAll() {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.txt"));
        QVERIFY(writeFile(file, "first"));
        QVERIFY(writeFile(file, "second"));
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll(), QByteArray("second"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void whatCannotBeWrittenIsTold_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("folder missing") << QStringLiteral("no/such/folder/a.svg");
        QTest::newRow("a folder of this name") << QStringLiteral("taken");
        QTest::newRow("a file where the folder should be") << QStringLiteral("plain/a.svg");
    }
    void whatCannotBeWrittenIsTold() {
        QFETCH(QString, file);
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("taken")));
        QVERIFY(writeFile(dir.filePath(QStringLiteral("plain")), "x"));
        const Result<void> result = writeFile(dir.filePath(file), "bytes");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::WorkFailed);
        QCOMPARE(result.error().file, dir.filePath(file));
        QVERIFY(!result.error().why.isEmpty() && !result.error().remedy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WriteFileTest)
#include "write_file_test.moc"
