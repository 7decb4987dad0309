// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/mapping_gaps.h"

#include "core/map/row_plan.h"

#include <algorithm>

namespace waybill::map {

namespace {

bool hasAny(const Mapping& mapping, std::initializer_list<Field> fields) {
    return std::ranges::any_of(fields, [&mapping](Field field) { return mapping.column(field).has_value(); });
}

bool nameTheirCurrency(const std::vector<RowPlan::NumberColumn>& columns) {
    return std::ranges::all_of(columns, [](const auto& column) { return !column.currency.empty(); });
}

} // namespace

std::vector<Issue> gapsOf(const Mapping& mapping) {
    std::vector<Issue> gaps;
    if (mapping.kind == TableKind::Summary)
        return gaps;
    const auto add = [&gaps](Severity severity, const char* code, const char* text) {
        gaps.push_back({severity, code, text, {}, 0, {}, 1});
    };
    if (!hasAny(mapping, {Field::Date, Field::Month}))
        add(Severity::Warning, "no-date-column", "No column is used as the date: the shipments will have none.");
    if (!hasAny(mapping,
                {Field::BuyerName, Field::BuyerTaxId, Field::SellerName, Field::SellerTaxId, Field::MakerName}))
        add(Severity::Warning, "no-party-column",
            "No column is used as the buyer, the seller or the manufacturer: there will be nothing to draw.");
    else if (!hasAny(mapping, {Field::BuyerName, Field::BuyerTaxId}))
        add(Severity::Info, "no-buyer-column", "No column is used as the buyer.");
    else if (!hasAny(mapping, {Field::SellerName, Field::SellerTaxId, Field::MakerName}))
        add(Severity::Info, "no-seller-column", "No column is used as the seller or the manufacturer.");
    if (!hasAny(mapping, {Field::ValueUsd, Field::Value}))
        add(Severity::Info, "no-value-column", "No column is used as the value.");
    const RowPlan plan = RowPlan::of(mapping);
    if (!plan.values.empty() && plan.valuesUsd.empty() && plan.currencies.empty() && !nameTheirCurrency(plan.values))
        add(Severity::Warning, "currency-unknown",
            "Neither a column nor the header says in which currency the values are: they are kept, and in no sum. If "
            "they "
            "are US dollars, use the column as the value in US dollars.");
    return gaps;
}

std::vector<Issue> gapsAndIssuesOf(const Mapping& mapping) {
    std::vector<Issue> all = gapsOf(mapping);
    for (Issue& issue : mapping.allIssues())
        all.push_back(std::move(issue));
    return all;
}

} // namespace waybill::map
