// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/draft_row.h"
#include "core/store/match_key.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace waybill::store {

/// The shipments that earlier sources brought, looked up by what a row of another source may share with them. Each is
/// taken once by a source: its second row of the same item is a shipment of its own.
class EarlierShipments {
public:
    [[nodiscard]] static Result<EarlierShipments> load(Database& database);

    struct Match {
        ShipmentId shipment; ///< The original where another stands in for it: evidence belongs to that.
        std::vector<std::string> differences;
        bool counts = true; ///< False when its source has been taken out and no row stands in for it yet.
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
    [[nodiscard]] Result<void> loadTakenOut(Database& database);
    ShipmentReader m_reader;
    std::vector<Entry> m_entries;                   ///< By key.
    std::unordered_map<qint64, qint64> m_originals; ///< Of the stand-ins that count.
    std::unordered_set<qint64> m_uncounted;         ///< Originals that neither count nor have a stand-in that does.
};

} // namespace waybill::store
