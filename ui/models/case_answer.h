// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <string>
#include <unordered_map>

namespace waybill::ui {

/// Where nodes were when they were last in view, so that one that comes back comes back to its place.
using KnownPositions = std::unordered_map<std::string, layout::Point>;

/// A question to a case: an immutable snapshot that a thread can work on.
struct CaseQuestion {
    std::shared_ptr<const query::ShipmentTable> table;
    std::shared_ptr<const query::Summary> everything;
    query::Filter filter;
    layout::Options layout;
    std::map<std::string, layout::Point> pins;
    std::shared_ptr<const KnownPositions> known; ///< Never null.
    std::set<std::string> hidden;                ///< Keys of nodes that are not drawn.
    /// The view before, where it is of the same shipments: only what is drawn of them changes. May be null.
    std::shared_ptr<const CaseSession::View> before;
    bool keepsPlaces = false; ///< Nodes stay where they are known to be, when all of them are known.
    std::string around;       ///< The middle of a radial layout, by key; the busiest where it is none.
};

struct CaseAnswer {
    std::shared_ptr<const CaseSession::View> view;
    std::shared_ptr<const KnownPositions> known;
};

/// filter → selection → summary → graph → positions. Runs in a thread.
[[nodiscard]] Outcome<CaseAnswer> answerQuestion(const CaseQuestion& question, Job& job);

} // namespace waybill::ui
