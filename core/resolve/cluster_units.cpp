// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/cluster_units.h"

#include <algorithm>
#include <numeric>

namespace waybill::resolve {

namespace {

constexpr std::size_t mostLookedAt = 5; // members of each cluster
constexpr float averageToJoin = 0.72F;
constexpr float averageWhenHelped = 0.5F; // the address, or where the name is cut, speaks for them, too

class Clusters {
public:
    explicit Clusters(const MatchUnits& all) : m_all(all), m_parents(all.units.size()), m_members(all.units.size()) {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    std::uint32_t find(std::uint32_t unit) {
        while (m_parents[unit] != unit) {
            m_parents[unit] = m_parents[m_parents[unit]];
            unit = m_parents[unit];
        }
        return unit;
    }

    bool join(const UnitJoin& join) {
        const std::uint32_t a = find(join.a), b = find(join.b);
        if (a == b)
            return false;
        const bool byTaxId = (join.likeness.evidence & SameTaxId) != 0;
        // What speaks for these is the whole list, not the letters.
        const bool byUsage = (join.likeness.evidence & (ByUsage | Acronym)) != 0;
        const bool isHelped = (join.likeness.evidence & (SameBuilding | CutName)) != 0;
        if (!byTaxId && !areAlike(a, b, byUsage ? 0 : isHelped ? averageWhenHelped : averageToJoin))
            return false;
        const auto [first, second] = std::minmax(a, b);
        std::vector<std::uint32_t> members = membersOf(first);
        for (const std::uint32_t unit : membersOf(second))
            members.push_back(unit);
        m_parents[second] = first;
        m_members[second] = {};
        // The most used members speak for the cluster.
        std::ranges::sort(members, [this](std::uint32_t x, std::uint32_t y) {
            const auto &left = m_all.units[x], &right = m_all.units[y];
            return left.uses != right.uses ? left.uses > right.uses : x < y;
        });
        keepTelling(members);
        m_members[first] = std::move(members);
        return true;
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> membersOf(std::uint32_t root) const {
        return m_members[root].empty() ? std::vector<std::uint32_t>{root} : m_members[root];
    }
    // Members with a tax number must stay among those looked at: theirs is the hardest contradiction.
    void keepTelling(std::vector<std::uint32_t>& members) const {
        if (members.size() <= mostLookedAt)
            return;
        const auto known =
            std::ranges::find_if(members, [this](std::uint32_t unit) { return m_all.units[unit].taxId != 0; });
        if (known != members.end() && known - members.begin() >= std::ptrdiff_t(mostLookedAt))
            std::swap(*known, members[mostLookedAt - 1]);
        members.resize(mostLookedAt);
    }
    [[nodiscard]] bool areAlike(std::uint32_t a, std::uint32_t b, float average) const {
        const auto left = membersOf(a), right = membersOf(b);
        if (left.size() == 1 && right.size() == 1)
            return true;
        float sum = 0;
        for (const std::uint32_t x : left) {
            for (const std::uint32_t y : right) {
                const Likeness one = compareUnits(m_all, m_all.units[x], m_all.units[y]);
                if (one.isVetoed())
                    return false;
                sum += one.score;
            }
        }
        return sum >= average * float(left.size() * right.size());
    }

    const MatchUnits& m_all;
    std::vector<std::uint32_t> m_parents;
    std::vector<std::vector<std::uint32_t>> m_members; ///< Of roots; empty for a unit alone.
};

} // namespace

Outcome<std::vector<std::uint32_t>> clusterUnits(const MatchUnits& all, std::vector<UnitJoin>& joins,
                                                 std::vector<unsigned>& evidence, Job& job) {
    std::ranges::sort(joins, [](const UnitJoin& x, const UnitJoin& y) {
        if (x.likeness.score != y.likeness.score)
            return x.likeness.score > y.likeness.score;
        return x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    job.startPhase("Joining names", qint64(joins.size()));
    evidence.assign(all.units.size(), 0);
    Clusters clusters(all);
    qint64 done = 0;
    for (const UnitJoin& join : joins) {
        constexpr qint64 stepsBetweenReports = 4096;
        if (++done % stepsBetweenReports == 0) {
            if (job.isCancelled())
                return cancelled();
            job.advanceTo(done);
        }
        if (join.likeness.score < joinScore || join.likeness.isVetoed() || !clusters.join(join))
            continue;
        for (const std::uint32_t unit : {join.a, join.b}) {
            if (evidence[unit] == 0)
                evidence[unit] = join.likeness.evidence;
        }
    }
    std::vector<std::uint32_t> roots(all.units.size());
    for (std::uint32_t unit = 0; unit < roots.size(); ++unit)
        roots[unit] = clusters.find(unit);
    return roots;
}

} // namespace waybill::resolve
