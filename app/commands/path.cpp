// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/paths.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/graph_json.h"
#include "app/named_node.h"
#include "core/base/text.h"
#include "core/graph/entity_network.h"
#include "core/scene/format.h"

#include <algorithm>

namespace waybill::app {

namespace {

using graph::EntityGraph;

constexpr qint64 usualMost = 1000;

struct Asked {
    std::string from, to; ///< Keys.
    graph::PathQuestion question;
    bool inTimeOrder = false;
    bool isLimited = false; ///< By --max-length.
};

struct Found {
    graph::PathAnswer answer;
    bool isReversed = false; ///< None in time order, but one the other way round.
};

/// The links between two neighbours on a path, the one with most shipments first.
std::vector<std::uint32_t> linksBetween(const EntityGraph& graph, std::uint32_t a, std::uint32_t b) {
    std::vector<std::uint32_t> links;
    for (const std::uint32_t link : graph.linksOf(a)) {
        if (graph.links()[link].source == b || graph.links()[link].target == b)
            links.push_back(link);
    }
    std::stable_sort(links.begin(), links.end(), [&](std::uint32_t first, std::uint32_t second) {
        return graph.links()[first].shipments > graph.links()[second].shipments;
    });
    return links;
}

/// One step of a path: the link it is told by, and any others between the same two.
struct Step {
    std::uint32_t link = 0;
    std::vector<std::uint32_t> parallel;
    std::optional<int> day;
};

std::vector<Step> stepsOf(const EntityGraph& graph, const graph::Path& path) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
        Step& step = steps.emplace_back();
        std::vector<std::uint32_t> links = linksBetween(graph, path.nodes[i], path.nodes[i + 1]);
        if (path.days.empty()) {
            step.link = links.front();
        } else {
            step.link = path.links[i];
            step.day = path.days[i];
        }
        links.erase(std::find(links.begin(), links.end(), step.link));
        step.parallel = std::move(links);
    }
    return steps;
}

QJsonObject toJson(const EntityGraph& graph, const graph::Path& path) {
    QJsonArray nodes, links;
    for (const std::uint32_t node : path.nodes)
        nodes.append(nodeObject(graph, node));
    for (const Step& step : stepsOf(graph, path)) {
        QJsonObject link = linkObject(graph, graph.links()[step.link]);
        if (step.day)
            link.insert(QStringLiteral("earliest_date"), toQString(Date::fromDays(*step.day).iso()));
        QJsonArray parallel;
        for (const std::uint32_t other : step.parallel)
            parallel.append(linkObject(graph, graph.links()[other]));
        if (!parallel.isEmpty())
            link.insert(QStringLiteral("parallel"), parallel);
        links.append(link);
    }
    return {{QStringLiteral("length"), qint64(path.links.size())},
            {QStringLiteral("nodes"), nodes},
            {QStringLiteral("links"), links}};
}

QString inWords(const graph::Link& link) {
    QStringList parts{scene::counted(double(link.shipments), QStringLiteral("shipment"))};
    if (const QString money = scene::money(link.valueUsd); !money.isEmpty())
        parts << money;
    if (link.firstDay != query::noDate) {
        const QString first = toQString(Date::fromDays(link.firstDay).iso());
        const QString last = toQString(Date::fromDays(link.lastDay).iso());
        parts << (first == last ? first : QStringLiteral("%1 to %2").arg(first, last));
    }
    if (link.noted > 0)
        parts << QStringLiteral("%1 with a note").arg(scene::number(double(link.noted)));
    return toQString(graph::linkKindName(link.kind)) + QStringLiteral(": ") + parts.join(QStringLiteral(" · "));
}

void printPath(const EntityGraph& graph, const graph::Path& path, std::size_t number) {
    print(QStringLiteral("\nPath %1 · %2")
              .arg(number)
              .arg(scene::counted(double(path.links.size()), QStringLiteral("link"))));
    const auto printNode = [&](std::uint32_t node) {
        print(QStringLiteral("  %1  %2").arg(toQString(graph.nodes()[node].label), toQString(graph.nodes()[node].key)));
    };
    const auto steps = stepsOf(graph, path);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        printNode(path.nodes[i]);
        const auto printLink = [&](std::uint32_t index) {
            const graph::Link& link = graph.links()[index];
            const QChar arrow = link.kind == graph::LinkKind::At ? u'–' : link.source == path.nodes[i] ? u'→' : u'←';
            return QStringLiteral("    %1 %2").arg(arrow).arg(inWords(link));
        };
        print(printLink(steps[i].link) +
              (steps[i].day ? QStringLiteral(" · from %1 on").arg(toQString(Date::fromDays(*steps[i].day).iso()))
                            : QString()));
        for (const std::uint32_t other : steps[i].parallel)
            print(printLink(other));
    }
    printNode(path.nodes.back());
}

QString nameOf(const EntityGraph& graph, const std::string& key) {
    const auto node = graph.nodeByKey(key);
    return node ? toQString(graph.nodes()[*node].label) : toQString(key);
}

/// Why there is no path, as far as it is known.
QString nothingFound(const EntityGraph& graph, const Asked& asked, bool isReversed) {
    for (const std::string& key : {asked.from, asked.to}) {
        if (!graph.nodeByKey(key))
            return QStringLiteral("No path: no shipment in view names %1 as buyer, seller or maker.")
                .arg(toQString(key));
    }
    QString text = QStringLiteral("No path from %1 to %2").arg(nameOf(graph, asked.from), nameOf(graph, asked.to));
    if (asked.isLimited)
        text += QStringLiteral(" with at most %1")
                    .arg(scene::counted(double(asked.question.maxLength), QStringLiteral("link")));
    text += QStringLiteral(" in view.");
    if (asked.inTimeOrder)
        text += QStringLiteral(" In time order a path follows the goods, from maker over seller to buyer, and each "
                               "shipment is on or after the day of the one before.");
    if (isReversed)
        text += QStringLiteral(" The other way round there is one.");
    return text;
}

