// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/details.h"
#include "core/store/import_writer.h"
#include "core/store/rows_in_memory.h"

#include <string>
#include <vector>

namespace waybill::store {

/// A shipment that is about to be written, with what the case gives it. The shipment must live as long.
struct NewShipment {
    qint64 id = 0;
    SourceId source;
    qint64 matchKey = 0;   ///< 0: none.
    qint64 standInFor = 0; ///< The shipment that it stands in for; 0: none.
    const ClassifiedShipment* shipment = nullptr;
};

/// Which of the columns that a draft may leave empty some of many shipments fill: the others need not be written.
class FilledColumns {
public:
    void add(const map::ShipmentDraft& draft);
    [[nodiscard]] bool has(std::size_t column) const { return (m_bits >> column & 1) != 0; }
    [[nodiscard]] bool operator==(const FilledColumns&) const = default;

private:
    std::uint64_t m_bits = 0;
};

/// The rows of the table shipment.
class ShipmentRows final : public RowsInMemory {
public:
    ShipmentRows(const std::vector<NewShipment>& shipments, FilledColumns filled);
    [[nodiscard]] std::size_t size() const override { return m_shipments.size(); }
    void fill(Cell cell, std::size_t row, int column) const override;
    /// What writes them.
    [[nodiscard]] std::string insertSql() const;

private:
    const std::vector<NewShipment>& m_shipments;
    std::vector<int> m_columns; ///< Of the table, in the order in which they are written.
};

/// The rows of the table shipment_text, for insertShipmentTextsSql().
class ShipmentTextRows final : public RowsInMemory {
public:
    explicit ShipmentTextRows(const std::vector<NewShipment>& shipments) : m_shipments(shipments) {}
    [[nodiscard]] std::size_t size() const override { return m_shipments.size(); }
    void fill(Cell cell, std::size_t row, int column) const override;

private:
    const std::vector<NewShipment>& m_shipments;
};
[[nodiscard]] std::string insertShipmentTextsSql();

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
