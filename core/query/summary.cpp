// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/summary.h"

#include "core/base/sum.h"
#include "core/goods/category.h"
#include "core/goods/high_priority.h"
#include "core/goods/unit_prices.h"
#include "core/query/differences.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::query {

namespace {

constexpr std::array topRoles{Role::Buyer, Role::Seller, Role::Maker};

/// From the first to the last day known; an aggregated row spans its month.
struct Period {
    std::optional<Date> first, last;

    void add(const std::optional<Date>& begin, const std::optional<Date>& end) {
        if (begin && (!first || *begin < *first))
            first = begin;
        if (end && (!last || *end > *last))
            last = end;
    }
};

std::optional<Date> lastDayOf(Month month) {
    const Month next{month.index + 1};
    const auto begin = Date::make(next.year(), next.month(), 1);
    return begin ? std::optional(Date::fromDays(begin->days() - 1)) : Date::make(month.year(), 12, 31);
}

struct Amounts {
    std::size_t shipments = 0;
    ExactSum units, valueUsd;

    void add(const ShipmentTable& table, std::size_t i) {
        ++shipments;
        units.add(table.pieces(i));
        valueUsd.add(table.valueUsd(i));
    }
};

struct MonthAmounts {
    Amounts all;
    std::size_t noted = 0;
};

struct NoteAmounts {
    Amounts all;
    Period period;
    std::size_t confirmed = 0, dismissed = 0;
};

struct CategoryAmounts {
    Amounts all, noted;
    Period notedPeriod;
    std::vector<double> unitPrices;
};

/// Of a tier of the high-priority list, or of a difference.
struct NotedAmounts {
    Amounts all;
    std::size_t noted = 0;
};

Summary::UnitPrice unitPriceOf(const std::vector<double>& prices) {
    const goods::UnitPrices judged = goods::judgePrices(prices);
    return {judged.medianUsd, judged.madUsd, judged.prices, judged.outliers, judged.tooFew};
}

/// Shipments and value by entity in one role; a shipment that names an entity twice counts once.
class RoleAmounts {
public:
    explicit RoleAmounts(std::size_t entities) : m_amounts(entities), m_lastShipment(entities, std::size_t(-1)) {}

    void add(const ShipmentTable& table, std::size_t shipment, std::uint32_t entity) {
        if (m_lastShipment[entity] == shipment)
            return;
        m_lastShipment[entity] = shipment;
        m_amounts[entity].shipments += 1;
        m_amounts[entity].valueUsd.add(table.valueUsd(shipment));
    }

    [[nodiscard]] std::vector<Summary::PartyTotal> top(const ShipmentTable& table) const {
        std::vector<Summary::PartyTotal> totals;
        for (std::size_t i = 0; i < m_amounts.size(); ++i) {
            if (m_amounts[i].shipments == 0)
                continue;
            const auto& entity = table.entities()[i];
            totals.push_back({entity.id, entity.name, m_amounts[i].shipments, m_amounts[i].valueUsd.value()});
        }
        const auto before = [](const Summary::PartyTotal& a, const Summary::PartyTotal& b) {
            if (a.valueUsd != b.valueUsd)
                return a.valueUsd > b.valueUsd;
            return a.shipments != b.shipments ? a.shipments > b.shipments : a.id < b.id;
        };
        const std::size_t kept = std::min(topLimit, totals.size());
        std::partial_sort(totals.begin(), totals.begin() + std::ptrdiff_t(kept), totals.end(), before);
        totals.resize(kept);
        return totals;
    }

private:
    std::vector<Amounts> m_amounts;
    std::vector<std::size_t> m_lastShipment;
};

class Summariser {
public:
    explicit Summariser(const ShipmentTable& table)
        : m_table(table), m_entitySeen(table.entities().size()), m_placeSeen(table.places().size()),
          m_roles(topRoles.size(), RoleAmounts(table.entities().size())) {}

    void add(std::size_t i) {
        m_all.add(m_table, i);
        m_gross.add(m_table.grossKg(i));
        m_net.add(m_table.netKg(i));
        if (m_sources.empty() || m_sources.back() != m_table.source(i))
            m_sources.push_back(m_table.source(i));
        const auto [begin, end] = daysOf(i);
        m_period.add(begin, end);
        addMonth(i);
        addNotes(i, begin, end);
        addCategory(i, begin, end);
        addTier(i);
        addDifferences(i);
        addValue(i);
        addParties(i);
        if (m_table.isCut(i))
            ++m_coverage.cutDescriptions;
    }

