// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/latest_job.h"

#include <QSemaphore>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <memory>

using namespace waybill;
using namespace waybill::ui;

namespace {

constexpr int longAtMostMs = 10'000; // only where the test fails

/// Work that hears no "stop", as drawing does not: it goes on until the test lets it.
struct Stubborn {
    QSemaphore begun, mayEnd;
    std::atomic<int> running = 0, mostAtOnce = 0, ended = 0;

    void run() {
        mostAtOnce = std::max(mostAtOnce.load(), ++running);
        begun.release();
        mayEnd.tryAcquire(1, longAtMostMs);
        --running;
        ++ended;
    }
};

} // namespace

class TestJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyWaitsForWorkThatIsNotWanted() {
        const auto work = std::make_shared<Stubborn>();
        bool delivered = false;
        auto job = std::make_unique<BackgroundJob>();
        job->start([work, &delivered](Job& inside) -> BackgroundJob::Deliver {
            work->run();
            inside.startPhase("told to nobody");
            return [&delivered] { delivered = true; };
        });
        work->begun.acquire();
        job.reset();
        QCOMPARE(work->ended.load(), 0);
        work->mayEnd.release();
        QTRY_COMPARE(work->ended.load(), 1);
        QTRY_COMPARE(work.use_count(), 1L); // the thread is gone too
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }

    void theNewestAnswerIsDelivered() {
        const auto first = std::make_shared<Stubborn>();
        QList<int> delivered;
        BackgroundJob job;
        job.start([first, &delivered](Job&) -> BackgroundJob::Deliver {
            first->run();
            return [&delivered] { delivered << 1; };
        });
        first->begun.acquire();
        job.start([&delivered](Job&) -> BackgroundJob::Deliver { return [&delivered] { delivered << 2; }; });
        QTRY_COMPARE(delivered, QList<int>{2});
        first->mayEnd.release();
        QTRY_COMPARE(first.use_count(), 1L);
        QCoreApplication::processEvents();
        QCOMPARE(delivered, QList<int>{2});
    }

    void workThatCannotBeStoppedRunsAloneAndTheNewestIsNext() {
        const auto work = std::make_shared<Stubborn>();
        QList<int> delivered;
        LatestJob job;
        for (int i = 1; i <= 5; ++i)
            job.start([work, &delivered, i](Job&) -> BackgroundJob::Deliver {
                work->run();
                return [&delivered, i] { delivered << i; };
            });
        work->begun.acquire();
        QVERIFY(job.isRunning());
        work->mayEnd.release(5);
        QTRY_VERIFY(!job.isRunning());
        QCOMPARE(delivered, (QList<int>{1, 5}));
        QCOMPARE(work->mostAtOnce.load(), 1);
    }

    void whatWaitsCanBeForgotten() {
        const auto work = std::make_shared<Stubborn>();
        LatestJob job;
        for (int i = 0; i < 2; ++i)
            job.start([work](Job&) -> BackgroundJob::Deliver {
                work->run();
                return {};
            });
        work->begun.acquire();
        job.forgetWaiting();
        work->mayEnd.release(2);
        QTRY_VERIFY(!job.isRunning());
        QCOMPARE(work->ended.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "test_jobs.moc"
