// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/crossfilter.h"

#include "core/base/for_all_at_once.h"
#include "core/query/block_amounts.h"
#include "core/query/selector.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>

namespace waybill::query {

namespace {

constexpr std::size_t worthAThread = 200'000; // shipments of the table: all are looked at, however few are told

/// The blocks that one thread looks through, and what it makes of them.
template <class Result> struct Part {
    std::size_t begin, end;
    Result result;
};

template <class Result> std::vector<Part<Result>> partsOf(std::size_t blocks, std::size_t count, const Result& empty) {
    const std::size_t share = std::max<std::size_t>(1, (blocks + count - 1) / count);
    std::vector<Part<Result>> parts;
    for (std::size_t begin = 0; begin < blocks || parts.empty(); begin += share)
        parts.push_back({begin, std::min(begin + share, blocks), empty});
    return parts;
}

/// The conditions of a filter that are told apart.
struct Condition {
    Failing failing;
    Filter filter;
    std::optional<Selector> selector; ///< Of `filter`, so it is made once that stays where it is.
};

std::vector<Condition> conditionsOf(const ShipmentTable& table, const Filter& filter) {
    Filter other = filter;
    other.from.reset();
    other.to.reset();
    std::vector<Condition> conditions;
    const auto tellApart = [&](Failing failing, auto member) {
        if ((filter.*member).empty())
            return;
        Filter alone;
        alone.*member = filter.*member;
        (other.*member).clear();
        conditions.push_back({failing, alone, {}});
    };
    tellApart(Failing::Notes, &Filter::noteClasses);
    tellApart(Failing::Differences, &Filter::differences);
    tellApart(Failing::Tiers, &Filter::tiers);
    tellApart(Failing::Categories, &Filter::categories);
    if (filter.role) {
        Filter alone;
        alone.role = filter.role;
        alone.party = filter.party; // in that role; in any role it is one of the others
        other.role.reset();
        conditions.push_back({Failing::Role, alone, {}});
    }
    if (!other.isEmpty())
        conditions.push_back({Failing::Other, other, {}});
    for (Condition& condition : conditions)
        condition.selector.emplace(table, condition.filter);
    return conditions;
}

/// What happened at a time, in whole numbers.
struct TimeSums {
    std::size_t all = 0; ///< Whatever the filter.
    std::size_t shipments = 0, noted = 0;
    ExactSum valueUsd, notedValueUsd, kg, notedKg, units, notedUnits;

    void add(const TimeSums& other) {
        all += other.all;
        shipments += other.shipments;
        noted += other.noted;
        valueUsd.add(other.valueUsd);
        notedValueUsd.add(other.notedValueUsd);
        kg.add(other.kg);
        notedKg.add(other.notedKg);
        units.add(other.units);
        notedUnits.add(other.notedUnits);
    }
    template <class Amounts> void add(bool isNoted, std::size_t i, const Amounts& amounts) {
        const auto value = amounts.valueUsd(i), pieces = amounts.pieces(i);
        const auto weight = amounts.hasNet(i) ? amounts.netKg(i) : amounts.grossKg(i);
        ++shipments;
        valueUsd.addMillionths(value);
        kg.addMillionths(weight);
        units.addMillionths(pieces);
        if (!isNoted)
            return;
        ++noted;
        notedValueUsd.addMillionths(value);
        notedKg.addMillionths(weight);
        notedUnits.addMillionths(pieces);
    }
};

void countTimes(std::vector<TimeSums>& sums, const ShipmentTable& table, std::size_t block,
                const std::uint8_t* failing) {
    const std::size_t begin = block * blockRows, rows = std::min(blockRows, table.size() - begin);
    std::array<std::uint32_t, blockRows> times;
    table.timeColumn().codes().read(block, times.data());
    withAmounts(table, block, [&](const auto& amounts) {
        for (std::size_t i = 0; i < rows; ++i) {
            TimeSums& sum = sums[times[i]];
            ++sum.all;
            if (failing[i] == 0)
                sum.add(table.isNoted(begin + i), i, amounts);
        }
    });
}

std::vector<TimeCount> inOrder(const std::vector<TimeSums>& sums, const std::vector<Time>& times) {
    std::vector<TimeCount> counts;
    for (std::size_t code = 0; code < sums.size(); ++code) {
        const TimeSums& sum = sums[code];
        if (sum.shipments > 0)
            counts.push_back({times[code], sum.shipments, sum.noted, sum.valueUsd.value(), sum.notedValueUsd.value(),
                              sum.kg.value(), sum.notedKg.value(), sum.units.value(), sum.notedUnits.value()});
    }
    std::ranges::sort(counts, [](const TimeCount& a, const TimeCount& b) {
        const auto order = [](const Time& time) { return std::tuple(time.day == noDate, time.day, time.month); };
        return order(a.time) < order(b.time);
    });
    return counts;
}

std::vector<std::uint32_t> inCatalogueOrder(const ShipmentTable& table) {
    const std::vector<std::string>& ids = table.categoryColumn().values();
    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 1; code < ids.size(); ++code)
        codes.push_back(code);
    const auto place = [&](std::uint32_t code) {
        const auto& known = table.categories();
        const auto at = std::ranges::find(known, ids[code], &goods::Category::id);
        return std::tuple(at - known.begin(), std::string_view(ids[code]));
    };
    std::ranges::sort(codes, {}, place);
    return codes;
}

} // namespace