    [[nodiscard]] Summary result() {
        Summary summary;
        std::sort(m_sources.begin(), m_sources.end());
        summary.sources = std::size_t(std::unique(m_sources.begin(), m_sources.end()) - m_sources.begin());
        summary.shipments = m_all.shipments;
        summary.entities = std::size_t(std::count(m_entitySeen.begin(), m_entitySeen.end(), 1));
        addListHits(summary.listHits);
        summary.addresses = std::size_t(std::count(m_placeSeen.begin(), m_placeSeen.end(), 1));
        summary.valueUsd = m_all.valueUsd.value();
        summary.pieces = m_all.units.value();
        summary.grossKg = m_gross.value();
        summary.netKg = m_net.value();
        summary.from = m_period.first;
        summary.to = m_period.last;
        for (const auto& [currency, amounts] : m_currencies)
            summary.otherCurrencies.push_back({currency, amounts.valueUsd.value(), amounts.shipments});
        for (const auto& [month, amounts] : m_months) {
            summary.months.push_back({Month{month}, amounts.all.shipments, amounts.noted, amounts.all.units.value(),
                                      amounts.all.valueUsd.value()});
        }
        writeNotes(summary);
        writeCategories(summary);
        writeTiers(summary);
        for (std::size_t role = 0; role < topRoles.size(); ++role)
            summary.top[topRoles[role]] = m_roles[role].top(m_table);
        for (const Difference difference : allDifferences) {
            const NotedAmounts& amounts = m_differences[std::size_t(difference)];
            summary.differences.push_back(
                {difference, amounts.all.shipments, amounts.noted, amounts.all.valueUsd.value()});
        }
        summary.coverage = m_coverage;
        return summary;
    }

private:
    [[nodiscard]] std::pair<std::optional<Date>, std::optional<Date>> daysOf(std::size_t i) const {
        if (m_table.day(i) != noDate) {
            const Date day = Date::fromDays(m_table.day(i));
            return {day, day};
        }
        if (m_table.month(i) == noDate)
            return {};
        const Month month{m_table.month(i)};
        return {Date::make(month.year(), month.month(), 1), lastDayOf(month)};
    }

    void addMonth(std::size_t i) {
        if (m_table.month(i) == noDate) {
            ++m_coverage.withoutDate;
            return;
        }
        MonthAmounts& month = m_months[m_table.month(i)];
        month.all.add(m_table, i);
        month.noted += m_table.isNoted(i) ? 1 : 0;
    }

    void addNotes(std::size_t i, const std::optional<Date>& begin, const std::optional<Date>& end) {
        const unsigned stated = m_table.noteClasses(i), negated = m_table.negatedNoteClasses(i);
        const unsigned confirmed = m_table.confirmedClasses(i), dismissed = m_table.dismissedClasses(i);
        if ((stated | negated | dismissed) == 0)
            return;
        for (std::size_t k = 0; k < allNoteClasses.size(); ++k) {
            const unsigned bit = 1U << int(allNoteClasses[k]);
            if (allNoteClasses[k] == NoteClass::None)
                continue;
            m_notes[2 * k].confirmed += (confirmed & bit) != 0 ? 1 : 0;
            m_notes[2 * k].dismissed += (dismissed & bit) != 0 ? 1 : 0;
            for (const bool isNegated : {false, true}) {
                if (((isNegated ? negated : stated) & bit) == 0)
                    continue;
                NoteAmounts& note = m_notes[2 * k + (isNegated ? 1 : 0)];
                note.all.add(m_table, i);
                note.period.add(begin, end);
            }
        }
    }

    void addCategory(std::size_t i, const std::optional<Date>& begin, const std::optional<Date>& end) {
        if (m_table.category(i).empty())
            return;
        CategoryAmounts& category = m_categories[m_table.category(i)];
        category.all.add(m_table, i);
        if (const auto price = goods::unitPrice(m_table.valueUsd(i), m_table.pieces(i)))
            category.unitPrices.push_back(*price);
        if (!m_table.isNoted(i))
            return;
        category.noted.add(m_table, i);
        category.notedPeriod.add(begin, end);
    }

    void addTier(std::size_t i) {
        const std::string_view tier = goods::highPriorityTier(m_table.hsCode(i));
        if (tier.empty())
            return;
        const auto at = std::ranges::find(goods::highPriorityTiers, tier) - goods::highPriorityTiers.begin();
        NotedAmounts& amounts = m_tiers[std::size_t(at)];
        amounts.all.add(m_table, i);
        amounts.noted += m_table.isNoted(i) ? 1 : 0;
    }

    void addDifferences(std::size_t i) {
        for (const Difference difference : allDifferences) {
            if (!hasDifference(m_table, i, difference))
                continue;
            NotedAmounts& amounts = m_differences[std::size_t(difference)];
            amounts.all.add(m_table, i);
            amounts.noted += m_table.isNoted(i) ? 1 : 0;
        }
    }

