// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_work.h"
#include "ui/dialogs/import_plan.h"
#include "ui/models/background_job.h"
#include "ui/models/price_words.h"
#include "ui/models/words.h"

#include <QTest>
#include <QThreadPool>
#include <atomic>
#include <cmath>
#include <semaphore>

using namespace waybill;
using namespace waybill::ui;

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresReadTheSameEverywhere() {
        QCOMPARE(countText(88917), QStringLiteral("88,917"));
        QCOMPARE(countText(1.5), QStringLiteral("1.50"));
        QCOMPARE(usdText(28292), QStringLiteral("$28,292"));
        QCOMPARE(usdText(-1200), QStringLiteral("−$1,200"));
        QCOMPARE(usdText(3.78), QStringLiteral("$3.78"));
        QCOMPARE(exactUsdText(28292), QStringLiteral("$28,292.00"));
        QCOMPARE(kgText(64.2), QStringLiteral("64.2 kg"));
        QCOMPARE(kgText(0.249), QStringLiteral("0.249 kg"));
        QCOMPARE(kgText(1204.6), QStringLiteral("1,205 kg"));
        QCOMPARE(shipmentsText(1), QStringLiteral("1 shipment"));
        QCOMPARE(totalsText(3, 28292, 64.2), QStringLiteral("3 pieces · $28,292 · 64.2 kg net"));
        QCOMPARE(totalsText(0, std::nan(""), 0), QString());
        QCOMPARE(dateText(*Date::make(2023, 2, 1)), QStringLiteral("1 Feb 2023"));
        QCOMPARE(shortSha(QStringLiteral("9f2c000000000000e1")), QStringLiteral("9f2c…e1"));
    }

    void whatIsAbsentIsEmpty() {
        const double absent = std::nan("");
        for (const QString& text : {countText(absent), usdText(absent), exactUsdText(absent), kgText(absent),
                                    piecesText(absent), moneyText(absent, QStringLiteral("CNY"))})
            QVERIFY(text.isEmpty());
    }

    void usualPricesSayWhatTheyDoNotRestOn() {
        query::Summary::UnitPrice price;
        QCOMPARE(unitPriceText(price), QString());
        price.prices = 2;
        price.medianUsd = 2.478;
        QCOMPARE(unitPriceText(price), QStringLiteral("median $2.48 a piece, of 2 only: too few to judge"));
        price = {.medianUsd = 1824.4, .prices = 17, .outliers = 1, .tooFew = false};
        QCOMPARE(unitPriceText(price), QStringLiteral("median $1,824 a piece, 1 outlier among 17"));
        price.outliers = 0;
        QCOMPARE(unitPriceText(price), QStringLiteral("median $1,824 a piece, no outlier among 17"));
        QCOMPARE(appearanceText(Date::make(2022, 12, 21), Date::make(2023, 4, 11)),
                 QStringLiteral("first 21 Dec 2022, last 11 Apr 2023"));
        QCOMPARE(appearanceText({}, {}), QString());
    }

    void aColumnHasOneFieldAndAFieldOneColumn() {
        map::Mapping mapping;
        mapping.headers = {"a", "b", "c"};
        mapping.fields[map::Field::BuyerName] = {{0, 0.9, "name"}, {1, 0.5, "content"}};
        QCOMPARE(fieldOf(mapping, 1), std::optional(map::Field::BuyerName));
        assign(mapping, 2, map::Field::BuyerName);
        QVERIFY(!fieldOf(mapping, 0));
        QVERIFY(!fieldOf(mapping, 1));
        QCOMPARE(confidenceText(mapping, 2), QStringLiteral("100 % · chosen by you"));
        assign(mapping, 2, std::nullopt);
        QVERIFY(mapping.fields.empty());
        QCOMPARE(confidenceText(mapping, 2), QStringLiteral("not used"));
    }

    void aFileNameComesFromATitle() {
        QCOMPARE(fileNameFrom(QStringLiteral("“For use…” / 2023")), QStringLiteral("for-use-2023"));
        QCOMPARE(fileNameFrom(QStringLiteral("../../etc")), QStringLiteral("etc"));
        QCOMPARE(fileNameFrom(QString()), QStringLiteral("waybill"));
        QVERIFY(fileNameFrom(QString(500, QLatin1Char('x'))).size() <= 60);
    }

    void onlyTheNewestAnswerIsDelivered() {
        BackgroundJob job;
        std::vector<int> delivered;
        for (int i = 0; i < 20; ++i)
            job.start([&delivered, i](Job&) -> BackgroundJob::Deliver {
                return [&delivered, i] { delivered.push_back(i); };
            });
        QTRY_VERIFY(!job.isRunning());
        QCOMPARE(delivered, std::vector<int>{19});
    }

    void nothingIsDeliveredAfterTheJobDied() {
        std::atomic<bool> stopped = false;
        bool delivered = false;
        std::binary_semaphore started(0);
        {
            BackgroundJob job;
            job.start([&](Job& work) -> BackgroundJob::Deliver {
                started.release();
                while (!work.isCancelled())
                    std::this_thread::yield();
                stopped = true;
                return [&] { delivered = true; };
            });
            started.acquire();
        }
        QThreadPool::globalInstance()->waitForDone(); // where the thread is waited for
        QVERIFY(stopped);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!delivered);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
