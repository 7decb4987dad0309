// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/decision.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/agent_decision.h"
#include "core/edit/carried_decision.h"
#include "core/edit/hide_decision.h"
#include "core/edit/identity_decision.h"
#include "core/edit/pin_decision.h"
#include "core/edit/selection_decision.h"
#include "core/edit/source_decision.h"
#include "core/edit/verdict_decision.h"
#include "core/edit/view_decision.h"
#include "core/store/annotation_json.h"
#include "core/store/details.h"
#include "core/store/journal_parts.h"
#include "core/store/take_out.h"

#include <algorithm>

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

bool isDecision(const JournalEntry& entry) {
    return store::isAnnotationDecision(entry.action) || isPin(entry) || isSourceDecision(entry) || isVerdict(entry) ||
           isIdentityDecision(entry) || isHitVerdict(entry) || isViewDecision(entry) || isHiding(entry) ||
           isSelectionDecision(entry) || isAgentDecision(entry) || store::hasParts(entry);
}

void move(std::vector<JournalEntry>& from, std::vector<JournalEntry>& to, JournalId id) {
    const auto moved = std::ranges::find(from, id, &JournalEntry::id);
    if (moved == from.end())
        return;
    to.push_back(*moved);
    from.erase(moved);
}

QString pinTextOf(const JournalEntry& entry, const QString& name) {
    const auto before = positionFromJson(entry.before), after = positionFromJson(entry.after);
    if (after && !after->pinned)
        return QStringLiteral("Unpin %1").arg(name);
    const bool stays = before && after && before->x == after->x && before->y == after->y;
    return (stays ? QStringLiteral("Pin %1") : QStringLiteral("Move %1")).arg(name);
}

// The short decisions: notes, pins, verdicts, views, who parties are, what is hidden, and agents' lists.
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
    if (isSelectionDecision(decision))
        return applySelectionState(into, from, to);
    if (isHiding(decision))
        return writeHiding(into, to);
    if (isAgentDecision(decision))
        return applyAgentState(into, from, to);
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

// One after the other as they were made; the other way round when they are taken back.
Result<void> leadPartsTo(store::Case& into, const JournalEntry& decision, bool isAfter) {
    std::vector<store::JournalPart> parts = store::partsOf(decision);
    if (!isAfter)
        std::ranges::reverse(parts);
    for (const store::JournalPart& part : parts) {
        JournalEntry single = decision;
        single.action = part.action;
        single.target = part.target;
        const auto done = isAfter ? applyAtOnce(into, single, part.before, part.after)
                                  : applyAtOnce(into, single, part.after, part.before);
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<DecisionStacks> decisionStacks(store::Case& of) {
    const auto entries = store::journal(of);
    if (!entries)
        return failure(entries.error());
    DecisionStacks stacks;
    for (const JournalEntry& entry : *entries) {
        if (entry.action == QLatin1String(followAction))
            stacks.followed.push_back(entry);
        if (!isDecision(entry))
            continue;
        if (entry.action == QLatin1String("undo")) {
            move(stacks.undo, stacks.redo, entry.undoes);
            stacks.undone[entry.undoes] = entry;
        } else if (entry.action == QLatin1String("redo")) {
            move(stacks.redo, stacks.undo, entry.undoes);
        } else {
            stacks.undo.push_back(entry);
            stacks.redo.clear();
        }
    }
    return stacks;
}

QString nameOfTarget(store::Case& in, const QString& key) {
    if (const EntityId firm = entityOfKey(key); firm.isValid()) {
        const auto entity = store::entityDetails(in, firm);
        return entity ? toQString(entity->name) : key;
    }
    if (const PlaceId address = placeOfKey(key); address.isValid()) {
        const auto place = store::placeDetails(in, address);
        return place ? toQString(place->text) : key;
    }
    if (key.startsWith(QLatin1String("gr-")))
        return QStringLiteral("the group of %1").arg(nameOfTarget(in, key.mid(3)));
    if (const auto source = store::sourceOfTarget(key); source.isValid())
        return sourceName(in, source).value_or(key);
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() == 3)
        return nameOfTarget(in, parts[1]) + QStringLiteral(" → ") + nameOfTarget(in, parts[2]);
    return key;
}

QString decisionText(store::Case& in, const JournalEntry& entry) {
    if (entry.action == QLatin1String(applyAction))
        return carriedText(entry);
    const QString name = nameOfTarget(in, entry.target);
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
    if (isSelectionDecision(entry))
        return selectionDecisionText(entry);
    if (isHiding(entry))
        return hidingText(entry, name);
    if (isAgentDecision(entry))
        return agentText(entry);
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

Result<StepTexts> stepTexts(store::Case& of) {
    const auto stacks = decisionStacks(of);
    if (!stacks)
        return failure(stacks.error());
    const auto newest = [&of](const std::vector<JournalEntry>& stack) {
        return stack.empty() ? QString() : decisionText(of, stack.back());
    };
    return StepTexts{newest(stacks->undo), newest(stacks->redo), stacks->undo.size()};
}

Result<std::vector<DecisionInWords>> decisionsInForce(store::Case& of) {
    const auto stacks = decisionStacks(of);
    if (!stacks)
        return failure(stacks.error());
    std::vector<DecisionInWords> decisions;
    decisions.reserve(stacks->undo.size());
    for (auto entry = stacks->undo.rbegin(); entry != stacks->undo.rend(); ++entry)
        decisions.push_back({entry->id, entry->at, decisionText(of, *entry), entry->why});
    return decisions;
}

Outcome<void> leadTo(store::Case& into, const JournalEntry& decision, const QString& from, const QString& to,
                     Job& job) {
    if (isSourceDecision(decision))
        return applySourceState(into, decision, to, job);
    if (store::hasParts(decision)) {
        const auto done = leadPartsTo(into, decision, to == decision.after);
        return done ? Outcome<void>() : halt(done.error());
    }
    const auto done = applyAtOnce(into, decision, from, to);
    return done ? Outcome<void>() : halt(done.error());
}

JournalEntry stepEntry(const JournalEntry& decision, bool back, const QString& text) {
    JournalEntry entry;
    entry.action = back ? QStringLiteral("undo") : QStringLiteral("redo");
    entry.target = decision.target;
    entry.why = text;
    entry.before = back ? decision.after : decision.before;
    entry.after = back ? decision.before : decision.after;
    entry.undoes = decision.id;
    return entry;
}

} // namespace waybill::edit
