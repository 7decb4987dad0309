// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/resolve.h"

#include "core/base/text.h"
#include "core/resolve/parties.h"
#include "core/store/rows.h"

#include <map>
#include <unordered_map>

namespace waybill::resolve {

namespace {

constexpr qint64 stepsBetweenReports = 1024;

bool goesOn(Job& job, qint64 done) {
    if (done % stepsBetweenReports == 0)
        job.advanceTo(done);
    return !job.isCancelled();
}

// The folded text itself where its key is empty, marked so that it meets no other key.
std::string keyOr(std::string key, std::string_view text) {
    if (key.empty())
        key.append("=").append(folded(text));
    return key;
}

Outcome<std::vector<PartyFacts>> readParties(store::Case& from, Job& job) {
    std::vector<PartyFacts> parties;
    const auto read = store::forEachParty(from, [&](const store::PartyRow& row) {
        PartyFacts& facts = parties.emplace_back();
        facts.id = row.id;
        facts.entity = row.entity;
        facts.name = row.name;
        facts.taxId = folded(row.taxId);
        facts.country = row.country;
        facts.uses = row.uses;
        facts.key = keyOr(nameKey(row.name), row.name);
        if (!row.alias.empty())
            facts.aliasKey = keyOr(nameKey(row.alias), row.alias);
        if (facts.aliasKey == facts.key)
            facts.aliasKey.clear();
        return goesOn(job, qint64(parties.size()));
    });
    if (!read)
        return halt(read.error());
    if (job.isCancelled())
        return cancelled();
    return parties;
}

// How often each form of a text is written; the most frequent is the canonical one, the earliest among equals.
class Forms {
public:
    void add(const std::string& form, qint64 uses) {
        if (form.empty())
            return;
        qint64& total = m_uses[form];
        if (total == 0)
            m_order.push_back(form);
        total += uses + 1;
    }
    [[nodiscard]] std::string mostFrequent() const {
        const std::string* best = nullptr;
        for (const std::string& form : m_order) {
            if (best == nullptr || m_uses.at(form) > m_uses.at(*best))
                best = &form;
        }
        return best == nullptr ? std::string() : *best;
    }

private:
    std::unordered_map<std::string, qint64> m_uses;
    std::vector<std::string> m_order;
};

struct EntityGroup {
    EntityId entity;
    Forms names, countries;
    std::vector<PartyId> newcomers;
};

std::map<std::size_t, EntityGroup> entityGroups(const std::vector<PartyFacts>& parties) {
    const std::vector<std::size_t> group = groupParties(parties);
    std::map<std::size_t, EntityGroup> groups;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        const PartyFacts& party = parties[i];
        EntityGroup& own = groups[group[i]];
        own.names.add(party.name, party.uses);
        own.countries.add(party.country, party.uses);
        if (party.entity.isValid())
            own.entity = party.entity;
        else
            own.newcomers.push_back(party.id);
    }
    return groups;
}

Result<void> writeEntity(store::Case& into, EntityGroup& group) {
    const std::string name = group.names.mostFrequent();
    const std::string country = group.countries.mostFrequent();
    if (group.entity.isValid()) {
        if (const auto done = store::updateEntity(into, group.entity, name, country); !done)
            return done;
    } else {
        const auto id = store::insertEntity(into, name, country);
        if (!id)
            return failure(id.error());
        group.entity = *id;
    }
    for (const PartyId party : group.newcomers) {
        if (const auto done = store::assignParty(into, party, group.entity); !done)
            return done;
    }
    return {};
}

Outcome<void> resolveParties(store::Case& target, Job& job, Resolution& resolution) {
    const auto parties = readParties(target, job);
    if (!parties)
        return tl::unexpected(parties.error());
    auto groups = entityGroups(*parties);
    resolution.parties = qint64(parties->size());
    resolution.entities = qint64(groups.size());
    job.startPhase("Writing names", resolution.entities);
    qint64 done = 0;
    for (auto& [first, group] : groups) {
        if (!goesOn(job, ++done))
            return cancelled();
        if (group.newcomers.empty())
            continue;
        if (const auto written = writeEntity(target, group); !written)
            return halt(written.error());
    }
    return {};
}

struct PlaceGroup {
    PlaceId place;
    Forms texts;
    std::vector<AddressId> newcomers;
};

Outcome<std::vector<PlaceGroup>> placeGroups(store::Case& from, Job& job, qint64& addresses) {
    std::vector<PlaceGroup> groups;
    std::unordered_map<std::string, std::size_t> byKey;
    const auto read = store::forEachAddress(from, [&](const store::AddressRow& row) {
        const std::string key = keyOr(addressKey(row.text), row.text);
        const auto [it, isNew] = byKey.emplace(key, groups.size());
        if (isNew)
            groups.emplace_back();
        PlaceGroup& group = groups[it->second];
        group.texts.add(std::string(row.text), row.uses);
        if (!row.place.isValid())
            group.newcomers.push_back(row.id);
        else if (!group.place.isValid())
            group.place = row.place;
        return goesOn(job, ++addresses);
    });
    if (!read)
        return halt(read.error());
    if (job.isCancelled())
        return cancelled();
    return groups;
}

Result<void> writePlace(store::Case& into, PlaceGroup& group) {
    if (!group.place.isValid()) {
        const auto id = store::insertPlace(into, group.texts.mostFrequent());
        if (!id)
            return failure(id.error());
        group.place = *id;
    }
    for (const AddressId address : group.newcomers) {
        if (const auto done = store::assignAddress(into, address, group.place); !done)
            return done;
    }
    return {};
}

Outcome<void> resolveAddresses(store::Case& target, Job& job, Resolution& resolution) {
    job.startPhase("Comparing addresses");
    auto groups = placeGroups(target, job, resolution.addresses);
    if (!groups)
        return tl::unexpected(groups.error());
    resolution.places = qint64(groups->size());
    job.startPhase("Writing addresses", resolution.places);
    qint64 done = 0;
    for (PlaceGroup& group : *groups) {
        if (!goesOn(job, ++done))
            return cancelled();
        if (const auto written = writePlace(target, group); !written)
            return halt(written.error());
    }
    return {};
}

} // namespace

Outcome<Resolution> resolveNewParties(store::Case& target, Job& job) {
    Resolution resolution;
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    job.startPhase("Comparing names");
    if (const auto done = resolveParties(target, job, resolution); !done)
        return tl::unexpected(done.error());
    if (const auto done = resolveAddresses(target, job, resolution); !done)
        return tl::unexpected(done.error());
    if (const auto done = transaction->commit(); !done)
        return halt(done.error());
    return resolution;
}

Outcome<void> resolveLeftParties(const QString& caseFile, Job& job) {
    bool left = false;
    {
        auto opened = store::Case::open(caseFile, store::Case::Access::ReadOnly);
        if (!opened)
            return halt(opened.error());
        const auto found = store::hasUnresolvedParties(**opened);
        if (!found)
            return halt(found.error());
        left = *found;
    }
    if (!left)
        return {};
    auto writable = store::Case::open(caseFile);
    if (!writable)
        return halt(writable.error());
    if (auto resolved = resolveNewParties(**writable, job); !resolved)
        return tl::unexpected(std::move(resolved).error());
    return {};
}

} // namespace waybill::resolve
