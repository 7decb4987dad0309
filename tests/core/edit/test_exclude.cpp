// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/exclude.h"
#include "core/edit/identify.h"
#include "core/query/shipment_table.h"
#include "core/store/no_firms.h"
#include "tests/core/edit/firms_bench.h"

using namespace waybill;
using namespace waybill::edit;
using test::FirmsBench;

/// What is no firm leaves the picture and can come back.
class TestExclude : public QObject {
    Q_OBJECT

    static const QStringList names;

    // How many shipments have a buyer, of how many.
    static QString bought(store::Case& in) {
        Job job;
        const auto table = query::ShipmentTable::load(in, job);
        if (!table)
            return QStringLiteral("cannot be read");
        int buyers = 0;
        for (std::size_t i = 0; i < (*table)->size(); ++i)
            buyers += (*table)->partyNames(i, Role::Buyer).empty() ? 0 : 1;
        return QStringLiteral("%1 of %2").arg(buyers).arg((*table)->size());
    }

private Q_SLOTS:
    void theShipmentsStayAndShowNobody() {
        FirmsBench bench(names);
        QCOMPARE(bought(bench.in()), QStringLiteral("3 of 3"));
        const EntityId goods = bench.firm(names[0]);
        WAYBILL_TAKE(excluded, exclude(bench.in(), goods, {}, QStringLiteral("a placeholder")));
        QCOMPARE(excluded, goods);
        QCOMPARE(bought(bench.in()), QStringLiteral("2 of 3"));
        QCOMPARE(undoText(bench.in()).value_or(QString()), QStringLiteral("Exclude %1 as no firm").arg(names[0]));
        QCOMPARE(test::faultsOf(bench.in()), QString());
        // It holds for sources that come later.
        QVERIFY(bench.import({names[0].toUpper()}));
        QCOMPARE(bought(bench.in()), QStringLiteral("2 of 4"));
        QVERIFY(include(bench.in(), goods, QStringLiteral("it is a firm after all")));
        QCOMPARE(bought(bench.in()), QStringLiteral("4 of 4"));
        QVERIFY(undo(bench.in()).value_or(false));
        QVERIFY(undo(bench.in()).value_or(false));
        QVERIFY(redo(bench.in()).value_or(false));
        QCOMPARE(bought(bench.in()), QStringLiteral("2 of 4"));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void oneNameIsTakenOutOfAFirm() {
        FirmsBench bench(names);
        const auto before = bench.state();
        const EntityId firm = bench.firm(names[1]);
        QVERIFY(merge(bench.in(), std::array{firm, bench.firm(names[0])}, {}));
        const auto merged = bench.state();
        WAYBILL_TAKE(excluded, exclude(bench.in(), firm, std::array{bench.party(names[0])}, QStringLiteral("no name")));
        QVERIFY(excluded != firm);
        QCOMPARE(bought(bench.in()), QStringLiteral("2 of 3"));
        QCOMPARE(test::faultsOf(bench.in()), QString());
        QVERIFY(undo(bench.in()).value_or(false));
        QCOMPARE(bench.state(), merged);
        QCOMPARE(bought(bench.in()), QStringLiteral("3 of 3"));
        QVERIFY(undo(bench.in()).value_or(false));
        QCOMPARE(bench.state(), before);
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void itCanBeTakenBackAfterOthers() {
        FirmsBench bench(names);
        QVERIFY(exclude(bench.in(), bench.firm(names[0]), {}, {}));
        WAYBILL_TAKE(entry, store::newestEntry(bench.in()));
        QVERIFY(merge(bench.in(), std::array{bench.firm(names[1]), bench.firm(names[2])}, {}));
        QVERIFY(takeBack(bench.in(), entry->id));
        QVERIFY(store::noFirms(bench.in()).value_or(std::vector<store::NoFirm>(1)).empty());
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void whatMakesNoSenseIsRefused() {
        FirmsBench bench(names);
        const EntityId one = bench.firm(names[0]), two = bench.firm(names[1]);
        QVERIFY(!include(bench.in(), one, {}));
        QVERIFY(!exclude(bench.in(), EntityId(999), {}, {}));
        QVERIFY(!exclude(bench.in(), one, std::array{bench.party(names[1])}, {}));
        QVERIFY(exclude(bench.in(), one, {}, {}));
        QVERIFY(!exclude(bench.in(), one, {}, {}));
        const auto merged = merge(bench.in(), std::array{two, one}, {});
        QVERIFY(!merged && merged.error().why.contains(QStringLiteral("excluded")));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }
};

const QStringList TestExclude::names{QStringLiteral("Goods Awaiting Owner"), QStringLiteral("Bravo Import"),
                                     QStringLiteral("Carrick Supply")};

QTEST_GUILESS_MAIN(TestExclude)
#include "test_exclude.moc"
