// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/identify.h"
#include "core/edit/pin.h"
#include "tests/core/store/case_fixture.h"

#include "core/store/rows.h"

#include <cmath>

using namespace waybill;
using namespace waybill::edit;

class TestUndo : public QObject {
    Q_OBJECT

private:
    static store::Annotation about(const char* target, const char* text) {
        store::Annotation annotation;
        annotation.target = QString::fromUtf8(target);
        annotation.text = QString::fromUtf8(text);
        annotation.status = QStringLiteral("asked");
        return annotation;
    }
    // "1:first 2:second": what the case holds, or why not.
    static QString held(store::Case& from) {
        const auto all = store::annotations(from);
        if (!all)
            return all.error().message();
        QStringList list;
        for (const store::Annotation& annotation : *all)
            list.append(QStringLiteral("%1:%2").arg(annotation.id.value()).arg(annotation.text));
        return list.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void aDecisionIsTakenBackAndDoneAgain() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        WAYBILL_TAKE(made, annotate(in, about("co-1", "first")));
        QVERIFY(made.id.isValid());
        QVERIFY(!made.createdAt.isEmpty());
        QCOMPARE(held(in), QStringLiteral("1:first"));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(held(in), QString());
        QVERIFY(!undo(in).value_or(true));
        QVERIFY(redo(in).value_or(false));
        QCOMPARE(held(in), QStringLiteral("1:first"));
        QVERIFY(!redo(in).value_or(true));
        QVERIFY(test::journalHolds(in));
    }

