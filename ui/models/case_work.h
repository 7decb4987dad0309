// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/case_answer.h"
#include "ui/models/latest_job.h"
#include "ui/models/live_layout.h"

#include <QElapsedTimer>
#include <QTimer>
#include <deque>
#include <map>
#include <set>

namespace waybill::ui {

using HeldNodes = std::map<std::string, layout::Point>;

/// What the session's threads work on and what they have worked out so far.
struct CaseSession::Work {
    std::shared_ptr<const query::ShipmentTable> table;
    std::shared_ptr<const query::Summary> everything;
    std::map<std::string, layout::Point> pins;
    /// Where nodes were while a set of them was hidden, the newest last: undo brings the very picture back.
    struct Arrangement {
        std::set<std::string> hidden;
        std::shared_ptr<const KnownPositions> known;
    };
    std::deque<Arrangement> arrangements;
    std::shared_ptr<LiveLayout> live; ///< The layout under way; null: none.
    bool isLiveTold = false;
    HeldNodes held;               ///< Nodes that were held in it, and where.
    bool keepsPlaces = false;     ///< No reason for nodes that have a place to move.
    bool decisionsAreOld = false; ///< The table does not know of the last annotations.
    bool laysAnew = false;        ///< Another layout was asked for: known places are no places in it.
    QElapsedTimer clock;          ///< Of the sitting.
    /// Before the case is read again: a reporter who merges one firm after the other is not held up by it.
    QTimer pause;
    bool drawsBrush = false; ///< What is being drawn differs from what is shown in its time alone: it is finished …
    bool drawsNext = false;  ///< … before the next is begun, so that the picture follows a hand that does not rest.
    BackgroundJob loading;
    bool isCounting = false; ///< And the count is still wanted.
    query::Filter counted;   ///< What the counts are of.
    LatestJob counting;      ///< Never stopped half way: each count is shown, and the next starts from it.
    BackgroundJob answering;
    BackgroundJob moving;    ///< A source out of the case or back into it.
    BackgroundJob tracing;   ///< Paths between selected nodes.
    BackgroundJob arranging; ///< The selected nodes anew.
    BackgroundJob folding;   ///< Communities to be drawn as one.
};

} // namespace waybill::ui
