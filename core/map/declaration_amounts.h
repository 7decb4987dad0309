// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_claims.h"

namespace waybill::map {

/// Finds the columns of money and weight that repeat the declaration's total on each of its lines, by content: within
/// every declaration of several different goods all cells are equal, while they differ between declarations. Sets
/// ColumnEvidence::ofDeclaration.
void markDeclarationAmounts(std::vector<ColumnEvidence>& columns, const read::RowBlock& sample, std::size_t firstRow);

} // namespace waybill::map
