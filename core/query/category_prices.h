// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/goods/unit_prices.h"
#include "core/query/shipment_table.h"

#include <vector>

namespace waybill::query {

/// How each shipment's price a piece stands to those of its goods category in the selection, in the selection's order.
/// Shipments of no category are not judged.
[[nodiscard]] std::vector<goods::PriceStanding> priceStandings(const ShipmentTable& table, const Selection& selection);

} // namespace waybill::query
