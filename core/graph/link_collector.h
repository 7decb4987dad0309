// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sum.h"
#include "core/graph/entity_graph.h"

#include <cstdint>
#include <vector>

namespace waybill::graph {

/// Gathers which shipments stand behind which pair of nodes, and sums them up. Shipments must come in ascending order.
class LinkCollector {
public:
    void add(LinkKind kind, std::uint32_t source, std::uint32_t target, std::uint32_t shipment) {
        m_uses.push_back({source, target, shipment, kind});
    }
    /// Links by kind, source and target, without keys.
    [[nodiscard]] std::vector<Link> take(const query::ShipmentTable& table);

private:
    struct Use {
        std::uint32_t source, target, shipment;
        LinkKind kind;
    };
    std::vector<Use> m_uses;
};

} // namespace waybill::graph
