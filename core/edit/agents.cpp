// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/agents.h"

#include "core/base/text.h"
#include "core/edit/agent_decision.h"
#include "core/store/decisions.h"

#include <QDateTime>
#include <algorithm>

namespace waybill::edit {

namespace {

using store::KeptAgentList;
using MaybeList = std::optional<KeptAgentList>;

QString stateJson(const MaybeList& list) {
    return list ? store::agentListJson(*list) : QString();
}

std::string now() {
    return toUtf8(QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

QString counted(std::size_t addresses) {
    return addresses == 1 ? QStringLiteral("1 address") : QStringLiteral("%1 addresses").arg(addresses);
}

// In the caller's transaction.
Result<void> change(store::Case& target, const char* action, const MaybeList& before, const MaybeList& after,
                    std::size_t addresses) {
    store::JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = toQString(before ? before->list.name : after->list.name);
    entry.why = counted(addresses);
    entry.before = stateJson(before);
    entry.after = stateJson(after);
    const auto done = applyAgentState(target, entry.before, entry.after);
    return done ? store::appendJournal(target, entry).map([](JournalId) {}) : done;
}

} // namespace

Result<void> keepAgentList(store::Case& target, const store::AgentList& list,
                           const std::vector<store::AgentAddress>& addresses) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::agentList(target, list.name);
    if (!before)
        return failure(before.error());
    KeptAgentList after{list, addresses};
    after.list.addedAt = now();
    auto done = change(target, keepAgentsAction, *before, after, addresses.size());
    return done ? transaction->commit() : done;
}

Result<void> addAgentAddress(store::Case& target, const std::string& text, const std::string& agent) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::agentList(target, store::ownAgents);
    if (!before)
        return failure(before.error());
    KeptAgentList after = *before ? **before : KeptAgentList{{store::ownAgents, {}, now(), 0}, {}};
    const bool isKnown = std::ranges::any_of(
        after.addresses, [&](const store::AgentAddress& known) { return known.text == text && known.agent == agent; });
    if (isKnown)
        return {};
    after.addresses.push_back({text, agent, store::ownAgents, 0});
    auto done = change(target, keepAgentsAction, *before, after, 1);
    return done ? transaction->commit() : done;
}

Result<void> removeAgentList(store::Case& target, const std::string& name) {
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto before = store::agentList(target, name);
    if (!before)
        return failure(before.error());
    if (!*before)
        return failure({.code = ErrorCode::BadCall,
                        .what = QStringLiteral("Cannot take the list away"),
                        .why = QStringLiteral("there is no list of agents' addresses called %1").arg(toQString(name))});
    auto done = change(target, removeAgentsAction, *before, std::nullopt, (*before)->addresses.size());
    return done ? transaction->commit() : done;
}

bool isAgentDecision(const store::JournalEntry& entry) {
    return (entry.action == QLatin1String(keepAgentsAction) || entry.action == QLatin1String(removeAgentsAction)) &&
           !(entry.before.isEmpty() && entry.after.isEmpty());
}

QString agentText(const store::JournalEntry& entry) {
    if (entry.action == QLatin1String(removeAgentsAction))
        return QStringLiteral("Remove the agents' list %1").arg(entry.target);
    if (entry.target == QLatin1String(store::ownAgents))
        return QStringLiteral("Add an address of agents");
    return (entry.before.isEmpty() ? QStringLiteral("Add the agents' list %1")
                                   : QStringLiteral("Replace the agents' list %1"))
        .arg(entry.target);
}

Result<void> applyAgentState(store::Case& into, const QString& from, const QString& to) {
    const auto before = store::agentListFromJson(from), after = store::agentListFromJson(to);
    if (before) {
        if (auto done = store::deleteAgentList(into, before->list.name); !done)
            return done;
    }
    return after ? store::putAgentList(into, *after) : Result<void>{};
}

} // namespace waybill::edit
