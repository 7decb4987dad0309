// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/entity_graph.h"
#include "core/graph/hubs.h"
#include "core/query/table_builder.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace waybill;
using namespace waybill::graph;
using query::Selection;
using query::ShipmentTable;
using query::TableBuilder;

class TestGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodsFlowFromMakerOverSellerToBuyer();
    void linksSumUpTheirShipments();
    void aMakerWithoutSellerGoesToTheBuyer();
    void noFirmIsLinkedToItself();
    void brokersAreNoNodes();
    void addressesTieEnoughEntities_data();
    void addressesTieEnoughEntities();
    void onlyTheSelectionCounts();
    void keysFindNodesAndLinks();
    void neighbourhoodGrowsByHops();
    void randomGraphsAreConsistent();
    void nothingInView();
    void shipmentsStandBetweenTheirParties();
    void counterpartiesAreTheSameThroughShipments();
};

namespace {

constexpr unsigned bit(Role role) {
    return 1U << int(role);
}

/// Maker 3 → seller 2 → buyer 1, twice; seller 5 → buyer 4; seller 5 shares an address with seller 2.
std::shared_ptr<const ShipmentTable> sampleTable() {
    TableBuilder builder;
    const char* names[] = {"Status", "Kexin", "Jarch", "Buyer B", "APIO", "Broker"};
    for (int i = 0; i < 6; ++i)
        builder.addEntity(EntityId(i + 1), names[i], i % 2 == 0 ? "RU" : "CN");
    builder.addPlace(PlaceId(7), "Hong Kong, Room 5");
    builder.addPlace(PlaceId(8), "Moscow");
    builder.addShipment({.id = ShipmentId(1),
                         .source = SourceId(1),
                         .date = Date::make(2023, 2, 1),
                         .pieces = 3,
                         .grossKg = 90,
                         .netKg = 80,
                         .valueUsd = 28'292,
                         .noteClasses = 1U << int(NoteClass::Smo)});
    builder.addShipment(
        {.id = ShipmentId(2), .source = SourceId(1), .date = Date::make(2023, 1, 5), .pieces = 2, .valueUsd = 0.5});
    builder.addShipment({.id = ShipmentId(3), .source = SourceId(1), .valueUsd = 10});
    for (const qint64 shipment : {1, 2}) {
        builder.addParty(ShipmentId(shipment), Role::Buyer, EntityId(1), PlaceId(8));
        builder.addParty(ShipmentId(shipment), Role::Seller, EntityId(2), PlaceId(7));
        builder.addParty(ShipmentId(shipment), Role::Maker, EntityId(3));
        builder.addParty(ShipmentId(shipment), Role::Broker, EntityId(6));
    }
    builder.addParty(ShipmentId(3), Role::Buyer, EntityId(4));
    builder.addParty(ShipmentId(3), Role::Seller, EntityId(5), PlaceId(7));
    return builder.build();
}

std::shared_ptr<const EntityGraph> graphOf(const std::shared_ptr<const ShipmentTable>& table,
                                           const BuildOptions& options = {}) {
    return EntityGraph::build(table, select(*table, {}), options);
}

QString keysOf(const EntityGraph& graph) {
    QStringList keys;
    for (const Link& link : graph.links())
        keys << QString::fromStdString(link.key);
    return keys.join(QLatin1Char(' '));
}

struct Flow {
    Role role;
    int entity;
};

std::shared_ptr<const EntityGraph> graphOfOne(const std::vector<Flow>& parties) {
    TableBuilder builder;
    for (int i = 1; i <= 5; ++i)
        builder.addEntity(EntityId(i), "Firm", "");
    builder.addShipment({.id = ShipmentId(1), .source = SourceId(1), .valueUsd = 7});
    for (const Flow& party : parties)
        builder.addParty(ShipmentId(1), party.role, EntityId(party.entity));
    return graphOf(builder.build());
}

} // namespace

