// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/watch.h"
#include "test_graphs.h"

#include <QTest>
#include <future>
#include <thread>

using namespace waybill;
using namespace waybill::layout;
using namespace waybill::layout::test;

namespace {

using Places = std::vector<Point>;

/// A path of firms, and from its middle ones to the ends of it others that hang on one alone.
Input comb(std::uint32_t teeth) {
    Input input{2 * std::size_t(teeth), {}, {}, {}};
    for (std::uint32_t i = 0; i < teeth; ++i) {
        if (i > 0)
            input.links.emplace_back(i - 1, i);
        input.links.emplace_back(i, teeth + i);
    }
    return input;
}

/// Takes all places that come, until told to stop.
class Onlooker {
public:
    explicit Onlooker(Watch& watch)
        : m_thread([this, &watch](const std::stop_token& stop) {
              while (!stop.stop_requested()) {
                  if (auto places = watch.take())
                      m_seen.push_back(std::move(*places));
                  std::this_thread::yield();
              }
              if (auto places = watch.take())
                  m_seen.push_back(std::move(*places));
          }) {}
    [[nodiscard]] std::vector<Places> leave() {
        m_thread.request_stop();
        m_thread.join();
        return std::move(m_seen);
    }

private:
    std::vector<Places> m_seen;
    std::jthread m_thread;
};

/// The next places that come, which must be soon.
Places next(Watch& watch) {
    std::optional<Places> places;
    if (!QTest::qWaitFor([&] { return (places = watch.take()).has_value(); }))
        return {};
    return *places;
}

} // namespace

