// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_graph EDGES [ROUNDS]: how long the questions about the shape of a graph take beside igraph's answers to
// the same ones, turn by turn, and how far the answers are apart. EDGES is "N M" and M lines "a b" (from 0).
#include "core/graph/betweenness.h"
#include "core/graph/cohesion.h"
#include "core/graph/communities.h"
#include "core/graph/components.h"
#include "core/graph/page_rank.h"
#include "core/graph/paths.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <igraph/igraph.h>
#include <string>

using namespace waybill;
using namespace waybill::graph;

namespace {

std::vector<LinkEnds> readLinks(const char* name, std::size_t& nodeCount) {
    std::vector<LinkEnds> links;
    std::FILE* file = std::fopen(name, "r");
    unsigned long nodes = 0, count = 0;
    if (file == nullptr || std::fscanf(file, "%lu %lu", &nodes, &count) != 2)
        return links;
    unsigned a = 0, b = 0;
    while (links.size() < count && std::fscanf(file, "%u %u", &a, &b) == 2)
        links.push_back({a, b, std::uint32_t(links.size())});
    std::fclose(file);
    nodeCount = nodes;
    return links;
}

/// Each a vector of igraph that is freed at the end.
struct Numbers {
    igraph_vector_t values;
    Numbers() { igraph_vector_init(&values, 0); }
    ~Numbers() { igraph_vector_destroy(&values); }
    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;
    [[nodiscard]] double at(std::size_t i) const { return VECTOR(values)[i]; }
};
struct Integers {
    igraph_vector_int_t values;
    Integers() { igraph_vector_int_init(&values, 0); }
    ~Integers() { igraph_vector_int_destroy(&values); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    [[nodiscard]] long at(std::size_t i) const { return long(VECTOR(values)[i]); }
    [[nodiscard]] std::size_t size() const { return std::size_t(igraph_vector_int_size(&values)); }
};

class Bench {
public:
    explicit Bench(int rounds) : m_rounds(rounds) {}

