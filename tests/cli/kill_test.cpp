// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// An import killed at any moment leaves the case as it was: it is whole, and holds all of the source or none of it.
class KillTest : public QObject {
    Q_OBJECT

    static constexpr int rowCount = 20'000;

private Q_SLOTS:
    void thirtyKillsLeaveAllOrNothing() {
        const QTemporaryDir folder;
        const QString csv = folder.filePath(QStringLiteral("rows.csv"));
        writeRows(csv);
        const QString sample = folder.filePath(QStringLiteral("sample.waybill"));
        QCOMPARE(run({QStringLiteral("sample"), sample}).exitCode, 0);
        const int before = shipments(sample);

        QElapsedTimer clock;
        clock.start();
        const QString whole = folder.filePath(QStringLiteral("whole.waybill"));
        QVERIFY(QFile::copy(sample, whole));
        QCOMPARE(run({QStringLiteral("import"), whole, csv}).exitCode, 0);
        const int wholeTime = int(clock.elapsed());
        const int after = shipments(whole);
        QVERIFY(after > before);

        QRandomGenerator random(20230201);
        int killed = 0;
        for (int i = 0; i < 30; ++i) {
            const QString file = folder.filePath(QStringLiteral("case%1.waybill").arg(i));
            QVERIFY(QFile::copy(sample, file));
            QProcess process;
            process.start(QStringLiteral(WAYBILL_PROGRAM), {QStringLiteral("import"), file, csv});
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(int(random.bounded(wholeTime)) + 1)) {
                process.kill(); // SIGKILL
                ++killed;
                QVERIFY(process.waitForFinished());
            }
            const Answer verified = run({QStringLiteral("verify"), file, QStringLiteral("--json")});
            QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
            const int now = shipments(file);
            QVERIFY2(now == before || now == after, qPrintable(QStringLiteral("%1 shipments").arg(now)));
        }
        QVERIFY2(killed >= 15, "too few imports were killed to prove anything");
    }

private:
    static int shipments(const QString& file) {
        return run({QStringLiteral("summary"), file, QStringLiteral("--json")})
            .json()[QStringLiteral("shipments")]
            .toInt();
    }
    static void writeRows(const QString& name) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Declaration number,Date,Importer name,Exporter name,HS code,Description of goods,Value USD,Net "
                   "weight kg\n");
        for (int i = 0; i < rowCount; ++i)
            file.write(QStringLiteral(
                           "10013160/010223/%1,2023-02-%2,BUYER %3 LLC,SELLER %4 LTD,8806%5,GOODS NUMBER %1,%6,%7\n")
                           .arg(3000000 + i)
                           .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                           .arg(i % 997)
                           .arg(i % 811)
                           .arg(100000 + i % 7)
                           .arg(i % 5000 + 1)
                           .arg(i % 90 + 1)
                           .toUtf8());
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
