// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/mapping.h"

#include <optional>

namespace waybill::map {

/// The row of the sample (an index of the block) that names the columns; it may stand below a logo, empty rows and a
/// title. Nothing when no row does.
[[nodiscard]] std::optional<std::size_t> findHeaderRow(const read::RowBlock& sample, const Synonyms& synonyms);

/// A row that only numbers the columns ("1 | 2 | 3 | 4"), as official forms have below their header: no shipment.
[[nodiscard]] bool isRowOfColumnNumbers(const read::RowBlock& block, std::size_t row);

} // namespace waybill::map
