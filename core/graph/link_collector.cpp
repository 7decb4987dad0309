// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/link_collector.h"

#include <algorithm>
#include <tuple>

namespace waybill::graph {

namespace {

void sumUp(Link& link, const query::ShipmentTable& table) {
    KnownSum units, value, gross, net;
    for (const std::uint32_t shipment : link.shipments) {
        units.add(table.pieces(shipment));
        value.add(table.valueUsd(shipment));
        gross.add(table.grossKg(shipment));
        net.add(table.netKg(shipment));
        link.noted += table.isNoted(shipment) ? 1 : 0;
        link.confirmed += table.isConfirmed(shipment) ? 1 : 0;
        const int day = table.day(shipment);
        if (day == query::noDate)
            continue;
        link.firstDay = link.firstDay == query::noDate ? day : std::min(link.firstDay, day);
        link.lastDay = std::max(link.lastDay, day);
    }
    link.units = units.value();
    link.valueUsd = value.value();
    link.grossKg = gross.value();
    link.netKg = net.value();
}

} // namespace

std::vector<Link> LinkCollector::take(const query::ShipmentTable& table) {
    const auto ends = [](const Use& use) { return std::tuple(use.kind, use.source, use.target); };
    std::sort(m_uses.begin(), m_uses.end(), [&](const Use& a, const Use& b) {
        return ends(a) != ends(b) ? ends(a) < ends(b) : a.shipment < b.shipment;
    });
    std::vector<Link> links;
    for (std::size_t i = 0; i < m_uses.size();) {
        Link& link = links.emplace_back();
        link.kind = m_uses[i].kind;
        link.source = m_uses[i].source;
        link.target = m_uses[i].target;
        const std::size_t first = i;
        while (i < m_uses.size() && ends(m_uses[i]) == ends(m_uses[first]))
            ++i;
        link.shipments.reserve(i - first);
        for (std::size_t k = first; k < i; ++k) {
            if (link.shipments.empty() || link.shipments.back() != m_uses[k].shipment)
                link.shipments.push_back(m_uses[k].shipment);
        }
        sumUp(link, table);
    }
    m_uses.clear();
    return links;
}

} // namespace waybill::graph
