// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/keep_selection.h"

#include "core/edit/kept_name.h"
#include "core/edit/selection_decision.h"

#include <QDateTime>

namespace waybill::edit {

namespace {

using store::JournalEntry;
using store::NamedSelection;

const QString targetPrefix = QStringLiteral("selection:");

Error refused(const QString& what, const QString& why = {}) {
    return {.code = ErrorCode::BadCall, .what = what, .why = why};
}

Error noSuchSelection(const QString& name) {
    return refused(QStringLiteral("There is no selection \"%1\"").arg(name));
}

QString stateJson(const std::optional<NamedSelection>& state) {
    return state ? store::namedSelectionJson(*state) : QString();
}

QString now() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

Result<void> change(store::Case& target, const char* action, const std::optional<NamedSelection>& before,
                    const std::optional<NamedSelection>& after) {
    JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = targetPrefix + (before ? before->name : after->name);
    entry.before = stateJson(before);
    entry.after = stateJson(after);
    const auto done = applySelectionState(target, entry.before, entry.after);
    return done ? store::appendJournal(target, entry).map([](JournalId) {}) : done;
}

} // namespace

Result<void> saveSelection(store::Case& target, const QString& name, const std::set<std::string>& keys) {
    const auto clean = keptName(name, QStringLiteral("A selection cannot be called so"));
    if (!clean)
        return failure(clean.error());
    if (keys.empty())
        return failure(refused(QStringLiteral("Cannot name the selection"), QStringLiteral("nothing is selected")));
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::namedSelection(target, *clean);
    if (!before)
        return failure(before.error());
    if (*before && (*before)->keys == keys)
        return {};
    const QString time = now();
    const NamedSelection after{*clean, keys, *before ? (*before)->createdAt : time, time};
    auto done = change(target, saveSelectionAction, *before, after);
    return done ? transaction->commit() : done;
}

Result<void> renameSelection(store::Case& target, const QString& from, const QString& to) {
    const auto clean = keptName(to, QStringLiteral("A selection cannot be called so"));
    if (!clean)
        return failure(clean.error());
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::namedSelection(target, from);
    const auto other = store::namedSelection(target, *clean);
    if (!before || !other)
        return failure(before ? other.error() : before.error());
    if (!*before)
        return failure(noSuchSelection(from));
    if (*clean == from)
        return {};
    if (*other)
        return failure(refused(QStringLiteral("Cannot rename the selection"),
                               QStringLiteral("another one is called \"%1\"").arg(*clean)));
    NamedSelection after = **before;
    after.name = *clean;
    after.changedAt = now();
    auto done = change(target, renameSelectionAction, *before, after);
    return done ? transaction->commit() : done;
}

Result<void> removeSelection(store::Case& target, const QString& name) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::namedSelection(target, name);
    if (!before)
        return failure(before.error());
    if (!*before)
        return failure(noSuchSelection(name));
    auto done = change(target, removeSelectionAction, *before, std::nullopt);
    return done ? transaction->commit() : done;
}

bool isSelectionDecision(const JournalEntry& entry) {
    return entry.target.startsWith(targetPrefix) && (entry.action == QLatin1String(saveSelectionAction) ||
                                                     entry.action == QLatin1String(renameSelectionAction) ||
                                                     entry.action == QLatin1String(removeSelectionAction));
}

QString selectionDecisionText(const JournalEntry& entry) {
    const QString name = entry.target.mid(targetPrefix.size());
    if (entry.action == QLatin1String(removeSelectionAction))
        return QStringLiteral("Delete the selection “%1”").arg(name);
    if (entry.action == QLatin1String(renameSelectionAction))
        return QStringLiteral("Rename the selection “%1”").arg(name);
    return (entry.before.isEmpty() ? QStringLiteral("Name the selection “%1”")
                                   : QStringLiteral("Replace the selection “%1”"))
        .arg(name);
}

Result<void> applySelectionState(store::Case& into, const QString& from, const QString& to) {
    const auto before = store::namedSelectionFromJson(from), after = store::namedSelectionFromJson(to);
    if (before) {
        if (auto done = store::removeNamedSelection(into, before->name); !done)
            return done;
    }
    return after ? store::putNamedSelection(into, *after) : Result<void>{};
}

} // namespace waybill::edit
