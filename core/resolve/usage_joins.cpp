// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/usage_joins.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace waybill::resolve {

namespace {

constexpr qint64 fewestUses = 50;
constexpr qint64 shareInQuarters = 3;
constexpr float usageScore = 0.87F;

// A name of one telling word and lines of business.
struct Brand {
    std::uint32_t word = 0;
    bool hasWorks = false;
    std::vector<std::uint32_t> lines;
};

std::optional<Brand> brandOf(const NameIndex& index, const IndexedName& name) {
    Brand brand;
    int telling = 0;
    for (const std::uint32_t id : index.words(name)) {
        switch (index.word(id).kind) {
        case WordKind::Plain:
            brand.word = id;
            ++telling;
            break;
        case WordKind::Works:
            brand.hasWorks = true;
            break;
        case WordKind::Line:
            brand.lines.push_back(id);
            break;
        default:
            return std::nullopt;
        }
    }
    std::ranges::sort(brand.lines);
    return telling == 1 ? std::optional(std::move(brand)) : std::nullopt;
}

struct Signature {
    qint64 uses = 0;
    std::uint32_t unit = 0; ///< The most used.
};

struct Usage {
    std::map<std::vector<std::uint32_t>, Signature> lines; ///< Names with a line and without a works.
    std::vector<std::uint32_t> shortUnits;                 ///< Names of the word alone, or with its works.
};

const Signature* mainOf(const Usage& usage, qint64 uses) {
    for (const auto& [lines, signature] : usage.lines) {
        if (signature.uses * 4 >= uses * shareInQuarters)
            return &signature;
    }
    return nullptr;
}

} // namespace

std::vector<UnitJoin> usageJoins(const MatchUnits& all) {
    std::vector<qint64> uses;
    for (const MatchUnit& unit : all.units) {
        for (const std::uint32_t word : all.index.words(all.index.name(unit.firstName))) {
            uses.resize(std::max<std::size_t>(uses.size(), word + 1));
            uses[word] += unit.uses;
        }
    }
    std::map<std::uint32_t, Usage> usages;
    for (std::uint32_t i = 0; i < all.units.size(); ++i) {
        const MatchUnit& unit = all.units[i];
        const auto brand = brandOf(all.index, all.index.name(unit.firstName));
        if (!brand || uses[brand->word] < fewestUses)
            continue;
        Usage& usage = usages[brand->word];
        if (brand->lines.empty()) {
            usage.shortUnits.push_back(i);
        } else if (!brand->hasWorks) {
            Signature& signature = usage.lines[brand->lines];
            if (signature.uses == 0 || unit.uses > all.units[signature.unit].uses)
                signature.unit = i;
            signature.uses += unit.uses;
        }
    }
    std::vector<UnitJoin> joins;
    for (const auto& [word, usage] : usages) {
        const Signature* main = mainOf(usage, uses[word]);
        for (const std::uint32_t unit : main == nullptr ? std::vector<std::uint32_t>() : usage.shortUnits) {
            Likeness likeness = compareUnits(all, all.units[main->unit], all.units[unit]);
            likeness.score = std::max(likeness.score, usageScore);
            likeness.evidence |= ByUsage;
            const auto [a, b] = std::minmax(main->unit, unit);
            joins.push_back({a, b, likeness});
        }
    }
    return joins;
}

} // namespace waybill::resolve
