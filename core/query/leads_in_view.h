// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"
#include "core/store/leads.h"

#include <cstdint>
#include <vector>

namespace waybill::query {

/// A lead of a shipment in view: `shipment` is its index in the table.
struct LeadInView {
    store::Lead lead;
    std::uint32_t shipment = none;
};

/// The leads of the selected shipments, in the table's order, then graver classes first. The case is that of the table.
[[nodiscard]] Result<std::vector<LeadInView>> leadsInView(store::Case& from, const ShipmentTable& table,
                                                          const Selection& selection);

} // namespace waybill::query
