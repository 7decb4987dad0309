// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/table_builder.h"
#include "core/scene/arrange.h"

#include <QTest>
#include <cmath>

using namespace waybill;

/// What the layout is told of a graph.
class ArrangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesStandAtTheirFirstDay() {
        query::TableBuilder builder;
        for (int i = 1; i <= 6; ++i)
            builder.addEntity(EntityId(i), "Firm", "");
        trade(builder, 1, {1, 2}, "2023-03-05");
        trade(builder, 2, {1, 3}, "2023-02-10");
        trade(builder, 3, {4, 3}, "2023-02"); // only the month is known
        trade(builder, 4, {5, 6}, "");
        const auto table = builder.build();
        const auto graph = graph::EntityGraph::build(table, select(*table, {}));
        const layout::Input input = scene::layoutInput(*graph, {});
        const auto day = [&](const char* key) { return input.values[*graph->nodeByKey(key)]; };
        QCOMPARE(day("co-1"), double(Date::fromIso("2023-02-10")->days()));
        QCOMPARE(day("co-2"), double(Date::fromIso("2023-03-05")->days()));
        QCOMPARE(day("co-3"), double(Date::fromIso("2023-02-01")->days()));
        QCOMPARE(day("co-4"), double(Date::fromIso("2023-02-01")->days()));
        QVERIFY(std::isnan(day("co-5")) && std::isnan(day("co-6")));
    }

private:
    static void trade(query::TableBuilder& builder, int number, std::pair<int, int> firms, const char* time) {
        const ShipmentId id(number);
        builder.addShipment(
            {.id = id, .source = SourceId(1), .date = Date::fromIso(time), .month = Month::fromIso(time)});
        builder.addParty(id, Role::Seller, EntityId(firms.first));
        builder.addParty(id, Role::Buyer, EntityId(firms.second));
    }
};

QTEST_GUILESS_MAIN(ArrangeTest)
#include "arrange_test.moc"
