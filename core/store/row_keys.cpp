// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/row_keys.h"

#include <map>

namespace waybill::store {

namespace {

Result<std::map<qint64, std::string>> sourceKeys(Case& from) {
    auto select = from.database().prepare("SELECT id, key FROM source");
    if (!select)
        return failure(select.error());
    std::map<qint64, std::string> keys;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        keys.emplace(select->integer(0), select->text(1));
    if (!row)
        return failure(row.error());
    return keys;
}

} // namespace

Result<std::vector<std::string>> rowKeys(Case& from, std::span<const ShipmentId> shipments) {
    std::vector<std::string> keys(shipments.size());
    if (shipments.empty())
        return keys;
    const auto sources = sourceKeys(from);
    if (!sources)
        return failure(sources.error());
    auto select =
        from.database().prepare("SELECT id, source_id, row FROM shipment WHERE id BETWEEN ?1 AND ?2 ORDER BY id");
    if (!select)
        return failure(select.error());
    select->bind(1, shipments.front().value()).bind(2, shipments.back().value());
    std::size_t next = 0;
    Result<bool> row = false;
    while (next < shipments.size() && (row = select->step()) && *row) {
        const ShipmentId id(select->integer(0));
        while (next < shipments.size() && shipments[next] < id)
            ++next;
        if (next == shipments.size() || shipments[next] != id)
            continue;
        const auto source = sources->find(select->integer(1));
        if (source != sources->end())
            keys[next] = source->second + '-' + std::to_string(select->integer(2));
        ++next;
    }
    if (!row)
        return failure(row.error());
    return keys;
}

} // namespace waybill::store
