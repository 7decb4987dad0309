// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/records.h"

#include "core/base/for_all_at_once.h"
#include "core/resolve/acronym_joins.h"
#include "core/resolve/candidate_pairs.h"
#include "core/resolve/cluster_units.h"
#include "core/resolve/match_units.h"
#include "core/resolve/usage_joins.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waybill::resolve {

namespace {

struct Share {
    std::size_t begin = 0, end = 0;
    std::vector<UnitJoin> joins;
};

constexpr std::size_t pairsAtOnce = 1 << 14;

// What is worth telling: alike, or alike but for what speaks against it.
bool isKept(const Likeness& likeness, bool withProposals) {
    if (withProposals)
        return likeness.score >= proposeScore;
    return likeness.score >= joinScore && !likeness.isVetoed();
}

Outcome<std::vector<UnitJoin>> scorePairs(const MatchUnits& all, const std::vector<CandidatePair>& pairs,
                                          bool withProposals, Job& job) {
    job.startPhase("Comparing names", qint64(pairs.size()));
    std::vector<Share> shares;
    for (std::size_t begin = 0; begin < pairs.size(); begin += pairsAtOnce)
        shares.push_back({begin, std::min(pairs.size(), begin + pairsAtOnce), {}});
    forAllAtOnce(shares, [&](Share& share) {
        if (job.isCancelled())
            return;
        for (std::size_t i = share.begin; i < share.end; ++i) {
            const std::uint32_t a = firstOf(pairs[i]), b = secondOf(pairs[i]);
            const Likeness likeness = compareUnits(all, all.units[a], all.units[b]);
            if (isKept(likeness, withProposals))
                share.joins.push_back({a, b, likeness});
        }
    });
    if (job.isCancelled())
        return cancelled();
    std::vector<UnitJoin> joins;
    for (Share& share : shares) {
        joins.insert(joins.end(), share.joins.begin(), share.joins.end());
        share.joins = {};
    }
    return joins;
}

bool isCertain(const Likeness& likeness) {
    return (likeness.evidence & SameTaxId) != 0 ||
           ((likeness.evidence & SameName) != 0 && (likeness.evidence & OtherOrder) == 0 && !likeness.isVetoed());
}

void tellJoins(const MatchUnits& all, const std::vector<UnitJoin>& joins, Matching& matching) {
    for (std::uint32_t record = 0; record < all.unitOf.size(); ++record) {
        const std::uint32_t first = all.units[all.unitOf[record]].record;
        if (first != record)
            matching.certain.push_back({first, record, {1, SameName}});
    }
    for (const UnitJoin& join : joins) {
        const auto [a, b] = std::minmax(all.units[join.a].record, all.units[join.b].record);
        auto& list = isCertain(join.likeness) ? matching.certain : matching.proposals;
        list.push_back({a, b, join.likeness});
    }
}

struct Wording {
    Evidence evidence;
    std::string_view words;
};
constexpr std::array forIt{
    Wording{SameTaxId, "the same tax number"},
    Wording{SameName, "the same name but for spelling, script and legal form"},
    Wording{Misspelt, "the same name but for a letter"},
    Wording{OtherOrder, "the words are in another order"},
    Wording{Glued, "the same letters, divided into words differently"},
    Wording{CutName, "one name is the beginning of the other, cut where a box ends"},
    Wording{OnlyPlaceMore, "one name only has a place more"},
    Wording{Acronym, "one name is the initials of the other"},
    Wording{SomeWords, "some words in common"},
    Wording{ByUsage, "in this list the short name nearly always stands for the long one"},
    Wording{SameBuilding, "the same building"},
    Wording{SameCountry, "the same country"},
};
constexpr std::array againstIt{
    Wording{OtherTaxId, "but: different tax numbers"},
    Wording{OtherNumber, "but: different numbers in the names"},
    Wording{OtherPlace, "but: different places in the names"},
    Wording{OtherForm, "but: legal forms of different kinds"},
    Wording{OtherCountry, "but: different countries"},
    Wording{OtherBuilding, "but: different addresses, and neither name has a legal form"},
};

} // namespace

std::vector<std::string> reasonsOf(unsigned evidence) {
    std::vector<std::string> reasons;
    for (const Wording& wording : forIt) {
        if ((evidence & wording.evidence) != 0)
            reasons.emplace_back(wording.words);
    }
    for (const Wording& wording : againstIt) {
        if ((evidence & wording.evidence) != 0)
            reasons.emplace_back(wording.words);
    }
    return reasons;
}

Outcome<Matching> matchRecords(const std::vector<Record>& records, const MatchOptions& options, Job& job) {
    const auto units = makeUnits(records, job);
    if (!units)
        return tl::unexpected(units.error());
    auto pairs = candidatePairs(*units, job);
    if (!pairs)
        return tl::unexpected(pairs.error());
    auto joins = scorePairs(*units, *pairs, options.withProposals, job);
    if (!joins)
        return tl::unexpected(joins.error());
    *pairs = {};
    for (const auto& more : {usageJoins(*units), acronymJoins(*units)})
        joins->insert(joins->end(), more.begin(), more.end());
    std::vector<unsigned> evidence;
    const auto roots = clusterUnits(*units, *joins, evidence, job);
    if (!roots)
        return tl::unexpected(roots.error());
    Matching matching;
    matching.clusters.resize(records.size());
    matching.evidence.resize(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::uint32_t unit = units->unitOf[i];
        matching.clusters[i] = units->units[(*roots)[unit]].record;
        matching.evidence[i] = units->units[unit].record == i ? evidence[unit] : evidence[unit] | SameName;
    }
    if (options.withProposals)
        tellJoins(*units, *joins, matching);
    return matching;
}

} // namespace waybill::resolve
