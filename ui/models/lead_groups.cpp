// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lead_groups.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "ui/models/words.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace waybill::ui {

namespace {

using query::LeadInView;
using query::ShipmentTable;

constexpr int undated = std::numeric_limits<int>::max(); // after all months

// What a lead stands under: one number of the grouping's own, in the order of the groups.
std::vector<int> placesOf(const ShipmentTable& table, const LeadInView& lead, LeadGrouping grouping) {
    switch (grouping) {
    case LeadGrouping::Nothing:
        break;
    case LeadGrouping::Class:
        return {static_cast<int>(lead.lead.verdict.lead.noteClass)};
    case LeadGrouping::Month: {
        const int month = table.month(lead.shipment);
        return {month == query::noDate ? undated : month};
    }
    case LeadGrouping::Party: {
        std::set<int> firms;
        for (const query::PartyRef& party : table.parties(lead.shipment))
            firms.insert(static_cast<int>(party.entity));
        return {firms.begin(), firms.end()};
    }
    }
    return {0};
}

QString titleOf(const ShipmentTable& table, int place, LeadGrouping grouping) {
    switch (grouping) {
    case LeadGrouping::Nothing:
        break;
    case LeadGrouping::Class:
        return noteTitle(static_cast<NoteClass>(place));
    case LeadGrouping::Month: {
        if (place == undated)
            return QStringLiteral("No date");
        const Month month{place};
        return QLocale(QLocale::English).standaloneMonthName(month.month()) + QLatin1Char(' ') +
               QString::number(month.year());
    }
    case LeadGrouping::Party:
        return toQString(table.entities()[static_cast<std::size_t>(place)].name);
    }
    return {};
}

QString keyOf(const ShipmentTable& table, int place, LeadGrouping grouping) {
    return grouping == LeadGrouping::Party
               ? QString::number(table.entities()[static_cast<std::size_t>(place)].id.value())
               : QString::number(place);
}

double valueOf(const ShipmentTable& table, const std::vector<LeadInView>& leads, const LeadGroup& group) {
    double sum = std::numeric_limits<double>::quiet_NaN();
    std::uint32_t last = query::none;
    for (const std::size_t i : group.leads) {
        const double value = table.valueUsd(leads[i].shipment);
        if (leads[i].shipment != last && !std::isnan(value))
            sum = std::isnan(sum) ? value : sum + value;
        last = leads[i].shipment;
    }
    return sum;
}

} // namespace

QString leadGroupingTitle(LeadGrouping grouping) {
    switch (grouping) {
    case LeadGrouping::Nothing:
        return QStringLiteral("Not grouped");
    case LeadGrouping::Class:
        return QStringLiteral("By class");
    case LeadGrouping::Month:
        return QStringLiteral("By month");
    case LeadGrouping::Party:
        return QStringLiteral("By party");
    }
    return {};
}

std::vector<LeadGroup> groupLeads(const ShipmentTable& table, const std::vector<LeadInView>& leads,
                                  std::span<const std::size_t> shown, LeadGrouping grouping) {
    std::map<int, LeadGroup> byPlace;
    if (grouping == LeadGrouping::Nothing)
        byPlace[0] = {}; // also when it is empty
    for (const std::size_t i : shown) {
        for (const int place : placesOf(table, leads[i], grouping))
            byPlace[place].leads.push_back(i);
    }
    std::vector<LeadGroup> groups;
    for (auto& [place, group] : byPlace) {
        group.key = keyOf(table, place, grouping);
        group.title = titleOf(table, place, grouping);
        group.valueUsd = valueOf(table, leads, group);
        groups.push_back(std::move(group));
    }
    if (grouping == LeadGrouping::Party)
        std::ranges::stable_sort(groups, [](const LeadGroup& a, const LeadGroup& b) {
            return a.leads.size() != b.leads.size() ? a.leads.size() > b.leads.size()
                                                    : a.title.localeAwareCompare(b.title) < 0;
        });
    return groups;
}

} // namespace waybill::ui
