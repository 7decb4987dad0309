// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/resolve.h"

#include "core/base/for_all_at_once.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/resolve/address_match.h"
#include "core/resolve/follow.h"
#include "core/resolve/parties.h"
#include "core/store/identities.h"
#include "core/store/rows.h"

#include <algorithm>
#include <array>
#include <span>
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
        facts.aliasKey = row.alias; // until its key is known
        facts.taxId = folded(row.taxId);
        facts.country = row.country;
        facts.uses = row.uses;
        return goesOn(job, qint64(parties.size()));
    });
    if (!read)
        return halt(read.error());
    forAllAtOnce(parties, [&job](PartyFacts& facts) {
        if (job.isCancelled())
            return;
        facts.key = partyKey(facts.name);
        if (!facts.aliasKey.empty())
            facts.aliasKey = partyKey(facts.aliasKey);
        if (facts.aliasKey == facts.key)
            facts.aliasKey.clear();
    });
    if (job.isCancelled())
        return cancelled();
    return parties;
}

// How often each form of a text is written; the most frequent is the canonical one, the earliest among equals. The
// texts must live as long.
class Forms {
public:
    void add(std::string_view form, qint64 uses) {
        if (!form.empty())
            m_forms.push_back({form, uses == 0 ? 0 : uses + 1, m_forms.size()});
    }
    [[nodiscard]] std::string_view mostFrequent() {
        if (m_forms.size() > 1)
            addUp();
        const auto best = std::ranges::max_element(m_forms, [](const Form& a, const Form& b) {
            return a.uses != b.uses ? a.uses < b.uses : a.place > b.place;
        });
        return best == m_forms.end() ? std::string_view() : best->text;
    }

private:
    struct Form {
        std::string_view text;
        qint64 uses;
        std::size_t place; ///< In the order in which they came.
    };
    void addUp() {
        std::ranges::sort(m_forms, {}, [](const Form& form) { return std::pair(form.text, form.place); });
        std::size_t kept = 0;
        for (std::size_t i = 1; i < m_forms.size(); ++i) {
            if (m_forms[i].text == m_forms[kept].text)
                m_forms[kept].uses += m_forms[i].uses;
            else
                m_forms[++kept] = m_forms[i];
        }
        m_forms.resize(kept + 1);
    }
    std::vector<Form> m_forms;
};

struct EntityGroup {
    EntityId entity;
    Forms names, countries;
    std::vector<const PartyFacts*> newcomers;
};

// The views of the groups are into the parties.
std::vector<EntityGroup> entityGroups(const std::vector<PartyFacts>& parties) {
    const std::vector<std::size_t> first = groupParties(parties);
    std::vector<EntityGroup> groups;
    std::vector<std::size_t> place(parties.size()); // of the group, by its first party
    for (std::size_t i = 0; i < parties.size(); ++i) {
        const PartyFacts& party = parties[i];
        if (first[i] == i) {
            place[i] = groups.size();
            groups.emplace_back();
        }
        EntityGroup& own = groups[place[first[i]]];
        own.names.add(party.name, party.uses);
        own.countries.add(party.country, party.uses);
        if (party.entity.isValid())
            own.entity = party.entity;
        else
            own.newcomers.push_back(&party);
    }
    return groups;
}

// What the entities are called now: name and country, by id.
struct KnownEntity {
    std::string name, country;
    bool isChosen = false; ///< The name, by the reporter: it stays.
};
using KnownEntities = std::unordered_map<qint64, KnownEntity>;

Result<KnownEntities> knownEntities(store::Case& from) {
    const auto chosen = store::chosenNames(from);
    if (!chosen)
        return failure(chosen.error());
    KnownEntities known;
    return store::forEachEntity(from,
                                [&](EntityId id, std::string_view name, std::string_view country) {
                                    known.emplace(id.value(), KnownEntity{std::string(name), std::string(country),
                                                                          chosen->contains(id)});
                                    return true;
                                })
        .map([&] { return std::move(known); });
}

// A source that came or went can change which form of a name is the most frequent.
Result<void> writeEntity(store::Case& into, EntityGroup& group, const KnownEntities& known,
                         std::vector<store::Identity>& assigned) {
    const auto shown = known.find(group.entity.value());
    const std::string_view name =
        shown != known.end() && shown->second.isChosen ? shown->second.name : group.names.mostFrequent();
    const std::string_view country = group.countries.mostFrequent();
    if (shown != known.end() && shown->second.name == name && shown->second.country == country &&
        group.newcomers.empty())
        return {};
    if (group.entity.isValid()) {
        if (const auto done = store::updateEntity(into, group.entity, name, country); !done)
            return done;
    } else {
        const auto id = store::insertEntity(into, name, country);
        if (!id)
            return failure(id.error());
        group.entity = *id;
    }
    for (const PartyFacts* party : group.newcomers)
        assigned.push_back({party->id, group.entity});
    return {};
}

// Writes what was decided, a part at a time, so that one who stops it need not wait.
template <class Assignment, class Write>
Outcome<void> writeInParts(std::span<const Assignment> all, Job& job, Write write) {
    constexpr std::size_t part = 16384;
    for (; !all.empty(); all = all.subspan(std::min(part, all.size()))) {
        if (job.isCancelled())
            return cancelled();
        if (const auto done = write(all.first(std::min(part, all.size()))); !done)
            return halt(done.error());
    }
    return {};
}

