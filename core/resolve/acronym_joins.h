// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/cluster_units.h"
#include "core/resolve/match_units.h"

#include <vector>

namespace waybill::resolve {

/// Names that are the initials of exactly one longer name ("IBM", "International Business Machines"), where such a
/// meeting is no accident: fewer than one in twenty were to be expected of names of random letters in these records.
[[nodiscard]] std::vector<UnitJoin> acronymJoins(const MatchUnits& all);

} // namespace waybill::resolve
