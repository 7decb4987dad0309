// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/draft_row.h"

#include <array>

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
constexpr int firstText = 1 + int(otherColumns.size());
constexpr int firstAmount = firstText + int(textColumns.size());

std::string columnList(const std::string& prefix) {
    std::string list;
    for (const char* name : otherColumns)
        list += (list.empty() ? "" : ", ") + prefix + name;
    for (const auto& column : textColumns)
        list += ", " + prefix + column.name;
    for (const auto& column : amountColumns)
        list += ", " + prefix + column.name;
    return list;
}

std::string parameters(std::size_t count) {
    std::string list = "?";
    for (std::size_t i = 1; i < count; ++i)
        list += ", ?";
    return list;
}

struct NoteBits {
    unsigned stated = 0, negatedOnly = 0;
};

NoteBits bitsOf(const note::Reading& reading) {
    NoteBits bits;
    for (const auto& statement : reading.statements)
        (statement.negated ? bits.negatedOnly : bits.stated) |= 1U << unsigned(statement.noteClass);
    bits.negatedOnly &= ~bits.stated;
    return bits;
}

void bindNote(Statement& statement, const ClassifiedShipment& shipment) {
    const note::Reading& reading = shipment.note;
    if (reading.statements.empty() && reading.noteClass == NoteClass::None) {
        statement.bind(11, qint64(0)).bind(12, qint64(0));
        return;
    }
    const NoteBits bits = bitsOf(reading);
    statement.bindBorrowed(7, noteClassName(reading.noteClass)).bind(8, qint64(reading.negated));
    statement.bind(9, reading.confidence).bindBorrowed(10, shipment.noteField);
    statement.bind(11, qint64(bits.stated)).bind(12, qint64(bits.negatedOnly));
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
    int column = firstText - 1;
    for (const auto& text : textColumns)
        shipment.draft.*text.member = from.text(column++);
    for (const auto& amount : amountColumns)
        shipment.draft.*amount.member = from.real(column++);
    for (const auto& text : longTexts)
        shipment.draft.*text.member = from.text(column++);
    return stored;
}

} // namespace

const char* insertShipmentSql() {
    static const std::string sql = "INSERT INTO shipment (" + columnList({}) + ") VALUES (" +
                                   parameters(otherColumns.size() + textColumns.size() + amountColumns.size()) + ")";
    return sql.c_str();
}

void bindShipment(Statement& statement, SourceId source, const ClassifiedShipment& shipment, qint64 matchKey,
                  std::string& day) {
    const map::ShipmentDraft& draft = shipment.draft;
    statement.clearBindings();
    statement.bind(1, source.value()).bind(2, draft.row);
    if (draft.date) {
        day = draft.date->iso();
        statement.bindBorrowed(3, day);
    } else if (draft.month) {
        day = draft.month->iso();
        statement.bindBorrowed(4, day);
    }
    statement.bindBorrowed(5, shipment.category).bind(6, shipment.pieces);
    bindNote(statement, shipment);
    statement.bind(13, qint64(draft.descriptionCut || shipment.note.cut));
    if (matchKey != 0)
        statement.bind(14, matchKey);
    int parameter = firstText;
    for (const auto& column : textColumns) {
        if (const std::string& text = draft.*column.member; !text.empty())
            statement.bindBorrowed(parameter, text);
        ++parameter;
    }
    static_assert(firstAmount == firstText + int(textColumns.size()));
    for (const auto& column : amountColumns)
        statement.bind(parameter++, draft.*column.member);
}

const char* insertShipmentTextSql() {
    return "INSERT INTO shipment_text (shipment_id, description, note, brand, model, hs_description) "
           "VALUES (?, ?, ?, ?, ?, ?)";
}

void bindShipmentText(Statement& statement, qint64 shipment, const map::ShipmentDraft& draft) {
    statement.bind(1, shipment);
    int parameter = 2;
    for (const auto& column : longTexts)
        statement.bindBorrowed(parameter++, draft.*column.member);
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
