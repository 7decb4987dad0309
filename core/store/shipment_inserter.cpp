// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/shipment_inserter.h"

#include "core/store/note_rows.h"

#include <algorithm>
#include <array>
#include <string>

namespace waybill::store {

namespace {

constexpr qint64 partiesPerShipment = 64;
constexpr int partyColumns = 5;

} // namespace

void ShipmentInserter::PartyRows::fill(Cell cell, std::size_t row, int column) const {
    const NewParty& party = m_parties[row];
    const std::array<qint64, partyColumns> values{party.id, party.shipment, party.role, party.party, party.address};
    const qint64 value = values[std::size_t(column)];
    const bool isAddress = column + 1 == partyColumns;
    if (value != 0 || !isAddress)
        cell.set(value);
}

Result<ShipmentInserter> ShipmentInserter::prepare(Database& database) {
    if (const auto done = RowsInMemory::introduce(database); !done)
        return failure(done.error());
    const std::string sql[] = {
        insertShipmentTextsSql(),
        "INSERT INTO shipment_party (id, shipment_id, role_id, party_id, address_id) SELECT " +
            RowsInMemory::columnNames(partyColumns) + " FROM rows_in_memory(?1)",
        insertStatementSql(),
    };
    std::vector<Statement> prepared;
    for (const std::string& text : sql) {
        auto statement = database.prepare(text);
        if (!statement)
            return failure(statement.error());
        prepared.push_back(std::move(*statement));
    }
    auto book = PartyBook::load(database);
    if (!book)
        return failure(book.error());
    const auto lastId = database.integer("SELECT coalesce(max(id), 0) FROM shipment");
    if (!lastId)
        return failure(lastId.error());
    return ShipmentInserter(database, {std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2])},
                            std::move(*book), *lastId);
}

void ShipmentInserter::expect(const ClassifiedShipment& shipment) const {
    for (const ShipmentKeys::Party& key : shipment.keys.parties)
        m_book.expect(key);
}

Result<ShipmentId> ShipmentInserter::insert(SourceId source, const ClassifiedShipment& shipment) {
    return add({0, source, 0, 0, &shipment});
}

Result<ShipmentId> ShipmentInserter::insertStandIn(SourceId source, const ClassifiedShipment& shipment,
                                                   ShipmentId original) {
    return add({0, source, 0, original.value(), &shipment});
}

Result<ShipmentId> ShipmentInserter::add(NewShipment row) {
    const ClassifiedShipment& shipment = *row.shipment;
    if (!shipment.keys.areWorkedOut)
        workOut(shipment.draft, m_keys);
    const ShipmentKeys& keys = shipment.keys.areWorkedOut ? shipment.keys : m_keys;
    row.id = ++m_lastId;
    row.matchKey = keys.match;
    m_shipments.push_back(row);
    m_filled.add(shipment.draft);
    if (const auto done = nameParties(row.id, shipment.draft, keys); !done)
        return failure(done.error());
    return ShipmentId(row.id);
}

Result<void> ShipmentInserter::nameParties(qint64 shipment, const map::ShipmentDraft& draft, const ShipmentKeys& keys) {
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
        m_parties.push_back({shipment * partiesPerShipment + qint64(count), shipment, qint64(party.role),
                             ids->party.value(), ids->address.isValid() ? ids->address.value() : 0});
        named[count++] = *ids;
    }
    return {};
}

Result<void> ShipmentInserter::flush() {
    const ShipmentTextRows texts(m_shipments);
    const PartyRows parties(m_parties);
    auto done = writeShipments();
    if (done)
        done = m_statements.texts.bindRows(1, texts).run();
    if (done)
        done = m_statements.parties.bindRows(1, parties).run();
    for (const NewShipment& shipment : m_shipments) {
        if (done)
            done = writeStatements(shipment);
    }
    for (Statement* statement : {&m_statements.texts, &m_statements.parties})
        statement->clearBindings();
    m_shipments.clear();
    m_parties.clear();
    return done;
}

// Most sources fill less than half of the columns, and always the same.
Result<void> ShipmentInserter::writeShipments() {
    const ShipmentRows rows(m_shipments, m_filled);
    if (!m_insert || m_written != m_filled) {
        auto insert = m_database->prepare(rows.insertSql());
        if (!insert)
            return failure(insert.error());
        m_insert.emplace(std::move(*insert));
        m_written = m_filled;
    }
    const auto done = m_insert->bindRows(1, rows).run();
    m_insert->clearBindings();
    return done;
}

Result<void> ShipmentInserter::writeStatements(const NewShipment& shipment) {
    for (const note::Statement& said : shipment.shipment->note.statements) {
        if (const auto done = runStatementInsert(m_statements.statement, shipment.id, said); !done)
            return done;
    }
    return {};
}

} // namespace waybill::store
