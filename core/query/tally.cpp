// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/tally.h"

#include "core/query/block_amounts.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace waybill::query {

namespace {

using Millionths = ExactSum::Millionths;

constexpr std::size_t worthABlock = 64; // rows told: fewer are sooner looked up than the block is read

/// A sum of a block's amounts of 64 bits: in two halves, neither of which a block can fill.
class BlockSum {
public:
    void add(Millionths amount) {
        const auto narrow = std::int64_t(amount);
        m_low += std::uint32_t(narrow);
        m_high += narrow >> 32;
    }
    [[nodiscard]] Millionths total() const { return (Millionths(m_high) << 32) + Millionths(m_low); }

private:
    std::uint64_t m_low = 0;
    std::int64_t m_high = 0;
};

/// The same for amounts of any size.
class WideSum {
public:
    void add(Millionths amount) { m_sum += amount; }
    [[nodiscard]] Millionths total() const { return m_sum; }

private:
    Millionths m_sum = 0;
};

template <class Sum> struct InViewSums { Sum valueUsd, pieces, grossKg, netKg; };

Millionths signedly(int sign, Millionths amount) {
    return sign < 0 ? -amount : amount;
}

void addEach(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from) {
    for (std::size_t i = 0; i < from.size(); ++i)
        to[i] += from[i];
}

} // namespace

Tally::Tally(const ShipmentTable& table, bool countsAnyRole)
    : currencies(table.currencyColumn().values().size()), categories(table.categoryColumn().values().size()),
      casts(table.casts().size()), castsOfAnyRole(countsAnyRole ? table.casts().size() : 0) {}

void Tally::add(const Tally& other) {
    shipments += other.shipments;
    noted += other.noted;
    valueUsd.add(other.valueUsd);
    pieces.add(other.pieces);
    grossKg.add(other.grossKg);
    netKg.add(other.netKg);
    for (std::size_t i = 0; i < currencies.size(); ++i) {
        currencies[i].shipments += other.currencies[i].shipments;
        currencies[i].value.add(other.currencies[i].value);
    }
    for (std::size_t i = 0; i < notes.size(); ++i)
        notes[i] += other.notes[i];
    for (std::size_t i = 0; i < differences.size(); ++i)
        differences[i] += other.differences[i];
    for (std::size_t i = 0; i < tiers.size(); ++i)
        tiers[i] += other.tiers[i];
    for (std::size_t i = 0; i < categories.size(); ++i) {
        OfCategory& own = categories[i];
        const OfCategory& more = other.categories[i];
        own.shipments += more.shipments;
        own.noted += more.noted;
        own.units.add(more.units);
        own.notedUnits.add(more.notedUnits);
        own.valueUsd.add(more.valueUsd);
        own.notedValueUsd.add(more.notedValueUsd);
    }
    addEach(casts, other.casts);
    addEach(castsOfAnyRole, other.castsOfAnyRole);
}

Teller::Teller(const ShipmentTable& table) : m_table(table) {
    for (const std::string& code : table.hsColumn().values()) {
        const std::string_view tier = goods::highPriorityTier(code);
        const auto at = std::ranges::find(goods::highPriorityTiers, tier) - goods::highPriorityTiers.begin();
        m_tierOfHs.push_back(tier.empty() ? 0 : std::uint8_t(1 + at));
    }
}

bool Teller::hasTier(std::size_t tier) const {
    return std::ranges::find(m_tierOfHs, std::uint8_t(1 + tier)) != m_tierOfHs.end();
}

/// The shipments of a block that are told, with their codes.
struct Teller::Rows {
    // The arrays stay as they are: to clear them would cost more than to fill them.
    Rows(std::size_t first, const Signs& signsOf, const std::uint8_t* failingOf)
        : begin(first), signs(signsOf), failing(failingOf) {}
    std::size_t begin;
    const Signs& signs;
    const std::uint8_t* failing;
    std::array<std::uint16_t, blockRows> told; ///< Of the block …
    std::size_t count = 0;                     ///< … so many.
    std::array<std::uint32_t, blockRows> casts, categories, hs;
};

void Teller::tell(Tally& tally, std::size_t block, const Signs& signs, const std::uint8_t* failing) const {
    const std::size_t begin = block * blockRows, all = std::min(blockRows, m_table.size() - begin);
    Rows rows(begin, signs, failing);
    for (std::size_t i = 0; i < all; ++i) {
        rows.told[rows.count] = std::uint16_t(i);
        rows.count += signs[i] != 0 ? 1 : 0;
    }
    if (rows.count < worthABlock) {
        for (std::size_t k = 0; k < rows.count; ++k) {
            const std::size_t i = rows.told[k];
            rows.casts[i] = m_table.castOf(begin + i);
            rows.categories[i] = m_table.categoryColumn().codeAt(begin + i);
            rows.hs[i] = m_table.hsColumn().codeAt(begin + i);
        }
        tellRows(tally, rows, HugeAmounts{m_table, begin});
        return;
    }
    m_table.castColumn().read(block, rows.casts.data());
    m_table.categoryColumn().codes().read(block, rows.categories.data());
    m_table.hsColumn().codes().read(block, rows.hs.data());
    withAmounts(m_table, block, [&](const auto& amounts) { tellRows(tally, rows, amounts); });
}

