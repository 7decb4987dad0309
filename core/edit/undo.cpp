// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"
#include "core/edit/decision.h"
#include "core/edit/followers.h"
#include "core/edit/identify.h"
#include "core/edit/source_decision.h"
#include "core/edit/take_out.h"
#include "core/edit/touched.h"
#include "core/store/identities.h"
#include "core/store/journal_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace waybill::edit {

namespace {

using store::JournalEntry;

Outcome<bool> step(store::Case& target, bool back, Job& job) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    const auto stacks = decisionStacks(target);
    if (!stacks)
        return halt(stacks.error());
    const std::vector<JournalEntry>& stack = back ? stacks->undo : stacks->redo;
    if (stack.empty())
        return false;
    const JournalEntry& decision = stack.back();
    JournalEntry entry = stepEntry(decision, back, decisionText(target, decision));
    if (!back)
        bringFollowers(*stacks, decision, entry);
    else if (const auto taken = takeFollowersBack(target, *stacks, decision, entry); !taken)
        return halt(taken.error());
    if (const auto done = leadTo(target, decision, entry.before, entry.after, job); !done)
        return tl::unexpected(done.error());
    if (const auto written = store::appendJournal(target, entry); !written)
        return halt(written.error());
    if (const auto done = transaction->commit(); !done)
        return halt(done.error());
    if (isSourceDecision(decision)) {
        if (auto named = nameAgain(target, job); !named)
            return tl::unexpected(std::move(named).error());
    }
    return true;
}

// Without a job nothing can cancel it.
Result<bool> stepToTheEnd(store::Case& target, bool back) {
    Job job;
    auto done = step(target, back, job);
    return done ? Result<bool>(*done) : failure(done.error().error());
}

Result<bool> movesSource(store::Case& of, std::vector<JournalEntry> DecisionStacks::*stack) {
    const auto stacks = decisionStacks(of);
    if (!stacks)
        return failure(stacks.error());
    const std::vector<JournalEntry>& entries = (*stacks).*stack;
    return !entries.empty() && isSourceDecision(entries.back());
}

// Whether names are of another firm now than the decision made them.
Result<bool> hasMovedSince(store::Case& in, const JournalEntry& decision) {
    std::map<PartyId, EntityId> made;
    for (const JournalEntry& part : store::withPartsApart({decision})) {
        for (const store::Identity& identity : store::identitiesFromJson(part.after))
            made[identity.party] = identity.entity;
    }
    for (const auto& [party, entity] : made) {
        const auto now = store::entityOf(in, party);
        if (!now)
            return failure(now.error());
        if (*now != entity)
            return true;
    }
    return false;
}

// Of the decisions that were made after one, the first that is about something that it is about.
const JournalEntry* dependent(const std::vector<JournalEntry>& inForce, JournalId id,
                              const std::set<QString>& touched) {
    auto later = std::ranges::find(inForce, id, &JournalEntry::id);
    for (++later; later != inForce.end(); ++later) {
        const std::set<QString> others = touchedBy(*later);
        if (std::ranges::any_of(touched, [&others](const QString& key) { return others.contains(key); }))
            return &*later;
    }
    return nullptr;
}

// Why a decision cannot be taken back now, in words; empty when it can.
Result<QString> obstacle(store::Case& in, const DecisionStacks& stacks, JournalId id) {
    const auto decision = std::ranges::find(stacks.undo, id, &JournalEntry::id);
    const std::set<QString> touched = decision == stacks.undo.end() ? std::set<QString>() : touchedBy(*decision);
    if (touched.empty())
        return QStringLiteral("it is no decision that is in force, or one about a source, a view or a place in the "
                              "picture, which are taken back in their order");
    if (const JournalEntry* later = dependent(stacks.undo, id, touched))
        return QStringLiteral("entry %1 is later and about the same: %2")
            .arg(later->id.value())
            .arg(decisionText(in, *later));
    return hasMovedSince(in, *decision).map([](bool moved) {
        return moved ? QStringLiteral("its names are of another firm by now") : QString();
    });
}

} // namespace

Result<QString> undoText(store::Case& of) {
    return stepTexts(of).map([](const StepTexts& texts) { return texts.undo; });
}

Result<QString> redoText(store::Case& of) {
    return stepTexts(of).map([](const StepTexts& texts) { return texts.redo; });
}

Result<bool> undo(store::Case& target) {
    return stepToTheEnd(target, true);
}

Result<bool> redo(store::Case& target) {
    return stepToTheEnd(target, false);
}

Outcome<bool> undo(store::Case& target, Job& job) {
    return step(target, true, job);
}

Outcome<bool> redo(store::Case& target, Job& job) {
    return step(target, false, job);
}

Result<QString> whyNotTakenBack(store::Case& in, JournalId id) {
    const auto stacks = decisionStacks(in);
    return stacks ? obstacle(in, *stacks, id) : failure(stacks.error());
}

Result<void> takeBack(store::Case& target, JournalId id) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto stacks = decisionStacks(target);
    if (!stacks)
        return failure(stacks.error());
    const auto why = obstacle(target, *stacks, id);
    if (!why)
        return failure(why.error());
    if (!why->isEmpty())
        return failure(Error{.code = ErrorCode::BadCall,
                             .what = QStringLiteral("Cannot take entry %1 of the journal back").arg(id.value()),
                             .why = *why,
                             .remedy = QStringLiteral("waybill journal CASE lists what was decided.")});
    const auto decision = std::ranges::find(stacks->undo, id, &JournalEntry::id);
    JournalEntry entry = stepEntry(*decision, true, decisionText(target, *decision));
    if (const auto taken = takeFollowersBack(target, *stacks, *decision, entry); !taken)
        return failure(taken.error());
    Job job;
    const auto led = leadTo(target, *decision, entry.before, entry.after, job);
    auto done = led ? Result<void>() : failure(led.error().error());
    if (done)
        done = store::appendJournal(target, entry).map([](JournalId) {});
    if (done)
        done = transaction->commit();
    return done;
}

Result<bool> undoMovesSource(store::Case& of) {
    return movesSource(of, &DecisionStacks::undo);
}

Result<bool> redoMovesSource(store::Case& of) {
    return movesSource(of, &DecisionStacks::redo);
}

} // namespace waybill::edit
