// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/selection_page.h"

#include "core/base/text.h"
#include "ui/models/trace.h"
#include "ui/models/words.h"
#include "ui/panels/case_lookup.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <set>

namespace waybill::ui {

namespace {

using graph::EntityGraph;

double ranked(double usd) {
    return std::isfinite(usd) ? usd : -1;
}

std::vector<std::uint32_t> selectedIn(const EntityGraph& graph, const std::set<std::string>& keys) {
    std::vector<std::uint32_t> nodes;
    for (const std::string& key : keys) {
        if (const auto node = graph.nodeByKey(key))
            nodes.push_back(*node);
    }
    std::stable_sort(nodes.begin(), nodes.end(), [&graph](std::uint32_t a, std::uint32_t b) {
        return ranked(graph.nodes()[a].valueUsd) > ranked(graph.nodes()[b].valueUsd);
    });
    return nodes;
}

/// Shipments in view that name any of the firms, or the addresses, as buyer, seller or maker.
std::vector<std::uint32_t> shipmentsOf(const CaseSession::View& view, const std::vector<std::uint32_t>& nodes) {
    std::vector<char> entity(view.table->entities().size()), place(view.table->places().size());
    std::set<std::uint32_t> whole;
    for (const std::uint32_t node : nodes) {
        const graph::Node& item = view.graph->nodes()[node];
        if (item.kind == graph::NodeKind::Shipment)
            whole.insert(item.index);
        else
            (item.kind == graph::NodeKind::Entity ? entity : place)[item.index] = 1;
    }
    std::vector<std::uint32_t> shipments;
    for (const std::uint32_t shipment : view.selection) {
        const auto parties = view.table->parties(shipment);
        const bool isTheirs = std::any_of(parties.begin(), parties.end(), [&](const query::PartyRef& party) {
            const bool hasFlow = party.role == Role::Buyer || party.role == Role::Seller || party.role == Role::Maker;
            return hasFlow && (entity[party.entity] != 0 || (party.place != query::none && place[party.place] != 0));
        });
        if (isTheirs || whole.contains(shipment))
            shipments.push_back(shipment);
    }
    return shipments;
}

/// "Selected", or "The 1,000 most valuable of 88,917 selected": a list that nobody reads to its end is not made.
constexpr std::size_t mostListed = 1000;
QString headOf(const QString& head, std::size_t count) {
    if (count <= mostListed)
        return head;
    return QStringLiteral("%1 · the %2 most valuable of %3")
        .arg(head, countText(static_cast<double>(mostListed)), countText(static_cast<double>(count)));
}

Fact factOf(const EntityGraph& graph, std::uint32_t index) {
    const graph::Node& node = graph.nodes()[index];
    const bool isAddress = node.kind == graph::NodeKind::Address, isShipment = node.kind == graph::NodeKind::Shipment;
    Fact fact{
        toQString(node.label),
        dotted({node.kind == graph::NodeKind::Entity ? rolesText(node.roles) : nodeKindTitle(node.kind).toLower(),
                toQString(node.country), isShipment ? QString() : shipmentsText(static_cast<qint64>(node.shipments))}),
        isAddress ? QString() : usdText(node.valueUsd), toQString(node.key)};
    fact.noted = node.noted > 0;
    if (isAddress)
        fact.mark = RoleMark{scene::Shape::Diamond, scene::Colour::Address};
    if (isShipment)
        fact.mark = shipmentMark(fact.noted);
    for (const Role role : {Role::Maker, Role::Seller, Role::Buyer}) {
        if (node.roles & (1U << static_cast<unsigned>(role)))
            fact.mark = roleMark(role);
    }
    return fact;
}

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
    const std::vector<std::uint32_t> nodes = view ? selectedIn(*view->graph, keys) : std::vector<std::uint32_t>();
    addHeader(QStringLiteral("Selection"),
              QStringLiteral("%1 selected").arg(countText(static_cast<double>(keys.size()))),
              view ? totalsText(totalsOf(*view->table, shipmentsOf(*view, nodes))) : QString());
    if (!view)
        return;
    addText(QStringLiteral("The shipments in view that any of them has a part in. P: paths between them, Shift+P: "
                           "others, J: common counterparties, H: hide them, I: show only them, Ctrl+Shift+S: name "
                           "the selection, Ctrl+M: merge them into one firm."));
    if (const auto trace = session.trace(); trace && trace->between == keys)
        addTrace(*trace);
    addNodes(nodes);
    addLinksBetween(nodes);
}

void SelectionPage::addTrace(const Trace& trace) {
    std::vector<Fact> facts;
    if (trace.kind == Trace::Kind::Counterparties) {
        for (const std::uint32_t node : trace.common)
            facts.push_back(factOf(*trace.graph, node));
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
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < std::min(nodes.size(), mostListed); ++i)
        facts.push_back(factOf(*session().view()->graph, nodes[i]));
    addFacts(headOf(QStringLiteral("Selected"), nodes.size()), std::move(facts));
}

void SelectionPage::addLinksBetween(const std::vector<std::uint32_t>& nodes) {
    const EntityGraph& graph = *session().view()->graph;
    std::vector<char> isSelected(graph.nodes().size());
    for (const std::uint32_t node : nodes)
        isSelected[node] = 1;
    std::vector<const graph::Link*> links;
    for (const graph::Link& link : graph.links()) {
        if (isSelected[link.source] != 0 && isSelected[link.target] != 0)
            links.push_back(&link);
    }
    const std::size_t all = links.size();
    std::stable_sort(links.begin(), links.end(), [](const graph::Link* a, const graph::Link* b) {
        return ranked(a->valueUsd) > ranked(b->valueUsd);
    });
    links.resize(std::min(all, mostListed));
    std::vector<Fact> facts;
    for (const graph::Link* link : links) {
        const bool isTie = link->kind == graph::LinkKind::At;
        Fact fact{
            toQString(graph.nodes()[link->source].label) + QStringLiteral(" → ") +
                toQString(graph.nodes()[link->target].label),
            isTie ? QStringLiteral("at this address")
                  : dotted({linkKindTitle(link->kind).toLower(), shipmentsText(static_cast<qint64>(link->shipments))}),
            isTie ? QString() : usdText(link->valueUsd), toQString(link->key)};
        fact.noted = link->noted > 0;
        facts.push_back(std::move(fact));
    }
    addFacts(headOf(QStringLiteral("Links between them"), all), std::move(facts));
}

} // namespace waybill::ui
