// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"
#include "core/graph/cohesion.h"
#include "core/graph/communities.h"
#include "core/graph/components.h"
#include "core/graph/page_rank.h"
#include "core/graph/paths.h"
#include "tests/core/graph/random_links.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace waybill;
using namespace waybill::graph;

/// The values on random graphs are those of NetworkX.
class NetworkxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreTheSame() {
        const QString python = QStringLiteral("/usr/bin/python3");
        QProcess probe;
        probe.start(python, {QStringLiteral("-c"), QStringLiteral("import networkx")});
        if (!probe.waitForFinished(60'000) || probe.exitCode() != 0)
            QSKIP("python3 with networkx is not installed here");
        QJsonArray graphs;
        for (std::uint32_t seed = 1; seed <= 12; ++seed)
            graphs.append(answers(seed * 12, test::randomLinks(seed * 12, seed * seed * 6, seed)));
        graphs.append(answers(160, test::groupedLinks(8, 20, 70, 60, 1)));
        graphs.append(answers(300, test::groupedLinks(3, 90, 400, 30, 2)));
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        check.start(python, {QStringLiteral(WAYBILL_NETWORKX_CHECK)});
        check.write(QJsonDocument(graphs).toJson(QJsonDocument::Compact));
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished(240'000));
        const QByteArray said = check.readAll();
        QVERIFY2(check.exitCode() == 0, said.constData());
        QCOMPARE(said.trimmed(), QByteArray("14 graphs"));
    }

private:
    template <class Numbers> static QJsonArray listOf(const Numbers& numbers) {
        QJsonArray list;
        for (const auto number : numbers)
            list.append(double(number));
        return list;
    }

    static QJsonObject answers(std::uint32_t count, const std::vector<LinkEnds>& links) {
        const Job job;
        const Network network = makeNetwork(count, links);
        const Network simple = withoutParallels(network);
        const Cuts cuts = findCuts(simple);
        QJsonArray ends, bridges, paths;
        for (const LinkEnds& link : links)
            ends.append(QJsonArray{qint64(link.source), qint64(link.target)});
        for (const std::uint32_t bridge : cuts.bridges)
            bridges.append(QJsonArray{qint64(links[bridge].source), qint64(links[bridge].target)});
        const Ways ways{network, std::nullopt, {}};
        for (std::uint32_t to = 1; to < std::min(count, 12U); ++to) {
            const auto all =
                findPaths(ways, {.from = 0, .to = to, .maxLength = 3, .all = true, .most = 1'000'000}, job);
            const auto shortest = findPaths(ways, {.from = 0, .to = to, .most = 1}, job);
            paths.append(QJsonObject{{QStringLiteral("to"), qint64(to)},
                                     {QStringLiteral("all"), qint64(all->paths.size())},
                                     {QStringLiteral("length"),
                                      shortest->paths.empty() ? -1 : qint64(shortest->paths.front().links.size())}});
        }
        const auto communities = findCommunities(simple, 1, job);
        return {{QStringLiteral("nodes"), qint64(count)},
                {QStringLiteral("links"), ends},
                {QStringLiteral("components"), listOf(connectedComponents(network).of)},
                {QStringLiteral("cores"), listOf(coreNumbers(simple))},
                {QStringLiteral("articulation"), listOf(cuts.articulationPoints)},
                {QStringLiteral("bridges"), bridges},
                {QStringLiteral("pagerank"), listOf(pageRank(simple))},
                {QStringLiteral("betweenness"), listOf(betweenness(simple, {}, job)->pairs)},
                {QStringLiteral("communities"), listOf(communities->parts.of)},
                {QStringLiteral("modularity"), communities->modularity},
                {QStringLiteral("paths"), paths}};
    }
};

QTEST_GUILESS_MAIN(NetworkxTest)
#include "networkx_test.moc"
