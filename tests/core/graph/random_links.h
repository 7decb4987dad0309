// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/graph/network.h"

#include <vector>

namespace waybill::test {

/// Links between random nodes: some parallel, some from a node to itself.
inline std::vector<graph::LinkEnds> randomLinks(std::uint32_t nodes, std::size_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<graph::LinkEnds> links;
    for (std::uint32_t i = 0; i < count; ++i)
        links.push_back({random.below(nodes), random.below(nodes), i});
    return links;
}

/// Groups of nodes with most links inside them and a few between.
inline std::vector<graph::LinkEnds> groupedLinks(std::uint32_t groups, std::uint32_t size, std::size_t inside,
                                                 std::size_t between, std::uint64_t seed) {
    Random random(seed);
    std::vector<graph::LinkEnds> links;
    for (std::uint32_t group = 0; group < groups; ++group) {
        for (std::size_t i = 0; i < inside; ++i)
            links.push_back(
                {group * size + random.below(size), group * size + random.below(size), std::uint32_t(links.size())});
    }
    for (std::size_t i = 0; i < between; ++i)
        links.push_back({random.below(groups * size), random.below(groups * size), std::uint32_t(links.size())});
    return links;
}

} // namespace waybill::test
