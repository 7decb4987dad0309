// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/hide.h"
#include "core/edit/identify.h"
#include "core/store/hidden_nodes.h"
#include "core/store/rows.h"
#include "tests/core/store/case_fixture.h"

#include <algorithm>

using namespace waybill;
using namespace waybill::edit;

class TestHide : public QObject {
    Q_OBJECT

    using Keys = std::set<std::string>;
    static Keys hidden(store::Case& in) { return store::hiddenNodesNow(in).value_or(Keys{"cannot be read"}); }
    static std::size_t entries(store::Case& in) { return store::journal(in).value().size(); }

private Q_SLOTS:
    void manyAreHiddenAndShownInOneStep() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(hideNodes(in, {"co-1", "co-2", "ad-7"}));
        QCOMPARE(hidden(in), (Keys{"ad-7", "co-1", "co-2"}));
        QCOMPARE(entries(in), std::size_t(1));
        QVERIFY(showNodes(in, {"co-2", "ad-7"}));
        QCOMPARE(hidden(in), Keys{"co-1"});
        QVERIFY(test::journalHolds(in));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(hidden(in), (Keys{"ad-7", "co-1", "co-2"}));
        fixture.reopen();
        store::Case& again = fixture.get();
        QVERIFY(undo(again).value_or(false));
        QCOMPARE(hidden(again), Keys{});
        QVERIFY(!undo(again).value_or(true));
        QVERIFY(redo(again).value_or(false));
        QCOMPARE(hidden(again), (Keys{"ad-7", "co-1", "co-2"}));
        QVERIFY(redo(again).value_or(false));
        QCOMPARE(hidden(again), Keys{"co-1"});
        QVERIFY(test::journalHolds(again));
    }

    void whatChangesNothingIsNoDecision() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(showNodes(in, {"co-1"}));
        QVERIFY(hideNodes(in, {}));
        QCOMPARE(entries(in), std::size_t(0));
        QVERIFY(hideNodes(in, {"co-1"}));
        QVERIFY(hideNodes(in, {"co-1"}));
        QCOMPARE(entries(in), std::size_t(1));
        QVERIFY(hideNodes(in, {"co-1", "co-2"}));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(hidden(in), Keys{"co-1"}); // the second step hid co-2 only
    }

    void aNodeHasAKey() {
        test::CaseFixture fixture;
        const auto done = hideNodes(fixture.get(), {"co-1", ""});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::BadCall);
        QCOMPARE(hidden(fixture.get()), Keys{});
    }

    void theJournalSaysWhatWasHidden() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(hideNodes(in, {"co-1", "co-2"}));
        QCOMPARE(undoText(in).value(), QStringLiteral("Hide 2 firms and addresses"));
        QVERIFY(showNodes(in, {"co-2"}));
        QCOMPARE(undoText(in).value(), QStringLiteral("Show co-2"));
        const auto journal = store::journal(in).value();
        QCOMPARE(journal[0].action, QStringLiteral("hide"));
        QCOMPARE(journal[0].after, QStringLiteral("{\"hidden\":[\"co-1\",\"co-2\"]}"));
        QCOMPARE(journal[1].action, QStringLiteral("show"));
    }

    void verifyFindsWhatTheJournalDoesNotTell() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(hideNodes(in, {"co-1"}));
        QVERIFY(in.database().execute("INSERT INTO hidden_node VALUES ('co-9')"));
        QVERIFY(!test::journalHolds(in));
    }

    void aHiddenFirmThatMergedIsShownByItsNewKey() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(in.database().execute("INSERT INTO entity (id, name) VALUES (1, 'First'), (2, 'Second');"
                                      "INSERT INTO party (id, name, entity_id, uses) VALUES (1, 'First', 1, 0), "
                                      "(2, 'Second', 2, 0)"));
        QVERIFY(hideNodes(in, {"co-2"}));
        const EntityId firms[] = {EntityId(1), EntityId(2)};
        const auto merged = merge(in, firms, {});
        QVERIFY2(merged.has_value(), merged ? "" : qPrintable(merged.error().message()));
        QCOMPARE(hidden(in), Keys{"co-1"});
        QVERIFY(showNodes(in, {"co-1"}));
        QCOMPARE(hidden(in), Keys{});
        QVERIFY(undo(in).value_or(false));
        QVERIFY(undo(in).value_or(false)); // the merge
        QCOMPARE(hidden(in), Keys{"co-2"});
        QVERIFY(test::journalHolds(in));
    }
};

QTEST_GUILESS_MAIN(TestHide)
#include "test_hide.moc"
