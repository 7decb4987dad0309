// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/early_sync.h"

#include <QtTest>
#include <atomic>
#include <latch>
#include <sqlite3.h>

using waybill::store::EarlySync;

namespace {

// A file of which only sync() is asked.
struct WatchedFile : sqlite3_file {
    WatchedFile() : sqlite3_file{&methods} {}
    std::latch synced{1}, syncedThrice{3};
    std::atomic<int> count = 0;
    int answer = SQLITE_OK;

    static int sync(sqlite3_file* file, int flags) {
        auto& own = *static_cast<WatchedFile*>(file);
        if ((flags & 0xF) != SQLITE_SYNC_NORMAL)
            return SQLITE_MISUSE;
        const int before = own.count++;
        if (before < 1)
            own.synced.count_down();
        if (before < 3)
            own.syncedThrice.count_down();
        return own.answer;
    }
    static const sqlite3_io_methods methods;
};

const sqlite3_io_methods WatchedFile::methods = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xSync = WatchedFile::sync;
    return made;
}();

} // namespace

class TestEarlySync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void syncsAgainAndAgainUntilItEnds() {
        WatchedFile file;
        EarlySync sync(file);
        file.syncedThrice.wait();
        QCOMPARE(sync.finish(), SQLITE_OK);
        QVERIFY(file.count >= 3);
    }

    void saysWhatCouldNotBeWritten() {
        WatchedFile file;
        file.answer = SQLITE_IOERR_FSYNC;
        EarlySync sync(file);
        file.synced.wait();
        QCOMPARE(sync.finish(), SQLITE_IOERR_FSYNC);
        QCOMPARE(int(file.count), 1);
    }
};

QTEST_GUILESS_MAIN(TestEarlySync)
#include "test_early_sync.moc"
