// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/paths.h"
#include "tests/core/graph/random_links.h"

#include <QTest>
#include <algorithm>

using namespace waybill;
using namespace waybill::graph;
using test::randomLinks;

/// Paths between two nodes, against all that a plain search finds.
class PathsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortestPathHasTheFewestLinks() {
        const std::vector<LinkEnds> links{{0, 1, 5}, {1, 2, 6}, {2, 3, 7}, {3, 0, 8}, {2, 4, 9}};
        const Ways ways{makeNetwork(6, links), std::nullopt, {}};
        const auto answer = findPaths(ways, {.from = 0, .to = 4, .most = 1}, Job());
        QCOMPARE(answer->paths.size(), std::size_t(1));
        QVERIFY(answer->paths[0].nodes == (std::vector<std::uint32_t>{0, 1, 2, 4}));
        QVERIFY(answer->paths[0].links == (std::vector<std::uint32_t>{5, 6, 9}));
        QVERIFY(answer->more); // over 3 is as short
        QVERIFY(!findPaths(ways, {.from = 0, .to = 4}, Job())->more);
        QCOMPARE(findPaths(ways, {.from = 0, .to = 4, .maxLength = 2}, Job())->paths.size(), std::size_t(0));
        QCOMPARE(findPaths(ways, {.from = 0, .to = 5}, Job())->paths.size(), std::size_t(0));
    }

    void allPathsAreFoundOnce() {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const std::uint32_t count = 9;
            const auto links = randomLinks(count, 16, seed);
            const Ways ways{makeNetwork(count, links), std::nullopt, {}};
            for (const std::size_t maxLength : {std::size_t(1), std::size_t(3), std::size_t(100)}) {
                const auto expected = plainly(ways, 0, 1, maxLength);
                const auto answer = findPaths(ways, {.from = 0, .to = 1, .maxLength = maxLength, .all = true}, Job());
                QVERIFY(nodesOf(*answer) == expected);
                QVERIFY(!answer->more);
                std::size_t shortest = 0;
                while (shortest < expected.size() && expected[shortest].size() == expected[0].size())
                    ++shortest;
                const auto some = findPaths(ways, {.from = 0, .to = 1, .maxLength = maxLength}, Job());
                QVERIFY(nodesOf(*some) == std::vector(expected.begin(), expected.begin() + std::ptrdiff_t(shortest)));
            }
        }
    }

    void theCapIsSaid() {
        const Ways ways{makeNetwork(12, randomLinks(12, 50, 3)), std::nullopt, {}};
        const auto all = findPaths(ways, {.from = 0, .to = 1, .maxLength = 4, .all = true}, Job());
        QVERIFY(all->paths.size() > 5 && !all->more);
        const auto five = findPaths(ways, {.from = 0, .to = 1, .maxLength = 4, .all = true, .most = 5}, Job());
        QVERIFY(five->more);
        const auto expected = nodesOf(*all);
        QVERIFY(nodesOf(*five) == std::vector(expected.begin(), expected.begin() + 5));
        QVERIFY(!findPaths(ways, {.from = 0, .to = 1, .maxLength = 4, .all = true, .most = all->paths.size()}, Job())
                     ->more);
    }

    void passingsAnswerFromAndUpTo() {
        const Passings none;
        QVERIFY(!none.earliestFrom(0) && !none.latestUpTo(0));
        const Passings some({{30, 30}, {10, 20}, {12, 12}});
        QCOMPARE(some.earliestFrom(0).value(), 10);
        QCOMPARE(some.earliestFrom(13).value(), 13); // the one that may be on any of some days
        QCOMPARE(some.earliestFrom(21).value(), 30);
        QVERIFY(!some.earliestFrom(31));
        QVERIFY(!some.latestUpTo(9));
        QCOMPARE(some.latestUpTo(11).value(), 11);
        QCOMPARE(some.latestUpTo(25).value(), 20);
        QCOMPARE(some.latestUpTo(99).value(), 30);
    }

    void nothingIsSoldBeforeItCame() {
        // 0 → 1 on day 10, 1 → 2 on day 5; the longer way over 3 and 4 is in order.
        const std::vector<LinkEnds> links{{0, 1, 0}, {1, 2, 1}, {0, 3, 2}, {3, 4, 3}, {4, 2, 4}};
        const Ways ways = timed(5, links, {{10}, {5}, {1, 20}, {3}, {3, 4}});
        const auto answer = findPaths(ways, {.from = 0, .to = 2, .all = true}, Job());
        QCOMPARE(answer->paths.size(), std::size_t(1));
        QVERIFY(answer->paths[0].nodes == (std::vector<std::uint32_t>{0, 3, 4, 2}));
        QVERIFY(answer->paths[0].days == (std::vector<int>{1, 3, 3}));
        QVERIFY(nodesOf(*findPaths(ways, {.from = 0, .to = 2}, Job())) == nodesOf(*answer));
        QVERIFY(findPaths(ways, {.from = 2, .to = 0}, Job())->paths.empty());
    }

    void ofParallelLinksTheEarliestInTimeIsTaken() {
        const std::vector<LinkEnds> links{{0, 1, 0}, {1, 2, 1}, {1, 2, 2}, {2, 3, 3}};
        const Ways ways = timed(4, links, {{10}, {5, 30}, {12}, {15}});
        const auto answer = findPaths(ways, {.from = 0, .to = 3, .all = true}, Job());
        QCOMPARE(answer->paths.size(), std::size_t(1));
        QVERIFY(answer->paths[0].links == (std::vector<std::uint32_t>{0, 2, 3}));
    }

    void timedPathsAreAllThatAPlainSearchFinds() {
        std::size_t found = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const std::uint32_t count = 8;
            const auto links = randomLinks(count, 30, seed);
            Random random(seed + 1000);
            std::vector<std::vector<int>> days(links.size());
            for (auto& ofLink : days) {
                for (std::uint32_t i = random.below(4); i > 0; --i)
                    ofLink.push_back(int(random.below(12)));
            }
            const Ways ways = timed(count, links, days);
            for (const std::size_t maxLength : {std::size_t(2), std::size_t(100)}) {
                const auto expected = plainly(ways, 0, 1, maxLength);
                const auto answer = findPaths(ways, {.from = 0, .to = 1, .maxLength = maxLength, .all = true}, Job());
                QVERIFY(nodesOf(*answer) == expected);
                const auto shortest = findPaths(ways, {.from = 0, .to = 1, .maxLength = maxLength, .most = 1}, Job());
                QCOMPARE(shortest->paths.size(), std::size_t(expected.empty() ? 0 : 1));
                if (!expected.empty())
                    QVERIFY(shortest->paths[0].nodes == expected[0]);
                found += expected.size();
            }
        }
        QVERIFY(found > 100);
    }

    void aLongChainIsWalked() {
        std::vector<LinkEnds> chain;
        for (std::uint32_t i = 0; i + 1 < 200'000; ++i)
            chain.push_back({i, i + 1, i});
        const Ways ways{makeNetwork(200'000, chain), std::nullopt, {}};
        const auto answer = findPaths(ways, {.from = 0, .to = 199'999, .all = true}, Job());
        QCOMPARE(answer->paths.size(), std::size_t(1));
        QCOMPARE(answer->paths[0].links.size(), std::size_t(199'999));
    }

    void aCancelledJobHasNoAnswer() {
        std::stop_source stop;
        stop.request_stop();
        const Job job({}, stop.get_token());
        const Ways ways{makeNetwork(60, randomLinks(60, 600, 4)), std::nullopt, {}};
        QVERIFY(!findPaths(ways, {.from = 0, .to = 1, .all = true, .most = 10'000'000}, job));
    }

private:
    using NodeLists = std::vector<std::vector<std::uint32_t>>;

    static NodeLists nodesOf(const PathAnswer& answer) {
        NodeLists lists;
        for (const Path& path : answer.paths)
            lists.push_back(path.nodes);
        return lists;
    }

    static Ways timed(std::size_t count, const std::vector<LinkEnds>& links,
                      const std::vector<std::vector<int>>& days) {
        std::vector<Passings> passings;
        for (const auto& ofLink : days) {
            std::vector<Passing> list;
            for (const int day : ofLink)
                list.push_back({day, day});
            passings.emplace_back(std::move(list));
        }
        return {makeNetwork(count, links, Held::AtSource), makeNetwork(count, links, Held::AtTarget),
                std::move(passings)};
    }

    /// Every way without a node twice, tried out.
    static void tryAll(const Ways& ways, std::uint32_t to, std::size_t linksLeft, int day,
                       std::vector<std::uint32_t>& nodes, NodeLists& found) {
        const std::uint32_t node = nodes.back();
        if (node == to) {
            found.push_back(nodes);
            return;
        }
        for (std::size_t i = 0; linksLeft > 0 && i < ways.forward.degree(node); ++i) {
            const std::uint32_t target = ways.forward.of(node)[i];
            if (std::find(nodes.begin(), nodes.end(), target) != nodes.end())
                continue;
            const auto arrival = ways.passings.empty() ? std::optional(day)
                                                       : ways.passings[ways.forward.linksOf(node)[i]].earliestFrom(day);
            if (!arrival)
                continue;
            nodes.push_back(target);
            tryAll(ways, to, linksLeft - 1, *arrival, nodes, found);
            nodes.pop_back();
        }
    }

    static NodeLists plainly(const Ways& ways, std::uint32_t from, std::uint32_t to, std::size_t maxLength) {
        NodeLists found;
        std::vector<std::uint32_t> nodes{from};
        tryAll(ways, to, maxLength, 0, nodes, found);
        std::sort(found.begin(), found.end(),
                  [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }
};

QTEST_GUILESS_MAIN(PathsTest)
#include "paths_test.moc"
