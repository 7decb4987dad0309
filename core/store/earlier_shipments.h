// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/draft_row.h"
#include "core/store/match_key.h"

#include <optional>
#include <vector>

namespace waybill::store {

/// The shipments that earlier sources brought, looked up by what a row of another source may share with them. Each is
/// taken once by a source: its second row of the same item is a shipment of its own.
class EarlierShipments {
public:
    [[nodiscard]] static Result<EarlierShipments> load(Database& database);

    struct Match {
        ShipmentId shipment;
        std::vector<std::string> differences;
    };
    /// The shipment that the row is further evidence of.
    [[nodiscard]] Result<std::optional<Match>> take(const map::ShipmentDraft& row);

private:
    struct Entry {
        qint64 key;
        ShipmentId shipment;
        bool taken = false;
    };
    explicit EarlierShipments(ShipmentReader reader) : m_reader(std::move(reader)) {}
    ShipmentReader m_reader;
    std::vector<Entry> m_entries; ///< By key.
};

} // namespace waybill::store
