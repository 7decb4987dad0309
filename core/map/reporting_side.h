// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_claims.h"

namespace waybill::map {

/// Which side of the border a table was recorded on: bare columns (ADDRESS, TIN, PORT) are that side's.
enum class Side { Unknown, Import, Export };

/// What the headers and the column of directions say; Unknown when nothing does, or as much for one side as the other.
[[nodiscard]] Side sideOf(const std::vector<ColumnEvidence>& columns);
/// What the countries and the valuation tell where sideOf() is Unknown: too weak to decide anything but whose a bare
/// ADDRESS, TIN or FOREIGN COMPANY is.
[[nodiscard]] Side weakSideOf(const std::vector<ColumnEvidence>& columns);

} // namespace waybill::map
