// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/layout/layout.h"
#include "core/store/decisions.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace waybill::scene {

[[nodiscard]] std::map<std::string, layout::Point> pinsByKey(const std::vector<store::PinnedNode>& pinned);

/// What a graph is to the layout: its links, the first day of each node's shipments that link it, and the nodes that
/// are pinned where they are.
[[nodiscard]] layout::Input layoutInput(const graph::EntityGraph& graph,
                                        const std::map<std::string, layout::Point>& pins);

/// Where nodes were, by key.
using Places = std::unordered_map<std::string, layout::Point>;
/// Lets the layout start from where nodes were; none has to be there.
void startFrom(layout::Input& input, const graph::EntityGraph& graph, const Places& places);
/// Where all nodes are pinned or were; nothing when one is neither.
[[nodiscard]] std::optional<std::vector<layout::Point>>
keptPlaces(const graph::EntityGraph& graph, const std::map<std::string, layout::Point>& pins, const Places& places);

} // namespace waybill::scene
