// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/brokers.h"
#include "core/graph/centrality.h"
#include "core/graph/entity_network.h"
#include "core/graph/hubs.h"
#include "core/query/table_builder.h"

#include <QTest>

using namespace waybill;
using namespace waybill::graph;
using query::TableBuilder;

/// What is asked of the firms and addresses of a case.
class QuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreRankedByTheirFirms() {
        TableBuilder builder = firms(6);
        builder.addPlace(PlaceId(1), "Two firms");
        builder.addPlace(PlaceId(2), "Three firms");
        builder.addPlace(PlaceId(3), "One firm, often");
        int next = 0;
        for (const auto& [seller, place] :
             std::vector<std::pair<int, int>>{{2, 1}, {3, 1}, {3, 2}, {4, 2}, {5, 2}, {6, 3}, {6, 3}, {6, 3}, {6, 3}}) {
            const ShipmentId id = ship(builder, ++next, {});
            builder.addParty(id, Role::Buyer, EntityId(1));
            builder.addParty(id, Role::Seller, EntityId(seller), PlaceId(place));
        }
        const auto graph = graphOf(builder);
        const auto hubs = addressHubs(*graph);
        QCOMPARE(hubs.size(), std::size_t(2));
        QCOMPARE(graph->nodes()[hubs[0].node].label, std::string("Three firms"));
        QCOMPARE(keys(*graph, hubs[0].entities), QStringLiteral("co-3 co-4 co-5"));
        QCOMPARE(keys(*graph, hubs[1].entities), QStringLiteral("co-2 co-3"));
    }

    void firmsAreRankedByDistinctCounterparties() {
        TableBuilder builder = firms(5);
        int next = 0;
        // Firm 2 sells to three; firm 5 sells to one, ten times; firm 1 buys from both.
        for (const int buyer : {1, 3, 4})
            trade(builder, ++next, 2, buyer, {});
        for (int i = 0; i < 10; ++i)
            trade(builder, ++next, 5, 1, {});
        const auto graph = graphOf(builder);
        const auto hubs = entityHubs(*graph);
        QCOMPARE(hubs.size(), std::size_t(5));
        QCOMPARE(graph->nodes()[hubs[0].node].key, std::string("co-2"));
        QCOMPARE(hubs[0].counterparties, std::size_t(3));
        QCOMPARE(graph->nodes()[hubs[1].node].key, std::string("co-1"));
        QCOMPARE(hubs[1].counterparties, std::size_t(2));
        QCOMPARE(graph->nodes()[hubs[2].node].key, std::string("co-5")); // more shipments than the others with one
        const std::vector<std::uint32_t> three{*graph->nodeByKey("co-1"), *graph->nodeByKey("co-3"),
                                               *graph->nodeByKey("co-4")};
        QCOMPARE(keys(*graph, commonCounterparties(*graph, three)), QStringLiteral("co-2"));
        QCOMPARE(keys(*graph, commonCounterparties(*graph, std::span(three).first(1))), QStringLiteral("co-2 co-5"));
        QVERIFY(commonCounterparties(*graph, {}).empty());
    }

    void aSharedAddressIsNoCounterparty() {
        TableBuilder builder = firms(4);
        builder.addPlace(PlaceId(1), "Shared");
        for (int i = 1; i <= 2; ++i) {
            const ShipmentId id = ship(builder, i, {});
            builder.addParty(id, Role::Buyer, EntityId(i), PlaceId(1));
            builder.addParty(id, Role::Seller, EntityId(i + 2));
        }
        const auto graph = graphOf(builder);
        QCOMPARE(keys(*graph, counterpartiesOf(*graph, *graph->nodeByKey("co-1"))), QStringLiteral("co-3"));
        // But it ties, at any time.
        QCOMPARE(way(*graph, tiesOf(*graph), "co-3", "co-4"), QStringLiteral("co-3 co-1 ad-1 co-2 co-4"));
        QCOMPARE(way(*graph, flowOf(*graph), "co-3", "co-4"), QString());
    }

    void goodsFlowInTheOrderOfTime_data() {
        QTest::addColumn<QString>("came");
        QTest::addColumn<QString>("went");
        QTest::addColumn<QString>("path");
        const QString through = QStringLiteral("co-1 co-2 co-3");
        QTest::newRow("before") << "2023-01-10"
                                << "2023-02-01" << through;
        QTest::newRow("on the same day") << "2023-01-10"
                                         << "2023-01-10" << through;
        QTest::newRow("after") << "2023-02-01"
                               << "2023-01-10" << QString();
        QTest::newRow("on a day of the month") << "2023-02-20"
                                               << "2023-02" << through;
        QTest::newRow("in the same month") << "2023-02"
                                           << "2023-02" << through;
        QTest::newRow("in the month before") << "2023-03-01"
                                             << "2023-02" << QString();
        QTest::newRow("unknown") << ""
                                 << "2023-01-10" << QString();
        QTest::newRow("unknown, too") << "2023-01-10"
                                      << "" << QString();
    }
    void goodsFlowInTheOrderOfTime() {
        QFETCH(QString, came);
        QFETCH(QString, went);
        QFETCH(QString, path);
        TableBuilder builder = firms(3);
        trade(builder, 1, 1, 2, came);
        trade(builder, 2, 2, 3, went);
        const auto graph = graphOf(builder);
        QCOMPARE(way(*graph, flowOf(*graph), "co-1", "co-3"), path);
        QCOMPARE(way(*graph, flowOf(*graph), "co-3", "co-1"), QString());
        QCOMPARE(way(*graph, tiesOf(*graph), "co-3", "co-1"), QStringLiteral("co-3 co-2 co-1"));
    }

    void whoStandsBetweenIsMeasured() {
        TableBuilder builder = firms(5);
        int next = 0;
        // 1, 2 → 3 → 4, 5, and twice where it changes nothing.
        for (const auto& [seller, buyer] :
             std::vector<std::pair<int, int>>{{1, 3}, {2, 3}, {3, 4}, {3, 5}, {3, 5}, {5, 3}})
            trade(builder, ++next, seller, buyer, {});
        const auto graph = graphOf(builder);
        Job job;
        const auto measured = measureCentrality(*graph, 1, job);
        QVERIFY(measured);
        const std::uint32_t middle = *graph->nodeByKey("co-3");
        QCOMPARE(measured->betweennessShare(middle), 1.0);
        QCOMPARE(measured->betweennessShare(*graph->nodeByKey("co-1")), 0.0);
        QCOMPARE(measured->degree[middle], 4U);
        QVERIFY(measured->isArticulation[middle] != 0);
        QCOMPARE(measured->bridges.size(), std::size_t(4));
        QCOMPARE(measured->components.sizes.size(), std::size_t(1));
        QVERIFY(!measured->betweenness.sampled);
        for (std::uint32_t node = 0; node < 5; ++node)
            QVERIFY(node == middle || measured->pageRank[node] < measured->pageRank[middle]);
        const auto brokers = findBrokers(*graph, 1, job);
        QVERIFY(brokers);
        for (std::uint32_t node = 0; node < 5; ++node)
            QCOMPARE(brokers->share[node], measured->betweennessShare(node));
        QCOMPARE(brokers->isBridge, std::vector<char>(graph->links().size(), 1)); // also 3 → 5 and 5 → 3
    }

    void whatLeadsRoundIsNoBridge() {
        TableBuilder builder = firms(4);
        int next = 0;
        for (const auto& [seller, buyer] : std::vector<std::pair<int, int>>{{1, 2}, {2, 3}, {3, 1}, {3, 4}})
            trade(builder, ++next, seller, buyer, {});
        const auto graph = graphOf(builder);
        Job job;
        const auto brokers = findBrokers(*graph, 1, job);
        QVERIFY(brokers);
        for (std::uint32_t link = 0; link < graph->links().size(); ++link)
            QCOMPARE(brokers->isBridge[link] != 0, graph->links()[link].key == "sold:co-3:co-4");
    }

