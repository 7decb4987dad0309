// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"

#include "core/base/text.h"
#include "core/edit/hide_decision.h"
#include "core/edit/identify.h"
#include "core/edit/identity_decision.h"
#include "core/edit/pin_decision.h"
#include "core/edit/source_decision.h"
#include "core/edit/take_out.h"
#include "core/edit/verdict_decision.h"
#include "core/edit/view_decision.h"
#include "core/store/annotation_json.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "core/store/take_out.h"

namespace waybill::edit {

namespace {

using store::Annotation;
using store::JournalEntry;

bool isPin(const JournalEntry& entry) {
    return entry.action == QLatin1String(pinAction);
}

bool isVerdict(const JournalEntry& entry) {
    return entry.action == QLatin1String(verdictAction);
}

bool isHitVerdict(const JournalEntry& entry) {
    return entry.action == QLatin1String(hitVerdictAction);
}

// The two stacks as the journal tells them: a decision goes onto the first and empties the second; undo and redo move
// one.
struct Stacks {
    std::vector<JournalEntry> undo, redo;
};

void move(std::vector<JournalEntry>& from, std::vector<JournalEntry>& to, JournalId id) {
    const auto moved = std::ranges::find(from, id, &JournalEntry::id);
    if (moved == from.end())
        return;
    to.push_back(*moved);
    from.erase(moved);
}

Result<Stacks> stacksOf(store::Case& of) {
    const auto entries = store::journal(of);
    if (!entries)
        return failure(entries.error());
    Stacks stacks;
    for (const JournalEntry& entry : *entries) {
        if (!store::isAnnotationDecision(entry.action) && !isPin(entry) && !isSourceDecision(entry) &&
            !isVerdict(entry) && !isIdentityDecision(entry) && !isHitVerdict(entry) && !isViewDecision(entry) && !isHiding(entry))
            continue;
        if (entry.action == QLatin1String("undo")) {
            move(stacks.undo, stacks.redo, entry.undoes);
        } else if (entry.action == QLatin1String("redo")) {
            move(stacks.redo, stacks.undo, entry.undoes);
        } else {
            stacks.undo.push_back(entry);
            stacks.redo.clear();
        }
    }
    return stacks;
}

// A target as a person knows it.
QString nameOf(store::Case& in, const QString& key) {
    const auto number = [&key](int skip) { return key.mid(skip).toLongLong(); };
    if (key.startsWith(QLatin1String("co-"))) {
        const auto entity = store::entityDetails(in, EntityId(number(3)));
        return entity ? toQString(entity->name) : key;
    }
    if (key.startsWith(QLatin1String("ad-"))) {
        const auto place = store::placeDetails(in, PlaceId(number(3)));
        return place ? toQString(place->text) : key;
    }
    if (const auto source = store::sourceOfTarget(key); source.isValid())
        return sourceName(in, source).value_or(key);
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() == 3)
        return nameOf(in, parts[1]) + QStringLiteral(" → ") + nameOf(in, parts[2]);
    return key;
}

QString pinTextOf(const JournalEntry& entry, const QString& name) {
    const auto before = positionFromJson(entry.before), after = positionFromJson(entry.after);
    if (after && !after->pinned)
        return QStringLiteral("Unpin %1").arg(name);
    const bool stays = before && after && before->x == after->x && before->y == after->y;
    return (stays ? QStringLiteral("Pin %1") : QStringLiteral("Move %1")).arg(name);
}

QString textOf(store::Case& in, const std::vector<JournalEntry>& stack) {
    if (stack.empty())
        return {};
    const JournalEntry& entry = stack.back();
    const QString name = nameOf(in, entry.target);
    if (isPin(entry))
        return pinTextOf(entry, name);
    if (isVerdict(entry))
        return verdictText(entry);
    if (isIdentityDecision(entry))
        return identityText(entry, name);
    if (isHitVerdict(entry))
        return hitVerdictText(entry, name);
    if (isViewDecision(entry))
        return viewDecisionText(entry);
    if (isHiding(entry))
        return hidingText(entry, name);
    if (isSourceDecision(entry))
        return (entry.action == QLatin1String(takeOutAction) ? QStringLiteral("Take %1 out")
                                                             : QStringLiteral("Put %1 back"))
            .arg(name);
    if (entry.action == QLatin1String("annotate-change"))
        return QStringLiteral("Change the annotation of %1").arg(name);
    if (entry.action == QLatin1String("annotate-remove"))
        return QStringLiteral("Remove the annotation of %1").arg(name);
    return QStringLiteral("Annotate %1").arg(name);
}

// The short decisions: notes, pins, verdicts, views, who parties are, and what is hidden.
Result<void> applyAtOnce(store::Case& into, const JournalEntry& decision, const QString& from, const QString& to) {
    if (isPin(decision)) {
        const auto position = positionFromJson(to);
        return position ? writePosition(into, decision.target, *position) : Result<void>{};
    }
    if (isVerdict(decision))
        return writeVerdicts(into, store::verdictsFromJson(to));
    if (isIdentityDecision(decision))
        return applyIdentity(into, decision, to);
    if (isHitVerdict(decision))
        return writeHitVerdicts(into, store::hitVerdictsFromJson(to));
    if (isViewDecision(decision))
        return applyViewState(into, decision, from, to);
    if (isHiding(decision))
        return writeHiding(into, to);
    const auto before = store::annotationFromJson(from);
    const auto after = store::annotationFromJson(to);
    if (before && after)
        return store::updateAnnotation(into, *after);
    if (before)
        return store::deleteAnnotation(into, before->id);
    if (!after)
        return {};
    const auto inserted = store::insertAnnotation(into, *after);
    if (!inserted)
        return failure(inserted.error());
    return {};
}

// Leads from one state of what a decision was about to the other.
Outcome<void> apply(store::Case& into, const JournalEntry& decision, const QString& from, const QString& to, Job& job) {
    if (isSourceDecision(decision))
        return applySourceState(into, decision, to, job);
    const auto done = applyAtOnce(into, decision, from, to);
    return done ? Outcome<void>() : halt(done.error());
}

// The journal's entry for taking a decision back, or doing it again.
JournalEntry entryOf(const JournalEntry& decision, bool back, const QString& text) {
    JournalEntry entry;
    entry.action = back ? QStringLiteral("undo") : QStringLiteral("redo");
    entry.target = decision.target;
    entry.why = text;
    entry.before = back ? decision.after : decision.before;
    entry.after = back ? decision.before : decision.after;
    entry.undoes = decision.id;
    return entry;
}

Outcome<bool> step(store::Case& target, bool back, Job& job) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    const auto stacks = stacksOf(target);
    if (!stacks)
        return halt(stacks.error());
    const std::vector<JournalEntry>& stack = back ? stacks->undo : stacks->redo;
    if (stack.empty())
        return false;
    const JournalEntry& decision = stack.back();
    const JournalEntry entry = entryOf(decision, back, textOf(target, stack));
    if (const auto done = apply(target, decision, entry.before, entry.after, job); !done)
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

Result<bool> movesSource(store::Case& of, std::vector<JournalEntry> Stacks::*stack) {
    const auto stacks = stacksOf(of);
    if (!stacks)
        return failure(stacks.error());
    const std::vector<JournalEntry>& entries = (*stacks).*stack;
    return !entries.empty() && isSourceDecision(entries.back());
}

} // namespace

