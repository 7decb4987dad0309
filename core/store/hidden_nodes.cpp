// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/hidden_nodes.h"

#include "core/base/text.h"
#include "core/store/identities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::store {

namespace {

const QString hiddenName = QStringLiteral("hidden"), shownName = QStringLiteral("shown");

QJsonArray toArray(const std::set<std::string>& keys) {
    QJsonArray array;
    for (const std::string& key : keys)
        array.append(toQString(key));
    return array;
}

std::set<std::string> toKeys(const QJsonValue& value) {
    std::set<std::string> keys;
    for (const QJsonValue key : value.toArray()) {
        if (key.isString())
            keys.insert(toUtf8(key.toString()));
    }
    return keys;
}

Result<void> runForEach(Database& database, std::string_view sql, const std::set<std::string>& keys) {
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement.error());
    for (const std::string& key : keys) {
        if (const auto done = statement->bind(1, key).run(); !done)
            return done;
    }
    return {};
}

} // namespace

QString hidingJson(const HidingChange& change) {
    QJsonObject object;
    if (!change.hidden.empty())
        object.insert(hiddenName, toArray(change.hidden));
    if (!change.shown.empty())
        object.insert(shownName, toArray(change.shown));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HidingChange hidingFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    return {toKeys(object.value(hiddenName)), toKeys(object.value(shownName))};
}

Result<std::set<std::string>> hiddenNodes(Case& from) {
    auto select = from.database().prepare("SELECT key FROM hidden_node");
    if (!select)
        return failure(select.error());
    std::set<std::string> keys;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        keys.emplace(select->text(0));
    if (!row)
        return failure(row.error());
    return keys;
}

Result<std::set<std::string>> hiddenNodesNow(Case& from) {
    auto keys = hiddenNodes(from);
    if (!keys || keys->empty())
        return keys;
    const auto merged = mergedEntities(from);
    if (!merged)
        return failure(merged.error());
    std::set<std::string> now;
    for (const std::string& key : *keys)
        now.insert(toUtf8(keyNow(toQString(key), *merged)));
    return now;
}

Result<void> applyHiding(Case& into, const HidingChange& change) {
    const auto hidden =
        runForEach(into.database(), "INSERT OR IGNORE INTO hidden_node (key) VALUES (?1)", change.hidden);
    return hidden ? runForEach(into.database(), "DELETE FROM hidden_node WHERE key = ?1", change.shown) : hidden;
}

} // namespace waybill::store
