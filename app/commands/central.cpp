// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/centrality.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/graph_json.h"
#include "app/open_case.h"
#include "core/base/text.h"
#include "core/scene/format.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace waybill::app {

namespace {

using graph::Centrality;
using graph::EntityGraph;

constexpr qint64 usualRows = 25;
constexpr std::size_t namedMembers = 3;

/// Most between others first; of the same, the higher PageRank.
std::vector<std::uint32_t> ranked(const Centrality& centrality) {
    std::vector<std::uint32_t> nodes(centrality.degree.size());
    std::iota(nodes.begin(), nodes.end(), 0U);
    std::stable_sort(nodes.begin(), nodes.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto& pairs = centrality.betweenness.pairs;
        return pairs[a] != pairs[b] ? pairs[a] > pairs[b] : centrality.pageRank[a] > centrality.pageRank[b];
    });
    return nodes;
}

/// By community: the nodes that belong to it, highest PageRank first.
std::vector<std::vector<std::uint32_t>> membersOf(const Centrality& centrality) {
    std::vector<std::vector<std::uint32_t>> members(centrality.communities.parts.sizes.size());
    for (std::uint32_t node = 0; node < centrality.degree.size(); ++node)
        members[centrality.communities.parts.of[node]].push_back(node);
    for (auto& nodes : members)
        std::stable_sort(nodes.begin(), nodes.end(), [&](std::uint32_t a, std::uint32_t b) {
            return centrality.pageRank[a] > centrality.pageRank[b];
        });
    return members;
}

QJsonObject measuredNode(const EntityGraph& graph, const Centrality& centrality, std::uint32_t node) {
    QJsonObject object = nodeObject(graph, node);
    object.insert(QStringLiteral("betweenness"), centrality.betweennessShare(node));
    object.insert(QStringLiteral("betweenness_pairs"), centrality.betweenness.pairs[node]);
    object.insert(QStringLiteral("pagerank"), centrality.pageRank[node]);
    object.insert(QStringLiteral("degree"), qint64(centrality.degree[node]));
    object.insert(QStringLiteral("core"), qint64(centrality.core[node]));
    object.insert(QStringLiteral("community"), qint64(centrality.communities.parts.of[node]) + 1);
    object.insert(QStringLiteral("component"), qint64(centrality.components.of[node]) + 1);
    object.insert(QStringLiteral("is_articulation"), centrality.isArticulation[node] != 0);
    return object;
}

QJsonArray communityList(const EntityGraph& graph, const Centrality& centrality) {
    QJsonArray list;
    const auto members = membersOf(centrality);
    for (std::size_t i = 0; i < members.size(); ++i) {
        QJsonArray top;
        for (std::size_t k = 0; k < std::min(namedMembers, members[i].size()); ++k)
            top.append(nodeObject(graph, members[i][k]));
        list.append(QJsonObject{{QStringLiteral("id"), qint64(i) + 1},
                                {QStringLiteral("size"), qint64(members[i].size())},
                                {QStringLiteral("modularity"), centrality.communities.portion[i]},
                                {QStringLiteral("top"), top}});
    }
    return list;
}

void printAsJson(const EntityGraph& graph, const Centrality& centrality, std::size_t most) {
    QJsonArray entities, addresses, bridges;
    qint64 entityCount = 0, addressCount = 0;
    for (const std::uint32_t node : ranked(centrality)) {
        const bool isEntity = graph.nodes()[node].kind == graph::NodeKind::Entity;
        qint64& count = isEntity ? entityCount : addressCount;
        if (std::size_t(count++) < most)
            (isEntity ? entities : addresses).append(measuredNode(graph, centrality, node));
    }
    for (const std::uint32_t link : centrality.bridges)
        bridges.append(toQString(graph.links()[link].key));
    printJson(QJsonObject{
        {QStringLiteral("entities"), entities},
        {QStringLiteral("entities_total"), entityCount},
        {QStringLiteral("addresses"), addresses},
        {QStringLiteral("addresses_total"), addressCount},
        {QStringLiteral("communities"), communityList(graph, centrality)},
        {QStringLiteral("modularity"), centrality.communities.modularity},
        {QStringLiteral("components"), qint64(centrality.components.sizes.size())},
        {QStringLiteral("bridges"), bridges},
        {QStringLiteral("sampled"), centrality.betweenness.sampled},
        {QStringLiteral("sources"), qint64(centrality.betweenness.sources)},
    });
}

