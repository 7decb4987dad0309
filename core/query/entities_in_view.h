// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <cstdint>
#include <vector>

namespace waybill::query {

/// A firm or person that shipments in view name, with what they say of it.
struct EntityInView {
    std::uint32_t entity = 0; ///< Into the table's entities.
    unsigned roles = 0;       ///< Bit (1 << int(Role)) for each role it has in view.
    std::size_t shipments = 0, noted = 0;
    double valueUsd = 0; ///< Not-a-number when no shipment states it.
    std::size_t places = 0;
    int firstDay = noDate, lastDay = noDate;
};

/// Of all roles, by value, then shipments, most first. A shipment that names one twice counts once.
[[nodiscard]] std::vector<EntityInView> entitiesInView(const ShipmentTable& table, const Selection& selection);

} // namespace waybill::query
