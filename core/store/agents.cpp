// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/agents.h"

#include "core/base/text.h"
#include "core/store/clock.h"
#include "core/store/decisions.h"

namespace waybill::store {

namespace {

Result<void> writeJournal(Case& into, const char* action, const std::string& list, qint64 addresses) {
    JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = toQString(list);
    entry.why = addresses == 1 ? QStringLiteral("1 address") : QStringLiteral("%1 addresses").arg(addresses);
    return appendJournal(into, entry).map([](JournalId) {});
}

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
    insert->bind(1, std::string_view(list.name)).bind(2, std::string_view(list.sha256)).bind(3, nowUtc());
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
        "FROM agent_list ORDER BY id");
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
                                        "JOIN agent_list ON agent_list.id = list_id ORDER BY agent_address.id");
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

Result<void> keepAgentList(Case& into, const AgentList& list, const std::vector<AgentAddress>& addresses) {
    auto transaction = Transaction::begin(into.database());
    if (!transaction)
        return failure(transaction.error());
    const auto old = idOfList(into, list.name);
    auto done = old ? (*old == 0 ? Result<void>() : clearList(into, *old)) : Result<void>(failure(old.error()));
    if (!done)
        return done;
    const auto id = makeList(into, list);
    if (!id)
        return failure(id.error());
    for (const AgentAddress& address : addresses) {
        if (done = insertAddress(into, *id, address); !done)
            return done;
    }
    done = writeJournal(into, "agents", list.name, qint64(addresses.size()));
    if (done)
        done = transaction->commit();
    return done;
}

Result<void> addAgentAddress(Case& into, const std::string& text, const std::string& agent) {
    auto transaction = Transaction::begin(into.database());
    if (!transaction)
        return failure(transaction.error());
    const auto known = agentAddresses(into);
    if (!known)
        return failure(known.error());
    for (const AgentAddress& each : *known) {
        if (each.list == ownAgents && each.text == text && each.agent == agent)
            return {};
    }
    auto id = idOfList(into, ownAgents);
    if (id && *id == 0)
        id = makeList(into, {ownAgents, {}, {}, 0});
    if (!id)
        return failure(id.error());
    auto done = insertAddress(into, *id, {text, agent, ownAgents, 0});
    if (done)
        done = writeJournal(into, "agents", text, 1);
    if (done)
        done = transaction->commit();
    return done;
}

Result<void> removeAgentList(Case& from, const std::string& name) {
    auto transaction = Transaction::begin(from.database());
    if (!transaction)
        return failure(transaction.error());
    const auto lists = agentLists(from);
    if (!lists)
        return failure(lists.error());
    const auto id = idOfList(from, name);
    if (!id)
        return failure(id.error());
    if (*id == 0)
        return failure({.code = ErrorCode::BadCall,
                        .what = QStringLiteral("Cannot take the list away"),
                        .why = QStringLiteral("there is no list of agents' addresses called %1").arg(toQString(name))});
    auto done = clearList(from, *id);
    for (const AgentList& list : *lists) {
        if (done && list.name == name)
            done = writeJournal(from, "agents-remove", name, list.addresses);
    }
    if (done)
        done = transaction->commit();
    return done;
}

} // namespace waybill::store
