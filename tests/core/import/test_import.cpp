// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/import/import.h"
#include "core/import/pipeline.h"
#include "tests/core/store/case_fixture.h"

#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/rows.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <algorithm>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

using namespace waybill;

// Gives a few blocks, then ends as a damaged file does.
class FailingReader final : public read::TableReader {
public:
    static constexpr int goodBlocks = 12;
    explicit FailingReader(bool throws) : m_throws(throws) {}
    Outcome<bool> next(read::RowBlock& block, Job&) override {
        if (m_given == goodBlocks) {
            if (m_throws)
                throw std::runtime_error("the end is missing");
            return halt({ErrorCode::BadInput, {}, QStringLiteral("the end is missing"), {}, {}, 0});
        }
        block.clear();
        block.beginRow(++m_given);
        block.addCell("text");
        return true;
    }
    qint64 position() const override { return 0; }
    std::vector<Issue> issues() const override { return {}; }

private:
    bool m_throws;
    int m_given = 0;
};

// How the test calls itself for an import that it kills.
constexpr auto importCall = "--import";

class TestImport : public QObject {
    Q_OBJECT

public:
    static int importInto(const QString& caseFile, const QString& table) {
        const auto request = requestFor(table);
        auto opened = store::Case::open(caseFile);
        Job job;
        return request && opened && import::importTable(**opened, *request, job) ? 0 : 1;
    }

private:
    static constexpr const char* header =
        "Declaration number,Date,Importer name,Importer address,Exporter name,Manufacturer,"
        "HS code,Description,Net weight (kg),Quantity,Unit,Value USD\n";

