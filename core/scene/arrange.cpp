// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/arrange.h"

#include "core/base/text.h"

#include <cmath>
#include <limits>

namespace waybill::scene {

std::map<std::string, layout::Point> pinsByKey(const std::vector<store::PinnedNode>& pinned) {
    std::map<std::string, layout::Point> pins;
    for (const store::PinnedNode& node : pinned)
        pins[toUtf8(node.key)] = {node.x, node.y};
    return pins;
}

layout::Input layoutInput(const graph::EntityGraph& graph, const std::map<std::string, layout::Point>& pins) {
    layout::Input input;
    input.nodeCount = graph.nodes().size();
    input.links.reserve(graph.links().size());
    for (const graph::Link& link : graph.links())
        input.links.emplace_back(link.source, link.target);
    input.values.assign(input.nodeCount, std::numeric_limits<double>::quiet_NaN());
    for (const graph::Link& link : graph.links()) {
        if (link.firstSeen == query::noDate)
            continue;
        for (const std::uint32_t node : {link.source, link.target})
            input.values[node] = std::fmin(input.values[node], link.firstSeen);
    }
    if (!pins.empty()) {
        input.pins.resize(input.nodeCount);
        for (const auto& [key, point] : pins) {
            if (const auto node = graph.nodeByKey(key))
                input.pins[*node] = point;
        }
    }
    return input;
}

void startFrom(layout::Input& input, const graph::EntityGraph& graph, const Places& places) {
    if (places.empty())
        return;
    input.start.resize(input.nodeCount);
    for (std::size_t i = 0; i < input.nodeCount; ++i) {
        const auto found = places.find(graph.nodes()[i].key);
        if (found != places.end())
            input.start[i] = found->second;
    }
}

std::optional<std::vector<layout::Point>>
keptPlaces(const graph::EntityGraph& graph, const std::map<std::string, layout::Point>& pins, const Places& places) {
    std::vector<layout::Point> kept;
    kept.reserve(graph.nodes().size());
    for (const graph::Node& node : graph.nodes()) {
        const auto pin = pins.find(node.key);
        const auto place = places.find(node.key);
        if (pin == pins.end() && place == places.end())
            return std::nullopt;
        kept.push_back(pin != pins.end() ? pin->second : place->second);
    }
    return kept;
}

} // namespace waybill::scene
