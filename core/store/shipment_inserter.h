// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/import_writer.h"
#include "core/store/party_book.h"

#include <string>

namespace waybill::store {

/// Writes shipments with their texts, parties and statements, inside a transaction of the caller. Prepared once.
class ShipmentInserter {
public:
    [[nodiscard]] static Result<ShipmentInserter> prepare(Database& database);

    /// Keys that are not worked out yet are.
    [[nodiscard]] Result<ShipmentId> insert(SourceId source, const ClassifiedShipment& shipment);
    /// One made of a row that says what `original` said, which does not count any more.
    [[nodiscard]] Result<ShipmentId> insertStandIn(SourceId source, const ClassifiedShipment& shipment,
                                                   ShipmentId original);
    /// As ImportWriter::expect().
    void expect(const ClassifiedShipment& shipment);
    /// Writes how often each party and address was named. Once, after the last shipment.
    [[nodiscard]] Result<void> finish() { return m_book.finish(); }

private:
    struct Statements {
        Statement shipment, text, party, statement, standIn;
    };
    ShipmentInserter(Database& database, Statements statements, PartyBook book)
        : m_database(&database), m_statements(std::move(statements)), m_book(std::move(book)) {}
    [[nodiscard]] Result<void> insertParties(qint64 shipment, const map::ShipmentDraft& draft,
                                             const ShipmentKeys& keys);
    [[nodiscard]] Result<void> insertStatements(qint64 shipment, const note::Reading& reading);

    Database* m_database;
    Statements m_statements;
    PartyBook m_book;
    ShipmentKeys m_keys; ///< Of a shipment that comes without.
    std::string m_day;
};

} // namespace waybill::store
