// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/hidden.h"
#include "core/query/table_builder.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace waybill;
using namespace waybill::graph;

namespace {

using Keys = std::set<std::string>;

/// Seller 1 sells to buyers 2 (1000, twice), 3 (5000, noted), 4 (no value); maker 5 makes what 3 buys; 1 and 4 share an
/// address.
std::shared_ptr<const EntityGraph> sample() {
    query::TableBuilder builder;
    for (int i = 1; i <= 5; ++i)
        builder.addEntity(EntityId(i), "Firm " + std::to_string(i), "CN");
    builder.addPlace(PlaceId(7), "Room 5");
    struct Sale {
        int buyer;
        double usd;
        bool noted;
    };
    const Sale sales[] = {
        {2, 500, false}, {2, 500, false}, {3, 5000, true}, {4, std::numeric_limits<double>::quiet_NaN(), false}};
    int number = 0;
    for (const Sale& sale : sales) {
        const ShipmentId id(++number);
        builder.addShipment({.id = id,
                             .source = SourceId(1),
                             .valueUsd = sale.usd,
                             .noteClasses = sale.noted ? 1U << int(NoteClass::Smo) : 0U});
        builder.addParty(id, Role::Seller, EntityId(1), PlaceId(7));
        builder.addParty(id, Role::Buyer, EntityId(sale.buyer), sale.buyer == 4 ? PlaceId(7) : PlaceId());
        if (sale.buyer == 3)
            builder.addParty(id, Role::Maker, EntityId(5));
    }
    const auto table = builder.build();
    return EntityGraph::build(table, select(*table, {}));
}

} // namespace

class HiddenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesHangOnTheirStemsAlone() {
        const auto graph = sample();
        const auto keysOf = [&graph](std::initializer_list<const char*> stems) {
            std::vector<std::uint32_t> nodes;
            for (const char* key : stems)
                nodes.push_back(*graph->nodeByKey(key));
            Keys keys;
            for (const std::uint32_t leaf : leavesOf(*graph, nodes))
                keys.insert(graph->nodes()[leaf].key);
            return keys;
        };
        // Maker 5 hangs on seller 1 alone; the address is also that of buyer 4.
        QCOMPARE(keysOf({"co-1"}), (Keys{"co-2", "co-3", "co-5"}));
        QCOMPARE(keysOf({"co-1", "co-4"}), (Keys{"ad-7", "co-2", "co-3", "co-5"}));
        QCOMPARE(keysOf({"co-2"}), Keys{});
        QCOMPARE(keysOf({}), Keys{});
    }

    void hiddenNodesTakeTheirLinksWithThem() {
        const auto whole = sample();
        const auto drawn = EntityGraph::without(whole, {"co-3", "co-99"});
        QCOMPARE(drawn->nodes().size(), whole->nodes().size() - 1);
        QVERIFY(!drawn->nodeByKey("co-3"));
        QVERIFY(!drawn->linkByKey("sold:co-1:co-3"));
        QVERIFY(!drawn->linkByKey("made:co-5:co-1") == !whole->linkByKey("made:co-5:co-1"));
        const auto sold = drawn->linkByKey("sold:co-1:co-4");
        QVERIFY(sold.has_value());
        QCOMPARE(drawn->nodes()[drawn->links()[*sold].target].key, std::string("co-4"));
        // What a node stands for does not change by what is drawn beside it.
        QCOMPARE(drawn->nodes()[*drawn->nodeByKey("co-1")].shipments, std::size_t(4));
    }

    void whatHidesNothingIsTheSameGraph() {
        const auto whole = sample();
        QCOMPARE(EntityGraph::without(whole, {}).get(), whole.get());
        QCOMPARE(EntityGraph::without(whole, {"co-99"}).get(), whole.get());
        QVERIFY(hiddenNeighbourCounts(*whole, *whole).empty());
    }

    void neighboursAreCountedOnceHoweverManyLinksTieThem() {
        const auto whole = sample();
        const auto drawn = EntityGraph::without(whole, {"co-2", "co-3", "co-4", "ad-7"});
        const auto counts = hiddenNeighbourCounts(*whole, *drawn);
        QCOMPARE(counts.at("co-1"), 4U); // three buyers and the address
        QVERIFY(!counts.contains("co-5") || counts.at("co-5") == 1U);
        QVERIFY(!counts.contains("co-2"));
    }

    void theMostValuableComesFirstAndWithoutValueLast() {
        const auto whole = sample();
        const auto drawn = EntityGraph::without(whole, {"co-2", "co-3", "co-4"});
        const auto list = hiddenNeighbours(*whole, *drawn, "co-1");
        QCOMPARE(list.size(), std::size_t(3));
        QCOMPARE(whole->nodes()[list[0].node].key, std::string("co-3"));
        QCOMPARE(list[0].valueUsd, 5000.0);
        QCOMPARE(list[0].noted, std::size_t(1));
        QCOMPARE(whole->nodes()[list[1].node].key, std::string("co-2"));
        QCOMPARE(list[1].valueUsd, 1000.0);
        QCOMPARE(list[1].shipments, std::size_t(2));
        QCOMPARE(whole->nodes()[list[2].node].key, std::string("co-4"));
        QVERIFY(std::isnan(list[2].valueUsd));
    }

    void nothingIsSoldToAnAddress() {
        const auto whole = sample();
        const auto drawn = EntityGraph::without(whole, {"co-2", "ad-7"});
        const auto list = hiddenNeighbours(*whole, *drawn, "co-1");
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(whole->nodes()[list[1].node].key, std::string("ad-7"));
        QCOMPARE(list[1].shipments, std::size_t(4));
        QCOMPARE(list[1].noted, std::size_t(0));
        QVERIFY(std::isnan(list[1].valueUsd));
    }

    void countsAndListsAgreeOnRandomGraphs() {
        std::mt19937 random(7);
        for (int run = 0; run < 40; ++run) {
            query::TableBuilder builder;
            const int firms = 3 + int(random() % 20);
            for (int i = 1; i <= firms; ++i)
                builder.addEntity(EntityId(i), "Firm", "CN");
            for (int i = 1; i <= 40; ++i) {
                builder.addShipment({.id = ShipmentId(i), .source = SourceId(1), .valueUsd = double(random() % 100)});
                for (const Role role : {Role::Seller, Role::Buyer, Role::Maker})
                    builder.addParty(ShipmentId(i), role, EntityId(1 + int(random() % unsigned(firms))));
            }
            const auto table = builder.build();
            const auto whole = EntityGraph::build(table, select(*table, {}));
            Keys keys;
            for (const Node& node : whole->nodes()) {
                if (random() % 3 == 0)
                    keys.insert(node.key);
            }
            const auto drawn = EntityGraph::without(whole, keys);
            const auto counts = hiddenNeighbourCounts(*whole, *drawn);
            for (const Node& node : drawn->nodes()) {
                const auto list = hiddenNeighbours(*whole, *drawn, node.key);
                const auto found = counts.find(node.key);
                QCOMPARE(list.size(), std::size_t(found == counts.end() ? 0 : found->second));
                for (const HiddenNeighbour& neighbour : list)
                    QVERIFY(keys.contains(whole->nodes()[neighbour.node].key));
            }
            for (const Link& link : drawn->links()) {
                QCOMPARE(link.key, std::string(linkKindName(link.kind)) + ":" + drawn->nodes()[link.source].key + ":" +
                                       drawn->nodes()[link.target].key);
                QVERIFY(drawn->shipmentsOf(*drawn->linkByKey(link.key)) ==
                        whole->shipmentsOf(*whole->linkByKey(link.key)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(HiddenTest)
#include "hidden_test.moc"
