// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/followers.h"

#include "core/edit/identity_decision.h"
#include "core/store/identities.h"
#include "core/store/journal_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace waybill::edit {

namespace {

using store::Identity;
using store::JournalEntry;

// Where a name is, and what it is without any decision.
struct Place {
    EntityId now, machine;
    friend auto operator<=>(const Place&, const Place&) = default;
};

class Places {
public:
    [[nodiscard]] static Result<Places> of(store::Case& in) {
        auto machine = store::machineEntities(in);
        if (!machine)
            return failure(machine.error());
        return Places(in, std::move(*machine));
    }
    [[nodiscard]] Result<Place> at(PartyId party) const {
        const auto now = store::entityOf(*m_case, party);
        if (!now)
            return failure(now.error());
        const auto decided = m_machine.find(party);
        return Place{*now, decided == m_machine.end() ? *now : decided->second};
    }

private:
    Places(store::Case& in, std::map<PartyId, EntityId> machine) : m_case(&in), m_machine(std::move(machine)) {}
    store::Case* m_case;
    std::map<PartyId, EntityId> m_machine;
};

// Names that a decision in force is about are where they are by that.
std::set<PartyId> decidedNames(const std::vector<JournalEntry>& inForce) {
    std::set<PartyId> names;
    for (const JournalEntry& part : store::withPartsApart(inForce)) {
        for (const Identity& identity : store::identitiesFromJson(part.after))
            names.insert(identity.party);
    }
    return names;
}

// Where names go that are where the decision led.
Result<std::map<Place, EntityId>> ways(const Places& places, const std::vector<Identity>& back) {
    std::map<Place, EntityId> ways;
    for (const Identity& identity : back) {
        const auto place = places.at(identity.party);
        if (!place)
            return failure(place.error());
        ways.emplace(*place, identity.entity);
    }
    return ways;
}

} // namespace

Result<void> takeFollowersBack(store::Case& in, const DecisionStacks& stacks, const JournalEntry& decision,
                               JournalEntry& entry) {
    std::vector<Identity> from = store::identitiesFromJson(entry.before), to = store::identitiesFromJson(entry.after);
    const bool hasLater = std::ranges::any_of(
        stacks.followed, [&decision](const JournalEntry& followed) { return decision.id < followed.id; });
    if (!hasLater || to.empty() || store::hasParts(decision))
        return {};
    const auto places = Places::of(in);
    if (!places)
        return failure(places.error());
    const auto back = ways(*places, to);
    if (!back)
        return failure(back.error());
    const std::set<PartyId> decided = decidedNames(stacks.undo);
    for (const JournalEntry& followed : stacks.followed) {
        for (const Identity& identity : store::identitiesFromJson(followed.after)) {
            if (followed.id < decision.id || decided.contains(identity.party))
                continue;
            const auto place = places->at(identity.party);
            if (!place)
                return failure(place.error());
            const auto way = back->find(*place);
            if (way == back->end())
                continue;
            from.push_back({identity.party, place->now});
            to.push_back({identity.party, way->second});
        }
    }
    entry.before = store::identitiesJson(from);
    entry.after = store::identitiesJson(to);
    return {};
}

void bringFollowers(const DecisionStacks& stacks, const JournalEntry& decision, JournalEntry& entry) {
    const auto undone = stacks.undone.find(decision.id);
    if (undone == stacks.undone.end() || store::identitiesFromJson(undone->second.after).empty())
        return;
    entry.before = undone->second.after;
    entry.after = undone->second.before;
}

} // namespace waybill::edit
