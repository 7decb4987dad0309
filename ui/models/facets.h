// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/query/differences.h"
#include "ui/models/case_session.h"

#include <array>
#include <map>

namespace waybill::ui {

/// The counts beside the filters: each as if its own filter were off, so that a count says what choosing it would give.
struct Facets {
    struct Category {
        std::string id;
        QString name;
        std::size_t shipments = 0, notedShipments = 0;
        double units = 0, notedUnits = 0, valueUsd = 0, notedValueUsd = 0;
        query::Summary::UnitPrice unitPrice;
    };
    /// A tier of the common high-priority list that the case has shipments of.
    struct Tier {
        std::string tier;
        std::size_t shipments = 0;
    };
    std::array<std::size_t, allNoteClasses.size()> notes{};              ///< By int(NoteClass).
    std::array<std::size_t, query::allDifferences.size()> differences{}; ///< By int(Difference).
    std::vector<Tier> tiers;                                             ///< Most critical first.
    std::vector<Category> categories;                                    ///< By shipments, most first.
    std::map<Role, std::size_t> parties;                                 ///< Different entities in a role.
    std::size_t addresses = 0;
};

[[nodiscard]] Outcome<Facets> facetsOf(const CaseSession::View& view, const query::Filter& filter, Job& job);

} // namespace waybill::ui
