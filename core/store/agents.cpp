// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/agents.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace waybill::store {

namespace {

const QString nameKey = QStringLiteral("name"), digestKey = QStringLiteral("sha256"),
              addedKey = QStringLiteral("added_at"), addressesKey = QStringLiteral("addresses"),
              textKey = QStringLiteral("text"), agentKey = QStringLiteral("agent"), rowKey = QStringLiteral("row");

/// 0 when there is none.
Result<qint64> idOfList(Case& in, const std::string& name) {
    auto select = in.database().prepare("SELECT id FROM agent_list WHERE name = ?1");
    if (!select)
        return failure(select.error());
    return select->bind(1, std::string_view(name)).step().map([&](bool found) {
        return found ? select->integer(0) : 0;
    });
}

Result<qint64> makeList(Case& into, const AgentList& list) {
    auto insert = into.database().prepare("INSERT INTO agent_list (name, sha256, added_at) VALUES (?1, ?2, ?3)");
    if (!insert)
        return failure(insert.error());
    insert->bind(1, std::string_view(list.name))
        .bind(2, std::string_view(list.sha256))
        .bind(3, std::string_view(list.addedAt));
    return insert->run().map([&] { return into.database().lastInsertId(); });
}

Result<void> clearList(Case& from, qint64 id) {
    for (const char* sql : {"DELETE FROM agent_address WHERE list_id = ?1", "DELETE FROM agent_list WHERE id = ?1"}) {
        auto remove = from.database().prepare(sql);
        if (!remove)
            return failure(remove.error());
        if (const auto done = remove->bind(1, id).run(); !done)
            return done;
    }
    return {};
}

Result<void> insertAddress(Case& into, qint64 list, const AgentAddress& address) {
    const auto insert =
        into.database().kept("INSERT INTO agent_address (list_id, text, agent, row) VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return failure(insert.error());
    (*insert)->bind(1, list).bind(2, std::string_view(address.text)).bindText(3, address.agent).bind(4, address.row);
    return (*insert)->run();
}

} // namespace

Result<std::vector<AgentList>> agentLists(Case& in) {
    auto select = in.database().prepare(
        "SELECT name, sha256, added_at, (SELECT count(*) FROM agent_address WHERE list_id = agent_list.id) "
        "FROM agent_list ORDER BY added_at, name");
    if (!select)
        return failure(select.error());
    std::vector<AgentList> lists;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        lists.push_back({std::string(select->text(0)), std::string(select->text(1)), std::string(select->text(2)),
                         select->integer(3)});
    if (!row)
        return failure(row.error());
    return lists;
}

Result<std::vector<AgentAddress>> agentAddresses(Case& in) {
    auto select = in.database().prepare("SELECT text, agent, agent_list.name, row FROM agent_address "
                                        "JOIN agent_list ON agent_list.id = list_id "
                                        "ORDER BY added_at, name, agent_address.id");
    if (!select)
        return failure(select.error());
    std::vector<AgentAddress> addresses;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        addresses.push_back({std::string(select->text(0)), std::string(select->text(1)), std::string(select->text(2)),
                             select->integer(3)});
    if (!row)
        return failure(row.error());
    return addresses;
}

Result<std::optional<KeptAgentList>> agentList(Case& in, const std::string& name) {
    auto lists = agentLists(in);
    auto addresses = agentAddresses(in);
    if (!lists || !addresses)
        return failure(lists ? addresses.error() : lists.error());
    const auto found = std::ranges::find(*lists, name, &AgentList::name);
    if (found == lists->end())
        return std::nullopt;
    std::erase_if(*addresses, [&name](const AgentAddress& address) { return address.list != name; });
    return KeptAgentList{std::move(*found), std::move(*addresses)};
}

QString agentListJson(const KeptAgentList& list) {
    QJsonArray addresses;
    for (const AgentAddress& address : list.addresses) {
        QJsonObject object{{textKey, toQString(address.text)}, {rowKey, address.row}};
        if (!address.agent.empty())
            object.insert(agentKey, toQString(address.agent));
        addresses.append(object);
    }
    const QJsonObject object{{nameKey, toQString(list.list.name)},
                             {digestKey, toQString(list.list.sha256)},
                             {addedKey, toQString(list.list.addedAt)},
                             {addressesKey, addresses}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<KeptAgentList> agentListFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto textOf = [](const QJsonObject& of, const QString& key) { return toUtf8(of.value(key).toString()); };
    if (!object.contains(nameKey))
        return std::nullopt;
    KeptAgentList list{{textOf(object, nameKey), textOf(object, digestKey), textOf(object, addedKey), 0}, {}};
    for (const QJsonValue& value : object.value(addressesKey).toArray()) {
        const QJsonObject address = value.toObject();
        list.addresses.push_back(
            {textOf(address, textKey), textOf(address, agentKey), list.list.name, address.value(rowKey).toInteger()});
    }
    list.list.addresses = qint64(list.addresses.size());
    return list;
}

Result<void> putAgentList(Case& into, const KeptAgentList& list) {
    const auto id = makeList(into, list.list);
    if (!id)
        return failure(id.error());
    for (const AgentAddress& address : list.addresses) {
        if (auto done = insertAddress(into, *id, address); !done)
            return done;
    }
    return {};
}

Result<void> deleteAgentList(Case& from, const std::string& name) {
    const auto id = idOfList(from, name);
    if (!id)
        return failure(id.error());
    return *id == 0 ? Result<void>() : clearList(from, *id);
}

} // namespace waybill::store