/// A layout that is looked at and touched while it runs.
class TestLayoutWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lookingChangesNoPlace_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("links");
        QTest::addColumn<bool>("isStarted");
        QTest::newRow("small") << 60 << 90 << false;
        QTest::newRow("all pairs") << 390 << 900 << false;
        QTest::newRow("pivots") << 6000 << 18000 << false;
        QTest::newRow("from where it was") << 2000 << 6000 << true;
    }

    void lookingChangesNoPlace() {
        QFETCH(int, nodes);
        QFETCH(int, links);
        QFETCH(bool, isStarted);
        Input input = trade(std::uint32_t(nodes), std::uint32_t(links), 3);
        if (isStarted) {
            const Places before = laidOut(input, {.seed = 2});
            input.start.assign(before.begin(), before.end());
        }
        const Places expected = laidOut(input);
        for (const unsigned threads : {1U, 2U}) {
            Watch watch;
            (void)watch.take();
            Onlooker onlooker(watch);
            Job job;
            const auto places = layOut(input, {.threads = threads}, job, &watch);
            const std::vector<Places> seen = onlooker.leave();
            QVERIFY(places);
            QCOMPARE(*places, expected);
            QVERIFY(!seen.empty());
            QCOMPARE(seen.back(), expected);
            for (const Places& some : seen) {
                QCOMPARE(some.size(), input.nodeCount);
                QVERIFY(allFinite(some));
            }
            if (nodes == 6000)
                QVERIFY2(seen.size() > 2, qPrintable(QString::number(seen.size())));
        }
    }

    void whatIsShownIsOnItsWayToTheResult() {
        const Input input = trade(6000, 18000, 5);
        Watch watch;
        (void)watch.take();
        Onlooker onlooker(watch);
        Job job;
        const auto places = layOut(input, {}, job, &watch);
        const std::vector<Places> seen = onlooker.leave();
        QVERIFY(places && seen.size() > 2);
        const auto far = [&](const Places& some) {
            double sum = 0;
            for (std::size_t i = 0; i < some.size(); ++i)
                sum += distance(some[i], (*places)[i]);
            return sum / double(some.size());
        };
        const Extent whole = extentOf(*places);
        QVERIFY2(far(seen[seen.size() - 2]) < 0.1 * whole.width,
                 qPrintable(QStringLiteral("%1 of %2").arg(far(seen[seen.size() - 2])).arg(whole.width)));
    }

    void nothingIsShownToNobody() {
        Watch watch;
        QVERIFY(!watch.wantsPlaces());
        QVERIFY(!watch.take());
        QVERIFY(watch.wantsPlaces());
        watch.show({{1, 2}});
        QVERIFY(!watch.wantsPlaces()); // not taken yet
        QCOMPARE(watch.take(), std::optional(Places{{1, 2}}));
        QVERIFY(!watch.wantsPlaces()); // a moment ago
        QVERIFY(QTest::qWaitFor([&] { return watch.wantsPlaces(); }));
    }

    void whatIsLetGoStaysThereAndItsNeighboursHaveFollowed() {
        const Input input = comb(40);
        const Places alone = laidOut(input);
        const std::uint32_t held = 20, tooth = 60, far = 0;
        const Point to{alone[held].x + 30, alone[held].y + 40};
        for (const unsigned threads : {1U, 2U}) {
            Watch watch;
            watch.hold(held, to);
            watch.letGo();
            Job job;
            const auto places = layOut(input, {.threads = threads}, job, &watch);
            QVERIFY(places);
            QCOMPARE((*places)[held], to);
            QVERIFY(distance((*places)[tooth], to) < 15); // of 50
            QVERIFY(distance((*places)[held + 1], to) < 40 && distance((*places)[held + 1], alone[held + 1]) > 10);
            QCOMPARE((*places)[far], alone[far]);
            QVERIFY(leastDistance(*places) > 0.3);
        }
    }

    void itDoesNotEndWhileANodeIsHeld() {
        const Input input = comb(30);
        Watch watch;
        watch.hold(3, {100, 0});
        Job job;
        auto running = std::async(std::launch::async, [&] { return layOut(input, {}, job, &watch); });
        const auto waitUntilAt = [&](const Point& at) {
            return QTest::qWaitFor([&] {
                const auto places = watch.take();
                return places && (*places)[3] == at && distance((*places)[33], at) < 25;
            });
        };
        QVERIFY(waitUntilAt({100, 0}));
        watch.hold(3, {-80, 20}); // others follow at once, again and again
        QVERIFY(waitUntilAt({-80, 20}));
        QCOMPARE(running.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
        watch.letGo();
        const auto places = running.get();
        QVERIFY(places);
        QCOMPARE((*places)[3], (Point{-80, 20}));
        QCOMPARE(next(watch), *places);
    }

    void pinnedNodesDoNotFollow() {
        Input input = comb(10);
        const Places alone = laidOut(input);
        input.pins.resize(input.nodeCount);
        input.pins[5] = alone[5];
        Watch watch;
        watch.hold(4, {50, 50});
        watch.letGo();
        Job job;
        const auto places = layOut(input, {}, job, &watch);
        QVERIFY(places);
        QCOMPARE((*places)[4], (Point{50, 50}));
        QCOMPARE((*places)[5], alone[5]);
    }

    void aFinishedPictureFollowsTooAndKeepsAllOthers() {
        const Input input = comb(40);
        const Places alone = laidOut(input);
        Watch watch;
        watch.hold(20, {alone[20].x, alone[20].y + 9});
        Job job;
        auto running = std::async(std::launch::async, [&] { return settleAround(input, alone, watch, job); });
        QVERIFY(!next(watch).empty());
        watch.letGo();
        const auto places = running.get();
        QVERIFY(places);
        QVERIFY(distance((*places)[60], (*places)[20]) < 3);
        for (const std::size_t far : {0, 10, 30, 39, 50, 70})
            QCOMPARE((*places)[far], alone[far]);
        QVERIFY(!settleAround(input, {}, watch, job));
    }

    void holdsThatNameNothingAreHarmless() {
        const Input input = comb(10);
        Watch watch;
        watch.hold(9999, {1, 1});
        watch.hold(2, {std::nan(""), 0});
        watch.letGo();
        Job job;
        const auto places = layOut(input, {}, job, &watch);
        QVERIFY(places);
        QCOMPARE(*places, laidOut(input));
    }

    void aStopEndsItWhileANodeIsHeld() {
        const Input input = comb(10);
        Watch watch;
        watch.hold(2, {3, 3});
        std::stop_source stop;
        auto running = std::async(std::launch::async, [&] {
            Job job({}, stop.get_token());
            return layOut(input, {}, job, &watch);
        });
        (void)next(watch);
        stop.request_stop();
        const auto places = running.get();
        QVERIFY(!places && places.error().isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestLayoutWatch)
#include "test_layout_watch.moc"
