// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/statistics.h"
#include "core/query/mirror.h"
#include "tests/core/import/bring_in.h"

#include <QFile>
#include <cmath>

using namespace waybill;

class TestMirror : public QObject {
    Q_OBJECT

    struct Bench {
        Bench() {
            write(
                "records.csv",
                "Date,Declaration number,Importer name,Importer country,Exporter name,Exporter country,Origin country,"
                "HS code,Description,Quantity,Unit,Net weight kg,Value USD\n"
                "2023-01-10,1,OOO A,RU,SELLER,CN,CN,8806229000,DRONE,4,PCS,8,4000\n"
                "2023-01-12,2,OOO A,RU,SELLER,HK,CN,8806229000,DRONE,1,PCS,2,1000\n"
                "2023-02-10,3,OOO B,RU,SELLER,CN,,8806249000,DRONE,2,PCS,60,9000\n"
                "2023-02-11,4,OOO B,RU,SELLER,TR,TR,8806249000,DRONE,9,PCS,60,9000\n"   // another origin
                "2023-02-12,5,TOO C,KZ,SELLER,CN,CN,8806249000,DRONE,9,PCS,60,9000\n"   // another destination
                "2023-02-13,6,OOO B,RU,SELLER,CN,CN,8516797000,KETTLE,9,PCS,60,9000\n"  // another code
                "2023-04-13,7,OOO B,RU,SELLER,CN,CN,8806229000,DRONE,9,PCS,60,9000\n"); // beyond the statistics
            ready = test::bringIn(in(), folder.filePath(QStringLiteral("records.csv"))).has_value();
        }
        store::Case& in() { return fixture.get(); }
        void write(const char* name, const QByteArray& text) const {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
                qFatal("cannot write %s", name);
        }
        Outcome<import::StatisticsResult> add(const char* name, const QByteArray& text) {
            write(name, text);
            const auto tables = read::findTables(folder.filePath(QString::fromLatin1(name)));
            if (!tables)
                return halt(tables.error());
            Job job;
            return import::importStatistics(in(), tables->front(), {}, job);
        }
        std::vector<query::Mirror> mirrors(const query::Filter& filter = {}) {
            Job job;
            const auto table = query::ShipmentTable::load(in(), job);
            if (!table)
                return {};
            return query::mirrors(in(), **table, query::select(**table, filter), filter)
                .value_or(std::vector<query::Mirror>());
        }
        QTemporaryDir folder;
        test::CaseFixture fixture;
        bool ready = false;
    };
    static constexpr const char* header = "period,reporter,partner,hs,goods,quantity,unit,usd\n";
    static QByteArray january() {
        return QByteArray(header) + "2023-01,CN,RU,880622,drones,100,pcs,50000\n2023-02,CN,RU,880624,drones,10,pcs,"
                                    "30000\n2023-03,CN,RU,880622,drones,5,pcs,5000\n";
    }

private Q_SLOTS:
    void recordsOfTheSameTradeAreSetAgainstTheOfficialFigures() {
        Bench bench;
        QVERIFY(bench.ready);
        QVERIFY(bench.add("cn.csv", january()));
        const auto mirrors = bench.mirrors();
        QCOMPARE(mirrors.size(), std::size_t(1));
        const query::Mirror& mirror = mirrors.front();
        QCOMPARE(mirror.total.officialUnits, 115.0);
        QCOMPARE(mirror.total.officialUsd, 85000.0);
        QCOMPARE(mirror.total.shipments, std::size_t(3));
        QCOMPARE(mirror.total.units, 7.0);
        QCOMPARE(mirror.total.valueUsd, 14000.0);
        QCOMPARE(mirror.months.size(), std::size_t(3));
        QCOMPARE(mirror.months[0].total.unitsCovered(), 0.05);
        QCOMPARE(mirror.months[2].total.shipments, std::size_t(0));
        QCOMPARE(mirror.months[2].total.valueCovered(), 0.0);
        QCOMPARE(mirror.codes.size(), std::size_t(2));
        QCOMPARE(mirror.codes[1].total.valueUsd, 9000.0);
        QVERIFY(std::isnan(mirror.total.officialNetKg));
    }

