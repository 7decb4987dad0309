// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/draft_row.h"
#include "core/store/import_writer.h"
#include "core/store/party_book.h"

#include <optional>
#include <vector>

namespace waybill::store {

/// Writes shipments with their texts, parties and statements, inside a transaction of the caller. Prepared once. It
/// counts the ids itself: nobody else may write shipments meanwhile.
class ShipmentInserter {
public:
    [[nodiscard]] static Result<ShipmentInserter> prepare(Database& database);

    /// The shipment must live until flush(), which writes it. Keys that are not worked out yet are.
    [[nodiscard]] Result<ShipmentId> insert(SourceId source, const ClassifiedShipment& shipment);
    /// One made of a row that says what `original` said, which does not count any more.
    [[nodiscard]] Result<ShipmentId> insertStandIn(SourceId source, const ClassifiedShipment& shipment,
                                                   ShipmentId original);
    /// Writes what has been inserted since: once for many.
    [[nodiscard]] Result<void> flush();
    /// A hint that the shipment is inserted soon: what it needs of the memory is fetched meanwhile.
    void expect(const ClassifiedShipment& shipment) const;
    /// Writes how often each party and address was named. Once, after the last flush().
    [[nodiscard]] Result<void> finish() { return m_book.finish(); }

private:
    struct Statements {
        Statement texts, parties, statement;
    };
    struct NewParty {
        qint64 id, shipment, role, party, address; ///< Address 0: none.
    };
    class PartyRows final : public RowsInMemory {
    public:
        explicit PartyRows(const std::vector<NewParty>& parties) : m_parties(parties) {}
        [[nodiscard]] std::size_t size() const override { return m_parties.size(); }
        void fill(Cell cell, std::size_t row, int column) const override;

    private:
        const std::vector<NewParty>& m_parties;
    };
    ShipmentInserter(Database& database, Statements statements, PartyBook book, qint64 lastId)
        : m_database(&database), m_statements(std::move(statements)), m_book(std::move(book)), m_lastId(lastId) {}
    [[nodiscard]] Result<ShipmentId> add(NewShipment shipment);
    [[nodiscard]] Result<void> nameParties(qint64 shipment, const map::ShipmentDraft& draft, const ShipmentKeys& keys);
    [[nodiscard]] Result<void> writeShipments();
    [[nodiscard]] Result<void> writeStatements(const NewShipment& shipment);

    Database* m_database;
    Statements m_statements;
    std::optional<Statement> m_insert; ///< Of shipments, with the columns `m_written`.
    FilledColumns m_filled, m_written;
    PartyBook m_book;
    qint64 m_lastId;
    std::vector<NewShipment> m_shipments; ///< Not written yet, as their parties.
    std::vector<NewParty> m_parties;
    ShipmentKeys m_keys; ///< Of a shipment that comes without.
};

} // namespace waybill::store
