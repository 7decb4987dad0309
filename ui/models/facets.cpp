// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facets.h"

#include "core/base/text.h"
#include "core/goods/high_priority.h"

#include <algorithm>
#include <set>

namespace waybill::ui {

namespace {

std::vector<Facets::Category> categoriesOf(const query::Summary& everything, const query::Summary& inView) {
    std::vector<Facets::Category> categories;
    for (const auto& total : everything.categories) {
        const auto found = std::find_if(inView.categories.begin(), inView.categories.end(),
                                        [&total](const auto& other) { return other.id == total.id; });
        Facets::Category category{total.id, toQString(total.name)};
        if (found != inView.categories.end()) {
            category.shipments = found->shipments;
            category.notedShipments = found->notedShipments;
            category.units = found->units;
            category.notedUnits = found->notedUnits;
            category.valueUsd = found->valueUsd;
            category.notedValueUsd = found->notedValueUsd;
            category.unitPrice = found->unitPrice;
        }
        categories.push_back(category);
    }
    std::stable_sort(categories.begin(), categories.end(),
                     [](const auto& a, const auto& b) { return a.shipments > b.shipments; });
    return categories;
}

void countParties(Facets& facets, const query::ShipmentTable& table, const query::Selection& selection) {
    std::map<Role, std::vector<bool>> seen;
    std::vector<bool> places(table.places().size());
    for (const std::uint32_t shipment : selection) {
        for (const query::PartyRef& party : table.parties(shipment)) {
            std::vector<bool>& entities = seen[party.role];
            entities.resize(table.entities().size());
            if (party.entity < entities.size())
                entities[party.entity] = true;
            if (party.place < places.size())
                places[party.place] = true;
        }
    }
    for (const auto& [role, entities] : seen)
        facets.parties[role] = static_cast<std::size_t>(std::count(entities.begin(), entities.end(), true));
    facets.addresses = static_cast<std::size_t>(std::count(places.begin(), places.end(), true));
}

void countDifferences(Facets& facets, const query::ShipmentTable& table, const query::Filter& filter,
                      const query::Selection& inView) {
    query::Filter without = filter;
    without.differences.clear();
    for (const std::uint32_t shipment : filter.differences.empty() ? inView : query::select(table, without)) {
        for (const query::Difference difference : query::allDifferences)
            facets.differences[static_cast<std::size_t>(difference)] +=
                query::hasDifference(table, shipment, difference) ? 1 : 0;
    }
}

void countTiers(Facets& facets, const CaseSession::View& view, const query::Filter& filter) {
    for (const auto& total : view.everything.highPriority)
        facets.tiers.push_back({total.tier});
    query::Filter without = filter;
    without.tiers.clear();
    for (const std::uint32_t shipment : filter.tiers.empty() ? view.selection : query::select(*view.table, without)) {
        const std::string_view tier = goods::highPriorityTier(view.table->hsCode(shipment));
        const auto found = std::ranges::find(facets.tiers, tier, &Facets::Tier::tier);
        if (!tier.empty() && found != facets.tiers.end())
            ++found->shipments;
    }
}

} // namespace

Outcome<Facets> facetsOf(const CaseSession::View& view, const query::Filter& filter, Job& job) {
    const query::ShipmentTable& table = *view.table;
    Facets facets;

    query::Selection notes;
    if (filter.noteClasses.empty()) {
        notes = view.selection;
    } else {
        query::Filter without = filter;
        without.noteClasses.clear();
        notes = query::select(table, without);
    }
    for (const std::uint32_t shipment : notes) {
        const unsigned classes = table.noteClasses(shipment);
        for (const NoteClass noteClass : allNoteClasses)
            if (noteClass != NoteClass::None && (classes & (1U << static_cast<unsigned>(noteClass))))
                ++facets.notes[static_cast<std::size_t>(noteClass)];
        if (classes == 0 && table.negatedNoteClasses(shipment) == 0)
            ++facets.notes[static_cast<std::size_t>(NoteClass::None)];
    }
    if (job.isCancelled())
        return cancelled();

    countDifferences(facets, table, filter, view.selection);
    countTiers(facets, view, filter);
    if (job.isCancelled())
        return cancelled();

    if (filter.categories.empty()) {
        facets.categories = categoriesOf(view.everything, view.summary);
    } else {
        query::Filter without = filter;
        without.categories.clear();
        facets.categories = categoriesOf(view.everything, query::summarise(table, query::select(table, without)));
    }
    if (job.isCancelled())
        return cancelled();

    query::Filter anyRole = filter;
    anyRole.role.reset();
    countParties(facets, table, filter.role ? query::select(table, anyRole) : view.selection);
    return facets;
}

} // namespace waybill::ui