    void monthsAndCodesOfTheFilterChooseOfficialFiguresToo() {
        Bench bench;
        QVERIFY(bench.add("cn.csv", january()));
        query::Filter filter;
        filter.to = Date::make(2023, 2, 15);
        filter.hsPrefixes = {"880624"};
        const auto mirrors = bench.mirrors(filter);
        QCOMPARE(mirrors.size(), std::size_t(1));
        QCOMPARE(mirrors.front().total.officialUnits, 10.0);
        QCOMPARE(mirrors.front().total.units, 2.0);
        filter.hsPrefixes = {"9503"};
        QVERIFY(bench.mirrors(filter).empty());
    }

    void sumsOverLongerCodesAreNotAddedToThem() {
        Bench bench;
        QVERIFY(bench.add("cn.csv", january() + "2023-01,CN,RU,8806,drones,100,pcs,50000\n2023-01,CN,RU,88,aircraft,"
                                                "300,pcs,90000\n"));
        const auto mirrors = bench.mirrors();
        QCOMPARE(mirrors.front().total.officialUnits, 115.0);
        QCOMPARE(mirrors.front().sumsLeftOut, std::size_t(2));
    }

    void rowsThatSplitAFigureAreAddedUpAndALaterTableReplacesTheFigure() {
        Bench bench;
        QVERIFY(bench.add("split.csv", QByteArray(header) +
                                           "2023-01,CN,RU,880622,by air,60,pcs,1\n2023-01,CN,RU,880622,"
                                           "by rail,30,pcs,2\n"));
        QCOMPARE(bench.mirrors().front().total.officialUnits, 90.0);
        QVERIFY(bench.add("revised.csv", QByteArray(header) + "2023-01,CN,RU,880622,drones,95,pcs,4\n"));
        QCOMPARE(bench.mirrors().front().total.officialUnits, 95.0);
        QCOMPARE(bench.mirrors().front().olderLeftOut, std::size_t(1));
    }

    void weightsAreNoPieces() {
        Bench bench;
        QVERIFY(bench.add("kg.csv", QByteArray(header) + "2023-01,CN,RU,880622,drones,60,kg,1\n"));
        const query::MirrorTotal total = bench.mirrors().front().total;
        QVERIFY(std::isnan(total.officialUnits));
        QCOMPARE(total.officialNetKg, 60.0);
    }

    void everyRowIsAccountedForAndTheSameTableAgainIsTheSameTable() {
        Bench bench;
        const QByteArray table =
            january() + "2023-03,CN,World,880622,drones,5,pcs,5000\n\nnot a month,CN,RU,880622,,1,,1\n";
        for (int i = 0; i < 2; ++i) {
            const auto added = bench.add("cn.csv", table);
            QVERIFY(added);
            QCOMPARE(added->source.rows, added->source.kept + added->source.rejected + added->source.blank);
            QCOMPARE(added->source.kept, qint64(3));
            QCOMPARE(added->source.rejected, qint64(2));
        }
        WAYBILL_TAKE(sources, store::statisticsSources(bench.in()));
        QCOMPARE(sources.size(), std::size_t(1));
        QCOMPARE(bench.mirrors().front().total.officialUnits, 115.0);
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void whatIsTakenOutIsNotCompared() {
        Bench bench;
        const auto added = bench.add("cn.csv", january());
        QVERIFY(added);
        QVERIFY(import::useStatistics(bench.in(), added->source.id, false));
        QVERIFY(bench.mirrors().empty());
        QVERIFY(import::useStatistics(bench.in(), added->source.id, true));
        QCOMPARE(bench.mirrors().size(), std::size_t(1));
        QCOMPARE(import::useStatistics(bench.in(), StatisticsId(99), true).error().code, ErrorCode::BadCall);
        QCOMPARE(test::faultsOf(bench.in()), QString());
    }

    void aTableWithoutACountedRowChangesNothing() {
        Bench bench;
        const auto refused = bench.add("bad.csv", QByteArray(header) + "x,CN,RU,880622,drones,60,kg,1\n");
        QVERIFY(!refused);
        QCOMPARE(refused.error().error().code, ErrorCode::BadInput);
        WAYBILL_TAKE(sources, store::statisticsSources(bench.in()));
        QVERIFY(sources.empty());
    }
};

QTEST_GUILESS_MAIN(TestMirror)
#include "test_mirror.moc"
