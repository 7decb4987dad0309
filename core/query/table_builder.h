// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace waybill::query {

/// Makes a ShipmentTable: entities and places first, then shipments, then their parties and texts, each in order of
/// shipment id.
class TableBuilder {
public:
    TableBuilder();

    /// NaN and empty text mean that the record does not say.
    struct Shipment {
        ShipmentId id;
        SourceId source;
        std::optional<Date> date;
        std::optional<Month> month; ///< Where there is no date.
        std::string_view hsCode = {}, category = {}, origin = {}, currency = {};
        double pieces = absent, grossKg = absent, netKg = absent, valueUsd = absent, value = absent;
        unsigned noteClasses = 0, negatedNoteClasses = 0;
        bool cut = false;

        static constexpr double absent = std::numeric_limits<double>::quiet_NaN();
    };

    /// In the place of the built-in ones.
    void setCategories(std::vector<goods::Category> categories);
    void addEntity(EntityId id, std::string_view name, std::string_view country);
    void addPlace(PlaceId id, std::string_view text);
    void addShipment(const Shipment& shipment);
    /// What the reporter decided about the leads of a shipment: bits by class. A dismissed class is stated no more.
    void judge(ShipmentId shipment, unsigned confirmed, unsigned dismissed);
    /// A party of an unknown entity or shipment is left out.
    void addParty(ShipmentId shipment, Role role, EntityId entity, PlaceId place = {});
    /// Text as written; it is folded here.
    void addText(ShipmentId shipment, std::string_view text);

    void setMarks(Marks marks);

    /// Once.
    [[nodiscard]] std::shared_ptr<const ShipmentTable> build();

private:
    [[nodiscard]] std::size_t indexOf(ShipmentId shipment);
    static void giveBackRoom(ShipmentTable::Columns& columns);
    void closeCast(std::size_t next); ///< Parties that come now are those of the next.

    struct Judged {
        std::size_t shipment;
        unsigned confirmed, dismissed;
    };
    std::shared_ptr<ShipmentTable::Columns> m_columns;
    std::size_t m_found = 0; ///< Where indexOf() looks first: rows mostly come one after the other.
    std::vector<Judged> m_judged;
    Marks m_marks;
    std::vector<PartyRef> m_cast;   ///< Of the shipment that was last given a party …
    std::size_t m_castShipment = 0; ///< … which is this.
};

} // namespace waybill::query
