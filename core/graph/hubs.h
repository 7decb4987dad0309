// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"

#include <span>

namespace waybill::graph {

/// An address that several firms give as theirs.
struct AddressHub {
    std::uint32_t node = 0;              ///< The address.
    std::vector<std::uint32_t> entities; ///< The nodes of its firms, ascending.
};

/// The addresses that the graph shows with their firms; more firms first, then more shipments.
[[nodiscard]] std::vector<AddressHub> addressHubs(const EntityGraph& graph);

struct EntityHub {
    std::uint32_t node = 0;
    std::size_t counterparties = 0; ///< Distinct entities that goods came from or went to.
};

/// All entities; more counterparties first, then more shipments.
[[nodiscard]] std::vector<EntityHub> entityHubs(const EntityGraph& graph);

/// The distinct entities that goods came from or went to, ascending.
[[nodiscard]] std::vector<std::uint32_t> counterpartiesOf(const EntityGraph& graph, std::uint32_t node);

/// Who is a counterparty of each of these entities, ascending. Nobody when there are none to ask of.
[[nodiscard]] std::vector<std::uint32_t> commonCounterparties(const EntityGraph& graph,
                                                              std::span<const std::uint32_t> entities);

} // namespace waybill::graph
