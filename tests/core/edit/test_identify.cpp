// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/annotate.h"
#include "core/edit/identify.h"
#include "core/edit/take_out.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "core/store/rows.h"
#include "tests/core/edit/firms_bench.h"

#include <map>
#include <random>
#include <set>

using namespace waybill;
using namespace waybill::edit;

class TestIdentify : public QObject {
    Q_OBJECT

    // A case with firms 1 to `count`, a shipment each from one seller.
    struct Bench : test::FirmsBench {
        explicit Bench(int count = 4) : Bench(buyersOf(count)) {}
        QString nameOf(EntityId firm) {
            const auto details = store::entityDetails(in(), firm);
            return details ? toQString(details->name) : details.error().message();
        }
        // What the firms are called that have names now.
        QStringList shownNames() {
            std::set<EntityId> firms;
            for (const auto& [party, firm] : state())
                firms.insert(firm);
            QStringList names;
            for (const EntityId firm : firms)
                names << nameOf(firm);
            names.sort();
            return names;
        }
        QStringList buyers;

    private:
        explicit Bench(const QStringList& names) : FirmsBench(names), buyers(names) {}
        static QStringList buyersOf(int count) {
            QStringList names;
            for (int i = 1; i <= count; ++i)
                names << QStringLiteral("Buyer %1 Trading").arg(QChar(u'A' + i % 26)) + QString::number(i);
            return names;
        }
    };

private Q_SLOTS:
    void namesOfMergedFirmsAreTheFirstOnesAndCanBeTakenApart() {
        Bench bench;
        QVERIFY(bench.ready);
        const auto before = bench.state();
        const EntityId one = bench.firm(bench.buyers[0]), two = bench.firm(bench.buyers[1]);
        QVERIFY(one != two);
        QVERIFY(merge(bench.in(), std::array{one, two}, QStringLiteral("one telephone")));
        QCOMPARE(bench.firm(bench.buyers[1]), one);
        QCOMPARE(undoText(bench.in()).value_or(QString()), QStringLiteral("Merge into ") + bench.nameOf(one));
        QCOMPARE(test::faultsOf(bench.in()), QString());
        bench.fixture.reopen();
        QVERIFY(undo(bench.in()).value_or(false));
        QCOMPARE(bench.state(), before);
        QVERIFY(redo(bench.in()).value_or(false));
        QCOMPARE(bench.firm(bench.buyers[1]), one);
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void aNameIsSplitOffWithWhatItStates() {
        Bench bench;
        const EntityId one = bench.firm(bench.buyers[0]);
        QVERIFY(merge(bench.in(), std::array{one, bench.firm(bench.buyers[1]), bench.firm(bench.buyers[2])}, {}));
        WAYBILL_TAKE(names, store::partiesOf(bench.in(), one));
        QCOMPARE(names.size(), std::size_t(3));
        WAYBILL_TAKE(made, split(bench.in(), one, std::array{names[1]}, QStringLiteral("another number")));
        QCOMPARE(bench.nameOf(made), bench.buyers[1]);
        QCOMPARE(test::faultsOf(bench.in()), QString());
        QVERIFY(undo(bench.in()).value_or(false));
        QCOMPARE(bench.firm(bench.buyers[1]), one);
        QVERIFY(redo(bench.in()).value_or(false));
        QCOMPARE(bench.firm(bench.buyers[1]), made);
    }

    void whatMakesNoSenseIsRefused() {
        Bench bench;
        const EntityId one = bench.firm(bench.buyers[0]), two = bench.firm(bench.buyers[1]);
        WAYBILL_TAKE(names, store::partiesOf(bench.in(), one));
        QVERIFY(!merge(bench.in(), std::array{one}, {}));
        QVERIFY(!merge(bench.in(), std::array{one, one}, {}));
        QVERIFY(!merge(bench.in(), std::array{one, EntityId(999)}, {}));
        QVERIFY(!split(bench.in(), one, names, {}));
        QVERIFY(!split(bench.in(), two, names, {}));
        QVERIFY(!split(bench.in(), one, {}, {}));
        QVERIFY(!keepApart(bench.in(), one, one, store::Apart::Apart, {}));
        QVERIFY(merge(bench.in(), std::array{one, two}, {}));
        const auto gone = merge(bench.in(), std::array{two, bench.firm(bench.buyers[2])}, {});
        QVERIFY(!gone);
        QVERIFY2(gone.error().message().contains(QStringLiteral("merged")), qPrintable(gone.error().message()));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void decisionsHoldForSourcesThatComeLater() {
        Bench bench;
        const EntityId one = bench.firm(bench.buyers[0]);
        QVERIFY(merge(bench.in(), std::array{one, bench.firm(bench.buyers[1])}, {}));
        // The same name in other letters is a new party of the same key.
        QVERIFY(bench.import({bench.buyers[1].toUpper() + QStringLiteral("."), bench.buyers[1]}));
        QCOMPARE(bench.firm(bench.buyers[1].toUpper() + QStringLiteral(".")), one);
        Job job;
        QVERIFY(takeOut(bench.in(), SourceId(1), {}, job));
        QVERIFY(putBack(bench.in(), SourceId(1), {}, job));
        QCOMPARE(bench.firm(bench.buyers[1]), one);
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void aNameThatCameLaterGoesBackWithItsLike() {
        Bench bench;
        const EntityId one = bench.firm(bench.buyers[0]), two = bench.firm(bench.buyers[1]);
        QVERIFY(merge(bench.in(), std::array{one, two}, {}));
        const QString later = bench.buyers[1].toUpper() + QLatin1Char('.');
        QVERIFY(bench.import({later}));
        QCOMPARE(bench.firm(later), one);
        QCOMPARE(test::faultsOf(bench.in()), QString());
        QVERIFY(undo(bench.in()).value_or(false));
        QCOMPARE(bench.firm(bench.buyers[1]), two);
        QCOMPARE(bench.firm(later), two);
        QVERIFY(redo(bench.in()).value_or(false));
        QCOMPARE(bench.firm(later), one);
        // What the reporter decides about the name itself holds.
        WAYBILL_TAKE(made, split(bench.in(), one, std::array{bench.party(later)}, {}));
        QVERIFY(undo(bench.in()).value_or(false));
        QVERIFY(redo(bench.in()).value_or(false));
        QCOMPARE(bench.firm(later), made);
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void aChosenNameStays() {
        Bench bench;
        const EntityId one = bench.firm(bench.buyers[0]);
        QVERIFY(rename(bench.in(), one, QStringLiteral("Буэр А"), QStringLiteral("its own site")));
        QCOMPARE(bench.nameOf(one), QStringLiteral("Буэр А"));
        QVERIFY(bench.import({bench.buyers[0].toUpper(), bench.buyers[0].toUpper()}));
        QCOMPARE(bench.nameOf(one), QStringLiteral("Буэр А"));
        QVERIFY(undo(bench.in()).value_or(false));
        QCOMPARE(bench.nameOf(one), bench.buyers[0].toUpper());
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void firmsAreKeptApartUntilThatIsTakenBack() {
        Bench bench;
        const EntityId one = bench.firm(bench.buyers[0]), two = bench.firm(bench.buyers[1]);
        QVERIFY(keepApart(bench.in(), two, one, store::Apart::Apart, QStringLiteral("other owners")));
        WAYBILL_TAKE(known, store::apartVerdicts(bench.in()));
        QCOMPARE(known.size(), std::size_t(1));
        QVERIFY(known[0].first < known[0].second);
        QCOMPARE(known[0].reason, QStringLiteral("other owners"));
        QVERIFY(keepApart(bench.in(), one, two, store::Apart::Later, {}));
        QVERIFY(undo(bench.in()).value_or(false));
        QCOMPARE(store::apartVerdicts(bench.in()).value_or(known), known);
        QVERIFY(undo(bench.in()).value_or(false));
        QVERIFY(store::apartVerdicts(bench.in()).value_or(known).empty());
    }

    void whatIsKeptApartIsNotUnitedThroughAThirdName() {
        Bench bench(3);
        const auto firm = [&](int i) { return bench.firm(bench.buyers[i]); };
        QVERIFY(keepApart(bench.in(), firm(0), firm(1), store::Apart::Apart, QStringLiteral("other owners")));
        const auto both = merge(bench.in(), std::array{firm(0), firm(1)}, {});
        QVERIFY(!both);
        QVERIFY(both.error().message().contains(QStringLiteral("kept apart: other owners")));
        QVERIFY(merge(bench.in(), std::array{firm(0), firm(2)}, {}));
        const QString before = bench.firms();
        QVERIFY(!merge(bench.in(), std::array{firm(1), firm(2)}, {}));
        QVERIFY(!merge(bench.in(), std::array{firm(2), firm(1)}, {}));
        QCOMPARE(bench.firms(), before);
        QVERIFY(keepApart(bench.in(), firm(0), firm(1), store::Apart::Later, {})); // open again
        QVERIFY(merge(bench.in(), std::array{firm(1), firm(2)}, {}));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void anEarlierDecisionIsTakenBackWhereNothingLaterDependsOnIt() {
        Bench bench(6);
        const auto firm = [&](int i) { return bench.firm(bench.buyers[i]); };
        const EntityId second = firm(1);
        QVERIFY(merge(bench.in(), std::array{firm(0), firm(1)}, {}));
        WAYBILL_TAKE(first, store::newestEntry(bench.in()));
        QVERIFY(merge(bench.in(), std::array{firm(2), firm(3)}, {}));
        WAYBILL_TAKE(other, store::newestEntry(bench.in()));
        QVERIFY(takeBack(bench.in(), first->id));
        QCOMPARE(firm(1), second);
        QCOMPARE(firm(3), firm(2));
        QVERIFY(!takeBack(bench.in(), first->id));
        QVERIFY(merge(bench.in(), std::array{firm(4), firm(2)}, {}));
        const auto depended = takeBack(bench.in(), other->id);
        QVERIFY(!depended);
        QVERIFY(depended.error().why.contains(QStringLiteral("later")));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void whatWasWrittenOfAMergedFirmIsAboutWhatItIsNow() {
        Bench bench;
        const EntityId one = bench.firm(bench.buyers[0]), two = bench.firm(bench.buyers[1]);
        store::Annotation annotation;
        annotation.target = toQString(entityKey(two));
        annotation.text = QStringLiteral("a shell");
        QVERIFY(annotate(bench.in(), annotation));
        annotation.target = QStringLiteral("sold:co-9:") + annotation.target;
        QVERIFY(annotate(bench.in(), annotation));
        QVERIFY(merge(bench.in(), std::array{one, two}, {}));
        WAYBILL_TAKE(about, store::annotations(bench.in(), toQString(entityKey(one))));
        QCOMPARE(about.size(), std::size_t(1));
        WAYBILL_TAKE(all, store::annotations(bench.in()));
        QCOMPARE(all[1].about, QStringLiteral("sold:co-9:") + toQString(entityKey(one)));
        QVERIFY(undo(bench.in()).value_or(false));
        WAYBILL_TAKE(again, store::annotations(bench.in(), toQString(entityKey(one))));
        QVERIFY(again.empty());
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void aThousandRandomDecisionsAreWhatTheJournalTells() {
        Bench bench(40);
        QVERIFY(bench.ready);
        std::mt19937 random(20231); // NOLINT(cert-msc51-cpp): the same each time
        const auto pick = [&](std::size_t count) { return std::size_t(random() % count); };
        const auto firms = [&] {
            std::set<EntityId> all;
            for (const auto& [party, entity] : bench.state())
                all.insert(entity);
            return std::vector<EntityId>(all.begin(), all.end());
        };
        constexpr int steps = 1000;
        for (int i = 0; i < steps; ++i) {
            const auto all = firms();
            const EntityId firm = all[pick(all.size())];
            const std::size_t dice = pick(100);
            if (dice < 40) {
                (void)merge(bench.in(), std::array{firm, all[pick(all.size())]}, {}).has_value();
            } else if (dice < 65) {
                WAYBILL_TAKE(names, store::partiesOf(bench.in(), firm));
                (void)split(bench.in(), firm, std::array{names[pick(names.size())]}, {}).has_value();
            } else if (dice < 80) {
                QVERIFY(undo(bench.in()).has_value());
            } else if (dice < 88) {
                QVERIFY(redo(bench.in()).has_value());
            } else if (dice < 96) {
                WAYBILL_TAKE(journal, store::journal(bench.in()));
                (void)takeBack(bench.in(), journal[pick(journal.size())].id).has_value();
            } else {
                QVERIFY(bench.import({bench.buyers[int(pick(40))].toUpper(), QStringLiteral("New firm %1").arg(i)}));
            }
        }
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void takingEverythingBackGivesWhatTheImportsMade() {
        constexpr int count = 30, steps = 1000;
        Bench bench(count), untouched(count);
        std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same each time
        const auto pick = [&](int below) { return int(random() % unsigned(below)); };
        const auto firmOf = [&](int i) { return bench.firm(bench.buyers[i]); };
        int done = 0;
        for (int i = 0; i < steps; ++i) {
            const int dice = pick(100), one = pick(count), two = pick(count);
            if (dice < 55) {
                done += merge(bench.in(), std::array{firmOf(one), firmOf(two)}, {}).has_value() ? 1 : 0;
            } else if (dice < 85) {
                WAYBILL_TAKE(names, store::partiesOf(bench.in(), firmOf(one)));
                done += split(bench.in(), firmOf(one), std::array{names.front()}, {}).has_value() ? 1 : 0;
            } else if (dice < 95) {
                done += rename(bench.in(), firmOf(one), QStringLiteral("Name %1").arg(i), {}).has_value() ? 1 : 0;
            } else {
                const QStringList table{bench.buyers[one].toUpper() + QLatin1Char('.'), bench.buyers[two],
                                        QStringLiteral("New firm %1").arg(i)};
                QVERIFY(bench.import(table));
                QVERIFY(untouched.import(table));
            }
        }
        QVERIFY(done > steps / 2);
        QVERIFY(bench.firms() != untouched.firms());
        int undone = 0;
        for (auto more = undo(bench.in()); more.value_or(false); more = undo(bench.in()))
            ++undone;
        QCOMPARE(undone, done);
        QCOMPARE(bench.firms(), untouched.firms());
        QCOMPARE(bench.shownNames(), untouched.shownNames());
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }
};

QTEST_GUILESS_MAIN(TestIdentify)
#include "test_identify.moc"
