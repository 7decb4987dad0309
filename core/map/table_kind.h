// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_claims.h"

namespace waybill::map {

/// What the rows of a table are: items of declarations, sums by month, bills of lading, or none of these.
[[nodiscard]] TableKind kindOf(const Mapping& mapping, const std::vector<ColumnEvidence>& columns);

} // namespace waybill::map
