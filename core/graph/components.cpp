// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/components.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace waybill::graph {

Parts orderedBySize(std::vector<std::uint32_t> partOf, std::size_t count) {
    struct Part {
        std::uint32_t size = 0, lowestNode = 0, number = 0;
    };
    std::vector<Part> parts(count);
    for (std::uint32_t node = 0; node < partOf.size(); ++node) {
        Part& part = parts[partOf[node]];
        if (part.size++ == 0)
            part.lowestNode = node;
    }
    for (std::uint32_t i = 0; i < count; ++i)
        parts[i].number = i;
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.size != b.size ? a.size > b.size : a.lowestNode < b.lowestNode;
    });
    std::vector<std::uint32_t> newNumber(count);
    Parts result;
    result.sizes.reserve(count);
    for (const Part& part : parts) {
        newNumber[part.number] = std::uint32_t(result.sizes.size());
        result.sizes.push_back(part.size);
    }
    for (std::uint32_t& part : partOf)
        part = newNumber[part];
    result.of = std::move(partOf);
    return result;
}

Parts connectedComponents(const Network& network) {
    constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> partOf(network.nodeCount(), unseen);
    std::vector<std::uint32_t> queue(network.nodeCount());
    std::uint32_t count = 0;
    for (std::uint32_t start = 0; start < network.nodeCount(); ++start) {
        if (partOf[start] != unseen)
            continue;
        std::size_t end = 0;
        queue[end++] = start;
        partOf[start] = count;
        for (std::size_t next = 0; next < end; ++next) {
            for (const std::uint32_t target : network.of(queue[next])) {
                if (partOf[target] != unseen)
                    continue;
                partOf[target] = count;
                queue[end++] = target;
            }
        }
        ++count;
    }
    return orderedBySize(std::move(partOf), count);
}

} // namespace waybill::graph
