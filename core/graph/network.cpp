// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/network.h"

#include <numeric>

namespace waybill::graph {

namespace {

/// Calls step(from, to, link) for each step that the rows are to hold.
template <class Step> void forEachStep(std::span<const LinkEnds> links, Held held, Step step) {
    for (const LinkEnds& ends : links) {
        if (ends.source == ends.target)
            continue;
        if (held != Held::AtTarget)
            step(ends.source, ends.target, ends.link);
        if (held != Held::AtSource)
            step(ends.target, ends.source, ends.link);
    }
}

struct Step {
    std::uint32_t from, link;
};

} // namespace

Network makeNetwork(std::size_t nodeCount, std::span<const LinkEnds> links, Held held) {
    std::vector<std::uint32_t> arrivals(nodeCount + 1);
    Network network;
    network.begin.assign(nodeCount + 1, 0);
    forEachStep(links, held, [&](std::uint32_t from, std::uint32_t to, std::uint32_t) {
        ++network.begin[from + 1];
        ++arrivals[to + 1];
    });
    std::partial_sum(network.begin.begin(), network.begin.end(), network.begin.begin());
    std::partial_sum(arrivals.begin(), arrivals.end(), arrivals.begin());
    // Put in order of their targets first, so that each row fills up in ascending order and none need be sorted.
    std::vector<Step> byTarget(network.begin.back());
    std::vector<std::uint32_t> fill(arrivals.begin(), arrivals.end() - 1);
    forEachStep(links, held, [&](std::uint32_t from, std::uint32_t to, std::uint32_t link) {
        byTarget[fill[to]++] = {from, link};
    });
    network.targets.resize(byTarget.size());
    network.links.resize(byTarget.size());
    fill.assign(network.begin.begin(), network.begin.end() - 1);
    for (std::uint32_t to = 0; to < nodeCount; ++to) {
        for (std::uint32_t i = arrivals[to]; i < arrivals[to + 1]; ++i) {
            const std::uint32_t at = fill[byTarget[i].from]++;
            network.targets[at] = to;
            network.links[at] = byTarget[i].link;
        }
    }
    return network;
}

Network withoutParallels(const Network& network) {
    Network simple;
    simple.begin.reserve(network.begin.size());
    simple.targets.reserve(network.targets.size());
    simple.links.reserve(network.links.size());
    for (std::size_t node = 0; node < network.nodeCount(); ++node) {
        for (std::uint32_t i = network.begin[node]; i < network.begin[node + 1]; ++i) {
            if (i > network.begin[node] && network.targets[i] == network.targets[i - 1])
                continue;
            simple.targets.push_back(network.targets[i]);
            simple.links.push_back(network.links[i]);
        }
        simple.begin.push_back(std::uint32_t(simple.targets.size()));
    }
    return simple;
}

} // namespace waybill::graph
