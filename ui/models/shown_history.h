// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shown_state.h"

#include <QString>
#include <cstddef>
#include <optional>
#include <vector>

namespace waybill::ui {

/// Steps of undo that no decision keeps (filters, layouts, what is drawn), in one row with the decisions, which the
/// journal keeps. How many decisions the journal could take back when a step was made tells its place among them. Each
/// decision of this sitting also has a step: with what was shown when it was made. The steps end with the sitting.
class ShownHistory {
public:
    enum class Kind { Shown, Decision };
    struct Step {
        Kind kind = Kind::Shown;
        ShownState state;      ///< To be shown again when it is taken back (or done again).
        QString text;          ///< "Filter by goods"; may be empty for a decision: the journal has words for it.
        std::size_t depth = 0; ///< Decisions that came before it.
    };

    /// `decisions`: that the journal can take back now. One more than before is a decision that has just been made
    /// while `now` was shown. Steps that the journal knows nothing of any more are forgotten.
    void setDecisions(std::size_t decisions, const ShownState& now);
    /// The journal has taken back, or done again, a decision without a step: one of an earlier sitting.
    void followJournal(std::size_t decisions);

    /// The journal has taken back the decision before which there were so many: its step goes, those after it move up.
    void forgetDecision(std::size_t depth);

    /// What is shown is about to become another than `before`. Steps of one `series` that follow each other within
    /// seriesMs are one; an empty series never goes on.
    void add(const ShownState& before, const QString& text, const QString& series, qint64 nowMs);
    static constexpr qint64 seriesMs = 1500;
    /// Words for the newest step, where it is a decision.
    void nameNewest(const QString& text);

    /// The step that undo or redo would take; null when that is a decision without one.
    [[nodiscard]] const Step* nextUndo() const;
    [[nodiscard]] const Step* nextRedo() const;
    /// Takes nextUndo() or nextRedo(), which must be there; `now` is shown again by the way back. For a decision, after
    /// the journal has done it; `decisions` as setDecisions().
    [[nodiscard]] ShownState takeUndo(const ShownState& now, std::size_t decisions);
    [[nodiscard]] ShownState takeRedo(const ShownState& now, std::size_t decisions);

    /// What was asked for has been shown. Until then dropUnshown() forgets it.
    void markShown() { m_unshown = 0; }
    void dropUnshown();

private:
    [[nodiscard]] ShownState take(std::vector<Step>& from, std::vector<Step>& to, const ShownState& now,
                                  std::size_t decisions);
    void keepSmall();

    std::vector<Step> m_undo, m_redo;
    std::size_t m_decisions = 0;
    bool m_isCounted = false; ///< setDecisions() was called.
    std::size_t m_unshown = 0;
    QString m_series;
    qint64 m_seriesAtMs = 0;
};

} // namespace waybill::ui
