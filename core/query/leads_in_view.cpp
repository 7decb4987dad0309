// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/leads_in_view.h"

#include <algorithm>

namespace waybill::query {

Result<std::vector<LeadInView>> leadsInView(store::Case& from, const ShipmentTable& table, const Selection& selection) {
    std::vector<LeadInView> leads;
    const auto read = store::forEachLead(from, [&](store::Lead lead) {
        const auto index = std::uint32_t(table.indexOf(lead.shipment));
        if (std::ranges::binary_search(selection, index))
            leads.push_back({std::move(lead), index});
        return true;
    });
    if (!read)
        return failure(read.error());
    return leads;
}

} // namespace waybill::query
