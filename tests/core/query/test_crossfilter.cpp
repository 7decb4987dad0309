// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/high_priority.h"
#include "core/query/crossfilter.h"
#include "core/query/summary.h"
#include "table_fixture.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace waybill;
using namespace waybill::query;
using namespace waybill::query::test;

namespace {

/// Draws shipments that leave out, repeat and exaggerate what papers leave out, repeat and exaggerate.
class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int below(int bound) { return int(m_random() % unsigned(bound)); }
    bool oneIn(int n) { return below(n) == 0; }
    double amount() {
        switch (below(8)) {
        case 0:
            return TableBuilder::Shipment::absent;
        case 1:
            return below(1000) / 3.0;
        case 2:
            return below(3) == 0 ? 1e19 : -below(100) / 100.0;
        default:
            return below(5'000'000) / 100.0;
        }
    }

private:
    std::mt19937 m_random;
};

const std::vector<std::string> codes{"", "8806220000", "8542310000", "85", "847130", "8517620000"};
const std::vector<std::string> categories{"", "drone-250g-7kg", "rugged-computer", "no-such-category"};
const std::vector<std::string> countries{"", "CN", "HK", "RU"};
constexpr int firms = 40;

void addParties(TableBuilder& builder, Dice& dice, ShipmentId id) {
    for (int party = dice.below(5); party > 0; --party)
        builder.addParty(id, allRoles[std::size_t(dice.below(4))], EntityId(1 + dice.below(firms)),
                         dice.oneIn(2) ? PlaceId(1 + dice.below(10)) : PlaceId());
}

