// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case_fixture.h"

#include "core/store/rows_in_memory.h"

#include <cmath>
#include <limits>
#include <vector>

using namespace waybill;
using namespace waybill::store;

namespace {

struct Thing {
    qint64 id;
    double weight;
    std::string name;
};

class Things final : public RowsInMemory {
public:
    explicit Things(const std::vector<Thing>& things) : m_things(things) {}
    [[nodiscard]] std::size_t size() const override { return m_things.size(); }
    void fill(Cell cell, std::size_t row, int column) const override {
        const Thing& thing = m_things[row];
        if (column == 0)
            cell.set(thing.id);
        else if (column == 1)
            cell.set(thing.weight);
        else if (column == 2)
            cell.borrow(thing.name);
        else if (column == 3)
            cell.set(std::string_view("copy of " + thing.name));
    }

private:
    const std::vector<Thing>& m_things;
};

Result<Database> prepared() {
    auto database = Database::openInMemory();
    if (!database)
        return database;
    auto done = RowsInMemory::introduce(*database);
    if (done)
        done = database->execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, weight REAL, name TEXT, copy TEXT, "
                                 "rest TEXT) STRICT");
    if (!done)
        return failure(done.error());
    return database;
}

const char* const insertSql = "INSERT INTO thing SELECT c0, c1, c2, c3, c4 FROM rows_in_memory(?1)";

} // namespace

class TestRowsInMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRunOfAStatementWritesAllRows() {
        auto database = prepared();
        QVERIFY(database);
        const std::vector<Thing> things{
            {7, 1.5, "дрон"}, {9, std::numeric_limits<double>::quiet_NaN(), ""}, {12, -3, "a 'quoted' name"}};
        const Things rows(things);
        WAYBILL_TAKE(insert, database->prepare(insertSql));
        QVERIFY(insert.bindRows(1, rows).run());
        WAYBILL_TAKE(select, database->prepare("SELECT id, weight, name, copy, rest FROM thing ORDER BY id"));
        for (const Thing& thing : things) {
            WAYBILL_TAKE(more, select.step());
            QVERIFY(more);
            QCOMPARE(select.integer(0), thing.id);
            QCOMPARE(select.isNull(1), std::isnan(thing.weight));
            QVERIFY(select.isNull(1) || select.real(1) == thing.weight);
            QCOMPARE(select.isNull(2), thing.name.empty());
            QCOMPARE(std::string(select.text(2)), thing.name);
            QCOMPARE(std::string(select.text(3)), "copy of " + thing.name);
            QVERIFY(select.isNull(4));
        }
        WAYBILL_TAKE(more, select.step());
        QVERIFY(!more);
    }

    void aStatementRunsAgainWithOtherRows() {
        auto database = prepared();
        QVERIFY(database);
        WAYBILL_TAKE(insert, database->prepare(insertSql));
        for (qint64 id = 1; id <= 3; ++id) {
            const std::vector<Thing> things{{id, 1, "one"}, {id + 10, 2, "two"}};
            const Things rows(things);
            QVERIFY(insert.bindRows(1, rows).run());
        }
        WAYBILL_TAKE(count, database->integer("SELECT count(*) FROM thing"));
        QCOMPARE(count, qint64(6));
    }

    void aFaultWritesNoneOfTheRows() {
        auto database = prepared();
        QVERIFY(database);
        const std::vector<Thing> things{{1, 1, "one"}, {2, 1, "two"}, {1, 1, "one again"}};
        const Things rows(things);
        WAYBILL_TAKE(insert, database->prepare(insertSql));
        QVERIFY(!insert.bindRows(1, rows).run());
        WAYBILL_TAKE(count, database->integer("SELECT count(*) FROM thing"));
        QCOMPARE(count, qint64(0));
    }

    void onlyOurPointersAreRows() {
        auto database = prepared();
        QVERIFY(database);
        QVERIFY(!database->prepare("SELECT c0 FROM rows_in_memory"));
        WAYBILL_TAKE(select, database->prepare("SELECT c0 FROM rows_in_memory(?1)"));
        select.bind(1, qint64(0x7F0012345678));
        WAYBILL_TAKE(more, select.step());
        QVERIFY(!more);
    }

    // A hostile case file must not reach into the program's memory by its schema.
    void noSchemaCanUseThem() {
        auto database = prepared();
        QVERIFY(database);
        QVERIFY(!database->execute("CREATE VIRTUAL TABLE mine USING rows_in_memory"));
        QVERIFY(!database->execute("CREATE VIEW sly AS SELECT c0 FROM rows_in_memory(1); SELECT * FROM sly"));
    }
};

QTEST_APPLESS_MAIN(TestRowsInMemory)
#include "test_rows_in_memory.moc"
