// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_claims.h"

#include <optional>

namespace waybill::map {

/// What is to be said when the header of the only money names one currency ("Value, EUR") and the currency column
/// another throughout. The header's is taken: the column may be the contract's.
[[nodiscard]] std::optional<Issue> currencyContradiction(const Mapping& mapping,
                                                         const std::vector<ColumnEvidence>& columns,
                                                         const read::RowBlock& sample, std::size_t firstRow);

} // namespace waybill::map
