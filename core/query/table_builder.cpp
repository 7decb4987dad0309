// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/table_builder.h"

#include "core/base/text.h"
#include "core/query/differences.h"

#include <algorithm>

namespace waybill::query {

namespace {

template <class Id> std::uint32_t indexIn(const std::unordered_map<Id, std::uint32_t>& indexes, Id id) {
    const auto it = indexes.find(id);
    return it == indexes.end() ? none : it->second;
}

} // namespace

TableBuilder::TableBuilder() : m_columns(std::make_shared<ShipmentTable::Columns>()) {
    m_columns->allCategories = goods::Catalogue::builtIn().categories();
}

void TableBuilder::setCategories(std::vector<goods::Category> categories) {
    m_columns->allCategories = std::move(categories);
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
    columns.ids.append(std::uint64_t(shipment.id.value()));
    columns.sources.append(shipment.source);
    const std::optional<Month> month = shipment.date ? Month::of(*shipment.date) : shipment.month;
    columns.times.append({shipment.date ? shipment.date->days() : noDate, month ? month->index : noDate});
    columns.valueUsd.append(shipment.valueUsd);
    columns.value.append(shipment.value);
    columns.grossKg.append(shipment.grossKg);
    columns.netKg.append(shipment.netKg);
    columns.pieces.append(shipment.pieces);
    columns.statedClasses.push_back(std::uint8_t(shipment.noteClasses));
    columns.negatedNoteClasses.push_back(std::uint8_t(shipment.negatedNoteClasses));
    columns.cut.push_back(shipment.cut ? 1 : 0);
    columns.hs.append(std::string(shipment.hsCode));
    columns.categories.append(std::string(shipment.category));
    columns.origins.append(std::string(shipment.origin));
    columns.currencies.append(std::string(shipment.currency));
}

void TableBuilder::judge(ShipmentId shipment, unsigned confirmed, unsigned dismissed) {
    m_judged.push_back({indexOf(shipment), confirmed, dismissed});
}

// The index of a shipment, which come in the order of their ids.
std::size_t TableBuilder::indexOf(ShipmentId shipment) {
    const PackedColumn& ids = m_columns->ids;
    const auto wanted = std::uint64_t(shipment.value());
    for (const std::size_t near : {m_found, m_found + 1}) {
        if (near < ids.size() && ids.at(near) == wanted)
            return m_found = near;
    }
    std::size_t begin = 0, end = ids.size();
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (ids.at(middle) < wanted)
            begin = middle + 1;
        else
            end = middle;
    }
    if (begin == ids.size() || ids.at(begin) != wanted)
        return ids.size();
    return m_found = begin;
}

void TableBuilder::addParty(ShipmentId shipment, Role role, EntityId entity, PlaceId place) {
    ShipmentTable::Columns& columns = *m_columns;
    const std::size_t index = indexOf(shipment);
    const std::uint32_t entityIndex = indexIn(columns.entityIndex, entity);
    // Those before are closed; a party of one of them comes out of order.
    if (index == columns.ids.size() || entityIndex == none || columns.castOf.size() > index)
        return;
    closeCast(index);
    m_cast.push_back({role, entityIndex, indexIn(columns.placeIndex, place)});
}

/// The parties gathered so far are those of the shipment that is still open, unless that is the next one to be given
/// any: shipments between have none.
void TableBuilder::closeCast(std::size_t next) {
    ShipmentTable::Columns& columns = *m_columns;
    if (next == m_castShipment)
        return;
    if (!m_cast.empty())
        columns.castOf.append(columns.casts.intern(m_cast));
    m_cast.clear();
    while (columns.castOf.size() < next)
        columns.castOf.append(0);
    m_castShipment = next;
}

void TableBuilder::addText(ShipmentId shipment, std::string_view text) {
    ShipmentTable::Columns& columns = *m_columns;
    const std::size_t index = indexOf(shipment);
    if (index == columns.ids.size() || columns.textEnds.size() > index)
        return;
    while (columns.textEnds.size() < index)
        columns.textEnds.append(columns.text.size());
    columns.text += folded(text);
    columns.textEnds.append(columns.text.size());
}

void TableBuilder::setMarks(Marks marks) {
    m_marks = std::move(marks);
}

/// Columns grow by doubling; a copy has the room that it needs.
void TableBuilder::giveBackRoom(ShipmentTable::Columns& columns) {
    const auto fit = [](auto&... column) { ((column = std::remove_reference_t<decltype(column)>(column)), ...); };
    fit(columns.ids, columns.sources, columns.times, columns.castOf, columns.textEnds);
    fit(columns.valueUsd, columns.value, columns.grossKg, columns.netKg, columns.pieces);
    fit(columns.hs, columns.categories, columns.origins, columns.currencies);
    fit(columns.statedClasses, columns.negatedNoteClasses, columns.cut);
}

std::shared_ptr<const ShipmentTable> TableBuilder::build() {
    ShipmentTable::Columns& columns = *m_columns;
    closeCast(columns.ids.size());
    while (columns.textEnds.size() < columns.ids.size())
        columns.textEnds.append(columns.text.size());
    columns.casts.finish();
    columns.sources.finish();
    columns.times.finish();
    for (ShipmentTable::Words* words : {&columns.hs, &columns.categories, &columns.origins, &columns.currencies})
        words->finish();
    giveBackRoom(columns);
    std::shared_ptr<ShipmentTable> table(new ShipmentTable(m_columns)); // NOLINT(cppcoreguidelines-owning-memory)
    for (const Judged& judged : m_judged)
        table->judge(judged.shipment, judged.confirmed, judged.dismissed);
    table->m_marks = std::move(m_marks);
    columns.differences = differencesOf(*table);
    return table;
}

} // namespace waybill::query
