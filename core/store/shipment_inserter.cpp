// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/shipment_inserter.h"

#include "core/store/draft_row.h"

#include <algorithm>
#include <array>
#include <vector>

namespace waybill::store {

namespace {

constexpr qint64 partiesPerShipment = 64;

} // namespace

Result<ShipmentInserter> ShipmentInserter::prepare(Database& database) {
    const char* const sql[] = {
        insertShipmentSql(),
        insertShipmentTextSql(),
        "INSERT INTO shipment_party (id, shipment_id, role_id, party_id, address_id) VALUES (?1, ?2, ?3, ?4, ?5)",
        "INSERT INTO note_statement (shipment_id, class, negated, start, end, text, rule, translation, confidence) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        "UPDATE shipment SET stand_in_for = ?2 WHERE id = ?1",
    };
    std::vector<Statement> prepared;
    for (const char* text : sql) {
        auto statement = database.prepare(text);
        if (!statement)
            return failure(statement.error());
        prepared.push_back(std::move(*statement));
    }
    auto book = PartyBook::load(database);
    if (!book)
        return failure(book.error());
    return ShipmentInserter(database,
                            {std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]),
                             std::move(prepared[3]), std::move(prepared[4])},
                            std::move(*book));
}

void ShipmentInserter::expect(const ClassifiedShipment& shipment) {
    for (const ShipmentKeys::Party& key : shipment.keys.parties)
        m_book.expect(key);
}

Result<ShipmentId> ShipmentInserter::insert(SourceId source, const ClassifiedShipment& shipment) {
    if (!shipment.keys.areWorkedOut)
        workOut(shipment.draft, m_keys);
    const ShipmentKeys& keys = shipment.keys.areWorkedOut ? shipment.keys : m_keys;
    bindShipment(m_statements.shipment, source, shipment, keys.match, m_day);
    if (const auto done = m_statements.shipment.run(); !done)
        return failure(done.error());
    const qint64 id = m_database->lastInsertId();
    bindShipmentText(m_statements.text, id, shipment.draft);
    auto done = m_statements.text.run();
    if (done)
        done = insertParties(id, shipment.draft, keys);
    if (done)
        done = insertStatements(id, shipment.note);
    if (!done)
        return failure(done.error());
    return ShipmentId(id);
}

Result<ShipmentId> ShipmentInserter::insertStandIn(SourceId source, const ClassifiedShipment& shipment,
                                                   ShipmentId original) {
    const auto id = insert(source, shipment);
    if (!id)
        return id;
    if (const auto done = m_statements.standIn.bind(1, id->value()).bind(2, original.value()).run(); !done)
        return failure(done.error());
    return id;
}

Result<void> ShipmentInserter::insertParties(qint64 shipment, const map::ShipmentDraft& draft,
                                             const ShipmentKeys& keys) {
    std::array<PartyBook::Ids, std::size_t(partiesPerShipment)> named;
    std::size_t count = 0;
    for (const ShipmentKeys::Party& party : keys.parties) {
        if (count == named.size())
            break;
        const auto ids = m_book.add(draft, party);
        if (!ids)
            return failure(ids.error());
        const auto end = named.begin() + std::ptrdiff_t(count);
        // A firm in two roles is named by one shipment.
        if (std::none_of(named.begin(), end, [&](const auto& known) { return known.party == ids->party; }))
            m_book.countUse(*ids);
        if (ids->address.isValid() && std::none_of(named.begin(), end, [&](const auto& known) {
                return known.party == ids->party && known.address == ids->address;
            }))
            m_book.countAddress(*ids);
        Statement& statement = m_statements.party;
        statement.bind(1, shipment * partiesPerShipment + qint64(count)).bind(2, shipment).bind(3, qint64(party.role));
        statement.bind(4, ids->party.value());
        if (ids->address.isValid())
            statement.bind(5, ids->address.value());
        else
            statement.bindNull(5);
        if (const auto done = statement.run(); !done)
            return done;
        named[count++] = *ids;
    }
    return {};
}

Result<void> ShipmentInserter::insertStatements(qint64 shipment, const note::Reading& reading) {
    for (const note::Statement& said : reading.statements) {
        Statement& statement = m_statements.statement;
        statement.bind(1, shipment).bindBorrowed(2, noteClassName(said.noteClass)).bind(3, qint64(said.negated));
        statement.bind(4, qint64(said.start)).bind(5, qint64(said.end)).bind(6, said.text).bind(7, said.rule);
        if (const auto done = statement.bindBorrowed(8, said.translation).bind(9, said.confidence).run(); !done)
            return done;
    }
    return {};
}

} // namespace waybill::store
