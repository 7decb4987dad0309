// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/layout/layout.h"
#include "core/store/decisions.h"

#include <map>
#include <string>
#include <vector>

namespace waybill::scene {

[[nodiscard]] std::map<std::string, layout::Point> pinsByKey(const std::vector<store::PinnedNode>& pinned);

/// What a graph is to the layout: its links, the first day of each node's shipments that link it, and the nodes that
/// are pinned where they are.
[[nodiscard]] layout::Input layoutInput(const graph::EntityGraph& graph,
                                        const std::map<std::string, layout::Point>& pins);

} // namespace waybill::scene
