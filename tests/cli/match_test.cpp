// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// Lists of names and of addresses, resolved without a case.
class MatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeClusters() {
        const QJsonObject answer = match("name,address,country,id\n"
                                         "\"ООО \"\"ВЕКТОР\"\"\",\"г. Москва, ул. Ленина, д. 5, оф. 7\",RU,a1\n"
                                         "VECTOR LLC,,,a2\n"
                                         "NULL,,,a3\n"
                                         "VECTOR LLC ПО ПОРУЧЕНИЮ ORION FZE,,,a4\n"
                                         "VECTOR 2 LLC,,,a5\n");
        const QJsonArray clusters = answer[QStringLiteral("clusters")].toArray();
        QCOMPARE(clusters.size(), 3);
        QVERIFY(answer[QStringLiteral("seconds")].isDouble());
        const QJsonObject first = clusters[0].toObject();
        QCOMPARE(first[QStringLiteral("id")].toInt(), 1);
        QCOMPARE(first[QStringLiteral("canonical")].toString(), QStringLiteral("VECTOR LLC"));
        QVERIFY(!first[QStringLiteral("why")].toArray().isEmpty());
        const QJsonArray members = first[QStringLiteral("members")].toArray();
        QCOMPARE(members.size(), 3);
        const QJsonObject moscow = members[0].toObject();
        QCOMPARE(moscow[QStringLiteral("row")].toInt(), 1);
        QCOMPARE(moscow[QStringLiteral("id")].toString(), QStringLiteral("a1"));
        QCOMPARE(moscow[QStringLiteral("name")].toString(), QStringLiteral("ООО \"ВЕКТОР\""));
        QCOMPARE(moscow[QStringLiteral("placeholder")], QJsonValue(false));
        QVERIFY(!moscow[QStringLiteral("building")].toString().isEmpty());
        QVERIFY(moscow[QStringLiteral("unit")].toString().startsWith(moscow[QStringLiteral("building")].toString()));
        QVERIFY(!moscow.contains(QStringLiteral("second_party")));
        const QJsonObject behalf = members[2].toObject();
        QCOMPARE(behalf[QStringLiteral("row")].toInt(), 4);
        QCOMPARE(behalf[QStringLiteral("second_party")].toString(), QStringLiteral("ORION FZE"));
        QVERIFY(!behalf.contains(QStringLiteral("unit")));
        const QJsonObject nobody = clusters[1].toObject();
        QVERIFY(!nobody.contains(QStringLiteral("canonical")));
        QCOMPARE(nobody[QStringLiteral("members")][0][QStringLiteral("placeholder")], QJsonValue(true));
    }

    void placeholdersAreNeverTogether() {
        const QJsonObject answer = match("name\nNULL\nNULL\nTO ORDER\nОТСУТСТВУЕТ\n-\nSAME AS CONSIGNEE\n");
        QCOMPARE(answer[QStringLiteral("clusters")].toArray().size(), 6);
    }

    void addressesBecomeClusters() {
        const QJsonObject answer = match("address\n"
                                         "\"RM 1203, 12/F, 300 LOCKHART ROAD, WAN CHAI, HONG KONG\"\n"
                                         "\"ROOM 1203, 300 LOCKHART RD., WANCHAI, HK\"\n"
                                         "\"RM 5, 7/F, 300 LOCKHART RD, WANCHAI, HK\"\n"
                                         "CHINA\n");
        const QJsonArray clusters = answer[QStringLiteral("clusters")].toArray();
        QCOMPARE(clusters.size(), 3);
        const QJsonObject one = clusters[0][QStringLiteral("members")][0].toObject();
        const QJsonObject other = clusters[1][QStringLiteral("members")][0].toObject();
        QCOMPARE(one[QStringLiteral("building")], other[QStringLiteral("building")]);
        QVERIFY(one[QStringLiteral("unit")] != other[QStringLiteral("unit")]);
        QVERIFY(!clusters[2][QStringLiteral("members")][0].toObject().contains(QStringLiteral("building")));
    }

    void aCellOfSeveralLinesIsOneName() {
        const QJsonObject answer = match("name,address\n"
                                         "\"Chicago Commons\nAssociation Paulo Freire\",1653 W. 43rd St\n"
                                         "Chicago Commons Association Paulo Freire,1653 W 43RD ST\n");
        QCOMPARE(answer[QStringLiteral("clusters")].toArray().size(), 1);
    }

    void withoutJsonTheAnswerIsATable() {
        const Answer answer = run({QStringLiteral("match"), QStringLiteral("--quiet"),
                                   list("name\nVECTOR LLC\nORION FZE\n\"ООО ВЕКТОР, ПО ПОРУЧЕНИЮ ORION FZE\"\n")});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.out, QByteArray("cluster,row,name,second_party\n1,1,VECTOR LLC,\n"
                                        "1,3,\"ООО ВЕКТОР, ПО ПОРУЧЕНИЮ ORION FZE\",ORION FZE\n2,2,ORION FZE,\n"));
        const Answer addresses =
            run({QStringLiteral("match"), QStringLiteral("--quiet"), list("address\n\"7/F, 300 NATHAN ROAD\"\n")});
        QCOMPARE(addresses.out, QByteArray("cluster,row,address,unit,building\n"
                                           "1,1,\"7/F, 300 NATHAN ROAD\",300 nathan / @7,300 nathan\n"));
    }

    void aListWithoutNamesIsRefused() {
        const Answer answer = run({QStringLiteral("match"), list("firm,town\nA,B\n")});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY(answer.err.contains("\"name\""));
        QCOMPARE(run({QStringLiteral("match")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("match"), QStringLiteral("/no/such/file.csv")}).exitCode, 3);
    }

private:
    QString list(const QByteArray& text) {
        QFile file(m_folder.filePath(QStringLiteral("list.csv")));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    QJsonObject match(const QByteArray& text) {
        const Answer answer =
            run({QStringLiteral("match"), QStringLiteral("--json"), QStringLiteral("--quiet"), list(text)});
        return answer.exitCode == 0 ? answer.json() : QJsonObject();
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(MatchTest)
#include "match_test.moc"
