// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/take_out.h"

#include "core/edit/source_decision.h"
#include "core/import/stand_ins.h"
#include "core/resolve/resolve.h"
#include "core/store/details.h"
#include "core/store/take_out.h"

#include <algorithm>

namespace waybill::edit {

namespace {

Outcome<void> applyState(store::Case& in, SourceId source, bool isOut, Job& job) {
    job.startPhase(isOut ? "Taking the source out" : "Putting the source back");
    auto done = isOut ? store::markTakenOut(in, source) : store::markPutBack(in, source);
    if (!done)
        return halt(done.error());
    if (const auto made = import::makeStandIns(in, source, job); !made)
        return tl::unexpected(made.error());
    if (job.isCancelled())
        return cancelled();
    done = store::recount(in);
    return done ? Outcome<void>() : halt(done.error());
}

Outcome<void> decide(store::Case& target, SourceId source, bool isOut, const QString& why, Job& job) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    if (auto applied = applyState(target, source, isOut, job); !applied)
        return applied;
    store::JournalEntry entry;
    entry.action = QLatin1String(isOut ? takeOutAction : putBackAction);
    entry.target = store::sourceTarget(source);
    entry.why = why;
    entry.before = store::sourceState(!isOut);
    entry.after = store::sourceState(isOut);
    if (const auto written = store::appendJournal(target, entry); !written)
        return halt(written.error());
    if (const auto done = transaction->commit(); !done)
        return halt(done.error());
    return nameAgain(target, job);
}

} // namespace

std::optional<QString> sourceName(store::Case& in, SourceId source) {
    const auto sources = store::sources(in);
    if (!sources)
        return std::nullopt;
    const auto it = std::ranges::find(*sources, source, &store::SourceInfo::id);
    if (it == sources->end())
        return std::nullopt;
    return it->name();
}

Outcome<void> nameAgain(store::Case& in, Job& job) {
    const auto resolved = resolve::resolveNewParties(in, job);
    if (resolved || resolved.error().isCancelled())
        return {};
    return tl::unexpected(resolved.error());
}

bool isSourceDecision(const store::JournalEntry& entry) {
    return store::sourceOfTarget(entry.target).isValid() && store::isOutState(entry.after).has_value();
}

Outcome<void> applySourceState(store::Case& into, const store::JournalEntry& entry, const QString& state, Job& job) {
    return applyState(into, store::sourceOfTarget(entry.target), store::isOutState(state).value_or(false), job);
}

Outcome<void> takeOut(store::Case& target, SourceId source, const QString& why, Job& job) {
    return decide(target, source, true, why, job);
}

Outcome<void> putBack(store::Case& target, SourceId source, const QString& why, Job& job) {
    return decide(target, source, false, why, job);
}

} // namespace waybill::edit
