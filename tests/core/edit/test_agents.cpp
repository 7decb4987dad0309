// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/edit/agents.h"
#include "core/edit/annotate.h"
#include "tests/core/store/case_fixture.h"

using namespace waybill;
using namespace waybill::edit;

class TestAgents : public QObject {
    Q_OBJECT

    // "added by hand: C | agents.csv: A (Lockhart), B"
    static QString held(store::Case& in) {
        const auto lists = store::agentLists(in);
        const auto addresses = store::agentAddresses(in);
        if (!lists || !addresses)
            return QStringLiteral("unreadable");
        QStringList all;
        for (const store::AgentList& list : *lists) {
            QStringList texts;
            for (const store::AgentAddress& address : *addresses) {
                if (address.list == list.name)
                    texts << toQString(address.text +
                                       (address.agent.empty() ? std::string() : " (" + address.agent + ")"));
            }
            all << toQString(list.name) + QStringLiteral(": ") + texts.join(QStringLiteral(", "));
        }
        all.sort();
        return all.join(QStringLiteral(" | "));
    }
    static Result<void> keep(store::Case& in, const char* text) {
        return keepAgentList(in, {.name = "agents.csv", .sha256 = "abc"},
                             {{text, "Lockhart", "agents.csv", 2}, {"B", {}, "agents.csv", 3}});
    }

private Q_SLOTS:
    void everyChangeOfAListIsTakenBackAndDoneAgain() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(keep(in, "A"));
        QVERIFY(keep(in, "A2"));
        QVERIFY(addAgentAddress(in, "C", {}));
        QVERIFY(addAgentAddress(in, "D", "Wanchai"));
        QVERIFY(removeAgentList(in, "agents.csv"));
        const QStringList states{QString(),
                                 QStringLiteral("agents.csv: A (Lockhart), B"),
                                 QStringLiteral("agents.csv: A2 (Lockhart), B"),
                                 QStringLiteral("added by hand: C | agents.csv: A2 (Lockhart), B"),
                                 QStringLiteral("added by hand: C, D (Wanchai) | agents.csv: A2 (Lockhart), B"),
                                 QStringLiteral("added by hand: C, D (Wanchai)")};
        QCOMPARE(held(in), states.back());
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QVERIFY(undo(in).value_or(false));
            QCOMPARE(held(in), states[i]);
        }
        QVERIFY(!undo(in).value_or(true));
        fixture.reopen();
        for (qsizetype i = 1; i < states.size(); ++i) {
            QVERIFY(redo(fixture.get()).value_or(false));
            QCOMPARE(held(fixture.get()), states[i]);
        }
        QVERIFY(test::journalHolds(fixture.get()));
    }

    void aListKeepsItsFileAndDayThroughUndo() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(keep(in, "A"));
        WAYBILL_TAKE(before, store::agentList(in, "agents.csv"));
        QVERIFY(removeAgentList(in, "agents.csv"));
        QVERIFY(undo(in).value_or(false));
        WAYBILL_TAKE(after, store::agentList(in, "agents.csv"));
        QVERIFY(before && after);
        QCOMPARE(after->list.sha256, std::string("abc"));
        QCOMPARE(after->list.addedAt, before->list.addedAt);
        QCOMPARE(after->addresses.at(0).row, qint64(2));
    }

    void wordsSayWhatItWas() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        const auto text = [&in] { return undoText(in).value_or(QString()); };
        QVERIFY(keep(in, "A"));
        QCOMPARE(text(), QStringLiteral("Add the agents' list agents.csv"));
        QVERIFY(keep(in, "A2"));
        QCOMPARE(text(), QStringLiteral("Replace the agents' list agents.csv"));
        QVERIFY(addAgentAddress(in, "C", {}));
        QCOMPARE(text(), QStringLiteral("Add an address of agents"));
        QVERIFY(removeAgentList(in, "agents.csv"));
        QCOMPARE(text(), QStringLiteral("Remove the agents' list agents.csv"));
    }

    void whatChangesNothingIsNoDecision() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(addAgentAddress(in, "C", "Wanchai"));
        QVERIFY(addAgentAddress(in, "C", "Wanchai"));
        QCOMPARE(removeAgentList(in, "agents.csv").error().code, ErrorCode::BadCall);
        WAYBILL_TAKE(entries, store::journal(in));
        QCOMPARE(entries.size(), std::size_t(1));
    }

    void entriesWithoutStatesAreNoDecisions() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        WAYBILL_TAKE(transaction, store::Transaction::begin(in.database()));
        store::JournalEntry early;
        early.action = QStringLiteral("agents");
        early.target = QStringLiteral("agents.csv");
        QVERIFY(store::appendJournal(in, early));
        QVERIFY(transaction.commit());
        QVERIFY(!undo(in).value_or(true));
    }
};

QTEST_APPLESS_MAIN(TestAgents)
#include "test_agents.moc"
