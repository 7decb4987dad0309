// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/screen/list_entry.h"

#include <cstdint>
#include <string>
#include <vector>

namespace waybill::screen {

/// A name as the case writes it.
struct SubjectName {
    PartyId party;
    std::string text;
};
struct SubjectNumber {
    PartyId party;
    std::string number;
};

/// A firm or person of the case as screening looks at it.
struct Subject {
    EntityId entity;
    std::vector<SubjectName> names; ///< All as written, aliases too; at least one.
    std::vector<SubjectNumber> taxIds;
    std::vector<std::string> countries; ///< ISO 3166-1 alpha-2.
    std::vector<std::string> addresses;
};

/// That an entity of the case may be an entry of a list: a lead, no finding.
struct ListHit {
    EntityId entity;
    PartyId party;
    std::uint32_t list = 0, entry = 0; ///< Places in the lists.
    std::string written;               ///< The name as the case writes it.
    std::string matched;               ///< The name of the entry that it is like.
    double score = 0;                  ///< 0 to 1.
    std::vector<std::string> reasons;  ///< In words, the weightiest first.
};

/// Hits below that are not told: of ten, less than about three would be right.
inline constexpr double leastScore = 0.75;

/// Looks for subjects among the entries of lists, in threads. Of several names of an entry that fit, the best one
/// tells. Equal numbers decide; names count by the rarity of the words that they share; countries and addresses support
/// or weaken; a single common word, and a weak alias alone, are no hit. In order of entity, then of score.
[[nodiscard]] Outcome<std::vector<ListHit>> match(const std::vector<Subject>& subjects,
                                                  const std::vector<WatchList>& lists, Job& job);

} // namespace waybill::screen
