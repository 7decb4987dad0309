// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/node_collector.h"

namespace waybill::graph {

void NodeCollector::add(const query::ShipmentTable& table, std::uint32_t index, std::uint32_t shipment,
                        unsigned roles) {
    Totals& totals = m_nodes[index];
    totals.roles |= roles;
    if (totals.lastShipment == shipment)
        return;
    totals.lastShipment = shipment;
    totals.valueUsd.add(table.valueUsd(shipment));
    ++totals.shipments;
    totals.noted += table.isNoted(shipment) ? 1 : 0;
}

void NodeCollector::write(std::uint32_t index, Node& node) const {
    const Totals& totals = m_nodes[index];
    node.roles = totals.roles;
    node.shipments = totals.shipments;
    node.valueUsd = totals.valueUsd.value();
    node.noted = totals.noted;
}

} // namespace waybill::graph
