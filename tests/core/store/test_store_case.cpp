// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case_fixture.h"

#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/migrations.h"

#include <QFile>
#include <QRandomGenerator>

using namespace waybill;
using namespace waybill::store;

class TestStoreCase : public QObject {
    Q_OBJECT

private:
    static void write(const QString& file, const QByteArray& bytes) {
        QFile output(file);
        QVERIFY(output.open(QIODevice::WriteOnly));
        output.write(bytes);
    }
    static QByteArray read(const QString& file) {
        QFile input(file);
        return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
    }
    static QString failedChecks(Case& of) {
        const auto checks = verify(of);
        if (!checks)
            return checks.error().message();
        QString failed;
        for (const Check& check : *checks) {
            if (!check.ok)
                failed += check.name + QStringLiteral(": ") + check.detail + QLatin1Char('\n');
        }
        return failed;
    }

private Q_SLOTS:
    void aNewCaseKeepsItsTitleAndId() {
        test::CaseFixture fixture;
        const QString id = fixture.get().caseId();
        QCOMPARE(id.size(), 32);
        QVERIFY(fixture.get().setTitle(QStringLiteral("Drones"), QStringLiteral("a reconstruction")));
        fixture.reopen();
        QCOMPARE(fixture.get().title(), QStringLiteral("Drones"));
        QCOMPARE(fixture.get().subtitle(), QStringLiteral("a reconstruction"));
        QCOMPARE(fixture.get().caseId(), id);
        QCOMPARE(failedChecks(fixture.get()), QString());
    }

