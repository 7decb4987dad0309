// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/row_plan.h"

namespace waybill::map {

/// Rows that are no data by their shape: a header repeated, cells beyond the last column.
[[nodiscard]] std::optional<Rejection> refusalOfShape(const RowPlan& plan, const read::RowBlock& block,
                                                      std::size_t row);

/// Rows that say nothing of a shipment: totals, footnotes, rows without any party, goods or value.
[[nodiscard]] std::optional<Rejection> refusalOfContent(const RowPlan& plan, const read::RowBlock& block,
                                                        std::size_t row, const ShipmentDraft& draft);

} // namespace waybill::map