std::shared_ptr<const Crossfilter> Crossfilter::make(std::shared_ptr<const ShipmentTable> table, const Filter& filter) {
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    std::shared_ptr<Crossfilter> made(new Crossfilter(std::move(table), filter));
    made->lookAtAll();
    return made;
}

Crossfilter::Crossfilter(std::shared_ptr<const ShipmentTable> table, Filter filter)
    : m_table(std::move(table)), m_filter(std::move(filter)), m_teller(*m_table), m_failing(m_table->size()),
      m_categories(inCatalogueOrder(*m_table)) {}

void Crossfilter::lookAtAll() {
    const auto conditions = conditionsOf(*m_table, m_filter);
    auto parts =
        partsOf(m_table->blockCount(), threadsAtOnce(), std::vector<TimeSums>(m_table->timeColumn().values().size()));
    forAllAtOnce(parts, [&](auto& part) {
        Selector::Passes passes;
        for (std::size_t block = part.begin; block < part.end; ++block) {
            std::uint8_t* failing = m_failing.data() + block * blockRows;
            const std::size_t rows = std::min(blockRows, m_table->size() - block * blockRows);
            for (const Condition& condition : conditions) {
                condition.selector->apply(block, passes);
                for (std::size_t i = 0; i < rows; ++i)
                    failing[i] |= passes[i] != 0 ? 0U : unsigned(condition.failing);
            }
            countTimes(part.result, *m_table, block, failing);
        }
    });
    std::vector<TimeSums>& all = parts.front().result;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        for (std::size_t code = 0; code < all.size(); ++code)
            all[code].add(parts[i].result[code]);
    }
    for (const TimeSums& sum : all)
        m_shipmentsAt.push_back(sum.all);
    m_times = inOrder(all, m_table->timeColumn().values());
}

bool Crossfilter::answers(const Filter& filter) const {
    Filter own = m_filter, wanted = filter;
    own.from = wanted.from = own.to = wanted.to = std::nullopt;
    return own == wanted;
}

std::vector<std::int8_t> Crossfilter::within(const TimeRange& range) const {
    std::vector<std::int8_t> within;
    for (const Time& time : m_table->timeColumn().values())
        within.push_back(isWithin(range, time) ? 1 : 0);
    return within;
}

std::size_t Crossfilter::shipmentsTold(const std::vector<std::int8_t>& signs) const {
    std::size_t shipments = 0;
    for (std::size_t code = 0; code < signs.size(); ++code)
        shipments += signs[code] != 0 ? m_shipmentsAt[code] : 0;
    return shipments;
}

