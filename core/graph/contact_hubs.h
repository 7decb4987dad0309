// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/store/contacts.h"

#include <vector>

namespace waybill::graph {

/// An e-mail address or telephone number that several firms give as theirs. A lead: freight agents and formation agents
/// give theirs for thousands.
struct ContactHub {
    store::ContactKind kind = store::ContactKind::Email;
    std::string text;                    ///< As first written.
    std::vector<std::uint32_t> entities; ///< The nodes of its firms, ascending; two at least.
};

/// Of the firms that the graph shows; more firms first, then by text.
[[nodiscard]] std::vector<ContactHub> contactHubs(const EntityGraph& graph,
                                                  const std::vector<store::EntityContact>& contacts);

} // namespace waybill::graph
