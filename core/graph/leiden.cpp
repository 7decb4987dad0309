// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/leiden.h"

#include <limits>
#include <numeric>

namespace waybill::graph {

namespace {

/// Gains this small come from rounding.
constexpr double leastGain = 1e-9;

/// How much ties a node to each group near it; cleared for the next node at the cost of what was touched.
class Ties {
public:
    explicit Ties(std::size_t count) : m_weight(count, 0.0) {}

    void add(std::uint32_t group, double weight) {
        if (m_weight[group] == 0)
            m_near.push_back(group);
        m_weight[group] += weight;
    }
    [[nodiscard]] double to(std::uint32_t group) const { return m_weight[group]; }
    [[nodiscard]] const std::vector<std::uint32_t>& near() const { return m_near; }
    void clear() {
        for (const std::uint32_t group : m_near)
            m_weight[group] = 0;
        m_near.clear();
    }

private:
    std::vector<double> m_weight;
    std::vector<std::uint32_t> m_near;
};

std::vector<std::uint32_t> shuffledNodes(std::size_t count, Random& random) {
    std::vector<std::uint32_t> nodes(count);
    std::iota(nodes.begin(), nodes.end(), 0U);
    random.shuffle(nodes);
    return nodes;
}

/// Fast local moving: whoever may gain by moving waits in a queue, at first all nodes, then those whose neighbours
/// left.
class NodeMover {
public:
    NodeMover(const LeidenLevel& level, Membership& groups, double total, Random& random)
        : m_level(level), m_groups(groups), m_total(total), m_groupWeight(level.nodeCount(), 0.0),
          m_groupSize(level.nodeCount(), 0), m_ties(level.nodeCount()),
          m_queue(shuffledNodes(level.nodeCount(), random)), m_waits(level.nodeCount(), 1),
          m_waiting(level.nodeCount()) {
        for (std::uint32_t node = 0; node < level.nodeCount(); ++node) {
            m_groupWeight[groups[node]] += level.nodeWeights[node];
            ++m_groupSize[groups[node]];
        }
        for (std::uint32_t group = 0; group < level.nodeCount(); ++group) {
            if (m_groupSize[group] == 0)
                m_unused.push_back(group);
        }
    }

    /// True when any node moved.
    bool run() {
        bool moved = false;
        while (m_waiting > 0) {
            const std::uint32_t node = takeFirst(), own = m_groups[node];
            m_groupWeight[own] -= m_level.nodeWeights[node];
            --m_groupSize[own];
            const std::uint32_t best = bestGroup(node);
            m_groupWeight[best] += m_level.nodeWeights[node];
            ++m_groupSize[best];
            if (best == own)
                continue;
            moved = true;
            m_groups[node] = best;
            if (m_groupSize[own] == 0)
                m_unused.push_back(own);
            letNeighboursWait(node);
        }
        return moved;
    }

private:
    std::uint32_t takeFirst() {
        const std::uint32_t node = m_queue[m_first];
        m_first = m_first + 1 == m_queue.size() ? 0 : m_first + 1;
        --m_waiting;
        m_waits[node] = 0;
        return node;
    }

    /// Where a node that has been taken out of its group does best; there, unless another is better.
    std::uint32_t bestGroup(std::uint32_t node) {
        const std::uint32_t own = m_groups[node];
        for (std::uint32_t i = m_level.begin[node]; i < m_level.begin[node + 1]; ++i)
            m_ties.add(m_groups[m_level.targets[i]], m_level.weights[i]);
        const double share = m_level.nodeWeights[node] / m_total;
        std::uint32_t best = own;
        double bestGain = m_ties.to(own) - share * m_groupWeight[own];
        for (const std::uint32_t group : m_ties.near()) {
            const double gain = m_ties.to(group) - share * m_groupWeight[group];
            if (gain > bestGain + leastGain) {
                best = group;
                bestGain = gain;
            }
        }
        m_ties.clear();
        if (bestGain < -leastGain && m_groupSize[own] > 0 && !m_unused.empty()) {
            best = m_unused.back();
            m_unused.pop_back();
        }
        return best;
    }

    void letNeighboursWait(std::uint32_t node) {
        for (std::uint32_t i = m_level.begin[node]; i < m_level.begin[node + 1]; ++i) {
            const std::uint32_t neighbour = m_level.targets[i];
            if (m_waits[neighbour] != 0 || m_groups[neighbour] == m_groups[node])
                continue;
            m_waits[neighbour] = 1;
            const std::size_t last = m_first + m_waiting++;
            m_queue[last < m_queue.size() ? last : last - m_queue.size()] = neighbour;
        }
    }

