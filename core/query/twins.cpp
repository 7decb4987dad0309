// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/twins.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <tuple>

namespace waybill::query {

namespace {

constexpr std::size_t headingDigits = 6;
constexpr int longestDays = 10;
constexpr std::size_t usualLot = 3;  // more with one weight are lots of a usual size
constexpr double closeValues = 0.01; // of the larger: rounding and exchange rates
constexpr double gramsPerKilogram = 1e3;
constexpr double heaviestKg = 1e12;

struct Candidate {
    std::string_view heading;
    std::int64_t grams;
    int day;
    std::uint32_t shipment;
};

double weightOf(const ShipmentTable& table, std::uint32_t i) {
    return table.netKg(i) > 0 ? table.netKg(i) : table.grossKg(i);
}

std::vector<Candidate> candidatesOf(const ShipmentTable& table, const Selection& selection) {
    std::vector<Candidate> candidates;
    for (const std::uint32_t i : selection) {
        const double kg = weightOf(table, i);
        const std::string& hs = table.hsCode(i);
        if (hs.size() < headingDigits || table.day(i) == noDate || !(kg > 0) || kg > heaviestKg)
            continue;
        candidates.push_back(
            {std::string_view(hs).substr(0, headingDigits), std::llround(kg * gramsPerKilogram), table.day(i), i});
    }
    std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
        return std::tuple(candidate.heading, candidate.grams, candidate.day, candidate.shipment);
    });
    return candidates;
}

bool shareFirm(const ShipmentTable& table, std::uint32_t one, std::uint32_t other) {
    for (const PartyRef& a : table.parties(one)) {
        for (const PartyRef& b : table.parties(other)) {
            if (a.entity == b.entity)
                return true;
        }
    }
    return false;
}

// One vendor writes the same goods in the same words; the lines of a declaration differ in them, and often repeat the
// weight of the whole.
bool mayBeSameGoods(const ShipmentTable& table, std::uint32_t one, std::uint32_t other) {
    return table.source(one) != table.source(other) || table.foldedText(one) == table.foldedText(other);
}

// What only one of them names is no disagreement on the value, but may well be one shipment's papers.
bool disagree(const ShipmentTable& table, std::uint32_t one, std::uint32_t other) {
    const double a = table.valueUsd(one);
    const double b = table.valueUsd(other);
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) != std::isnan(b) || table.currency(one) != table.currency(other);
    return std::abs(a - b) > closeValues * std::max(std::abs(a), std::abs(b));
}

double smallerValue(const ShipmentTable& table, std::uint32_t one, std::uint32_t other) {
    const double a = table.valueUsd(one);
    const double b = table.valueUsd(other);
    return std::isnan(a) || std::isnan(b) ? std::nan("") : std::min(a, b);
}

// Pairs of a few candidates of one heading and weight, by day.
void addPairs(const ShipmentTable& table, std::span<const Candidate> few, std::vector<Twin>& twins) {
    for (std::size_t i = 0; i < few.size(); ++i) {
        for (std::size_t k = i + 1; k < few.size() && few[k].day - few[i].day <= longestDays; ++k) {
            const std::uint32_t one = few[i].shipment;
            const std::uint32_t other = few[k].shipment;
            if (shareFirm(table, one, other) && disagree(table, one, other) && mayBeSameGoods(table, one, other))
                twins.push_back({one, other, smallerValue(table, one, other)});
        }
    }
}

bool followsClosely(const Candidate& before, const Candidate& candidate) {
    return candidate.heading == before.heading && candidate.grams == before.grams &&
           candidate.day - before.day <= longestDays;
}

} // namespace

std::vector<Twin> suspectedTwins(const ShipmentTable& table, const Selection& selection) {
    const std::vector<Candidate> candidates = candidatesOf(table, selection);
    std::vector<Twin> twins;
    for (std::size_t begin = 0; begin < candidates.size();) {
        std::size_t end = begin + 1;
        while (end < candidates.size() && followsClosely(candidates[end - 1], candidates[end]))
            ++end;
        if (end - begin <= usualLot)
            addPairs(table, std::span(candidates).subspan(begin, end - begin), twins);
        begin = end;
    }
    std::ranges::sort(
        twins, {}, [&table](const Twin& twin) { return std::tuple(table.day(twin.first), twin.first, twin.second); });
    return twins;
}

} // namespace waybill::query
