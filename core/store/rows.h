// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/note_class.h"
#include "core/base/result.h"
#include "core/base/role.h"
#include "core/store/case.h"
#include "core/store/identities.h"

#include <functional>
#include <span>
#include <string_view>

namespace waybill::store {

/// One shipment as a query loads it: a row, its texts valid only during the callback. NaN and empty text are "absent".
struct ShipmentRow {
    ShipmentId id;
    SourceId source;
    qint64 row = 0;
    std::string_view date;  ///< "yyyy-mm-dd" or empty
    std::string_view month; ///< "yyyy-mm" or empty
    std::string_view hsCode, category, originCountry, currency;
    double pieces = 0, grossKg = 0, netKg = 0, valueUsd = 0, value = 0;
    unsigned noteClasses = 0;        ///< Bit (1 << int(NoteClass)) for each class stated and not negated.
    unsigned negatedNoteClasses = 0; ///< The same for classes stated only in the negative.
    bool descriptionCut = false;
};
struct ShipmentPartyRow {
    ShipmentId shipment;
    Role role = Role::Buyer;
    EntityId entity;
    PlaceId place;
};
/// In order of shipment id. Callbacks return false to stop.
[[nodiscard]] Result<void> forEachShipment(Case& from, const std::function<bool(const ShipmentRow&)>& visit);
[[nodiscard]] Result<void> forEachShipmentParty(Case& from, const std::function<bool(const ShipmentPartyRow&)>& visit);
/// (entity, canonical name, country)
[[nodiscard]] Result<void>
forEachEntity(Case& from, const std::function<bool(EntityId, std::string_view name, std::string_view country)>& visit);
[[nodiscard]] Result<void> forEachPlace(Case& from, const std::function<bool(PlaceId, std::string_view text)>& visit);
/// All text of a shipment that a text filter searches: description, note, brand, model, party names; as written.
[[nodiscard]] Result<void> forEachShipmentText(Case& from,
                                               const std::function<bool(ShipmentId, std::string_view text)>& visit);

// What entity resolution reads and writes.
struct PartyRow {
    PartyId id;
    EntityId entity; ///< Invalid until resolved.
    std::string_view name, alias, taxId, country;
    qint64 uses = 0; ///< Shipments that name it.
};
[[nodiscard]] Result<void> forEachParty(Case& from, const std::function<bool(const PartyRow&)>& visit);
/// True when an import that was stopped left a party without an entity. Looks into an index, not at every party.
[[nodiscard]] Result<bool> hasUnresolvedParties(Case& from);
/// The addresses at which a party is written in shipments, as written.
[[nodiscard]] Result<void> forEachPartyAddress(Case& from,
                                               const std::function<bool(PartyId, std::string_view text)>& visit);
struct AddressRow {
    AddressId id;
    PlaceId place;
    std::string_view text, country;
    qint64 uses = 0;
};
[[nodiscard]] Result<void> forEachAddress(Case& from, const std::function<bool(const AddressRow&)>& visit);
/// The addresses that an entity's parties give, as written.
struct EntityAddressRow {
    EntityId entity;
    std::string_view text, country;
};
[[nodiscard]] Result<void> forEachEntityAddress(Case& from, const std::function<bool(const EntityAddressRow&)>& visit);
// Inside a Transaction of the caller:
[[nodiscard]] Result<EntityId> insertEntity(Case& into, std::string_view name, std::string_view country);
[[nodiscard]] Result<void> updateEntity(Case& into, EntityId id, std::string_view name, std::string_view country);
/// Says which entities parties are: many at once, for each run of a statement has its price.
[[nodiscard]] Result<void> assignParties(Case& into, std::span<const Identity> identities);
[[nodiscard]] Result<PlaceId> insertPlace(Case& into, std::string_view text);
struct AddressPlace {
    AddressId address;
    PlaceId place;
};
/// Says which places addresses are.
[[nodiscard]] Result<void> assignAddresses(Case& into, std::span<const AddressPlace> places);

} // namespace waybill::store