void printNodes(const EntityGraph& graph, const Centrality& centrality, std::size_t most) {
    std::vector<QStringList> rows;
    for (const std::uint32_t node : ranked(centrality)) {
        if (rows.size() == most)
            break;
        rows.push_back({toQString(graph.nodes()[node].key), toQString(graph.nodes()[node].label),
                        QString::number(centrality.betweennessShare(node), 'f', 4),
                        QString::number(centrality.pageRank[node], 'f', 4),
                        scene::number(double(centrality.degree[node])), scene::number(double(centrality.core[node])),
                        QString::number(centrality.communities.parts.of[node] + 1),
                        QString::number(centrality.components.of[node] + 1),
                        centrality.isArticulation[node] != 0 ? QStringLiteral("yes") : QString()});
    }
    const std::size_t total = graph.nodes().size();
    print(QStringLiteral("\nMost between others first (%1 of %2 shown)")
              .arg(scene::number(double(rows.size())), scene::number(double(total))));
    printTable({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("betweenness"), QStringLiteral("pagerank"),
                QStringLiteral("neighbours"), QStringLiteral("core"), QStringLiteral("community"),
                QStringLiteral("component"), QStringLiteral("cut point")},
               rows);
}

void printCommunities(const EntityGraph& graph, const Centrality& centrality, std::size_t most) {
    std::vector<QStringList> rows;
    const auto members = membersOf(centrality);
    for (std::size_t i = 0; i < std::min(most, members.size()); ++i) {
        QStringList names;
        for (std::size_t k = 0; k < std::min(namedMembers, members[i].size()); ++k)
            names << toQString(graph.nodes()[members[i][k]].label);
        rows.push_back({QString::number(i + 1), scene::number(double(members[i].size())),
                        QString::number(centrality.communities.portion[i], 'f', 4), names.join(QStringLiteral("; "))});
    }
    print(QStringLiteral("\nCommunities (%1 of %2 shown)")
              .arg(scene::number(double(rows.size())), scene::number(double(members.size()))));
    printTable({QStringLiteral("community"), QStringLiteral("size"), QStringLiteral("modularity"),
                QStringLiteral("chief members")},
               rows);
}

void printInWords(const EntityGraph& graph, const Centrality& centrality, std::size_t most) {
    print(QStringLiteral("%1 firms and addresses · %2 links · %3 · %4 communities of modularity %5 · %6")
              .arg(scene::number(double(graph.nodes().size())), scene::number(double(graph.links().size())),
                   scene::counted(double(centrality.components.sizes.size()), QStringLiteral("component")),
                   scene::number(double(centrality.communities.parts.sizes.size())),
                   QString::number(centrality.communities.modularity, 'f', 3),
                   scene::counted(double(centrality.bridges.size()), QStringLiteral("bridge"))));
    print(centrality.betweenness.sampled
              ? QStringLiteral(
                    "Betweenness is estimated: shortest paths were followed from %1 of them, chosen at random.")
                    .arg(scene::number(double(centrality.betweenness.sources)))
              : QStringLiteral("Betweenness is exact."));
    printNodes(graph, centrality, most);
    printCommunities(graph, centrality, most);
}

} // namespace

int runCentral(const QStringList& arguments) {
    Call call(QStringLiteral("central"), QStringLiteral("CASE [FILTER]"),
              QStringLiteral("Who stands between others, who is central, and which groups hang together."));
    call.filterOptions()
        .option({QStringLiteral("limit")}, QStringLiteral("N"),
                QStringLiteral("At most N firms and N addresses (without --json, %1).").arg(usualRows))
        .option({QStringLiteral("seed")}, QStringLiteral("N"),
                QStringLiteral("The same seed gives the same communities and the same sample."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    const auto limit = call.number(QStringLiteral("limit"), 1), seed = call.number(QStringLiteral("seed"), 0);
    for (const auto* number : {&limit, &seed}) {
        if (!*number)
            return fail(number->error());
    }
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto view = openView(call.argument(0), *filter, job);
    if (!view) {
        endProgress(call.quiet());
        return fail(view.error());
    }
    const auto graph = graph::EntityGraph::build(view->table, view->selection);
    const auto centrality = graph::measureCentrality(*graph, std::uint32_t(seed->value_or(1)), job);
    endProgress(call.quiet());
    if (!centrality)
        return fail(Halt(Cancelled{}));
    if (call.json())
        printAsJson(*graph, *centrality, std::size_t(limit->value_or(std::numeric_limits<qint64>::max())));
    else
        printInWords(*graph, *centrality, std::size_t(limit->value_or(usualRows)));
    return exitDone;
}

} // namespace waybill::app
