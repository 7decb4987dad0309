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
    const std::size_t count = level.nodeCount();
    std::vector<double> groupWeight(count, 0.0);
    std::vector<std::uint32_t> groupSize(count, 0);
    for (std::size_t node = 0; node < count; ++node) {
        groupWeight[groups[node]] += level.nodeWeights[node];
        ++groupSize[groups[node]];
    }
    std::vector<std::uint32_t> unused;
    for (std::uint32_t group = 0; group < count; ++group) {
        if (groupSize[group] == 0)
            unused.push_back(group);
    }
    // A ring: each node is in it once at most.
    std::vector<std::uint32_t> queue = shuffledNodes(count, random);
    std::vector<char> waits(count, 1);
    std::size_t first = 0, waiting = count;
    Ties ties(count);
    bool moved = false;
    while (waiting > 0) {
        const std::uint32_t node = queue[first];
        first = first + 1 == count ? 0 : first + 1;
        --waiting;
        waits[node] = 0;
        const std::uint32_t own = groups[node];
        for (std::uint32_t i = level.begin[node]; i < level.begin[node + 1]; ++i)
            ties.add(groups[level.targets[i]], level.weights[i]);
        const double share = level.nodeWeights[node] / total;
        groupWeight[own] -= level.nodeWeights[node];
        --groupSize[own];
        std::uint32_t best = own;
        double bestGain = ties.to(own) - share * groupWeight[own];
        for (const std::uint32_t group : ties.near()) {
            const double gain = ties.to(group) - share * groupWeight[group];
            if (gain > bestGain + leastGain) {
                best = group;
                bestGain = gain;
            }
        }
        ties.clear();
        if (bestGain < -leastGain && groupSize[own] > 0 && !unused.empty()) {
            best = unused.back();
            unused.pop_back();
        }
        groupWeight[best] += level.nodeWeights[node];
        ++groupSize[best];
        if (best == own)
            continue;
        moved = true;
        groups[node] = best;
        if (groupSize[own] == 0)
            unused.push_back(own);
        for (std::uint32_t i = level.begin[node]; i < level.begin[node + 1]; ++i) {
            const std::uint32_t target = level.targets[i];
            if (waits[target] != 0 || groups[target] == best)
                continue;
            waits[target] = 1;
            const std::size_t last = first + waiting;
            queue[last < count ? last : last - count] = target;
            ++waiting;
        }
    }
    return moved;
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
