// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/reread.h"
#include "core/store/details.h"
#include "tests/core/import/bring_in.h"
#include "tests/core/store/leads_text.h"

#include <QFile>

using namespace waybill;

class TestReread : public QObject {
    Q_OBJECT

private:
    static constexpr const char* header =
        "Declaration number,Item,Date,Importer name,Exporter name,HS code,Description,Quantity,Unit,Value USD\n";
    static constexpr const char* table =
        "10702030/010223/1000001,1,2023-02-01,OOO STATUS,KEXIN LTD,8806240000,КВАДРОКОПТЕР ДЛЯ НУЖД СВО,3,ШТ,28292\n"
        "10702030/020223/1000002,1,2023-02-02,OOO STATUS,KEXIN LTD,8516797000,ЧАЙНИК ДЛЯ ОПЕРАЦИИ Z,1,ШТ,10\n"
        "10702030/030223/1000003,1,2023-02-03,OOO STATUS,KEXIN LTD,8516797000,ЧАЙНИК ГРАЖДАНСКОГО НАЗНАЧЕНИЯ,1,ШТ,10\n";
    static store::RuleFile operationZ() {
        return {store::RuleFile::Kind::Note, "z.yaml",
                "rules:\n"
                "  - id: operation-z\n    class: smo\n    language: ru\n    phrases: [\"операци* z\"]\n"
                "    anchors: [\"операц\"]\n    lead: allowed\n    english: \"{lead} operation Z\"\n"
                "    confidence: 0.9\n    source: \"a test\"\n"};
    }
    static Result<store::Reconciliation> bringIn(store::Case& into, const QTemporaryDir& folder, const char* rows) {
        const QString name = folder.filePath(QStringLiteral("table%1.csv").arg(qHash(QByteArray(rows))));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(header) + rows) < 0)
            qFatal("cannot write %s", qPrintable(name));
        file.close();
        return test::bringIn(into, name);
    }

private Q_SLOTS:
    void theSameRulesChangeNothing() {
        const QTemporaryDir folder;
        test::CaseFixture fixture;
        QVERIFY(bringIn(fixture.get(), folder, table));
        Job job;
        const auto done = import::readAgain(fixture.get(), {}, job);
        QVERIFY(done);
        QCOMPARE(done->shipments, qint64(3));
        QCOMPARE(done->changed, qint64(0));
    }

    void rulesOfOnesOwnReadAllShipmentsAndThoseThatComeLater() {
        const QTemporaryDir folder;
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(bringIn(in, folder, table));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo open, 4 civilian open"));
        Job job;
        auto transaction = store::Transaction::begin(in.database());
        QVERIFY(transaction);
        WAYBILL_TAKE(sources, store::sources(in));
        const std::string key = "sh-" + sources[0].sha256.left(8).toStdString() + "-2";
        QVERIFY(store::writeVerdict(in, {{key, NoteClass::Smo},
                                         Verdict::Dismissed,
                                         QStringLiteral("why"),
                                         QStringLiteral("2026-01-01T00:00:00Z")}));
        QVERIFY(transaction->commit());
        const auto done = import::readAgain(in, {operationZ()}, job);
        QVERIFY2(done, done ? "" : qPrintable(done.error().error().message()));
        QCOMPARE(done->changed, qint64(1));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo dismissed, 3 smo open, 4 civilian open"));
        QVERIFY(bringIn(in, folder,
                        "10702030/040223/1000009,1,2023-02-04,OOO STATUS,KEXIN LTD,8516797000,УТЮГ ДЛЯ "
                        "ОПЕРАЦИИ Z,1,ШТ,10\n"));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo dismissed, 3 smo open, 4 civilian open, 2 smo open"));
        const auto back = import::readAgain(in, {}, job);
        QVERIFY(back);
        QCOMPARE(back->changed, qint64(2));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo dismissed, 4 civilian open"));
        WAYBILL_TAKE(journal, store::journal(in));
        QCOMPARE(journal.back().action, QStringLiteral("rules"));
        QVERIFY(journal.back().before.contains(QStringLiteral("z.yaml")));
    }

    void ownCategoriesSortTheGoods() {
        const QTemporaryDir folder;
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(bringIn(in, folder, table));
        Job job;
        const store::RuleFile kettles{store::RuleFile::Kind::Goods, "kettles.yaml",
                                      "categories:\n  - {id: kettle, name: Kettles, words: [\"чайник*\"]}\n"};
        const auto done = import::readAgain(in, {kettles}, job);
        QVERIFY2(done, done ? "" : qPrintable(done.error().error().message()));
        QCOMPARE(done->changed, qint64(2));
        WAYBILL_TAKE(count, in.database().integer("SELECT count(*) FROM shipment WHERE category = 'kettle'"));
        QCOMPARE(count, qint64(2));
    }

    void aCaseWithRulesThatNobodyUnderstandsAnyMoreCanBeReadByOthers() {
        const QTemporaryDir folder;
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(bringIn(in, folder, table));
        auto transaction = store::Transaction::begin(in.database());
        QVERIFY(transaction);
        QVERIFY(store::writeRuleFiles(in, {{store::RuleFile::Kind::Note, "old.yaml", "rules: 7"}}));
        QVERIFY(transaction->commit());
        const auto refused =
            bringIn(in, folder, "10702030/040223/1000009,1,2023-02-04,OOO A,KEXIN,8516797000,УТЮГ,1,ШТ,1\n");
        QVERIFY(!refused && refused.error().message().contains(QStringLiteral("old.yaml")));
        Job job;
        QVERIFY(import::readAgain(in, {}, job));
        QVERIFY(bringIn(in, folder, "10702030/040223/1000009,1,2023-02-04,OOO A,KEXIN,8516797000,УТЮГ,1,ШТ,1\n"));
    }

    void aCancelledOrRefusedReadingLeavesTheCaseAsItWas() {
        const QTemporaryDir folder;
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(bringIn(in, folder, table));
        std::stop_source stop;
        stop.request_stop();
        Job cancelled({}, stop.get_token());
        const auto none = import::readAgain(in, {operationZ()}, cancelled);
        QVERIFY(!none && none.error().isCancelled());
        Job job;
        const auto refused = import::readAgain(in, {{store::RuleFile::Kind::Note, "bad.yaml", "rules: 7"}}, job);
        QVERIFY(!refused && refused.error().error().message().contains(QStringLiteral("bad.yaml")));
        QCOMPARE(test::leadsText(in), QStringLiteral("2 smo open, 4 civilian open"));
        WAYBILL_TAKE(files, store::ruleFiles(in));
        QVERIFY(files.empty());
    }
};

QTEST_GUILESS_MAIN(TestReread)
#include "test_reread.moc"
