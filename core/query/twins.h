// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <vector>

namespace waybill::query {

/// Two shipments that may be one, seen twice: a master and a house bill of lading, a revision of a declaration, a
/// re-export of the same goods. A lead: both count in every sum until a person has looked.
struct Twin {
    std::uint32_t first = 0, second = 0; ///< Indexes into the table, by day.
    /// US dollars that are counted twice if they are one: the smaller of the two values; NaN when one has none.
    double valueUsd = 0;
};

/// Pairs that share the first six digits of the HS code, the weight to the gram
/// and a firm, at most ten days apart, and do not agree on the value; two of one source also share their words. A
/// weight that more than three shipments of such goods share within those days is a usual lot, and says nothing. Within
/// `selection`; by day of the first. Linear but for sorting.
[[nodiscard]] std::vector<Twin> suspectedTwins(const ShipmentTable& table, const Selection& selection);

} // namespace waybill::query
