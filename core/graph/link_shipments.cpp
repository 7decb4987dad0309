// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/link_shipments.h"

#include <algorithm>

namespace waybill::graph {

LinkShipments::LinkShipments(std::shared_ptr<const query::ShipmentTable> table, std::vector<bool> selected,
                             std::vector<std::uint32_t> begin, std::vector<std::uint32_t> casts)
    : m_table(std::move(table)), m_selected(std::move(selected)), m_begin(std::move(begin)), m_casts(std::move(casts)) {
}

LinkShipments::LinkShipments(std::vector<std::uint32_t> begin, std::vector<std::uint32_t> shipments)
    : m_begin(std::move(begin)), m_listed(std::move(shipments)) {}

std::vector<bool> LinkShipments::marked(std::size_t shipments, const query::Selection& selection) {
    std::vector<bool> marks(shipments);
    for (const std::uint32_t shipment : selection)
        marks[shipment] = true;
    return marks;
}

std::vector<std::uint32_t> LinkShipments::of(std::uint32_t link) const {
    if (!m_table)
        return {m_listed.begin() + std::ptrdiff_t(m_begin[link]), m_listed.begin() + std::ptrdiff_t(m_begin[link + 1])};
    std::call_once(m_once, [this] { sortOut(); });
    std::vector<std::uint32_t> shipments;
    for (std::uint32_t i = m_begin[link]; i < m_begin[link + 1]; ++i) {
        const auto first = m_shipments.begin() + std::ptrdiff_t(m_castBegin[m_casts[i]]);
        const auto last = m_shipments.begin() + std::ptrdiff_t(m_castBegin[m_casts[i] + 1]);
        shipments.insert(shipments.end(), first, last);
    }
    if (m_begin[link + 1] - m_begin[link] > 1)
        std::ranges::sort(shipments);
    return shipments;
}

void LinkShipments::sortOut() const {
    m_castBegin.assign(m_table->casts().size() + 1, 0);
    for (std::size_t i = 0; i < m_selected.size(); ++i) {
        if (m_selected[i])
            ++m_castBegin[m_table->castOf(i) + 1];
    }
    for (std::size_t cast = 1; cast < m_castBegin.size(); ++cast)
        m_castBegin[cast] += m_castBegin[cast - 1];
    std::vector<std::uint32_t> next(m_castBegin.begin(), m_castBegin.end() - 1);
    m_shipments.resize(m_castBegin.back());
    for (std::size_t i = 0; i < m_selected.size(); ++i) {
        if (m_selected[i])
            m_shipments[next[m_table->castOf(i)]++] = std::uint32_t(i);
    }
}

} // namespace waybill::graph
