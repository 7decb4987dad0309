// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/acronym_joins.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>

namespace waybill::resolve {

namespace {

constexpr std::size_t shortest = 3, longest = 8; // letters
constexpr double mostByAccident = 0.05;
constexpr float acronymJoinScore = 0.87F;

struct LongNames {
    std::vector<std::uint32_t> units;
    bool isOne = true; ///< All of them are one name.
};

std::string_view acronymOf(const NameIndex& index, const IndexedName& name) {
    if (name.words != 1)
        return {};
    const IndexedWord& word = index.word(index.words(name)[0]);
    const bool fits = word.kind == WordKind::Plain && word.latin.size() >= shortest && word.latin.size() <= longest;
    return fits ? std::string_view(word.latin) : std::string_view();
}

} // namespace

std::vector<UnitJoin> acronymJoins(const MatchUnits& all) {
    std::unordered_map<std::string_view, LongNames> byInitials;
    std::map<std::string_view, std::vector<std::uint32_t>> byAcronym;
    std::array<double, longest + 1> longNames{}, shortNames{};
    const NameIndex& index = all.index;
    for (std::uint32_t i = 0; i < all.units.size(); ++i) {
        const IndexedName& name = index.name(all.units[i].firstName);
        if (const auto acronym = acronymOf(index, name); !acronym.empty()) {
            auto& units = byAcronym[acronym];
            shortNames[acronym.size()] += units.empty() ? 1 : 0;
            units.push_back(i);
        }
        const auto initials = index.initials(name);
        if (initials.size() < shortest || initials.size() > longest)
            continue;
        LongNames& known = byInitials[initials];
        longNames[initials.size()] += known.units.empty() ? 1 : 0;
        if (!known.units.empty()) {
            const IndexedName& first = index.name(all.units[known.units[0]].firstName);
            known.isOne = known.isOne && compareNames(index, first, name).score >= joinScore;
        }
        known.units.push_back(i);
    }
    std::vector<UnitJoin> joins;
    for (const auto& [acronym, units] : byAcronym) {
        constexpr double letters = 26;
        const std::size_t size = acronym.size();
        const auto known = byInitials.find(acronym);
        if (known == byInitials.end() || !known->second.isOne ||
            shortNames[size] * longNames[size] / std::pow(letters, double(size)) > mostByAccident)
            continue;
        const std::uint32_t longUnit = known->second.units[0];
        for (const std::uint32_t unit : units) {
            Likeness likeness = compareUnits(all, all.units[longUnit], all.units[unit]);
            likeness.score = std::max(likeness.score, acronymJoinScore);
            likeness.evidence |= Acronym;
            const auto [a, b] = std::minmax(longUnit, unit);
            joins.push_back({a, b, likeness});
        }
    }
    return joins;
}

} // namespace waybill::resolve
