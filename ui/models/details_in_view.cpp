// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/details_in_view.h"

#include <utility>

namespace waybill::ui {

Outcome<DetailsInView> detailsOf(const CaseSession::View& view, const query::Filter& filter, Job& job) {
    query::Summary summary = query::summarise(*view.table, view.selection);
    if (job.isCancelled())
        return cancelled();
    DetailsInView details;
    details.notes = std::move(summary.notes);
    if (!filter.categories.empty()) {
        query::Filter without = filter;
        without.categories.clear();
        summary = query::summarise(*view.table, query::select(*view.table, without));
        if (job.isCancelled())
            return cancelled();
    }
    for (const query::Summary::CategoryTotal& category : summary.categories)
        details.unitPrice[category.id] = category.unitPrice;
    return details;
}

} // namespace waybill::ui
