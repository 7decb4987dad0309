// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/table_builder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace waybill::query::test {

inline constexpr unsigned bit(NoteClass noteClass) {
    return 1U << int(noteClass);
}

/// Six shipments: two firms buy, two sell, one makes; one row is a month's sum, one is in yuan, one says hardly
/// anything.
inline std::shared_ptr<const ShipmentTable> smallTable() {
    TableBuilder builder;
    builder.addEntity(EntityId(1), "Status Compliances", "RU");
    builder.addEntity(EntityId(2), "Кексин Смарт", "CN");
    builder.addEntity(EntityId(3), "Jarch Electromechanical", "CN");
    builder.addEntity(EntityId(4), "Buyer B", "RU");
    builder.addEntity(EntityId(5), "APIO Group", "HK");
    builder.addEntity(EntityId(6), "Broker Ltd", "RU");
    builder.addPlace(PlaceId(1), "Moscow, Lenina 1");
    builder.addPlace(PlaceId(2), "Hong Kong, Room 5");
    const auto day = [](int year, int month, int dayOfMonth) { return Date::make(year, month, dayOfMonth); };
    builder.addShipment({.id = ShipmentId(10),
                         .source = SourceId(1),
                         .date = day(2023, 2, 1),
                         .hsCode = "8806240000",
                         .category = "drone-25-150kg",
                         .origin = "CN",
                         .pieces = 3,
                         .grossKg = 90,
                         .netKg = 80,
                         .valueUsd = 28'292,
                         .noteClasses = bit(NoteClass::Smo)});
    builder.addShipment({.id = ShipmentId(11),
                         .source = SourceId(1),
                         .date = day(2023, 3, 10),
                         .hsCode = "8806220000",
                         .category = "drone-250g-7kg",
                         .origin = "CN",
                         .pieces = 10,
                         .grossKg = 12,
                         .valueUsd = 20'000.10,
                         .noteClasses = bit(NoteClass::Civilian),
                         .negatedNoteClasses = bit(NoteClass::Military)});
    builder.addShipment({.id = ShipmentId(12),
                         .source = SourceId(2),
                         .month = Month::fromIso("2023-03"),
                         .hsCode = "854370",
                         .origin = "HK",
                         .valueUsd = 5,
                         .cut = true});
    builder.addShipment({.id = ShipmentId(13),
                         .source = SourceId(2),
                         .date = day(2022, 12, 21),
                         .hsCode = "8471300000",
                         .category = "no-such-category",
                         .origin = "TW",
                         .currency = "CNY",
                         .pieces = 2,
                         .value = 7000,
                         .noteClasses = bit(NoteClass::Military) | bit(NoteClass::Smo)});
    builder.addShipment({.id = ShipmentId(14), .source = SourceId(2)});
    builder.addShipment({.id = ShipmentId(15),
                         .source = SourceId(3),
                         .date = day(2023, 3, 31),
                         .hsCode = "8806220000",
                         .category = "drone-250g-7kg",
                         .pieces = 24,
                         .valueUsd = 0.2,
                         .noteClasses = bit(NoteClass::Aid)});
    builder.addParty(ShipmentId(10), Role::Buyer, EntityId(1), PlaceId(1));
    builder.addParty(ShipmentId(10), Role::Seller, EntityId(2));
    builder.addParty(ShipmentId(10), Role::Maker, EntityId(3));
    builder.addParty(ShipmentId(10), Role::Broker, EntityId(6));
    builder.addParty(ShipmentId(11), Role::Buyer, EntityId(1), PlaceId(1));
    builder.addParty(ShipmentId(11), Role::Seller, EntityId(5), PlaceId(2));
    builder.addParty(ShipmentId(12), Role::Buyer, EntityId(4));
    builder.addParty(ShipmentId(12), Role::Seller, EntityId(5), PlaceId(2));
    builder.addParty(ShipmentId(13), Role::Seller, EntityId(4));
    builder.addParty(ShipmentId(15), Role::Buyer, EntityId(4));
    builder.addParty(ShipmentId(15), Role::Buyer, EntityId(4));
    builder.addText(ShipmentId(10), "Дрон СЧЁТЧИК для специальной военной операции");
    builder.addText(ShipmentId(11), "Drone MAVIC 3, civil model");
    builder.addText(ShipmentId(13), "Rugged computer");
    builder.addText(ShipmentId(15), "Drone Matrice 300");
    return builder.build();
}

/// The ids of what passes, "10 12".
inline std::string writtenIds(const ShipmentTable& table, const Selection& selection) {
    std::string text;
    for (const std::uint32_t i : selection)
        text += (text.empty() ? "" : " ") + std::to_string(table.id(i).value());
    return text;
}

} // namespace waybill::query::test
