// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/table_builder.h"

#include "core/base/text.h"

#include <algorithm>

namespace waybill::query {

namespace {

template <class Id> std::uint32_t indexIn(const std::unordered_map<Id, std::uint32_t>& indexes, Id id) {
    const auto it = indexes.find(id);
    return it == indexes.end() ? none : it->second;
}

} // namespace

TableBuilder::TableBuilder() : m_columns(std::make_shared<ShipmentTable::Columns>()) {
    (void)intern({});
    m_columns->allCategories = goods::Catalogue::builtIn().categories();
}

void TableBuilder::setCategories(std::vector<goods::Category> categories) {
    m_columns->allCategories = std::move(categories);
}

std::uint32_t TableBuilder::intern(std::string_view text) {
    m_key.assign(text);
    const auto [it, isNew] = m_interned.try_emplace(m_key, std::uint32_t(m_columns->strings.size()));
    if (isNew)
        m_columns->strings.push_back(m_key);
    return it->second;
}

void TableBuilder::addEntity(EntityId id, std::string_view name, std::string_view country) {
    const auto [it, isNew] = m_columns->entityIndex.try_emplace(id, std::uint32_t(m_columns->entities.size()));
    if (isNew)
        m_columns->entities.push_back({id, std::string(name), std::string(country), folded(name)});
}

void TableBuilder::addPlace(PlaceId id, std::string_view text) {
    const auto [it, isNew] = m_columns->placeIndex.try_emplace(id, std::uint32_t(m_columns->places.size()));
    if (isNew)
        m_columns->places.push_back({id, std::string(text)});
}

void TableBuilder::addShipment(const Shipment& shipment) {
    ShipmentTable::Columns& columns = *m_columns;
    columns.ids.push_back(shipment.id);
    columns.sources.push_back(shipment.source);
    columns.days.push_back(shipment.date ? shipment.date->days() : noDate);
    const std::optional<Month> month = shipment.date ? Month::of(*shipment.date) : shipment.month;
    columns.months.push_back(month ? month->index : noDate);
    columns.valueUsd.push_back(shipment.valueUsd);
    columns.value.push_back(shipment.value);
    columns.grossKg.push_back(shipment.grossKg);
    columns.netKg.push_back(shipment.netKg);
    columns.pieces.push_back(shipment.pieces);
    columns.statedClasses.push_back(std::uint8_t(shipment.noteClasses));
    columns.negatedNoteClasses.push_back(std::uint8_t(shipment.negatedNoteClasses));
    columns.cut.push_back(shipment.cut ? 1 : 0);
    columns.hs.push_back(intern(shipment.hsCode));
    columns.categories.push_back(intern(shipment.category));
    columns.origins.push_back(intern(shipment.origin));
    columns.currencies.push_back(intern(shipment.currency));
}

void TableBuilder::judge(ShipmentId shipment, unsigned confirmed, unsigned dismissed) {
    m_judged.push_back({indexOf(shipment), confirmed, dismissed});
}

// The index of a shipment, which come in the order of their ids.
std::size_t TableBuilder::indexOf(ShipmentId shipment) const {
    const auto& ids = m_columns->ids;
    const auto it = std::ranges::lower_bound(ids, shipment);
    return it != ids.end() && *it == shipment ? std::size_t(it - ids.begin()) : ids.size();
}

void TableBuilder::addParty(ShipmentId shipment, Role role, EntityId entity, PlaceId place) {
    ShipmentTable::Columns& columns = *m_columns;
    const std::size_t index = indexOf(shipment);
    const std::uint32_t entityIndex = indexIn(columns.entityIndex, entity);
    // Starts are known up to the shipment last given a party; one before it comes out of order.
    if (index == columns.ids.size() || entityIndex == none || columns.partyBegin.size() > index + 1)
        return;
    while (columns.partyBegin.size() <= index)
        columns.partyBegin.push_back(std::uint32_t(columns.parties.size()));
    columns.parties.push_back({role, entityIndex, indexIn(columns.placeIndex, place)});
}

void TableBuilder::addText(ShipmentId shipment, std::string_view text) {
    ShipmentTable::Columns& columns = *m_columns;
    const std::size_t index = indexOf(shipment);
    if (index == columns.ids.size() || columns.textEnds.size() > index)
        return;
    columns.textEnds.resize(index, columns.text.size());
    columns.text += folded(text);
    columns.textEnds.push_back(columns.text.size());
}

void TableBuilder::setMarks(Marks marks) {
    m_marks = std::move(marks);
}

std::shared_ptr<const ShipmentTable> TableBuilder::build() {
    ShipmentTable::Columns& columns = *m_columns;
    columns.partyBegin.resize(columns.ids.size() + 1, std::uint32_t(columns.parties.size()));
    columns.textEnds.resize(columns.ids.size(), columns.text.size());
    std::shared_ptr<ShipmentTable> table(new ShipmentTable(m_columns)); // NOLINT(cppcoreguidelines-owning-memory)
    for (const Judged& judged : m_judged)
        table->judge(judged.shipment, judged.confirmed, judged.dismissed);
    table->m_marks = std::move(m_marks);
    return table;
}

} // namespace waybill::query
