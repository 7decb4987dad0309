// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/named_selections.h"

#include "core/base/text.h"
#include "core/store/identities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace waybill::store {

namespace {

const QString selectionKey = QStringLiteral("selection"), nodesKey = QStringLiteral("nodes"),
              createdKey = QStringLiteral("created_at"), changedKey = QStringLiteral("changed_at");

Result<std::map<QString, std::set<std::string>>> nodesByName(Case& from) {
    auto select = from.database().prepare("SELECT selection, key FROM selected_node");
    if (!select)
        return failure(select.error());
    std::map<QString, std::set<std::string>> nodes;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        nodes[toQString(select->text(0))].emplace(select->text(1));
    if (!row)
        return failure(row.error());
    return nodes;
}

} // namespace

Result<std::vector<NamedSelection>> namedSelections(Case& from) {
    auto nodes = nodesByName(from);
    if (!nodes)
        return failure(nodes.error());
    auto select = from.database().prepare("SELECT name, created_at, changed_at FROM named_selection ORDER BY name");
    if (!select)
        return failure(select.error());
    std::vector<NamedSelection> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const QString name = toQString(select->text(0));
        list.push_back({name, std::move((*nodes)[name]), toQString(select->text(1)), toQString(select->text(2))});
    }
    if (!row)
        return failure(row.error());
    return list;
}

Result<std::vector<NamedSelection>> namedSelectionsNow(Case& from) {
    auto list = namedSelections(from);
    if (!list || list->empty())
        return list;
    const auto merged = mergedEntities(from);
    if (!merged)
        return failure(merged.error());
    for (NamedSelection& selection : *list) {
        std::set<std::string> now;
        for (const std::string& key : selection.keys)
            now.insert(toUtf8(keyNow(toQString(key), *merged)));
        selection.keys = std::move(now);
    }
    return list;
}

Result<std::optional<NamedSelection>> namedSelection(Case& from, const QString& name) {
    auto list = namedSelections(from);
    if (!list)
        return failure(list.error());
    const auto found = std::ranges::find(*list, name, &NamedSelection::name);
    return found == list->end() ? std::nullopt : std::optional(std::move(*found));
}

Result<void> putNamedSelection(Case& into, const NamedSelection& selection) {
    if (auto done = removeNamedSelection(into, selection.name); !done)
        return done;
    auto insert =
        into.database().prepare("INSERT INTO named_selection (name, created_at, changed_at) VALUES (?1, ?2, ?3)");
    if (!insert)
        return failure(insert.error());
    const std::string name = toUtf8(selection.name);
    insert->bind(1, name).bind(2, toUtf8(selection.createdAt)).bind(3, toUtf8(selection.changedAt));
    if (auto done = insert->run(); !done)
        return done;
    auto add = into.database().prepare("INSERT INTO selected_node (selection, key) VALUES (?1, ?2)");
    if (!add)
        return failure(add.error());
    for (const std::string& key : selection.keys) {
        if (auto done = add->bind(1, name).bind(2, key).run(); !done)
            return done;
    }
    return {};
}

Result<void> removeNamedSelection(Case& from, const QString& name) {
    for (const char* sql :
         {"DELETE FROM selected_node WHERE selection = ?1", "DELETE FROM named_selection WHERE name = ?1"}) {
        auto remove = from.database().prepare(sql);
        if (!remove)
            return failure(remove.error());
        if (auto done = remove->bind(1, toUtf8(name)).run(); !done)
            return done;
    }
    return {};
}

QString namedSelectionJson(const NamedSelection& selection) {
    QJsonArray nodes;
    for (const std::string& key : selection.keys)
        nodes.append(toQString(key));
    const QJsonObject object{{selectionKey, selection.name},
                             {nodesKey, nodes},
                             {createdKey, selection.createdAt},
                             {changedKey, selection.changedAt}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<NamedSelection> namedSelectionFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonValue name = object.value(selectionKey), nodes = object.value(nodesKey);
    if (!name.isString() || !nodes.isArray())
        return std::nullopt;
    NamedSelection selection{
        name.toString(), {}, object.value(createdKey).toString(), object.value(changedKey).toString()};
    for (const QJsonValue key : nodes.toArray())
        selection.keys.insert(toUtf8(key.toString()));
    return selection;
}

Result<bool> areSelectionsAsJournalled(Case& of, const std::vector<JournalEntry>& entries) {
    std::map<QString, NamedSelection> replayed, found;
    for (const JournalEntry& entry : entries) {
        if (const auto before = namedSelectionFromJson(entry.before))
            replayed.erase(before->name);
        if (auto after = namedSelectionFromJson(entry.after))
            replayed[after->name] = std::move(*after);
    }
    const auto present = namedSelections(of);
    if (!present)
        return failure(present.error());
    for (const NamedSelection& selection : *present)
        found[selection.name] = selection;
    return replayed == found;
}

} // namespace waybill::store
