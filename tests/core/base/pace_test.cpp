// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/pace.h"

#include <QTest>

using namespace waybill;

class PaceTest : public QObject {
    Q_OBJECT

    static Pace::Clock::time_point at(double seconds) {
        return Pace::Clock::time_point() +
               std::chrono::duration_cast<Pace::Clock::duration>(std::chrono::duration<double>(seconds));
    }

private Q_SLOTS:
    void rateAndTimeLeftAreTold() {
        Pace pace;
        pace.take({"Importing", 0, 1000, 0}, at(10));
        pace.take({"Importing", 100, 1000, 5000}, at(11));
        QCOMPARE(pace.rowsPerSecond(), qint64(0)); // too early to say
        QCOMPARE(pace.secondsLeft(), qint64(0));
        pace.take({"Importing", 250, 1000, 123'456}, at(12));
        QCOMPARE(pace.rowsPerSecond(), qint64(62'000));
        QCOMPARE(pace.secondsLeft(), qint64(6));
    }

    void anotherPhaseStartsAnew() {
        Pace pace;
        pace.take({"Importing", 0, 1000, 0}, at(0));
        pace.take({"Importing", 900, 1000, 900}, at(20));
        pace.take({"Writing", 0, 0, 0}, at(21));
        QCOMPARE(pace.rowsPerSecond(), qint64(0));
        QCOMPARE(pace.secondsLeft(), qint64(0));
    }
};

QTEST_APPLESS_MAIN(PaceTest)
#include "pace_test.moc"
