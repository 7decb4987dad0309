// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/goods/high_priority.h"
#include "core/query/differences.h"
#include "core/query/shipment_table.h"
#include "core/query/text_query.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::query {

namespace {

constexpr std::size_t blockSize = 4096;

bool isFlowRole(Role role) {
    return role == Role::Buyer || role == Role::Seller || role == Role::Maker;
}

/// The entities that a name or a neighbourhood means, decided once, not for each shipment.
std::vector<char> entitiesNamed(const ShipmentTable& table, const std::string& party) {
    const std::string wanted = folded(party);
    std::vector<char> result(table.entities().size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = table.entities()[i].foldedName.find(wanted) != std::string::npos ? 1 : 0;
    return result;
}

bool namesOneOf(const ShipmentTable& table, std::size_t shipment, const std::vector<char>& entities) {
    const auto parties = table.parties(shipment);
    return std::any_of(parties.begin(), parties.end(),
                       [&](const PartyRef& party) { return entities[party.entity] != 0; });
}

/// Entities up to hops - 1 links away: their shipments lead to entities `hops` links away.
std::vector<char> entitiesAround(const ShipmentTable& table, const Filter& filter) {
    std::vector<char> reached(table.entities().size());
    for (const EntityId id : filter.around) {
        if (const std::uint32_t index = table.entityIndex(id); index != none)
            reached[index] = 1;
    }
    bool grew = true;
    for (int hop = 1; hop < filter.hops && grew; ++hop) {
        grew = false;
        std::vector<char> next = reached;
        for (std::size_t shipment = 0; shipment < table.size(); ++shipment) {
            if (!namesOneOf(table, shipment, reached))
                continue;
            for (const PartyRef& party : table.parties(shipment)) {
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

/// A block of shipments and which of them still pass.
class Block {
public:
    Block(const ShipmentTable& table, std::size_t begin)
        : m_begin(begin), m_size(std::min(blockSize, table.size() - begin)) {
        m_passes.fill(1);
    }
    template <class Condition> void keep(const Condition& condition) {
        for (std::size_t i = 0; i < m_size; ++i)
            m_passes[i] = std::uint8_t(m_passes[i] & std::uint8_t(condition(m_begin + i)));
    }
    /// For conditions that cost more than looking whether the shipment still passes.
    template <class Condition> void keepSlowly(const Condition& condition) {
        for (std::size_t i = 0; i < m_size; ++i) {
            if (m_passes[i])
                m_passes[i] = condition(m_begin + i) ? 1 : 0;
        }
    }
    void appendTo(Selection& selection) const {
        for (std::size_t i = 0; i < m_size; ++i) {
            if (m_passes[i])
                selection.push_back(std::uint32_t(m_begin + i));
        }
    }

private:
    std::size_t m_begin, m_size;
    std::array<std::uint8_t, blockSize> m_passes;
};

class Selector {
public:
    Selector(const ShipmentTable& table, const Filter& filter) : m_table(table), m_filter(filter), m_text(filter.text) {
        if (!filter.party.empty())
            m_named = entitiesNamed(table, filter.party);
        if (!filter.around.empty())
            m_around = entitiesAround(table, filter);
        for (const NoteClass noteClass : filter.noteClasses) {
            if (noteClass == NoteClass::None)
                m_noneWanted = true;
            else
                m_classesWanted |= 1U << int(noteClass);
        }
        if (!filter.statuses.empty())
            m_withStatus = markedShipments(table, table.marks().byStatus, filter.statuses);
        if (!filter.tags.empty())
            m_withTag = markedShipments(table, table.marks().byTag, filter.tags);
        m_sources = filter.sources;
        std::sort(m_sources.begin(), m_sources.end());
    }

    void apply(Block& block) const {
        if (m_filter.from || m_filter.to)
            block.keep([&](std::size_t i) { return isInTime(i); });
        applyAmounts(block);
        if (!m_filter.noteClasses.empty()) {
            block.keep([&](std::size_t i) {
                const unsigned classes = m_table.noteClasses(i);
                return (classes & m_classesWanted) != 0 ||
                       (m_noneWanted && classes == 0 && m_table.negatedNoteClasses(i) == 0);
            });
        }
        applyWords(block);
        applyFindings(block);
        if (m_filter.role || !m_filter.party.empty())
            block.keepSlowly([&](std::size_t i) { return hasParty(i); });
        if (!m_filter.around.empty())
            block.keepSlowly([&](std::size_t i) { return namesOneOf(m_table, i, m_around); });
        if (!m_text.isEmpty())
            block.keepSlowly([&](std::size_t i) { return m_text.matches(m_table.foldedText(i)); });
    }

private:
    void applyAmounts(Block& block) const {
        // Not-a-number is neither large nor small enough.
        if (m_filter.minValueUsd)
            block.keep([&](std::size_t i) { return m_table.valueUsd(i) >= *m_filter.minValueUsd; });
        if (m_filter.maxValueUsd)
            block.keep([&](std::size_t i) { return m_table.valueUsd(i) <= *m_filter.maxValueUsd; });
        if (m_filter.minWeightKg) {
            block.keep([&](std::size_t i) {
                const double net = m_table.netKg(i);
                return (std::isnan(net) ? m_table.grossKg(i) : net) >= *m_filter.minWeightKg;
            });
        }
    }

    void applyWords(Block& block) const {
        const auto isOneOf = [](const std::vector<std::string>& wanted, const std::string& text) {
            return std::find(wanted.begin(), wanted.end(), text) != wanted.end();
        };
        if (!m_sources.empty()) {
            block.keepSlowly([&](std::size_t i) {
                return std::binary_search(m_sources.begin(), m_sources.end(), m_table.source(i));
            });
        }
        if (!m_filter.hsPrefixes.empty()) {
            block.keepSlowly([&](std::size_t i) {
                const std::string& code = m_table.hsCode(i);
                return std::any_of(m_filter.hsPrefixes.begin(), m_filter.hsPrefixes.end(),
                                   [&](const std::string& prefix) { return code.starts_with(prefix); });
            });
        }
        if (!m_filter.categories.empty())
            block.keepSlowly([&](std::size_t i) { return isOneOf(m_filter.categories, m_table.category(i)); });
        if (!m_filter.origins.empty())
            block.keepSlowly([&](std::size_t i) { return isOneOf(m_filter.origins, m_table.origin(i)); });
    }

    void applyFindings(Block& block) const {
        if (!m_filter.tiers.empty()) {
            block.keepSlowly([&](std::size_t i) {
                return std::ranges::find(m_filter.tiers, goods::highPriorityTier(m_table.hsCode(i))) !=
                       m_filter.tiers.end();
            });
        }
        if (!m_filter.differences.empty()) {
            block.keepSlowly([&](std::size_t i) {
                return std::ranges::any_of(
                    m_filter.differences, [&](Difference difference) { return hasDifference(m_table, i, difference); });
            });
        }
        if (!m_filter.statuses.empty())
            block.keep([&](std::size_t i) { return m_withStatus[i] != 0; });
        if (!m_filter.tags.empty())
            block.keep([&](std::size_t i) { return m_withTag[i] != 0; });
    }

    [[nodiscard]] bool isInTime(std::size_t i) const {
        const int day = m_table.day(i);
        if (day != noDate)
            return (!m_filter.from || day >= m_filter.from->days()) && (!m_filter.to || day <= m_filter.to->days());
        const int month = m_table.month(i);
        return month != noDate && (!m_filter.from || month >= Month::of(*m_filter.from).index) &&
               (!m_filter.to || month <= Month::of(*m_filter.to).index);
    }

    [[nodiscard]] bool hasParty(std::size_t i) const {
        const auto parties = m_table.parties(i);
        return std::any_of(parties.begin(), parties.end(), [&](const PartyRef& party) {
            return (!m_filter.role || party.role == *m_filter.role) && (m_named.empty() || m_named[party.entity]);
        });
    }

    const ShipmentTable& m_table;
    const Filter& m_filter;
    TextQuery m_text;
    std::vector<char> m_named, m_around, m_withStatus, m_withTag;
    unsigned m_classesWanted = 0;
    bool m_noneWanted = false;
    std::vector<SourceId> m_sources;
};

} // namespace

Selection select(const ShipmentTable& table, const Filter& filter) {
    const Selector selector(table, filter);
    Selection selection;
    for (std::size_t begin = 0; begin < table.size(); begin += blockSize) {
        Block block(table, begin);
        selector.apply(block);
        block.appendTo(selection);
    }
    return selection;
}

} // namespace waybill::query
