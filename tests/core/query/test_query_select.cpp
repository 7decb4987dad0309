// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table_fixture.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace waybill;
using namespace waybill::query;
using namespace waybill::query::test;

class TestQuerySelect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableGivesBackWhatWasPut();
    void conditions_data();
    void conditions();
    void conditionsHoldAtOnce();
    void selectionIsAscendingAndComplete();
    void randomTablesAgreeWithLookingAtEachShipment();
};

void TestQuerySelect::tableGivesBackWhatWasPut() {
    const auto table = smallTable();
    QCOMPARE(table->size(), std::size_t(6));
    QCOMPARE(table->indexOf(ShipmentId(13)), std::size_t(3));
    QCOMPARE(table->indexOf(ShipmentId(9)), table->size());
    QCOMPARE(table->hsCode(0), std::string("8806240000"));
    QCOMPARE(table->currency(3), std::string("CNY"));
    QCOMPARE(table->day(2), noDate);
    QCOMPARE(table->month(2), Month::fromIso("2023-03")->index);
    QVERIFY(table->isCut(2) && !table->isCut(0));
    QVERIFY(std::isnan(table->valueUsd(4)));
    QCOMPARE(table->parties(0).size(), std::size_t(4));
    QCOMPARE(table->parties(4).size(), std::size_t(0));
    QCOMPARE(table->parties(5).size(), std::size_t(2));
    QCOMPARE(table->parties(0)[0].place, table->placeIndex(PlaceId(1)));
    QCOMPARE(table->parties(0)[1].place, none);
    QCOMPARE(table->entityIndex(EntityId(99)), none);
    QCOMPARE(std::string(table->foldedText(0)), std::string("дрон счетчик для специальной военной операции"));
    QCOMPARE(std::string(table->foldedText(2)), std::string());
    QCOMPARE(std::string(table->foldedText(5)), std::string("drone matrice 300"));
    QVERIFY(table->isNoted(0) && !table->isNoted(1) && table->isNoted(3) && table->isNoted(5));
}

void TestQuerySelect::conditions_data() {
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* name, const Filter& filter, const char* ids) {
        QTest::newRow(name) << filter << QString::fromLatin1(ids);
    };
    row("nothing asked", {}, "10 11 12 13 14 15");
    row("from, the month's sum touches", {.from = Date::make(2023, 3, 31)}, "12 15");
    row("to, inclusive", {.to = Date::make(2023, 2, 1)}, "10 13");
    row("to, the month's sum touches", {.to = Date::make(2023, 3, 1)}, "10 12 13");
    row("HS prefix", {.hsPrefixes = {"8806.2", "88062", "8543"}}, "10 11 12 15");
    row("category", {.categories = {"drone-250g-7kg"}}, "11 15");
    row("note", {.noteClasses = {NoteClass::Smo}}, "10 13");
    row("notes, any of", {.noteClasses = {NoteClass::Aid, NoteClass::Military}}, "13 15");
    row("no note", {.noteClasses = {NoteClass::None}}, "12 14");
    row("origin", {.origins = {"HK", "TW"}}, "12 13");
    row("goods from another country than the seller", {.differences = {Difference::Origin}}, "11 13");
    row("made by neither party", {.differences = {Difference::Maker}}, "10");
    row("one difference or the other", {.differences = {Difference::Origin, Difference::Maker}}, "10 11 13");
    row("tier of no shipment", {.tiers = {"1"}}, "");
    row("status that nothing has", {.statuses = {"suspicious"}}, "");
    row("tag that nothing has", {.tags = {"shell"}}, "");
    row("party by part of its name", {.party = "GROUP"}, "11 12");
    row("party in Russian", {.party = "кексин"}, "10");
    row("party in a role", {.party = "buyer b", .role = Role::Buyer}, "12 15");
    row("role is filled", {.role = Role::Maker}, "10");
    row("no such party", {.party = "nobody"}, "");
    row("least value", {.minValueUsd = 5}, "10 11 12");
    row("most value", {.maxValueUsd = 5}, "12 15");
    row("least weight, net before gross", {.minWeightKg = 12}, "10 11");
    row("weight 85: net decides", {.minWeightKg = 85}, "");
    row("text", {.text = "drone mavic OR matrice"}, "11 15");
    row("sources", {.sources = {SourceId(3), SourceId(1)}}, "10 11 15");
    row("around, own shipments", {.around = {EntityId(1)}}, "10 11");
    row("around a broker", {.around = {EntityId(6)}}, "10");
    row("around, two hops", {.around = {EntityId(1)}, .hops = 2}, "10 11 12");
    row("around, three hops", {.around = {EntityId(1)}, .hops = 3}, "10 11 12 13 15");
    row("around nobody", {.around = {EntityId(77)}, .hops = 5}, "");
}

