// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/identities.h"

#include "core/base/node_key.h"
#include "core/base/text.h"

#include <QStringList>
#include <set>

namespace waybill::store {

namespace {

Error noSuch(const QString& what, qint64 id) {
    return {.code = ErrorCode::BadCall,
            .what = QStringLiteral("Cannot change who the firm is"),
            .why = QStringLiteral("the case has no %1 with the number %2").arg(what).arg(id)};
}

Result<bool> exists(Case& in, const char* sql, qint64 id) {
    const auto select = in.database().kept(sql);
    if (!select)
        return failure(select.error());
    auto row = (*select)->bind(1, id).step();
    (*select)->reset();
    return row;
}

// What the machine said stays as it was before the first decision; a party that is again what the machine said has no
// decision.
Result<void> keepMachineFinding(Case& in, const Identity& identity, EntityId before) {
    const auto keep =
        in.database().kept("INSERT INTO party_identity (party_id, machine_entity_id, entity_id) VALUES (?1, ?2, ?3) "
                           "ON CONFLICT (party_id) DO UPDATE SET entity_id = excluded.entity_id");
    if (!keep)
        return failure(keep.error());
    (*keep)->bind(1, identity.party.value()).bind(2, before.value()).bind(3, identity.entity.value());
    if (const auto done = (*keep)->run(); !done)
        return done;
    const auto drop =
        in.database().kept("DELETE FROM party_identity WHERE party_id = ?1 AND entity_id = machine_entity_id");
    if (!drop)
        return failure(drop.error());
    return (*drop)->bind(1, identity.party.value()).run();
}

Result<void> setIdentity(Case& in, const Identity& identity, std::set<EntityId>& concerned) {
    const auto before = entityOf(in, identity.party);
    if (!before)
        return failure(before.error());
    if (!before->isValid())
        return failure(noSuch(QStringLiteral("party"), identity.party.value()));
    const auto known = exists(in, "SELECT 1 FROM entity WHERE id = ?1", identity.entity.value());
    if (!known)
        return failure(known.error());
    if (!*known)
        return failure(noSuch(QStringLiteral("firm"), identity.entity.value()));
    concerned.insert({*before, identity.entity});
    const auto update = in.database().kept("UPDATE party SET entity_id = ?2 WHERE id = ?1");
    if (!update)
        return failure(update.error());
    if (const auto done = (*update)->bind(1, identity.party.value()).bind(2, identity.entity.value()).run(); !done)
        return done;
    return keepMachineFinding(in, identity, *before);
}

// As resolution names them: each use counts, and being written at all counts once where it is used.
Result<void> showMostUsed(Case& in, EntityId entity) {
    const auto update = in.database().kept(
        "UPDATE entity SET name = coalesce((SELECT name FROM entity_name WHERE entity_id = ?1), (SELECT name FROM "
        "party "
        "WHERE entity_id = ?1 GROUP BY name ORDER BY sum(CASE uses WHEN 0 THEN 0 ELSE uses + 1 END) DESC, min(id) "
        "LIMIT 1), name), country = coalesce((SELECT country FROM party WHERE entity_id = ?1 AND country <> '' "
        "GROUP BY country ORDER BY sum(CASE uses WHEN 0 THEN 0 ELSE uses + 1 END) DESC, min(id) LIMIT 1), country) "
        "WHERE id = ?1");
    if (!update)
        return failure(update.error());
    return (*update)->bind(1, entity.value()).run();
}

Result<void> noteWhereItWent(Case& in, EntityId entity, EntityId now) {
    const auto isInhabited = exists(in, "SELECT 1 FROM party WHERE entity_id = ?1 LIMIT 1", entity.value());
    if (!isInhabited)
        return failure(isInhabited.error());
    const auto change = in.database().kept(
        *isInhabited || entity == now ? "DELETE FROM entity_now WHERE entity_id = ?1 AND ?2 = ?2"
                                      : "INSERT OR REPLACE INTO entity_now (entity_id, now_entity_id) VALUES (?1, ?2)");
    if (!change)
        return failure(change.error());
    return (*change)->bind(1, entity.value()).bind(2, now.value()).run();
}

} // namespace

Result<std::vector<PartyId>> partiesOf(Case& in, EntityId entity) {
    auto select = in.database().prepare("SELECT id FROM party WHERE entity_id = ?1 ORDER BY id");
    if (!select)
        return failure(select.error());
    select->bind(1, entity.value());
    std::vector<PartyId> parties;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        parties.emplace_back(select->integer(0));
    if (!row)
        return failure(row.error());
    return parties;
}

Result<EntityId> entityOf(Case& in, PartyId party) {
    const auto select = in.database().kept("SELECT entity_id FROM party WHERE id = ?1");
    if (!select)
        return failure(select.error());
    const auto row = (*select)->bind(1, party.value()).step();
    const EntityId entity = row && *row ? EntityId((*select)->integer(0)) : EntityId();
    (*select)->reset();
    return row.map([entity](bool) { return entity; });
}

Result<std::map<PartyId, EntityId>> machineEntities(Case& in) {
    auto select = in.database().prepare("SELECT party_id, machine_entity_id FROM party_identity");
    if (!select)
        return failure(select.error());
    std::map<PartyId, EntityId> entities;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        entities.emplace(PartyId(select->integer(0)), EntityId(select->integer(1)));
    if (!row)
        return failure(row.error());
    return entities;
}

Result<void> setIdentities(Case& in, std::span<const Identity> identities) {
    std::set<EntityId> concerned;
    std::map<EntityId, EntityId> went;
    for (const Identity& identity : identities) {
        const auto before = entityOf(in, identity.party);
        if (!before)
            return failure(before.error());
        went[*before] = identity.entity;
        if (const auto done = setIdentity(in, identity, concerned); !done)
            return done;
    }
    for (const EntityId entity : concerned) {
        if (const auto done = showMostUsed(in, entity); !done)
            return done;
        const auto to = went.find(entity);
        if (const auto done = noteWhereItWent(in, entity, to == went.end() ? entity : to->second); !done)
            return done;
    }
    return {};
}

Result<void> chooseName(Case& in, EntityId entity, const std::optional<std::string>& name) {
    const auto change = in.database().kept(name ? "INSERT OR REPLACE INTO entity_name (entity_id, name) VALUES (?1, ?2)"
                                                : "DELETE FROM entity_name WHERE entity_id = ?1 AND ?2 IS NULL");
    if (!change)
        return failure(change.error());
    (*change)->bind(1, entity.value());
    if (name)
        (*change)->bind(2, std::string_view(*name));
    else
        (*change)->bindNull(2);
    if (const auto done = (*change)->run(); !done)
        return done;
    return showMostUsed(in, entity);
}

Result<std::map<EntityId, std::string>> chosenNames(Case& in) {
    auto select = in.database().prepare("SELECT entity_id, name FROM entity_name");
    if (!select)
        return failure(select.error());
    std::map<EntityId, std::string> names;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        names.emplace(EntityId(select->integer(0)), select->text(1));
    if (!row)
        return failure(row.error());
    return names;
}

Result<std::optional<std::string>> chosenName(Case& in, EntityId entity) {
    return chosenNames(in).map([entity](const std::map<EntityId, std::string>& names) {
        const auto found = names.find(entity);
        return found == names.end() ? std::nullopt : std::optional(found->second);
    });
}

Result<MergedEntities> mergedEntities(Case& in) {
    auto select = in.database().prepare("SELECT entity_id, now_entity_id FROM entity_now");
    if (!select)
        return failure(select.error());
    MergedEntities merged;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        merged.emplace(EntityId(select->integer(0)), EntityId(select->integer(1)));
    if (!row)
        return failure(row.error());
    return merged;
}

EntityId entityNow(EntityId entity, const MergedEntities& merged) {
    // Each step goes to an entity that a later decision filled; what cannot end is not followed.
    for (std::size_t steps = 0; steps <= merged.size(); ++steps) {
        const auto next = merged.find(entity);
        if (next == merged.end())
            return entity;
        entity = next->second;
    }
    return entity;
}

QString keyNow(const QString& key, const MergedEntities& merged) {
    if (merged.empty())
        return key;
    QStringList parts = key.split(u':');
    for (QString& part : parts) {
        if (const EntityId firm = entityOfKey(part); firm.isValid())
            part = toQString(entityKey(entityNow(firm, merged)));
    }
    return parts.join(u':');
}

} // namespace waybill::store
