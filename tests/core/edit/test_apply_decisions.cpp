// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/node_key.h"
#include "core/edit/annotate.h"
#include "core/edit/apply_decisions.h"
#include "core/edit/exclude.h"
#include "core/edit/gather_decisions.h"
#include "core/edit/hide.h"
#include "core/edit/identify.h"
#include "core/edit/judge.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"
#include "core/store/no_firms.h"
#include "tests/core/edit/firms_bench.h"

using namespace waybill;
using namespace waybill::edit;
using test::FirmsBench;

/// What was decided in one case, applied to another in which everything has other numbers.
class TestApplyDecisions : public QObject {
    Q_OBJECT

    static const QStringList names;

    /// As a file that one program writes and another reads.
    static Result<CarriedDecisions> carried(store::Case& from) {
        const auto gathered = gatherDecisions(from);
        if (!gathered)
            return failure(gathered.error());
        return carriedFromJson(carriedJson(*gathered), QStringLiteral("decisions.json"));
    }
    static QStringList shuffled() {
        QStringList others(names.rbegin(), names.rend());
        others.prepend(QStringLiteral("UNRELATED LTD"));
        return others;
    }
    static QString reasons(const AppliedDecisions& applied) {
        QStringList list;
        for (const NotApplied& each : applied.notApplied)
            list.append(each.what + QStringLiteral(": ") + each.why);
        return list.join(u'\n');
    }

private Q_SLOTS:
    void firmsAreFoundByTheirNames() {
        FirmsBench from(names), to(shuffled());
        QVERIFY(from.ready && to.ready);
        const auto before = to.state();
        QVERIFY(merge(from.in(), std::array{from.firm(names[0]), from.firm(names[1]), from.firm(names[2])},
                      QStringLiteral("one telephone")));
        QVERIFY(split(from.in(), from.firm(names[0]), std::array{from.party(names[2])}, QStringLiteral("a mistake")));
        QVERIFY(rename(from.in(), from.firm(names[3]), QStringLiteral("Дельта"), {}));
        QVERIFY(keepApart(from.in(), from.firm(names[4]), from.firm(names[5]), store::Apart::Apart,
                          QStringLiteral("other owners")));
        WAYBILL_TAKE(decisions, carried(from.in()));
        WAYBILL_TAKE(tried, applyDecisions(to.in(), decisions, Applying::Try));
        QCOMPARE(to.state(), before);
        WAYBILL_TAKE(applied, applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(applied.done, tried.done);
        QCOMPARE(reasons(applied), QString());
        QCOMPARE(to.firm(names[0]), to.firm(names[1]));
        QVERIFY(to.firm(names[0]) != to.firm(names[2]));
        WAYBILL_TAKE(chosen, store::chosenName(to.in(), to.firm(names[3])));
        QCOMPARE(toQString(chosen.value_or("")), QStringLiteral("Дельта"));
        WAYBILL_TAKE(apart, store::apartVerdicts(to.in()));
        QCOMPARE(apart.size(), std::size_t(1));
        QCOMPARE(apart[0].reason, QStringLiteral("other owners"));
        QCOMPARE(test::faultsOf(to.in()), QString());
    }

    void allOfItIsOneStep() {
        FirmsBench from(names), to(shuffled());
        const auto before = to.state();
        QVERIFY(merge(from.in(), std::array{from.firm(names[0]), from.firm(names[1])}, {}));
        QVERIFY(exclude(from.in(), from.firm(names[4]), {}, QStringLiteral("a placeholder")));
        QVERIFY(hideNodes(from.in(), {toUtf8(from.key(names[5]))}));
        store::Annotation annotation;
        annotation.target = from.key(names[2]);
        annotation.text = QStringLiteral("a shell");
        QVERIFY(annotate(from.in(), annotation));
        WAYBILL_TAKE(decisions, carried(from.in()));
        WAYBILL_TAKE(applied, applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(reasons(applied), QString());
        QCOMPARE(applied.done.size(), qsizetype(4));
        WAYBILL_TAKE(text, undoText(to.in()));
        QCOMPARE(text, QStringLiteral("Apply 4 decisions from “Drones 2023”"));
        QCOMPARE(test::faultsOf(to.in()), QString());
        to.fixture.reopen();
        QVERIFY(undo(to.in()).value_or(false));
        QCOMPARE(to.state(), before);
        QVERIFY(store::hiddenNodes(to.in()).value_or(std::set<std::string>{"?"}).empty());
        QVERIFY(store::annotations(to.in()).value_or(std::vector<store::Annotation>(1)).empty());
        QVERIFY(store::noFirms(to.in()).value_or(std::vector<store::NoFirm>(1)).empty());
        QCOMPARE(test::faultsOf(to.in()), QString());
        QVERIFY(!undo(to.in()).value_or(true));
        QVERIFY(redo(to.in()).value_or(false));
        QCOMPARE(to.firm(names[0]), to.firm(names[1]));
        WAYBILL_TAKE(annotations, store::annotations(to.in(), to.key(names[2])));
        QCOMPARE(annotations.size(), std::size_t(1));
        QCOMPARE(store::noFirms(to.in()).value_or(std::vector<store::NoFirm>()).size(), std::size_t(1));
        QCOMPARE(test::faultsOf(to.in()), QString());
    }

    void whatWasAppliedIsTakenBackOutOfOrderWhereNothingLaterDependsOnIt() {
        FirmsBench from(names), to(shuffled());
        QVERIFY(merge(from.in(), std::array{from.firm(names[0]), from.firm(names[1])}, {}));
        QVERIFY(hideNodes(from.in(), {toUtf8(from.key(names[3]))}));
        store::Annotation annotation;
        annotation.target = from.key(names[2]);
        annotation.text = QStringLiteral("a shell");
        QVERIFY(annotate(from.in(), annotation));
        WAYBILL_TAKE(decisions, carried(from.in()));
        const auto before = to.state();
        QVERIFY(applyDecisions(to.in(), decisions, Applying::Do));
        WAYBILL_TAKE(applied, store::newestEntry(to.in()));
        annotation.target = to.key(names[4]);
        annotation.text = QStringLiteral("another matter");
        QVERIFY(annotate(to.in(), annotation));
        QVERIFY(merge(to.in(), std::array{to.firm(names[2]), to.firm(names[0])}, {}));
        WAYBILL_TAKE(later, store::newestEntry(to.in()));
        const auto refused = takeBack(to.in(), applied->id);
        QVERIFY(!refused);
        QVERIFY2(refused.error().why.contains(QStringLiteral("entry %1").arg(later->id.value())),
                 qPrintable(refused.error().why));
        QVERIFY(takeBack(to.in(), later->id));
        QVERIFY(takeBack(to.in(), applied->id));
        QCOMPARE(to.state(), before);
        QVERIFY(store::hiddenNodes(to.in()).value_or(std::set<std::string>{"?"}).empty());
        WAYBILL_TAKE(left, store::annotations(to.in()));
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].text, QStringLiteral("another matter"));
        QCOMPARE(test::faultsOf(to.in()), QString());
    }

