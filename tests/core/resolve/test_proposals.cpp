// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/edit/annotate.h"
#include "core/edit/identify.h"
#include "core/resolve/proposals.h"
#include "core/store/rows.h"
#include "tests/core/import/bring_in.h"

#include <QFile>

using namespace waybill;

class TestProposals : public QObject {
    Q_OBJECT

    struct Bench {
        explicit Bench(const char* rows) {
            QFile file(folder.filePath(QStringLiteral("table.csv")));
            if (!file.open(QIODevice::WriteOnly))
                return;
            file.write(
                "Date,Declaration number,Importer name,Importer tax id,Importer country,Importer address,Exporter "
                "name,HS code,Description,Value USD\n");
            file.write(rows);
            file.close();
            ready = test::bringIn(in(), file.fileName()).has_value();
        }
        store::Case& in() { return fixture.get(); }
        // "A = B" for each proposal, certain ones with "==".
        QStringList found() {
            Job job;
            const auto list = resolve::proposals(in(), job);
            if (!list)
                return {QStringLiteral("failed")};
            QStringList texts;
            for (const resolve::Proposal& proposal : *list)
                texts << textOf(proposal);
            texts.sort();
            return texts;
        }
        QString textOf(const resolve::Proposal& proposal) {
            QStringList names;
            const auto read = store::forEachParty(in(), [&](const store::PartyRow& row) {
                if (row.id == proposal.firstName || row.id == proposal.secondName)
                    names << toQString(row.name);
                return true;
            });
            return read ? names.join(proposal.isCertain ? QStringLiteral(" == ") : QStringLiteral(" = ")) : QString();
        }
        EntityId firm(const char* name) {
            EntityId firm;
            const auto read = store::forEachParty(in(), [&](const store::PartyRow& row) {
                if (row.name == name)
                    firm = row.entity;
                return true;
            });
            return read ? firm : EntityId();
        }
        QTemporaryDir folder;
        test::CaseFixture fixture;
        bool ready = false;
    };
    static constexpr auto rows = "2023-01-01,1,ООО ЩИТ-ЭНЕРГО,7707083893,RU,Москва,SELLER LTD,8806220000,DRONE,1\n"
                                 "2023-01-02,2,SHIELD TRADING OOO,7707083893,RU,Москва,SELLER LTD,8806220000,DRONE,1\n"
                                 "2023-01-03,3,VECTOR INSTRUMENTS,,RU,,SELLER LTD,8806220000,DRONE,1\n"
                                 "2023-01-04,4,VEKTOR INSTRUMENTS,,RU,,SELLER LTD,8806220000,DRONE,1\n"
                                 "2023-01-05,5,HOLDING NUMBER 1,,RU,,SELLER LTD,8806220000,DRONE,1\n"
                                 "2023-01-06,6,HOLDING NUMBER 2,,RU,,SELLER LTD,8806220000,DRONE,1\n";

private Q_SLOTS:
    void oneTaxNumberIsCertainAndALetterIsAProposal() {
        Bench bench(rows);
        QVERIFY(bench.ready);
        QCOMPARE(bench.found(), (QStringList{QStringLiteral("VECTOR INSTRUMENTS = VEKTOR INSTRUMENTS"),
                                             QStringLiteral("ООО ЩИТ-ЭНЕРГО == SHIELD TRADING OOO")}));
    }

    void whatIsKeptApartIsNotProposed() {
        Bench bench(rows);
        QVERIFY(edit::keepApart(bench.in(), bench.firm("VECTOR INSTRUMENTS"), bench.firm("VEKTOR INSTRUMENTS"),
                                store::Apart::Apart, {}));
        QCOMPARE(bench.found().size(), 1);
    }

    void whatIsCertainIsMergedByTheProgramAndProposedOnceItWasTakenBack() {
        Bench bench(rows);
        Job job;
        const auto done = edit::mergeCertain(bench.in(), job);
        QVERIFY(done.has_value());
        QCOMPARE(done->merges, qint64(1));
        QCOMPARE(done->open.size(), std::size_t(1));
        QCOMPARE(bench.firm("ООО ЩИТ-ЭНЕРГО"), bench.firm("SHIELD TRADING OOO"));
        WAYBILL_TAKE(entry, store::newestEntry(bench.in()));
        QCOMPARE(entry->action, QStringLiteral("resolve"));
        QVERIFY(entry->why.contains(QStringLiteral("tax number")));
        QVERIFY(edit::undo(bench.in()).value_or(false));
        QVERIFY(bench.firm("ООО ЩИТ-ЭНЕРГО") != bench.firm("SHIELD TRADING OOO"));
        const auto again = edit::mergeCertain(bench.in(), job);
        QVERIFY(again.has_value());
        QCOMPARE(again->merges, qint64(0));
        QCOMPARE(again->open.size(), std::size_t(2));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void theProgramUnitesNoNamesThatAreKeptApart() {
        Bench bench("2023-01-01,1,ООО ЩИТ-ЭНЕРГО,7707083893,RU,Москва,SELLER LTD,8806220000,DRONE,1\n"
                    "2023-01-02,2,SHIELD TRADING OOO,7707083893,RU,Москва,SELLER LTD,8806220000,DRONE,1\n"
                    "2023-01-03,3,ENERGY OF SHIELDS,7707083893,RU,Москва,SELLER LTD,8806220000,DRONE,1\n");
        QVERIFY(bench.ready);
        QVERIFY(edit::keepApart(bench.in(), bench.firm("ООО ЩИТ-ЭНЕРГО"), bench.firm("SHIELD TRADING OOO"),
                                store::Apart::Apart, QStringLiteral("one number, two owners")));
        Job job;
        QVERIFY(edit::mergeCertain(bench.in(), job).has_value());
        QVERIFY(bench.firm("ООО ЩИТ-ЭНЕРГО") != bench.firm("SHIELD TRADING OOO"));
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void aStoppedJobChangesNothing() {
        Bench bench(rows);
        std::stop_source stop;
        stop.request_stop();
        Job job({}, stop.get_token());
        const auto done = edit::mergeCertain(bench.in(), job);
        QVERIFY(!done && done.error().isCancelled());
        QVERIFY(bench.firm("ООО ЩИТ-ЭНЕРГО") != bench.firm("SHIELD TRADING OOO"));
    }
};

QTEST_GUILESS_MAIN(TestProposals)
#include "test_proposals.moc"
