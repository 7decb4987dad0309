// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/decisions.h"

#include <map>
#include <vector>

namespace waybill::edit {

/// The two stacks as the journal tells them: a decision goes onto the first and empties the second; undo and redo move
/// one.
struct DecisionStacks {
    std::vector<store::JournalEntry> undo; ///< Decisions in force, the newest last.
    std::vector<store::JournalEntry> redo;
    /// Names that came in later and are a firm's by an earlier decision ("follow").
    std::vector<store::JournalEntry> followed;
    std::map<JournalId, store::JournalEntry> undone; ///< By the decision, how it was taken back the last time.
};
[[nodiscard]] Result<DecisionStacks> decisionStacks(store::Case& of);

/// What a decision was, in words ("Annotate Status Compliances").
[[nodiscard]] QString decisionText(store::Case& in, const store::JournalEntry& decision);

/// What undo() would take back and redo() do again, in words; empty for nothing. Reads the journal once for both.
struct StepTexts {
    QString undo, redo;
    std::size_t decisions = 0; ///< That can be taken back, one after the other.
};
[[nodiscard]] Result<StepTexts> stepTexts(store::Case& of);

/// A decision in force as a person reads it.
struct DecisionInWords {
    JournalId id;
    QString at; ///< ISO 8601, UTC.
    QString text, why;
};
/// The newest first.
[[nodiscard]] Result<std::vector<DecisionInWords>> decisionsInForce(store::Case& of);

/// Leads from one state of what a decision was about (its "before" or "after") to the other, in the caller's
/// transaction. Only moving a source takes long.
[[nodiscard]] Outcome<void> leadTo(store::Case& into, const store::JournalEntry& decision, const QString& from,
                                   const QString& to, Job& job);

/// The journal's entry for taking a decision back, or doing it again; `text` says which.
[[nodiscard]] store::JournalEntry stepEntry(const store::JournalEntry& decision, bool back, const QString& text);

/// A target as a person knows it: the firm's name, the address, "A → B".
[[nodiscard]] QString nameOfTarget(store::Case& in, const QString& key);

} // namespace waybill::edit
