// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sum.h"
#include "core/graph/entity_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace waybill::graph {

/// What the shipments in view say about each of many entities or places.
class NodeCollector {
public:
    explicit NodeCollector(std::size_t count) : m_nodes(count) {}

    /// A shipment that names one twice counts once.
    void add(const query::ShipmentTable& table, std::uint32_t index, std::uint32_t shipment, unsigned roles);

    [[nodiscard]] bool isUsed(std::uint32_t index) const { return m_nodes[index].shipments > 0; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    /// Roles, counts and totals into a node.
    void write(std::uint32_t index, Node& node) const;

private:
    struct Totals {
        KnownSum valueUsd;
        std::size_t shipments = 0, noted = 0;
        std::uint32_t lastShipment = query::none;
        unsigned roles = 0;
    };
    std::vector<Totals> m_nodes;
};

} // namespace waybill::graph
