// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/twins.h"
#include "table_fixture.h"

#include <QTest>
#include <cmath>

using namespace waybill;
using namespace waybill::query;

class TestQueryTwins : public QObject {
    Q_OBJECT

    struct Row {
        int day;
        double kg, valueUsd;
        int buyer = 1, seller = 2;
        const char* hs = "8806240000";
        const char* text = "Drone";
        int source = 1;
    };
    static std::shared_ptr<const ShipmentTable> table(const std::vector<Row>& rows) {
        TableBuilder builder;
        for (int entity = 1; entity <= 4; ++entity)
            builder.addEntity(EntityId(entity), "Firm " + std::to_string(entity), "");
        qint64 id = 0;
        for (const Row& row : rows)
            builder.addShipment({.id = ShipmentId(++id),
                                 .source = SourceId(row.source),
                                 .date = Date::make(2023, 3, row.day),
                                 .hsCode = row.hs,
                                 .netKg = row.kg,
                                 .valueUsd = row.valueUsd});
        id = 0;
        for (const Row& row : rows) {
            builder.addParty(ShipmentId(++id), Role::Buyer, EntityId(row.buyer));
            builder.addParty(ShipmentId(id), Role::Seller, EntityId(row.seller));
            builder.addText(ShipmentId(id), row.text);
        }
        return builder.build();
    }
    static std::vector<Twin> twinsOf(const std::vector<Row>& rows) {
        const auto all = table(rows);
        return suspectedTwins(*all, select(*all, {}));
    }

private Q_SLOTS:
    void theSameGoodsAtAnotherValueAreALead() {
        const auto twins = twinsOf({{3, 81.25, 28292}, {9, 81.25, 30100}, {9, 81.251, 100}});
        QCOMPARE(twins.size(), std::size_t(1));
        QCOMPARE(twins[0].first, 0U);
        QCOMPARE(twins[0].second, 1U);
        QCOMPARE(twins[0].valueUsd, 28292.0);
    }

    void aReexportSharesOneFirm() {
        QCOMPARE(twinsOf({{3, 81.25, 28292, 1, 2}, {12, 81.25, 40000, 3, 1}}).size(), std::size_t(1));
    }

    void aValueThatOnlyOneNamesMayBeTheOthers() {
        const auto twins = twinsOf({{3, 81.25, 28292}, {4, 81.25, std::nan("")}});
        QCOMPARE(twins.size(), std::size_t(1));
        QVERIFY(std::isnan(twins[0].valueUsd));
    }

    void whatIsNoLead_data() {
        QTest::addColumn<int>("day");
        QTest::addColumn<double>("kg");
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("buyer");
        QTest::addColumn<QString>("hs");
        QTest::newRow("the same value") << 4 << 81.25 << 28292.0 << 1 << QStringLiteral("8806240000");
        QTest::newRow("eleven days later") << 14 << 81.25 << 30000.0 << 1 << QStringLiteral("8806240000");
        QTest::newRow("another weight") << 4 << 81.3 << 30000.0 << 1 << QStringLiteral("8806240000");
        QTest::newRow("other goods") << 4 << 81.25 << 30000.0 << 1 << QStringLiteral("8806250000");
        QTest::newRow("no weight") << 4 << 0.0 << 30000.0 << 1 << QStringLiteral("8806240000");
    }
    void whatIsNoLead() {
        QFETCH(int, day);
        QFETCH(double, kg);
        QFETCH(double, value);
        QFETCH(int, buyer);
        QFETCH(QString, hs);
        const QByteArray code = hs.toLatin1();
        const auto twins = twinsOf({{3, kg == 0 ? 0 : 81.25, 28292}, {day, kg, value, buyer, 2, code.constData()}});
        QVERIFY(twins.empty());
    }

    void firmsThatShareNothingAreNoLead() { QVERIFY(twinsOf({{3, 81.25, 28292, 1, 2}, {4, 81.25, 1, 3, 4}}).empty()); }

    void theLinesOfADeclarationAreNoLead() {
        const Row one{3, 135000, 14584, 1, 2, "6907212300", "Tiles, white"};
        Row other{3, 135000, 2841, 1, 2, "6907212300", "Tiles, grey"};
        QVERIFY(twinsOf({one, other}).empty());
        other.source = 2; // another vendor has other words for the same
        QCOMPARE(twinsOf({one, other}).size(), std::size_t(1));
    }

    void aUsualLotIsNoLead() {
        QVERIFY(twinsOf({{3, 25000, 1}, {4, 25000, 2}, {5, 25000, 3}, {6, 25000, 4}}).empty());
        QCOMPARE(twinsOf({{3, 25000, 1}, {4, 25000, 2}, {5, 25000, 3}, {28, 25000, 4}}).size(), std::size_t(3));
    }

    void onlyWhatIsInViewIsCompared() {
        const auto all = table({{3, 81.25, 28292}, {9, 81.25, 30100}});
        QVERIFY(suspectedTwins(*all, {0}).empty());
    }
};

QTEST_APPLESS_MAIN(TestQueryTwins)
#include "test_query_twins.moc"
