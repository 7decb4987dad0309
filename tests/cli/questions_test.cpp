// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill::test;

/// Questions about the graph: path, hubs, central.
class QuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_case = m_folder.filePath(QStringLiteral("a.waybill"));
        const QString csv = m_folder.filePath(QStringLiteral("a.csv"));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // Maker → Seller before Seller → Buyer One, but Reseller sells to Buyer Two before it buys from Buyer One.
        file.write(
            "Date,Importer name,Importer address,Exporter name,Exporter address,Manufacturer,HS code,Description,"
            "Value USD\n"
            "2023-01-10,SELLER LTD,,MAKER WORKS,,,8806220000,drone,100\n"
            "2023-02-10,BUYER ONE LLC,\"5 Shared street, Moscow\",SELLER LTD,,,8806220000,drone,200\n"
            "2023-02-11,BUYER ONE LLC,\"5 Shared street, Moscow\",SELLER LTD,,,8482109008,ball bearings,50\n"
            "2023-03-10,RESELLER LLC,,BUYER ONE LLC,,,8482109008,ball bearings,300\n"
            "2023-01-05,BUYER TWO LLC,\"5 Shared street, Moscow\",RESELLER LLC,,,8482109008,ball bearings,400\n"
            "2023-01-06,LONER LLC,,APART LTD,,,8482109008,ball bearings,400\n");
        file.close();
        const Answer made = run({QStringLiteral("import"), m_case, csv});
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }

    void aPathIsTheShortest() {
        QCOMPARE(names(path({QStringLiteral("reseller"), QStringLiteral("maker works")})),
                 QStringLiteral("RESELLER LLC > BUYER ONE LLC > SELLER LTD > MAKER WORKS"));
    }

    void aPathTellsItsLinks() {
        const QJsonObject answer = path({QStringLiteral("maker works"), QStringLiteral("BUYER ONE LLC")});
        QCOMPARE(answer[QStringLiteral("more")].toBool(true), false);
        const QJsonObject found = answer[QStringLiteral("paths")][0].toObject();
        QCOMPARE(found[QStringLiteral("length")].toInt(), 2);
        QCOMPARE(found[QStringLiteral("nodes")][0][QStringLiteral("id")], answer[QStringLiteral("from")]);
        QCOMPARE(found[QStringLiteral("nodes")][2][QStringLiteral("id")], answer[QStringLiteral("to")]);
        QCOMPARE(found[QStringLiteral("nodes")][0][QStringLiteral("kind")].toString(), QStringLiteral("entity"));
        const QJsonObject link = found[QStringLiteral("links")][1].toObject();
        QCOMPARE(link[QStringLiteral("kind")].toString(), QStringLiteral("sold"));
        QCOMPARE(link[QStringLiteral("shipments")].toInt(), 2);
        QCOMPARE(link[QStringLiteral("value_usd")].toDouble(), 250.0);
        QCOMPARE(link[QStringLiteral("first_date")].toString(), QStringLiteral("2023-02-10"));
        QCOMPARE(link[QStringLiteral("last_date")].toString(), QStringLiteral("2023-02-11"));
        QCOMPARE(link[QStringLiteral("noted")].toInt(-1), 0);
        // The link leads to its records.
        const QJsonObject shown =
            run({QStringLiteral("show"), m_case, link[QStringLiteral("id")].toString(), QStringLiteral("--json")})
                .json();
        QCOMPARE(shown[QStringLiteral("shipment_ids")].toArray().size(), 2);
    }

    void pathsRespectTheOrderOfTime() {
        const QStringList timely{QStringLiteral("--in-time-order")};
        QCOMPARE(names(path({QStringLiteral("maker works"), QStringLiteral("reseller")}, timely)),
                 QStringLiteral("MAKER WORKS > SELLER LTD > BUYER ONE LLC > RESELLER LLC"));
        const QJsonObject dated = path({QStringLiteral("maker works"), QStringLiteral("reseller")}, timely);
        QCOMPARE(
            dated[QStringLiteral("paths")][0][QStringLiteral("links")][2][QStringLiteral("earliest_date")].toString(),
            QStringLiteral("2023-03-10"));
        // Sold on in January, bought in March.
        QCOMPARE(names(path({QStringLiteral("maker works"), QStringLiteral("buyer two")}, timely)), QString());
        // Against the flow of goods.
        const QStringList against{QStringLiteral("reseller"), QStringLiteral("maker works")};
        QCOMPARE(names(path(against, timely)), QString());
        const Answer said = run(QStringList{QStringLiteral("path"), m_case} + against + timely);
        QCOMPARE(said.exitCode, 0);
        QVERIFY2(said.out.contains("The other way round there is one."), said.out.constData());
    }

    void pathsGoThroughShipmentsOfTheFilter() {
        QCOMPARE(names(path({QStringLiteral("maker works"), QStringLiteral("buyer one")},
                            {QStringLiteral("--hs"), QStringLiteral("8806")})),
                 QStringLiteral("MAKER WORKS > SELLER LTD > BUYER ONE LLC"));
        const QJsonObject none = path({QStringLiteral("maker works"), QStringLiteral("buyer one")},
                                      {QStringLiteral("--category"), QStringLiteral("bearing")});
        QVERIFY(none[QStringLiteral("paths")].isArray());
        QCOMPARE(names(none), QString());
    }

    void allPathsUpToALengthAreListed() {
        const QStringList ends{QStringLiteral("buyer one"), QStringLiteral("buyer two")};
        const QJsonObject all = path(ends, {QStringLiteral("--all")});
        QCOMPARE(all[QStringLiteral("paths")].toArray().size(), 2); // over the address, over the reseller
        const QJsonValue address = all[QStringLiteral("paths")][1][QStringLiteral("nodes")][1];
        QCOMPARE(address[QStringLiteral("kind")].toString(), QStringLiteral("address"));
        QCOMPARE(address[QStringLiteral("name")].toString(), QStringLiteral("5 Shared street, Moscow"));
        QCOMPARE(path(ends)[QStringLiteral("paths")].toArray().size(), 1);
        QCOMPARE(path(ends)[QStringLiteral("more")].toBool(), true);
        const QJsonObject first = path(ends, {QStringLiteral("--all"), QStringLiteral("--limit"), QStringLiteral("1")});
        QCOMPARE(first[QStringLiteral("paths")].toArray().size(), 1);
        QCOMPARE(first[QStringLiteral("more")].toBool(), true);
        const Answer said = run(QStringList{QStringLiteral("path"), m_case} + ends +
                                QStringList{QStringLiteral("--all"), QStringLiteral("--limit"), QStringLiteral("1")});
        QVERIFY2(said.out.startsWith("More than 1\u00A0path"), said.out.constData());
        QCOMPARE(names(path(ends, {QStringLiteral("--max-length"), QStringLiteral("1")})), QString());
    }

    void noPathIsAnAnswer() {
        const Answer answer =
            run({QStringLiteral("path"), m_case, QStringLiteral("loner"), QStringLiteral("seller ltd")});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.out.startsWith("No path from LONER LLC to SELLER LTD"), answer.out.constData());
        const Answer unseen = run({QStringLiteral("path"), m_case, QStringLiteral("maker works"),
                                   QStringLiteral("loner"), QStringLiteral("--from"), QStringLiteral("2023-02-01")});
        QCOMPARE(unseen.exitCode, 0);
        QVERIFY2(unseen.out.contains("no shipment in view names"), unseen.out.constData());
    }

    void wrongEndsAreRefused_data() {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody") << "nobody at all"
                                << "\"nobody at all\"";
        QTest::newRow("several") << "buyer"
                                 << "BUYER TWO LLC";
        QTest::newRow("no such id") << "co-999"
                                    << "999";
        QTest::newRow("the same") << "maker works"
                                  << "itself";
        QTest::newRow("nothing") << ""
                                 << "\"\"";
    }
    void wrongEndsAreRefused() {
        QFETCH(QString, end);
        QFETCH(QString, says);
        const Answer answer = run({QStringLiteral("path"), m_case, QStringLiteral("maker works"), end});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(QString::fromUtf8(answer.err).contains(says), answer.err.constData());
        QVERIFY(answer.out.isEmpty());
    }

    void hubsAreAddressesAndFirms() {
        const QJsonObject hubs = run({QStringLiteral("hubs"), m_case, QStringLiteral("--json")}).json();
        QCOMPARE(hubs[QStringLiteral("addresses")].toArray().size(), 1);
        const QJsonObject address = hubs[QStringLiteral("addresses")][0].toObject();
        QCOMPARE(address[QStringLiteral("text")].toString(), QStringLiteral("5 Shared street, Moscow"));
        QCOMPARE(address[QStringLiteral("entities")].toInt(), 2);
        QCOMPARE(address[QStringLiteral("members")][1][QStringLiteral("name")].toString(),
                 QStringLiteral("BUYER TWO LLC"));
        QCOMPARE(address[QStringLiteral("shipments")].toInt(), 3);
        QCOMPARE(hubs[QStringLiteral("entities_total")].toInt(), 7);
        const QJsonObject first = hubs[QStringLiteral("entities")][0].toObject();
        QCOMPARE(first[QStringLiteral("name")].toString(), QStringLiteral("SELLER LTD"));
        QCOMPARE(first[QStringLiteral("counterparties")].toInt(), 2);
        QCOMPARE(first[QStringLiteral("shipments")].toInt(), 3);
        QCOMPARE(first[QStringLiteral("value_usd")].toDouble(), 350.0);
        const QJsonObject common =
            run({QStringLiteral("hubs"), m_case, QStringLiteral("--common"), QStringLiteral("seller ltd"),
                 QStringLiteral("--common"), QStringLiteral("reseller"), QStringLiteral("--limit"), QStringLiteral("1"),
                 QStringLiteral("--json")})
                .json();
        QCOMPARE(common[QStringLiteral("common")].toArray().size(), 1);
        QCOMPARE(common[QStringLiteral("common")][0][QStringLiteral("name")].toString(),
                 QStringLiteral("BUYER ONE LLC"));
        QCOMPARE(common[QStringLiteral("entities")].toArray().size(), 1);
        const Answer words = run({QStringLiteral("hubs"), m_case, QStringLiteral("--limit"), QStringLiteral("2")});
        QVERIFY2(words.out.contains("(2 of 7 shown)"), words.out.constData());
        QCOMPARE(run({QStringLiteral("hubs"), m_case, QStringLiteral("--common"), QStringLiteral("reseller")}).exitCode,
                 2);
    }

    void centralFirmsAreMeasured() {
        const QStringList call{QStringLiteral("central"), m_case};
        const QJsonObject answer = run(call + QStringList{QStringLiteral("--json")}).json();
        QCOMPARE(answer[QStringLiteral("components")].toInt(), 2);
        QCOMPARE(answer[QStringLiteral("sampled")].toBool(true), false);
        QVERIFY(answer[QStringLiteral("modularity")].toDouble() > 0);
        const QJsonObject first = answer[QStringLiteral("entities")][0].toObject();
        QCOMPARE(first[QStringLiteral("name")].toString(), QStringLiteral("BUYER ONE LLC"));
        QCOMPARE(first[QStringLiteral("degree")].toInt(), 3);
        QCOMPARE(first[QStringLiteral("component")].toInt(), 1);
        QCOMPARE(first[QStringLiteral("is_articulation")].toBool(), true);
        double rank = 0, inCommunities = 0;
        for (const char* list : {"entities", "addresses"}) {
            for (const QJsonValue& node : answer[QLatin1String(list)].toArray())
                rank += node[QStringLiteral("pagerank")].toDouble();
        }
        QVERIFY(qFuzzyCompare(rank, 1.0));
        for (const QJsonValue& community : answer[QStringLiteral("communities")].toArray())
            inCommunities += community[QStringLiteral("size")].toDouble();
        QCOMPARE(inCommunities, 8.0); // seven firms and the address
        QCOMPARE(run(call + QStringList{QStringLiteral("--json")}).json(), answer);
        const QJsonObject one =
            run(call + QStringList{QStringLiteral("--json"), QStringLiteral("--limit"), QStringLiteral("1")}).json();
        QCOMPARE(one[QStringLiteral("entities")].toArray().size(), 1);
        QCOMPARE(one[QStringLiteral("entities_total")].toInt(), 7);
        const Answer words = run(call + QStringList{QStringLiteral("--limit"), QStringLiteral("3")});
        QVERIFY2(words.out.contains("(3 of 8 shown)") && words.out.contains("Betweenness is exact."),
                 words.out.constData());
    }

    void nothingInViewIsAnAnswer() {
        const QStringList nothing{QStringLiteral("--from"), QStringLiteral("2030-01-01"), QStringLiteral("--json")};
        const Answer hubs = run(QStringList{QStringLiteral("hubs"), m_case} + nothing);
        QCOMPARE(hubs.exitCode, 0);
        QCOMPARE(hubs.json()[QStringLiteral("entities")].toArray().size(), 0);
        const Answer central = run(QStringList{QStringLiteral("central"), m_case} + nothing);
        QCOMPARE(central.exitCode, 0);
        QCOMPARE(central.json()[QStringLiteral("components")].toInt(-1), 0);
        QCOMPARE(
            run({QStringLiteral("central"), m_case, QStringLiteral("--from"), QStringLiteral("2030-01-01")}).exitCode,
            0);
    }

private:
    [[nodiscard]] QJsonObject path(const QStringList& ends, const QStringList& options = {}) const {
        return run(QStringList{QStringLiteral("path"), m_case} + ends + options + QStringList{QStringLiteral("--json")})
            .json();
    }

    /// Of the first path.
    static QString names(const QJsonObject& answer) {
        QStringList list;
        for (const QJsonValue& node : answer[QStringLiteral("paths")][0][QStringLiteral("nodes")].toArray())
            list << node[QStringLiteral("name")].toString();
        return list.join(QStringLiteral(" > "));
    }

    QTemporaryDir m_folder;
    QString m_case;
};

QTEST_GUILESS_MAIN(QuestionsTest)
#include "questions_test.moc"
