// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/selection_page.h"

#include "core/base/text.h"
#include "ui/models/trace.h"
#include "ui/models/words.h"
#include "ui/panels/case_lookup.h"
#include "ui/panels/node_facts.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <set>

namespace waybill::ui {

namespace {

using graph::EntityGraph;

Fact factOf(const EntityGraph& graph, const Trace::Path& path) {
    QStringList names;
    for (const std::uint32_t node : path.nodes)
        names << toQString(graph.nodes()[node].label);
    const auto steps = path.nodes.size() - 1;
    const QString joint = path.days.empty() ? QStringLiteral(" – ") : QStringLiteral(" → ");
    Fact fact;
    fact.title = names.first() + joint + names.last();
    const QStringList between = names.mid(1, names.size() - 2);
    fact.detail = between.isEmpty() ? QStringLiteral("directly") : QStringLiteral("by way of ") + between.join(joint);
    if (!path.days.empty())
        fact.detail = dotted({fact.detail, QStringLiteral("from %1 on").arg(dayText(path.days.front()))});
    fact.figure = steps == 1 ? QStringLiteral("1 link") : QStringLiteral("%1 links").arg(steps);
    fact.key = between.isEmpty()
                   ? toQString(graph.links()[linksBetween(graph, path.nodes[0], path.nodes[1]).front()].key)
                   : toQString(graph.nodes()[path.nodes[1]].key);
    return fact;
}

/// "Paths of at most 4 links between them, in the order of time, along Drones".
QString pathsHead(const Trace& trace, const CaseSession::View& view) {
    const PathOptions& options = trace.options;
    QString head = options.all ? QStringLiteral("Paths of at most %1 links between them").arg(options.maxLength)
                               : QStringLiteral("Shortest paths between them");
    if (options.inTimeOrder)
        head += QStringLiteral(", in the order of time");
    if (options.category.empty())
        return head;
    const auto& categories = view.table->categories();
    const auto known = std::ranges::find(categories, options.category, &goods::Category::id);
    return head + QStringLiteral(", along ") + toQString(known == categories.end() ? options.category : known->name);
}

QString nothingFound(const Trace& trace) {
    if (trace.options == PathOptions())
        return QStringLiteral("Nothing in the picture ties them.");
    return QStringLiteral("No such path in the picture. Shift+P looks for others.");
}

} // namespace

SelectionPage::SelectionPage(CaseSession& session) : InspectorPage(session) {
    const auto view = session.view();
    const auto& keys = session.gatheredNodes();
    const std::vector<std::uint32_t> nodes = view ? nodesOf(*view->graph, keys) : std::vector<std::uint32_t>();
    addHeader(QStringLiteral("Selection"),
              QStringLiteral("%1 selected").arg(countText(static_cast<double>(keys.size()))),
              view ? totalsText(totalsOf(*view->table, shipmentsOf(*view, *view->graph, nodes))) : QString());
    if (!view)
        return;
    addText(QStringLiteral(
        "The shipments in view that any of them has a part in. P: paths between them, Shift+P: "
        "others, J: common counterparties, G: fold them into one mark, Y: lay them out, H: hide them, I: show "
        "only them, Ctrl+Shift+S: name the selection, Ctrl+M: merge them into one firm."));
    if (const auto trace = session.trace(); trace && trace->between == keys)
        addTrace(*trace);
    addNodes(nodes);
    addLinksBetween(nodes);
}

void SelectionPage::addTrace(const Trace& trace) {
    std::vector<Fact> facts;
    if (trace.kind == Trace::Kind::Counterparties) {
        facts = nodeFacts(*trace.graph, trace.common);
        if (facts.empty())
            addText(QStringLiteral("Nobody in the picture traded with each of them."));
        addFacts(QStringLiteral("Common counterparties"), std::move(facts));
        return;
    }
    for (const Trace::Path& path : trace.paths)
        facts.push_back(factOf(*trace.graph, path));
    addFacts(pathsHead(trace, *session().view()), std::move(facts));
    QStringList remarks;
    if (trace.between.size() > mostTraced)
        remarks
            << QStringLiteral("Only between the first %1 of %2 selected.").arg(mostTraced).arg(trace.between.size());
    if (trace.more)
        remarks << QStringLiteral("There are more than %1 between two of them; these are the first.").arg(mostPaths);
    if (trace.pairsApart > 0)
        remarks << (trace.paths.empty() ? nothingFound(trace)
                                        : QStringLiteral("%1 pairs of them are not tied by anything in the picture.")
                                              .arg(trace.pairsApart));
    if (!remarks.isEmpty())
        addText(remarks.join(QLatin1Char(' ')));
}

void SelectionPage::addNodes(const std::vector<std::uint32_t>& nodes) {
    addFacts(headOf(QStringLiteral("Selected"), nodes.size()), nodeFacts(*session().view()->graph, nodes));
}

void SelectionPage::addLinksBetween(const std::vector<std::uint32_t>& nodes) {
    const EntityGraph& graph = *session().view()->graph;
    const auto links = linksWithin(graph, nodes);
    addFacts(headOf(QStringLiteral("Links between them"), links.size()), linkFacts(graph, links));
}

} // namespace waybill::ui
