// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/hide.h"
#include "core/edit/keep_view.h"
#include "core/edit/kept_name.h"
#include "core/edit/pin.h"
#include "core/store/hidden_nodes.h"
#include "tests/core/store/case_fixture.h"

#include <algorithm>
#include <cmath>

using namespace waybill;
using namespace waybill::edit;

class TestKeepView : public QObject {
    Q_OBJECT

private:
    // "front=1 back=2": what the case holds, or why not.
    static QString held(store::Case& from) {
        const auto all = store::storedViews(from);
        if (!all)
            return all.error().message();
        QStringList list;
        for (const store::StoredView& view : *all)
            list.append(view.name + QLatin1Char('=') + view.json);
        return list.join(QLatin1Char(' '));
    }
    static Result<void> save(store::Case& into, const char* name, const char* json) {
        return saveView(into, QString::fromUtf8(name), QString::fromUtf8(json));
    }

private Q_SLOTS:
    void aViewIsSavedReplacedRenamedAndRemoved() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(save(in, "  front ", "1"));
        QCOMPARE(held(in), QStringLiteral("front=1"));
        QVERIFY(save(in, "front", "2"));
        QVERIFY(save(in, "back", "3"));
        QCOMPARE(held(in), QStringLiteral("back=3 front=2"));
        QVERIFY(renameView(in, QStringLiteral("front"), QStringLiteral("page one")));
        QCOMPARE(held(in), QStringLiteral("back=3 page one=2"));
        QVERIFY(removeView(in, QStringLiteral("back")));
        QCOMPARE(held(in), QStringLiteral("page one=2"));
        QVERIFY(test::journalHolds(in));
        WAYBILL_TAKE(text, undoText(in));
        QCOMPARE(text, QStringLiteral("Delete the view “back”"));
        fixture.reopen();
        for (const char* expected : {"back=3 page one=2", "back=3 front=2", "front=2", "front=1", ""}) {
            QVERIFY(undo(fixture.get()).value_or(false));
            QCOMPARE(held(fixture.get()), QString::fromLatin1(expected));
            QVERIFY(test::journalHolds(fixture.get()));
        }
        QVERIFY(!undo(fixture.get()).value_or(true));
        for (const char* expected : {"front=1", "front=2", "back=3 front=2", "back=3 page one=2", "page one=2"}) {
            QVERIFY(redo(fixture.get()).value_or(false));
            QCOMPARE(held(fixture.get()), QString::fromLatin1(expected));
            QVERIFY(test::journalHolds(fixture.get()));
        }
    }

    void whatChangesNothingIsNotWritten() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(save(in, "front", "1"));
        QVERIFY(save(in, "front", "1"));
        QVERIFY(renameView(in, QStringLiteral("front"), QStringLiteral("front")));
        QVERIFY(showView(in, QStringLiteral("front"), {}, {}));
        WAYBILL_TAKE(entries, store::journal(in));
        QCOMPARE(entries.size(), std::size_t(1));
    }

    void badNamesAndMissingViewsAreRefused() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(save(in, "front", "1"));
        QVERIFY(save(in, "back", "2"));
        const QString tooLong(longestKeptName + 1, QLatin1Char('a'));
        for (const QString& name : {QString(), QStringLiteral(" \t"), QStringLiteral("a\nb"), tooLong}) {
            QVERIFY(!saveView(in, name, QStringLiteral("3")));
            QVERIFY(!renameView(in, QStringLiteral("front"), name));
        }
        QVERIFY(!renameView(in, QStringLiteral("front"), QStringLiteral("back")));
        QVERIFY(!renameView(in, QStringLiteral("none"), QStringLiteral("other")));
        const auto removed = removeView(in, QStringLiteral("none"));
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::BadCall);
        QCOMPARE(held(in), QStringLiteral("back=2 front=1"));
        QVERIFY(test::journalHolds(in));
    }

    void thePinsOfAViewTakeThePlaceOfThoseThatWereThere() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(pinNode(in, QStringLiteral("co-1"), {}, {1, 2, true}));
        const std::vector<store::PinnedNode> wanted{{QStringLiteral("co-2"), 3.5, -4}, {QStringLiteral("ad-1"), 5, 6}};
        QVERIFY(showView(in, QStringLiteral("front"), wanted, {}));
        QCOMPARE(test::pinsText(in), QStringLiteral("ad-1 5 6,co-2 3.5 -4"));
        QVERIFY(newestShowsView(in).value_or(false));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(test::pinsText(in), QStringLiteral("co-1 1 2"));
        QVERIFY(newestShowsView(in).value_or(false));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(test::pinsText(in), QString());
        QVERIFY(!newestShowsView(in).value_or(true));
        QVERIFY(redo(in).value_or(false));
        QVERIFY(redo(in).value_or(false));
        QCOMPARE(test::pinsText(in), QStringLiteral("ad-1 5 6,co-2 3.5 -4"));
        QVERIFY(!showView(in, QStringLiteral("front"), std::vector<store::PinnedNode>{{{}, std::nan(""), 1}}, {}));
        QVERIFY(test::journalHolds(in));
    }

    void whatAViewHidesTakesThePlaceOfWhatWasHidden() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        using Keys = std::set<std::string>;
        QVERIFY(hideNodes(in, {"co-1", "co-2"}));
        QVERIFY(showView(in, QStringLiteral("front"), {}, Keys{"co-2", "co-3"}));
        QCOMPARE(store::hiddenNodes(in).value_or(Keys{}), (Keys{"co-2", "co-3"}));
        WAYBILL_TAKE(text, undoText(in));
        QCOMPARE(text, QStringLiteral("Show the view “front”"));
        QVERIFY(showView(in, QStringLiteral("front"), {}, Keys{"co-2", "co-3"})); // again: nothing to write
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(store::hiddenNodes(in).value_or(Keys{}), (Keys{"co-1", "co-2"}));
        QVERIFY(test::journalHolds(in));
        QVERIFY(redo(in).value_or(false));
        QCOMPARE(store::hiddenNodes(in).value_or(Keys{}), (Keys{"co-2", "co-3"}));
        QVERIFY(showView(in, QStringLiteral("old"), {}, {})); // does not say
        QCOMPARE(store::hiddenNodes(in).value_or(Keys{}), (Keys{"co-2", "co-3"}));
        QVERIFY(test::journalHolds(in));
    }

    void aViewThatTheJournalDoesNotTellOfIsFound() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(save(in, "front", "1"));
        QVERIFY(test::journalHolds(in));
        QVERIFY(in.database().execute("UPDATE view SET json = '2'"));
        QVERIFY(!test::journalHolds(in));
        QVERIFY(in.database().execute("UPDATE view SET json = '1'"));
        QVERIFY(test::journalHolds(in));
        QVERIFY(in.database().execute("INSERT INTO view VALUES ('other', '1', 'now', 'now')"));
        QVERIFY(!test::journalHolds(in));
    }
};

QTEST_GUILESS_MAIN(TestKeepView)
#include "test_keep_view.moc"
