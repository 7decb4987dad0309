// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/judge.h"
#include "core/edit/take_out.h"
#include "core/query/leads_in_view.h"
#include "core/query/summary.h"
#include "core/store/details.h"
#include "tests/core/import/bring_in.h"
#include "tests/core/store/leads_text.h"

#include <QFile>
#include <numeric>

using namespace waybill;
using namespace waybill::edit;

class TestJudge : public QObject {
    Q_OBJECT

private:
    static constexpr const char* table =
        "Declaration number,Item,Date,Importer name,Exporter name,HS code,Description,Net weight (kg),Value USD\n"
        "10702030/010223/1000001,1,2023-02-01,OOO STATUS,KEXIN LTD,8806240000,БЕСПИЛОТНЫЙ АППАРАТ ГРАЖДАНСКОГО "
        "НАЗНАЧЕНИЯ. ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ,40,28292\n"
        "10702030/020223/1000002,1,2023-02-02,OOO STATUS,KEXIN LTD,8806220000,КВАДРОКОПТЕР ДЛЯ НУЖД СВО,9,1000\n"
        "10702030/030223/1000003,1,2023-02-03,OOO STATUS,KEXIN LTD,8516797000,ЧАЙНИК,1,10\n";

    QString fileWith(const QByteArray& text) {
        const QString name = m_folder.filePath(QStringLiteral("table%1.csv").arg(++m_files));
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return name;
    }
    static std::string key(store::Case& in, int source, int row) {
        const auto sources = store::sources(in);
        return "sh-" + sources->at(std::size_t(source - 1)).sha256.left(8).toStdString() + '-' + std::to_string(row);
    }
    // The key of the first lead's shipment.
    static std::string firstLead(store::Case& in) {
        std::string first;
        const auto read = store::forEachLead(in, [&](const store::Lead& lead) {
            first = lead.key;
            return false;
        });
        return read ? first : std::string();
    }
    static std::shared_ptr<const query::ShipmentTable> load(store::Case& from) {
        Job job;
        return query::ShipmentTable::load(from, job).value_or(nullptr);
    }