    /// The medians of some rounds in which both take turns.
    void compare(const char* what, const std::function<void()>& ours, const std::function<void()>& theirs) const {
        std::vector<double> own, peer;
        for (int round = 0; round < m_rounds; ++round) {
            own.push_back(seconds(ours));
            peer.push_back(seconds(theirs));
        }
        const double a = median(own), b = median(peer);
        std::printf("%-26s %10.3f ms   igraph %10.3f ms   ratio %.3f\n", what, a * 1e3, b * 1e3, a / b);
    }

private:
    static double seconds(const std::function<void()>& work) {
        const auto start = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    static double median(std::vector<double> values) {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
    int m_rounds;
};

void benchParts(const Bench& bench, const Network& network, const igraph_t& peer) {
    Parts parts;
    Integers members, sizes;
    igraph_integer_t count = 0;
    bench.compare(
        "components", [&] { parts = connectedComponents(network); },
        [&] { igraph_connected_components(&peer, &members.values, &sizes.values, &count, IGRAPH_WEAK); });
    std::printf("    %zu and %ld components\n", parts.sizes.size(), long(count));

    std::vector<std::uint32_t> cores;
    Integers peerCores;
    bench.compare(
        "cores", [&] { cores = coreNumbers(network); }, [&] { igraph_coreness(&peer, &peerCores.values, IGRAPH_ALL); });
    std::size_t apart = 0;
    for (std::size_t i = 0; i < cores.size(); ++i)
        apart += long(cores[i]) == peerCores.at(i) ? 0 : 1;
    std::printf("    %zu differ\n", apart);

    Cuts cuts;
    Integers points, bridges;
    bench.compare(
        "bridges and articulation", [&] { cuts = findCuts(network); },
        [&] {
            igraph_articulation_points(&peer, &points.values);
            igraph_bridges(&peer, &bridges.values);
        });
    std::printf("    %zu and %zu points, %zu and %zu bridges\n", cuts.articulationPoints.size(), points.size(),
                cuts.bridges.size(), bridges.size());
}

void benchRank(const Bench& bench, const Network& network, const igraph_t& peer) {
    std::vector<double> rank;
    Numbers peerRank;
    bench.compare(
        "PageRank", [&] { rank = pageRank(network); },
        [&] {
            igraph_pagerank(&peer, IGRAPH_PAGERANK_ALGO_PRPACK, &peerRank.values, nullptr, igraph_vss_all(), false,
                            0.85, nullptr, nullptr);
        });
    double farthest = 0;
    for (std::size_t i = 0; i < rank.size(); ++i)
        farthest = std::max(farthest, std::abs(rank[i] / peerRank.at(i) - 1));
    std::printf("    at most %.1e apart, relatively\n", farthest);
}

void benchCommunities(const Bench& bench, const Network& network, const igraph_t& peer) {
    const Job job;
    Communities own;
    Integers members;
    Numbers degrees;
    igraph_integer_t count = 0;
    igraph_real_t quality = 0;
    igraph_strength(&peer, &degrees.values, igraph_vss_all(), IGRAPH_ALL, true, nullptr);
    igraph_rng_seed(igraph_rng_default(), 1);
    bench.compare(
        "communities (Leiden)", [&] { own = *findCommunities(network, 1, job); },
        [&] {
            igraph_community_leiden(&peer, nullptr, &degrees.values, 1.0 / double(network.targets.size()), 0.01, false,
                                    2, &members.values, &count, &quality);
        });
    igraph_real_t modularity = 0;
    igraph_modularity(&peer, &members.values, nullptr, 1, false, &modularity);
    std::printf("    modularity %.5f in %zu and %.5f in %ld communities\n", own.modularity, own.parts.sizes.size(),
                double(modularity), long(count));
}

void benchBetweenness(const Bench& bench, const Network& network, const igraph_t& peer) {
    const Job job;
    std::vector<std::uint32_t> sources;
    Integers chosen;
    for (std::size_t i = 0; i < std::min<std::size_t>(100, network.nodeCount()); ++i) {
        sources.push_back(std::uint32_t(i * 997 % network.nodeCount()));
        igraph_vector_int_push_back(&chosen.values, igraph_integer_t(sources.back()));
    }
    std::vector<double> own;
    Numbers peerValues;
    const auto theirs = [&] {
        igraph_betweenness_subset(&peer, &peerValues.values, igraph_vss_all(), false, igraph_vss_vector(&chosen.values),
                                  igraph_vss_all(), nullptr);
    };
    bench.compare(
        "betweenness, 100, 1 thread", [&] { own = *dependencies(network, sources, 1, job); }, theirs);
    bench.compare(
        "betweenness, 100 sources", [&] { own = *dependencies(network, sources, 0, job); }, theirs);
    double farthest = 0;
    for (std::size_t i = 0; i < own.size(); ++i)
        farthest = std::max(farthest, std::abs(own[i] / 2 - peerValues.at(i)) / (1 + peerValues.at(i)));
    std::printf("    at most %.1e apart\n", farthest);
    const auto start = std::chrono::steady_clock::now();
    const auto asked = betweenness(network, {}, job);
    std::printf("    as asked: %zu sources%s, %.0f ms\n", asked->sources, asked->sampled ? ", sampled" : "",
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() * 1e3);
}

void benchPaths(const Bench& bench, const Network& network, const igraph_t& peer) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t i = 0; i < 50; ++i)
        pairs.emplace_back(std::uint32_t(i * 1999ULL % network.nodeCount()),
                           std::uint32_t((i * 7919ULL + 13) % network.nodeCount()));
    const Ways ways{network, {}, {}};
    const Job job;
    std::size_t steps = 0, peerSteps = 0;
    Integers nodes, links;
    bench.compare(
        "50 shortest paths",
        [&] {
            steps = 0;
            for (const auto& [from, to] : pairs)
                steps += findPaths(ways, {.from = from, .to = to, .most = 1}, job)->paths.front().nodes.size();
        },
        [&] {
            peerSteps = 0;
            for (const auto& [from, to] : pairs) {
                igraph_get_shortest_path(&peer, &nodes.values, &links.values, igraph_integer_t(from),
                                         igraph_integer_t(to), IGRAPH_ALL);
                peerSteps += nodes.size();
            }
        });
    std::printf("    %zu and %zu nodes on them\n", steps, peerSteps);

