// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"

#include "core/base/text.h"
#include "core/edit/pin_decision.h"
#include "core/store/annotation_json.h"
#include "core/store/details.h"

namespace waybill::edit {

namespace {

using store::Annotation;
using store::JournalEntry;

bool isPin(const JournalEntry& entry) {
    return entry.action == QLatin1String(pinAction);
}

// The two stacks as the journal tells them: a decision goes onto the first and empties the second; undo and redo move
// one.
struct Stacks {
    std::vector<JournalEntry> undo, redo;
};

void move(std::vector<JournalEntry>& from, std::vector<JournalEntry>& to, JournalId id) {
    if (from.empty() || from.back().id != id)
        return;
    to.push_back(from.back());
    from.pop_back();
}

Result<Stacks> stacksOf(store::Case& of) {
    const auto entries = store::journal(of);
    if (!entries)
        return failure(entries.error());
    Stacks stacks;
    for (const JournalEntry& entry : *entries) {
        if (!store::isAnnotationDecision(entry.action) && !isPin(entry))
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
    if (entry.action == QLatin1String("annotate-change"))
        return QStringLiteral("Change the annotation of %1").arg(name);
    if (entry.action == QLatin1String("annotate-remove"))
        return QStringLiteral("Remove the annotation of %1").arg(name);
    return QStringLiteral("Annotate %1").arg(name);
}

// Leads from one state of what a decision was about to the other.
Result<void> apply(store::Case& into, const JournalEntry& decision, const QString& from, const QString& to) {
    if (isPin(decision)) {
        const auto position = positionFromJson(to);
        return position ? writePosition(into, decision.target, *position) : Result<void>{};
    }
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

Result<bool> step(store::Case& target, bool back) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto stacks = stacksOf(target);
    if (!stacks)
        return failure(stacks.error());
    const std::vector<JournalEntry>& stack = back ? stacks->undo : stacks->redo;
    if (stack.empty())
        return false;
    const JournalEntry& decision = stack.back();
    JournalEntry entry;
    entry.action = back ? QStringLiteral("undo") : QStringLiteral("redo");
    entry.target = decision.target;
    entry.why = textOf(target, stack);
    entry.before = back ? decision.after : decision.before;
    entry.after = back ? decision.before : decision.after;
    entry.undoes = decision.id;
    if (const auto done = apply(target, decision, entry.before, entry.after); !done)
        return failure(done.error());
    if (const auto written = store::appendJournal(target, entry); !written)
        return failure(written.error());
    if (const auto done = transaction->commit(); !done)
        return failure(done.error());
    return true;
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
    return step(target, true);
}

Result<bool> redo(store::Case& target) {
    return step(target, false);
}

} // namespace waybill::edit
