// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/betweenness.h"

#include "core/base/random.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

namespace waybill::graph {

namespace {

// Sources are shared out in a fixed number of lots, each summed by itself, so that rounding does not depend on threads.
constexpr std::size_t lots = 16;

/// Follows all shortest paths from one source after another.
class Walker {
public:
    explicit Walker(const Network& network)
        : m_network(network), m_marks(network.nodeCount()), m_order(network.nodeCount()) {}

    void addFrom(std::uint32_t source, std::vector<double>& sums) {
        const std::size_t reached = walkOut(source);
        walkBack(reached, sums);
    }

private:
    struct Mark {
        double paths = 0;  ///< How many shortest paths lead here from the source.
        double onward = 0; ///< (1 + what depends on this node) / paths.
        std::int32_t distance = -1;
    };

    std::size_t walkOut(std::uint32_t source) {
        std::size_t end = 0;
        m_order[end++] = source;
        m_marks[source] = {1, 0, 0};
        for (std::size_t next = 0; next < end; ++next) {
            const Mark here = m_marks[m_order[next]];
            for (const std::uint32_t target : m_network.of(m_order[next])) {
                Mark& there = m_marks[target];
                if (there.distance < 0) {
                    there.distance = here.distance + 1;
                    there.paths = here.paths;
                    m_order[end++] = target;
                } else if (there.distance == here.distance + 1) {
                    there.paths += here.paths;
                }
            }
        }
        return end;
    }

    /// Farthest first, so that what lies beyond a node is known when it is its turn; leaves all marks as new.
    void walkBack(std::size_t reached, std::vector<double>& sums) {
        for (std::size_t i = reached; i-- > 0;) {
            const std::uint32_t node = m_order[i];
            Mark& here = m_marks[node];
            double beyond = 0;
            for (const std::uint32_t target : m_network.of(node)) {
                const Mark& there = m_marks[target];
                if (there.distance == here.distance + 1)
                    beyond += there.onward;
            }
            const double depends = beyond * here.paths;
            here.onward = (1 + depends) / here.paths;
            if (i > 0)
                sums[node] += depends;
        }
        for (std::size_t i = 0; i < reached; ++i)
            m_marks[m_order[i]].distance = -1;
    }

    const Network& m_network;
    std::vector<Mark> m_marks;
    std::vector<std::uint32_t> m_order;
};

unsigned threadsFor(unsigned most) {
    return most > 0 ? most : std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
}

} // namespace

std::optional<std::vector<double>> dependencies(const Network& network, const std::vector<std::uint32_t>& sources,
                                                unsigned threads, const Job& job) {
    const std::size_t count = std::clamp<std::size_t>(sources.size(), 1, lots);
    std::vector<std::vector<double>> sums(count);
    std::atomic<std::size_t> nextLot{0};
    const auto work = [&] {
        Walker walker(network);
        for (std::size_t lot = nextLot++; lot < count; lot = nextLot++) {
            sums[lot].assign(network.nodeCount(), 0);
            for (std::size_t i = lot; i < sources.size() && !job.isCancelled(); i += count)
                walker.addFrom(sources[i], sums[lot]);
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < std::min<std::size_t>(threadsFor(threads), count); ++i)
            others.emplace_back(work);
        work();
    }
    if (job.isCancelled())
        return std::nullopt;
    for (std::size_t lot = 1; lot < count; ++lot) {
        for (std::size_t node = 0; node < network.nodeCount(); ++node)
            sums[0][node] += sums[lot][node];
    }
    return std::move(sums[0]);
}

std::optional<Betweenness> betweenness(const Network& network, const BetweennessOptions& options, const Job& job) {
    const std::uint64_t nodes = network.nodeCount();
    const std::uint64_t workEach = nodes + network.targets.size();
    std::vector<std::uint32_t> sources(nodes);
    std::iota(sources.begin(), sources.end(), 0U);
    Betweenness result;
    if (nodes * workEach > options.exactWork) {
        Random random(options.seed);
        random.shuffle(sources);
        sources.resize(std::clamp<std::uint64_t>(options.sampledWork / workEach, 1, nodes));
        result.sampled = sources.size() < nodes;
    }
    result.sources = sources.size();
    auto sums = dependencies(network, sources, options.threads, job);
    if (!sums)
        return std::nullopt;
    result.pairs = std::move(*sums);
    // Each pair is met from both its ends.
    const double scale = sources.empty() ? 1 : double(nodes) / double(sources.size()) / 2;
    for (double& pairs : result.pairs)
        pairs *= scale;
    return result;
}

double shareOfPairs(double pairs, std::size_t nodes) {
    const double others = double(nodes) - 1;
    return others < 2 ? 0 : pairs / (others * (others - 1) / 2);
}

} // namespace waybill::graph
