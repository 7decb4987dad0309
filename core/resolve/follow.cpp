// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/follow.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "core/store/rows.h"

#include <map>
#include <string_view>
#include <utility>

namespace waybill::resolve {

namespace {

// What a name of a firm is by names and numbers alone; the firm itself where no decision made it so.
using ByName = std::map<std::pair<EntityId, std::string_view>, EntityId>;

ByName byName(const std::vector<PartyFacts>& parties, const std::map<PartyId, EntityId>& machine) {
    ByName found;
    for (const PartyFacts& party : parties) {
        if (!party.entity.isValid())
            continue;
        const auto decided = machine.find(party.id);
        for (const std::string_view key : {std::string_view(party.key), std::string_view(party.aliasKey)}) {
            if (key.empty())
                continue;
            const EntityId own = decided == machine.end() ? party.entity : decided->second;
            const auto [known, isNew] = found.emplace(std::pair(party.entity, key), own);
            if (!isNew && own == party.entity)
                known->second = own; // one of the name is there without any decision
        }
    }
    return found;
}

struct Followers {
    std::vector<store::Identity> before, after;
};

Result<void> write(store::Case& in, EntityId entity, const Followers& followers) {
    if (const auto done = store::assignParties(in, followers.before); !done)
        return done;
    if (const auto done = store::setIdentities(in, followers.after); !done)
        return done;
    store::JournalEntry entry;
    entry.action = QStringLiteral("follow");
    entry.target = toQString(entityKey(entity));
    entry.why = QStringLiteral("the same name is this firm's by decision");
    entry.before = store::identitiesJson(followers.before);
    entry.after = store::identitiesJson(followers.after);
    return store::appendJournal(in, entry).map([](JournalId) {});
}

} // namespace

Result<void> followDecisions(store::Case& in, const std::vector<PartyFacts>& parties,
                             std::span<const Newcomer> newcomers) {
    if (newcomers.empty())
        return {};
    const auto machine = store::machineEntities(in);
    if (!machine)
        return failure(machine.error());
    if (machine->empty())
        return {};
    const ByName known = byName(parties, *machine);
    std::map<EntityId, Followers> followers;
    for (const Newcomer& newcomer : newcomers) {
        auto own = known.find({newcomer.entity, newcomer.facts->key});
        if (own == known.end())
            own = known.find({newcomer.entity, newcomer.facts->aliasKey});
        if (own == known.end() || own->second == newcomer.entity)
            continue;
        followers[newcomer.entity].before.push_back({newcomer.facts->id, own->second});
        followers[newcomer.entity].after.push_back({newcomer.facts->id, newcomer.entity});
    }
    for (const auto& [entity, names] : followers) {
        if (const auto done = write(in, entity, names); !done)
            return done;
    }
    return {};
}

} // namespace waybill::resolve
