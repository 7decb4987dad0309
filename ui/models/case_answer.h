// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"
#include "ui/models/shown_state.h"

#include <string>

namespace waybill::ui {

/// A question to a case: an immutable snapshot that a thread can work on.
struct CaseQuestion {
    std::shared_ptr<const query::ShipmentTable> table;
    std::shared_ptr<const query::Summary> everything;
    std::shared_ptr<const CaseSession::Counts> counts; ///< Of the filter.
    QString file;                                      ///< Of the case.
    ShownState shown;
    std::map<std::string, layout::Point> pins;
    std::set<std::string> hidden; ///< Keys of nodes that are not drawn.
    /// The view before, where it is of the same shipments: only what is drawn of them changes. May be null.
    std::shared_ptr<const CaseSession::View> before;
    /// The view before, whatever it is of: what is known of the same firms. May be null.
    std::shared_ptr<const CaseSession::View> seen;
    bool keepsPlaces = false; ///< Nodes stay where they are known to be, when all of them are known.
};

struct CaseAnswer {
    std::shared_ptr<const CaseSession::View> view;
    std::shared_ptr<const KnownPositions> known;
};

/// What a filter leaves of a table, from the counts before where they help; null: there are none. Runs in a thread.
[[nodiscard]] std::shared_ptr<const CaseSession::Counts> countInView(std::shared_ptr<const query::ShipmentTable> table,
                                                                     const query::Filter& filter,
                                                                     const CaseSession::Counts* before);
/// Counts → selection → graph → positions, which `live` lets one see. Runs in a thread.
[[nodiscard]] Outcome<CaseAnswer> answerQuestion(const CaseQuestion& question, LiveLayout& live, Job& job);

} // namespace waybill::ui
