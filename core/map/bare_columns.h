// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/reporting_side.h"

namespace waybill::map {

/// Decides the columns whose header fits several fields: bare ADDRESS, TIN, PORT, COUNTRY.
void resolveBareColumns(std::vector<ColumnEvidence>& columns, Side side);

} // namespace waybill::map
