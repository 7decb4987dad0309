// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/judge_hits.h"
#include "core/edit/take_out.h"
#include "core/screen/screen.h"
#include "core/store/watch_lists.h"
#include "tests/core/import/bring_in.h"

#include <QFile>

using namespace waybill;

/// Lists and hits in a case: kept, replaced, judged, taken back.
class TestScreenCase : public QObject {
    Q_OBJECT

private:
    static constexpr const char* table =
        "Declaration number,Item,Date,Importer name,Exporter name,HS code,Description,Net weight (kg),Value USD\n"
        "10702030/010223/1000001,1,2023-02-01,ООО РОСОБОРОНЭКСПОРТ,KEXIN LTD,8806240000,ДРОН,40,28292\n"
        "10702030/020223/1000002,1,2023-02-02,ПАО СТРОЙГАЗМОНТАЖ,KEXIN LTD,8806220000,ДРОН,9,1000\n";
    static constexpr const char* list =
        "name,id,country\nROSOBORONEXPORT OAO,7,RU\nSTROYGAZMONTAZH,8,RU\nNOBODY AT ALL,9,RU\n";

    QTemporaryDir m_folder;

    QString fileWith(const QString& name, const QByteArray& text) {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }
    Outcome<screen::Screening> screenWith(store::Case& in, const QByteArray& text) {
        Job job;
        return screen::screenCase(in, {fileWith(QStringLiteral("mine.csv"), text)}, job);
    }
    // "hit-1 7 open, hit-2 8 confirmed", by number.
    static QString hitsText(store::Case& in) {
        const auto hits = store::listHits(in);
        if (!hits)
            return hits.error().message();
        QStringList texts;
        for (const store::StoredHit& hit : *hits)
            texts << QString::fromStdString(store::hitName(hit.id) + ' ' + hit.verdict.hit.entry + ' ' +
                                            std::string(verdictName(hit.verdict.verdict)));
        texts.sort();
        return texts.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void hitsAndListsAreKept() {
        test::CaseFixture fixture;
        QVERIFY(test::bringIn(fixture.get(), fileWith(QStringLiteral("table.csv"), table)));
        const auto done = screenWith(fixture.get(), list);
        QVERIFY(done.has_value());
        QCOMPARE(done->screened, qint64(3));
        QCOMPARE(done->hits, qint64(2));
        fixture.reopen();
        QCOMPARE(hitsText(fixture.get()), QStringLiteral("hit-1 7 open, hit-2 8 open"));
        WAYBILL_TAKE(lists, store::watchLists(fixture.get()));
        QCOMPARE(lists.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(lists[0].key), QStringLiteral("own:mine"));
        QCOMPARE(lists[0].entries, qint64(3));
        QCOMPARE(lists[0].files.size(), std::size_t(1));
        QCOMPARE(lists[0].files[0].second.size(), std::size_t(64));
        QCOMPARE(test::faultsOf(fixture.get()), QString());
        WAYBILL_TAKE(journal, store::journal(fixture.get()));
        QCOMPARE(journal.back().action, QStringLiteral("screen"));
        WAYBILL_TAKE(shown, fixture.get().database().integer("SELECT count(*) FROM list_hits WHERE verdict = 'open'"));
        QCOMPARE(shown, qint64(2));
    }

    void aNewerListReplacesHitsAndLeavesVerdicts() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(QStringLiteral("table.csv"), table)));
        QVERIFY(screenWith(in, list).has_value());
        QVERIFY(edit::judgeHits(in, {HitId(1)}, Verdict::Confirmed, {}));
        QVERIFY(edit::judgeHits(in, {HitId(2)}, Verdict::Dismissed, QStringLiteral("another firm")));
        QVERIFY(screenWith(in, "name,id\nROSOBORONEXPORT OAO,7\nQUITE ANOTHER FIRM,11\n").has_value());
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 confirmed"));
        QCOMPARE(test::faultsOf(in), QString());
        QVERIFY(screenWith(in, list).has_value());
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 confirmed, hit-3 8 dismissed"));
        QCOMPARE(test::faultsOf(in), QString());
    }

    void listsOfOtherNamesStandBesideEachOther() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(QStringLiteral("table.csv"), table)));
        QVERIFY(screenWith(in, list).has_value());
        Job job;
        QVERIFY(screen::screenCase(in, {fileWith(QStringLiteral("other.csv"), list)}, job).has_value());
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 open, hit-2 8 open, hit-3 7 open, hit-4 8 open"));
    }

    void verdictsAreTakenBackAndReplayed() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(QStringLiteral("table.csv"), table)));
        QVERIFY(screenWith(in, list).has_value());
        QVERIFY(!edit::judgeHits(in, {HitId(1)}, Verdict::Dismissed, QStringLiteral(" ")));
        QVERIFY(!edit::judgeHits(in, {HitId(1), HitId(99)}, Verdict::Confirmed, {}));
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 open, hit-2 8 open"));
        QVERIFY(edit::judgeHits(in, {HitId(1), HitId(2)}, Verdict::Later, {}));
        QCOMPARE(edit::undoText(in).value_or(QString()), QStringLiteral("Put off 2 hits"));
        QVERIFY(edit::judgeHits(in, {HitId(1)}, Verdict::Confirmed, {}));
        QCOMPARE(edit::undoText(in).value_or(QString()), QStringLiteral("Confirm the hit of ООО РОСОБОРОНЭКСПОРТ"));
        WAYBILL_TAKE(before, store::journal(in));
        QVERIFY(edit::judgeHits(in, {HitId(1)}, Verdict::Confirmed, {}));
        WAYBILL_TAKE(after, store::journal(in));
        QCOMPARE(after.size(), before.size());
        QVERIFY(edit::undo(in).value_or(false));
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 later, hit-2 8 later"));
        QCOMPARE(test::faultsOf(in), QString());
        QVERIFY(edit::undo(in).value_or(false));
        QVERIFY(edit::redo(in).value_or(false));
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 later, hit-2 8 later"));
        QCOMPARE(test::faultsOf(in), QString());
    }

    void aVerdictWithoutItsJournalRowIsNoticed() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(
            in.database().execute("INSERT INTO hit_verdict VALUES ('un', '1', 'x', 'confirmed', NULL, '2023-01-01')"));
        QVERIFY(test::faultsOf(in).contains(QStringLiteral("verdicts on hits")));
    }

    void hitsOfASourceThatWasTakenOutAreNotShown() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(QStringLiteral("table.csv"), table)));
        QVERIFY(screenWith(in, list).has_value());
        Job job;
        QVERIFY(edit::takeOut(in, SourceId(1), {}, job));
        QCOMPARE(hitsText(in), QString());
        QVERIFY(edit::putBack(in, SourceId(1), {}, job));
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 open, hit-2 8 open"));
    }

    void aCancelledOrRefusedScreeningLeavesTheCaseAsItWas() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(QStringLiteral("table.csv"), table)));
        QVERIFY(screenWith(in, list).has_value());
        WAYBILL_TAKE(before, store::journal(in));
        // Cancelled once the names are being compared, when the list has been read and the transaction is open.
        std::stop_source stop;
        Job job(
            [&stop](const Progress& progress) {
                if (progress.phase == "Comparing names")
                    stop.request_stop();
            },
            stop.get_token());
        const auto cancelledOne =
            screen::screenCase(in, {fileWith(QStringLiteral("mine.csv"), "name\nKEXIN LTD\n")}, job);
        QVERIFY(!cancelledOne && cancelledOne.error().isCancelled());
        QVERIFY(!screenWith(in, "colour\nred\n").has_value());
        QCOMPARE(hitsText(in), QStringLiteral("hit-1 7 open, hit-2 8 open"));
        WAYBILL_TAKE(after, store::journal(in));
        QCOMPARE(after.size(), before.size());
        QCOMPARE(test::faultsOf(in), QString());
    }
};

QTEST_GUILESS_MAIN(TestScreenCase)
#include "test_screen_case.moc"
