// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sum.h"
#include "core/query/shipment_table.h"

#include <array>
#include <cstdint>
#include <vector>

namespace waybill::graph {

/// What some shipments come to. Sums are exact, and not-a-number where no shipment states the amount.
struct Sums {
    std::size_t shipments = 0, noted = 0, confirmed = 0;
    KnownSum valueUsd, pieces, grossKg, netKg;
    int firstDay = query::noDate, lastDay = query::noDate; ///< Of those of which the day is known.
    /// Likewise, the first and the last of the month where only that is known.
    int firstSeen = query::noDate, lastSeen = query::noDate;

    void add(const Sums& other);
};

/// The selected shipments by those who take part: what goes over a link or through a firm is the sum over few lists of
/// parties, not over many shipments. Works with as many threads as there are processors.
struct CastSums {
    std::vector<std::uint32_t> casts; ///< Of the table, those that occur, in the order of their first shipment.
    std::vector<Sums> sums;           ///< Of each.
};
[[nodiscard]] CastSums sumByCast(const query::ShipmentTable& table, const query::Selection& selection);
/// Each shipment for itself, in the order of the selection.
[[nodiscard]] CastSums sumByShipment(const query::ShipmentTable& table, const query::Selection& selection);

} // namespace waybill::graph