std::shared_ptr<const ShipmentTable> randomTable(Dice& dice, int shipments) {
    TableBuilder builder;
    for (int i = 1; i <= firms; ++i)
        builder.addEntity(EntityId(i), "Firm " + std::to_string(i), countries[std::size_t(dice.below(4))]);
    for (int i = 1; i <= 10; ++i)
        builder.addPlace(PlaceId(i), "Place");
    for (int i = 1; i <= shipments; ++i) {
        const bool hasDay = !dice.oneIn(8);
        builder.addShipment({.id = ShipmentId(i * 3),
                             .source = SourceId(1 + dice.below(3)),
                             .date = hasDay ? std::optional(Date::fromDays(19'000 + dice.below(400))) : std::nullopt,
                             .month = dice.oneIn(2) ? std::optional(Month{2022 * 12 + dice.below(14)}) : std::nullopt,
                             .hsCode = codes[std::size_t(dice.below(int(codes.size())))],
                             .category = categories[std::size_t(dice.below(4))],
                             .origin = countries[std::size_t(dice.below(4))],
                             .currency = dice.oneIn(3)   ? "CNY"
                                         : dice.oneIn(2) ? "EUR"
                                                         : "",
                             .pieces = dice.amount(),
                             .grossKg = dice.amount(),
                             .netKg = dice.amount(),
                             .valueUsd = dice.amount(),
                             .value = dice.amount(),
                             .noteClasses = unsigned(dice.below(32)) & unsigned(dice.below(32)),
                             .negatedNoteClasses = dice.oneIn(5) ? 1U : 0U});
        addParties(builder, dice, ShipmentId(i * 3));
    }
    return builder.build();
}

Filter randomFilter(Dice& dice) {
    Filter filter;
    if (dice.oneIn(3))
        filter.noteClasses = {allNoteClasses[std::size_t(dice.below(int(allNoteClasses.size())))], NoteClass::Aid};
    if (dice.oneIn(3))
        filter.differences = {allDifferences[std::size_t(dice.below(2))]};
    if (dice.oneIn(4))
        filter.tiers = {"1", "3A"};
    if (dice.oneIn(3))
        filter.categories = {categories[std::size_t(1 + dice.below(3))]};
    if (dice.oneIn(3))
        filter.role = allRoles[std::size_t(dice.below(4))];
    if (dice.oneIn(4))
        filter.party = "firm " + std::to_string(1 + dice.below(3));
    if (dice.oneIn(4))
        filter.minValueUsd = dice.below(20'000);
    if (dice.oneIn(5))
        filter.sources = {SourceId(1 + dice.below(3))};
    return filter;
}

TimeRange randomRange(Dice& dice) {
    TimeRange range;
    const int from = 18'990 + dice.below(400);
    if (!dice.oneIn(5))
        range.from = Date::fromDays(from);
    if (!dice.oneIn(5))
        range.to = Date::fromDays(from + dice.below(200));
    return range;
}

Filter within(Filter filter, const TimeRange& range) {
    filter.from = range.from;
    filter.to = range.to;
    return filter;
}

Facets::Category categoryOf(const ShipmentTable& table, const Selection& selection, const std::string& id) {
    Facets::Category category{.id = id};
    ExactSum units, notedUnits, value, notedValue;
    for (const std::uint32_t i : selection) {
        if (table.category(i) != id)
            continue;
        category.name = table.categoryName(i);
        ++category.shipments;
        units.add(table.pieces(i));
        value.add(table.valueUsd(i));
        if (!table.isNoted(i))
            continue;
        ++category.notedShipments;
        notedUnits.add(table.pieces(i));
        notedValue.add(table.valueUsd(i));
    }
    category.units = units.value();
    category.notedUnits = notedUnits.value();
    category.valueUsd = value.value();
    category.notedValueUsd = notedValue.value();
    return category;
}

/// Each count by looking at each shipment that passes the filter without the one that the count is of.
Facets lookedUp(const ShipmentTable& table, const Filter& filter) {
    Facets facets;
    const auto without = [&](auto change) {
        Filter other = filter;
        change(other);
        return select(table, other);
    };
    for (const std::uint32_t i : without([](Filter& other) { other.noteClasses.clear(); })) {
        for (const NoteClass noteClass : allNoteClasses)
            facets.notes[std::size_t(noteClass)] +=
                noteClass != NoteClass::None && (table.noteClasses(i) & bit(noteClass)) != 0 ? 1 : 0;
        facets.notes[std::size_t(NoteClass::None)] +=
            table.noteClasses(i) == 0 && table.negatedNoteClasses(i) == 0 ? 1 : 0;
    }
    for (const std::uint32_t i : without([](Filter& other) { other.differences.clear(); })) {
        for (const Difference difference : allDifferences)
            facets.differences[std::size_t(difference)] += hasDifference(table, i, difference) ? 1 : 0;
    }
    const Selection anyTier = without([](Filter& other) { other.tiers.clear(); });
    for (const std::string_view tier : goods::highPriorityTiers) {
        const auto isOf = [&](std::uint32_t i) { return goods::highPriorityTier(table.hsCode(i)) == tier; };
        if (std::ranges::any_of(select(table, {}), isOf))
            facets.tiers.push_back({std::string(tier), std::size_t(std::ranges::count_if(anyTier, isOf))});
    }
    const Selection anyRole = without([](Filter& other) { other.role.reset(); });
    std::map<Role, std::set<std::uint32_t>> parties;
    std::set<std::uint32_t> places;
    for (const std::uint32_t i : anyRole) {
        for (const PartyRef& party : table.parties(i)) {
            parties[party.role].insert(party.entity);
            if (party.place != none)
                places.insert(party.place);
        }
    }
    for (const auto& [role, entities] : parties)
        facets.parties[role] = entities.size();
    facets.addresses = places.size();
    return facets;
}

void checkTotals(const Totals& totals, const Summary& summary) {
    QCOMPARE(totals.shipments, summary.shipments);
    QCOMPARE(totals.valueUsd, summary.valueUsd);
    QCOMPARE(totals.pieces, summary.pieces);
    QCOMPARE(totals.grossKg, summary.grossKg);
    QCOMPARE(totals.netKg, summary.netKg);
    QCOMPARE(totals.otherCurrencies.size(), summary.otherCurrencies.size());
    for (std::size_t i = 0; i < totals.otherCurrencies.size(); ++i) {
        QCOMPARE(totals.otherCurrencies[i].currency, summary.otherCurrencies[i].currency);
        QCOMPARE(totals.otherCurrencies[i].value, summary.otherCurrencies[i].value);
        QCOMPARE(totals.otherCurrencies[i].shipments, summary.otherCurrencies[i].shipments);
    }
}

void checkFacets(const Facets& facets, const ShipmentTable& table, const Filter& filter) {
    const Facets expected = lookedUp(table, filter);
    QVERIFY(facets.notes == expected.notes);
    QVERIFY(facets.differences == expected.differences);
    QVERIFY(facets.tiers == expected.tiers);
    QVERIFY(facets.parties == expected.parties);
    QCOMPARE(facets.addresses, expected.addresses);
    Filter any = filter;
    any.categories.clear();
    const Selection selection = select(table, any);
    QCOMPARE(facets.categories.size(), std::size_t(3));
    QVERIFY(std::ranges::is_sorted(facets.categories, std::greater<>(), &Facets::Category::shipments));
    for (const Facets::Category& category : facets.categories) {
        Facets::Category wanted = categoryOf(table, selection, category.id);
        wanted.name = category.name; // that of a category without shipments in view is not looked up
        QVERIFY(category == wanted);
    }
}

/// The bars of a filter add up to what is there without a range.
void checkTimes(const Crossfilter& crossfilter, const Filter& filter) {
    const ShipmentTable& table = crossfilter.table();
    std::map<std::pair<int, int>, TimeCount> expected;
    for (const std::uint32_t i : select(table, filter)) {
        TimeCount& count = expected[{table.day(i), table.month(i)}];
        ++count.shipments;
        count.noted += table.isNoted(i) ? 1 : 0;
    }
    QCOMPARE(crossfilter.times().size(), expected.size());
    for (const TimeCount& count : crossfilter.times()) {
        const TimeCount& wanted = expected[{count.time.day, count.time.month}];
        QCOMPARE(count.shipments, wanted.shipments);
        QCOMPARE(count.noted, wanted.noted);
    }
    double value = 0, kg = 0;
    for (const TimeCount& count : crossfilter.times()) {
        value += count.valueUsd;
        kg += count.kg;
    }
    ExactSum allValue, allKg;
    for (const std::uint32_t i : select(table, filter)) {
        allValue.add(table.valueUsd(i));
        allKg.add(std::isnan(table.netKg(i)) ? table.grossKg(i) : table.netKg(i));
    }
    QVERIFY(std::abs(value - allValue.value()) <= 1e-9 * std::abs(value));
    QVERIFY(std::abs(kg - allKg.value()) <= 1e-9 * std::abs(kg));
}

} // namespace

class TestCrossfilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsGiveBackEveryAmount();
    void everyBrushAgreesWithLookingAtEachShipment();
    void anEmptyTableHasNothing();
    void answersWhateverTheTime();
};

void TestCrossfilter::columnsGiveBackEveryAmount() {
    Dice dice(3);
    const double nan = std::nan("");
    std::vector<double> amounts{0, -0.0, 0.01, 28'292, 75'100.5, 1e300, -1e300, 1e-300, nan, 0.1 + 0.2, 4e9, 9.2e18};
    for (int i = 0; i < 30'000; ++i)
        amounts.push_back(i < 10'000 ? dice.below(1'000'000) / 100.0 : dice.amount());
    AmountColumn column;
    for (const double amount : amounts)
        column.append(amount);
    QCOMPARE(column.size(), amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (std::isnan(amounts[i]))
            QVERIFY(std::isnan(column.at(i)));
        else
            QVERIFY(column.at(i) == amounts[i]);
    }
    // Money in cents takes four bytes or fewer.
    AmountColumn money;
    for (int i = 0; i < 40'960; ++i)
        money.append(dice.below(40'000'000) / 100.0);
    QVERIFY(money.bytes() < 4.5 * 40'960 * 2); // vectors grow by doubling
}

void TestCrossfilter::everyBrushAgreesWithLookingAtEachShipment() {
    Dice dice(11);
    for (int round = 0; round < 12; ++round) {
        const auto table = randomTable(dice, round % 3 == 0 ? 9'000 : 700);
        const Filter filter = round == 0 ? Filter{} : randomFilter(dice);
        const auto crossfilter = Crossfilter::make(table, filter);
        checkTimes(*crossfilter, filter);
        Crossfilter::Count before = crossfilter->count({});
        for (int brush = 0; brush < 12; ++brush) {
            TimeRange range = randomRange(dice);
            if (brush % 3 == 1 && before.range.to) // a small move
                range = {before.range.from, Date::fromDays(before.range.to->days() + dice.below(9) - 4)};
            const Filter inView = within(filter, range);
            const Crossfilter::Count moved = crossfilter->count(range, &before);
            const Crossfilter::Count anew = crossfilter->count(range);
            QVERIFY(moved.totals == anew.totals);
            QVERIFY(moved.facets == anew.facets);
            QVERIFY(moved.whole);
            QCOMPARE(crossfilter->select(range), select(*table, inView));
            checkTotals(moved.totals, summarise(*table, select(*table, inView)));
            checkFacets(moved.facets, *table, inView);
            before = moved;
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestCrossfilter::anEmptyTableHasNothing() {
    const auto crossfilter = Crossfilter::make(TableBuilder().build(), {});
    const auto count = crossfilter->count({Date::make(2023, 1, 1), {}});
    QVERIFY(count.totals == Totals());
    QVERIFY(count.facets == Facets());
    QVERIFY(crossfilter->times().empty());
    QVERIFY(crossfilter->select({}).empty());
}

void TestCrossfilter::answersWhateverTheTime() {
    Filter filter{.hsPrefixes = {"85"}};
    const auto crossfilter = Crossfilter::make(smallTable(), filter);
    filter.from = Date::make(2023, 1, 1);
    QVERIFY(crossfilter->answers(filter));
    filter.origins = {"HK"};
    QVERIFY(!crossfilter->answers(filter));
}

QTEST_GUILESS_MAIN(TestCrossfilter)
#include "test_crossfilter.moc"
