// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/details.h"
#include "core/store/import_writer.h"

namespace waybill::store {

/// Binds a shipment to insertShipmentSql, but for its id: the draft must live until the statement has run.
[[nodiscard]] const char* insertShipmentSql();
/// `day` is where its date is written out; it must live as long.
void bindShipment(Statement& statement, SourceId source, const ClassifiedShipment& shipment, qint64 matchKey,
                  std::string& day);

[[nodiscard]] const char* insertShipmentTextSql();
void bindShipmentText(Statement& statement, qint64 shipment, const map::ShipmentDraft& draft);

/// Reads a shipment back: what it says, its category, pieces and reading (without statements), where it came from.
struct StoredShipment {
    ClassifiedShipment shipment;
    SourceId source;
};
/// Prepared once, read often.
class ShipmentReader {
public:
    [[nodiscard]] static Result<ShipmentReader> prepare(Database& database);
    /// Nothing when there is no such shipment. The draft's parties have name, alias, tax id, country and address.
    [[nodiscard]] Result<std::optional<StoredShipment>> read(ShipmentId id);
    /// The parties with their ids and entities.
    [[nodiscard]] Result<std::vector<PartyDetails>> parties(ShipmentId id);

private:
    ShipmentReader(Statement shipment, Statement party) : m_shipment(std::move(shipment)), m_party(std::move(party)) {}
    Statement m_shipment, m_party;
};

} // namespace waybill::store
