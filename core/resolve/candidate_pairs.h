// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/resolve/match_units.h"

#include <cstdint>
#include <vector>

namespace waybill::resolve {

/// Two units that are worth comparing: the first in the upper half, the second, which is greater, in the lower one.
using CandidatePair = std::uint64_t;
[[nodiscard]] inline std::uint32_t firstOf(CandidatePair pair) {
    return std::uint32_t(pair >> 32);
}
[[nodiscard]] inline std::uint32_t secondOf(CandidatePair pair) {
    return std::uint32_t(pair);
}

/// The pairs that share a key: the name without blanks, its telling words in any order or with a letter missing, their
/// consonants, one rare word, two common ones, initials, a beginning, a tax number, a building. All pairs of a small
/// group, neighbours by sound of a large one. Sorted, each once.
[[nodiscard]] Outcome<std::vector<CandidatePair>> candidatePairs(const MatchUnits& all, Job& job);

} // namespace waybill::resolve
