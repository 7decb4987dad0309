// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/cast_sums.h"

#include "core/base/for_all_at_once.h"
#include "core/query/block_amounts.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace waybill::graph {

namespace {

using query::blockRows;
using query::none;
using query::ShipmentTable;

constexpr std::size_t worthAThread = 100'000; // shipments

int earlier(int a, int b) {
    return a == query::noDate ? b : b == query::noDate ? a : std::min(a, b);
}

/// Sums that lie in one line of the processor's memory: amounts in millionths.
struct alignas(64) NarrowSums {
    enum Amount { ValueUsd, Pieces, GrossKg, NetKg };
    std::array<std::int64_t, 4> amounts{};
    std::uint32_t shipments = 0, noted = 0, confirmed = 0;
    int firstDay = query::noDate, lastDay = query::noDate, firstSeen = query::noDate, lastSeen = query::noDate;
    std::uint8_t known = 0; ///< Bits of Amount.
};

/// A part of the selection, and what it comes to.
struct Part {
    std::span<const std::uint32_t> selection;
    std::vector<NarrowSums> narrow;
    /// What would be more than 64 bits hold.
    std::unordered_map<std::uint32_t, std::array<ExactSum, 4>> more;
};

class Adder {
public:
    Adder(const ShipmentTable& table, const std::vector<std::uint32_t>& place) : m_table(table), m_place(place) {
        for (const query::Time& time : table.timeColumn().values()) {
            if (time.day != query::noDate || time.month == query::noDate)
                m_seen.emplace_back(time.day, time.day);
            else
                m_seen.emplace_back(Month{time.month}.firstDay(), Month{time.month}.lastDay());
        }
    }

    void add(Part& part) const {
        for (std::size_t i = 0; i < part.selection.size();) {
            const std::size_t block = part.selection[i] / blockRows;
            std::size_t end = i;
            while (end < part.selection.size() && part.selection[end] / blockRows == block)
                ++end;
            query::withAmounts(m_table, block, [&](const auto& amounts) {
                addRows(part, block, part.selection.subspan(i, end - i), amounts);
            });
            i = end;
        }
    }

private:
    template <class Amounts>
    void addRows(Part& part, std::size_t block, std::span<const std::uint32_t> rows, const Amounts& amounts) const {
        std::array<std::uint32_t, blockRows> casts, times;
        m_table.castColumn().read(block, casts.data());
        m_table.timeColumn().codes().read(block, times.data());
        for (const std::uint32_t row : rows) {
            const std::size_t i = row % blockRows;
            const std::uint32_t place = m_place[casts[i]];
            NarrowSums& sums = part.narrow[place];
            ++sums.shipments;
            sums.noted += m_table.isNoted(row) ? 1 : 0;
            sums.confirmed += m_table.isConfirmed(row) ? 1 : 0;
            const int day = m_table.timeColumn().values()[times[i]].day;
            sums.firstDay = earlier(sums.firstDay, day);
            sums.lastDay = std::max(sums.lastDay, day); // noDate is before all others
            sums.firstSeen = earlier(sums.firstSeen, m_seen[times[i]].first);
            sums.lastSeen = std::max(sums.lastSeen, m_seen[times[i]].second);
            addAmount(part, place, NarrowSums::ValueUsd, amounts.hasUsd(i), amounts.valueUsd(i));
            addAmount(part, place, NarrowSums::Pieces, amounts.hasPieces(i), amounts.pieces(i));
            addAmount(part, place, NarrowSums::GrossKg, amounts.hasGross(i), amounts.grossKg(i));
            addAmount(part, place, NarrowSums::NetKg, amounts.hasNet(i), amounts.netKg(i));
        }
    }

    static void addAmount(Part& part, std::uint32_t place, NarrowSums::Amount which, bool isKnown,
                          ExactSum::Millionths amount) {
        if (!isKnown)
            return;
        NarrowSums& sums = part.narrow[place];
        sums.known = std::uint8_t(sums.known | 1U << which);
        if (__builtin_add_overflow(sums.amounts[which], amount, &sums.amounts[which])) {
            sums.amounts[which] = std::int64_t(std::uint64_t(sums.amounts[which]) - std::uint64_t(amount)); // as before
            part.more[place][which].addMillionths(amount);
        }
    }