private:
    static TableBuilder firms(int count) {
        TableBuilder builder;
        for (int i = 1; i <= count; ++i)
            builder.addEntity(EntityId(i), "Firm " + std::to_string(i), "");
        return builder;
    }

    /// On a day, in a month, or at an unknown time.
    static ShipmentId ship(TableBuilder& builder, int number, const QString& time) {
        const std::string text = time.toStdString();
        builder.addShipment({.id = ShipmentId(number),
                             .source = SourceId(1),
                             .date = Date::fromIso(text),
                             .month = Month::fromIso(text)});
        return ShipmentId(number);
    }

    static void trade(TableBuilder& builder, int number, int seller, int buyer, const QString& time) {
        const ShipmentId id = ship(builder, number, time);
        builder.addParty(id, Role::Buyer, EntityId(buyer));
        builder.addParty(id, Role::Seller, EntityId(seller));
    }

    static std::shared_ptr<const EntityGraph> graphOf(TableBuilder& builder) {
        const auto table = builder.build();
        return EntityGraph::build(table, select(*table, {}));
    }

    static QString keys(const EntityGraph& graph, const std::vector<std::uint32_t>& nodes) {
        QStringList list;
        for (const std::uint32_t node : nodes)
            list << QString::fromStdString(graph.nodes()[node].key);
        return list.join(u' ');
    }

    static QString way(const EntityGraph& graph, const Ways& ways, const char* from, const char* to) {
        const auto answer =
            findPaths(ways, {.from = *graph.nodeByKey(from), .to = *graph.nodeByKey(to), .most = 1}, Job());
        return answer->paths.empty() ? QString() : keys(graph, answer->paths.front().nodes);
    }
};

QTEST_GUILESS_MAIN(QuestionsTest)
#include "questions_test.moc"