Outcome<void> resolveParties(store::Case& target, Job& job, Resolution& resolution) {
    const auto parties = readParties(target, job);
    if (!parties)
        return tl::unexpected(parties.error());
    const auto known = knownEntities(target);
    if (!known)
        return halt(known.error());
    auto groups = entityGroups(*parties);
    resolution.parties = qint64(parties->size());
    resolution.entities = qint64(groups.size());
    job.startPhase("Writing names", resolution.entities);
    std::vector<store::Identity> assigned;
    qint64 done = 0;
    std::vector<Newcomer> newcomers; // of firms that are known already
    for (EntityGroup& group : groups) {
        if (!goesOn(job, ++done))
            return cancelled();
        const bool isKnown = group.entity.isValid();
        if (const auto written = writeEntity(target, group, *known, assigned); !written)
            return halt(written.error());
        for (const PartyFacts* party : isKnown ? group.newcomers : std::vector<const PartyFacts*>())
            newcomers.push_back({party, group.entity});
    }
    const auto written = writeInParts(std::span<const store::Identity>(assigned), job,
                                      [&target](auto part) { return store::assignParties(target, part); });
    if (!written)
        return written;
    if (const auto followed = followDecisions(target, *parties, newcomers); !followed)
        return halt(followed.error());
    return {};
}

struct PlaceGroup {
    PlaceId place;
    Forms texts;
    std::vector<AddressId> newcomers;
};

struct AddressFacts {
    AddressId id;
    PlaceId place;
    std::string text, key;
    std::string site; ///< See findSites().
    qint64 uses = 0;
};

Outcome<std::vector<AddressFacts>> readAddresses(store::Case& from, Job& job) {
    std::vector<AddressFacts> addresses;
    const auto read = store::forEachAddress(from, [&](const store::AddressRow& row) {
        addresses.push_back({row.id, row.place, std::string(row.text), {}, {}, row.uses});
        return goesOn(job, qint64(addresses.size()));
    });
    if (!read)
        return halt(read.error());
    forAllAtOnce(addresses, [&job](AddressFacts& facts) {
        if (!job.isCancelled())
            facts.key = placeKey(facts.text);
    });
    if (job.isCancelled())
        return cancelled();
    return addresses;
}

// Post boxes of one number stand in many towns, and say of none which.
bool isPostBox(std::string_view text) {
    const std::string plain = folded(text);
    return std::ranges::any_of(std::array{"box", "а/я", "п/я", "а\\я"},
                               [&](const char* word) { return plain.find(word) != std::string::npos; });
}

// What addresses of one unit have in common, however they are written; where no unit is named, of one building.
Outcome<void> findSites(std::vector<AddressFacts>& addresses, Job& job) {
    // What stands already stays: without newcomers there is nothing to find.
    if (std::ranges::all_of(addresses, [](const AddressFacts& address) { return address.place.isValid(); }))
        return {};
    std::vector<std::string_view> texts;
    for (const AddressFacts& address : addresses)
        texts.emplace_back(address.text);
    auto keys = matchAddresses(texts, job);
    if (!keys)
        return tl::unexpected(keys.error());
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        AddressKeys& own = (*keys)[i];
        if (!own.unit.empty())
            addresses[i].site = std::move(own.unit);
        else if (!own.building.empty() && !isPostBox(addresses[i].text))
            addresses[i].site = own.building + " / "; // no unit's key ends so
    }
    return {};
}

std::vector<PlaceGroup> placeGroups(const std::vector<AddressFacts>& addresses) {
    std::vector<PlaceGroup> groups;
    std::unordered_map<std::string_view, std::size_t> byKey, bySite;
    for (const AddressFacts& address : addresses) {
        const auto site = address.site.empty() ? bySite.end() : bySite.find(address.site);
        const auto it = byKey.emplace(address.key, site == bySite.end() ? groups.size() : site->second).first;
        if (it->second == groups.size())
            groups.emplace_back();
        if (!address.site.empty())
            bySite.emplace(address.site, it->second);
        PlaceGroup& group = groups[it->second];
        group.texts.add(address.text, address.uses);
        if (!address.place.isValid())
            group.newcomers.push_back(address.id);
        else if (!group.place.isValid())
            group.place = address.place;
    }
    return groups;
}

Result<void> writePlace(store::Case& into, PlaceGroup& group, std::vector<store::AddressPlace>& assigned) {
    if (!group.place.isValid()) {
        const auto id = store::insertPlace(into, group.texts.mostFrequent());
        if (!id)
            return failure(id.error());
        group.place = *id;
    }
    for (const AddressId address : group.newcomers)
        assigned.push_back({address, group.place});
    return {};
}

Outcome<void> resolveAddresses(store::Case& target, Job& job, Resolution& resolution) {
    job.startPhase("Comparing addresses");
    auto addresses = readAddresses(target, job);
    if (!addresses)
        return tl::unexpected(addresses.error());
    if (const auto found = findSites(*addresses, job); !found)
        return tl::unexpected(found.error());
    auto groups = placeGroups(*addresses);
    resolution.addresses = qint64(addresses->size());
    resolution.places = qint64(groups.size());
    job.startPhase("Writing addresses", resolution.places);
    std::vector<store::AddressPlace> assigned;
    qint64 done = 0;
    for (PlaceGroup& group : groups) {
        if (!goesOn(job, ++done))
            return cancelled();
        if (const auto written = writePlace(target, group, assigned); !written)
            return halt(written.error());
    }
    return writeInParts(std::span<const store::AddressPlace>(assigned), job,
                        [&target](auto part) { return store::assignAddresses(target, part); });
}

} // namespace

std::string partyKey(std::string_view name) {
    return keyOr(nameKey(name), name);
}

std::string placeKey(std::string_view address) {
    return keyOr(addressKey(address), address);
}

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
