// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/table_builder.h"

#include "core/base/text.h"

#include <algorithm>

namespace waybill::query {

TableBuilder::TableBuilder() : m_table(new ShipmentTable) { // NOLINT(cppcoreguidelines-owning-memory)
    (void)intern({});
    m_table->m_allCategories = goods::Catalogue::builtIn().categories();
}

void TableBuilder::setCategories(std::vector<goods::Category> categories) {
    m_table->m_allCategories = std::move(categories);
}

std::uint32_t TableBuilder::intern(std::string_view text) {
    m_key.assign(text);
    const auto [it, isNew] = m_interned.try_emplace(m_key, std::uint32_t(m_table->m_strings.size()));
    if (isNew)
        m_table->m_strings.push_back(m_key);
    return it->second;
}

void TableBuilder::addEntity(EntityId id, std::string_view name, std::string_view country) {
    const auto [it, isNew] = m_table->m_entityIndex.try_emplace(id, std::uint32_t(m_table->m_entities.size()));
    if (isNew)
        m_table->m_entities.push_back({id, std::string(name), std::string(country), folded(name)});
}

void TableBuilder::addPlace(PlaceId id, std::string_view text) {
    const auto [it, isNew] = m_table->m_placeIndex.try_emplace(id, std::uint32_t(m_table->m_places.size()));
    if (isNew)
        m_table->m_places.push_back({id, std::string(text)});
}

void TableBuilder::addShipment(const Shipment& shipment) {
    ShipmentTable& table = *m_table;
    table.m_ids.push_back(shipment.id);
    table.m_sources.push_back(shipment.source);
    table.m_days.push_back(shipment.date ? shipment.date->days() : noDate);
    const std::optional<Month> month = shipment.date ? Month::of(*shipment.date) : shipment.month;
    table.m_months.push_back(month ? month->index : noDate);
    table.m_valueUsd.push_back(shipment.valueUsd);
    table.m_value.push_back(shipment.value);
    table.m_grossKg.push_back(shipment.grossKg);
    table.m_netKg.push_back(shipment.netKg);
    table.m_pieces.push_back(shipment.pieces);
    table.m_noteClasses.push_back(std::uint8_t(shipment.noteClasses));
    table.m_negatedNoteClasses.push_back(std::uint8_t(shipment.negatedNoteClasses));
    table.m_confirmed.push_back(0);
    table.m_dismissed.push_back(0);
    table.m_cut.push_back(shipment.cut ? 1 : 0);
    table.m_hs.push_back(intern(shipment.hsCode));
    table.m_categories.push_back(intern(shipment.category));
    table.m_origins.push_back(intern(shipment.origin));
    table.m_currencies.push_back(intern(shipment.currency));
}

void TableBuilder::judge(ShipmentId shipment, unsigned confirmed, unsigned dismissed) {
    ShipmentTable& table = *m_table;
    const std::size_t index = table.indexOf(shipment);
    if (index == table.size())
        return;
    const unsigned stated = table.m_noteClasses[index];
    table.m_confirmed[index] = std::uint8_t(stated & confirmed);
    table.m_dismissed[index] = std::uint8_t(stated & dismissed);
    table.m_noteClasses[index] = std::uint8_t(stated & ~dismissed);
}

void TableBuilder::addParty(ShipmentId shipment, Role role, EntityId entity, PlaceId place) {
    ShipmentTable& table = *m_table;
    const std::size_t index = table.indexOf(shipment);
    const std::uint32_t entityIndex = table.entityIndex(entity);
    // Starts are known up to the shipment last given a party; one before it comes out of order.
    if (index == table.size() || entityIndex == none || table.m_partyBegin.size() > index + 1)
        return;
    while (table.m_partyBegin.size() <= index)
        table.m_partyBegin.push_back(std::uint32_t(table.m_parties.size()));
    table.m_parties.push_back({role, entityIndex, table.placeIndex(place)});
}

void TableBuilder::addText(ShipmentId shipment, std::string_view text) {
    ShipmentTable& table = *m_table;
    const std::size_t index = table.indexOf(shipment);
    if (index == table.size() || table.m_textEnds.size() > index)
        return;
    table.m_textEnds.resize(index, table.m_text.size());
    table.m_text += folded(text);
    table.m_textEnds.push_back(table.m_text.size());
}

std::shared_ptr<const ShipmentTable> TableBuilder::build() {
    ShipmentTable& table = *m_table;
    table.m_partyBegin.resize(table.size() + 1, std::uint32_t(table.m_parties.size()));
    table.m_textEnds.resize(table.size(), table.m_text.size());
    return std::move(m_table);
}

} // namespace waybill::query