    static QByteArray line(int number, const QByteArray& seller = "KEXIN SMART LTD") {
        return "10702030/010223/" + QByteArray::number(1'000'000 + number) + ",2023-02-" +
               QByteArray::number(1 + number % 28).rightJustified(2, '0') + ",STATUS LLC,\"MOSCOW, LENINA 5\"," +
               seller + ",JARCH,8806240000,\"Unmanned aircraft, for use in the special military operation\"," +
               QByteArray::number(10 + number % 5) + ",3,PCS," + QByteArray::number(1000 + number) + ".50\n";
    }
    static QByteArray table(int rows) {
        QByteArray bytes = header;
        for (int i = 0; i < rows; ++i)
            bytes += line(i);
        return bytes;
    }
    static void write(const QString& file, const QByteArray& bytes) {
        QFile output(file);
        QVERIFY(output.open(QIODevice::WriteOnly));
        output.write(bytes);
    }
    static Outcome<import::ImportRequest> requestFor(const QString& file) {
        const auto tables = read::findTables(file);
        if (!tables)
            return halt(tables.error());
        Job job;
        auto seen = import::inspect(tables->front(), std::nullopt, 5, job);
        if (!seen)
            return tl::unexpected(seen.error());
        return import::ImportRequest{seen->table, seen->mapping, QStringLiteral("vendor")};
    }
    static bool isSound(store::Case& of) {
        const auto checks = store::verify(of);
        return checks && std::ranges::all_of(*checks, &store::Check::ok);
    }
    static qint64 count(store::Case& in, const char* table) {
        return in.database().integer(std::string("SELECT count(*) FROM ") + table).value_or(-1);
    }

private Q_SLOTS:
    void inspectTellsWhatWouldBeImported() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        write(file, table(40));
        const auto tables = read::findTables(file);
        QVERIFY(tables);
        Job job;
        const auto seen = import::inspect(tables->front(), std::nullopt, 3, job);
        QVERIFY(seen);
        QCOMPARE(seen->rows, qint64(40));
        QCOMPARE(seen->mapping.headerRow, qint64(1));
        QCOMPARE(seen->records.size(), std::size_t(3));
        QCOMPARE(seen->records[0].row, qint64(2));
        QCOMPARE(seen->records[0].valueUsd, 1000.5);
        QCOMPARE(seen->sample.rowCount(), std::size_t(41));
    }

    void recordsOfKeysHaveNoHeaderRow() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.jsonl"));
        QByteArray bytes;
        for (int i = 0; i < 30; ++i)
            bytes += "{\"Date\":\"2023-02-" + QByteArray::number(10 + i % 19) +
                     "\",\"Importer name\":\"STATUS LLC\",\"HS code\":" +
                     "8806240000,\"Description\":\"Unmanned aircraft\",\"Value USD\":" + QByteArray::number(1000 + i) +
                     ".50}\n";
        write(file, bytes + "not a record\n");
        const auto request = requestFor(file);
        QVERIFY2(request, request ? "" : qPrintable(request.error().error().message()));
        QCOMPARE(request->mapping.headerRow, qint64(0));
        QCOMPARE(request->mapping.firstDataRow, qint64(1));
        Job job;
        const auto seen = import::inspect(request->table, std::nullopt, 3, job);
        QCOMPARE(seen->rows, qint64(31));
        QCOMPARE(seen->records[0].row, qint64(1));
        QCOMPARE(seen->records[0].valueUsd, 1000.5);
        const auto result = import::importTable(fixture.get(), *request, job);
        QVERIFY2(result, result ? "" : qPrintable(result.error().error().message()));
        QCOMPARE(result->reconciliation.rows, qint64(31));
        QCOMPARE(result->reconciliation.shipments, qint64(30));
        QVERIFY(result->reconciliation.balances());
        QVERIFY(isSound(fixture.get()));
    }

    void rowsFarBelowDecideTheOrderOfDates() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("sorted.csv"));
        QByteArray bytes = "Date,Importer name,HS code,Description,Value USD\n";
        for (int day = 1; day <= 31; ++day) {
            for (int i = 0; i < 200; ++i)
                bytes +=
                    "01/" + QByteArray::number(day).rightJustified(2, '0') + "/2023,ALPHA LLC,8806240000,drone,1\n";
        }
        write(file, bytes);
        const auto tables = read::findTables(file);
        QVERIFY(tables);
        Job job;
        const auto mapping = import::mapWholeTable(tables->front(), std::nullopt, job);
        QVERIFY(mapping);
        QVERIFY(mapping->habitOf(map::Field::Date).dateOrder == map::DateOrder::MonthFirst);
        QVERIFY(mapping->allIssues().empty());
        const auto seen = import::inspect(tables->front(), std::nullopt, 1, job);
        QVERIFY(seen);
        QVERIFY(seen->mapping.habits == mapping->habits);
        QCOMPARE(seen->records[0].date->iso(), std::string("2023-01-01"));
    }

    void whatCouldNotBeTakenIsSaidAloud() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("odd.csv"));
        write(file, "Date,Importer name,Importer address,HS code,Description,Net weight,Net weight unit,Value USD\n"
                    "2023-02-01,ALPHA,ROAD 1,8806240000,drone,2,KGM,10\n"
                    "2023-02-02,,ROAD 1,8806240000,drone,2,KGM,10\n"
                    "2023-02-03,ALPHA,ROAD 1,8806240000,drone,2,BOX,10\n"
                    "2023-02-04,ALPHA,ROAD 1,8806240000,drone,2,KGM,unknown to us\n");
        const auto request = requestFor(file);
        QVERIFY(request);
        Job job;
        const auto result = import::importTable(fixture.get(), *request, job);
        QVERIFY(result);
        QStringList codes;
        for (const Issue& issue : result->issues)
            codes << toQString(issue.code) + QLatin1Char('@') + QString::number(issue.row);
        codes.sort();
        QCOMPARE(codes, (QStringList{QStringLiteral("no-seller-column@0"), QStringLiteral("party-unnamed@3"),
                                     QStringLiteral("value-unreadable@5"), QStringLiteral("weight-unreadable@4")}));
        QCOMPARE(result->reconciliation.shipments, qint64(4));
    }

    void goodsWithoutACodeAreKnownAgainByTheirWords() {
        test::CaseFixture fixture;
        const QByteArray head = "Date,Importer name,Exporter name,Product details,Quantity,Value USD\n";
        const QByteArray rows =
            "2024-01-10,ALPHA,BETA LTD,NUTS,32,63.98\n2024-01-10,ALPHA,BETA LTD,VALVE PARTS,2,26726\n";
        const QString all = fixture.path(QStringLiteral("all.csv"));
        const QString part = fixture.path(QStringLiteral("part.csv"));
        write(all, head + rows + "2024-01-11,ALPHA,BETA LTD,VALVE PARTS,2,26726\n");
        write(part, head + rows);
        Job job;
        const auto first = import::importTable(fixture.get(), *requestFor(all), job);
        const auto dry = import::dryRun(&fixture.get(), *requestFor(part), job);
        const auto second = import::importTable(fixture.get(), *requestFor(part), job);
        QVERIFY(first && second && dry);
        QCOMPARE(dry->reconciliation.duplicates, qint64(2));
        QVERIFY(!import::dryRun(&fixture.get(), *requestFor(part), job)); // the case has it by now
        QCOMPARE(first->reconciliation.shipments, qint64(3));
        QCOMPARE(second->reconciliation.shipments, qint64(0));
        QCOMPARE(second->reconciliation.duplicates, qint64(2));
        QVERIFY(second->reconciliation.valueUsdNew == ExactSum());
    }

    void totalsThatEachLineRepeatsCountOnce() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("totals.csv"));
        QByteArray bytes =
            "Declaration number,Item,Date,Importer,Exporter,HS code,Description,Gross weight kg,Value USD\n";
        for (int declaration = 1; declaration <= 6; ++declaration) {
            for (int item = 1; item <= 3; ++item)
                bytes += "10702030/010223/" + QByteArray::number(1'000'000 + declaration) + ',' +
                         QByteArray::number(item) + ",2023-02-01,OOO STATUS,KEXIN LTD,852589100" +
                         QByteArray::number(item) + ",CAMERA " + QByteArray::number(item) + ',' +
                         QByteArray::number(10 * declaration) + ',' + QByteArray::number(100 * declaration) + ".50\n";
        }
        write(file, bytes);
        Job job;
        const auto done = import::importTable(fixture.get(), *requestFor(file), job);
        QVERIFY(done);
        QCOMPARE(done->reconciliation.shipments, qint64(18));
        QCOMPARE(done->reconciliation.valueUsdKept.value(), 2103.0);
        QVERIFY(std::ranges::find(done->issues, std::string("declaration-totals-repeated"), &Issue::code) !=
                done->issues.end());
        const auto left = std::ranges::find(done->issues, std::string("declaration-total-left-out"), &Issue::code);
        QVERIFY(left != done->issues.end());
        QCOMPARE(left->count, qint64(12));
        QCOMPARE(left->row, qint64(3));
        QCOMPARE(fixture.get().database().integer("SELECT total(gross_kg) FROM shipment").value_or(0), qint64(210));
        QVERIFY(isSound(fixture.get()));
    }

    void sourcesThatDisagreeAreSaidAloud() {
        test::CaseFixture fixture;
        const QString one = fixture.path(QStringLiteral("one.csv"));
        const QString other = fixture.path(QStringLiteral("other.csv"));
        write(one, QByteArray(header) + line(1) + line(2));
        write(other, QByteArray(header) + line(1).replace("1001.50", "1101.65") + line(2));
        Job job;
        QVERIFY(import::importTable(fixture.get(), *requestFor(one), job));
        const auto second = import::importTable(fixture.get(), *requestFor(other), job);
        QVERIFY(second);
        QCOMPARE(second->reconciliation.duplicates, qint64(2));
        const auto issue = std::ranges::find(second->issues, std::string("sources-disagree"), &Issue::code);
        QVERIFY(issue != second->issues.end());
        QCOMPARE(issue->row, qint64(2));
        QCOMPARE(issue->count, qint64(1));
        QVERIFY2(issue->text.find("value_usd: 1,001.5 / 1,101.65") != std::string::npos, issue->text.c_str());
    }

    void aTableBecomesShipmentsWithAllThatTheyState() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        QByteArray bytes = table(3);
        bytes += line(2); // the very row again
        bytes += ",,,,,,,,,,,\n";
        write(file, bytes);
        const auto request = requestFor(file);
        QVERIFY(request);
        Job job;
        const auto done = import::importTable(fixture.get(), *request, job);
        QVERIFY(done);
        const store::Reconciliation& account = done->reconciliation;
        QVERIFY(account.balances());
        QCOMPARE(account.rows, qint64(5));
        QCOMPARE(account.shipments, qint64(3));
        QCOMPARE(account.repeated, qint64(1));
        QCOMPARE(account.blank, qint64(1));
        QCOMPARE(account.valueUsdIn.value(), 1000.5 + 1001.5 + 2 * 1002.5);
        QCOMPARE(done->profile, QStringLiteral("vendor"));
        WAYBILL_TAKE(id, store::shipmentByKey(fixture.get(), "sh-" + done->sha256.left(8).toStdString() + "-2"));
        WAYBILL_TAKE(details, store::shipmentDetails(fixture.get(), id));
        QVERIFY(details.note.noteClass == NoteClass::Smo);
        QCOMPARE(details.noteField, std::string("description"));
        QCOMPARE(details.pieces, 3.0);
        QVERIFY(details.category.starts_with("drone"));
        QCOMPARE(details.parties.size(), std::size_t(3));
        WAYBILL_TAKE(kept, store::record(fixture.get(), SourceId(1), 2));
        QCOMPARE(kept.cells[3].second, std::string("MOSCOW, LENINA 5"));
        WAYBILL_TAKE(sources, store::sources(fixture.get()));
        QCOMPARE(sources[0].profile, QStringLiteral("vendor"));
        QVERIFY(isSound(fixture.get()));
    }

    void aDateThatIsNoDayIsSaidAloud() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("dates.csv"));
        write(file, "Date,Importer,Exporter,HS Code,Product Description,Value USD\n"
                    "05.01.2023,BUYER ONE LLC,SELLER ONE LTD,88062200,DRONE,1000\n"
                    "28.01.2023,BUYER TWO LLC,SELLER ONE LTD,84713000,COMPUTER,2000\n"
                    "31.02.2023,BUYER ONE LLC,SELLER TWO LTD,88062200,DRONE,3000\n"
                    "N/A,BUYER TWO LLC,SELLER TWO LTD,84713000,COMPUTER,4000\n");
        const auto request = requestFor(file);
        QVERIFY(request);
        Job job;
        const auto done = import::importTable(fixture.get(), *request, job);
        QVERIFY(done);
        QCOMPARE(done->reconciliation.shipments, qint64(4));
        const auto found = std::ranges::find(done->issues, "date-unreadable", &Issue::code);
        QVERIFY(found != done->issues.end());
        QCOMPARE(found->row, qint64(4));
        QCOMPARE(found->count, qint64(1));
    }

    void aDryRunCountsTheSameAndWritesNothing() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        write(file, table(50) + line(7) + ",,,,,,,,,,,\n");
        const auto request = requestFor(file);
        QVERIFY(request);
        Job job;
        const auto dry = import::dryRun(nullptr, *request, job);
        QVERIFY(dry);
        QCOMPARE(count(fixture.get(), "source"), qint64(0));
        const auto real = import::importTable(fixture.get(), *request, job);
        QVERIFY(real);
        QCOMPARE(dry->reconciliation.rows, real->reconciliation.rows);
        QCOMPARE(dry->reconciliation.shipments, real->reconciliation.shipments);
        QCOMPARE(dry->reconciliation.repeated, real->reconciliation.repeated);
        QCOMPARE(dry->reconciliation.blank, real->reconciliation.blank);
        QVERIFY(dry->reconciliation.valueUsdIn == real->reconciliation.valueUsdIn);
    }

    void rowsKeepTheirOrderThroughTheThreads() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        constexpr int rows = 30'000; // several blocks
        write(file, table(rows));
        const auto request = requestFor(file);
        QVERIFY(request);
        Job job;
        const auto done = import::importTable(fixture.get(), *request, job);
        QVERIFY(done);
        QCOMPARE(done->reconciliation.shipments, qint64(rows));
        qint64 expected = 2;
        const auto read = store::forEachShipment(fixture.get(), [&](const store::ShipmentRow& row) {
            return row.row == expected && row.valueUsd == 1000.5 + double(row.row - 2) && ++expected > 0;
        });
        QVERIFY(read);
        QCOMPARE(expected, qint64(rows + 2));
        QVERIFY(isSound(fixture.get()));
    }

    void theSameFileIsRefusedASecondTime() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        write(file, table(5));
        const auto request = requestFor(file);
        QVERIFY(request);
        Job job;
        QVERIFY(import::importTable(fixture.get(), *request, job));
        const auto again = import::importTable(fixture.get(), *request, job);
        QVERIFY(!again);
        QVERIFY(!again.error().isCancelled());
        QCOMPARE(again.error().error().code, ErrorCode::WorkFailed);
        QCOMPARE(count(fixture.get(), "source"), qint64(1));
    }

    void aCancelledImportLeavesTheCaseAsItWas() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        write(file, table(40'000));
        const auto request = requestFor(file);
        QVERIFY(request);
        for (const qint64 after : {qint64(0), qint64(1), qint64(3'000'000)}) {
            std::stop_source stop;
            Job job(
                [&](const Progress& progress) {
                    if (progress.phase == "Importing" && progress.done >= after)
                        stop.request_stop();
                },
                stop.get_token());
            const auto done = import::importTable(fixture.get(), *request, job);
            if (done)
                QSKIP("the import was done before it could be stopped");
            QVERIFY(done.error().isCancelled());
            QCOMPARE(count(fixture.get(), "source"), qint64(0));
            QCOMPARE(count(fixture.get(), "record_block"), qint64(0));
        }
        Job job;
        QVERIFY(import::importTable(fixture.get(), *request, job));
        QVERIFY(isSound(fixture.get()));
    }

    void aFileThatVanishesIsAnError() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        write(file, table(5));
        const auto request = requestFor(file);
        QVERIFY(request);
        QFile::remove(file);
        Job job;
        const auto done = import::importTable(fixture.get(), *request, job);
        QVERIFY(!done);
        QVERIFY(!done.error().isCancelled());
        QCOMPARE(count(fixture.get(), "source"), qint64(0));
    }

    void whatEndsAReaderInTheMiddleEndsTheImport_data() {
        QTest::addColumn<bool>("throws");
        QTest::newRow("an error") << false;
        QTest::newRow("an exception") << true;
    }
    void whatEndsAReaderInTheMiddleEndsTheImport() {
        QFETCH(bool, throws);
        map::Mapping mapping;
        mapping.headers = {"a"};
        Job job;
        import::Pipeline pipeline(std::make_unique<FailingReader>(throws), mapping, import::builtInRules(), job);
        int batches = 0;
        for (;;) {
            const auto batch = pipeline.next();
            if (!batch) {
                QVERIFY(!batch.error().isCancelled());
                QVERIFY(batch.error().error().why.contains(QStringLiteral("the end is missing")));
                break;
            }
            QVERIFY(batch->has_value());
            ++batches;
        }
        QCOMPARE(batches, FailingReader::goodBlocks);
    }

    void aPipelineThatIsLeftEarlyEnds() {
        map::Mapping mapping;
        mapping.headers = {"a"};
        Job job;
        for (int round = 0; round < 20; ++round) {
            import::Pipeline pipeline(std::make_unique<FailingReader>(false), mapping, import::builtInRules(), job);
            if (round % 2 == 1)
                QVERIFY(pipeline.next());
        }
    }

    void aKilledImportIsThereWhollyOrNotAtAll() {
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("vendor.csv"));
        constexpr int rows = 8000;
        write(file, table(rows));
        fixture.close();
        const QString copy = fixture.path(QStringLiteral("copy.waybill"));
        const QByteArray caseName = copy.toLocal8Bit(), tableName = file.toLocal8Bit();
        QRandomGenerator random(3);
        int killed = 0;
        int whole = 400;
        for (int round = 0; round < 30; ++round) {
            for (const char* suffix : {"", "-wal", "-shm", "-journal"})
                QFile::remove(copy + QLatin1String(suffix));
            QVERIFY(QFile::copy(fixture.file(), copy));
            QElapsedTimer timer;
            timer.start();
            const pid_t child = fork();
            if (child == 0) { // a program of its own: threads cannot be started in a fork of a program with threads
                execl("/proc/self/exe", "test_import", importCall, caseName.constData(), tableName.constData(),
                      nullptr);
                _exit(127);
            }
            if (round > 0) {
                poll(nullptr, 0, int(random.bounded(whole + whole / 4)));
                kill(child, SIGKILL);
            }
            int status = 0;
            waitpid(child, &status, 0);
            if (round == 0) {
                QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
                whole = int(timer.elapsed());
            }
            killed += WIFSIGNALED(status) ? 1 : 0;
            WAYBILL_TAKE(opened, store::Case::open(copy));
            QVERIFY(isSound(*opened));
            const qint64 shipments = count(*opened, "shipment");
            QVERIFY2(shipments == 0 || shipments == rows, qPrintable(QString::number(shipments)));
        }
        QVERIFY2(killed > 3, qPrintable(QString::number(killed)));
    }
};

int main(int argc, char** argv) {
    if (argc == 4 && std::strcmp(argv[1], importCall) == 0)
        return TestImport::importInto(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestImport test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_import.moc"