Crossfilter::Count Crossfilter::count(const TimeRange& range, const Count* before) const {
    const std::vector<std::int8_t> wanted = within(range);
    const bool countsAnyRole = m_filter.role.has_value();
    std::vector<std::int8_t> signs = wanted;
    std::shared_ptr<const Tally> base;
    const auto startFrom = [&](const std::shared_ptr<const Tally>& tally, std::vector<std::int8_t> counted) {
        std::transform(wanted.begin(), wanted.end(), counted.begin(), counted.begin(), std::minus<>());
        if (shipmentsTold(counted) >= shipmentsTold(signs))
            return;
        base = tally;
        signs = std::move(counted);
    };
    if (before != nullptr)
        startFrom(before->tally, within(before->range));
    if (before != nullptr && before->whole)
        startFrom(before->whole, std::vector<std::int8_t>(wanted.size(), 1));
    const auto sum = base ? std::make_shared<Tally>(*base) : std::make_shared<Tally>(*m_table, countsAnyRole);
    const std::size_t threads = m_table->size() < worthAThread ? 1 : threadsAtOnce();
    auto parts = partsOf(m_table->blockCount(), threads, std::shared_ptr<Tally>());
    parts.front().result = sum;
    forAllAtOnce(parts, [&](auto& part) {
        if (!part.result)
            part.result = std::make_shared<Tally>(*m_table, countsAnyRole);
        tell(*part.result, signs, part.begin, part.end);
    });
    for (std::size_t i = 1; i < parts.size(); ++i)
        sum->add(*parts[i].result);
    const bool isWhole = std::ranges::find(wanted, 0) == wanted.end();
    return {range, totalsOf(*sum), facetsOf(*sum), sum, isWhole ? sum : before != nullptr ? before->whole : nullptr};
}

void Crossfilter::tell(Tally& tally, const std::vector<std::int8_t>& signs, std::size_t begin, std::size_t end) const {
    std::array<std::uint32_t, blockRows> times;
    Teller::Signs of;
    const std::int8_t* const signOf = signs.data(); // fetched anew for each shipment otherwise
    for (std::size_t block = begin; block < end; ++block) {
        const std::size_t rows = std::min(blockRows, m_table->size() - block * blockRows);
        m_table->timeColumn().codes().read(block, times.data());
        unsigned any = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            of[i] = signOf[times[i]];
            any |= unsigned(of[i]);
        }
        if (any != 0)
            m_teller.tell(tally, block, of, m_failing.data() + block * blockRows);
    }
}

template <class Use>
void Crossfilter::eachShipment(const std::vector<std::int8_t>& signs, std::size_t beginBlock, std::size_t endBlock,
                               Use&& use) const {
    std::array<std::uint32_t, blockRows> times;
    for (std::size_t block = beginBlock; block < endBlock; ++block) {
        const std::size_t first = block * blockRows, rows = std::min(blockRows, m_table->size() - first);
        m_table->timeColumn().codes().read(block, times.data());
        for (std::size_t i = 0; i < rows; ++i)
            use(first + i, std::size_t(signs[times[i]] != 0) & std::size_t(m_failing[first + i] == 0));
    }
}

