// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/row_block.h"

#include <optional>
#include <string>
#include <vector>

namespace waybill::map {

/// Headers that stand in two rows: "Consignee | | Shipper |" above "Name | Address | Name | Address". By column: the
/// lower row's text with the group that it belongs to ("Consignee Name"), or the upper row's where the lower has none.
/// Nothing when the rows are no such header, so that a header of one row stays as it is.
/// `upper` and `upper` + 1 are rows of the sample (indexes of the block).
[[nodiscard]] std::optional<std::vector<std::string>> groupedHeaders(const read::RowBlock& sample, std::size_t upper);

} // namespace waybill::map
