// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/cluster_units.h"
#include "core/resolve/match_units.h"

#include <vector>

namespace waybill::resolve {

/// Short names that stand for a longer one in these records: where a telling word occurs at least fifty times and three
/// of four times with the same line of business ("PHILIPS ELECTRONICS"), the word alone ("PHILIPS NV"), or with the
/// name of its works, is that firm, too. Never for a name with another line, part, number or place.
[[nodiscard]] std::vector<UnitJoin> usageJoins(const MatchUnits& all);

} // namespace waybill::resolve