Result<QString> undoText(store::Case& of) {
    const auto stacks = stacksOf(of);
    if (!stacks)
        return failure(stacks.error());
    return textOf(of, stacks->undo);
}

Result<QString> redoText(store::Case& of) {
    const auto stacks = stacksOf(of);
    if (!stacks)
        return failure(stacks.error());
    return textOf(of, stacks->redo);
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

Result<void> takeBack(store::Case& target, JournalId id) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto stacks = stacksOf(target);
    if (!stacks)
        return failure(stacks.error());
    const auto refused = [id](const QString& why) {
        return failure(Error{.code = ErrorCode::BadCall,
                             .what = QStringLiteral("Cannot take entry %1 of the journal back").arg(id.value()),
                             .why = why,
                             .remedy = QStringLiteral("waybill journal CASE lists what was decided.")});
    };
    const auto decision = std::ranges::find(stacks->undo, id, &JournalEntry::id);
    if (decision == stacks->undo.end() || !isIdentityDecision(*decision))
        return refused(QStringLiteral("it is no merge, split, rename or \"apart\" that is in force"));
    for (const store::Identity& identity : store::identitiesFromJson(decision->after)) {
        const auto now = store::entityOf(target, identity.party);
        if (!now)
            return failure(now.error());
        if (*now != identity.entity)
            return refused(QStringLiteral("a later decision was about the same names"));
    }
    const JournalEntry entry = entryOf(*decision, true, identityText(*decision, nameOf(target, decision->target)));
    auto done = applyIdentity(target, *decision, decision->before);
    if (done)
        done = store::appendJournal(target, entry).map([](JournalId) {});
    if (done)
        done = transaction->commit();
    return done;
}

Result<bool> undoMovesSource(store::Case& of) {
    return movesSource(of, &Stacks::undo);
}

Result<bool> redoMovesSource(store::Case& of) {
    return movesSource(of, &Stacks::redo);
}

} // namespace waybill::edit
