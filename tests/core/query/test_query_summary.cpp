// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/category_prices.h"
#include "core/query/summary_json.h"
#include "table_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace waybill;
using namespace waybill::query;
using namespace waybill::query::test;

class TestQuerySummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totals();
    void months();
    void notes();
    void categories();
    void unitPrices();
    void highPriorityTiers();
    void namesTheShipmentsThatAreOutliers();
    void topParties();
    void coverageAndOtherCurrencies();
    void topIsCutAndOrdered();
    void sumsAreExactInAnyOrder();
    void nothingInView();
    void jsonHasTheDocumentedKeys();
};

namespace {

Summary ofEverything() {
    const auto table = smallTable();
    return summarise(*table, select(*table, {}));
}

// Nine drones at 100, 50 or 200 dollars a piece and one at 100,000; bearings, of which five prices are known.
std::shared_ptr<const ShipmentTable> pricedTable() {
    TableBuilder builder;
    qint64 id = 0;
    for (const double price : {100.0, 100.0, 50.0, 200.0, 50.0, 200.0, 100.0, 50.0, 200.0, 100'000.0})
        builder.addShipment({.id = ShipmentId(++id),
                             .source = SourceId(1),
                             .hsCode = "8806220000",
                             .category = "drone-250g-7kg",
                             .pieces = 2,
                             .valueUsd = 2 * price});
    for (int i = 0; i < 8; ++i)
        builder.addShipment({.id = ShipmentId(++id),
                             .source = SourceId(1),
                             .hsCode = "8482109008",
                             .category = "bearing",
                             .pieces = i < 5 ? 10 : TableBuilder::Shipment::absent,
                             .valueUsd = 40,
                             .noteClasses = i < 2 ? bit(NoteClass::Smo) : 0});
    builder.addShipment({.id = ShipmentId(++id), .source = SourceId(1), .hsCode = "8542.31", .valueUsd = 7});
    return builder.build();
}

} // namespace

void TestQuerySummary::totals() {
    const Summary summary = ofEverything();
    QCOMPARE(summary.shipments, std::size_t(6));
    QCOMPARE(summary.sources, std::size_t(3));
    QCOMPARE(summary.entities, std::size_t(6));
    QCOMPARE(summary.addresses, std::size_t(2));
    QCOMPARE(summary.valueUsd, 48'297.3);
    QCOMPARE(summary.grossKg, 102.0);
    QCOMPARE(summary.netKg, 80.0);
    QCOMPARE(summary.pieces, 39.0);
    QCOMPARE(summary.from->iso(), std::string("2022-12-21"));
    QCOMPARE(summary.to->iso(), std::string("2023-03-31"));
}

void TestQuerySummary::months() {
    const Summary summary = ofEverything();
    QCOMPARE(summary.months.size(), std::size_t(3));
    QCOMPARE(summary.months[0].month.iso(), std::string("2022-12"));
    const auto& march = summary.months[2];
    QCOMPARE(march.month.iso(), std::string("2023-03"));
    QCOMPARE(march.shipments, std::size_t(3));
    QCOMPARE(march.noted, std::size_t(1));
    QCOMPARE(march.units, 34.0);
    QCOMPARE(march.valueUsd, 20'005.3);
}

void TestQuerySummary::notes() {
    const Summary summary = ofEverything();
    QCOMPARE(summary.notes.size(), std::size_t(5));
    QVERIFY(summary.notes[0].noteClass == NoteClass::Smo && !summary.notes[0].negated);
    QCOMPARE(summary.notes[0].shipments, std::size_t(2));
    QCOMPARE(summary.notes[0].units, 5.0);
    QCOMPARE(summary.notes[0].first->iso(), std::string("2022-12-21"));
    QCOMPARE(summary.notes[0].last->iso(), std::string("2023-02-01"));
    QVERIFY(summary.notes[1].noteClass == NoteClass::Military && !summary.notes[1].negated);
    QVERIFY(summary.notes[2].noteClass == NoteClass::Military && summary.notes[2].negated);
    QCOMPARE(summary.notes[2].valueUsd, 20'000.1);
}

void TestQuerySummary::categories() {
    const Summary summary = ofEverything();
    QCOMPARE(summary.categories.size(), std::size_t(3));
    QCOMPARE(summary.categories[0].id, std::string("drone-250g-7kg"));
    QVERIFY(summary.categories[0].name != summary.categories[0].id);
    QCOMPARE(summary.categories[0].shipments, std::size_t(2));
    QCOMPARE(summary.categories[0].units, 34.0);
    QCOMPARE(summary.categories[0].notedShipments, std::size_t(1));
    QCOMPARE(summary.categories[0].notedUnits, 24.0);
    QCOMPARE(summary.categories[0].notedValueUsd, 0.2);
    QCOMPARE(summary.categories[0].firstNoted->iso(), std::string("2023-03-31"));
    QCOMPARE(summary.categories[2].id, std::string("no-such-category"));
}

void TestQuerySummary::unitPrices() {
    const auto table = pricedTable();
    const Summary summary = summarise(*table, select(*table, {}));
    QCOMPARE(summary.categories.size(), std::size_t(2));
    const auto& drones = summary.categories[0].unitPrice;
    QCOMPARE(drones.prices, std::size_t(10));
    QCOMPARE(drones.medianUsd, 100.0);
    QCOMPARE(drones.madUsd, 50.0); // 0 0 0 50 50 50 100 100 100 99900
    QCOMPARE(drones.outliers, std::size_t(1));
    QVERIFY(!drones.tooFew);
    const auto& bearings = summary.categories[1].unitPrice;
    QCOMPARE(bearings.prices, std::size_t(5));
    QCOMPARE(bearings.medianUsd, 4.0);
    QVERIFY(bearings.tooFew);
    const QJsonArray json = toJson(summary).value(QStringLiteral("categories")).toArray();
    const QJsonObject price = json.at(0).toObject().value(QStringLiteral("unit_price")).toObject();
    QCOMPARE(price.keys(),
             (QStringList{QStringLiteral("mad_usd"), QStringLiteral("median_usd"), QStringLiteral("outliers"),
                          QStringLiteral("prices"), QStringLiteral("too_few")}));
    QCOMPARE(price.value(QStringLiteral("median_usd")).toDouble(), 100.0);
}

void TestQuerySummary::highPriorityTiers() {
    const auto table = pricedTable();
    const Summary summary = summarise(*table, select(*table, {}));
    QCOMPARE(summary.highPriority.size(), std::size_t(2));
    QCOMPARE(summary.highPriority[0].tier, std::string("1"));
    QCOMPARE(summary.highPriority[0].shipments, std::size_t(1));
    QCOMPARE(summary.highPriority[1].tier, std::string("3B"));
    QCOMPARE(summary.highPriority[1].shipments, std::size_t(8));
    QCOMPARE(summary.highPriority[1].notedShipments, std::size_t(2));
    QCOMPARE(summary.highPriority[1].valueUsd, 320.0);
    const QJsonObject tier = toJson(summary).value(QStringLiteral("high_priority")).toArray().at(1).toObject();
    QCOMPARE(tier.value(QStringLiteral("tier")).toString(), QStringLiteral("3B"));
    QCOMPARE(tier.value(QStringLiteral("noted_shipments")).toInt(), 2);
    QCOMPARE(tier.value(QStringLiteral("value_usd")).toDouble(), 320.0);
}

void TestQuerySummary::namesTheShipmentsThatAreOutliers() {
    const auto table = pricedTable();
    const Selection all = select(*table, {});
    const auto standings = priceStandings(*table, Selection(all.rbegin(), all.rend()));
    QCOMPARE(standings.size(), all.size());
    QCOMPARE(standings[0], goods::PriceStanding::Unjudged); // of no category
    QCOMPARE(standings[1], goods::PriceStanding::Unjudged); // too few prices
    QCOMPARE(standings[9], goods::PriceStanding::High);
    QCOMPARE(standings[10], goods::PriceStanding::Usual);
}

void TestQuerySummary::topParties() {
    const Summary summary = ofEverything();
    const auto& buyers = summary.top.at(Role::Buyer);
    QCOMPARE(buyers.size(), std::size_t(2));
    QCOMPARE(buyers[0].name, std::string("Status Compliances"));
    QCOMPARE(buyers[0].valueUsd, 48'292.1);
    QCOMPARE(buyers[1].shipments, std::size_t(2)); // named twice in one, counted once
    QCOMPARE(summary.top.at(Role::Maker).size(), std::size_t(1));
    QVERIFY(!summary.top.contains(Role::Broker));
}

void TestQuerySummary::coverageAndOtherCurrencies() {
    const Summary summary = ofEverything();
    QCOMPARE(summary.coverage.withoutBuyer, std::size_t(2));
    QCOMPARE(summary.coverage.withoutSeller, std::size_t(2));
    QCOMPARE(summary.coverage.withoutMaker, std::size_t(5));
    QCOMPARE(summary.coverage.withoutValue, std::size_t(1));
    QCOMPARE(summary.coverage.withoutDate, std::size_t(1));
    QCOMPARE(summary.coverage.cutDescriptions, std::size_t(1));
    QCOMPARE(summary.otherCurrencies.size(), std::size_t(1));
    QCOMPARE(summary.otherCurrencies[0].currency, std::string("CNY"));
    QCOMPARE(summary.otherCurrencies[0].value, 7000.0);
    QCOMPARE(summary.otherCurrencies[0].shipments, std::size_t(1));
}

void TestQuerySummary::topIsCutAndOrdered() {
    TableBuilder builder;
    for (int i = 1; i <= 50; ++i)
        builder.addEntity(EntityId(i), "Firm", "");
    for (int i = 1; i <= 50; ++i) {
        builder.addShipment({.id = ShipmentId(i), .source = SourceId(1), .valueUsd = double(i / 2)});
        builder.addParty(ShipmentId(i), Role::Buyer, EntityId(i));
    }
    const auto table = builder.build();
    const auto top = summarise(*table, select(*table, {})).top.at(Role::Buyer);
    QCOMPARE(top.size(), topLimit);
    QCOMPARE(top[0].id.value(), qint64(50));
    QCOMPARE(top[1].id.value(), qint64(48)); // equal value and count: the lower id first
    QCOMPARE(top[2].id.value(), qint64(49));
}

void TestQuerySummary::sumsAreExactInAnyOrder() {
    TableBuilder builder;
    for (int i = 1; i <= 30'000; ++i)
        builder.addShipment({.id = ShipmentId(i), .source = SourceId(1), .valueUsd = i % 3 == 0 ? 1e9 : 0.01});
    const auto table = builder.build();
    const Selection all = select(*table, {});
    QCOMPARE(summarise(*table, all).valueUsd, 10'000'000'000'200.0);
    QCOMPARE(summarise(*table, Selection(all.rbegin(), all.rend())).valueUsd, 10'000'000'000'200.0);
}

void TestQuerySummary::nothingInView() {
    const auto table = smallTable();
    const Summary summary = summarise(*table, {});
    QCOMPARE(summary.shipments, std::size_t(0));
    QVERIFY(!summary.from && !summary.to && summary.months.empty());
    const QJsonObject json = toJson(summary);
    QVERIFY(!json.contains(QStringLiteral("from")));
    QCOMPARE(json.value(QStringLiteral("value_usd")).toDouble(-1), 0.0);
}

void TestQuerySummary::jsonHasTheDocumentedKeys() {
    const QJsonObject json = toJson(ofEverything());
    for (const char* key : {"shipments", "sources", "entities", "addresses", "value_usd", "gross_kg", "net_kg", "from",
                            "to", "other_currencies", "months", "notes", "categories", "top", "coverage"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
    const QJsonObject month = json.value(QStringLiteral("months")).toArray().last().toObject();
    QCOMPARE(month.value(QStringLiteral("month")).toString(), QStringLiteral("2023-03"));
    QCOMPARE(month.keys(), (QStringList{QStringLiteral("month"), QStringLiteral("noted"), QStringLiteral("shipments"),
                                        QStringLiteral("units"), QStringLiteral("value_usd")}));
    const QJsonObject note = json.value(QStringLiteral("notes")).toArray().first().toObject();
    QCOMPARE(note.value(QStringLiteral("class")).toString(), QStringLiteral("smo"));
    QCOMPARE(note.value(QStringLiteral("first_date")).toString(), QStringLiteral("2022-12-21"));
    const QJsonObject category = json.value(QStringLiteral("categories")).toArray().at(1).toObject();
    QCOMPARE(category.value(QStringLiteral("id")).toString(), QStringLiteral("drone-25-150kg"));
    QCOMPARE(category.value(QStringLiteral("first_noted_date")).toString(), QStringLiteral("2023-02-01"));
    const QJsonObject unnoted = json.value(QStringLiteral("categories")).toArray().at(0).toObject();
    QCOMPARE(unnoted.value(QStringLiteral("noted_units")).toDouble(), 24.0);
    const QJsonObject top = json.value(QStringLiteral("top")).toObject();
    QCOMPARE(top.value(QStringLiteral("buyer")).toArray().first().toObject().value(QStringLiteral("id")).toString(),
             QStringLiteral("co-1"));
    QVERIFY(top.contains(QStringLiteral("seller")) && top.contains(QStringLiteral("maker")));
    const QJsonObject coverage = json.value(QStringLiteral("coverage")).toObject();
    QCOMPARE(coverage.value(QStringLiteral("without_maker")).toInt(), 5);
    QCOMPARE(coverage.size(), 6);
}

QTEST_GUILESS_MAIN(TestQuerySummary)
#include "test_query_summary.moc"
