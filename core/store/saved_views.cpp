// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/saved_views.h"

#include "core/base/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <map>

namespace waybill::store {

namespace {

const QString viewKey = QStringLiteral("view"), showsKey = QStringLiteral("shows"),
              createdKey = QStringLiteral("created_at"), changedKey = QStringLiteral("changed_at");

} // namespace

Result<std::vector<StoredView>> storedViews(Case& from) {
    auto select = from.database().prepare("SELECT name, json, created_at, changed_at FROM view ORDER BY name");
    if (!select)
        return failure(select.error());
    std::vector<StoredView> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        list.push_back({toQString(select->text(0)), toQString(select->text(1)), toQString(select->text(2)),
                        toQString(select->text(3))});
    if (!row)
        return failure(row.error());
    return list;
}

Result<std::optional<StoredView>> storedView(Case& from, const QString& name) {
    auto select = from.database().prepare("SELECT name, json, created_at, changed_at FROM view WHERE name = ?1");
    if (!select)
        return failure(select.error());
    select->bind(1, toUtf8(name));
    const auto row = select->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<StoredView>();
    return std::optional(StoredView{toQString(select->text(0)), toQString(select->text(1)), toQString(select->text(2)),
                                    toQString(select->text(3))});
}

Result<void> putStoredView(Case& into, const StoredView& view) {
    auto insert = into.database().prepare(
        "INSERT INTO view (name, json, created_at, changed_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (name) DO UPDATE "
        "SET json = excluded.json, created_at = excluded.created_at, changed_at = excluded.changed_at");
    if (!insert)
        return failure(insert.error());
    insert->bind(1, toUtf8(view.name)).bind(2, toUtf8(view.json));
    return insert->bind(3, toUtf8(view.createdAt)).bind(4, toUtf8(view.changedAt)).run();
}

Result<void> removeStoredView(Case& from, const QString& name) {
    auto remove = from.database().prepare("DELETE FROM view WHERE name = ?1");
    if (!remove)
        return failure(remove.error());
    return remove->bind(1, toUtf8(name)).run();
}

Result<void> setPinnedNodes(Case& into, std::span<const PinnedNode> nodes) {
    if (const auto done = into.database().execute("DELETE FROM pinned_node"); !done)
        return done;
    for (const PinnedNode& node : nodes) {
        if (const auto done = setPinnedNode(into, node); !done)
            return done;
    }
    return {};
}

QString storedViewJson(const StoredView& view) {
    const QJsonObject object{
        {viewKey, view.name}, {showsKey, view.json}, {createdKey, view.createdAt}, {changedKey, view.changedAt}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<StoredView> storedViewFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonValue name = object.value(viewKey), shows = object.value(showsKey);
    if (!name.isString() || !shows.isString())
        return std::nullopt;
    return StoredView{name.toString(), shows.toString(), object.value(createdKey).toString(),
                      object.value(changedKey).toString()};
}

Result<bool> areViewsAsJournalled(Case& of, const std::vector<JournalEntry>& entries) {
    std::map<QString, StoredView> replayed, found;
    for (const JournalEntry& entry : entries) {
        if (const auto before = storedViewFromJson(entry.before))
            replayed.erase(before->name);
        if (const auto after = storedViewFromJson(entry.after))
            replayed[after->name] = *after;
    }
    const auto present = storedViews(of);
    if (!present)
        return failure(present.error());
    for (const StoredView& view : *present)
        found[view.name] = view;
    return replayed == found;
}

} // namespace waybill::store