namespace {

void tellNotes(Tally& tally, const ShipmentTable& table, std::size_t shipment, int sign) {
    const unsigned classes = table.noteClasses(shipment);
    if (classes == 0) {
        if (table.negatedNoteClasses(shipment) == 0)
            tally.notes[std::size_t(NoteClass::None)] += sign;
        return;
    }
    for (const NoteClass noteClass : allNoteClasses) {
        if (noteClass != NoteClass::None && (classes & (1U << unsigned(noteClass))) != 0)
            tally.notes[std::size_t(noteClass)] += sign;
    }
}

void tellDifferences(Tally& tally, unsigned differences, int sign) {
    for (std::size_t i = 0; i < tally.differences.size(); ++i)
        tally.differences[i] += (differences >> i & 1U) != 0 ? sign : 0;
}

template <class Amounts>
void tellCategory(Tally::OfCategory& category, bool isNoted, std::size_t i, int sign, const Amounts& amounts) {
    const Millionths units = signedly(sign, amounts.pieces(i)), value = signedly(sign, amounts.valueUsd(i));
    category.shipments += sign;
    category.units.addMillionths(units);
    category.valueUsd.addMillionths(value);
    if (!isNoted)
        return;
    category.noted += sign;
    category.notedUnits.addMillionths(units);
    category.notedValueUsd.addMillionths(value);
}

/// What a shipment in view adds to the totals.
template <class Amounts, class Sum>
void sumUp(Tally& tally, InViewSums<Sum>& sums, const ShipmentTable& table, std::size_t shipment, int sign,
           std::size_t i, const Amounts& amounts) {
    sums.pieces.add(signedly(sign, amounts.pieces(i)));
    sums.grossKg.add(signedly(sign, amounts.grossKg(i)));
    sums.netKg.add(signedly(sign, amounts.netKg(i)));
    if (amounts.hasUsd(i)) {
        sums.valueUsd.add(signedly(sign, amounts.valueUsd(i)));
    } else if (const double value = table.value(shipment); !std::isnan(value)) {
        Tally::OfCurrency& currency = tally.currencies[table.currencyColumn().codeAt(shipment)];
        currency.shipments += sign;
        currency.value.addMillionths(signedly(sign, ExactSum::inMillionths(value)));
    }
}

} // namespace

template <class Amounts> void Teller::tellRows(Tally& tally, const Rows& rows, const Amounts& amounts) const {
    using Sum = std::conditional_t<std::is_same_v<Amounts, ReadAmounts>, BlockSum, WideSum>;
    InViewSums<Sum> sums;
    for (std::size_t k = 0; k < rows.count; ++k) {
        const std::size_t i = rows.told[k];
        const int sign = rows.signs[i];
        const std::size_t shipment = rows.begin + i;
        switch (Failing(rows.failing[i])) {
        case Failing::Nothing:
            sumUp(tally, sums, m_table, shipment, sign, i, amounts);
            tellInView(tally, rows, i, amounts);
            break;
        case Failing::Notes:
            tellNotes(tally, m_table, shipment, sign);
            break;
        case Failing::Differences:
            tellDifferences(tally, m_table.differences(shipment), sign);
            break;
        case Failing::Tiers:
            tally.tiers[m_tierOfHs[rows.hs[i]]] += sign;
            break;
        case Failing::Categories:
            tellCategory(tally.categories[rows.categories[i]], m_table.isNoted(shipment), i, sign, amounts);
            break;
        case Failing::Role:
            tally.castsOfAnyRole[rows.casts[i]] += std::uint32_t(sign);
            break;
        default:
            break; // fails more than one filter, or one without counts of its own
        }
    }
    tally.valueUsd.addMillionths(sums.valueUsd.total());
    tally.pieces.addMillionths(sums.pieces.total());
    tally.grossKg.addMillionths(sums.grossKg.total());
    tally.netKg.addMillionths(sums.netKg.total());
}

template <class Amounts>
void Teller::tellInView(Tally& tally, const Rows& rows, std::size_t i, const Amounts& amounts) const {
    const int sign = rows.signs[i];
    const std::size_t shipment = rows.begin + i;
    const bool isNoted = m_table.isNoted(shipment);
    tally.shipments += sign;
    tally.noted += isNoted ? sign : 0;
    tellNotes(tally, m_table, shipment, sign);
    if (const unsigned differences = m_table.differences(shipment); differences != 0)
        tellDifferences(tally, differences, sign);
    tally.tiers[m_tierOfHs[rows.hs[i]]] += sign;
    tellCategory(tally.categories[rows.categories[i]], isNoted, i, sign, amounts);
    tally.casts[rows.casts[i]] += std::uint32_t(sign);
    if (!tally.castsOfAnyRole.empty())
        tally.castsOfAnyRole[rows.casts[i]] += std::uint32_t(sign);
}

} // namespace waybill::query
