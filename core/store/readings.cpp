// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/readings.h"

#include "core/store/note_rows.h"

#include <algorithm>
#include <cmath>

namespace waybill::store {

namespace {

constexpr const char* shipmentsSql =
    "SELECT shipment.id, source_id, coalesce(month, substr(date, 1, 7)), hs_code, quantity, quantity_unit, "
    "description_cut, category, pieces, note_field, description, note, brand, model, note_class, note_negated, "
    "note_confidence FROM shipment LEFT JOIN shipment_text ON shipment_text.shipment_id = shipment.id "
    "WHERE shipment.id > ?1 ORDER BY shipment.id LIMIT ?2";
constexpr const char* updateSql =
    "UPDATE shipment SET category = ?2, pieces = ?3, note_class = ?4, note_negated = ?5, note_confidence = ?6, "
    "note_field = ?7, note_classes = ?8, negated_note_classes = ?9 WHERE id = ?1";
ReadShipment shipmentIn(const Statement& row) {
    ReadShipment read;
    read.id = ShipmentId(row.integer(0));
    read.source = SourceId(row.integer(1));
    map::ShipmentDraft& draft = read.shipment.draft;
    draft.month = Month::fromIso(row.text(2));
    draft.hsCode = row.text(3);
    draft.quantity = row.real(4);
    draft.quantityUnit = row.text(5);
    draft.descriptionCut = row.integer(6) != 0;
    read.shipment.category = row.text(7);
    read.shipment.pieces = row.real(8);
    read.shipment.noteField = row.text(9);
    draft.description = row.text(10);
    draft.note = row.text(11);
    draft.brand = row.text(12);
    draft.model = row.text(13);
    read.shipment.note.noteClass = noteClassFromName(row.text(14)).value_or(NoteClass::None);
    read.shipment.note.negated = row.integer(15) != 0;
    read.shipment.note.confidence = row.isNull(16) ? 0 : row.real(16);
    return read;
}

Result<void> addStatements(Database& from, ShipmentId after, std::vector<ReadShipment>& shipments) {
    auto select = from.prepare("SELECT shipment_id, " + statementColumns() +
                               " FROM note_statement WHERE shipment_id > ?1 AND shipment_id <= ?2 "
                               "ORDER BY shipment_id, id");
    if (!select)
        return failure(select.error());
    select->bind(1, after.value()).bind(2, shipments.back().id.value());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const auto found = std::ranges::lower_bound(shipments, ShipmentId(select->integer(0)), {}, &ReadShipment::id);
        if (found != shipments.end() && found->id == ShipmentId(select->integer(0)))
            found->shipment.note.statements.push_back(statementIn(*select, 1));
    }
    if (!row)
        return failure(row.error());
    return {};
}

bool sayTheSame(const note::Statement& a, const note::Statement& b) {
    return a.noteClass == b.noteClass && a.negated == b.negated && a.start == b.start && a.end == b.end &&
           a.text == b.text && a.rule == b.rule && a.translation == b.translation && a.confidence == b.confidence;
}

bool areTheSame(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

Result<std::vector<ReadShipment>> readShipmentsAfter(Case& from, ShipmentId after, std::size_t most) {
    auto select = from.database().prepare(shipmentsSql);
    if (!select)
        return failure(select.error());
    select->bind(1, after.value()).bind(2, qint64(most));
    std::vector<ReadShipment> shipments;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        shipments.push_back(shipmentIn(*select));
    if (!row)
        return failure(row.error());
    if (!shipments.empty()) {
        if (const auto done = addStatements(from.database(), after, shipments); !done)
            return failure(done.error());
    }
    return shipments;
}

bool readTheSame(const ClassifiedShipment& one, const ClassifiedShipment& other) {
    return one.category == other.category && areTheSame(one.pieces, other.pieces) && one.noteField == other.noteField &&
           one.note.noteClass == other.note.noteClass && one.note.negated == other.note.negated &&
           one.note.confidence == other.note.confidence &&
           std::ranges::equal(one.note.statements, other.note.statements, sayTheSame);
}

Result<void> rewriteReading(Case& into, const ReadShipment& read) {
    Database& database = into.database();
    const ClassifiedShipment& shipment = read.shipment;
    const note::Reading& reading = shipment.note;
    const NoteBits bits = noteBitsOf(reading);
    const bool says = !reading.statements.empty() || reading.noteClass != NoteClass::None;
    const auto update = database.kept(updateSql);
    const auto remove = database.kept("DELETE FROM note_statement WHERE shipment_id = ?1");
    const auto insert = database.kept(insertStatementSql());
    for (const auto* statement : {&update, &remove, &insert}) {
        if (!*statement)
            return failure(statement->error());
    }
    (*update)->bind(1, read.id.value()).bindBorrowed(2, shipment.category).bind(3, shipment.pieces);
    if (says)
        (*update)->bindBorrowed(4, noteClassName(reading.noteClass)).bind(5, qint64(reading.negated));
    if (says)
        (*update)->bind(6, reading.confidence).bindBorrowed(7, shipment.noteField);
    auto done = (*update)->bind(8, qint64(bits.stated)).bind(9, qint64(bits.negatedOnly)).run();
    if (done)
        done = (*remove)->bind(1, read.id.value()).run();
    for (const note::Statement& said : reading.statements) {
        if (!done)
            return done;
        done = runStatementInsert(**insert, read.id.value(), said);
    }
    return done;
}

} // namespace waybill::store
