// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/match_units.h"

#include "core/base/text.h"
#include "core/resolve/address_match.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace waybill::resolve {

namespace {

constexpr float neighboursShare = 0.5F; ///< Of the shorter name's telling words, in one building.
constexpr float sameBuildingScore = 0.9F;
constexpr float siteScore = 0.7F;

std::uint16_t countryNumber(std::string_view country) {
    if (country.size() != 2)
        return 0;
    return std::uint16_t(static_cast<unsigned char>(country[0]) * 256 + static_cast<unsigned char>(country[1]));
}

// The numbers of texts in the order in which they come; 0 is the empty text.
class Numbering {
public:
    std::uint32_t of(std::string_view text) {
        if (text.empty())
            return 0;
        return m_numbers.emplace(text, std::uint32_t(m_numbers.size() + 1)).first->second;
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

// What makes two records one unit, as bytes.
std::string unitKey(const MatchUnits& all, const MatchUnit& unit) {
    std::string key;
    const auto add = [&key](std::uint32_t number) {
        key.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    add(unit.taxId);
    add(unit.country);
    add(unit.buildings);
    for (const std::uint32_t building : all.buildings(unit))
        add(building);
    for (std::uint32_t i = unit.firstName; i < unit.firstName + unit.names; ++i) {
        const IndexedName& name = all.index.name(i);
        add(std::uint32_t(name.form) * 2 + (name.hasForm ? 1 : 0));
        add(name.words);
        for (const std::uint32_t word : all.index.words(name))
            add(word);
    }
    return key;
}

bool shareABuilding(const MatchUnits& all, const MatchUnit& a, const MatchUnit& b) {
    const auto right = all.buildings(b);
    return std::ranges::any_of(
        all.buildings(a), [&](std::uint32_t building) { return std::ranges::find(right, building) != right.end(); });
}

// Papers name Hong Kong's firms by either country.
bool countriesDiffer(std::uint16_t a, std::uint16_t b) {
    static const std::uint16_t china = countryNumber("CN"), hongKong = countryNumber("HK");
    const auto same = [](std::uint16_t country) { return country == hongKong ? china : country; };
    return a != 0 && b != 0 && same(a) != same(b);
}

// The best of all pairs of names; what only some of the pairs have against them does not count.
Likeness bestOfNames(const MatchUnits& all, const MatchUnit& a, const MatchUnit& b, bool sameBuilding) {
    Likeness best;
    bool isFirst = true;
    for (std::uint32_t i = a.firstName; i < a.firstName + a.names; ++i) {
        for (std::uint32_t j = b.firstName; j < b.firstName + b.names; ++j) {
            const IndexedName& left = all.index.name(i);
            const IndexedName& right = all.index.name(j);
            Likeness one = compareNames(all.index, left, right);
            if (sameBuilding && (one.evidence & OneHasNumber) != 0) // a site is called by its number or without it
                one.evidence &= ~unsigned(OtherNumber);
            if (sameBuilding && one.score < sameBuildingScore &&
                sharedPart(all.index, left, right) >= neighboursShare) {
                one.score = sameBuildingScore;
                one.evidence |= SameBuilding;
            }
            if (isFirst || std::pair(!one.isVetoed(), one.score) > std::pair(!best.isVetoed(), best.score))
                best = one;
            isFirst = false;
        }
    }
    return best;
}

} // namespace

Outcome<MatchUnits> makeUnits(const std::vector<Record>& records, Job& job) {
    MatchUnits all;
    for (const Record& record : records) {
        all.names.push_back(record.name);
        for (const std::string& alias : record.aliases)
            all.names.push_back(alias);
    }
    auto index = NameIndex::of(all.names, job);
    if (!index)
        return tl::unexpected(std::move(index).error());
    all.index = std::move(*index);
    const auto buildings = buildingsOf(records, job);
    if (!buildings)
        return tl::unexpected(buildings.error());
    Numbering taxIds;
    std::unordered_map<std::string, std::uint32_t> places;
    std::uint32_t nextName = 0;
    std::size_t nextBuilding = 0;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        const Record& record = records[i];
        MatchUnit unit;
        unit.record = i;
        unit.firstName = nextName;
        unit.names = std::uint32_t(1 + record.aliases.size());
        nextName += unit.names;
        unit.taxId = taxIds.of(record.taxId.empty() ? all.index.taxId(unit.firstName) : folded(record.taxId));
        unit.country = countryNumber(record.country);
        unit.firstBuilding = std::uint32_t(all.buildingIds.size());
        for (std::size_t k = 0; k < record.addresses.size(); ++k) {
            if (const std::uint32_t building = (*buildings)[nextBuilding++]; building != 0)
                all.buildingIds.push_back(building);
        }
        unit.buildings = std::uint32_t(all.buildingIds.size()) - unit.firstBuilding;
        const auto [it, isNew] = places.emplace(unitKey(all, unit), std::uint32_t(all.units.size()));
        if (isNew)
            all.units.push_back(unit);
        all.units[it->second].uses += record.uses;
        all.unitOf.push_back(it->second);
    }
    return all;
}

Likeness compareUnits(const MatchUnits& all, const MatchUnit& a, const MatchUnit& b) {
    const bool sameBuilding = shareABuilding(all, a, b);
    Likeness result = bestOfNames(all, a, b, sameBuilding);
    if (a.taxId != 0 && b.taxId != 0) {
        if (a.taxId == b.taxId)
            return {1, SameTaxId | (result.evidence & ~vetoes)};
        result.evidence |= OtherTaxId;
    }
    if (countriesDiffer(a.country, b.country))
        result.evidence |= OtherCountry;
    else if (a.country != 0 && a.country == b.country)
        result.evidence |= SameCountry;
    if (sameBuilding) {
        result.evidence |= SameBuilding;
        if ((result.evidence & OnlyPlaceMore) != 0)
            result.score = std::max(result.score, sameBuildingScore);
    } else if (a.buildings > 0 && b.buildings > 0 && !all.index.name(a.firstName).hasForm &&
               !all.index.name(b.firstName).hasForm) {
        result.evidence |= OtherBuilding;
        result.score = std::min(result.score, siteScore);
    }
    return result;
}

} // namespace waybill::resolve
