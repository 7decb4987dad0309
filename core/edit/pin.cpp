// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/pin.h"

#include "core/edit/pin_decision.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace waybill::edit {

namespace {

const QString xName = QStringLiteral("x"), yName = QStringLiteral("y"), pinnedName = QStringLiteral("pinned");

} // namespace

QString positionJson(const NodePosition& position) {
    const QJsonObject object{{xName, position.x}, {yName, position.y}, {pinnedName, position.pinned}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<NodePosition> positionFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonValue x = object.value(xName), y = object.value(yName), pinned = object.value(pinnedName);
    if (!x.isDouble() || !y.isDouble() || !pinned.isBool())
        return std::nullopt;
    return NodePosition{x.toDouble(), y.toDouble(), pinned.toBool()};
}

Result<void> writePosition(store::Case& into, const QString& key, const NodePosition& position) {
    return position.pinned ? store::setPinnedNode(into, {key, position.x, position.y})
                           : store::removePinnedNode(into, key);
}

Result<void> pinNode(store::Case& target, const QString& key, const NodePosition& before, const NodePosition& after) {
    if (key.isEmpty() || !std::isfinite(after.x) || !std::isfinite(after.y)) {
        return failure({ErrorCode::BadCall,
                        QStringLiteral("Cannot pin the node"),
                        QStringLiteral("a pin needs a node and a place"),
                        {},
                        {},
                        0});
    }
    if (before == after)
        return {};
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    if (const auto done = writePosition(target, key, after); !done)
        return done;
    store::JournalEntry entry;
    entry.action = QLatin1String(pinAction);
    entry.target = key;
    entry.before = positionJson(before);
    entry.after = positionJson(after);
    if (const auto written = store::appendJournal(target, entry); !written)
        return failure(written.error());
    return transaction->commit();
}

Result<std::optional<NodeMove>> newestMove(store::Case& of) {
    const auto entry = store::newestEntry(of);
    if (!entry)
        return failure(entry.error());
    const auto position = *entry ? positionFromJson((*entry)->after) : std::nullopt;
    return position ? std::optional(NodeMove{(*entry)->target, *position}) : std::nullopt;
}

} // namespace waybill::edit