    void addValue(std::size_t i) {
        if (!std::isnan(m_table.valueUsd(i)))
            return;
        if (std::isnan(m_table.value(i)) || m_table.currency(i).empty()) {
            ++m_coverage.withoutValue;
            return;
        }
        Amounts& amounts = m_currencies[m_table.currency(i)];
        ++amounts.shipments;
        amounts.valueUsd.add(m_table.value(i)); // in its own currency
    }

    void addParties(std::size_t i) {
        unsigned roles = 0;
        for (const PartyRef& party : m_table.parties(i)) {
            roles |= 1U << int(party.role);
            m_entitySeen[party.entity] = 1;
            if (party.place != none)
                m_placeSeen[party.place] = 1;
            for (std::size_t role = 0; role < topRoles.size(); ++role) {
                if (topRoles[role] == party.role)
                    m_roles[role].add(m_table, i, party.entity);
            }
        }
        const auto without = [&](Role role) { return (roles & (1U << int(role))) == 0 ? 1U : 0U; };
        m_coverage.withoutBuyer += without(Role::Buyer);
        m_coverage.withoutSeller += without(Role::Seller);
        m_coverage.withoutMaker += without(Role::Maker);
    }

    void addListHits(Summary::ListHitTotal& total) const {
        for (const auto& [entity, hits] : m_table.marks().listed) {
            const std::uint32_t index = m_table.entityIndex(entity);
            if (index == none || m_entitySeen[index] == 0)
                continue;
            total.entities += hits.isLead() || hits.confirmed > 0 ? 1 : 0;
            total.hits.open += hits.open;
            total.hits.confirmed += hits.confirmed;
            total.hits.dismissed += hits.dismissed;
            total.hits.later += hits.later;
        }
    }

    void writeNotes(Summary& summary) const {
        for (std::size_t k = 0; k < m_notes.size(); ++k) {
            const NoteAmounts& note = m_notes[k];
            if (note.all.shipments + note.dismissed == 0)
                continue;
            summary.notes.push_back({allNoteClasses[k / 2], k % 2 == 1, note.all.shipments, note.all.units.value(),
                                     note.all.valueUsd.value(), note.period.first, note.period.last, note.confirmed,
                                     note.dismissed});
        }
    }

    /// In the catalogue's order; ids that it does not know (any more) come last, under their id.
    void writeCategories(Summary& summary) {
        const auto write = [&](const std::string& id, const std::string& name) {
            const auto it = m_categories.find(id);
            if (it == m_categories.end())
                return;
            const CategoryAmounts& category = it->second;
            summary.categories.push_back({id, name, category.all.shipments, category.noted.shipments,
                                          category.all.units.value(), category.all.valueUsd.value(),
                                          category.noted.units.value(), category.noted.valueUsd.value(),
                                          category.notedPeriod.first, unitPriceOf(category.unitPrices)});
            m_categories.erase(it);
        };
        for (const goods::Category& category : m_table.categories())
            write(category.id, category.name);
        while (!m_categories.empty()) {
            const std::string id = m_categories.begin()->first;
            write(id, id);
        }
    }

    void writeTiers(Summary& summary) const {
        for (std::size_t i = 0; i < m_tiers.size(); ++i) {
            const NotedAmounts& tier = m_tiers[i];
            if (tier.all.shipments > 0)
                summary.highPriority.push_back({std::string(goods::highPriorityTiers[i]), tier.all.shipments,
                                                tier.noted, tier.all.valueUsd.value()});
        }
    }

    const ShipmentTable& m_table;
    Amounts m_all;
    ExactSum m_gross, m_net;
    Period m_period;
    std::vector<SourceId> m_sources;
    std::vector<char> m_entitySeen, m_placeSeen;
    std::map<int, MonthAmounts> m_months;
    std::array<NoteAmounts, 2 * allNoteClasses.size()> m_notes;
    std::map<std::string, CategoryAmounts> m_categories;
    std::array<NotedAmounts, goods::highPriorityTiers.size()> m_tiers;
    std::array<NotedAmounts, allDifferences.size()> m_differences{};
    std::map<std::string, Amounts> m_currencies;
    std::vector<RoleAmounts> m_roles;
    Summary::Coverage m_coverage;
};

} // namespace

Summary summarise(const ShipmentTable& table, const Selection& selection) {
    Summariser summariser(table);
    for (const std::uint32_t shipment : selection)
        summariser.add(shipment);
    return summariser.result();
}

} // namespace waybill::query
