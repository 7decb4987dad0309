// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/verdict.h"
#include "core/store/case.h"

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::store {

/// What a verdict on a hit is about: an entry of a list, and a name. It outlives the list's next edition.
struct HitKey {
    std::string list; ///< StoredList::key
    std::string entry;
    std::string name; ///< The name's key, see resolve::nameKey().
    [[nodiscard]] auto operator<=>(const HitKey&) const = default;
};

/// The reporter's decision about a hit, kept apart from what the machine found.
struct HitVerdict {
    HitKey hit;
    Verdict verdict = Verdict::Open;
    QString reason;
    QString decidedAt; ///< ISO 8601, UTC; empty for an open hit.
    [[nodiscard]] bool operator==(const HitVerdict&) const = default;
};

/// That an entity of the case may be an entry of a list.
struct StoredHit {
    HitId id;
    EntityId entity;
    PartyId party;
    std::string entityName;
    std::string written; ///< The name as the case writes it.
    std::string listName, entryKind, entryName, programme, remarks;
    qint64 entryRow = 0;
    std::string matched; ///< The entry's name that it is like.
    double score = 0;    ///< 0 to 1.
    std::vector<std::string> reasons;
    HitVerdict verdict; ///< Open where nothing is decided.
};

/// The hits of parties that are in the case, the likeliest first; of one entity where it is named.
[[nodiscard]] Result<std::vector<StoredHit>> listHits(Case& from, std::optional<EntityId> entity = std::nullopt);
/// BadCall when there is no such hit.
[[nodiscard]] Result<StoredHit> listHit(Case& from, HitId id);

/// "hit-3": the id of a hit on the command line; invalid for other texts.
[[nodiscard]] std::string hitName(HitId id);
[[nodiscard]] HitId hitOfName(std::string_view name);

[[nodiscard]] Result<std::vector<HitVerdict>> hitVerdicts(Case& from);
/// In the caller's transaction; an open one is taken away.
[[nodiscard]] Result<void> writeHitVerdict(Case& into, const HitVerdict& verdict);

/// Verdicts as the journal keeps them before and after a decision about several hits.
[[nodiscard]] QString hitVerdictsJson(const std::vector<HitVerdict>& verdicts);
[[nodiscard]] std::vector<HitVerdict> hitVerdictsFromJson(const QString& json);

} // namespace waybill::store
