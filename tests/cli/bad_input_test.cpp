// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// Bad input ends in a clear error and the right exit code, and the case stays as it was.
class BadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_case = m_folder.filePath(QStringLiteral("sample.waybill"));
        QCOMPARE(run({QStringLiteral("sample"), m_case}).exitCode, 0);
    }

    void aBadFileIsRefusedAndTheCaseStaysAsItWas_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QByteArray binary;
        for (int i = 0; i < 4000; ++i)
            binary.append(char((i * 7919) % 256));
        QTest::newRow("empty file") << QStringLiteral("a.csv") << QByteArray();
        QTest::newRow("binary named csv") << QStringLiteral("b.csv")
                                          << QByteArray("\x7f"
                                                        "ELF\x02\x01\x01") +
                                                 binary;
        QTest::newRow("no header") << QStringLiteral("c.csv") << QByteArray("zz\nqq\n");
        QTest::newRow("text named xlsx") << QStringLiteral("d.xlsx") << QByteArray("not a workbook");
        QTest::newRow("truncated archive") << QStringLiteral("e.xlsx") << QByteArray("PK\x03\x04") + binary.left(300);
        QTest::newRow("password-protected")
            << QStringLiteral("f.xlsx") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + binary;
    }
    void aBadFileIsRefusedAndTheCaseStaysAsItWas() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const QString file = m_folder.filePath(name);
        write(file, bytes);
        const QByteArray before = contents();
        const Answer answer = run({QStringLiteral("import"), m_case, file});
        QVERIFY(!answer.crashed);
        QVERIFY2(answer.exitCode == 3, answer.err.constData());
        QVERIFY2(answer.err.contains(name.toUtf8()), answer.err.constData());
        QCOMPARE(contents(), before);
        QCOMPARE(run({QStringLiteral("inspect"), file}).exitCode, 3);
    }

    void aBadCaseIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QFile sample(m_case);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const QByteArray whole = sample.readAll();
        QByteArray foreign = whole;
        foreign.replace(68, 4, "Else");
        QTest::newRow("no SQLite file") << QByteArray("this is no case, only a text that is long enough to be read");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("of another program") << foreign;
        QTest::newRow("cut in half") << whole.left(whole.size() / 2);
    }
    void aBadCaseIsRefused() {
        QFETCH(QByteArray, bytes);
        const QString file = m_folder.filePath(QStringLiteral("bad.waybill"));
        write(file, bytes);
        for (const char* command : {"summary", "verify", "journal"}) {
            const Answer answer = run({QString::fromLatin1(command), file});
            QVERIFY(!answer.crashed);
            QVERIFY2(answer.exitCode == 3, qPrintable(QString::fromLatin1(command) + QString::fromUtf8(answer.err)));
        }
    }

    void aCaseOfANewerProgramIsRefused() {
        const QString file = m_folder.filePath(QStringLiteral("newer.waybill"));
        QVERIFY(QFile::copy(m_case, file));
        QCOMPARE(QProcess::execute(
                     QStringLiteral("sqlite3"),
                     {file, QStringLiteral("PRAGMA user_version = 99; UPDATE schema_version SET oldest_reader = 99;")}),
                 0);
        const Answer answer = run({QStringLiteral("summary"), file});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY2(answer.err.contains("newer"), answer.err.constData());
    }

    void wrongCallsSaySo() {
        QCOMPARE(run({QStringLiteral("no-such-thing")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("summary")}).exitCode, 2);
        QCOMPARE(
            run({QStringLiteral("summary"), m_case, QStringLiteral("--from"), QStringLiteral("yesterday")}).exitCode,
            2);
        QCOMPARE(run({QStringLiteral("show"), m_case, QStringLiteral("co-99999")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("show"), m_case, QStringLiteral("xx")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("snapshot"), m_case, QStringLiteral("-o"), QStringLiteral("a.gif")}).exitCode, 2);
        const Answer missing = run({QStringLiteral("summary"), m_folder.filePath(QStringLiteral("none.waybill"))});
        QVERIFY(missing.exitCode == 1 || missing.exitCode == 3);
        QVERIFY(missing.err.contains("none.waybill"));
    }

    void aSourceIsNotImportedTwiceInSilence() {
        const QString csv = m_folder.filePath(QStringLiteral("twice.csv"));
        write(csv, "Date,Importer,Exporter,HS Code,Product Description,Value USD\n2023-01-05,A LLC,B "
                   "LTD,88062200,DRONE,1000\n");
        const QString target = m_folder.filePath(QStringLiteral("twice.waybill"));
        QCOMPARE(run({QStringLiteral("import"), target, csv}).exitCode, 0);
        const Answer again = run({QStringLiteral("import"), target, csv, QStringLiteral("--json")});
        const QJsonObject totals = run({QStringLiteral("summary"), target, QStringLiteral("--json")}).json();
        QCOMPARE(totals[QStringLiteral("value_usd")].toDouble(), 1000.0);
        QVERIFY(again.exitCode == 1 ||
                again.json()[QStringLiteral("sources")][0][QStringLiteral("duplicates")].toInt() == 1);
    }

    void anUnwritablePlaceIsNamed() {
        const Answer answer =
            run({QStringLiteral("snapshot"), m_case, QStringLiteral("-o"), QStringLiteral("/no/such/folder/a.svg")});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("/no/such/folder/a.svg"), answer.err.constData());
    }

private:
    static void write(const QString& file, const QByteArray& bytes) {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(bytes), bytes.size());
    }
    QByteArray contents() const {
        const Answer summary = run({QStringLiteral("summary"), m_case, QStringLiteral("--json")});
        const Answer journal = run({QStringLiteral("journal"), m_case, QStringLiteral("--json")});
        return summary.out + journal.out;
    }

    QTemporaryDir m_folder;
    QString m_case;
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
