// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/hubs.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/graph_json.h"
#include "app/json.h"
#include "app/named_node.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/graph/contact_hubs.h"
#include "core/resolve/agent_places.h"
#include "core/scene/format.h"

namespace waybill::app {

namespace {

using graph::EntityGraph;

constexpr qint64 usualRows = 25;

struct Hubs {
    std::vector<graph::AddressHub> addresses;
    std::vector<graph::EntityHub> entities;
    std::vector<graph::ContactHub> contacts;
    std::map<PlaceId, store::AgentAddress> agents; ///< Known addresses of formation agents.
    std::vector<std::string> asked;                ///< The keys given with --common.
    std::vector<std::uint32_t> common;
};

/// Counterparties of all that --common names; whoever is in no shipment in view has none.
Result<void> findCommon(const Call& call, const CaseView& view, const EntityGraph& graph, Hubs& hubs) {
    std::vector<std::uint32_t> nodes;
    for (const QString& named : call.values(QStringLiteral("common"))) {
        const auto key = keyOfNamed(view, named);
        if (!key)
            return failure(key.error());
        hubs.asked.push_back(*key);
        if (const auto node = graph.nodeByKey(*key))
            nodes.push_back(*node);
    }
    if (hubs.asked.size() == 1)
        return failure(
            badCall(QStringLiteral("--common needs two firms or more"), QStringLiteral("Give it once for each.")));
    if (nodes.size() == hubs.asked.size())
        hubs.common = graph::commonCounterparties(graph, nodes);
    return {};
}

QJsonObject entityObject(const EntityGraph& graph, const graph::EntityHub& hub) {
    const graph::Node& node = graph.nodes()[hub.node];
    QJsonObject object{{QStringLiteral("id"), toQString(node.key)},
                       {QStringLiteral("counterparties"), qint64(hub.counterparties)},
                       {QStringLiteral("shipments"), qint64(node.shipments)}};
    put(object, "name", node.label);
    put(object, "country", node.country);
    put(object, "value_usd", node.valueUsd);
    return object;
}

QJsonArray membersOf(const EntityGraph& graph, const std::vector<std::uint32_t>& entities) {
    QJsonArray members;
    for (const std::uint32_t entity : entities) {
        QJsonObject member{{QStringLiteral("id"), toQString(graph.nodes()[entity].key)}};
        put(member, "name", graph.nodes()[entity].label);
        members.append(member);
    }
    return members;
}

const store::AgentAddress* agentAt(const Hubs& hubs, const graph::Node& node) {
    const auto found = hubs.agents.find(placeOfKey(node.key));
    return found == hubs.agents.end() ? nullptr : &found->second;
}

QJsonObject addressObject(const EntityGraph& graph, const Hubs& hubs, const graph::AddressHub& hub) {
    const graph::Node& node = graph.nodes()[hub.node];
    QJsonObject object{{QStringLiteral("id"), toQString(node.key)},
                       {QStringLiteral("text"), toQString(node.label)},
                       {QStringLiteral("entities"), qint64(hub.entities.size())},
                       {QStringLiteral("members"), membersOf(graph, hub.entities)},
                       {QStringLiteral("shipments"), qint64(node.shipments)}};
    put(object, "value_usd", node.valueUsd);
    if (const store::AgentAddress* known = agentAt(hubs, node)) {
        QJsonObject agent{{QStringLiteral("list"), toQString(known->list)}};
        put(agent, "name", known->agent);
        object.insert(QStringLiteral("formation_agent"), agent);
    }
    return object;
}

QJsonObject contactObject(const EntityGraph& graph, const graph::ContactHub& hub) {
    return {{QStringLiteral("kind"), toQString(store::contactKindName(hub.kind))},
            {QStringLiteral("text"), toQString(hub.text)},
            {QStringLiteral("entities"), qint64(hub.entities.size())},
            {QStringLiteral("members"), membersOf(graph, hub.entities)}};
}

void printAsJson(const EntityGraph& graph, const Hubs& hubs, std::size_t most) {
    QJsonArray addresses, entities, contacts;
    for (std::size_t i = 0; i < std::min(most, hubs.addresses.size()); ++i)
        addresses.append(addressObject(graph, hubs, hubs.addresses[i]));
    for (std::size_t i = 0; i < std::min(most, hubs.entities.size()); ++i)
        entities.append(entityObject(graph, hubs.entities[i]));
    for (std::size_t i = 0; i < std::min(most, hubs.contacts.size()); ++i)
        contacts.append(contactObject(graph, hubs.contacts[i]));
    QJsonObject object{
        {QStringLiteral("addresses"), addresses}, {QStringLiteral("addresses_total"), qint64(hubs.addresses.size())},
        {QStringLiteral("entities"), entities},   {QStringLiteral("entities_total"), qint64(hubs.entities.size())},
        {QStringLiteral("contacts"), contacts},   {QStringLiteral("contacts_total"), qint64(hubs.contacts.size())}};
    if (!hubs.asked.empty()) {
        QJsonArray common;
        for (const std::uint32_t node : hubs.common)
            common.append(entityObject(graph, {node, graph::counterpartiesOf(graph, node).size()}));
        object.insert(QStringLiteral("common"), common);
    }
    printJson(object);
}

QString shownOf(std::size_t shown, std::size_t total) {
    return shown < total
               ? QStringLiteral(" (%1 of %2 shown)").arg(scene::number(double(shown)), scene::number(double(total)))
               : QStringLiteral(" (%1)").arg(scene::number(double(total)));
}

void printEntities(const EntityGraph& graph, std::span<const graph::EntityHub> entities) {
    std::vector<QStringList> rows;
    for (const graph::EntityHub& hub : entities) {
        const graph::Node& node = graph.nodes()[hub.node];
        rows.push_back({toQString(node.key), toQString(node.label), scene::number(double(hub.counterparties)),
                        scene::number(double(node.shipments)), scene::money(node.valueUsd)});
    }
    printTable({QStringLiteral("id"), QStringLiteral("firm"), QStringLiteral("counterparties"),
                QStringLiteral("shipments"), QStringLiteral("value")},
               rows);
}

void printMembers(const EntityGraph& graph, const std::vector<std::uint32_t>& entities) {
    for (const std::uint32_t entity : entities)
        print(QStringLiteral("    %1  %2")
                  .arg(toQString(graph.nodes()[entity].label), toQString(graph.nodes()[entity].key)));
}

void printContacts(const EntityGraph& graph, const Hubs& hubs, std::size_t most) {
    const std::size_t shown = std::min(most, hubs.contacts.size());
    print(QStringLiteral("\nE-mail addresses and telephones of several firms") + shownOf(shown, hubs.contacts.size()));
    for (std::size_t i = 0; i < shown; ++i) {
        const graph::ContactHub& hub = hubs.contacts[i];
        print(QStringLiteral("  %1 · %2 %3")
                  .arg(scene::counted(double(hub.entities.size()), QStringLiteral("firm")),
                       toQString(store::contactKindName(hub.kind)), toQString(hub.text)));
        printMembers(graph, hub.entities);
    }
}

QString agentText(const store::AgentAddress* agent) {
    if (!agent)
        return {};
    return QStringLiteral(" · known address of a formation agent%1 (%2)")
        .arg(agent->agent.empty() ? QString() : QStringLiteral(", ") + toQString(agent->agent), toQString(agent->list));
}

void printInWords(const EntityGraph& graph, const Hubs& hubs, std::size_t most) {
    const std::size_t addresses = std::min(most, hubs.addresses.size());
    print(QStringLiteral("Addresses of several firms") + shownOf(addresses, hubs.addresses.size()));
    for (std::size_t i = 0; i < addresses; ++i) {
        const graph::AddressHub& hub = hubs.addresses[i];
        const graph::Node& node = graph.nodes()[hub.node];
        print(QStringLiteral("  %1 · %2 · %3  %4%5")
                  .arg(scene::counted(double(hub.entities.size()), QStringLiteral("firm")),
                       scene::counted(double(node.shipments), QStringLiteral("shipment")), toQString(node.label),
                       toQString(node.key), agentText(agentAt(hubs, node))));
        printMembers(graph, hub.entities);
    }
    printContacts(graph, hubs, most);
    const std::size_t entities = std::min(most, hubs.entities.size());
    print(QStringLiteral("\nFirms by distinct counterparties") + shownOf(entities, hubs.entities.size()));
    printEntities(graph, std::span(hubs.entities).first(entities));
    if (hubs.asked.empty())
        return;
    print(QStringLiteral("\nCounterparties that all of them have") + shownOf(hubs.common.size(), hubs.common.size()));
    std::vector<graph::EntityHub> common;
    for (const std::uint32_t node : hubs.common)
        common.push_back({node, graph::counterpartiesOf(graph, node).size()});
    printEntities(graph, common);
}

} // namespace

int runHubs(const QStringList& arguments) {
    Call call(QStringLiteral("hubs"), QStringLiteral("CASE [FILTER]"),
              QStringLiteral("Addresses, e-mail addresses and telephones that several firms share, and firms by their "
                             "distinct counterparties."));
    call.filterOptions()
        .option({QStringLiteral("common")}, QStringLiteral("ID"),
                QStringLiteral("Also the counterparties that all firms named by this share; give it once for each."))
        .option({QStringLiteral("limit")}, QStringLiteral("N"),
                QStringLiteral("At most N of each (without --json, %1).").arg(usualRows));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    const auto limit = call.number(QStringLiteral("limit"), 1);
    if (!limit)
        return fail(limit.error());
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto view = openView(call.argument(0), *filter, job);
    endProgress(call.quiet());
    if (!view)
        return fail(view.error());
    const auto graph = graph::EntityGraph::build(view->table, view->selection);
    const auto contacts = store::entityContacts(*view->opened);
    if (!contacts)
        return fail(contacts.error());
    auto agents = resolve::agentPlaces(*view->opened, job);
    if (!agents)
        return fail(agents.error());
    Hubs hubs{graph::addressHubs(*graph),
              graph::entityHubs(*graph),
              graph::contactHubs(*graph, *contacts),
              std::move(*agents),
              {},
              {}};
    if (const auto found = findCommon(call, *view, *graph, hubs); !found)
        return fail(found.error());
    if (call.json())
        printAsJson(*graph, hubs, std::size_t(limit->value_or(std::numeric_limits<qint64>::max())));
    else
        printInWords(*graph, hubs, std::size_t(limit->value_or(usualRows)));
    return exitDone;
}

} // namespace waybill::app