    void whatHoldsAlreadyIsNotDoneAgain() {
        FirmsBench from(names), to(shuffled());
        QVERIFY(merge(from.in(), std::array{from.firm(names[0]), from.firm(names[1])}, {}));
        QVERIFY(exclude(from.in(), from.firm(names[4]), {}, QStringLiteral("a placeholder")));
        WAYBILL_TAKE(decisions, carried(from.in()));
        QVERIFY(applyDecisions(to.in(), decisions, Applying::Do));
        WAYBILL_TAKE(journal, store::journal(to.in()));
        WAYBILL_TAKE(again, applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(again.done, QStringList());
        QCOMPARE(again.alreadySo, qint64(2));
        QCOMPARE(store::journal(to.in()).value_or(std::vector<store::JournalEntry>()).size(), journal.size());
        WAYBILL_TAKE(own, applyDecisions(from.in(), decisions, Applying::Do));
        QCOMPARE(own.done, QStringList());
    }

    void whatIsNotInTheCaseIsTold() {
        FirmsBench from(names), to({names[0], QStringLiteral("SOMEBODY ELSE LTD")});
        QVERIFY(merge(from.in(), std::array{from.firm(names[4]), from.firm(names[1])}, {}));
        QVERIFY(keepApart(from.in(), from.firm(names[0]), from.firm(names[3]), store::Apart::Apart, {}));
        store::Annotation annotation;
        annotation.target = from.key(names[2]);
        annotation.text = QStringLiteral("a shell");
        QVERIFY(annotate(from.in(), annotation));
        WAYBILL_TAKE(decisions, carried(from.in()));
        WAYBILL_TAKE(applied, applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(applied.done, QStringList());
        QCOMPARE(applied.notApplied.size(), std::size_t(3));
        for (const NotApplied& each : applied.notApplied)
            QVERIFY2(each.why.contains(QStringLiteral("in this case")), qPrintable(each.why));
        QVERIFY(applied.notApplied[2].what.contains(QStringLiteral("a shell")));
    }

    void whatWasDecidedHereStays() {
        FirmsBench from(names), to(shuffled());
        QVERIFY(merge(from.in(), std::array{from.firm(names[0]), from.firm(names[1])}, {}));
        QVERIFY(merge(from.in(), std::array{from.firm(names[2]), from.firm(names[3])}, {}));
        QVERIFY(split(from.in(), from.firm(names[2]), std::array{from.party(names[3])}, {}));
        QVERIFY(rename(from.in(), from.firm(names[4]), QStringLiteral("There"), {}));
        QVERIFY(keepApart(to.in(), to.firm(names[0]), to.firm(names[1]), store::Apart::Apart, {}));
        QVERIFY(merge(to.in(), std::array{to.firm(names[2]), to.firm(names[3])}, {}));
        QVERIFY(rename(to.in(), to.firm(names[4]), QStringLiteral("Here"), {}));
        const auto before = to.state();
        WAYBILL_TAKE(decisions, carried(from.in()));
        WAYBILL_TAKE(applied, applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(applied.done, QStringList());
        QCOMPARE(to.state(), before);
        QCOMPARE(applied.notApplied.size(), std::size_t(3));
        for (const NotApplied& each : applied.notApplied)
            QVERIFY2(each.why.contains(QStringLiteral("here")), qPrintable(each.why));
    }

    void namesOfAFirmTakeTheOthersOfItAlong() {
        FirmsBench from(names), to(shuffled());
        // Another spelling of the first name, which only the second case has.
        const QString spelling = names[0].toUpper() + QStringLiteral(".");
        QVERIFY(to.import({spelling}));
        QVERIFY(merge(from.in(), std::array{from.firm(names[1]), from.firm(names[0])}, {}));
        WAYBILL_TAKE(decisions, carried(from.in()));
        QVERIFY(applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(to.firm(spelling), to.firm(names[1]));
    }

    void verdictsOnLeadsGoByFileAndRow() {
        FirmsBench from(names), to(names);
        std::vector<store::LeadKey> leads;
        QVERIFY(store::forEachLead(from.in(), [&](const store::Lead& lead) {
            leads.push_back(lead.verdict.lead);
            return true;
        }));
        QVERIFY(leads.size() >= 2);
        QVERIFY(judge(from.in(), {leads[0]}, Verdict::Dismissed, QStringLiteral("a toy")));
        WAYBILL_TAKE(decisions, carried(from.in()));
        WAYBILL_TAKE(applied, applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(applied.done.size(), qsizetype(1));
        WAYBILL_TAKE(verdict, store::verdictOf(to.in(), leads[0]));
        QCOMPARE(verdict.verdict, Verdict::Dismissed);
        QCOMPARE(verdict.reason, QStringLiteral("a toy"));
        FirmsBench elsewhere(shuffled());
        WAYBILL_TAKE(notThere, applyDecisions(elsewhere.in(), decisions, Applying::Do));
        QCOMPARE(notThere.notApplied.size(), std::size_t(1));
    }

    void addressesAndLinksGoByWhatTheyAre() {
        FirmsBench from(names), to(shuffled());
        WAYBILL_TAKE(details, store::entityDetails(from.in(), from.firm(names[0])));
        QVERIFY(!details.addresses.empty());
        store::Annotation annotation;
        annotation.target = toQString(placeKey(details.addresses[0].place));
        annotation.text = QStringLiteral("a letter box");
        QVERIFY(annotate(from.in(), annotation));
        annotation.target =
            QStringLiteral("sold:%1:%2").arg(from.key(QStringLiteral("SELLER LTD")), from.key(names[0]));
        annotation.status = QStringLiteral("suspicious");
        QVERIFY(annotate(from.in(), annotation));
        WAYBILL_TAKE(decisions, carried(from.in()));
        WAYBILL_TAKE(applied, applyDecisions(to.in(), decisions, Applying::Do));
        QCOMPARE(reasons(applied), QString());
        WAYBILL_TAKE(there, store::entityDetails(to.in(), to.firm(names[0])));
        const QString place = toQString(placeKey(there.addresses[0].place)),
                      link = QStringLiteral("sold:%1:%2").arg(to.key(QStringLiteral("SELLER LTD")), to.key(names[0]));
        QCOMPARE(store::annotations(to.in(), place).value_or(std::vector<store::Annotation>()).size(), std::size_t(1));
        QCOMPARE(store::annotations(to.in(), link).value_or(std::vector<store::Annotation>()).size(), std::size_t(1));
    }

    void otherFilesAreRefused() {
        QVERIFY(!carriedFromJson("{", QStringLiteral("a")));
        QVERIFY(!carriedFromJson("{}", QStringLiteral("a")));
        const auto newer = carriedFromJson("{\"waybill_decisions\": 2}", QStringLiteral("a"));
        QVERIFY(!newer && newer.error().why.contains(QStringLiteral("newer")));
        QVERIFY(carriedFromJson("{\"waybill_decisions\": 1, \"firms\": [{}, 7], \"annotations\": [{}]}",
                                QStringLiteral("a")));
        // What makes no sense is told, and changes nothing.
        FirmsBench to(names);
        const auto senseless = carriedFromJson(
            "{\"waybill_decisions\": 1, \"firms\": [{}], \"annotations\": [{}], \"apart\": [{}], \"hidden\": [{}]}",
            QStringLiteral("a"));
        QVERIFY(senseless);
        WAYBILL_TAKE(applied, applyDecisions(to.in(), *senseless, Applying::Do));
        QCOMPARE(applied.done, QStringList());
        QCOMPARE(applied.notApplied.size(), std::size_t(4));
    }
};

const QStringList TestApplyDecisions::names{QStringLiteral("Alfa Trading"),   QStringLiteral("Bravo Import"),
                                            QStringLiteral("Carrick Supply"), QStringLiteral("Delta Optics"),
                                            QStringLiteral("Esquire Motors"), QStringLiteral("Foxwood Paper")};

QTEST_GUILESS_MAIN(TestApplyDecisions)
#include "test_apply_decisions.moc"
