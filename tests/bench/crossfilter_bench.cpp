// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_crossfilter [SHIPMENTS [FIRMS]]: how long a brush over the time of a case made up in memory takes, with
// all facets, totals and bars, beside SQLite's own GROUP BY over the same columns; how many bytes a shipment takes; how
// long the graph of the result takes to be built.
#include "core/graph/entity_graph.h"
#include "core/query/crossfilter.h"
#include "core/query/table_builder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sqlite3.h>
#include <string>

using namespace waybill;
using namespace waybill::query;

namespace {

constexpr int firstDay = 18'262, days = 1'826; // five years from 2020 on

double milliseconds(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() * 1e3;
}

struct Times {
    std::vector<double> values;
    void add(double value) { values.push_back(value); }
    void print(const char* what) {
        std::sort(values.begin(), values.end());
        std::printf("%-46s median %8.1f ms   worst %8.1f ms   of %zu\n", what, values[values.size() / 2], values.back(),
                    values.size());
    }
    [[nodiscard]] double median() const { return values[values.size() / 2]; }
};

/// Firms trade with few others, some much more than most; goods, notes and amounts as in customs records.
class Maker {
public:
    Maker(int shipments, int firms) : m_shipments(shipments), m_firms(firms) {}

    [[nodiscard]] std::shared_ptr<const ShipmentTable> make() {
        TableBuilder builder;
        constexpr const char* countries[] = {"CN", "HK", "RU", "TR", "AE"};
        for (int i = 1; i <= m_firms; ++i)
            builder.addEntity(EntityId(i), "Firm " + std::to_string(i), countries[i % 5]);
        for (int i = 1; i <= m_firms; ++i)
            builder.addPlace(PlaceId(i), "Street " + std::to_string(i));
        // A trade is a seller, a buyer and mostly a maker that go together; some have very many shipments.
        const int trades = m_firms / 2;
        std::vector<std::array<int, 3>> parties;
        for (int i = 0; i < trades; ++i)
            parties.push_back({1 + below(m_firms), 1 + below(m_firms), below(3) == 0 ? 0 : 1 + below(m_firms)});
        for (int i = 1; i <= m_shipments; ++i) {
            addShipment(builder, i);
            const double skewed = double(below(1'000'000)) / 1e6;
            const auto& [seller, buyer, maker] = parties[std::size_t(skewed * skewed * trades)];
            builder.addParty(ShipmentId(i), Role::Buyer, EntityId(buyer), PlaceId(1 + buyer / 2));
            builder.addParty(ShipmentId(i), Role::Seller, EntityId(seller), PlaceId(1 + seller / 2));
            if (maker > 0)
                builder.addParty(ShipmentId(i), Role::Maker, EntityId(maker));
        }
        return builder.build();
    }

private:
    int below(int bound) { return int(m_random() % unsigned(bound)); }
    void addShipment(TableBuilder& builder, int i) {
        static const std::vector<std::string> codes = [] {
            std::vector<std::string> all{"8806220000", "8542310000", "8543700000", "8471300000", "8526910000"};
            for (int code = 0; code < 5'000; ++code)
                all.push_back(std::to_string(8'400'000'000 + code * 17'389LL));
            return all;
        }();
        constexpr const char* categories[] = {"", "", "", "", "drone-250g-7kg", "rugged-computer", "counter-drone"};
        constexpr const char* origins[] = {"CN", "HK", "TW", "US", "DE", ""};
        const double kg = below(2'000'000) / 1000.0;
        builder.addShipment({.id = ShipmentId(i),
                             .source = SourceId(1 + below(12)),
                             .date = Date::fromDays(firstDay + below(days)),
                             .hsCode = codes[std::size_t(below(int(codes.size())))],
                             .category = categories[below(7)],
                             .origin = origins[below(6)],
                             .currency = "USD",
                             .pieces = double(1 + below(500)),
                             .grossKg = kg,
                             .netKg = below(10) == 0 ? TableBuilder::Shipment::absent : kg,
                             .valueUsd = below(50'000'000) / 100.0,
                             .noteClasses = below(50) == 0 ? 1U : 0U});
    }
    int m_shipments, m_firms;
    std::mt19937 m_random{7};
};

/// The same columns in a database, to be grouped as SQLite does.
class Peer {
public:
    explicit Peer(const ShipmentTable& table) {
        sqlite3_open(":memory:", &m_database);
        run("CREATE TABLE s(day INT, month INT, cat INT, note INT, tier INT, value REAL, pieces REAL, gross REAL, net "
            "REAL, buyer INT, seller INT, maker INT)");
        run("BEGIN");
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(m_database, "INSERT INTO s VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert, nullptr);
        for (std::size_t i = 0; i < table.size(); ++i) {
            const auto parties = table.parties(i);
            sqlite3_bind_int(insert, 1, table.day(i));
            sqlite3_bind_int(insert, 2, table.month(i));
            sqlite3_bind_int(insert, 3, int(table.categoryColumn().codeAt(i)));
            sqlite3_bind_int(insert, 4, int(table.noteClasses(i)));
            sqlite3_bind_int(insert, 5, int(table.hsColumn().codeAt(i) % 7));
            sqlite3_bind_double(insert, 6, table.valueUsd(i));
            sqlite3_bind_double(insert, 7, table.pieces(i));
            sqlite3_bind_double(insert, 8, table.grossKg(i));
            sqlite3_bind_double(insert, 9, table.netKg(i));
            sqlite3_bind_int(insert, 10, int(parties[0].entity));
            sqlite3_bind_int(insert, 11, int(parties[1].entity));
            if (parties.size() > 2)
                sqlite3_bind_int(insert, 12, int(parties[2].entity));
            else
                sqlite3_bind_null(insert, 12);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        run("CREATE INDEX byDay ON s(day)");
    }
    ~Peer() { sqlite3_close(m_database); }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    /// Totals, two facets, the bars and how many different firms: what one brush asks for.
    void brush(const TimeRange& range) {
        const std::string where = " FROM s WHERE day BETWEEN " + std::to_string(range.from->days()) + " AND " +
                                  std::to_string(range.to->days());
        run("SELECT count(*), sum(value), sum(pieces), sum(gross), sum(net), count(DISTINCT buyer), count(DISTINCT "
            "seller), count(DISTINCT maker)" +
            where);
        run("SELECT cat, count(*), sum(value), sum(pieces), sum(note > 0)" + where + " GROUP BY cat");
        run("SELECT note, count(*)" + where + " GROUP BY note");
        run("SELECT tier, count(*)" + where + " GROUP BY tier");
        run("SELECT month, count(*), sum(value), sum(note > 0)" + where + " GROUP BY month");
    }

private:
    void run(const std::string& sql) {
        char* error = nullptr;
        if (sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &error) != SQLITE_OK) {
            std::fprintf(stderr, "%s\n", error);
            std::exit(1);
        }
    }
    sqlite3* m_database = nullptr;
};

TimeRange range(int from, int to) {
    return {Date::fromDays(firstDay + from), Date::fromDays(firstDay + to)};
}

void benchBrush(const Crossfilter& crossfilter, const char* what) {
    Times anew, month, day, jump, widened;
    Crossfilter::Count count;
    for (int i = 0; i < 7; ++i)
        anew.add(milliseconds([&] { count = crossfilter.count(range(i, days - i)); }));
    const auto move = [&](Times& times, int from, int to) {
        times.add(milliseconds([&] { count = crossfilter.count(range(from, to), &count); }));
    };
    count = crossfilter.count({});
    count = crossfilter.count(range(300, 665), &count);
    for (int i = 1; i <= 24; ++i)
        move(month, 300 + i * 30, 665 + i * 30);
    for (int i = 1; i <= 60; ++i)
        move(day, 1020 + i, 1385 + i);
    for (int i = 0; i < 16; ++i)
        move(jump, (i * 577) % 900, (i * 577) % 900 + 900);
    const Crossfilter::Count narrow = crossfilter.count(range(900, 930), &count);
    for (int i = 0; i < 7; ++i)
        widened.add(milliseconds([&] { count = crossfilter.count(range(i, days - i), &narrow); }));
    std::printf("%s\n", what);
    anew.print("  brush over nearly all, counted from nothing");
    month.print("  a year's brush moved by a month");
    day.print("  a year's brush moved by a day");
    jump.print("  half of the time, far from where it was");
    widened.print("  from a month to nearly all");
}

void benchGraph(const std::shared_ptr<const ShipmentTable>& table, const Crossfilter& crossfilter,
                const TimeRange& within, const char* what) {
    Times select, build;
    Selection selection;
    std::shared_ptr<const graph::EntityGraph> graph;
    for (int i = 0; i < 5; ++i) {
        select.add(milliseconds([&] { selection = crossfilter.select(within); }));
        graph.reset();
        build.add(milliseconds([&] { graph = graph::EntityGraph::build(table, selection); }));
    }
    std::printf("%s: %zu shipments, %zu nodes, %zu links\n", what, selection.size(), graph->nodes().size(),
                graph->links().size());
    select.print("  which shipments");
    build.print("  their graph");
}

} // namespace

int main(int argc, char** argv) {
    const int shipments = argc > 1 ? std::atoi(argv[1]) : 10'000'000;
    const int firms = argc > 2 ? std::atoi(argv[2]) : 70'000;
    std::shared_ptr<const ShipmentTable> table;
    const double making = milliseconds([&] { table = Maker(shipments, firms).make(); });
    std::printf("%d shipments of %d firms made in %.1f s; %zu different lists of parties\n", shipments, firms,
                making / 1e3, table->casts().size());
    std::shared_ptr<const Crossfilter> all, some;
    Times whole;
    for (int i = 0; i < 3; ++i)
        whole.add(milliseconds([&] { all = Crossfilter::make(table, {}); }));
    whole.print("another filter, all looked at anew");
    Filter filter{.hsPrefixes = {"84"}, .noteClasses = {NoteClass::Smo, NoteClass::None}, .minValueUsd = 1000};
    some = Crossfilter::make(table, filter);
    std::printf("columns %.1f + filter %.1f bytes a shipment\n", double(table->columnBytes()) / shipments,
                double(all->bytes()) / shipments);
    benchBrush(*all, "no other filter");
    benchBrush(*some, "filtered by code, note and value");
    benchGraph(table, *all, range(600, 965), "a year");
    benchGraph(table, *all, {}, "everything");

    const int least = std::min(shipments, 1'000'000);
    const auto smaller = least == shipments ? table : Maker(least, firms).make();
    Peer peer(*smaller);
    const auto ours = Crossfilter::make(smaller, {});
    Times own, theirs;
    for (int i = 0; i < 3; ++i) {
        own.add(milliseconds([&] { (void)ours->count(range(100 + i, 1500)); }));
        theirs.add(milliseconds([&] { peer.brush(range(100 + i, 1500)); }));
    }
    std::printf("%d shipments, a brush counted from nothing, turn by turn\n", least);
    own.print("  ours");
    theirs.print("  SQLite, GROUP BY in memory, indexed by day");
    std::printf("  ratio %.4f\n", own.median() / theirs.median());
    return 0;
}
