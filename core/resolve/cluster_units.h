// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/resolve/match_units.h"

#include <cstdint>
#include <vector>

namespace waybill::resolve {

/// Two units and how alike they are.
struct UnitJoin {
    std::uint32_t a = 0, b = 0;
    Likeness likeness;
};

/// For each unit the first unit of its cluster. The best joins come first; two clusters join only when their members,
/// on average, are alike and none of those looked at contradicts (average linkage over the most used members), so that
/// no chain of half-alike names ends at something else. `joins` are sorted in place.
[[nodiscard]] Outcome<std::vector<std::uint32_t>> clusterUnits(const MatchUnits& all, std::vector<UnitJoin>& joins,
                                                               std::vector<unsigned>& evidence, Job& job);

} // namespace waybill::resolve