    QTemporaryDir m_folder;
    int m_files = 0;

private Q_SLOTS:
    void aVerdictStandsBesideWhatTheMachineFound() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(table)));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo open, 2 civilian open, 3 smo open"));
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Confirmed, {}));
        QVERIFY(judge(in, {{key(in, 1, 3), NoteClass::Smo}}, Verdict::Later, {}));
        fixture.reopen();
        QCOMPARE(test::leadsText(fixture.get()), QStringLiteral("2 smo confirmed, 2 civilian open, 3 smo later"));
        QCOMPARE(test::faultsOf(fixture.get()), QString());
        WAYBILL_TAKE(statements, fixture.get().database().integer("SELECT count(*) FROM note_statement"));
        QCOMPARE(statements, qint64(3));
        WAYBILL_TAKE(shown, fixture.get().database().integer("SELECT count(*) FROM leads WHERE verdict = 'confirmed'"));
        QCOMPARE(shown, qint64(1));
    }

    void aTableTakesDecisionsInWithoutBeingLoadedAgain() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(table)));
        const auto before = load(in);
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Confirmed, {}));
        QVERIFY(judge(in, {{key(in, 1, 3), NoteClass::Smo}}, Verdict::Dismissed, QStringLiteral("a toy")));
        WAYBILL_TAKE(renewed, query::ShipmentTable::withDecisions(*before, in));
        const auto loaded = load(in);
        QVERIFY(before->isNoted(1) && !before->isConfirmed(0));
        for (const auto& now : {renewed, loaded}) {
            QVERIFY(now->isConfirmed(0));
            QVERIFY(!now->isNoted(1));
            QCOMPARE(now->dismissedClasses(1), 1U << unsigned(NoteClass::Smo));
        }
        QVERIFY(undo(in).value_or(false));
        WAYBILL_TAKE(again, query::ShipmentTable::withDecisions(*renewed, in));
        QVERIFY(again->isNoted(1) && again->isConfirmed(0));
    }

    void aDismissalNeedsAReason() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(table)));
        const auto refused = judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Dismissed, QStringLiteral("  "));
        QVERIFY(!refused && refused.error().code == ErrorCode::BadCall);
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Dismissed, QStringLiteral("a toy")));
        WAYBILL_TAKE(journal, store::journal(in));
        QCOMPARE(journal.back().action, QStringLiteral("verdict"));
        QCOMPARE(journal.back().why, QStringLiteral("a toy"));
    }

    void whatIsNoLeadCannotBeJudged() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(table)));
        QVERIFY(!judge(in, {{key(in, 1, 4), NoteClass::Smo}}, Verdict::Confirmed, {}));
        QVERIFY(!judge(in, {{key(in, 1, 3), NoteClass::Civilian}}, Verdict::Confirmed, {}));
        QVERIFY(!judge(in, {{"sh-00000000-9", NoteClass::Smo}}, Verdict::Confirmed, {}));
        QVERIFY(!judge(in, {{"rubbish", NoteClass::Smo}}, Verdict::Confirmed, {}));
        WAYBILL_TAKE(verdicts, store::verdicts(in));
        QVERIFY(verdicts.empty());
    }

    void severalLeadsAreJudgedAndTakenBackAsOne() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(table)));
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Later, {}));
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}, {key(in, 1, 3), NoteClass::Smo}}, Verdict::Confirmed, {}));
        QCOMPARE(undoText(in).value_or(QString()), QStringLiteral("Confirm 2 leads"));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo later, 2 civilian open, 3 smo open"));
        QCOMPARE(test::faultsOf(in), QString());
        QVERIFY(redo(in).value_or(false));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo confirmed, 2 civilian open, 3 smo confirmed"));
        QVERIFY(undo(in).value_or(false));
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo open, 2 civilian open, 3 smo open"));
        QCOMPARE(test::faultsOf(in), QString());
    }

    void theSameVerdictAgainWritesNothing() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(table)));
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Confirmed, {}));
        WAYBILL_TAKE(before, store::journal(in));
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Confirmed, {}));
        WAYBILL_TAKE(after, store::journal(in));
        QCOMPARE(after.size(), before.size());
    }

    void aDismissedLeadIsNoNoteAnyMoreAndAConfirmedOneIsAFinding() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(table)));
        QVERIFY(judge(in, {{key(in, 1, 2), NoteClass::Smo}}, Verdict::Confirmed, {}));
        QVERIFY(judge(in, {{key(in, 1, 3), NoteClass::Smo}}, Verdict::Dismissed, QStringLiteral("misread")));
        const auto shipments = load(in);
        QVERIFY(shipments);
        QVERIFY(shipments->isNoted(0) && shipments->isConfirmed(0));
        QVERIFY(!shipments->isNoted(1) && !shipments->isConfirmed(1));
        QCOMPARE(shipments->dismissedClasses(1), 1U << unsigned(NoteClass::Smo));
        query::Selection all(shipments->size());
        std::iota(all.begin(), all.end(), 0U);
        const query::Summary summary = query::summarise(*shipments, all);
        const auto smo = std::ranges::find(summary.notes, NoteClass::Smo, &query::Summary::NoteTotal::noteClass);
        QVERIFY(smo != summary.notes.end());
        QCOMPARE(smo->shipments, std::size_t(1));
        QCOMPARE(smo->confirmed, std::size_t(1));
        QCOMPARE(smo->dismissed, std::size_t(1));
        WAYBILL_TAKE(inView, query::leadsInView(in, *shipments, {1}));
        QCOMPARE(inView.size(), std::size_t(1));
        QCOMPARE(inView[0].lead.verdict.reason, QStringLiteral("misread"));
    }

    void aVerdictHoldsWhenTheSourceIsImportedAgain() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        const QString file = fileWith(table);
        QVERIFY(test::bringIn(in, file));
        QVERIFY(judge(in, {{key(in, 1, 3), NoteClass::Smo}}, Verdict::Dismissed, QStringLiteral("misread")));
        Job job;
        QVERIFY(takeOut(in, SourceId(1), {}, job));
        QCOMPARE(test::leadsText(in), QString());
        QVERIFY(test::bringIn(in, file));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo open, 2 civilian open, 3 smo dismissed"));
        const auto shipments = load(in);
        QVERIFY(shipments && !shipments->isNoted(1));
        // And one that is given to the row that stands in is one of the shipment itself.
        QVERIFY(judge(in, {{firstLead(in), NoteClass::Smo}}, Verdict::Confirmed, {}));
        QVERIFY(takeOut(in, SourceId(2), {}, job));
        QVERIFY(putBack(in, SourceId(1), {}, job));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo confirmed, 2 civilian open, 3 smo dismissed"));
        QCOMPARE(test::faultsOf(in), QString());
    }
};

QTEST_GUILESS_MAIN(TestJudge)
#include "test_judge.moc"
