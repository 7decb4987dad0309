// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layers.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace waybill::layout {

namespace {

/// Targets of each node.
struct Outgoing {
    std::vector<std::uint32_t> begin, targets;

    Outgoing(std::size_t nodeCount, const LinkList& links) : begin(nodeCount + 1), targets(links.size()) {
        for (const auto& [from, to] : links)
            ++begin[from + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<std::uint32_t> fill(begin.begin(), begin.end() - 1);
        for (const auto& [from, to] : links)
            targets[fill[from]++] = to;
    }
};

/// Depth first, sources before others; a link back to a node on the way is turned round.
class CycleBreaker {
public:
    CycleBreaker(std::size_t nodeCount, const LinkList& links)
        : m_outgoing(nodeCount, links), m_states(nodeCount, State::New), m_next(nodeCount) {
        std::vector<std::uint32_t> incoming(nodeCount);
        for (const auto& [from, to] : links)
            ++incoming[to];
        for (const bool sources : {true, false}) {
            for (std::uint32_t node = 0; node < nodeCount; ++node) {
                if ((incoming[node] == 0) == sources && m_states[node] == State::New)
                    walk(node);
            }
        }
        std::reverse(m_finished.begin(), m_finished.end());
    }

    LinkList acyclic;
    [[nodiscard]] const std::vector<std::uint32_t>& topological() const { return m_finished; }

private:
    enum class State : std::uint8_t { New, OnTheWay, Done };

    void walk(std::uint32_t root) {
        std::vector<std::uint32_t> way{root};
        m_states[root] = State::OnTheWay;
        m_next[root] = m_outgoing.begin[root];
        while (!way.empty()) {
            const std::uint32_t node = way.back();
            if (m_next[node] == m_outgoing.begin[node + 1]) {
                m_states[node] = State::Done;
                m_finished.push_back(node);
                way.pop_back();
                continue;
            }
            const std::uint32_t target = m_outgoing.targets[m_next[node]++];
            if (m_states[target] == State::OnTheWay) {
                acyclic.emplace_back(target, node);
                continue;
            }
            acyclic.emplace_back(node, target);
            if (m_states[target] == State::New) {
                m_states[target] = State::OnTheWay;
                m_next[target] = m_outgoing.begin[target];
                way.push_back(target);
            }
        }
    }

    Outgoing m_outgoing;
    std::vector<State> m_states;
    std::vector<std::uint32_t> m_next, m_finished;
};

} // namespace

std::vector<std::uint32_t> layersOf(std::size_t nodeCount, const LinkList& links) {
    const CycleBreaker order(nodeCount, links);
    const Outgoing outgoing(nodeCount, order.acyclic);
    std::vector<std::uint32_t> layers(nodeCount, 0);
    std::vector<char> hasIncoming(nodeCount);
    for (const std::uint32_t node : order.topological()) {
        for (std::uint32_t i = outgoing.begin[node]; i < outgoing.begin[node + 1]; ++i) {
            const std::uint32_t target = outgoing.targets[i];
            layers[target] = std::max(layers[target], layers[node] + 1);
            hasIncoming[target] = 1;
        }
    }
    for (std::uint32_t node = 0; node < nodeCount; ++node) {
        if (hasIncoming[node] || outgoing.begin[node] == outgoing.begin[node + 1])
            continue;
        std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
        for (std::uint32_t i = outgoing.begin[node]; i < outgoing.begin[node + 1]; ++i)
            first = std::min(first, layers[outgoing.targets[i]]);
        layers[node] = first - 1;
    }
    return layers;
}

} // namespace waybill::layout
