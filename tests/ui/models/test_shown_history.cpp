// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter_change.h"
#include "ui/models/shown_history.h"

#include <QTest>

using namespace waybill;
using namespace waybill::ui;

namespace {

/// A state that can be told apart by its seed.
ShownState state(std::uint32_t seed) {
    ShownState made;
    made.layout.seed = seed;
    return made;
}

} // namespace

class TestShownHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAndDecisionsAreTakenBackInTheOrderTheyWereMade() {
        ShownHistory history;
        history.setDecisions(3, state(0)); // of an earlier sitting
        QVERIFY(!history.nextUndo());
        history.add(state(0), QStringLiteral("one"), {}, 0);
        history.setDecisions(4, state(1));
        history.add(state(1), QStringLiteral("two"), {}, 0);

        QCOMPARE(history.nextUndo()->text, QStringLiteral("two"));
        QCOMPARE(history.takeUndo(state(2), 4).layout.seed, 1U);
        QVERIFY(history.nextUndo()->kind == ShownHistory::Kind::Decision);
        QCOMPARE(history.takeUndo(state(1), 3).layout.seed, 1U);
        QCOMPARE(history.nextUndo()->text, QStringLiteral("one"));
        QCOMPARE(history.takeUndo(state(1), 3).layout.seed, 0U);
        QVERIFY(!history.nextUndo()); // the three of the earlier sitting have no step

        QCOMPARE(history.takeRedo(state(0), 3).layout.seed, 1U);
        QVERIFY(history.nextRedo()->kind == ShownHistory::Kind::Decision);
        QCOMPARE(history.takeRedo(state(1), 4).layout.seed, 1U);
        QCOMPARE(history.takeRedo(state(1), 4).layout.seed, 2U);
        QVERIFY(!history.nextRedo());
    }

    void decisionsOfAnEarlierSittingGoAheadOfStepsThatCameLater() {
        ShownHistory history;
        history.setDecisions(2, state(0));
        history.add(state(0), QStringLiteral("one"), {}, 0);
        QCOMPARE(history.takeUndo(state(1), 2).layout.seed, 0U);
        history.followJournal(1); // undo of one that is older than the sitting
        QVERIFY(!history.nextUndo());
        QVERIFY(!history.nextRedo()); // "one" was made with two decisions: the journal's turn
        history.followJournal(2);
        QCOMPARE(history.nextRedo()->text, QStringLiteral("one"));
    }

    void aDecisionTakenBackOutOfOrderLeavesTheOthersTheirPlaces() {
        ShownHistory history;
        history.setDecisions(0, state(0));
        history.setDecisions(1, state(0));
        history.add(state(0), QStringLiteral("one"), {}, 0);
        history.setDecisions(2, state(1));
        history.forgetDecision(0);
        history.setDecisions(1, state(1));
        QVERIFY(history.nextUndo()->kind == ShownHistory::Kind::Decision);
        QCOMPARE(history.takeUndo(state(1), 0).layout.seed, 1U);
        QCOMPARE(history.nextUndo()->text, QStringLiteral("one"));
        QCOMPARE(history.takeUndo(state(1), 0).layout.seed, 0U);
        QVERIFY(!history.nextUndo());
    }

    void whatIsTypedBitByBitIsOneStep() {
        ShownHistory history;
        history.setDecisions(0, state(0));
        history.add(state(0), QStringLiteral("Filter by words"), QStringLiteral("words"), 1000);
        history.add(state(1), QStringLiteral("Filter by words"), QStringLiteral("words"), 2000);
        history.add(state(2), QStringLiteral("Filter by words"), QStringLiteral("words"), 3000);
        history.add(state(3), QStringLiteral("Filter by words"), QStringLiteral("words"), 9000); // after a rest
        history.add(state(4), QStringLiteral("Filter by goods"), {}, 9001);
        history.add(state(5), QStringLiteral("Filter by goods"), {}, 9002);
        QCOMPARE(history.takeUndo(state(6), 0).layout.seed, 5U);
        QCOMPARE(history.takeUndo(state(5), 0).layout.seed, 4U);
        QCOMPARE(history.takeUndo(state(4), 0).layout.seed, 3U);
        QCOMPARE(history.takeUndo(state(3), 0).layout.seed, 0U);
        QVERIFY(!history.nextUndo());
    }

    void aNewStepOrDecisionEndsRedo() {
        ShownHistory history;
        history.setDecisions(0, state(0));
        history.add(state(0), QStringLiteral("one"), {}, 0);
        (void)history.takeUndo(state(1), 0);
        QVERIFY(history.nextRedo());
        history.add(state(0), QStringLiteral("two"), {}, 0);
        QVERIFY(!history.nextRedo());
        (void)history.takeUndo(state(2), 0);
        history.setDecisions(1, state(0));
        QVERIFY(!history.nextRedo());
    }

    void whatWasGivenUpBeforeItWasShownIsNoStep() {
        ShownHistory history;
        history.setDecisions(0, state(0));
        history.add(state(0), QStringLiteral("shown"), {}, 0);
        history.markShown();
        history.add(state(1), QStringLiteral("given up"), {}, 0);
        history.dropUnshown();
        QCOMPARE(history.nextUndo()->text, QStringLiteral("shown"));
    }

    void positionsOfMillionsAreNotKeptForEver() {
        ShownHistory history;
        history.setDecisions(0, state(0));
        for (std::uint32_t i = 0; i < 6; ++i) {
            ShownState many = state(i);
            auto known = std::make_shared<KnownPositions>();
            for (int node = 0; node < 300'000; ++node)
                known->emplace(std::to_string(node), layout::Point{});
            many.known = known;
            history.add(many, QString::number(i), {}, 0);
        }
        std::size_t steps = 0;
        for (; history.nextUndo(); ++steps)
            (void)history.takeUndo(state(99), 0);
        QCOMPARE(steps, std::size_t(3));
    }

    void aChangeOfFiltersIsToldInWords() {
        query::Filter none, goods, text;
        goods.categories = {"drones"};
        text.text = "antenna";
        QCOMPARE(changeOf(none, goods).text, QStringLiteral("Filter by goods"));
        QVERIFY(changeOf(none, goods).series.isEmpty());
        QCOMPARE(changeOf(none, text).text, QStringLiteral("Filter by words"));
        QVERIFY(!changeOf(none, text).series.isEmpty());
        QCOMPARE(changeOf(goods, text).text, QStringLiteral("Change the filters"));
        QVERIFY(changeOf(goods, text).series.isEmpty());
        QCOMPARE(changeOf(text, none).text, QStringLiteral("Clear all filters"));
    }
};

QTEST_APPLESS_MAIN(TestShownHistory)
#include "test_shown_history.moc"