Selection Crossfilter::select(const TimeRange& range) const {
    struct Listed {
        std::size_t count = 0;
        Selection shipments;
    };
    const std::vector<std::int8_t> signs = within(range);
    auto parts = partsOf(m_table->blockCount(), threadsAtOnce(), Listed());
    // Counted first: shipments that are moved because their list grows cost many times as much.
    forAllAtOnce(parts, [&](auto& part) {
        std::size_t count = 0;
        eachShipment(signs, part.begin, part.end, [&](std::size_t, std::size_t isIn) { count += isIn; });
        part.result.count = count;
    });
    std::size_t total = 0;
    for (const auto& part : parts)
        total += part.result.count;
    parts.front().result.shipments.reserve(total + 1); // the others come behind it
    forAllAtOnce(parts, [&](auto& part) {
        auto& [count, shipments] = part.result;
        shipments.resize(count + 1); // each is written, and stays where the next is not
        std::uint32_t* into = shipments.data();
        eachShipment(signs, part.begin, part.end, [&](std::size_t shipment, std::size_t isIn) {
            *into = std::uint32_t(shipment);
            into += isIn;
        });
        shipments.resize(count);
    });
    Selection all = std::move(parts.front().result.shipments);
    for (std::size_t i = 1; i < parts.size(); ++i)
        all.insert(all.end(), parts[i].result.shipments.begin(), parts[i].result.shipments.end());
    return all;
}

Totals Crossfilter::totalsOf(const Tally& tally) const {
    Totals totals{std::size_t(tally.shipments),
                  std::size_t(tally.noted),
                  tally.valueUsd.value(),
                  tally.pieces.value(),
                  tally.grossKg.value(),
                  tally.netKg.value(),
                  {}};
    const std::vector<std::string>& currencies = m_table->currencyColumn().values();
    for (std::size_t code = 1; code < currencies.size(); ++code) {
        if (const auto& currency = tally.currencies[code]; currency.shipments > 0)
            totals.otherCurrencies.push_back(
                {currencies[code], currency.value.value(), std::size_t(currency.shipments)});
    }
    std::ranges::sort(totals.otherCurrencies, {}, &Totals::OtherCurrency::currency);
    return totals;
}

Facets Crossfilter::facetsOf(const Tally& tally) const {
    Facets facets;
    std::ranges::copy(tally.notes, facets.notes.begin());
    std::ranges::copy(tally.differences, facets.differences.begin());
    for (std::size_t i = 0; i < goods::highPriorityTiers.size(); ++i) {
        if (m_teller.hasTier(i))
            facets.tiers.push_back({std::string(goods::highPriorityTiers[i]), std::size_t(tally.tiers[i + 1])});
    }
    for (const std::uint32_t code : m_categories) {
        const Tally::OfCategory& category = tally.categories[code];
        facets.categories.push_back({m_table->categoryColumn().values()[code], m_table->nameOfCategory(code),
                                     std::size_t(category.shipments), std::size_t(category.noted),
                                     category.units.value(), category.notedUnits.value(), category.valueUsd.value(),
                                     category.notedValueUsd.value()});
    }
    std::ranges::stable_sort(facets.categories, std::greater<>(), &Facets::Category::shipments);
    countParties(facets, tally.castsOfAnyRole.empty() ? tally.casts : tally.castsOfAnyRole);
    return facets;
}

void Crossfilter::countParties(Facets& facets, const std::vector<std::uint32_t>& casts) const {
    std::vector<std::uint16_t> roles(m_table->entities().size());
    std::vector<std::uint8_t> places(m_table->places().size());
    for (std::uint32_t cast = 0; cast < casts.size(); ++cast) {
        if (casts[cast] == 0)
            continue;
        for (const PartyRef& party : m_table->casts()[cast]) {
            roles[party.entity] = std::uint16_t(roles[party.entity] | 1U << unsigned(party.role));
            if (party.place != none)
                places[party.place] = 1;
        }
    }
    for (const Role role : allRoles) {
        const auto has = [bit = 1U << unsigned(role)](unsigned of) { return (of & bit) != 0; };
        if (const auto count = std::ranges::count_if(roles, has); count > 0)
            facets.parties[role] = std::size_t(count);
    }
    facets.addresses = std::size_t(std::ranges::count(places, 1));
}

std::size_t Crossfilter::bytes() const {
    return m_failing.capacity() + m_times.capacity() * sizeof(TimeCount) +
           m_shipmentsAt.capacity() * sizeof(std::size_t) + m_categories.capacity() * sizeof(std::uint32_t);
}

} // namespace waybill::query