void printAnswer(const EntityGraph& graph, const Asked& asked, const Found& found) {
    const graph::PathAnswer& answer = found.answer;
    if (answer.paths.empty()) {
        print(nothingFound(graph, asked, found.isReversed));
        return;
    }
    const QString count = scene::counted(double(answer.paths.size()), QStringLiteral("path"));
    print(QStringLiteral("%1 from %2 to %3")
              .arg(answer.more && asked.question.all ? QStringLiteral("More than ") + count : count,
                   nameOf(graph, asked.from), nameOf(graph, asked.to)));
    for (std::size_t i = 0; i < answer.paths.size(); ++i)
        printPath(graph, answer.paths[i], i + 1);
    if (answer.more)
        print(asked.question.all ? QStringLiteral("\nThere are more than these %1; --limit N lists more.")
                                       .arg(scene::number(double(answer.paths.size())))
                                 : QStringLiteral("\nOthers are as short; --all lists them."));
}

Result<Asked> question(const Call& call, const CaseView& view) {
    Asked asked;
    const auto from = keyOfNamed(view, call.argument(1)), to = keyOfNamed(view, call.argument(2));
    const auto maxLength = call.number(QStringLiteral("max-length"), 1);
    const auto limit = call.number(QStringLiteral("limit"), 1);
    for (const auto* key : {&from, &to}) {
        if (!*key)
            return failure(key->error());
    }
    for (const auto* number : {&maxLength, &limit}) {
        if (!*number)
            return failure(number->error());
    }
    if (*from == *to)
        return failure(
            badCall(QStringLiteral("A path leads from one to another, not from %1 to itself").arg(toQString(*from))));
    asked.from = *from;
    asked.to = *to;
    asked.isLimited = maxLength->has_value();
    if (asked.isLimited)
        asked.question.maxLength = std::size_t(**maxLength);
    asked.question.all = call.has(QStringLiteral("all"));
    asked.question.most = std::size_t(limit->value_or(asked.question.all ? usualMost : 1));
    asked.inTimeOrder = call.has(QStringLiteral("in-time-order"));
    return asked;
}

Outcome<Found> answerTo(const EntityGraph& graph, const Asked& asked, Job& job) {
    const auto from = graph.nodeByKey(asked.from), to = graph.nodeByKey(asked.to);
    if (!from || !to)
        return Found{};
    graph::PathQuestion question = asked.question;
    question.from = *from;
    question.to = *to;
    job.startPhase("Finding paths");
    const graph::Ways ways = asked.inTimeOrder ? flowOf(graph) : tiesOf(graph);
    auto answer = graph::findPaths(ways, question, job);
    if (!answer)
        return cancelled();
    if (!asked.inTimeOrder || !answer->paths.empty())
        return Found{std::move(*answer), false};
    const auto reversed = graph::findPaths(
        ways, {.from = *to, .to = *from, .maxLength = question.maxLength, .all = false, .most = 1}, job);
    if (!reversed)
        return cancelled();
    return Found{std::move(*answer), !reversed->paths.empty()};
}

} // namespace

int runPath(const QStringList& arguments) {
    Call call(
        QStringLiteral("path"), QStringLiteral("CASE FROM TO [FILTER]"),
        QStringLiteral("How two firms or addresses hang together. FROM and TO are ids (co-12, ad-7) or names that "
                       "only one has."));
    call.filterOptions()
        .option({QStringLiteral("max-length")}, QStringLiteral("K"), QStringLiteral("Paths of at most K links."))
        .flag(QStringLiteral("all"), QStringLiteral("All paths, not a shortest one only."))
        .flag(QStringLiteral("in-time-order"),
              QStringLiteral("Only along the goods, from maker over seller to buyer, each shipment on or after the day "
                             "of the one before."))
        .option({QStringLiteral("limit")}, QStringLiteral("N"),
                QStringLiteral("At most N paths (1; with --all, %1).").arg(usualMost));
    if (const auto end = call.parse(arguments, 3, 3))
        return *end;
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto view = openView(call.argument(0), *filter, job);
    if (!view) {
        endProgress(call.quiet());
        return fail(view.error());
    }
    const auto asked = question(call, *view);
    if (!asked) {
        endProgress(call.quiet());
        return fail(asked.error());
    }
    // An address of one firm lies on no way between others, but can be an end.
    const auto graph = EntityGraph::build(view->table, view->selection, {.minEntitiesAtAddress = 1});
    const auto found = answerTo(*graph, *asked, job);
    endProgress(call.quiet());
    if (!found)
        return fail(found.error());
    if (!call.json()) {
        printAnswer(*graph, *asked, *found);
        return exitDone;
    }
    QJsonArray paths;
    for (const graph::Path& path : found->answer.paths)
        paths.append(toJson(*graph, path));
    printJson(QJsonObject{{QStringLiteral("from"), toQString(asked->from)},
                          {QStringLiteral("to"), toQString(asked->to)},
                          {QStringLiteral("paths"), paths},
                          {QStringLiteral("more"), found->answer.more}});
    return exitDone;
}

} // namespace waybill::app
