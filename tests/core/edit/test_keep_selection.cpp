// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/edit/annotate.h"
#include "core/edit/keep_selection.h"
#include "tests/core/store/case_fixture.h"

using namespace waybill;
using namespace waybill::edit;

class TestKeepSelection : public QObject {
    Q_OBJECT

private:
    // "a=co-1,co-2 b=ad-7": what the case holds, or why not.
    static QString held(store::Case& from) {
        const auto all = store::namedSelections(from);
        if (!all)
            return all.error().message();
        QStringList list;
        for (const store::NamedSelection& selection : *all) {
            QStringList keys;
            for (const std::string& key : selection.keys)
                keys << toQString(key);
            list << selection.name + QLatin1Char('=') + keys.join(QLatin1Char(','));
        }
        return list.join(QLatin1Char(' '));
    }
    static Result<void> save(store::Case& into, const char* name, const std::set<std::string>& keys) {
        return saveSelection(into, QString::fromUtf8(name), keys);
    }

private Q_SLOTS:
    void aSelectionIsSavedReplacedRenamedRemovedAndAllIsTakenBack() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(save(in, " a ", {"co-1"}));
        QVERIFY(save(in, "a", {"co-1", "sh-ab12cd34-17"}));
        QVERIFY(save(in, "b", {"ad-7"}));
        QVERIFY(renameSelection(in, QStringLiteral("a"), QStringLiteral("c")));
        QVERIFY(removeSelection(in, QStringLiteral("b")));
        QCOMPARE(held(in), QStringLiteral("c=co-1,sh-ab12cd34-17"));
        QVERIFY(test::journalHolds(in));
        WAYBILL_TAKE(text, undoText(in));
        QCOMPARE(text, QStringLiteral("Delete the selection “b”"));
        fixture.reopen();
        const QStringList states{QStringLiteral("b=ad-7 c=co-1,sh-ab12cd34-17"),
                                 QStringLiteral("a=co-1,sh-ab12cd34-17 b=ad-7"),
                                 QStringLiteral("a=co-1,sh-ab12cd34-17"), QStringLiteral("a=co-1"), QString()};
        for (const QString& state : states) {
            QVERIFY(undo(fixture.get()).value_or(false));
            QCOMPARE(held(fixture.get()), state);
            QVERIFY(test::journalHolds(fixture.get()));
        }
        for (int i = int(states.size()) - 2; i >= 0; --i) {
            QVERIFY(redo(fixture.get()).value_or(false));
            QCOMPARE(held(fixture.get()), states[i]);
            QVERIFY(test::journalHolds(fixture.get()));
        }
    }

    void whatChangesNothingIsNotWritten() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(save(in, "a", {"co-1"}));
        QVERIFY(save(in, "a", {"co-1"}));
        QVERIFY(renameSelection(in, QStringLiteral("a"), QStringLiteral("a")));
        WAYBILL_TAKE(entries, store::journal(in));
        QCOMPARE(entries.size(), std::size_t(1));
    }

    void whatCannotBeIsRefused() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(save(in, "a", {"co-1"}));
        QVERIFY(save(in, "b", {"co-2"}));
        QVERIFY(!save(in, "", {"co-1"}));
        QVERIFY(!save(in, "two\nlines", {"co-1"}));
        QVERIFY(!save(in, "c", {}));
        QVERIFY(!renameSelection(in, QStringLiteral("a"), QStringLiteral("b")));
        QVERIFY(!renameSelection(in, QStringLiteral("z"), QStringLiteral("y")));
        QVERIFY(!removeSelection(in, QStringLiteral("z")));
        QCOMPARE(held(in), QStringLiteral("a=co-1 b=co-2"));
    }
};

QTEST_GUILESS_MAIN(TestKeepSelection)
#include "test_keep_selection.moc"
