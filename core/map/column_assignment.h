// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/reporting_side.h"

namespace waybill::map {

/// Gives each field its columns, best first.
[[nodiscard]] std::map<Field, std::vector<ColumnChoice>> assignColumns(const std::vector<ColumnEvidence>& columns,
                                                                       Side side);

} // namespace waybill::map
