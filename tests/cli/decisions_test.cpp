// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// Decisions as a newsroom carries them from one case to the next.
class DecisionsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString fileWith(const QString& name, const QByteArray& text) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }
    QString caseOf(const QString& name, const QByteArray& rows) {
        const QString table =
            fileWith(name + QStringLiteral(".csv"),
                     "Declaration number,Item,Date,Importer name,Importer address,Importer email,Exporter name,HS "
                     "code,Description,Value USD\n" +
                         rows);
        const QString file = m_folder.filePath(name + QStringLiteral(".waybill"));
        return run({QStringLiteral("import"), file, table, QStringLiteral("--quiet")}).exitCode == 0 ? file : QString();
    }
    /// The id of a firm by its name; empty when no firm in view is called so.
    static QString idOf(const QString& file, const QString& name) {
        const Answer answer =
            run({QStringLiteral("entities"), file, QStringLiteral("--json"), QStringLiteral("--quiet")});
        for (const QJsonValue& each : answer.json()[QStringLiteral("entities")].toArray()) {
            if (each[QStringLiteral("name")].toString() == name)
                return each[QStringLiteral("id")].toString();
        }
        return {};
    }

    static constexpr auto firstRows =
        "1,1,2023-02-01,ALFA TRADING,\"LENINA 1, MOSCOW\",info@alfa.ru,KEXIN LTD,8806240000,DRONE,28292\n"
        "2,1,2023-02-02,BRAVO IMPORT,\"LENINA 1, MOSCOW\",info@alfa.ru,KEXIN LTD,8806240000,DRONE,100\n"
        "3,1,2023-02-03,GOODS AWAITING OWNER,,,KEXIN LTD,8806240000,DRONE,50\n";
    static constexpr auto otherRows =
        "7,1,2023-03-01,GOODS AWAITING OWNER,,,KEXIN LTD,8806240000,DRONE,5\n"
        "8,1,2023-03-02,BRAVO IMPORT,\"MIRA 2, TULA\",,KEXIN LTD,8806240000,DRONE,5\n"
        "9,1,2023-03-03,ALFA TRADING,\"LENINA 1, MOSCOW\",,KEXIN LTD,8806240000,DRONE,5\n";

private Q_SLOTS:
    void decisionsAreCarriedToAnotherCase() {
        const QString from = caseOf(QStringLiteral("from"), firstRows), to = caseOf(QStringLiteral("to"), otherRows);
        QVERIFY(!from.isEmpty() && !to.isEmpty());
        const QString why = QStringLiteral("--why"), reason = QStringLiteral("a reason");
        const QString alfa = idOf(from, QStringLiteral("ALFA TRADING")),
                      bravo = idOf(from, QStringLiteral("BRAVO IMPORT"));
        QCOMPARE(run({QStringLiteral("merge"), from, alfa, bravo, why, reason}).exitCode, 0);
        const QString goods = idOf(from, QStringLiteral("GOODS AWAITING OWNER"));
        QCOMPARE(run({QStringLiteral("exclude"), from, goods}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("exclude"), from, goods, why, reason}).exitCode, 0);
        QCOMPARE(idOf(from, QStringLiteral("GOODS AWAITING OWNER")), QString());
        const Answer none = run({QStringLiteral("exclude"), from, QStringLiteral("--json")});
        QCOMPARE(none.json()[QStringLiteral("no_firms")][0][QStringLiteral("why")].toString(), reason);

        const QString file = m_folder.filePath(QStringLiteral("decisions.json"));
        const Answer written =
            run({QStringLiteral("decisions"), from, QStringLiteral("-o"), file, QStringLiteral("--json")});
        QVERIFY2(written.exitCode == 0, written.err.constData());
        QCOMPARE(written.json()[QStringLiteral("decisions")].toInt(), 2);

        const QStringList apply{QStringLiteral("apply"), to, file, QStringLiteral("--json")};
        const QJsonObject tried = run(apply + QStringList{QStringLiteral("--dry-run")}).json();
        QCOMPARE(tried[QStringLiteral("applied")].toArray().size(), 2);
        QVERIFY(!idOf(to, QStringLiteral("GOODS AWAITING OWNER")).isEmpty());
        const Answer applied = run(apply);
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        QCOMPARE(applied.json()[QStringLiteral("applied")], tried[QStringLiteral("applied")]);
        QVERIFY(applied.json()[QStringLiteral("not_applied")].toArray().isEmpty());
        QCOMPARE(idOf(to, QStringLiteral("GOODS AWAITING OWNER")), QString());
        QCOMPARE(run(apply).json()[QStringLiteral("already_so")].toInt(), 2);
        QCOMPARE(run({QStringLiteral("verify"), to}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("undo"), to}).exitCode, 0);
        QVERIFY(!idOf(to, QStringLiteral("GOODS AWAITING OWNER")).isEmpty());
        QCOMPARE(run({QStringLiteral("apply"), to, m_folder.filePath(QStringLiteral("from.csv"))}).exitCode, 3);
        QCOMPARE(run({QStringLiteral("include"), from, goods, why, reason}).exitCode, 0);
        QCOMPARE(idOf(from, QStringLiteral("GOODS AWAITING OWNER")), goods);
    }

    void hubsTellOfAgentsAndContacts() {
        const QString file = caseOf(QStringLiteral("hubs"), firstRows);
        const QString list =
            fileWith(QStringLiteral("agents.csv"), "address,agent\n\"Lenina 1, Moscow\",Secretaries\n");
        const Answer known =
            run({QStringLiteral("agents"), file, list, QStringLiteral("--json"), QStringLiteral("--quiet")});
        QVERIFY2(known.exitCode == 0, known.err.constData());
        QCOMPARE(known.json()[QStringLiteral("addresses")][0][QStringLiteral("entities")].toInt(), 2);
        const QJsonObject hubs =
            run({QStringLiteral("hubs"), file, QStringLiteral("--json"), QStringLiteral("--quiet")}).json();
        QCOMPARE(
            hubs[QStringLiteral("addresses")][0][QStringLiteral("formation_agent")][QStringLiteral("name")].toString(),
            QStringLiteral("Secretaries"));
        QCOMPARE(hubs[QStringLiteral("contacts_total")].toInt(), 1);
        QCOMPARE(hubs[QStringLiteral("contacts")][0][QStringLiteral("text")].toString(),
                 QStringLiteral("info@alfa.ru"));
        QCOMPARE(hubs[QStringLiteral("contacts")][0][QStringLiteral("members")].toArray().size(), 2);
        QCOMPARE(
            run({QStringLiteral("agents"), file, QStringLiteral("--remove"), QStringLiteral("agents.csv")}).exitCode,
            0);
        QCOMPARE(
            run({QStringLiteral("agents"), file, QStringLiteral("--remove"), QStringLiteral("agents.csv")}).exitCode,
            2);
    }
};

QTEST_GUILESS_MAIN(DecisionsTest)
#include "decisions_test.moc"
