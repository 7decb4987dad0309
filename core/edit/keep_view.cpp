// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/keep_view.h"

#include "core/base/text.h"
#include "core/edit/kept_name.h"
#include "core/edit/view_decision.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace waybill::edit {

namespace {

using store::JournalEntry;
using store::PinnedNode;
using store::StoredView;

const QString targetPrefix = QStringLiteral("view:"), pinnedKey = QStringLiteral("pinned"),
              nodeKey = QStringLiteral("key"), xKey = QStringLiteral("x"), yKey = QStringLiteral("y");

Error refused(const QString& what, const QString& why) {
    return {.code = ErrorCode::BadCall, .what = what, .why = why};
}

Error noSuchView(const QString& name) {
    return {.code = ErrorCode::BadCall,
            .what = QStringLiteral("There is no view \"%1\"").arg(name),
            .remedy = QStringLiteral("waybill views CASE lists those that are there.")};
}

Result<QString> cleanName(const QString& name) {
    return keptName(name, QStringLiteral("A view cannot be called so"));
}

/// Pins and what is hidden, as the journal tells of both.
QString stateJson(const std::vector<PinnedNode>& pins, const store::HidingChange& change) {
    QJsonArray array;
    for (const PinnedNode& node : pins)
        array.append(QJsonObject{{nodeKey, node.key}, {xKey, node.x}, {yKey, node.y}});
    QJsonObject object = QJsonDocument::fromJson(store::hidingJson(change).toUtf8()).object();
    object.insert(pinnedKey, array);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<PinnedNode>> pinsFromJson(const QString& json) {
    const QJsonValue list = QJsonDocument::fromJson(json.toUtf8()).object().value(pinnedKey);
    if (!list.isArray())
        return std::nullopt;
    std::vector<PinnedNode> nodes;
    for (const QJsonValue node : list.toArray())
        nodes.push_back({node[nodeKey].toString(), node[xKey].toDouble(), node[yKey].toDouble()});
    return nodes;
}

/// From what is hidden now to these, whatever merged since.
Result<store::HidingChange> changeTo(store::Case& in, const std::set<std::string>& wanted) {
    const auto known = store::hiddenNodes(in);
    if (!known)
        return failure(known.error());
    const auto merged = store::mergedEntities(in);
    if (!merged)
        return failure(merged.error());
    store::HidingChange change{wanted, {}};
    for (const std::string& key : *known) {
        const std::string now = toUtf8(store::keyNow(toQString(key), *merged));
        if (wanted.contains(now))
            change.hidden.erase(now);
        else
            change.shown.insert(key);
    }
    return change;
}

Result<void> journal(store::Case& into, const char* action, const QString& name, const QString& before,
                     const QString& after) {
    JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = targetPrefix + name;
    entry.before = before;
    entry.after = after;
    return store::appendJournal(into, entry).map([](JournalId) {});
}

Result<void> change(store::Case& target, const char* action, const std::optional<StoredView>& before,
                    const std::optional<StoredView>& after) {
    Result<void> done;
    if (before && (!after || after->name != before->name))
        done = store::removeStoredView(target, before->name);
    if (done && after)
        done = store::putStoredView(target, *after);
    if (!done)
        return done;
    return journal(target, action, before ? before->name : after->name, before ? storedViewJson(*before) : QString(),
                   after ? storedViewJson(*after) : QString());
}

QString now() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

} // namespace

Result<void> saveView(store::Case& target, const QString& name, const QString& json) {
    const auto clean = cleanName(name);
    if (!clean)
        return failure(clean.error());
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::storedView(target, *clean);
    if (!before)
        return failure(before.error());
    if (*before && (*before)->json == json)
        return {};
    const QString time = now();
    const StoredView after{*clean, json, *before ? (*before)->createdAt : time, time};
    auto done = change(target, saveViewAction, *before, after);
    return done ? transaction->commit() : done;
}

Result<void> renameView(store::Case& target, const QString& from, const QString& to) {
    const auto clean = cleanName(to);
    if (!clean)
        return failure(clean.error());
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::storedView(target, from);
    const auto other = store::storedView(target, *clean);
    if (!before || !other)
        return failure(before ? other.error() : before.error());
    if (!*before)
        return failure(noSuchView(from));
    if (*clean == from)
        return {};
    if (*other)
        return failure(refused(QStringLiteral("Cannot rename the view"),
                               QStringLiteral("another one is called \"%1\"").arg(*clean)));
    StoredView after = **before;
    after.name = *clean;
    after.changedAt = now();
    auto done = change(target, renameViewAction, *before, after);
    return done ? transaction->commit() : done;
}

Result<void> removeView(store::Case& target, const QString& name) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::storedView(target, name);
    if (!before)
        return failure(before.error());
    if (!*before)
        return failure(noSuchView(name));
    auto done = change(target, removeViewAction, *before, std::nullopt);
    return done ? transaction->commit() : done;
}

