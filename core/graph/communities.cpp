// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/communities.h"

#include "core/graph/leiden.h"

#include <algorithm>
#include <numeric>

namespace waybill::graph {

namespace {

// Rounds go on until none moves a node; with so many steps, until one gains next to nothing.
constexpr std::size_t manySteps = 100'000;
constexpr double nextToNothing = 1e-4;
// In small graphs one order of the nodes can do much better than another; several cost nothing there.
constexpr std::size_t fewSteps = 10'000;
constexpr std::size_t mostAttempts = 10;

/// One round from single nodes to whole communities, starting from `groups`. False when the job was cancelled.
bool runRound(const LeidenLevel& bottom, Membership& groups, double total, Random& random, bool& moved,
              const Job& job) {
    Membership nodeAbove(bottom.nodeCount()); // by node of the bottom: which node of the level stands for it
    std::iota(nodeAbove.begin(), nodeAbove.end(), 0U);
    LeidenLevel raised;
    const LeidenLevel* level = &bottom;
    Membership levelGroups = groups;
    for (;;) {
        if (job.isCancelled())
            return false;
        moved = moveNodes(*level, levelGroups, total, random) || moved;
        for (std::size_t node = 0; node < groups.size(); ++node)
            groups[node] = levelGroups[nodeAbove[node]];
        Membership parts = refine(*level, levelGroups, total, random);
        std::size_t count = renumber(parts);
        if (count == level->nodeCount()) {
            parts = levelGroups;
            count = renumber(parts);
        }
        if (count == level->nodeCount())
            return true;
        renumber(levelGroups); // as many numbers as there will be nodes, at most
        Membership groupsAbove(count);
        for (std::size_t node = 0; node < parts.size(); ++node)
            groupsAbove[parts[node]] = levelGroups[node];
        for (std::uint32_t& node : nodeAbove)
            node = parts[node];
        raised = aggregate(*level, parts, count);
        level = &raised;
        levelGroups = std::move(groupsAbove);
    }
}

double modularityOf(const Network& network, Membership groups) {
    const std::size_t count = renumber(groups);
    const auto portions = modularityPortions(network, {std::move(groups), std::vector<std::uint32_t>(count)});
    return std::accumulate(portions.begin(), portions.end(), 0.0);
}

/// Round after round. False when the job was cancelled.
bool settle(const Network& network, const LeidenLevel& bottom, Membership& groups, Random& random, const Job& job) {
    double before = -1;
    for (bool moved = true; moved;) {
        moved = false;
        if (!runRound(bottom, groups, double(network.targets.size()), random, moved, job))
            return false;
        if (network.targets.size() < manySteps)
            continue;
        const double now = modularityOf(network, groups);
        moved = moved && now - before > nextToNothing;
        before = now;
    }
    return true;
}

} // namespace

std::vector<double> modularityPortions(const Network& network, const Parts& parts) {
    std::vector<double> inside(parts.sizes.size(), 0.0), degrees(parts.sizes.size(), 0.0);
    for (std::size_t node = 0; node < network.nodeCount(); ++node) {
        const std::uint32_t part = parts.of[node];
        degrees[part] += double(network.degree(node));
        for (const std::uint32_t target : network.of(node))
            inside[part] += parts.of[target] == part ? 1 : 0;
    }
    const double total = double(network.targets.size());
    for (std::size_t part = 0; part < inside.size(); ++part)
        inside[part] = total == 0 ? 0 : inside[part] / total - (degrees[part] / total) * (degrees[part] / total);
    return inside;
}

std::optional<Communities> findCommunities(const Network& network, std::uint32_t seed, const Job& job) {
    const LeidenLevel bottom = firstLevel(network);
    const std::size_t steps = std::max<std::size_t>(1, network.targets.size());
    Random random(seed);
    Membership best;
    double highest = 0;
    for (std::size_t attempt = 0; attempt < std::clamp<std::size_t>(fewSteps / steps, 1, mostAttempts); ++attempt) {
        Membership groups(network.nodeCount());
        std::iota(groups.begin(), groups.end(), 0U);
        if (!network.targets.empty() && !settle(network, bottom, groups, random, job))
            return std::nullopt;
        const double modularity = modularityOf(network, groups);
        if (attempt > 0 && modularity <= highest)
            continue;
        highest = modularity;
        best = std::move(groups);
    }
    const std::size_t count = renumber(best);
    Communities result;
    result.parts = orderedBySize(std::move(best), count);
    result.portion = modularityPortions(network, result.parts);
    result.modularity = std::accumulate(result.portion.begin(), result.portion.end(), 0.0);
    return result;
}

} // namespace waybill::graph
