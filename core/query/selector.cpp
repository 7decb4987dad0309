// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/selector.h"

#include "core/base/text.h"
#include "core/goods/high_priority.h"
#include "core/query/flow_role.h"
#include "core/query/time_range.h"

#include <algorithm>
#include <cmath>

namespace waybill::query {

namespace {

/// The entities that a name means, decided once, not for each shipment.
std::vector<char> entitiesNamed(const ShipmentTable& table, const std::string& party) {
    const std::string wanted = folded(party);
    std::vector<char> result(table.entities().size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = table.entities()[i].foldedName.find(wanted) != std::string::npos ? 1 : 0;
    return result;
}

bool namesOneOf(std::span<const PartyRef> parties, const std::vector<char>& entities) {
    return std::ranges::any_of(parties, [&](const PartyRef& party) { return entities[party.entity] != 0; });
}

/// Entities up to hops - 1 links away: their shipments lead to entities `hops` links away.
std::vector<char> entitiesAround(const ShipmentTable& table, const Filter& filter) {
    std::vector<char> reached(table.entities().size());
    for (const EntityId id : filter.around) {
        if (const std::uint32_t index = table.entityIndex(id); index != none)
            reached[index] = 1;
    }
    const Casts& casts = table.casts();
    bool grew = true;
    for (int hop = 1; hop < filter.hops && grew; ++hop) {
        grew = false;
        std::vector<char> next = reached;
        for (std::uint32_t cast = 0; cast < casts.size(); ++cast) {
            if (!namesOneOf(casts[cast], reached))
                continue;
            for (const PartyRef& party : casts[cast]) {
                if (!isFlowRole(party.role) || next[party.entity])
                    continue;
                next[party.entity] = 1;
                grew = true;
            }
        }
        reached.swap(next);
    }
    return reached;
}

template <class Value> bool isOneOf(const std::vector<Value>& wanted, const Value& value) {
    return std::ranges::find(wanted, value) != wanted.end();
}

/// For conditions that cost more than looking whether the shipment still passes.
template <class Condition> void keep(Selector::Passes& passes, std::size_t rows, const Condition& condition) {
    for (std::size_t i = 0; i < rows; ++i) {
        if (passes[i])
            passes[i] = condition(i) ? 1 : 0;
    }
}

} // namespace

Selector::Selector(const ShipmentTable& table, const Filter& filter)
    : m_table(table), m_filter(filter), m_text(filter.text) {
    if (filter.from || filter.to)
        addCoded(table.timeColumn(),
                 [range = TimeRange{filter.from, filter.to}](const Time& time) { return isWithin(range, time); });
    addWords();
    addParties();
    for (const NoteClass noteClass : filter.noteClasses) {
        if (noteClass == NoteClass::None)
            m_noneWanted = true;
        else
            m_classesWanted |= 1U << unsigned(noteClass);
    }
    for (const Difference difference : filter.differences)
        m_differencesWanted |= 1U << unsigned(difference);
    if (!filter.statuses.empty())
        m_withStatus = markedShipments(table, table.marks().byStatus, filter.statuses);
    if (!filter.tags.empty())
        m_withTag = markedShipments(table, table.marks().byTag, filter.tags);
    for (const Clause& clause : filter.clauses) {
        std::vector<Term>& terms = m_clauses.emplace_back();
        for (const Clause::Term& term : clause.anyOf)
            terms.push_back({term.isNot, std::make_unique<Selector>(table, term.filter)});
    }
}

template <class Column, class Passing> void Selector::addCoded(const Column& column, Passing passing) {
    Coded coded{&column.codes(), {}};
    coded.passing.reserve(column.values().size());
    for (const auto& value : column.values())
        coded.passing.push_back(passing(value) ? 1 : 0);
    m_coded.push_back(std::move(coded));
}

void Selector::addWords() {
    if (!m_filter.sources.empty())
        addCoded(m_table.sourceColumn(), [&](SourceId source) { return isOneOf(m_filter.sources, source); });
    if (!m_filter.hsPrefixes.empty()) {
        addCoded(m_table.hsColumn(), [&](const std::string& code) {
            return std::ranges::any_of(m_filter.hsPrefixes,
                                       [&](const std::string& prefix) { return code.starts_with(prefix); });
        });
    }
    if (!m_filter.tiers.empty()) {
        addCoded(m_table.hsColumn(), [&](const std::string& code) {
            return std::ranges::find(m_filter.tiers, goods::highPriorityTier(code)) != m_filter.tiers.end();
        });
    }
    if (!m_filter.categories.empty()) {
        addCoded(m_table.categoryColumn(),
                 [&](const std::string& category) { return isOneOf(m_filter.categories, category); });
    }
    if (!m_filter.origins.empty())
        addCoded(m_table.originColumn(), [&](const std::string& origin) { return isOneOf(m_filter.origins, origin); });
}

void Selector::addParties() {
    const Casts& casts = m_table.casts();
    const auto add = [&](const auto& passing) {
        Coded coded{&m_table.castColumn(), std::vector<std::uint8_t>(casts.size())};
        for (std::uint32_t cast = 0; cast < casts.size(); ++cast)
            coded.passing[cast] = passing(casts[cast]) ? 1 : 0;
        m_coded.push_back(std::move(coded));
    };
    if (m_filter.role || !m_filter.party.empty()) {
        const auto named = m_filter.party.empty() ? std::vector<char>() : entitiesNamed(m_table, m_filter.party);
        add([&](std::span<const PartyRef> parties) {
            return std::ranges::any_of(parties, [&](const PartyRef& party) {
                return (!m_filter.role || party.role == *m_filter.role) && (named.empty() || named[party.entity]);
            });
        });
    }
    if (!m_filter.around.empty()) {
        const auto around = entitiesAround(m_table, m_filter);
        add([&](std::span<const PartyRef> parties) { return namesOneOf(parties, around); });
    }
}

void Selector::apply(std::size_t block, Passes& passes) const {
    const std::size_t begin = block * blockRows, rows = std::min(blockRows, m_table.size() - begin);
    std::fill_n(passes.begin(), rows, std::uint8_t(1));
    std::fill(passes.begin() + std::ptrdiff_t(rows), passes.end(), std::uint8_t(0));
    std::array<std::uint32_t, blockRows> codes;
    for (const Coded& coded : m_coded) {
        coded.codes->read(block, codes.data());
        for (std::size_t i = 0; i < rows; ++i)
            passes[i] = std::uint8_t(passes[i] & coded.passing[codes[i]]);
    }
    applyNotes(block, passes);
    applyAmounts(block, passes);
    applyFindings(block, passes);
    applyClauses(block, passes);
    if (!m_text.isEmpty())
        keep(passes, rows, [&](std::size_t i) { return m_text.matches(m_table.foldedText(begin + i)); });
}

void Selector::applyNotes(std::size_t block, Passes& passes) const {
    if (m_filter.noteClasses.empty())
        return;
    const std::size_t begin = block * blockRows;
    keep(passes, std::min(blockRows, m_table.size() - begin), [&](std::size_t i) {
        const unsigned classes = m_table.noteClasses(begin + i);
        return (classes & m_classesWanted) != 0 ||
               (m_noneWanted && classes == 0 && m_table.negatedNoteClasses(begin + i) == 0);
    });
}

void Selector::applyAmounts(std::size_t block, Passes& passes) const {
    const std::size_t begin = block * blockRows, rows = std::min(blockRows, m_table.size() - begin);
    // Not-a-number is neither large nor small enough.
    if (m_filter.minValueUsd)
        keep(passes, rows, [&](std::size_t i) { return m_table.valueUsd(begin + i) >= *m_filter.minValueUsd; });
    if (m_filter.maxValueUsd)
        keep(passes, rows, [&](std::size_t i) { return m_table.valueUsd(begin + i) <= *m_filter.maxValueUsd; });
    if (m_filter.minWeightKg) {
        keep(passes, rows, [&](std::size_t i) {
            const double net = m_table.netKg(begin + i);
            return (std::isnan(net) ? m_table.grossKg(begin + i) : net) >= *m_filter.minWeightKg;
        });
    }
}

void Selector::applyClauses(std::size_t block, Passes& passes) const {
    const std::size_t rows = std::min(blockRows, m_table.size() - block * blockRows);
    for (const std::vector<Term>& terms : m_clauses) {
        Passes any{}, each;
        for (const Term& term : terms) {
            term.selector->apply(block, each);
            for (std::size_t i = 0; i < rows; ++i)
                any[i] |= term.isNot ? std::uint8_t(1 - each[i]) : each[i];
        }
        for (std::size_t i = 0; i < rows; ++i)
            passes[i] = std::uint8_t(passes[i] & any[i]);
    }
}

void Selector::applyFindings(std::size_t block, Passes& passes) const {
    const std::size_t begin = block * blockRows, rows = std::min(blockRows, m_table.size() - begin);
    if (m_differencesWanted != 0)
        keep(passes, rows, [&](std::size_t i) { return (m_table.differences(begin + i) & m_differencesWanted) != 0; });
    if (!m_filter.statuses.empty())
        keep(passes, rows, [&](std::size_t i) { return m_withStatus[begin + i] != 0; });
    if (!m_filter.tags.empty())
        keep(passes, rows, [&](std::size_t i) { return m_withTag[begin + i] != 0; });
}

} // namespace waybill::query