Result<void> showView(store::Case& target, const QString& name, std::span<const PinnedNode> pins,
                      const std::optional<std::set<std::string>>& hidden) {
    if (std::ranges::any_of(pins,
                            [](const PinnedNode& node) { return !std::isfinite(node.x) || !std::isfinite(node.y); }))
        return failure(
            refused(QStringLiteral("Cannot pin what the view pins"), QStringLiteral("a pin needs a node and a place")));
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::pinnedNodes(target);
    if (!before)
        return failure(before.error());
    const auto change = hidden ? changeTo(target, *hidden) : Result<store::HidingChange>(store::HidingChange());
    if (!change)
        return failure(change.error());
    if (auto done = store::setPinnedNodes(target, pins); !done)
        return done;
    if (auto done = store::applyHiding(target, *change); !done)
        return done;
    const auto after = store::pinnedNodes(target);
    if (!after)
        return failure(after.error());
    const QString was = stateJson(*before, change->reversed()), is = stateJson(*after, *change);
    if (was == is)
        return {};
    auto done = journal(target, showViewAction, name, was, is);
    return done ? transaction->commit() : done;
}

Result<bool> newestShowsView(store::Case& of) {
    return store::newestEntry(of).map(
        [](const std::optional<JournalEntry>& entry) { return entry && pinsFromJson(entry->after).has_value(); });
}

bool isViewDecision(const JournalEntry& entry) {
    return entry.target.startsWith(targetPrefix) &&
           (entry.action == QLatin1String(saveViewAction) || entry.action == QLatin1String(renameViewAction) ||
            entry.action == QLatin1String(removeViewAction) || entry.action == QLatin1String(showViewAction));
}

QString viewDecisionText(const JournalEntry& entry) {
    const QString name = entry.target.mid(targetPrefix.size());
    if (entry.action == QLatin1String(showViewAction))
        return QStringLiteral("Show the view “%1”").arg(name);
    if (entry.action == QLatin1String(removeViewAction))
        return QStringLiteral("Delete the view “%1”").arg(name);
    if (entry.action == QLatin1String(renameViewAction))
        return QStringLiteral("Rename the view “%1”").arg(name);
    return (entry.before.isEmpty() ? QStringLiteral("Save the view “%1”") : QStringLiteral("Replace the view “%1”"))
        .arg(name);
}

Result<void> applyViewState(store::Case& into, const JournalEntry& entry, const QString& from, const QString& to) {
    if (entry.action == QLatin1String(showViewAction)) {
        const auto nodes = pinsFromJson(to);
        const auto done = nodes ? store::setPinnedNodes(into, *nodes) : Result<void>{};
        return done ? store::applyHiding(into, store::hidingFromJson(to)) : done;
    }
    const auto before = store::storedViewFromJson(from), after = store::storedViewFromJson(to);
    if (before) {
        if (auto done = store::removeStoredView(into, before->name); !done)
            return done;
    }
    return after ? store::putStoredView(into, *after) : Result<void>{};
}

} // namespace waybill::edit
