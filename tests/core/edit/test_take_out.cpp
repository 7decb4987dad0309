// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/take_out.h"
#include "core/query/shipment_table.h"
#include "core/store/details.h"
#include "core/store/take_out.h"
#include "tests/core/import/bring_in.h"

#include <QFile>
#include <QRandomGenerator>
#include <algorithm>

using namespace waybill;
using namespace waybill::edit;

class TestTakeOut : public QObject {
    Q_OBJECT

private:
    static constexpr const char* header =
        "Declaration number,Item,Date,Importer name,Exporter name,HS code,Description,Net weight (kg),Value USD\n";

    static QByteArray line(int number, int value, const QByteArray& buyer = "OOO STATUS") {
        return "10702030/010223/" + QByteArray::number(1'000'000 + number) + ",1,2023-02-01," + buyer +
               ",KEXIN SMART LTD,8806240000,DRONE MODEL " + QByteArray::number(number) + ",4.5," +
               QByteArray::number(value) + "\n";
    }
    QString fileWith(const QByteArray& lines) {
        const QString name = m_folder.filePath(QStringLiteral("table%1.csv").arg(++m_files));
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(header + lines);
        return name;
    }
    // A line for each counted shipment: what it says and how its firms are called.
    static QStringList shipments(store::Case& from) {
        QStringList lines;
        auto select = from.database().prepare(
            "SELECT declaration_no || ' ' || value_usd || ' ' || (SELECT group_concat(entity_name) FROM "
            "shipment_parties WHERE shipment_parties.shipment = shipments.key) FROM shipments ORDER BY 1");
        while (select && select->step().value_or(false))
            lines.append(QString::fromUtf8(select->text(0).data(), qsizetype(select->text(0).size())));
        return lines;
    }
    static std::size_t loaded(store::Case& from) {
        Job job;
        const auto table = query::ShipmentTable::load(from, job);
        return table ? (*table)->size() : std::size_t(-1);
    }