    void changesAndRemovalsAreTakenBackInOrder() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        WAYBILL_TAKE(made, annotate(in, about("co-1", "first")));
        made.text = QStringLiteral("second");
        QVERIFY(changeAnnotation(in, made));
        QVERIFY(removeAnnotation(in, made.id));
        QCOMPARE(held(in), QString());
        for (const char* expected : {"1:second", "1:first", ""}) {
            QVERIFY(undo(in).value_or(false));
            QCOMPARE(held(in), QString::fromLatin1(expected));
        }
        for (const char* expected : {"1:first", "1:second", ""}) {
            QVERIFY(redo(in).value_or(false));
            QCOMPARE(held(in), QString::fromLatin1(expected));
        }
        WAYBILL_TAKE(entries, store::journal(in));
        QCOMPARE(entries.size(), std::size_t(9));
        QCOMPARE(entries[3].action, QStringLiteral("undo"));
        QCOMPARE(entries[3].undoes, entries[2].id);
        QVERIFY(test::journalHolds(in));
    }

    void theStackSurvivesARestart() {
        test::CaseFixture fixture;
        QVERIFY(annotate(fixture.get(), about("co-1", "first")));
        QVERIFY(annotate(fixture.get(), about("co-2", "second")));
        QVERIFY(undo(fixture.get()).value_or(false));
        fixture.reopen();
        QVERIFY(redo(fixture.get()).value_or(false));
        QCOMPARE(held(fixture.get()), QStringLiteral("1:first 2:second"));
        fixture.reopen();
        QVERIFY(undo(fixture.get()).value_or(false));
        fixture.reopen();
        QVERIFY(undo(fixture.get()).value_or(false));
        QCOMPARE(held(fixture.get()), QString());
        QVERIFY(test::journalHolds(fixture.get()));
    }

    void aNewDecisionEndsWhatCouldBeDoneAgain() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(annotate(in, about("co-1", "first")));
        QVERIFY(undo(in).value_or(false));
        QVERIFY(annotate(in, about("co-1", "other")));
        QVERIFY(!redo(in).value_or(true));
        WAYBILL_TAKE(text, redoText(in));
        QCOMPARE(text, QString());
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(held(in), QString());
        QVERIFY(test::journalHolds(in));
    }

    void aPinIsTakenBackAndDoneAgain() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        const QString key = QStringLiteral("co-1");
        const NodePosition free{0.1, -2.5, false}, first{10, 20, true}, second{-30.25, 1e-7, true};
        QVERIFY(pinNode(in, key, free, first));
        QVERIFY(pinNode(in, key, first, second));
        QVERIFY(pinNode(in, key, second, second)); // changes nothing
        QCOMPARE(test::pinsText(in), QStringLiteral("co-1 -30.25 1e-07"));
        const auto movedTo = [&in](const NodePosition& place) {
            const auto move = newestMove(in);
            return move && *move && (*move)->key == QStringLiteral("co-1") && (*move)->to == place;
        };
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(test::pinsText(in), QStringLiteral("co-1 10 20"));
        QVERIFY(movedTo(first));
        fixture.reopen();
        store::Case& again = fixture.get();
        QVERIFY(undo(again).value_or(false));
        QCOMPARE(test::pinsText(again), QString());
        QVERIFY(!undo(again).value_or(true));
        QVERIFY(redo(again).value_or(false));
        QVERIFY(redo(again).value_or(false));
        QCOMPARE(test::pinsText(again), QStringLiteral("co-1 -30.25 1e-07"));
        QVERIFY(pinNode(again, key, second, {second.x, second.y, false}));
        QCOMPARE(test::pinsText(again), QString());
        QVERIFY(undo(again).value_or(false));
        QCOMPARE(test::pinsText(again), QStringLiteral("co-1 -30.25 1e-07"));
        QVERIFY(test::journalHolds(again));
    }

    void pinsAndAnnotationsAreTakenBackInOrder() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(store::insertEntity(in, "Status Compliances", "RU"));
        QVERIFY(pinNode(in, QStringLiteral("co-1"), {0, 0, false}, {1, 2, true}));
        QVERIFY(annotate(in, about("co-1", "first")));
        QVERIFY(undo(in).value_or(false));
        WAYBILL_TAKE(move, newestMove(in));
        QVERIFY(!move);
        QCOMPARE(held(in), QString());
        QCOMPARE(test::pinsText(in), QStringLiteral("co-1 1 2"));
        WAYBILL_TAKE(text, undoText(in));
        QCOMPARE(text, QStringLiteral("Move Status Compliances"));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(test::pinsText(in), QString());
        QVERIFY(test::journalHolds(in));
    }

    void aSenselessPinIsRefused() {
        test::CaseFixture fixture;
        QCOMPARE(pinNode(fixture.get(), QString(), {}, {1, 2, true}).error().code, ErrorCode::BadCall);
        QCOMPARE(pinNode(fixture.get(), QStringLiteral("co-1"), {}, {std::nan(""), 2, true}).error().code,
                 ErrorCode::BadCall);
        WAYBILL_TAKE(entries, store::journal(fixture.get()));
        QVERIFY(entries.empty());
    }

    void anEarlierAnnotationIsTakenBackUnlessItWasChangedSince() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        WAYBILL_TAKE(first, annotate(in, about("co-1", "first")));
        WAYBILL_TAKE(made, store::newestEntry(in));
        WAYBILL_TAKE(second, annotate(in, about("co-2", "second")));
        first.text = QStringLiteral("changed");
        QVERIFY(changeAnnotation(in, first));
        WAYBILL_TAKE(change, store::newestEntry(in));
        QVERIFY(removeAnnotation(in, second.id));
        QVERIFY(!takeBack(in, made->id));
        QVERIFY(takeBack(in, change->id));
        QCOMPARE(held(in), QStringLiteral("1:first"));
        QVERIFY(takeBack(in, made->id));
        QCOMPARE(held(in), QString());
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(held(in), QStringLiteral("2:second"));
        QVERIFY(test::journalHolds(in));
    }

    void aPinIsTakenBackInItsOrderOnly() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(pinNode(in, QStringLiteral("co-1"), {0, 0, false}, {1, 2, true}));
        WAYBILL_TAKE(pin, store::newestEntry(in));
        QCOMPARE(takeBack(in, pin->id).error().code, ErrorCode::BadCall);
    }

    void wordsNameWhatItIsAbout() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(store::insertEntity(in, "Status Compliances", "RU"));
        QVERIFY(store::insertEntity(in, "Kexin", "CN"));
        WAYBILL_TAKE(nothing, undoText(in));
        QCOMPARE(nothing, QString());
        QVERIFY(annotate(in, about("co-1", "x")));
        WAYBILL_TAKE(entity, undoText(in));
        QCOMPARE(entity, QStringLiteral("Annotate Status Compliances"));
        QVERIFY(annotate(in, about("sold:co-2:co-1", "x")));
        WAYBILL_TAKE(link, undoText(in));
        QCOMPARE(link, QStringLiteral("Annotate Kexin → Status Compliances"));
        QVERIFY(undo(in));
        WAYBILL_TAKE(again, redoText(in));
        QCOMPARE(again, QStringLiteral("Annotate Kexin → Status Compliances"));
    }

    void whatChangesNothingIsNoDecision() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        WAYBILL_TAKE(made, annotate(in, about("co-1", "first")));
        QVERIFY(changeAnnotation(in, made));
        WAYBILL_TAKE(entries, store::journal(in));
        QCOMPARE(entries.size(), std::size_t(1));
    }

    void senselessCallsAreRefusedAndLeaveNoTrace() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        store::Annotation empty;
        QCOMPARE(annotate(in, empty).error().code, ErrorCode::BadCall);
        QCOMPARE(removeAnnotation(in, AnnotationId(5)).error().code, ErrorCode::BadCall);
        store::Annotation unknown = about("co-1", "x");
        unknown.id = AnnotationId(5);
        QCOMPARE(changeAnnotation(in, unknown).error().code, ErrorCode::BadCall);
        WAYBILL_TAKE(entries, store::journal(in));
        QVERIFY(entries.empty());
    }
};

QTEST_APPLESS_MAIN(TestUndo)
#include "test_undo.moc"
