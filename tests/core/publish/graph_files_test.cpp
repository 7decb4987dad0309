// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/graph_files.h"

#include "core/base/write_file.h"
#include "core/publish/graph_view.h"
#include "tests/core/scene/sample_graph.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace waybill;
using namespace waybill::publish;

namespace {

struct Files {
    test::Sample sample;
    std::map<std::string, QString> status, tags;
    [[nodiscard]] GraphView view() const {
        return {sample.graph->nodes,          sample.graph->links, sample.positions, status, tags,
                QStringLiteral("Drones 2023")};
    }
};

Files files() {
    Files files{
        test::dronesSample(), {{"sold:co-4:co-7", QStringLiteral("confirmed")}}, {{"co-2", QStringLiteral("us-list")}}};
    graph::Node& buyer = files.sample.graph->nodes[6];
    buyer.label = "Status, \"Compliances\"\nООО 公司 \x01<&>";
    files.sample.graph->links[1].firstDay = Date::make(2023, 2, 1)->days();
    files.sample.graph->links[1].grossKg = 64.25;
    files.sample.graph->links[1].lastDay = files.sample.graph->links[1].firstDay;
    return files;
}

QStringList lines(const QByteArray& bytes) {
    return QString::fromUtf8(bytes).split(QStringLiteral("\r\n"));
}

} // namespace

class PublishGraphFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTablesHaveTheirColumns() {
        const Files f = files();
        const QStringList nodes = lines(nodesCsv(f.view())), links = lines(linksCsv(f.view()));
        QCOMPARE(nodes[0], QStringLiteral("id,label,kind,roles,country,shipments,value_usd,noted,tags,x,y"));
        QCOMPARE(links[0], QStringLiteral("id,source,target,kind,shipments,units,value_usd,gross_kg,net_kg,first_date,"
                                          "last_date,noted,status"));
        QCOMPARE(nodes.size(), qsizetype(f.sample.graph->nodes.size() + 2));
        QCOMPARE(links.size(), qsizetype(f.sample.graph->links.size() + 2));
        QVERIFY(nodes[2].startsWith(QStringLiteral("co-2,DJI,entity,maker,CN,1,75100,1,us-list,")));
        QVERIFY(nodes[12].startsWith(QStringLiteral("ad-12,\"Formation agent, Wan Chai, Hong Kong\",address,,,")));
        QCOMPARE(links[2], QStringLiteral("sold:co-4:co-7,co-4,co-7,sold,1,3,28292,64.25,0,2023-02-01,2023-02-01,1,"
                                          "confirmed"));
    }

    void cellsWithCommasQuotesAndLineBreaksAreQuoted() {
        const QString nodes = QString::fromUtf8(nodesCsv(files().view()));
        QVERIFY(nodes.contains(QStringLiteral("co-7,\"Status, \"\"Compliances\"\"\nООО 公司")));
    }

    void numbersThatAreNoneAreEmpty() {
        QCOMPARE(plainNumber(std::nan("")), QString());
        QCOMPARE(plainNumber(28292), QStringLiteral("28292"));
        QCOMPARE(plainNumber(0.1), QStringLiteral("0.1"));
        QCOMPARE(plainNumber(-1.5e20).toDouble(), -1.5e20);
        QCOMPARE(isoDate(query::noDate), QString());
    }

    void rolesAreNamedInOrder() {
        graph::Node node;
        QCOMPARE(roleNames(node), QString());
        node.roles = test::makerBit | test::buyerBit;
        QCOMPARE(roleNames(node), QStringLiteral("buyer;maker"));
    }

    void gexfDeclaresWhatItUsesAndNamesEverythingOnce_data() { versions(); }
    void gexfDeclaresWhatItUsesAndNamesEverythingOnce() {
        QFETCH(int, version);
        QFETCH(QString, space);
        Files f = files();
        f.sample.graph->nodes.push_back(f.sample.graph->nodes[0]); // a key twice
        f.sample.graph->links.push_back(f.sample.graph->links[0]);
        QXmlStreamReader xml(gexf(f.view(), GexfVersion(version)));
        QSet<QString> declared, nodeIds, edgeIds, triplets;
        QString owner;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            const auto value = [&](const char* name) { return xml.attributes().value(QLatin1String(name)).toString(); };
            const QStringView name = xml.name();
            if (name == QStringLiteral("gexf"))
                QCOMPARE(xml.namespaceUri().toString(), space);
            if (name == QStringLiteral("attributes"))
                owner = value("class");
            if (name == QStringLiteral("attribute"))
                declared.insert(owner + value("id"));
            if (name == QStringLiteral("node") || name == QStringLiteral("edge")) {
                owner = name.toString();
                QSet<QString>& ids = name == QStringLiteral("node") ? nodeIds : edgeIds;
                QVERIFY(!ids.contains(value("id")));
                ids.insert(value("id"));
            }
            if (name == QStringLiteral("edge")) {
                QVERIFY(nodeIds.contains(value("source")) && nodeIds.contains(value("target")));
                const QString triplet = value("source") + u' ' + value("target") + u' ' + value("kind");
                QVERIFY(!triplets.contains(triplet));
                triplets.insert(triplet);
            }
            if (name == QStringLiteral("attvalue"))
                QVERIFY(declared.contains(owner + value("for")));
        }
        QCOMPARE(xml.errorString(), QString());
        QCOMPARE(nodeIds.size(), 13);
        QCOMPARE(edgeIds.size(), 14);
    }

    void networkxReadsTheGexf() {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("python3 is not installed");
        QProcess probe;
        probe.start(python, {QStringLiteral("-c"), QStringLiteral("import networkx")});
        if (!probe.waitForFinished(120000) || probe.exitCode() != 0)
            QSKIP("the Python package networkx is not installed");
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("graph.gexf"));
        const Files f = files();
        QVERIFY(writeFile(file, gexf(f.view(), GexfVersion::V12)));
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QStringLiteral(R"(
import json, sys, networkx
g = networkx.read_gexf(sys.argv[1])
n = g.nodes['co-7']; e = [d for a, b, d in g.edges(data=True) if a == 'co-4' and b == 'co-7'][0]
print(json.dumps({'directed': g.is_directed(), 'nodes': len(g), 'edges': g.number_of_edges(), 'label': n['label'],
  'roles': n['roles'], 'value': n['value_usd'], 'r': n['viz']['color']['r'], 'x': n['viz']['position']['x'],
  'kind': e['kind'], 'units': e['units'], 'date': e['first_date'], 'weight': e['weight'], 'status': e['status']}))
)"),
                               file});
        QVERIFY(process.waitForFinished(120000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        const QJsonObject read = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(read[QStringLiteral("directed")].toBool(), true);
        QCOMPARE(read[QStringLiteral("nodes")].toInt(), 13);
        QCOMPARE(read[QStringLiteral("edges")].toInt(), 14);
        QVERIFY(read[QStringLiteral("label")].toString().contains(QStringLiteral("ООО 公司")));
        QCOMPARE(read[QStringLiteral("roles")].toString(), QStringLiteral("buyer"));
        QCOMPARE(read[QStringLiteral("value")].toDouble(), 28292.0);
        QCOMPARE(read[QStringLiteral("r")].toInt(), 0);
        QCOMPARE(read[QStringLiteral("x")].toDouble(), 717.0);
        QCOMPARE(read[QStringLiteral("kind")].toString(), QStringLiteral("sold"));
        QCOMPARE(read[QStringLiteral("units")].toDouble(), 3.0);
        QCOMPARE(read[QStringLiteral("date")].toString(), QStringLiteral("2023-02-01"));
        QCOMPARE(read[QStringLiteral("weight")].toDouble(), 28292.0);
        QCOMPARE(read[QStringLiteral("status")].toString(), QStringLiteral("confirmed"));
    }

    void theFolderIsMadeForTheTables() {
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("a/b"));
        QVERIFY(writeCsvFolder({}, folder));
        QVERIFY(QFile::exists(folder + QStringLiteral("/nodes.csv")));
        QVERIFY(QFile::exists(folder + QStringLiteral("/links.csv")));
        QVERIFY(writeFile(dir.filePath(QStringLiteral("plain")), "x"));
        QVERIFY(!writeCsvFolder({}, dir.filePath(QStringLiteral("plain/c"))));
        QVERIFY(writeGexf({}, dir.filePath(QStringLiteral("empty.gexf"))));
    }

private:
    static void versions() {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("space");
        QTest::newRow("1.2") << int(GexfVersion::V12) << QStringLiteral("http://www.gexf.net/1.2draft");
        QTest::newRow("1.3") << int(GexfVersion::V13) << QStringLiteral("http://gexf.net/1.3");
    }
};

QTEST_GUILESS_MAIN(PublishGraphFilesTest)
#include "graph_files_test.moc"