void TestQuerySelect::conditions() {
    QFETCH(Filter, filter);
    QFETCH(QString, ids);
    const auto table = smallTable();
    QCOMPARE(QString::fromStdString(writtenIds(*table, select(*table, filter))), ids);
}

void TestQuerySelect::conditionsHoldAtOnce() {
    const auto table = smallTable();
    const Filter filter{.from = Date::make(2023, 1, 1), .hsPrefixes = {"8806"}, .role = Role::Seller, .minValueUsd = 1};
    QCOMPARE(writtenIds(*table, select(*table, filter)), std::string("10 11"));
}

void TestQuerySelect::selectionIsAscendingAndComplete() {
    TableBuilder builder;
    for (qint64 i = 1; i <= 10'001; ++i)
        builder.addShipment({.id = ShipmentId(i), .source = SourceId(1), .valueUsd = double(i % 10)});
    const auto table = builder.build();
    const Selection selection = select(*table, {.maxValueUsd = 0});
    QCOMPARE(selection.size(), std::size_t(1000));
    QVERIFY(std::is_sorted(selection.begin(), selection.end()));
    QCOMPARE(select(*table, {}).size(), table->size());
    QVERIFY(select(*TableBuilder().build(), {}).empty());
}

namespace {

std::shared_ptr<const ShipmentTable> randomTable(std::mt19937& random) {
    const auto below = [&](int bound) { return int(random() % unsigned(bound)); };
    TableBuilder builder;
    for (int i = 1; i <= 20; ++i)
        builder.addEntity(EntityId(i), "Firm " + std::to_string(i), "RU");
    const std::vector<std::string> codes{"", "8806220000", "8543700000", "85", "847130"};
    for (int i = 1; i <= 500; ++i) {
        builder.addShipment({.id = ShipmentId(i * 3),
                             .source = SourceId(1 + below(3)),
                             .date = below(5) == 0 ? std::nullopt : std::optional(Date::fromDays(19'000 + below(400))),
                             .hsCode = codes[std::size_t(below(5))],
                             .valueUsd = below(4) == 0 ? TableBuilder::Shipment::absent : below(1000),
                             .noteClasses = unsigned(below(32)) & unsigned(below(32))});
        for (int party = below(4); party > 0; --party)
            builder.addParty(ShipmentId(i * 3), allRoles[std::size_t(below(3))], EntityId(1 + below(20)));
    }
    return builder.build();
}

} // namespace

void TestQuerySelect::randomTablesAgreeWithLookingAtEachShipment() {
    std::mt19937 random(5);
    for (int round = 0; round < 50; ++round) {
        const auto table = randomTable(random);
        const int from = 19'000 + int(random() % 300), to = from + int(random() % 150);
        const double value = double(random() % 700);
        const Filter filter{.from = Date::fromDays(from),
                            .to = Date::fromDays(to),
                            .hsPrefixes = {"85", "8806"},
                            .noteClasses = {NoteClass::Aid, NoteClass::Smo},
                            .party = "firm 1",
                            .role = Role::Seller,
                            .minValueUsd = value};
        Selection expected;
        for (std::uint32_t i = 0; i < table->size(); ++i) {
            bool hasParty = false;
            for (const PartyRef& party : table->parties(i))
                hasParty = hasParty ||
                           (party.role == Role::Seller && table->entities()[party.entity].name.starts_with("Firm 1"));
            const bool hs = table->hsCode(i).starts_with("85") || table->hsCode(i).starts_with("8806");
            const bool noted = (table->noteClasses(i) & (bit(NoteClass::Aid) | bit(NoteClass::Smo))) != 0;
            if (table->day(i) >= from && table->day(i) <= to && hs && noted && hasParty && table->valueUsd(i) >= value)
                expected.push_back(i);
        }
        QVERIFY(select(*table, filter) == expected);
    }
}

QTEST_GUILESS_MAIN(TestQuerySelect)
#include "test_query_select.moc"
