// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace waybill::graph {

/// Which shipments stand behind each of many links. A link knows the lists of parties that make it; which shipments
/// have them is sorted out when it is first asked for. May be asked from several threads.
class LinkShipments {
public:
    /// The casts behind link i are those from begin[i] on; begin has one more than there are links.
    LinkShipments(std::shared_ptr<const query::ShipmentTable> table, std::vector<bool> selected,
                  std::vector<std::uint32_t> begin, std::vector<std::uint32_t> casts);
    /// Those behind link i are the ones from begin[i] on, ascending: of links that lists of parties do not make.
    LinkShipments(std::vector<std::uint32_t> begin, std::vector<std::uint32_t> shipments);
    /// The selection by shipment, as the constructor takes it.
    [[nodiscard]] static std::vector<bool> marked(std::size_t shipments, const query::Selection& selection);

    /// Indexes into the table, ascending.
    [[nodiscard]] std::vector<std::uint32_t> of(std::uint32_t link) const;

private:
    void sortOut() const;

    std::shared_ptr<const query::ShipmentTable> m_table; ///< Null where the shipments are listed.
    std::vector<bool> m_selected;                        ///< By shipment.
    std::vector<std::uint32_t> m_begin, m_casts, m_listed;
    mutable std::once_flag m_once;
    mutable std::vector<std::uint32_t> m_castBegin, m_shipments; ///< The selected ones by cast.
};

} // namespace waybill::graph
