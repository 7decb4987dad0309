// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/list_hits.h"

#include "core/base/text.h"
#include "core/base/tsv.h"

#include <charconv>

namespace waybill::store {

namespace {

constexpr std::string_view prefix = "hit-";

const std::string hitSql =
    "SELECT list_hit.id, party.entity_id, party.id, entity.name, party.name, watch_list.name, entry_kind, entry_name, "
    "programme, remarks, entry_row, matched, score, reasons, watch_list.key, list_hit.entry_id, list_hit.name_key, "
    "verdict, reason, decided_at FROM list_hit JOIN watch_list ON watch_list.id = list_hit.list_id "
    "JOIN party ON party.id = list_hit.party_id LEFT JOIN entity ON entity.id = party.entity_id "
    "LEFT JOIN hit_verdict ON hit_verdict.list_key = watch_list.key AND hit_verdict.entry_id = list_hit.entry_id "
    "AND hit_verdict.name_key = list_hit.name_key ";

HitVerdict verdictIn(const Statement& row, int first) {
    HitVerdict verdict;
    verdict.hit = {std::string(row.text(first)), std::string(row.text(first + 1)), std::string(row.text(first + 2))};
    verdict.verdict = verdictFromName(row.text(first + 3)).value_or(Verdict::Open);
    verdict.reason = toQString(row.text(first + 4));
    verdict.decidedAt = toQString(row.text(first + 5));
    return verdict;
}

StoredHit hitIn(const Statement& row) {
    StoredHit hit;
    hit.id = HitId(row.integer(0));
    hit.entity = EntityId(row.integer(1));
    hit.party = PartyId(row.integer(2));
    hit.entityName = row.text(3);
    hit.written = row.text(4);
    hit.listName = row.text(5);
    hit.entryKind = row.text(6);
    hit.entryName = row.text(7);
    hit.programme = row.text(8);
    hit.remarks = row.text(9);
    hit.entryRow = row.integer(10);
    hit.matched = row.text(11);
    hit.score = row.real(12);
    for (const std::string_view reason : splitAt(row.text(13), '\n'))
        hit.reasons.emplace_back(reason);
    hit.verdict = verdictIn(row, 14);
    return hit;
}

} // namespace

Result<std::vector<StoredHit>> listHits(Case& from, std::optional<EntityId> entity) {
    auto select =
        from.database().prepare(hitSql + "WHERE party.uses > 0 AND party.entity_id NOT IN "
                                         "(SELECT entity_id FROM no_firm) AND (?1 IS NULL OR party.entity_id = ?1) "
                                         "ORDER BY score DESC, list_hit.id");
    if (!select)
        return failure(select.error());
    if (entity)
        select->bind(1, entity->value());
    std::vector<StoredHit> hits;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        hits.push_back(hitIn(*select));
    if (!row)
        return failure(row.error());
    return hits;
}

Result<StoredHit> listHit(Case& from, HitId id) {
    auto select = from.database().prepare(hitSql + "WHERE list_hit.id = ?1");
    if (!select)
        return failure(select.error());
    const auto found = select->bind(1, id.value()).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure({ErrorCode::BadCall,
                        QStringLiteral("Cannot find the hit"),
                        QStringLiteral("the case has no %1").arg(toQString(hitName(id))),
                        QStringLiteral("See `waybill screen CASE`."),
                        {},
                        0});
    return hitIn(*select);
}

std::string hitName(HitId id) {
    return std::string(prefix) + std::to_string(id.value());
}

HitId hitOfName(std::string_view name) {
    if (!name.starts_with(prefix))
        return {};
    qint64 number = 0;
    const char* end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + prefix.size(), end, number);
    return error == std::errc() && stop == end ? HitId(number) : HitId();
}

Result<std::vector<HitVerdict>> hitVerdicts(Case& from) {
    auto select = from.database().prepare("SELECT list_key, entry_id, name_key, verdict, reason, decided_at "
                                          "FROM hit_verdict ORDER BY list_key, entry_id, name_key");
    if (!select)
        return failure(select.error());
    std::vector<HitVerdict> all;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        all.push_back(verdictIn(*select, 0));
    if (!row)
        return failure(row.error());
    return all;
}

Result<void> writeHitVerdict(Case& into, const HitVerdict& verdict) {
    const bool isOpen = verdict.verdict == Verdict::Open;
    auto write = into.database().prepare(
        isOpen ? "DELETE FROM hit_verdict WHERE list_key = ?1 AND entry_id = ?2 AND name_key = ?3"
               : "INSERT OR REPLACE INTO hit_verdict (list_key, entry_id, name_key, verdict, reason, decided_at) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!write)
        return failure(write.error());
    write->bind(1, std::string_view(verdict.hit.list)).bind(2, std::string_view(verdict.hit.entry));
    write->bind(3, std::string_view(verdict.hit.name));
    if (!isOpen)
        write->bind(4, verdictName(verdict.verdict))
            .bindText(5, toUtf8(verdict.reason))
            .bind(6, std::string_view(toUtf8(verdict.decidedAt)));
    return write->run();
}

} // namespace waybill::store