    QTemporaryDir m_folder;
    int m_files = 0;

private Q_SLOTS:
    void nothingOfASourceCountsUntilItIsPutBack() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(line(1, 100) + line(2, 200))));
        QVERIFY(test::bringIn(in, fileWith(line(3, 300, "VEKTOR LLC"))));
        const QStringList before = shipments(in);
        QCOMPARE(before.size(), 3);
        Job job;
        WAYBILL_TAKE(effect, store::takeOutEffect(in, SourceId(1)));
        QCOMPARE(effect.shipments, 2);
        QCOMPARE(effect.borneOut, 0);
        QCOMPARE(effect.valueUsd, 300.0);
        QVERIFY(takeOut(in, SourceId(1), QStringLiteral("bought from a forger"), job));
        QCOMPARE(shipments(in).size(), 1);
        QCOMPARE(loaded(in), std::size_t(1));
        QCOMPARE(test::faultsOf(in), QString());
        WAYBILL_TAKE(sources, store::sources(in));
        QVERIFY(sources[0].isTakenOut() && !sources[1].isTakenOut());
        WAYBILL_TAKE(id, store::shipmentByKey(
                             in, sources[0].sha256.left(8).prepend(QStringLiteral("sh-")).toStdString() + "-2"));
        WAYBILL_TAKE(gone, store::shipmentDetails(in, id));
        QVERIFY(gone.isTakenOut);
        QCOMPARE(undoText(in).value_or(QString()), QStringLiteral("Take table1.csv out"));
        QVERIFY(undoMovesSource(in).value_or(false));
        QVERIFY(putBack(in, SourceId(1), {}, job));
        QCOMPARE(shipments(in), before);
        QCOMPARE(test::faultsOf(in), QString());
        WAYBILL_TAKE(journal, store::journal(in));
        QCOMPARE(journal.back().action, QStringLiteral("put-back"));
        QCOMPARE(journal[journal.size() - 2].why, QStringLiteral("bought from a forger"));
    }

    void aRowOfAnotherSourceStandsInForWhatItSays() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(line(1, 100) + line(2, 200))));
        WAYBILL_TAKE(second, test::bringIn(in, fileWith(line(2, 205) + line(3, 300))));
        QCOMPARE(second.duplicates, 1);
        const QStringList before = shipments(in);
        Job job;
        WAYBILL_TAKE(effect, store::takeOutEffect(in, SourceId(1)));
        QCOMPARE(effect.shipments, 2);
        QCOMPARE(effect.borneOut, 1);
        QCOMPARE(effect.valueUsd, 100.0);
        QVERIFY(takeOut(in, SourceId(1), {}, job));
        QCOMPARE(shipments(in).size(), 2);
        QVERIFY(shipments(in).front().contains(QStringLiteral("205")));
        QCOMPARE(test::faultsOf(in), QString());
        QVERIFY(undo(in).value_or(false));
        QCOMPARE(shipments(in), before);
        QVERIFY(redo(in).value_or(false));
        QCOMPARE(shipments(in).size(), 2);
        // What says it again now is evidence of the same shipment, and stays that when the first is put back.
        WAYBILL_TAKE(third, test::bringIn(in, fileWith(line(1, 100) + line(2, 200) + line(4, 400))));
        QCOMPARE(third.duplicates, 1);
        QCOMPARE(third.shipments, 2);
        QCOMPARE(shipments(in).size(), 4);
        QCOMPARE(test::faultsOf(in), QString());
        QVERIFY(putBack(in, SourceId(1), {}, job));
        QCOMPARE(shipments(in).size(), 4);
        QVERIFY(shipments(in).at(1).contains(QStringLiteral(" 200")));
        QCOMPARE(test::faultsOf(in), QString());
    }

    void theSameTableCanBeImportedAgainAndThenTheFirstStaysOut() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        const QString file = fileWith(line(1, 100));
        QVERIFY(test::bringIn(in, file));
        QVERIFY(!test::bringIn(in, file));
        Job job;
        QVERIFY(takeOut(in, SourceId(1), {}, job));
        QVERIFY(!takeOut(in, SourceId(1), {}, job));
        QVERIFY(test::bringIn(in, file));
        QCOMPARE(shipments(in).size(), 1);
        const auto refused = putBack(in, SourceId(1), {}, job);
        QVERIFY(!refused && refused.error().error().why.contains(QStringLiteral("source 2")));
        QVERIFY(takeOut(in, SourceId(2), {}, job));
        QCOMPARE(shipments(in).size(), 0);
        QVERIFY(putBack(in, SourceId(1), {}, job));
        QCOMPARE(shipments(in).size(), 1);
        QCOMPARE(test::faultsOf(in), QString());
        QVERIFY(!takeOut(in, SourceId(7), {}, job));
    }

    void namesThatOnlyASourceWroteGoWithIt() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(
            in, fileWith(line(1, 100, "\"\"\"STATUS\"\" LLC\"") + line(2, 100, "\"\"\"STATUS\"\" LLC\""))));
        QVERIFY(test::bringIn(in, fileWith(line(3, 300, "Status LLC"))));
        QVERIFY(shipments(in).back().contains(QStringLiteral("\"STATUS\" LLC")));
        Job job;
        QVERIFY(takeOut(in, SourceId(1), {}, job));
        QVERIFY2(shipments(in).back().contains(QStringLiteral("Status LLC")), qPrintable(shipments(in).back()));
        QVERIFY(undo(in).value_or(false));
        QVERIFY(shipments(in).back().contains(QStringLiteral("\"STATUS\" LLC")));
    }

    void aCancelledOneChangesNothing() {
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QVERIFY(test::bringIn(in, fileWith(line(1, 100))));
        std::stop_source stop;
        stop.request_stop();
        Job job({}, stop.get_token());
        const auto done = takeOut(in, SourceId(1), {}, job);
        QVERIFY(!done && done.error().isCancelled());
        QCOMPARE(shipments(in).size(), 1);
        QCOMPARE(undoText(in).value_or(QStringLiteral("?")), QString());
    }

    // Whatever came, went and came back: the case says what one with only those sources says.
    void whatCountsIsWhatTheSourcesThatAreInSay_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whatCountsIsWhatTheSourcesThatAreInSay() {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        test::CaseFixture fixture;
        store::Case& in = fixture.get();
        QStringList files;
        for (int file = 0; file < 4; ++file) {
            QByteArray lines;
            for (int number = 1; number <= 12; ++number) {
                if (random.bounded(2) == 0)
                    lines += line(number, 100 * number + file);
            }
            files.append(fileWith(lines));
        }
        std::vector<bool> isIn;
        Job job;
        for (int step = 0; step < 14; ++step) {
            const auto source = random.bounded(quint32(files.size()));
            if (source >= isIn.size()) {
                QVERIFY(test::bringIn(in, files[qsizetype(isIn.size())]));
                isIn.push_back(true);
            } else {
                const SourceId id(qint64(source) + 1);
                QVERIFY(isIn[source] ? takeOut(in, id, {}, job) : putBack(in, id, {}, job));
                isIn[source] = !isIn[source];
                if (random.bounded(3) == 0) {
                    QVERIFY(undo(in).value_or(false));
                    isIn[source] = !isIn[source];
                }
            }
            test::CaseFixture other;
            for (std::size_t i = 0; i < isIn.size(); ++i) {
                if (isIn[i])
                    QVERIFY(test::bringIn(other.get(), files[qsizetype(i)]));
            }
            QCOMPARE(shipments(in), shipments(other.get()));
            QCOMPARE(test::faultsOf(in), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestTakeOut)
#include "test_take_out.moc"
