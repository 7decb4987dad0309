// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/distances.h"

#include "core/layout/parallel.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace waybill::layout {

namespace {

constexpr std::size_t batchSize = 64;

/// Breadth first from up to 64 sources at once, one bit each: neighbouring sources walk the same links together.
class Batch {
public:
    Batch(const Adjacency& graph, DistanceTable& table, std::size_t first)
        : m_graph(graph), m_table(table), m_first(first), m_seen(graph.nodeCount()), m_frontier(graph.nodeCount()),
          m_next(graph.nodeCount()) {}

    void run(const Job& job) {
        const std::size_t count = std::min(batchSize, m_table.sources.size() - m_first);
        for (std::size_t i = 0; i < count; ++i)
            reach(m_table.sources[m_first + i], std::uint64_t{1} << i);
        for (std::size_t level = 0; !m_reached.empty(); ++level) {
            if ((level & 15) == 0 && job.isCancelled())
                return;
            settle(std::uint16_t(std::min<std::size_t>(level, std::numeric_limits<std::uint16_t>::max())));
            for (const std::uint32_t node : m_active) {
                const std::uint64_t bits = m_frontier[node];
                for (const std::uint32_t neighbour : m_graph.of(node)) {
                    const std::uint64_t fresh = bits & ~m_seen[neighbour];
                    if (fresh != 0)
                        reach(neighbour, fresh);
                }
            }
        }
    }

private:
    void reach(std::uint32_t node, std::uint64_t bits) {
        if (m_next[node] == 0)
            m_reached.push_back(node);
        m_next[node] |= bits;
    }

    void settle(std::uint16_t level) {
        m_active.swap(m_reached);
        m_reached.clear();
        for (const std::uint32_t node : m_active) {
            std::uint64_t bits = m_next[node];
            m_next[node] = 0;
            m_seen[node] |= bits;
            m_frontier[node] = bits;
            std::uint16_t* cell = m_table.cells.data() + m_table.index(node, m_first);
            for (; bits != 0; bits &= bits - 1)
                cell[std::size_t(std::countr_zero(bits)) * DistanceTable::lanes] = level;
        }
    }

    const Adjacency& m_graph;
    DistanceTable& m_table;
    std::size_t m_first;
    std::vector<std::uint64_t> m_seen, m_frontier, m_next;
    std::vector<std::uint32_t> m_active, m_reached;
};

} // namespace

std::optional<DistanceTable> distancesFrom(const Adjacency& graph, std::vector<std::uint32_t> sources, unsigned threads,
                                           const Job& job) {
    DistanceTable table;
    table.sources = std::move(sources);
    constexpr std::size_t lanes = DistanceTable::lanes;
    table.cells.assign((graph.nodeCount() + lanes - 1) / lanes * lanes * table.sources.size(), 0);
    const std::size_t batches = (table.sources.size() + batchSize - 1) / batchSize;
    const bool worthThreads = graph.nodeCount() * batches > 20'000;
    forEachChunk(batches, worthThreads ? threads : 1,
                 [&](std::size_t batch) { Batch(graph, table, batch * batchSize).run(job); });
    if (job.isCancelled())
        return std::nullopt;
    return table;
}

} // namespace waybill::layout