    void createLeavesNothingElseBehindAndOverwritesNothing() {
        test::CaseFixture fixture;
        const auto again = Case::create(fixture.file(), QStringLiteral("Other"));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::WorkFailed);
        const auto nowhere = Case::create(fixture.path(QStringLiteral("none/case.waybill")), QStringLiteral("Other"));
        QVERIFY(!nowhere);
        fixture.close();
        const QStringList names = QDir(fixture.path({})).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(names, QStringList{QStringLiteral("case.waybill")});
    }

    void createTakesNoChangesOfALostCaseOfThatName_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("write-ahead log") << QStringLiteral("-wal");
        QTest::newRow("rollback journal") << QStringLiteral("-journal");
    }
    void createTakesNoChangesOfALostCaseOfThatName() {
        QFETCH(QString, suffix);
        test::CaseFixture fixture;
        const QString file = fixture.path(QStringLiteral("lost.waybill"));
        QFile left(file + suffix);
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write("pages") > 0);
        left.close();
        const auto made = Case::create(file, QStringLiteral("New"));
        QVERIFY(!made);
        QVERIFY(made.error().message().contains(left.fileName().section(QLatin1Char('/'), -1)));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(left.size(), 5);
    }

    void openRefuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("an empty file") << QByteArray() << int(ErrorCode::BadInput);
        QTest::newRow("a text file") << QByteArray("decl_no,value\n1,2\n").repeated(100) << int(ErrorCode::BadInput);
        QTest::newRow("a header and nothing else") << QByteArray("SQLite format 3\0", 16) << int(ErrorCode::BadInput);
        QTest::newRow("zero bytes") << QByteArray(8192, '\0') << int(ErrorCode::BadInput);
    }
    void openRefuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.waybill"));
        write(file, bytes);
        for (const auto access : {Case::Access::ReadOnly, Case::Access::ReadWrite}) {
            const auto opened = Case::open(file, access);
            QVERIFY(!opened);
            QCOMPARE(int(opened.error().code), code);
            QVERIFY(!opened.error().remedy.isEmpty());
        }
        QCOMPARE(read(file), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void openRefusesAMissingFileAndAnotherProgramsDatabase() {
        const QTemporaryDir folder;
        const auto missing = Case::open(folder.filePath(QStringLiteral("none.waybill")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::WorkFailed);
        const QString file = folder.filePath(QStringLiteral("other.waybill"));
        {
            auto database = Database::open(file, Database::Access::Create);
            QVERIFY(database);
            QVERIFY(database->execute("CREATE TABLE note (text)"));
        }
        const QByteArray before = read(file);
        const auto other = Case::open(file);
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::BadInput);
        QCOMPARE(read(file), before);
    }

    void anOlderCaseIsBroughtUpToDateStepByStep_data() {
        QTest::addColumn<int>("version");
        for (int version = 1; version < currentSchema(); ++version)
            QTest::addRow("from %d", version) << version;
    }
    void anOlderCaseIsBroughtUpToDateStepByStep() {
        QFETCH(int, version);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("old.waybill"));
        {
            auto database = Database::open(file, Database::Access::Create);
            QVERIFY(database);
            QVERIFY(database->execute("PRAGMA application_id = 0x57617962"));
            QVERIFY(migrate(*database, version));
            QVERIFY(database->execute("INSERT INTO case_info VALUES ('title', 'Old'), ('case_id', 'abc');"
                                      "INSERT INTO entity (id, name) VALUES (12, 'Status Compliances')"));
        }
        for (const auto access : {Case::Access::ReadOnly, Case::Access::ReadWrite}) {
            WAYBILL_TAKE(opened, Case::open(file, access));
            QCOMPARE(opened->title(), QStringLiteral("Old"));
            WAYBILL_TAKE(current, opened->database().integer("PRAGMA user_version"));
            QCOMPARE(current, qint64(currentSchema()));
            WAYBILL_TAKE(entity, entityDetails(*opened, EntityId(12)));
            QCOMPARE(entity.name, std::string("Status Compliances"));
            QCOMPARE(failedChecks(*opened), QString());
        }
    }

    void aNewerCaseIsRefusedUnlessItSaysThatItCanBeRead() {
        test::CaseFixture fixture;
        QVERIFY(fixture.get().database().execute("INSERT INTO schema_version VALUES (99, 'Future', 99, '2030-01-01');"
                                                 "PRAGMA user_version = 99"));
        fixture.close();
        for (const auto access : {Case::Access::ReadOnly, Case::Access::ReadWrite}) {
            const auto opened = Case::open(fixture.file(), access);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::NewerVersion);
        }
        {
            auto database = Database::open(fixture.file(), Database::Access::ReadWrite);
            QVERIFY(database);
            QVERIFY(database->execute("UPDATE schema_version SET oldest_reader = 3 WHERE version = 99"));
        }
        QVERIFY(Case::open(fixture.file(), Case::Access::ReadOnly));
        const auto writing = Case::open(fixture.file(), Case::Access::ReadWrite);
        QVERIFY(!writing);
        QCOMPARE(writing.error().code, ErrorCode::NewerVersion);
    }

    void aCaseThatBringsCodeOrAnotherSchemaIsRefused_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger") << QByteArray(
            "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM journal; END");
        QTest::newRow("other view") << QByteArray("DROP VIEW shipments; CREATE VIEW shipments AS SELECT 1 AS key");
        QTest::newRow("missing table") << QByteArray("DROP TABLE evidence");
    }
    void aCaseThatBringsCodeOrAnotherSchemaIsRefused() {
        QFETCH(QByteArray, sql);
        test::CaseFixture fixture;
        QVERIFY(fixture.get().database().execute(sql.constData()));
        fixture.close();
        const auto opened = Case::open(fixture.file());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::BadInput);
    }

    void anotherProgramsTablesAreTolerated() {
        test::CaseFixture fixture;
        QVERIFY(
            fixture.get().database().execute("CREATE TABLE datasette_note (x); CREATE INDEX d ON shipment (hs_code)"));
        fixture.reopen();
        QCOMPARE(failedChecks(fixture.get()), QString());
    }

    void aCutCaseIsRefused() {
        test::CaseFixture fixture;
        test::SampleSource source;
        for (int i = 0; i < 500; ++i)
            source.add(test::draftOf(0, "D" + std::to_string(i), "1", i));
        QVERIFY(test::importSource(fixture.get(), source));
        fixture.close();
        const QByteArray whole = read(fixture.file());
        for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype(9000), qsizetype(200)}) {
            write(fixture.file(), whole.left(size));
            const auto opened = Case::open(fixture.file());
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::BadInput);
        }
    }

    void damagedBytesNeverCrashAnything() {
        test::CaseFixture fixture;
        test::SampleSource source;
        for (int i = 0; i < 300; ++i)
            source.add(test::draftOf(0, "D" + std::to_string(i), "1", i));
        QVERIFY(test::importSource(fixture.get(), source));
        fixture.close();
        const QByteArray whole = read(fixture.file());
        QRandomGenerator random(7);
        int noticed = 0;
        for (int round = 0; round < 200; ++round) {
            QByteArray damaged = whole;
            for (int i = 0; i < 1 + round % 40; ++i)
                damaged[qsizetype(random.bounded(quint32(damaged.size())))] = char(random.bounded(256));
            write(fixture.file(), damaged);
            auto opened = Case::open(fixture.file(), round % 2 == 0 ? Case::Access::ReadOnly : Case::Access::ReadWrite);
            if (!opened) {
                QVERIFY(!opened.error().message().isEmpty());
                ++noticed;
                continue;
            }
            if (!failedChecks(**opened).isEmpty())
                ++noticed;
            for (qint64 row = 1; row < 302; row += 50)
                (void)record(**opened, SourceId(1), row);
            for (qint64 id = 1; id < 300; id += 30)
                (void)shipmentDetails(**opened, ShipmentId(id));
            (void)test::importSource(**opened, source);
        }
        QVERIFY2(noticed > 100, qPrintable(QString::number(noticed)));
    }

    void aCaseThatAnotherWritesIsInUse() {
        test::CaseFixture fixture;
        WAYBILL_TAKE(other, Case::open(fixture.file()));
        WAYBILL_TAKE(writing, Transaction::begin(other->database()));
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 10));
        const auto imported = test::importSource(fixture.get(), source);
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::InUse);
        const auto renamed = fixture.get().setTitle(QStringLiteral("x"), {});
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().code, ErrorCode::InUse);
        QVERIFY(writing.commit());
        QVERIFY(test::importSource(fixture.get(), source));
    }

    void readersGoOnWhileAnotherWrites() {
        test::CaseFixture fixture;
        WAYBILL_TAKE(other, Case::open(fixture.file()));
        WAYBILL_TAKE(writing, Transaction::begin(other->database()));
        QVERIFY(other->database().execute("INSERT INTO entity (name) VALUES ('x')"));
        WAYBILL_TAKE(reader, Case::open(fixture.file(), Case::Access::ReadOnly));
        WAYBILL_TAKE(before, reader->database().integer("SELECT count(*) FROM entity"));
        QCOMPARE(before, qint64(0));
        QVERIFY(writing.commit());
        WAYBILL_TAKE(after, reader->database().integer("SELECT count(*) FROM entity"));
        QCOMPARE(after, qint64(1));
    }

    void readOnlyAccessWritesNothing() {
        test::CaseFixture fixture;
        fixture.close();
        WAYBILL_TAKE(opened, Case::open(fixture.file(), Case::Access::ReadOnly));
        QVERIFY(!opened->setTitle(QStringLiteral("x"), {}));
        test::SampleSource source;
        QVERIFY(!test::importSource(*opened, source));
    }
};

QTEST_APPLESS_MAIN(TestStoreCase)
#include "test_store_case.moc"
