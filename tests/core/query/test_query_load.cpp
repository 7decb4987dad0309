// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/shipment_table.h"
#include "core/query/summary.h"
#include "core/resolve/resolve.h"
#include "tests/core/store/case_fixture.h"

using namespace waybill;
using namespace waybill::query;

class TestQueryLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anImportedCaseBecomesATable();
    void anEmptyCaseIsAnEmptyTable();
    void aStoppedJobIsCancelled();
};

namespace {

test::SampleSource sampleSource() {
    test::SampleSource source;
    source.add(test::draftOf(0, "10001", "1", 28'292));
    source.add(test::draftOf(0, "10002", "1", 100.5));
    map::ShipmentDraft other = test::draftOf(0, "10003", "1", map::absent);
    other.value = 700;
    other.currency = "CNY";
    other.date.reset();
    other.parties[1].name = "APIO GROUP LIMITED";
    other.parties[1].address = "HONG KONG, ROOM 5";
    other.description = "ГЛУШИТЕЛЬ";
    source.add(other);
    return source;
}

} // namespace

void TestQueryLoad::anImportedCaseBecomesATable() {
    test::CaseFixture fixture;
    WAYBILL_TAKE(reconciliation, test::importSource(fixture.get(), sampleSource()));
    QCOMPARE(reconciliation.shipments, qint64(3));
    Job job;
    QVERIFY(resolve::resolveNewParties(fixture.get(), job).has_value());

    const auto loaded = ShipmentTable::load(fixture.get(), job);
    QVERIFY(loaded.has_value());
    const ShipmentTable& table = **loaded;
    QCOMPARE(table.size(), std::size_t(3));
    QCOMPARE(table.day(0), Date::make(2023, 2, 1)->days());
    QCOMPARE(table.day(2), noDate);
    QCOMPARE(table.month(2), Month::fromIso("2023-02")->index);
    QCOMPARE(table.valueUsd(0), 28'292.0);
    QCOMPARE(table.hsCode(1), std::string("8806240000"));
    QCOMPARE(table.parties(0).size(), std::size_t(2));
    QCOMPARE(table.parties(0)[0].entity, table.parties(1)[0].entity);
    QVERIFY(table.parties(2)[1].entity != table.parties(1)[1].entity);
    QVERIFY(table.parties(0)[0].place != none);

    QCOMPARE(select(table, {.party = "apio"}).size(), std::size_t(1));
    QCOMPARE(select(table, {.text = "беспилотный"}).size(), std::size_t(2));
    QCOMPARE(select(table, {.text = "kexin"}).size(), std::size_t(2));
    const Summary summary = summarise(table, select(table, {}));
    QCOMPARE(summary.entities, std::size_t(3));
    QCOMPARE(summary.valueUsd, 28'392.5);
    QCOMPARE(summary.otherCurrencies.size(), std::size_t(1));
}

void TestQueryLoad::anEmptyCaseIsAnEmptyTable() {
    test::CaseFixture fixture;
    Job job;
    const auto loaded = ShipmentTable::load(fixture.get(), job);
    QVERIFY(loaded.has_value());
    QCOMPARE((*loaded)->size(), std::size_t(0));
    QVERIFY(select(**loaded, {}).empty());
}

void TestQueryLoad::aStoppedJobIsCancelled() {
    test::CaseFixture fixture;
    std::stop_source stop;
    stop.request_stop();
    Job job({}, stop.get_token());
    const auto loaded = ShipmentTable::load(fixture.get(), job);
    QVERIFY(!loaded && loaded.error().isCancelled());
}

QTEST_GUILESS_MAIN(TestQueryLoad)
#include "test_query_load.moc"
