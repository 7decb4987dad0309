// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// Screening as a newsroom scripts it.
class ScreenTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_case;

    QString fileWith(const QString& name, const QByteArray& text) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }
    Answer screen(const QStringList& arguments) {
        return run(QStringList{QStringLiteral("screen"), m_case} + arguments + QStringList{QStringLiteral("--quiet")});
    }
    QJsonArray hits(const QStringList& filter = {}) {
        return screen(filter + QStringList{QStringLiteral("--json")}).json()[QStringLiteral("hits")].toArray();
    }

private Q_SLOTS:
    void init() {
        m_case =
            m_folder.filePath(QStringLiteral("case%1.waybill").arg(QString::fromLatin1(QTest::currentTestFunction())));
        const QString table = fileWith(
            QStringLiteral("table.csv"),
            "Declaration number,Item,Date,Importer name,Importer tax ID,Exporter name,HS code,Description,Value USD\n"
            "10702030/010223/1000001,1,2023-02-01,ООО РОСОБОРОНЭКСПОРТ,7718852163,KEXIN LTD,8806240000,ДРОН,28292\n"
            "10702030/020223/1000002,1,2023-05-02,ПАО СТРОЙГАЗМОНТАЖ,7729588440,KEXIN LTD,8806220000,ДРОН,1000\n");
        const Answer made = run({QStringLiteral("import"), m_case, table});
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }

    void hitsAreFoundKeptAndJudged() {
        const QString list =
            fileWith(QStringLiteral("mine.csv"), "name,id,country,programme\nROSOBORONEXPORT OAO,7,RU,TEST\n"
                                                 "STROYGAZMONTAZH,8,RU,\n,9,RU,\n");
        const Answer found = screen({list, QStringLiteral("--json")});
        QVERIFY2(found.exitCode == 0, found.err.constData());
        const QJsonObject answer = found.json();
        QCOMPARE(answer[QStringLiteral("screened")].toInt(), 3);
        QVERIFY(answer[QStringLiteral("seconds")].isDouble());
        const QJsonObject first = answer[QStringLiteral("lists")][0].toObject();
        QCOMPARE(first[QStringLiteral("kind")].toString(), QStringLiteral("own"));
        QCOMPARE(first[QStringLiteral("file")].toString(), QStringLiteral("mine.csv"));
        QCOMPARE(first[QStringLiteral("sha256")].toString().size(), 64);
        QCOMPARE(first[QStringLiteral("entries")].toInt(), 2);
        QCOMPARE(first[QStringLiteral("names")].toInt(), 2);
        QCOMPARE(first[QStringLiteral("issues")].toArray().size(), 1);
        QCOMPARE(answer[QStringLiteral("hits")].toArray().size(), 2);
        QJsonObject hit;
        for (const QJsonValue& one : answer[QStringLiteral("hits")].toArray()) {
            if (one[QStringLiteral("entry")].toString() == QStringLiteral("7"))
                hit = one.toObject();
        }
        QCOMPARE(hit[QStringLiteral("entity_name")].toString(), QStringLiteral("ООО РОСОБОРОНЭКСПОРТ"));
        QCOMPARE(hit[QStringLiteral("entry_name")].toString(), QStringLiteral("ROSOBORONEXPORT OAO"));
        QCOMPARE(hit[QStringLiteral("matched")].toString(), QStringLiteral("ROSOBORONEXPORT OAO"));
        QCOMPARE(hit[QStringLiteral("programme")].toString(), QStringLiteral("TEST"));
        QCOMPARE(hit[QStringLiteral("verdict")].toString(), QStringLiteral("open"));
        QVERIFY(hit[QStringLiteral("score")].toDouble() >= 0.75 && hit[QStringLiteral("score")].toDouble() <= 1);
        QVERIFY(!hit[QStringLiteral("reasons")].toArray().isEmpty());
        const QString id = hit[QStringLiteral("id")].toString();
        QVERIFY(id.startsWith(QStringLiteral("hit-")));

        const QStringList judge{QStringLiteral("judge"), m_case, id, QStringLiteral("--verdict"),
                                QStringLiteral("dismissed")};
        QCOMPARE(run(judge).exitCode, 2);
        const Answer judged = run(judge + QStringList{QStringLiteral("--why"), QStringLiteral("a namesake")});
        QVERIFY2(judged.exitCode == 0, judged.err.constData());
        QCOMPARE(QString::fromUtf8(judged.out.trimmed()), QStringLiteral("1 hit: dismissed"));
        const Answer shown =
            run({QStringLiteral("show"), m_case, hit[QStringLiteral("entity")].toString(), QStringLiteral("--json")});
        const QJsonObject known = shown.json()[QStringLiteral("list_hits")][0].toObject();
        QCOMPARE(known[QStringLiteral("id")].toString(), id);
        QCOMPARE(known[QStringLiteral("verdict")].toString(), QStringLiteral("dismissed"));
        QCOMPARE(known[QStringLiteral("reason")].toString(), QStringLiteral("a namesake"));
        QCOMPARE(run({QStringLiteral("verify"), m_case}).exitCode, 0);
        // Screening anew leaves what was decided.
        QCOMPARE(screen({list}).exitCode, 0);
        int dismissed = 0;
        for (const QJsonValue& one : hits())
            dismissed += one[QStringLiteral("verdict")].toString() == QStringLiteral("dismissed") ? 1 : 0;
        QCOMPARE(dismissed, 1);
        const QJsonObject counted =
            run({QStringLiteral("summary"), m_case, QStringLiteral("--json"), QStringLiteral("--quiet")})
                .json()[QStringLiteral("list_hits")]
                .toObject();
        QCOMPARE(counted, QJsonObject({{QStringLiteral("entities"), 1},
                                       {QStringLiteral("hits"), 2},
                                       {QStringLiteral("open"), 1},
                                       {QStringLiteral("confirmed"), 0},
                                       {QStringLiteral("dismissed"), 1},
                                       {QStringLiteral("later"), 0}}));
    }

    void aTaxNumberAloneIsAHit() {
        const QString list = fileWith(QStringLiteral("numbers.csv"), "name;инн\nКакая-то другая фирма;7718852163\n");
        const QJsonArray found = screen({list, QStringLiteral("--json")}).json()[QStringLiteral("hits")].toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][QStringLiteral("entity_name")].toString(), QStringLiteral("ООО РОСОБОРОНЭКСПОРТ"));
        QVERIFY(found[0][QStringLiteral("reasons")][0].toString().contains(QStringLiteral("7718852163")));
    }

    void aFilterChoosesWhatIsShown() {
        const QString list = fileWith(QStringLiteral("mine.csv"), "name\nROSOBORONEXPORT OAO\nSTROYGAZMONTAZH\n");
        QCOMPARE(screen({list}).exitCode, 0);
        QCOMPARE(hits().size(), 2);
        QCOMPARE(hits({QStringLiteral("--from"), QStringLiteral("2023-05-01")}).size(), 1);
    }

    void textAnswersAreReadable() {
        const QString list = fileWith(QStringLiteral("mine.csv"), "name\nROSOBORONEXPORT OAO\n");
        const QString text = QString::fromUtf8(screen({list}).out);
        for (const char* part :
             {"mine.csv: 1 entry with 1", "ROSOBORONEXPORT OAO", "because: ", "verdict: open", "hit-1"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
        const QString none = fileWith(QStringLiteral("none.csv"), "name\nNOBODY KNOWN HERE\n");
        const QString other = m_folder.filePath(QStringLiteral("empty.waybill"));
        QCOMPARE(run({QStringLiteral("sample"), other}).exitCode, 0);
        QVERIFY(run({QStringLiteral("screen"), other, none}).out.contains("No hits."));
    }

    void wrongCallsSaySo() {
        QCOMPARE(run({QStringLiteral("screen")}).exitCode, 2);
        QCOMPARE(screen({m_folder.filePath(QStringLiteral("missing.csv"))}).exitCode, 3);
        const Answer refused = screen({fileWith(QStringLiteral("bad.csv"), "colour\nred\n")});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("bad.csv"), refused.err.constData());
        QCOMPARE(run({QStringLiteral("judge"), m_case, QStringLiteral("hit-99"), QStringLiteral("--verdict"),
                      QStringLiteral("confirmed")})
                     .exitCode,
                 2);
        QCOMPARE(run({QStringLiteral("judge"), m_case, QStringLiteral("hit-1"), QStringLiteral("sh-00000000-2"),
                      QStringLiteral("--verdict"), QStringLiteral("confirmed")})
                     .exitCode,
                 2);
    }
};

QTEST_GUILESS_MAIN(ScreenTest)
#include "screen_test.moc"
