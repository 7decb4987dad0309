// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"
#include "core/graph/cohesion.h"
#include "core/graph/communities.h"
#include "core/graph/components.h"
#include "core/graph/page_rank.h"
#include "tests/core/graph/random_links.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <set>

using namespace waybill;
using namespace waybill::graph;
using test::groupedLinks;
using test::randomLinks;

/// What the shape of a network says, on networks whose answers are known, and what always holds.
class ShapeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsHoldEachLinkAtBothEnds() {
        const auto links = randomLinks(30, 200, 1);
        const Network network = makeNetwork(30, links);
        const Network out = makeNetwork(30, links, Held::AtSource), in = makeNetwork(30, links, Held::AtTarget);
        std::multiset<std::array<std::uint32_t, 3>> expected, expectedOut, found, foundOut, foundIn;
        for (const LinkEnds& ends : links) {
            if (ends.source == ends.target)
                continue;
            expected.insert({ends.source, ends.target, ends.link});
            expected.insert({ends.target, ends.source, ends.link});
            expectedOut.insert({ends.source, ends.target, ends.link});
        }
        for (std::uint32_t node = 0; node < 30; ++node) {
            QVERIFY(std::is_sorted(network.of(node).begin(), network.of(node).end()));
            for (std::size_t i = 0; i < network.degree(node); ++i)
                found.insert({node, network.of(node)[i], network.linksOf(node)[i]});
            for (std::size_t i = 0; i < out.degree(node); ++i)
                foundOut.insert({node, out.of(node)[i], out.linksOf(node)[i]});
            for (std::size_t i = 0; i < in.degree(node); ++i)
                foundIn.insert({in.of(node)[i], node, in.linksOf(node)[i]});
        }
        QVERIFY(found == expected && foundOut == expectedOut && foundIn == expectedOut);
    }

    void ofParallelLinksTheFirstIsKept() {
        const std::vector<LinkEnds> links{{1, 0, 7}, {0, 1, 8}, {0, 2, 9}, {1, 0, 3}};
        const Network simple = withoutParallels(makeNetwork(3, links));
        QVERIFY(simple.targets == (std::vector<std::uint32_t>{1, 2, 0, 0}));
        QVERIFY(simple.links == (std::vector<std::uint32_t>{7, 9, 7, 9}));
    }

    void componentsAreNumberedBySize() {
        const std::vector<LinkEnds> links{{1, 2, 0}, {3, 4, 1}, {4, 5, 2}, {7, 6, 3}};
        const Parts parts = connectedComponents(makeNetwork(8, links));
        QVERIFY(parts.of == (std::vector<std::uint32_t>{3, 1, 1, 0, 0, 0, 2, 2}));
        QVERIFY(parts.sizes == (std::vector<std::uint32_t>{3, 2, 2, 1}));
    }

    /// Two triangles that share node 2; node 4 is tied to node 5, and 5 to 6, by one link each.
    void cutsAndCoresOfTwoTrianglesWithATail() {
        const std::vector<LinkEnds> links{{0, 1, 0}, {1, 2, 1}, {2, 0, 2}, {2, 3, 3},
                                          {3, 4, 4}, {4, 2, 5}, {4, 5, 6}, {6, 5, 7}};
        const Network network = makeNetwork(8, links);
        const Cuts cuts = findCuts(network);
        QVERIFY(cuts.articulationPoints == (std::vector<std::uint32_t>{2, 4, 5}));
        QVERIFY(cuts.bridges == (std::vector<std::uint32_t>{6, 7}));
        QVERIFY(coreNumbers(network) == (std::vector<std::uint32_t>{2, 2, 2, 2, 2, 1, 1, 0}));
    }

    void cutsAreWhatTakesComponentsApart() {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const std::uint32_t count = 25;
            const Network network = withoutParallels(makeNetwork(count, randomLinks(count, 28, seed)));
            const Cuts cuts = findCuts(network);
            const std::size_t before = connectedComponents(network).sizes.size();
            std::vector<std::uint32_t> points, bridges;
            for (std::uint32_t out = 0; out < count; ++out) {
                std::vector<LinkEnds> left;
                for (const LinkEnds& link : linksOf(network)) {
                    if (link.source != out && link.target != out)
                        left.push_back(link);
                }
                // The node itself is left as a component of its own.
                if (connectedComponents(makeNetwork(count, left)).sizes.size() > before + 1)
                    points.push_back(out);
            }
            for (const LinkEnds& out : linksOf(network)) {
                std::vector<LinkEnds> left = linksOf(network);
                std::erase_if(left, [&](const LinkEnds& link) { return link.link == out.link; });
                if (connectedComponents(makeNetwork(count, left)).sizes.size() > before)
                    bridges.push_back(out.link);
            }
            std::sort(bridges.begin(), bridges.end());
            QVERIFY(cuts.articulationPoints == points);
            QVERIFY(cuts.bridges == bridges);
        }
    }

    void betweennessOfAPathIsByHand() {
        const std::vector<LinkEnds> links{{0, 1, 0}, {1, 2, 1}, {2, 3, 2}};
        const auto answer = betweenness(makeNetwork(4, links), {}, Job());
        QVERIFY(answer && !answer->sampled);
        QCOMPARE(answer->sources, std::size_t(4));
        QVERIFY(answer->pairs == (std::vector<double>{0, 2, 2, 0}));
    }

    void sampledBetweennessIsSaidAndNear() {
        std::vector<LinkEnds> star;
        for (std::uint32_t i = 1; i < 400; ++i)
            star.push_back({0, i, i});
        const Network network = makeNetwork(400, star);
        const BetweennessOptions few{.exactWork = 1000, .sampledWork = 60'000, .seed = 5, .threads = 1};
        const auto answer = betweenness(network, few, Job());
        QVERIFY(answer && answer->sampled);
        QCOMPARE(answer->sources, std::size_t(50)); // 60,000 / (400 nodes and 798 steps)
        QVERIFY(std::abs(answer->pairs[0] / (399.0 * 398 / 2) - 1) < 0.05);
    }

    void threadsChangeNoValue() {
        const Network network = withoutParallels(makeNetwork(300, randomLinks(300, 700, 9)));
        for (const std::uint64_t exactWork : {std::uint64_t(1) << 40, std::uint64_t(1)}) {
            const auto one = betweenness(network, {.exactWork = exactWork, .sampledWork = 90'000, .threads = 1}, Job());
            const auto four =
                betweenness(network, {.exactWork = exactWork, .sampledWork = 90'000, .threads = 4}, Job());
            QVERIFY(one->pairs == four->pairs);
        }
    }

    void communitiesAreThePlantedGroups() {
        const std::uint32_t size = 40;
        const Network network = withoutParallels(makeNetwork(5 * size, groupedLinks(5, size, 300, 60, 2)));
        const auto answer = findCommunities(network, 1, Job());
        QVERIFY(answer);
        QCOMPARE(answer->parts.sizes.size(), std::size_t(5));
        for (std::uint32_t node = 0; node < 5 * size; ++node)
            QCOMPARE(answer->parts.of[node], answer->parts.of[node / size * size]);
    }

    void communitiesHangTogetherAndAddUp() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::uint32_t count = 200;
            const Network network = withoutParallels(makeNetwork(count, randomLinks(count, 260, seed)));
            const auto answer = findCommunities(network, std::uint32_t(seed), Job());
            const auto again = findCommunities(network, std::uint32_t(seed), Job());
            QVERIFY(answer->parts.of == again->parts.of);
            QCOMPARE(answer->modularity, std::accumulate(answer->portion.begin(), answer->portion.end(), 0.0));
            std::vector<LinkEnds> inside = linksOf(network);
            std::erase_if(inside, [&](const LinkEnds& link) {
                return answer->parts.of[link.source] != answer->parts.of[link.target];
            });
            // As many pieces as communities, so that none is in two.
            QCOMPARE(connectedComponents(makeNetwork(count, inside)).sizes.size(), answer->parts.sizes.size());
            // No node alone could do better elsewhere.
            for (std::uint32_t node = 0; node < count; ++node) {
                for (const std::uint32_t neighbour : network.of(node)) {
                    std::vector<std::uint32_t> moved = answer->parts.of;
                    moved[node] = moved[neighbour];
                    QVERIFY(modularityOf(network, moved) < answer->modularity + 1e-9);
                }
            }
        }
    }

    void nothingAndLonelyNodes() {
        for (const std::size_t count : {0, 1, 3}) {
            const Network network = makeNetwork(count, {});
            QCOMPARE(connectedComponents(network).sizes.size(), count);
            QVERIFY(findCuts(network).articulationPoints.empty());
            QCOMPARE(coreNumbers(network).size(), count);
            QCOMPARE(betweenness(network, {}, Job())->pairs.size(), count);
            const auto communities = findCommunities(network, 1, Job());
            QCOMPARE(communities->parts.sizes.size(), count);
            QCOMPARE(communities->modularity, 0.0);
            for (const double share : pageRank(network))
                QCOMPARE(share, 1.0 / double(count));
        }
    }

    void aCancelledJobHasNoAnswer() {
        std::stop_source stop;
        stop.request_stop();
        const Job job({}, stop.get_token());
        const Network network = makeNetwork(20, randomLinks(20, 40, 1));
        QVERIFY(!betweenness(network, {}, job));
        QVERIFY(!findCommunities(withoutParallels(network), 1, job));
    }

private:
    static std::vector<LinkEnds> linksOf(const Network& network) {
        std::vector<LinkEnds> links;
        for (std::uint32_t node = 0; node < network.nodeCount(); ++node) {
            for (std::size_t i = 0; i < network.degree(node); ++i) {
                if (node < network.of(node)[i])
                    links.push_back({node, network.of(node)[i], network.linksOf(node)[i]});
            }
        }
        return links;
    }

    static double modularityOf(const Network& network, const std::vector<std::uint32_t>& partOf) {
        const std::size_t parts = *std::max_element(partOf.begin(), partOf.end()) + 1;
        const auto portions = modularityPortions(network, Parts{partOf, std::vector<std::uint32_t>(parts)});
        return std::accumulate(portions.begin(), portions.end(), 0.0);
    }
};

QTEST_GUILESS_MAIN(ShapeTest)
#include "shape_test.moc"
