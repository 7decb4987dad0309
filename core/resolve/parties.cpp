// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/parties.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace waybill::resolve {

namespace {

// Disjoint sets of parties, each with the entity and the tax number that its members have.
class Groups {
public:
    explicit Groups(const std::vector<PartyFacts>& parties) : m_parents(parties.size()), m_facts(parties.size()) {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t(0));
        for (std::size_t i = 0; i < parties.size(); ++i)
            m_facts[i] = {parties[i].entity, parties[i].taxId};
    }

    std::size_t find(std::size_t i) {
        while (m_parents[i] != i) {
            m_parents[i] = m_parents[m_parents[i]];
            i = m_parents[i];
        }
        return i;
    }

    // What the case says already is joined whatever it is.
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        if (a == b)
            return;
        const auto [first, second] = std::minmax(a, b);
        m_parents[second] = first;
        if (!m_facts[first].entity.isValid())
            m_facts[first].entity = m_facts[second].entity;
        if (m_facts[first].taxId.empty())
            m_facts[first].taxId = m_facts[second].taxId;
    }

    bool joinIfPossible(std::size_t a, std::size_t b) {
        const Facts& one = m_facts[find(a)];
        const Facts& other = m_facts[find(b)];
        if (one.entity.isValid() && other.entity.isValid() && one.entity != other.entity)
            return false;
        if (!one.taxId.empty() && !other.taxId.empty() && one.taxId != other.taxId)
            return false;
        join(a, b);
        return true;
    }

    [[nodiscard]] const std::string& taxId(std::size_t i) { return m_facts[find(i)].taxId; }

private:
    struct Facts {
        EntityId entity;
        std::string taxId;
    };
    std::vector<std::size_t> m_parents;
    std::vector<Facts> m_facts;
};

using Members = std::vector<std::size_t>;

std::unordered_map<std::string, Members> byKey(const std::vector<PartyFacts>& parties) {
    std::unordered_map<std::string, Members> map;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        map[parties[i].key].push_back(i);
        if (!parties[i].aliasKey.empty())
            map[parties[i].aliasKey].push_back(i);
    }
    return map;
}

bool hasSeveralTaxIds(Groups& groups, const Members& members) {
    const std::string* first = nullptr;
    for (const std::size_t i : members) {
        const std::string& taxId = groups.taxId(i);
        if (taxId.empty())
            continue;
        if (first != nullptr && *first != taxId)
            return true;
        first = &taxId;
    }
    return false;
}

// The most used party of an entity first, so that newcomers join what is best known.
void joinMembers(Groups& groups, const std::vector<PartyFacts>& parties, Members members) {
    if (members.size() < 2)
        return;
    std::ranges::stable_sort(members, [&](std::size_t a, std::size_t b) {
        const bool aKnown = parties[a].entity.isValid();
        const bool bKnown = parties[b].entity.isValid();
        return aKnown != bKnown ? aKnown : parties[a].uses > parties[b].uses;
    });
    // Where one name stands for several tax numbers, nothing tells to which of them a row without a number belongs.
    const bool ambiguous = hasSeveralTaxIds(groups, members);
    std::unordered_map<std::string, Members> anchors;
    for (const std::size_t i : members) {
        Members& known = anchors[ambiguous ? groups.taxId(i) : std::string()];
        const bool joined =
            std::ranges::any_of(known, [&](std::size_t anchor) { return groups.joinIfPossible(anchor, i); });
        if (!joined)
            known.push_back(i);
    }
}

} // namespace

std::vector<std::size_t> groupParties(const std::vector<PartyFacts>& parties) {
    Groups groups(parties);
    std::unordered_map<EntityId, std::size_t> firstOf;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        if (!parties[i].entity.isValid())
            continue;
        const auto [it, isNew] = firstOf.emplace(parties[i].entity, i);
        if (!isNew)
            groups.join(it->second, i);
    }
    // In the order of the parties, so that the same case gives the same groups every time.
    auto keys = byKey(parties);
    for (const PartyFacts& party : parties) {
        for (const std::string* key : {&party.key, &party.aliasKey}) {
            const auto it = keys.find(*key);
            if (key->empty() || it == keys.end())
                continue;
            joinMembers(groups, parties, std::move(it->second));
            keys.erase(it);
        }
    }
    std::vector<std::size_t> result(parties.size());
    for (std::size_t i = 0; i < parties.size(); ++i)
        result[i] = groups.find(i);
    return result;
}

} // namespace waybill::resolve