    std::size_t paths = 0, peerPaths = 0;
    constexpr std::size_t longest = 3;
    bench.compare(
        "all paths of up to 3 links",
        [&] {
            paths = 0;
            for (const auto& [from, to] : pairs)
                paths +=
                    findPaths(ways, {.from = from, .to = to, .maxLength = longest, .all = true, .most = 1'000'000}, job)
                        ->paths.size();
        },
        [&] {
            peerPaths = 0;
            for (const auto& [from, to] : pairs) {
                igraph_vector_int_clear(&nodes.values);
                igraph_get_all_simple_paths(&peer, &nodes.values, igraph_integer_t(from),
                                            igraph_vss_1(igraph_integer_t(to)), igraph_integer_t(longest), IGRAPH_ALL);
                for (std::size_t i = 0; i < nodes.size(); ++i)
                    peerPaths += nodes.at(i) < 0 ? 1 : 0; // ends each
            }
        });
    std::printf("    %zu and %zu paths between 50 pairs\n", paths, peerPaths);
}

/// No peer answers this: paths along links that something passed on random days, each step in the order of time.
void benchTimedPaths(std::size_t nodeCount, std::vector<LinkEnds> links) {
    std::vector<Passings> passings;
    for (std::uint32_t i = 0; i < links.size(); ++i) {
        if (i % 2 == 0)
            std::swap(links[i].source, links[i].target);
        const int day = int(i * 7919ULL % 1000);
        passings.emplace_back(std::vector<Passing>{{day, day}, {day + 300, day + 300}});
    }
    const Ways ways{makeNetwork(nodeCount, links, Held::AtSource), makeNetwork(nodeCount, links, Held::AtTarget),
                    std::move(passings)};
    const Job job;
    std::size_t found = 0;
    double longest = 0, sum = 0;
    for (std::uint32_t i = 0; i < 50; ++i) {
        const auto start = std::chrono::steady_clock::now();
        found += findPaths(ways,
                           {.from = std::uint32_t(i * 1999ULL % nodeCount),
                            .to = std::uint32_t((i * 7919ULL + 13) % nodeCount),
                            .most = 1},
                           job)
                     ->paths.size();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        longest = std::max(longest, seconds);
        sum += seconds;
    }
    std::printf("50 paths in time order     %10.3f ms, the slowest %.3f ms; %zu found\n", sum * 1e3, longest * 1e3,
                found);
}

} // namespace

int main(int argc, char** argv) {
    std::size_t nodeCount = 0;
    const std::vector<LinkEnds> links = argc > 1 ? readLinks(argv[1], nodeCount) : std::vector<LinkEnds>();
    if (links.empty()) {
        std::fprintf(stderr, "usage: bench_graph EDGES [ROUNDS]\n");
        return 2;
    }
    const Bench bench(argc > 2 ? std::max(1, std::atoi(argv[2])) : 5);
    Network network;
    igraph_t peer;
    Integers ends;
    for (const LinkEnds& link : links) {
        igraph_vector_int_push_back(&ends.values, igraph_integer_t(link.source));
        igraph_vector_int_push_back(&ends.values, igraph_integer_t(link.target));
    }
    igraph_create(&peer, &ends.values, igraph_integer_t(nodeCount), false);
    const auto build = [&] { network = withoutParallels(makeNetwork(nodeCount, links)); };
    bench.compare("building", build, [&] {
        igraph_destroy(&peer);
        igraph_create(&peer, &ends.values, igraph_integer_t(nodeCount), false);
    });
    benchPaths(bench, network, peer);
    benchTimedPaths(nodeCount, links);
    benchParts(bench, network, peer);
    benchRank(bench, network, peer);
    benchCommunities(bench, network, peer);
    benchBetweenness(bench, network, peer);
    igraph_destroy(&peer);
    return 0;
}
