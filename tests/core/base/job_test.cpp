// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/job.h"

#include <QTest>
#include <stop_token>
#include <thread>
#include <vector>

using namespace waybill;

class JobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPhaseIsToldAndProgressIsThrottled() {
        std::vector<Progress> told;
        Job job([&told](const Progress& progress) { told.push_back(progress); });
        job.startPhase("Reading", 1000000);
        for (qint64 i = 0; i < 1000000; ++i)
            job.advanceTo(i);
        job.startPhase("Writing");
        QVERIFY(told.size() >= 2);
        QVERIFY2(told.size() < 1000, "the listener is called far too often");
        QCOMPARE(told.front().phase, std::string("Reading"));
        QCOMPARE(told.front().total, qint64(1000000));
        QCOMPARE(told.back().phase, std::string("Writing"));
    }

    void stopReachesTheJob() {
        std::stop_source stop;
        const Job job({}, stop.get_token());
        QVERIFY(!job.isCancelled());
        stop.request_stop();
        QVERIFY(job.isCancelled());
    }

    void issuesFromManyThreadsAllArrive() {
        Job job;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&job] {
                    for (int i = 0; i < 100; ++i)
                        job.report(Issue{Severity::Warning, "ragged-row", "", "", i + 1, "", 1});
                });
            }
        }
        QCOMPARE(job.issues().size(), std::size_t(400));
    }
};

QTEST_APPLESS_MAIN(JobTest)
#include "job_test.moc"
