// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case_fixture.h"

#include "core/store/decisions.h"
#include "core/store/details.h"

#include <QFile>
#include <QRandomGenerator>
#include <csignal>
#include <functional>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace waybill;
using namespace waybill::store;

class TestStoreSurvival : public QObject {
    Q_OBJECT

private:
    static constexpr int manyRows = 6000;
    static constexpr int rounds = 30;

    static test::SampleSource manyShipments() {
        test::SampleSource source;
        source.sha256 = QString(64, QLatin1Char('c'));
        for (int i = 0; i < manyRows; ++i) {
            map::ShipmentDraft draft = test::draftOf(0, "K" + std::to_string(i), "1", i);
            draft.parties[1].name = "SELLER " + std::to_string(i);
            source.add(draft);
        }
        return source;
    }

    // Runs work in a process of its own, which may die; its exit code, or -1 when a signal ended it.
    static int inChild(const std::function<int()>& work, int killAfterMs = -1) {
        const pid_t child = fork();
        if (child == 0)
            _exit(work());
        if (killAfterMs >= 0) {
            poll(nullptr, 0, killAfterMs);
            kill(child, SIGKILL);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    static QString failedChecks(Case& of) {
        const auto checks = verify(of);
        if (!checks)
            return checks.error().message();
        QString failed;
        for (const Check& check : *checks) {
            if (!check.ok)
                failed += check.name + QStringLiteral(": ") + check.detail;
        }
        return failed;
    }

    static int importInto(const QString& file, const test::SampleSource& source) {
        auto opened = Case::open(file);
        if (!opened)
            return 10;
        const auto imported = test::importSource(**opened, source);
        return imported ? 0 : 20 + int(imported.error().code);
    }

private Q_SLOTS:
    void aKilledImportIsThereWhollyOrNotAtAll() {
        test::CaseFixture fixture;
        test::SampleSource before;
        before.add(test::draftOf(0, "D1", "1", 5));
        QVERIFY(test::importSource(fixture.get(), before));
        fixture.close();
        const test::SampleSource source = manyShipments();
        const QString copy = fixture.path(QStringLiteral("copy.waybill"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QFile::copy(fixture.file(), copy));
        QCOMPARE(inChild([&] { return importInto(copy, source); }), 0);
        const int wholeMs = int(timer.elapsed());
        QRandomGenerator random(11);
        int killed = 0;
        for (int round = 0; round < rounds; ++round) {
            for (const char* suffix : {"", "-wal", "-shm", "-journal"})
                QFile::remove(copy + QLatin1String(suffix));
            QVERIFY(QFile::copy(fixture.file(), copy));
            killed +=
                inChild([&] { return importInto(copy, source); }, int(random.bounded(wholeMs + wholeMs / 4 + 1))) < 0;
            WAYBILL_TAKE(opened, Case::open(copy));
            QCOMPARE(failedChecks(*opened), QString());
            WAYBILL_TAKE(count, opened->database().integer("SELECT count(*) FROM shipment"));
            QVERIFY2(count == 1 || count == 1 + manyRows, qPrintable(QString::number(count)));
        }
        QVERIFY2(killed > 3, qPrintable(QString::number(killed)));
    }

    void aFullDiskFailsTheImportAndLeavesTheCaseAsItWas() {
        test::CaseFixture fixture;
        fixture.close();
        const test::SampleSource source = manyShipments();
        const int code = inChild([&] {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{400'000, 400'000};
            setrlimit(RLIMIT_FSIZE, &limit);
            return importInto(fixture.file(), source);
        });
        QCOMPARE(code, 20 + int(ErrorCode::WorkFailed));
        fixture.reopen();
        QCOMPARE(failedChecks(fixture.get()), QString());
        WAYBILL_TAKE(count, fixture.get().database().integer("SELECT count(*) FROM shipment"));
        QCOMPARE(count, qint64(0));
        QVERIFY(test::importSource(fixture.get(), source));
    }

    void aCaseInAFolderThatCannotBeWrittenCanBeReadAndNotWritten() {
        test::CaseFixture fixture;
        test::SampleSource source;
        source.add(test::draftOf(0, "D1", "1", 5));
        QVERIFY(test::importSource(fixture.get(), source));
        fixture.close();
        const QString folder = QFileInfo(fixture.file()).absolutePath();
        const auto everyoneReads = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
        QVERIFY(QFile::setPermissions(folder, everyoneReads));
        QVERIFY(QFile::setPermissions(fixture.file(), QFile::ReadOwner | QFile::ReadGroup));
        const int code = inChild([&] {
            constexpr unsigned nobody = 65534;
            if (geteuid() == 0 && setuid(nobody) != 0)
                return 1;
            const auto reading = Case::open(fixture.file(), Case::Access::ReadOnly);
            if (!reading || !shipmentByKey(**reading, "sh-aaaaaaaa-2"))
                return 2;
            const auto writing = Case::open(fixture.file(), Case::Access::ReadWrite);
            if (writing || writing.error().code != ErrorCode::WorkFailed)
                return 3;
            const auto making = Case::create(folder + QStringLiteral("/new.waybill"), QStringLiteral("x"));
            if (making || making.error().code != ErrorCode::WorkFailed)
                return 4;
            return 0;
        });
        QFile::setPermissions(folder, everyoneReads | QFile::WriteOwner);
        QCOMPARE(code, 0);
    }
};

QTEST_APPLESS_MAIN(TestStoreSurvival)
#include "test_store_survival.moc"
