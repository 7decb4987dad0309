// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/earlier_shipments.h"

#include <algorithm>

namespace waybill::store {

namespace {

// Of a declaration with very many items only so many are compared, so that no file can make an import crawl.
constexpr int mostCompared = 1000;
constexpr int mostLookedAt = 20'000;

// With the item named by both, only a row about plainly other goods is another shipment; without it, the goods must
// agree.
constexpr int enoughWithItem = -2;
constexpr int enoughWithoutItem = 2;

int needed(const MatchKey& row, const MatchKey& shipment) {
    return !row.item.empty() && row.item == shipment.item ? enoughWithItem : enoughWithoutItem;
}

bool mayBeSame(const MatchKey& row, const MatchKey& shipment) {
    if (row.text != shipment.text)
        return false;
    return row.item.empty() || shipment.item.empty() || row.item == shipment.item;
}

} // namespace

Result<EarlierShipments> EarlierShipments::load(Database& database) {
    auto reader = ShipmentReader::prepare(database);
    if (!reader)
        return failure(reader.error());
    EarlierShipments earlier(std::move(*reader));
    if (const auto loaded = earlier.loadTakenOut(database); !loaded)
        return failure(loaded.error());
    auto keys = database.prepare("SELECT match_key, id, counted FROM shipment WHERE match_key IS NOT NULL");
    if (!keys)
        return failure(keys.error());
    Result<bool> row = false;
    while ((row = keys->step()) && *row) {
        if (keys->integer(2) != 0 || earlier.m_uncounted.contains(keys->integer(1)))
            earlier.m_entries.push_back({keys->integer(0), ShipmentId(keys->integer(1)), false});
    }
    if (!row)
        return failure(row.error());
    std::ranges::sort(earlier.m_entries, [](const Entry& a, const Entry& b) {
        return std::pair(a.key, a.shipment) < std::pair(b.key, b.shipment);
    });
    return earlier;
}

Result<void> EarlierShipments::loadTakenOut(Database& database) {
    auto standIns = database.prepare("SELECT id, stand_in_for FROM shipment "
                                     "WHERE stand_in_for IS NOT NULL AND counted = 1");
    auto uncounted = database.prepare(
        "SELECT shipment.id FROM source JOIN shipment ON shipment.source_id = source.id "
        "WHERE source.taken_out_at IS NOT NULL AND shipment.stand_in_for IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM shipment AS other WHERE other.stand_in_for = shipment.id AND other.counted = 1)");
    if (!standIns)
        return failure(standIns.error());
    if (!uncounted)
        return failure(uncounted.error());
    Result<bool> row = false;
    while ((row = standIns->step()) && *row)
        m_originals.emplace(standIns->integer(0), standIns->integer(1));
    while (row && (row = uncounted->step()) && *row)
        m_uncounted.insert(uncounted->integer(0));
    if (!row)
        return failure(row.error());
    return {};
}

Result<std::optional<EarlierShipments::Match>> EarlierShipments::take(const map::ShipmentDraft& row) {
    if (m_entries.empty())
        return std::nullopt;
    const MatchKey key = matchKey(row);
    if (key.isEmpty())
        return std::nullopt;
    const qint64 shared = withoutItem(key.value());
    const auto begin = std::ranges::lower_bound(m_entries, shared, {}, &Entry::key);
    Entry* best = nullptr;
    std::optional<StoredShipment> bestShipment;
    int bestScore = impossible;
    int compared = 0;
    int lookedAt = 0;
    for (auto it = begin; it != m_entries.end() && withoutItem(it->key) == shared; ++it) {
        if (compared >= mostCompared || ++lookedAt > mostLookedAt)
            break;
        // The key's item part tells most items of a long declaration apart without reading them.
        const bool mayShareItem = key.item.empty() || it->key == key.value() || it->key == shared;
        if (it->taken || (key.byNumber && !mayShareItem))
            continue;
        ++compared;
        auto stored = m_reader.read(it->shipment);
        if (!stored)
            return failure(stored.error());
        if (!*stored)
            continue;
        const MatchKey other = matchKey((*stored)->shipment.draft);
        const int score = agreement((*stored)->shipment.draft, row) + (key.item == other.item ? 1 : 0);
        if (!mayBeSame(key, other) || score < needed(key, other) || score <= bestScore)
            continue;
        best = &*it;
        bestScore = score;
        bestShipment = std::move(*stored);
    }
    if (best == nullptr)
        return std::nullopt;
    best->taken = true;
    const qint64 id = best->shipment.value();
    const auto original = m_originals.find(id);
    return Match{original == m_originals.end() ? best->shipment : ShipmentId(original->second),
                 differences(bestShipment->shipment.draft, row), !m_uncounted.contains(id)};
}

} // namespace waybill::store
