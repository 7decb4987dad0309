// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter_change.h"

#include <vector>

namespace waybill::ui {

namespace {

struct Part {
    bool isOther;
    QString name;
    bool isTyped;
};

std::vector<Part> partsOf(const query::Filter& a, const query::Filter& b) {
    return {
        {a.from != b.from || a.to != b.to, QStringLiteral("time"), true},
        {a.hsPrefixes != b.hsPrefixes, QStringLiteral("HS code"), true},
        {a.categories != b.categories, QStringLiteral("goods"), false},
        {a.noteClasses != b.noteClasses, QStringLiteral("note"), false},
        {a.origins != b.origins, QStringLiteral("origin"), true},
        {a.party != b.party, QStringLiteral("party"), true},
        {a.role != b.role, QStringLiteral("role"), false},
        {a.minValueUsd != b.minValueUsd || a.maxValueUsd != b.maxValueUsd, QStringLiteral("value"), true},
        {a.minWeightKg != b.minWeightKg, QStringLiteral("weight"), true},
        {a.text != b.text, QStringLiteral("words"), true},
        {a.tiers != b.tiers, QStringLiteral("tier"), false},
        {a.differences != b.differences, QStringLiteral("what differs"), false},
        {a.statuses != b.statuses, QStringLiteral("status"), false},
        {a.tags != b.tags, QStringLiteral("tag"), false},
        {a.sources != b.sources, QStringLiteral("source"), false},
        {a.around != b.around || a.hops != b.hops, QStringLiteral("neighbourhood"), false},
    };
}

} // namespace

FilterChange changeOf(const query::Filter& before, const query::Filter& after) {
    if (after.isEmpty())
        return {QStringLiteral("Clear all filters"), {}};
    FilterChange change{QStringLiteral("Change the filters"), {}};
    int others = 0;
    for (const Part& part : partsOf(before, after)) {
        if (!part.isOther || ++others > 1)
            continue;
        change = {QStringLiteral("Filter by ") + part.name, part.isTyped ? part.name : QString()};
    }
    return others == 1 ? change : FilterChange{QStringLiteral("Change the filters"), {}};
}

} // namespace waybill::ui