void TestGraph::goodsFlowFromMakerOverSellerToBuyer() {
    const auto graph = graphOf(sampleTable());
    QCOMPARE(keysOf(*graph), QStringLiteral("made:co-3:co-2 sold:co-2:co-1 sold:co-5:co-4 at:co-2:ad-7 at:co-5:ad-7"));
    QCOMPARE(graph->nodes().size(), std::size_t(6));
    const Node& status = graph->nodes()[0];
    QCOMPARE(status.key, std::string("co-1"));
    QCOMPARE(status.label, std::string("Status"));
    QCOMPARE(status.country, std::string("RU"));
    QCOMPARE(status.roles, bit(Role::Buyer));
    QCOMPARE(status.shipments, std::size_t(2));
    QCOMPARE(status.valueUsd, 28'292.5);
    QCOMPARE(status.noted, std::size_t(1));
    const Node& address = graph->nodes()[5];
    QVERIFY(address.kind == NodeKind::Address);
    QCOMPARE(address.label, std::string("Hong Kong, Room 5"));
    QCOMPARE(address.shipments, std::size_t(3));
}

void TestGraph::linksSumUpTheirShipments() {
    const auto graph = graphOf(sampleTable());
    const Link& sold = graph->links()[*graph->linkByKey("sold:co-2:co-1")];
    QVERIFY(graph->shipmentsOf(*graph->linkByKey(sold.key)) == (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(sold.shipments, std::size_t(2));
    QCOMPARE(sold.units, 5.0);
    QCOMPARE(sold.valueUsd, 28'292.5);
    QCOMPARE(sold.grossKg, 90.0);
    QCOMPARE(sold.netKg, 80.0);
    QCOMPARE(sold.firstDay, Date::make(2023, 1, 5)->days());
    QCOMPARE(sold.lastDay, Date::make(2023, 2, 1)->days());
    QCOMPARE(sold.noted, std::size_t(1));
    const Link& undated = graph->links()[*graph->linkByKey("sold:co-5:co-4")];
    QCOMPARE(undated.firstDay, query::noDate);
    QCOMPARE(undated.lastDay, query::noDate);
}

void TestGraph::aMakerWithoutSellerGoesToTheBuyer() {
    QCOMPARE(keysOf(*graphOfOne({{Role::Buyer, 1}, {Role::Maker, 3}})), QStringLiteral("made:co-3:co-1"));
    QCOMPARE(keysOf(*graphOfOne({{Role::Maker, 3}})), QString());
    QCOMPARE(keysOf(*graphOfOne({{Role::Buyer, 1}, {Role::Seller, 2}, {Role::Seller, 4}, {Role::Maker, 3}})),
             QStringLiteral("made:co-3:co-2 made:co-3:co-4 sold:co-2:co-1 sold:co-4:co-1"));
}

void TestGraph::noFirmIsLinkedToItself() {
    const auto graph = graphOfOne({{Role::Buyer, 1}, {Role::Seller, 2}, {Role::Maker, 2}});
    QCOMPARE(keysOf(*graph), QStringLiteral("sold:co-2:co-1"));
    const Node& seller = graph->nodes()[*graph->nodeByKey("co-2")];
    QCOMPARE(seller.shipments, std::size_t(1));
    QCOMPARE(seller.valueUsd, 7.0);
    QCOMPARE(seller.roles, bit(Role::Seller) | bit(Role::Maker));
    QCOMPARE(graphOfOne({{Role::Buyer, 1}, {Role::Seller, 1}})->links().size(), std::size_t(0));
}

void TestGraph::brokersAreNoNodes() {
    QVERIFY(!graphOf(sampleTable())->nodeByKey("co-6"));
}

void TestGraph::addressesTieEnoughEntities_data() {
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("addresses");
    QTest::newRow("none are drawn") << 0 << 0;
    QTest::newRow("every address") << 1 << 2;
    QTest::newRow("shared by two") << 2 << 1;
    QTest::newRow("shared by three") << 3 << 0;
}

void TestGraph::addressesTieEnoughEntities() {
    QFETCH(int, least);
    QFETCH(int, addresses);
    const auto graph = graphOf(sampleTable(), {.minEntitiesAtAddress = std::size_t(least)});
    QCOMPARE(std::count_if(graph->nodes().begin(), graph->nodes().end(),
                           [](const Node& node) { return node.kind == NodeKind::Address; }),
             std::ptrdiff_t(addresses));
}

void TestGraph::onlyTheSelectionCounts() {
    const auto table = sampleTable();
    const auto graph = EntityGraph::build(table, {1});
    QCOMPARE(keysOf(*graph), QStringLiteral("made:co-3:co-2 sold:co-2:co-1"));
    QCOMPARE(graph->nodes().size(), std::size_t(3));
    QCOMPARE(graph->nodes()[0].valueUsd, 0.5);
}

void TestGraph::keysFindNodesAndLinks() {
    const auto graph = graphOf(sampleTable());
    for (std::uint32_t i = 0; i < graph->nodes().size(); ++i)
        QCOMPARE(*graph->nodeByKey(graph->nodes()[i].key), i);
    for (std::uint32_t i = 0; i < graph->links().size(); ++i)
        QCOMPARE(*graph->linkByKey(graph->links()[i].key), i);
    QVERIFY(!graph->nodeByKey("co-99") && !graph->linkByKey("sold:co-1:co-2"));
}

void TestGraph::neighbourhoodGrowsByHops() {
    const auto graph = graphOf(sampleTable());
    const auto labels = [&](const char* key, int hops) {
        QString text;
        for (const std::uint32_t node : graph->neighbourhood(*graph->nodeByKey(key), hops))
            text += QString::fromStdString(graph->nodes()[node].key) + QLatin1Char(' ');
        return text.trimmed();
    };
    QCOMPARE(labels("co-1", 0), QStringLiteral("co-1"));
    QCOMPARE(labels("co-1", 1), QStringLiteral("co-1 co-2"));
    QCOMPARE(labels("co-1", 2), QStringLiteral("co-1 co-2 co-3 ad-7"));
    QCOMPARE(labels("co-1", 99), QStringLiteral("co-1 co-2 co-3 co-4 co-5 ad-7"));
}

void TestGraph::randomGraphsAreConsistent() {
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        TableBuilder builder;
        const auto below = [&](int bound) { return int(random() % unsigned(bound)); };
        for (int i = 30; i >= 1; --i)
            builder.addEntity(EntityId(i), "Firm", "");
        for (int i = 1; i <= 6; ++i)
            builder.addPlace(PlaceId(i), "Place");
        std::map<std::string, std::set<std::uint32_t>> expected;
        for (int i = 0; i < 300; ++i) {
            builder.addShipment({.id = ShipmentId(i + 1), .source = SourceId(1), .valueUsd = double(below(100)) / 4});
            const int buyer = 1 + below(30), seller = 1 + below(30);
            builder.addParty(ShipmentId(i + 1), Role::Buyer, EntityId(buyer), PlaceId(below(7)));
            builder.addParty(ShipmentId(i + 1), Role::Seller, EntityId(seller));
            if (buyer != seller)
                expected["sold:co-" + std::to_string(seller) + ":co-" + std::to_string(buyer)].insert(std::uint32_t(i));
        }
        const auto graph = graphOf(builder.build());
        std::size_t sold = 0;
        std::vector<std::set<std::uint32_t>> linksAt(graph->nodes().size());
        for (std::uint32_t i = 0; i < graph->links().size(); ++i) {
            const Link& link = graph->links()[i];
            linksAt[link.source].insert(i);
            linksAt[link.target].insert(i);
            double value = 0;
            const auto shipments = graph->shipmentsOf(i);
            QCOMPARE(link.shipments, shipments.size());
            for (const std::uint32_t shipment : shipments)
                value += graph->table().valueUsd(shipment);
            QCOMPARE(link.valueUsd, value);
            if (link.kind != LinkKind::Sold)
                continue;
            ++sold;
            QVERIFY(expected[link.key] == std::set(shipments.begin(), shipments.end()));
        }
        QCOMPARE(sold, expected.size());
        for (std::uint32_t node = 0; node < graph->nodes().size(); ++node) {
            const auto links = graph->linksOf(node);
            QVERIFY(std::vector(linksAt[node].begin(), linksAt[node].end()) == links);
            std::set<std::uint32_t> near{node};
            for (const std::uint32_t link : links)
                near.insert({graph->links()[link].source, graph->links()[link].target});
            QVERIFY(std::vector(near.begin(), near.end()) == graph->neighbourhood(node, 1));
        }
    }
}

void TestGraph::nothingInView() {
    const auto graph = EntityGraph::build(sampleTable(), {});
    QVERIFY(graph->nodes().empty() && graph->links().empty());
    QVERIFY(!graph->nodeByKey("co-1"));
}

void TestGraph::shipmentsStandBetweenTheirParties() {
    const auto table = sampleTable();
    const std::vector<std::string> keys{"sh-a-1", "sh-a-2", ""};
    const auto graph = EntityGraph::build(table, select(*table, {}), {.shipmentKeys = keys});
    const auto links = [&graph] {
        std::set<std::string> all;
        for (const Link& link : graph->links())
            all.insert(link.key);
        return all;
    };
    // The third has no key: it is drawn as a link, as ever.
    QCOMPARE(links(), (std::set<std::string>{"made:co-3:sh-a-1", "made:co-3:sh-a-2", "sold:co-2:sh-a-1",
                                             "sold:co-2:sh-a-2", "bought:sh-a-1:co-1", "bought:sh-a-2:co-1",
                                             "sold:co-5:co-4", "at:co-2:ad-7", "at:co-5:ad-7"}));
    const Node& whole = graph->nodes()[*graph->nodeByKey("sh-a-1")];
    QVERIFY(whole.kind == NodeKind::Shipment);
    QCOMPARE(whole.index, 0U);
    QCOMPARE(whole.valueUsd, 28'292.0);
    QCOMPARE(whole.noted, std::size_t(1));
    QVERIFY(whole.label.ends_with(", 2023-02-01"));
    QCOMPARE(graph->links()[*graph->linkByKey("bought:sh-a-1:co-1")].units, 3.0);
    const auto plain = graphOf(table);
    for (const Node& node : plain->nodes()) {
        const Node& same = graph->nodes()[*graph->nodeByKey(node.key)];
        QCOMPARE(same.roles, node.roles);
        QCOMPARE(same.shipments, node.shipments);
        QCOMPARE(same.valueUsd, node.valueUsd);
    }
    QCOMPARE(graph->nodes().size(), plain->nodes().size() + 2);
}

void TestGraph::counterpartiesAreTheSameThroughShipments() {
    std::mt19937 random(7);
    for (int run = 0; run < 40; ++run) {
        TableBuilder builder;
        for (int i = 1; i <= 8; ++i)
            builder.addEntity(EntityId(i), "Firm " + std::to_string(i), "");
        std::vector<std::string> keys;
        for (int i = 1; i <= 12; ++i) {
            builder.addShipment({.id = ShipmentId(i), .source = SourceId(1)});
            for (const Role role : {Role::Buyer, Role::Seller, Role::Maker}) {
                if (random() % 4 > 0)
                    builder.addParty(ShipmentId(i), role, EntityId(1 + int(random() % 8)));
            }
            keys.push_back("sh-x-" + std::to_string(i));
        }
        const auto table = builder.build();
        const auto plain = graphOf(table), whole = graphOf(table, {.shipmentKeys = keys});
        for (const Node& node : plain->nodes()) {
            const auto names = [&node](const EntityGraph& graph) {
                std::set<std::string> others;
                for (const std::uint32_t other : counterpartiesOf(graph, *graph.nodeByKey(node.key)))
                    others.insert(graph.nodes()[other].key);
                return others;
            };
            QCOMPARE(names(*whole), names(*plain));
        }
    }
}

QTEST_GUILESS_MAIN(TestGraph)
#include "test_graph.moc"
