// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/graph/paths.h"

#include <functional>

namespace waybill::graph {

/// Which shipments, by their index in the table, a way may lead along; none given: all, and ties to addresses too.
using ShipmentPasses = std::function<bool(std::uint32_t)>;

/// The shape of the graph: its nodes and links by their indexes, links walked in either direction and at any time.
[[nodiscard]] Ways tiesOf(const EntityGraph& graph, const ShipmentPasses& passes = {});

/// Only along the flow of goods, and no goods are sold on before they came: made and sold links from maker over seller
/// to buyer, in the order of their shipments' days. A shipment of which only the month is known may have passed on any
/// day of it; one without either cannot be said to have passed in time. Addresses lie on no way.
[[nodiscard]] Ways flowOf(const EntityGraph& graph, const ShipmentPasses& passes = {});

} // namespace waybill::graph