    const LeidenLevel& m_level;
    Membership& m_groups;
    double m_total;
    std::vector<double> m_groupWeight;
    std::vector<std::uint32_t> m_groupSize;
    std::vector<std::uint32_t> m_unused; ///< Numbers of groups that nobody is in.
    Ties m_ties;
    std::vector<std::uint32_t> m_queue; ///< A ring: no node is in it twice.
    std::vector<char> m_waits;
    std::size_t m_first = 0, m_waiting;
};

} // namespace

LeidenLevel firstLevel(const Network& network) {
    LeidenLevel level;
    level.begin = network.begin;
    level.targets = network.targets;
    level.weights.assign(network.targets.size(), 1.0);
    level.nodeWeights.reserve(network.nodeCount());
    for (std::size_t node = 0; node < network.nodeCount(); ++node)
        level.nodeWeights.push_back(double(network.degree(node)));
    return level;
}

bool moveNodes(const LeidenLevel& level, Membership& groups, double total, Random& random) {
    return NodeMover(level, groups, total, random).run();
}

Membership refine(const LeidenLevel& level, const Membership& groups, double total, Random& random) {
    const std::size_t count = level.nodeCount();
    Membership parts(count);
    std::iota(parts.begin(), parts.end(), 0U);
    std::vector<double> groupWeight(count, 0.0), partWeight = level.nodeWeights;
    std::vector<double> tiedOutside(count, 0.0); // by part: what ties it to the rest of its group
    std::vector<char> single(count, 1);
    for (std::uint32_t node = 0; node < count; ++node) {
        groupWeight[groups[node]] += level.nodeWeights[node];
        for (std::uint32_t i = level.begin[node]; i < level.begin[node + 1]; ++i) {
            if (groups[level.targets[i]] == groups[node])
                tiedOutside[node] += level.weights[i];
        }
    }
    const auto isWellTied = [&](std::uint32_t part, std::uint32_t group) {
        return tiedOutside[part] >= partWeight[part] * (groupWeight[group] - partWeight[part]) / total - leastGain;
    };
    Ties ties(count);
    for (const std::uint32_t node : shuffledNodes(count, random)) {
        const std::uint32_t group = groups[node];
        if (single[node] == 0 || !isWellTied(node, group))
            continue;
        for (std::uint32_t i = level.begin[node]; i < level.begin[node + 1]; ++i) {
            if (groups[level.targets[i]] == group)
                ties.add(parts[level.targets[i]], level.weights[i]);
        }
        const double share = level.nodeWeights[node] / total;
        std::uint32_t best = node;
        double bestGain = leastGain;
        for (const std::uint32_t part : ties.near()) {
            const double gain = ties.to(part) - share * partWeight[part];
            if (gain > bestGain && isWellTied(part, group)) {
                best = part;
                bestGain = gain;
            }
        }
        if (best != node) {
            tiedOutside[best] += tiedOutside[node] - 2 * ties.to(best);
            partWeight[best] += level.nodeWeights[node];
            parts[node] = best;
            single[best] = 0;
        }
        ties.clear();
    }
    return parts;
}

std::size_t renumber(Membership& groups) {
    constexpr auto unset = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> numbers(groups.size(), unset);
    std::uint32_t count = 0;
    for (std::uint32_t& group : groups) {
        if (numbers[group] == unset)
            numbers[group] = count++;
        group = numbers[group];
    }
    return count;
}

LeidenLevel aggregate(const LeidenLevel& level, const Membership& parts, std::size_t count) {
    std::vector<std::uint32_t> begin(count + 1, 0), members(parts.size());
    for (const std::uint32_t part : parts)
        ++begin[part + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> fill(begin.begin(), begin.end() - 1);
    for (std::uint32_t node = 0; node < parts.size(); ++node)
        members[fill[parts[node]]++] = node;
    LeidenLevel next;
    next.begin.reserve(count + 1);
    next.nodeWeights.assign(count, 0.0);
    Ties ties(count);
    for (std::uint32_t part = 0; part < count; ++part) {
        for (std::uint32_t k = begin[part]; k < begin[part + 1]; ++k) {
            const std::uint32_t node = members[k];
            next.nodeWeights[part] += level.nodeWeights[node];
            for (std::uint32_t i = level.begin[node]; i < level.begin[node + 1]; ++i) {
                const std::uint32_t other = parts[level.targets[i]];
                if (other != part)
                    ties.add(other, level.weights[i]);
            }
        }
        for (const std::uint32_t other : ties.near()) {
            next.targets.push_back(other);
            next.weights.push_back(ties.to(other));
        }
        ties.clear();
        next.begin.push_back(std::uint32_t(next.targets.size()));
    }
    return next;
}

} // namespace waybill::graph