    const ShipmentTable& m_table;
    const std::vector<std::uint32_t>& m_place; ///< Of each cast among the sums.
    std::vector<std::pair<int, int>> m_seen;   ///< From when to when, by code of time.
};

void addTo(std::vector<Sums>& sums, const Part& part) {
    for (std::size_t place = 0; place < sums.size(); ++place) {
        const NarrowSums& narrow = part.narrow[place];
        if (narrow.shipments == 0)
            continue;
        Sums own;
        own.shipments = narrow.shipments;
        own.noted = narrow.noted;
        own.confirmed = narrow.confirmed;
        own.firstDay = narrow.firstDay;
        own.lastDay = narrow.lastDay;
        own.firstSeen = narrow.firstSeen;
        own.lastSeen = narrow.lastSeen;
        const auto more = part.more.find(std::uint32_t(place));
        const auto sum = [&](KnownSum& to, NarrowSums::Amount which) {
            if ((narrow.known & 1U << which) == 0)
                return;
            to.addMillionths(narrow.amounts[which]);
            if (more != part.more.end())
                to.add(more->second[which]);
        };
        sum(own.valueUsd, NarrowSums::ValueUsd);
        sum(own.pieces, NarrowSums::Pieces);
        sum(own.grossKg, NarrowSums::GrossKg);
        sum(own.netKg, NarrowSums::NetKg);
        sums[place].add(own);
    }
}

} // namespace

void Sums::add(const Sums& other) {
    shipments += other.shipments;
    noted += other.noted;
    confirmed += other.confirmed;
    valueUsd.add(other.valueUsd);
    pieces.add(other.pieces);
    grossKg.add(other.grossKg);
    netKg.add(other.netKg);
    firstDay = earlier(firstDay, other.firstDay);
    lastDay = std::max(lastDay, other.lastDay);
    firstSeen = earlier(firstSeen, other.firstSeen);
    lastSeen = std::max(lastSeen, other.lastSeen);
}

CastSums sumByCast(const ShipmentTable& table, const query::Selection& selection) {
    CastSums result;
    std::vector<std::uint32_t> place(table.casts().size(), none);
    std::array<std::uint32_t, blockRows> casts;
    std::size_t read = std::size_t(-1);
    for (const std::uint32_t shipment : selection) {
        if (shipment / blockRows != read) {
            read = shipment / blockRows;
            table.castColumn().read(read, casts.data());
        }
        const std::uint32_t cast = casts[shipment % blockRows];
        if (place[cast] != none)
            continue;
        place[cast] = std::uint32_t(result.casts.size());
        result.casts.push_back(cast);
    }
    const std::size_t threads = selection.size() < worthAThread ? 1 : threadsAtOnce();
    const std::size_t share = selection.size() / threads + 1;
    std::vector<Part> parts;
    for (std::size_t begin = 0; begin < selection.size(); begin += share) {
        parts.push_back({std::span(selection).subspan(begin, std::min(share, selection.size() - begin)),
                         std::vector<NarrowSums>(result.casts.size()),
                         {}});
    }
    const Adder adder(table, place);
    forAllAtOnce(parts, [&](Part& part) { adder.add(part); });
    result.sums.resize(result.casts.size());
    for (const Part& part : parts)
        addTo(result.sums, part);
    return result;
}

CastSums sumByShipment(const ShipmentTable& table, const query::Selection& selection) {
    CastSums result;
    result.casts.reserve(selection.size());
    result.sums.reserve(selection.size());
    for (const std::uint32_t shipment : selection) {
        result.casts.push_back(table.castOf(shipment));
        Sums& sums = result.sums.emplace_back();
        sums.shipments = 1;
        sums.noted = table.isNoted(shipment) ? 1 : 0;
        sums.confirmed = table.isConfirmed(shipment) ? 1 : 0;
        sums.valueUsd.add(table.valueUsd(shipment));
        sums.pieces.add(table.pieces(shipment));
        sums.grossKg.add(table.grossKg(shipment));
        sums.netKg.add(table.netKg(shipment));
        sums.firstDay = sums.lastDay = table.day(shipment);
        const bool hasMonthAlone = table.day(shipment) == query::noDate && table.month(shipment) != query::noDate;
        sums.firstSeen = hasMonthAlone ? Month{table.month(shipment)}.firstDay() : table.day(shipment);
        sums.lastSeen = hasMonthAlone ? Month{table.month(shipment)}.lastDay() : table.day(shipment);
    }
    return result;
}

} // namespace waybill::graph
