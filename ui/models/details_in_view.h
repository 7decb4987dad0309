// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <map>
#include <string>
#include <vector>

namespace waybill::ui {

/// What cannot be counted on from the count before: usual prices need all of them sorted, first and last days all of
/// them seen.
struct DetailsInView {
    std::vector<query::Summary::NoteTotal> notes;               ///< Of the shipments in view.
    std::map<std::string, query::Summary::UnitPrice> unitPrice; ///< By category, as if none were filtered by.
};

/// Of a view and the filter that it answers. Runs in a thread.
[[nodiscard]] Outcome<DetailsInView> detailsOf(const CaseSession::View& view, const query::Filter& filter, Job& job);

} // namespace waybill::ui
