// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/draft_row.h"

#include "core/store/note_rows.h"

#include <array>
#include <cmath>

namespace waybill::store {

namespace {

using map::ShipmentDraft;

// The columns of the table shipment that are a text or an amount of the draft, in one order for writing and reading.
struct TextColumn {
    const char* name;
    std::string ShipmentDraft::*member;
};
constexpr std::array textColumns{
    TextColumn{"declaration_no", &ShipmentDraft::declarationNo},
    TextColumn{"item_no", &ShipmentDraft::itemNo},
    TextColumn{"direction", &ShipmentDraft::direction},
    TextColumn{"procedure", &ShipmentDraft::procedure},
    TextColumn{"hs_code", &ShipmentDraft::hsCode},
    TextColumn{"quantity_unit", &ShipmentDraft::quantityUnit},
    TextColumn{"currency", &ShipmentDraft::currency},
    TextColumn{"value_basis", &ShipmentDraft::valueBasis},
    TextColumn{"incoterm", &ShipmentDraft::incoterm},
    TextColumn{"origin_country", &ShipmentDraft::originCountry},
    TextColumn{"dispatch_country", &ShipmentDraft::dispatchCountry},
    TextColumn{"trade_country", &ShipmentDraft::tradeCountry},
    TextColumn{"destination_country", &ShipmentDraft::destinationCountry},
    TextColumn{"loading_port", &ShipmentDraft::loadingPort},
    TextColumn{"discharge_port", &ShipmentDraft::dischargePort},
    TextColumn{"customs_office", &ShipmentDraft::customsOffice},
    TextColumn{"transport_mode", &ShipmentDraft::transportMode},
    TextColumn{"invoice_no", &ShipmentDraft::invoiceNo},
    TextColumn{"contract_no", &ShipmentDraft::contractNo},
    TextColumn{"bill_of_lading_no", &ShipmentDraft::billOfLadingNo},
    TextColumn{"record_id", &ShipmentDraft::recordId},
};
struct AmountColumn {
    const char* name;
    double ShipmentDraft::*member;
};
constexpr std::array amountColumns{
    AmountColumn{"quantity", &ShipmentDraft::quantity},          AmountColumn{"packages", &ShipmentDraft::packages},
    AmountColumn{"gross_kg", &ShipmentDraft::grossKg},           AmountColumn{"net_kg", &ShipmentDraft::netKg},
    AmountColumn{"value_usd", &ShipmentDraft::valueUsd},         AmountColumn{"value", &ShipmentDraft::value},
    AmountColumn{"exchange_rate", &ShipmentDraft::exchangeRate},
};
constexpr std::array longTexts{
    TextColumn{"description", &ShipmentDraft::description},
    TextColumn{"note", &ShipmentDraft::note},
    TextColumn{"brand", &ShipmentDraft::brand},
    TextColumn{"model", &ShipmentDraft::model},
    TextColumn{"hs_description", &ShipmentDraft::hsDescription},
};
constexpr std::array otherColumns{"source_id",       "row",        "date",         "month",
                                  "category",        "pieces",     "note_class",   "note_negated",
                                  "note_confidence", "note_field", "note_classes", "negated_note_classes",
                                  "description_cut", "match_key"};
// In the order of otherColumns.
enum class OtherColumn {
    Source,
    Row,
    Date,
    Month,
    Category,
    Pieces,
    NoteClass,
    NoteNegated,
    NoteConfidence,
    NoteField,
    NoteClasses,
    NegatedNoteClasses,
    DescriptionCut,
    MatchKey
};
static_assert(std::size_t(OtherColumn::MatchKey) + 1 == otherColumns.size());
constexpr int firstText = int(otherColumns.size());
constexpr int firstAmount = firstText + int(textColumns.size());
constexpr int idColumn = firstAmount + int(amountColumns.size());
constexpr int newColumns = idColumn + 2; // of a new shipment: its id and the one that it stands in for
static_assert(newColumns <= RowsInMemory::mostColumns);

const char* columnName(int column) {
    if (column < firstText)
        return otherColumns[std::size_t(column)];
    if (column < firstAmount)
        return textColumns[std::size_t(column - firstText)].name;
    if (column < idColumn)
        return amountColumns[std::size_t(column - firstAmount)].name;
    return column == idColumn ? "id" : "stand_in_for";
}

// All that a draft and its reading fill.
std::string columnList(const std::string& prefix) {
    std::string list;
    for (int column = 0; column < idColumn; ++column)
        list += (list.empty() ? "" : ", ") + prefix + columnName(column);
    return list;
}

void fillNote(RowsInMemory::Cell cell, const ClassifiedShipment& shipment, OtherColumn column) {
    const note::Reading& reading = shipment.note;
    const bool says = !reading.statements.empty() || reading.noteClass != NoteClass::None;
    if (column == OtherColumn::NoteClasses)
        cell.set(qint64(noteBitsOf(reading).stated));
    else if (column == OtherColumn::NegatedNoteClasses)
        cell.set(qint64(noteBitsOf(reading).negatedOnly));
    else if (!says)
        return;
    else if (column == OtherColumn::NoteClass)
        cell.borrow(noteClassName(reading.noteClass));
    else if (column == OtherColumn::NoteNegated)
        cell.set(qint64(reading.negated));
    else if (column == OtherColumn::NoteConfidence)
        cell.set(reading.confidence);
    else if (column == OtherColumn::NoteField)
        cell.borrow(shipment.noteField);
}

void fillOther(RowsInMemory::Cell cell, const NewShipment& row, OtherColumn column) {
    const ClassifiedShipment& shipment = *row.shipment;
    const map::ShipmentDraft& draft = shipment.draft;
    switch (column) {
    case OtherColumn::Source:
        return cell.set(row.source.value());
    case OtherColumn::Row:
        return cell.set(draft.row);
    case OtherColumn::Date:
        return draft.date ? cell.set(draft.date->iso()) : void();
    case OtherColumn::Month:
        return draft.month && !draft.date ? cell.set(draft.month->iso()) : void();
    case OtherColumn::Category:
        return cell.borrow(shipment.category);
    case OtherColumn::Pieces:
        return cell.set(shipment.pieces);
    case OtherColumn::DescriptionCut:
        return cell.set(qint64(draft.descriptionCut || shipment.note.cut));
    case OtherColumn::MatchKey:
        return row.matchKey != 0 ? cell.set(row.matchKey) : void();
    default:
        return fillNote(cell, shipment, column);
    }
}

void takeDay(const Statement& from, map::ShipmentDraft& draft) {
    draft.date = Date::fromIso(from.text(2));
    draft.month = draft.date ? std::optional(Month::of(*draft.date)) : Month::fromIso(from.text(3));
}

StoredShipment shipmentOf(const Statement& from) {
    StoredShipment stored;
    ClassifiedShipment& shipment = stored.shipment;
    stored.source = SourceId(from.integer(0));
    shipment.draft.row = from.integer(1);
    takeDay(from, shipment.draft);
    shipment.category = from.text(4);
    shipment.pieces = from.real(5);
    shipment.note.noteClass = noteClassFromName(from.text(6)).value_or(NoteClass::None);
    shipment.note.negated = from.integer(7) != 0;
    shipment.note.confidence = from.isNull(8) ? 0 : from.real(8);
    shipment.noteField = from.text(9);
    shipment.draft.descriptionCut = from.integer(12) != 0;
    shipment.note.cut = shipment.draft.descriptionCut;
    int column = firstText;
    for (const auto& text : textColumns)
        shipment.draft.*text.member = from.text(column++);
    for (const auto& amount : amountColumns)
        shipment.draft.*amount.member = from.real(column++);
    for (const auto& text : longTexts)
        shipment.draft.*text.member = from.text(column++);
    return stored;
}

} // namespace

void FilledColumns::add(const ShipmentDraft& draft) {
    std::uint64_t bit = 1;
    for (const auto& column : textColumns) {
        m_bits |= (draft.*column.member).empty() ? 0 : bit;
        bit <<= 1;
    }
    for (const auto& column : amountColumns) {
        m_bits |= std::isnan(draft.*column.member) ? 0 : bit;
        bit <<= 1;
    }
}

ShipmentRows::ShipmentRows(const std::vector<NewShipment>& shipments, FilledColumns filled) : m_shipments(shipments) {
    for (int column = 0; column < newColumns; ++column) {
        const bool mayBeEmpty = column >= firstText && column < idColumn;
        if (!mayBeEmpty || filled.has(std::size_t(column - firstText)))
            m_columns.push_back(column);
    }
}

std::string ShipmentRows::insertSql() const {
    std::string names;
    for (const int column : m_columns)
        names += (names.empty() ? "" : ", ") + std::string(columnName(column));
    return "INSERT INTO shipment (" + names + ") SELECT " + columnNames(int(m_columns.size())) +
           " FROM rows_in_memory(?1)";
}

void ShipmentRows::fill(Cell cell, std::size_t row, int index) const {
    const int column = m_columns[std::size_t(index)];
    const NewShipment& shipment = m_shipments[row];
    const map::ShipmentDraft& draft = shipment.shipment->draft;
    if (column < firstText)
        fillOther(cell, shipment, OtherColumn(column));
    else if (column < firstAmount)
        cell.borrow(draft.*textColumns[std::size_t(column - firstText)].member);
    else if (column < idColumn)
        cell.set(draft.*amountColumns[std::size_t(column - firstAmount)].member);
    else if (column == idColumn)
        cell.set(shipment.id);
    else if (shipment.standInFor != 0)
        cell.set(shipment.standInFor);
}

std::string insertShipmentTextsSql() {
    return "INSERT INTO shipment_text (shipment_id, description, note, brand, model, hs_description) SELECT " +
           RowsInMemory::columnNames(1 + int(longTexts.size())) + " FROM rows_in_memory(?1)";
}

void ShipmentTextRows::fill(Cell cell, std::size_t row, int column) const {
    const NewShipment& shipment = m_shipments[row];
    if (column == 0)
        cell.set(shipment.id);
    else
        cell.borrow(shipment.shipment->draft.*longTexts[std::size_t(column - 1)].member);
}

Result<ShipmentReader> ShipmentReader::prepare(Database& database) {
    auto shipment = database.prepare("SELECT " + columnList("shipment.") +
                                     ", description, note, brand, model, hs_description FROM shipment "
                                     "LEFT JOIN shipment_text ON shipment_text.shipment_id = shipment.id "
                                     "WHERE shipment.id = ?1");
    if (!shipment)
        return failure(shipment.error());
    auto party = database.prepare(
        "SELECT shipment_party.role_id, party.id, party.entity_id, address.id, address.place_id, party.name, "
        "party.alias, "
        "party.tax_id, party.country, address.text, entity.name FROM shipment_party "
        "JOIN party ON party.id = shipment_party.party_id LEFT JOIN entity ON entity.id = party.entity_id "
        "LEFT JOIN address ON address.id = shipment_party.address_id "
        "WHERE shipment_party.id BETWEEN ?1 * 64 AND ?1 * 64 + 63 ORDER BY shipment_party.id");
    if (!party)
        return failure(party.error());
    return ShipmentReader(std::move(*shipment), std::move(*party));
}

Result<std::optional<StoredShipment>> ShipmentReader::read(ShipmentId id) {
    m_shipment.reset();
    const auto row = m_shipment.bind(1, id.value()).step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::nullopt;
    StoredShipment stored = shipmentOf(m_shipment);
    m_shipment.reset();
    const auto named = parties(id);
    if (!named)
        return failure(named.error());
    for (const PartyDetails& party : *named) {
        stored.shipment.draft.parties.push_back(
            {party.role, party.name, party.alias, party.addressText, party.taxId, party.country, {}, {}});
    }
    return stored;
}

Result<std::vector<PartyDetails>> ShipmentReader::parties(ShipmentId id) {
    std::vector<PartyDetails> list;
    m_party.reset();
    m_party.bind(1, id.value());
    for (;;) {
        const auto row = m_party.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        const qint64 role = m_party.integer(0);
        if (role < 0 || role >= qint64(allRoles.size()))
            continue;
        PartyDetails& party = list.emplace_back();
        party.role = allRoles[std::size_t(role)];
        party.party = PartyId(m_party.integer(1));
        party.entity = EntityId(m_party.integer(2));
        party.address = AddressId(m_party.integer(3));
        party.place = PlaceId(m_party.integer(4));
        party.name = m_party.text(5);
        party.alias = m_party.text(6);
        party.taxId = m_party.text(7);
        party.country = m_party.text(8);
        party.addressText = m_party.text(9);
        party.entityName = m_party.text(10);
    }
    m_party.reset();
    return list;
}

} // namespace waybill::store
