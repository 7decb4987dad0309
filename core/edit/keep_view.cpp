// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/keep_view.h"

#include "core/base/text.h"
#include "core/edit/view_decision.h"

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
    const QString clean = toQString(trimmed(toUtf8(name)));
    const QString what = QStringLiteral("A view cannot be called so");
    if (clean.isEmpty())
        return failure(refused(what, QStringLiteral("its name is empty")));
    if (clean.size() > longestViewName)
        return failure(refused(what, QStringLiteral("its name has more than %1 characters").arg(longestViewName)));
    if (std::ranges::any_of(clean, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return failure(refused(what, QStringLiteral("its name has a line end or another control character")));
    return clean;
}

QString pinsJson(const std::vector<PinnedNode>& nodes) {
    QJsonArray array;
    for (const PinnedNode& node : nodes)
        array.append(QJsonObject{{nodeKey, node.key}, {xKey, node.x}, {yKey, node.y}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{pinnedKey, array}}).toJson(QJsonDocument::Compact));
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

Result<void> pinAsInView(store::Case& target, const QString& name, std::span<const PinnedNode> nodes) {
    if (std::ranges::any_of(nodes,
                            [](const PinnedNode& node) { return !std::isfinite(node.x) || !std::isfinite(node.y); }))
        return failure(
            refused(QStringLiteral("Cannot pin what the view pins"), QStringLiteral("a pin needs a node and a place")));
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::pinnedNodes(target);
    if (!before)
        return failure(before.error());
    if (auto done = store::setPinnedNodes(target, nodes); !done)
        return done;
    const auto after = store::pinnedNodes(target);
    if (!after)
        return failure(after.error());
    const QString was = pinsJson(*before), is = pinsJson(*after);
    if (was == is)
        return {};
    auto done = journal(target, pinAsInViewAction, name, was, is);
    return done ? transaction->commit() : done;
}

Result<bool> newestPinsAsInView(store::Case& of) {
    return store::newestEntry(of).map(
        [](const std::optional<JournalEntry>& entry) { return entry && pinsFromJson(entry->after).has_value(); });
}

bool isViewDecision(const JournalEntry& entry) {
    return entry.target.startsWith(targetPrefix) &&
           (entry.action == QLatin1String(saveViewAction) || entry.action == QLatin1String(renameViewAction) ||
            entry.action == QLatin1String(removeViewAction) || entry.action == QLatin1String(pinAsInViewAction));
}

QString viewDecisionText(const JournalEntry& entry) {
    const QString name = entry.target.mid(targetPrefix.size());
    if (entry.action == QLatin1String(pinAsInViewAction))
        return QStringLiteral("Pin what the view “%1” pins").arg(name);
    if (entry.action == QLatin1String(removeViewAction))
        return QStringLiteral("Delete the view “%1”").arg(name);
    if (entry.action == QLatin1String(renameViewAction))
        return QStringLiteral("Rename the view “%1”").arg(name);
    return (entry.before.isEmpty() ? QStringLiteral("Save the view “%1”") : QStringLiteral("Replace the view “%1”"))
        .arg(name);
}

Result<void> applyViewState(store::Case& into, const JournalEntry& entry, const QString& from, const QString& to) {
    if (entry.action == QLatin1String(pinAsInViewAction)) {
        const auto nodes = pinsFromJson(to);
        return nodes ? store::setPinnedNodes(into, *nodes) : Result<void>{};
    }
    const auto before = store::storedViewFromJson(from), after = store::storedViewFromJson(to);
    if (before) {
        if (auto done = store::removeStoredView(into, before->name); !done)
            return done;
    }
    return after ? store::putStoredView(into, *after) : Result<void>{};
}

} // namespace waybill::edit
