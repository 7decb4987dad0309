// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_claims.h"

namespace waybill::map {

/// Which side of the border a table was recorded on: bare columns (ADDRESS, TIN, PORT) are that side's.
enum class Side { Unknown, Import, Export };

/// What the headers and the column of directions say; Unknown when nothing does, or as much for one side as the other.
[[nodiscard]] Side sideOf(const std::vector<ColumnEvidence>& columns);
/// Imports say where the goods come from, exports where they go; a table that says both does not tell. Too weak to
/// decide anything but whose a bare ADDRESS or TIN is.
[[nodiscard]] Side sideOfCountries(const std::vector<ColumnEvidence>& columns);

} // namespace waybill::map
