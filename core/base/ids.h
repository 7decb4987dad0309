// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <compare>
#include <cstddef>
#include <functional>

namespace waybill {

/// A row id of the case file that cannot be mistaken for another table's. 0 means "none".
template <class Tag> class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    qint64 m_value = 0;
};

using SourceId = Id<struct SourceTag>;
using ShipmentId = Id<struct ShipmentTag>;
using PartyId = Id<struct PartyTag>;           ///< A name as written.
using EntityId = Id<struct EntityTag>;         ///< The firm or person that parties are.
using AddressId = Id<struct AddressTag>;       ///< An address as written.
using PlaceId = Id<struct PlaceTag>;           ///< The place that addresses are.
using StatisticsId = Id<struct StatisticsTag>; ///< A table of official statistics.
using AnnotationId = Id<struct AnnotationTag>;
using JournalId = Id<struct JournalTag>;
using WatchListId = Id<struct WatchListTag>;
using HitId = Id<struct HitTag>; ///< That an entity may be an entry of a watch list.

} // namespace waybill

template <class Tag> struct std::hash<waybill::Id<Tag>> {
    std::size_t operator()(waybill::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
