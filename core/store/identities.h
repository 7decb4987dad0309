// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace waybill::store {

/// That a party is an entity.
struct Identity {
    PartyId party;
    EntityId entity;
    friend bool operator==(const Identity&, const Identity&) = default;
};

/// The form that the journal keeps: {"parties": [{"party": 12, "entity": 3}, …]}.
[[nodiscard]] QString identitiesJson(std::span<const Identity> identities);
/// Empty for what is none.
[[nodiscard]] std::vector<Identity> identitiesFromJson(const QString& json);

/// All parties of an entity, those that no shipment names at present too, in the order of their ids.
[[nodiscard]] Result<std::vector<PartyId>> partiesOf(Case& in, EntityId entity);
/// Invalid for a party that is unknown or not resolved yet.
[[nodiscard]] Result<EntityId> entityOf(Case& in, PartyId party);
/// Who parties are by names and numbers alone, of those that are another firm by decision.
[[nodiscard]] Result<std::map<PartyId, EntityId>> machineEntities(Case& in);

// Inside a Transaction of the caller:
/// Makes parties the entities that the list says; what was the machine's finding is kept beside it. The names and
/// countries of the entities concerned are those most used by their parties, unless the reporter chose a name.
/// BadCall when there is no such party or entity.
[[nodiscard]] Result<void> setIdentities(Case& in, std::span<const Identity> identities);
/// The name that an entity is shown by; nothing: the one most used.
[[nodiscard]] Result<void> chooseName(Case& in, EntityId entity, const std::optional<std::string>& name);
[[nodiscard]] Result<std::optional<std::string>> chosenName(Case& in, EntityId entity);
[[nodiscard]] Result<std::map<EntityId, std::string>> chosenNames(Case& in);

/// Entities that merged away, with what they are now.
using MergedEntities = std::map<EntityId, EntityId>;
[[nodiscard]] Result<MergedEntities> mergedEntities(Case& in);
[[nodiscard]] EntityId entityNow(EntityId entity, const MergedEntities& merged);
/// The key of what a key is about now: "co-2" that merged into co-1 is "co-1", "sold:co-2:co-7" is "sold:co-1:co-7".
[[nodiscard]] QString keyNow(const QString& key, const MergedEntities& merged);

} // namespace waybill::store
