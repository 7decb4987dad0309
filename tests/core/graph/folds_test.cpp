// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/job.h"
#include "core/graph/folds.h"
#include "core/graph/hidden.h"
#include "core/query/table_builder.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace waybill;
using namespace waybill::graph;
using query::ShipmentTable;
using query::TableBuilder;

namespace {

using Keys = std::set<std::string>;

/// Seller 2 sells to buyers 1 and 4, seller 5 sells to buyer 4; maker 3 makes what 1 buys. 2 and 5 share an address;
/// nobody names 6.
std::shared_ptr<const ShipmentTable> sampleTable() {
    TableBuilder builder;
    for (int i = 1; i <= 6; ++i)
        builder.addEntity(EntityId(i), "Firm " + std::to_string(i), i < 4 ? "CN" : "RU");
    builder.addPlace(PlaceId(7), "Room 5");
    struct Sale {
        int seller, buyer;
        double usd;
        bool noted;
    };
    const Sale sales[] = {{2, 1, 100, true}, {2, 4, 20, false}, {5, 4, 3, false}, {2, 1, 1000, false}};
    int number = 0;
    for (const Sale& sale : sales) {
        const ShipmentId id(++number);
        builder.addShipment({.id = id,
                             .source = SourceId(1),
                             .pieces = 2,
                             .valueUsd = sale.usd,
                             .noteClasses = sale.noted ? 1U << int(NoteClass::Smo) : 0U});
        builder.addParty(id, Role::Seller, EntityId(sale.seller), PlaceId(7));
        builder.addParty(id, Role::Buyer, EntityId(sale.buyer));
        if (sale.buyer == 1)
            builder.addParty(id, Role::Maker, EntityId(3));
    }
    return builder.build();
}

std::shared_ptr<const EntityGraph> folded(const std::shared_ptr<const ShipmentTable>& table, const Folds& folds,
                                          const Keys& leftOut = {}) {
    return EntityGraph::build(table, select(*table, {}), {.folds = folds, .leftOut = leftOut});
}

QString keysOf(const EntityGraph& graph) {
    QStringList keys;
    for (const Node& node : graph.nodes())
        keys << QString::fromStdString(node.key);
    for (const Link& link : graph.links())
        keys << QString::fromStdString(link.key);
    return keys.join(QLatin1Char(' '));
}

/// Firms 1 … n in random trades of up to three parties a role.
std::shared_ptr<const ShipmentTable> randomTable(std::mt19937& random, int firms, int shipments) {
    TableBuilder builder;
    const auto any = [&random](int most) { return int(random() % unsigned(most)) + 1; };
    for (int i = 1; i <= firms; ++i)
        builder.addEntity(EntityId(i), "Firm " + std::to_string(i), "");
    for (int i = 1; i <= 4; ++i)
        builder.addPlace(PlaceId(i), "Place");
    for (int i = 1; i <= shipments; ++i) {
        builder.addShipment({.id = ShipmentId(i),
                             .source = SourceId(1),
                             .date = Date::make(2023, any(12), any(28)),
                             .valueUsd = any(5) == 1 ? std::nan("") : any(1000),
                             .noteClasses = any(4) == 1 ? 1U << int(NoteClass::Smo) : 0U});
        for (const Role role : {Role::Buyer, Role::Seller, Role::Maker}) {
            for (int party = any(3); party > (role == Role::Buyer ? 0 : 1); --party)
                builder.addParty(ShipmentId(i), role, EntityId(any(firms)), any(3) == 1 ? PlaceId(any(4)) : PlaceId());
        }
    }
    return builder.build();
}

} // namespace

class FoldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGroupCountsEachShipmentOnce() {
        const auto graph = folded(sampleTable(), {{"co-2", "co-3"}});
        QCOMPARE(keysOf(*graph),
                 QStringLiteral("co-1 co-4 co-5 ad-7 gr-co-2 sold:co-5:co-4 sold:gr-co-2:co-1 sold:gr-co-2:co-4 "
                                "at:co-5:ad-7 at:gr-co-2:ad-7"));
        const std::uint32_t node = *graph->nodeByKey("gr-co-2");
        const Node& group = graph->nodes()[node];
        QVERIFY(group.kind == NodeKind::Group);
        QCOMPARE(group.firms, 2U);
        QCOMPARE(group.shipments, std::size_t(3));
        QCOMPARE(group.valueUsd, 1120.0);
        QCOMPARE(group.noted, std::size_t(1));
        QCOMPARE(group.country, std::string("CN"));
        QCOMPARE(group.label, std::string("Firm 2 and 1 more"));
        QCOMPARE(graph->membersOf(node), Fold({"co-2", "co-3"}));
    }

    void linksAreSummedUpAndOpenTheirShipments() {
        const auto graph = folded(sampleTable(), {{"co-2", "co-5"}, {"co-1", "co-4"}});
        const auto sold = graph->linkByKey("sold:gr-co-2:gr-co-1");
        QVERIFY(sold);
        QCOMPARE(graph->links()[*sold].shipments, std::size_t(4));
        QCOMPARE(graph->links()[*sold].valueUsd, 1123.0);
        QCOMPARE(graph->links()[*sold].units, 8.0);
        QCOMPARE(graph->shipmentsOf(*sold), std::vector<std::uint32_t>({0, 1, 2, 3}));
        QCOMPARE(graph->linkShowing("sold:co-5:co-4"), sold);
        QCOMPARE(graph->linkShowing("sold:co-1:co-2"), std::optional<std::uint32_t>());
        QCOMPARE(graph->nodeShowing("co-5"), graph->nodeByKey("gr-co-2"));
        QCOMPARE(graph->shownKeys({"co-4", "sold:co-2:co-1", "co-99"}),
                 Keys({"co-4", "co-99", "gr-co-1", "sold:co-2:co-1", "sold:gr-co-2:gr-co-1"}));
    }

    void anAddressIsFoldedWithItsFirms() {
        const auto graph = folded(sampleTable(), {{"co-2", "co-5", "ad-7"}});
        QVERIFY(!graph->nodeByKey("ad-7"));
        QCOMPARE(graph->nodeShowing("ad-7"), graph->nodeByKey("gr-ad-7"));
        QVERIFY(std::ranges::none_of(graph->links(), [](const Link& link) { return link.kind == LinkKind::At; }));
    }

    void fewerThanTwoFirmsInViewAreNoGroup() {
        const auto table = sampleTable();
        QVERIFY(!folded(table, {{"co-2", "co-6"}})->hasGroups());           // 6 is in no shipment
        QVERIFY(!folded(table, {{"co-2", "co-5"}}, {"co-5"})->hasGroups()); // 5 will be left out
        QVERIFY(!folded(table, {{"co-2", "ad-7"}})->hasGroups());
        QVERIFY(folded(table, {{"co-2", "co-5"}})->hasGroups());
    }

    void whatIsDrawnWholeWithinAGroupIsNotDrawn() {
        const auto table = sampleTable();
        const std::vector<std::string> keys{"sh-a", "sh-b", "sh-c", "sh-d"};
        const auto graph =
            EntityGraph::build(table, select(*table, {}), {.shipmentKeys = keys, .folds = {{"co-1", "co-2", "co-3"}}});
        QVERIFY(!graph->nodeByKey("sh-a"));
        QCOMPARE(graph->nodeShowing("sh-a"), graph->nodeByKey("gr-co-1"));
        const auto sold = graph->linkByKey("sold:gr-co-1:sh-b");
        QVERIFY(sold);
        QCOMPARE(graph->shipmentsOf(*sold), std::vector<std::uint32_t>({1}));
    }

    /// Of random trades and folds: a folded link has the shipments of the links that it shows, each once.
    void foldedLinksHaveTheShipmentsOfTheirParts() {
        std::mt19937 random(5);
        for (int round = 0; round < 40; ++round) {
            const auto table = randomTable(random, 12, 30);
            const auto whole = EntityGraph::build(table, select(*table, {}));
            const auto graph = folded(table, {{"co-1", "co-2", "co-3", "ad-1"}, {"co-5", "co-6"}});
            std::map<std::uint32_t, std::set<std::uint32_t>> parts;
            for (std::uint32_t i = 0; i < whole->links().size(); ++i) {
                const Link& link = whole->links()[i];
                const auto source = graph->nodeShowing(whole->nodes()[link.source].key),
                           target = graph->nodeShowing(whole->nodes()[link.target].key);
                QVERIFY(source && target);
                const auto shown = graph->linkShowing(link.key);
                QCOMPARE(shown.has_value(), *source != *target);
                if (shown)
                    std::ranges::copy(whole->shipmentsOf(i), std::inserter(parts[*shown], parts[*shown].end()));
            }
            QCOMPARE(parts.size(), graph->links().size());
            for (const auto& [link, shipments] : parts) {
                const auto own = graph->shipmentsOf(link);
                QVERIFY(std::ranges::equal(own, shipments));
                QCOMPARE(graph->links()[link].shipments, shipments.size());
                double usd = 0;
                for (const std::uint32_t shipment : shipments)
                    usd += std::isfinite(table->valueUsd(shipment)) ? table->valueUsd(shipment) : 0;
                QVERIFY(std::abs((usd > 0 ? graph->links()[link].valueUsd : 0) - usd) < 1e-6);
            }
            QCOMPARE(hiddenCount(*whole, *graph), std::size_t(0));
            QVERIFY(hiddenNeighbourCounts(*whole, *graph).empty());
        }
    }

    void whatHangsOnAGroupAndIsHiddenIsCounted() {
        const auto table = sampleTable();
        const auto whole = EntityGraph::build(table, select(*table, {}));
        const auto drawn = EntityGraph::without(folded(table, {{"co-2", "co-5"}}, {"co-1", "co-4"}), {"co-1", "co-4"});
        QCOMPARE(hiddenCount(*whole, *drawn), std::size_t(2));
        const auto counts = hiddenNeighbourCounts(*whole, *drawn);
        QCOMPARE(counts.at("gr-co-2"), 2U); // 4 hangs on both members, and counts once
        const auto list = hiddenNeighbours(*whole, *drawn, "gr-co-2");
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(whole->nodes()[list[0].node].key, std::string("co-1"));
        QCOMPARE(list[1].links.size(), std::size_t(2));
        QCOMPARE(list[1].shipments, std::size_t(2));
    }

    void foldsTakeFromEachOther() {
        const Folds folds = withFold({{"co-1", "co-2", "co-3"}}, {"co-3", "co-4"});
        QCOMPARE(folds, Folds({{"co-1", "co-2"}, {"co-3", "co-4"}}));
        QCOMPARE(withFold(folds, {"co-2", "co-5"}), Folds({{"co-2", "co-5"}, {"co-3", "co-4"}})); // 1 is left alone
        QCOMPARE(withFold(folds, {"gr-co-1", "co-9"}), Folds({{"co-1", "co-2", "co-9"}, {"co-3", "co-4"}}));
        QCOMPARE(withFold(folds, {"co-9", "ad-1", "sh-a"}), folds); // one firm is none
        QCOMPARE(withoutFolds(folds, {"gr-co-3"}), Folds({{"co-1", "co-2"}}));
        QCOMPARE(unfoldedKeys(folds, {"gr-co-1", "co-9"}), Keys({"co-1", "co-2", "co-9"}));
        QVERIFY(isOfFold("gr-co-1") && isOfFold("sold:co-1:gr-co-2") && !isOfFold("sold:co-1:co-2"));
    }

    /// Two rings of four that a single sale ties, and a pair apart.
    void communitiesFoldTogether() {
        TableBuilder builder;
        for (int i = 1; i <= 10; ++i)
            builder.addEntity(EntityId(i), "Firm", "");
        const std::pair<int, int> sales[] = {{1, 2}, {2, 3}, {3, 4}, {4, 1}, {1, 3}, {5, 6},
                                             {6, 7}, {7, 8}, {8, 5}, {5, 7}, {4, 5}, {9, 10}};
        int number = 0;
        for (const auto& [seller, buyer] : sales) {
            const ShipmentId id(++number);
            builder.addShipment({.id = id, .source = SourceId(1), .valueUsd = 1});
            builder.addParty(id, Role::Seller, EntityId(seller));
            builder.addParty(id, Role::Buyer, EntityId(buyer));
        }
        const auto table = builder.build();
        const auto graph = EntityGraph::build(table, select(*table, {}));
        const auto folds = communityFolds(*graph, 1, Job());
        QVERIFY(folds);
        QCOMPARE(*folds,
                 Folds({{"co-1", "co-2", "co-3", "co-4"}, {"co-5", "co-6", "co-7", "co-8"}, {"co-10", "co-9"}}));
    }
};

QTEST_APPLESS_MAIN(FoldsTest)
#include "folds_test.moc"
