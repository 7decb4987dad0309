// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/proposals.h"

#include "core/base/nobody.h"
#include "core/resolve/records.h"
#include "core/resolve/resolve.h"
#include "core/store/apart.h"
#include "core/store/no_firms.h"
#include "core/store/rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace waybill::resolve {

namespace {

struct Names {
    std::vector<Record> records;
    std::vector<PartyId> parties;   // of the records
    std::vector<EntityId> entities; // likewise
    std::unordered_map<EntityId, qint64> uses;
    std::unordered_map<PartyId, EntityId> entityOf;
};

// Below it two names have a word or two in common, as strangers of one trade have.
constexpr float worthAsking = 0.72F;

using EntityPair = std::pair<EntityId, EntityId>; // the lower id first

EntityPair pairOf(EntityId a, EntityId b) {
    return std::minmax(a, b);
}

Result<Names> readNames(store::Case& in) {
    Names names;
    const auto noFirms = store::noFirmIds(in);
    if (!noFirms)
        return failure(noFirms.error());
    std::unordered_map<PartyId, std::size_t> place;
    auto read = store::forEachParty(in, [&](const store::PartyRow& row) {
        names.entityOf[row.id] = row.entity;
        if (row.uses == 0 || !row.entity.isValid() || noFirms->contains(row.entity))
            return true;
        names.uses[row.entity] += row.uses;
        if (isNobody(row.name))
            return true;
        place[row.id] = names.records.size();
        Record& record = names.records.emplace_back();
        record.name = row.name;
        if (!row.alias.empty())
            record.aliases.emplace_back(row.alias);
        record.taxId = row.taxId;
        record.country = row.country;
        record.uses = row.uses;
        names.parties.push_back(row.id);
        names.entities.push_back(row.entity);
        return true;
    });
    if (read) {
        read = store::forEachPartyAddress(in, [&](PartyId party, std::string_view text) {
            if (const auto found = place.find(party); found != place.end())
                names.records[found->second].addresses.emplace_back(text);
            return true;
        });
    }
    if (!read)
        return failure(read.error());
    return names;
}

struct Verdicts {
    std::set<EntityPair> apart, later;
};

Result<Verdicts> readVerdicts(store::Case& in, const Names& names) {
    const auto known = store::apartVerdicts(in);
    if (!known)
        return failure(known.error());
    Verdicts verdicts;
    for (const store::ApartVerdict& each : *known) {
        const auto first = names.entityOf.find(each.first), second = names.entityOf.find(each.second);
        if (first == names.entityOf.end() || second == names.entityOf.end())
            continue;
        (each.verdict == store::Apart::Apart ? verdicts.apart : verdicts.later)
            .insert(pairOf(first->second, second->second));
    }
    return verdicts;
}

bool isLatin(std::string_view name) {
    return std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Two Latin spellings that sound alike (ORGANICS, ORGENICS) may be two firms; a name and its transliteration are one,
// and so are names that differ in nothing but case, punctuation and legal form.
bool isBeyondDoubt(const Join& join, const Record& a, const Record& b) {
    return (join.likeness.evidence & SameTaxId) != 0 || isLatin(a.name) != isLatin(b.name) ||
           nameKey(a.name) == nameKey(b.name);
}

// The best pair of spellings speaks for two firms.
class Pairs {
public:
    Pairs(const Names& names, const Verdicts& verdicts) : m_names(names), m_verdicts(verdicts) {}

    void add(const Join& join, bool isCertain) {
        const EntityId a = m_names.entities[join.a], b = m_names.entities[join.b];
        const EntityPair pair = pairOf(a, b);
        const bool isWeak = join.likeness.isVetoed() || join.likeness.score < worthAsking;
        if (a == b || m_verdicts.apart.contains(pair) || (isWeak && !isCertain))
            return;
        Proposal& proposal = m_best[pair];
        const bool isBetter =
            isCertain != proposal.isCertain ? isCertain : double(join.likeness.score) > proposal.score;
        if (proposal.first.isValid() && !isBetter)
            return;
        proposal = proposalOf(join, isCertain);
        proposal.isPutOff = m_verdicts.later.contains(pair);
    }

    [[nodiscard]] std::vector<Proposal> all() const {
        std::vector<Proposal> list;
        for (const auto& [pair, proposal] : m_best)
            list.push_back(proposal);
        std::ranges::sort(list, [](const Proposal& a, const Proposal& b) {
            if (a.isCertain != b.isCertain)
                return a.isCertain;
            if (a.secondUses != b.secondUses)
                return a.secondUses > b.secondUses;
            return a.score != b.score ? a.score > b.score : std::pair(a.first, a.second) < std::pair(b.first, b.second);
        });
        return list;
    }

private:
    [[nodiscard]] Proposal proposalOf(const Join& join, bool isCertain) const {
        std::uint32_t first = join.a, second = join.b;
        const auto usesOf = [this](std::uint32_t record) { return m_names.uses.at(m_names.entities[record]); };
        if (usesOf(first) < usesOf(second))
            std::swap(first, second);
        return {m_names.entities[first],
                m_names.entities[second],
                m_names.parties[first],
                m_names.parties[second],
                double(join.likeness.score),
                isCertain,
                false,
                reasonsOf(join.likeness.evidence),
                usesOf(first),
                usesOf(second)};
    }

    const Names& m_names;
    const Verdicts& m_verdicts;
    std::map<EntityPair, Proposal> m_best;
};

} // namespace

Outcome<std::vector<Proposal>> proposals(store::Case& in, Job& job) {
    job.startPhase("Reading names");
    const auto names = readNames(in);
    if (!names)
        return halt(names.error());
    const auto verdicts = readVerdicts(in, *names);
    if (!verdicts)
        return halt(verdicts.error());
    const auto matching = matchRecords(names->records, {}, job);
    if (!matching)
        return tl::unexpected(matching.error());
    Pairs pairs(*names, *verdicts);
    for (const Join& join : matching->certain)
        pairs.add(join, isBeyondDoubt(join, names->records[join.a], names->records[join.b]));
    for (const Join& join : matching->proposals)
        pairs.add(join, false);
    return pairs.all();
}

} // namespace waybill::resolve
