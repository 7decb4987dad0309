// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_answer.h"

#include "core/base/node_key.h"
#include "core/graph/folds.h"
#include "core/graph/hidden.h"
#include "core/scene/crowds.h"
#include "core/store/details.h"
#include "core/store/row_keys.h"
#include "ui/models/live_layout.h"

#include <algorithm>
#include <future>

namespace waybill::ui {

namespace {

layout::Input layoutInput(const graph::EntityGraph& graph, const CaseQuestion& question) {
    layout::Input input = scene::layoutInput(graph, question.pins);
    // Around what was chosen, else around the firm that the filter is about.
    input.around = graph.nodeByKey(question.shown.around);
    if (!input.around && !question.shown.filter.around.empty())
        input.around = graph.nodeByKey(entityKey(question.shown.filter.around.front()));
    scene::startFrom(input, graph, *question.shown.known);
    return input;
}

Result<std::shared_ptr<const graph::EntityGraph>> build(const CaseSession::View& view, const CaseQuestion& question,
                                                        graph::BuildOptions options) {
    if (!question.shown.drawsShipments)
        return graph::EntityGraph::build(question.table, view.selection, options);
    const auto opened = store::Case::open(question.file, store::Case::Access::ReadOnly);
    if (!opened)
        return failure(opened.error());
    const auto keys = store::rowKeys(**opened, query::idsOf(*question.table, view.selection));
    if (!keys)
        return failure(keys.error());
    options.shipmentKeys = *keys;
    return graph::EntityGraph::build(question.table, view.selection, options);
}

/// What is drawn of the whole, and the same each for itself.
Result<void> findDrawn(CaseSession::View& view, const CaseQuestion& question) {
    const auto apart = graph::EntityGraph::without(view.whole, question.hidden);
    view.graph = apart;
    if (!question.shown.folds.empty()) {
        auto folded = build(view, question, {.folds = question.shown.folds, .leftOut = question.hidden});
        if (!folded)
            return failure(folded.error());
        view.graph = graph::EntityGraph::without(std::move(*folded), question.hidden);
    }
    view.byParty =
        question.shown.drawsShipments
            ? graph::EntityGraph::without(graph::EntityGraph::build(question.table, view.selection), question.hidden)
            : apart;
    view.hidden = graph::hiddenCount(*view.whole, *view.graph);
    view.hiddenNeighbours = graph::hiddenNeighbourCounts(*view.whole, *view.graph);
    return {};
}

/// Which shipments, their sums and their graph.
Outcome<void> findWhole(CaseSession::View& view, const CaseQuestion& question, Job& job) {
    if (question.before) {
        view.selection = question.before->selection;
        view.totals = question.before->totals;
        view.whole = question.before->whole;
        return {};
    }
    job.startPhase("Filtering");
    view.selection = question.counts->crossfilter->select(question.counts->count.range);
    view.totals = question.counts->count.totals;
    if (job.isCancelled())
        return cancelled();

    job.startPhase("Building the network");
    auto whole = build(view, question, {});
    if (!whole)
        return halt(whole.error());
    view.whole = std::move(*whole);
    return {};
}

std::shared_ptr<const KnownPositions> remembered(const KnownPositions& before, const CaseSession::View& view) {
    auto known = std::make_shared<KnownPositions>(before);
    const auto& nodes = view.graph->nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i)
        (*known)[nodes[i].key] = view.positions[i];
    return known;
}

using Numbers = std::vector<std::uint32_t>;

/// Of the firms that were in the view before as they were there, each other one by itself. Null where those are many.
std::shared_ptr<const Numbers> carriedCommunities(const CaseSession::View& before, const graph::EntityGraph& graph) {
    auto numbers = std::make_shared<Numbers>();
    numbers->reserve(graph.nodes().size());
    std::uint32_t next = 0;
    for (const std::uint32_t number : *before.communities)
        next = std::max(next, number + 1);
    const std::uint32_t known = next;
    for (const graph::Node& node : graph.nodes()) {
        const auto was = before.graph->nodeByKey(node.key);
        numbers->push_back(was ? (*before.communities)[*was] : next++);
    }
    constexpr std::size_t mostNewcomers = 10; // one in so many
    return (next - known) * mostNewcomers > numbers->size() ? nullptr : numbers;
}

/// Of a picture that is too large to show each firm by itself. They are found anew where nodes are laid out, and where
/// many come back (undo unfolds what was folded): a brush over the time must not wait for them.
std::shared_ptr<const Numbers> findCommunities(const graph::EntityGraph& graph, const CaseQuestion& question,
                                               bool laysOut, const Job& job) {
    const auto& seen = question.seen;
    if (!scene::isCrowd(graph.nodes().size()))
        return nullptr;
    if (seen && seen->communities && seen->graph.get() == &graph)
        return seen->communities;
    if (seen && seen->communities && !laysOut) {
        if (auto carried = carriedCommunities(*seen, graph))
            return carried;
    }
    auto numbers = graph::communityNumbers(graph, question.shown.layout.seed, job);
    return numbers ? std::make_shared<const Numbers>(std::move(*numbers)) : nullptr;
}

} // namespace

std::shared_ptr<const CaseSession::Counts> countInView(std::shared_ptr<const query::ShipmentTable> table,
                                                       const query::Filter& filter, const CaseSession::Counts* before) {
    const query::TimeRange range{filter.from, filter.to};
    if (before && &before->crossfilter->table() == table.get() && before->crossfilter->answers(filter))
        return std::make_shared<CaseSession::Counts>(
            CaseSession::Counts{before->crossfilter, before->crossfilter->count(range, &before->count)});
    auto crossfilter = query::Crossfilter::make(std::move(table), filter);
    auto count = crossfilter->count(range);
    return std::make_shared<CaseSession::Counts>(CaseSession::Counts{std::move(crossfilter), std::move(count)});
}

Outcome<CaseAnswer> answerQuestion(const CaseQuestion& question, LiveLayout& live, Job& job) {
    auto view = std::make_shared<CaseSession::View>();
    view->table = question.table;
    view->everything = *question.everything;

    if (auto found = findWhole(*view, question, job); !found)
        return tl::unexpected<Halt>(std::move(found).error());
    if (const auto drawn = findDrawn(*view, question); !drawn)
        return halt(drawn.error());
    if (job.isCancelled())
        return cancelled();

    auto places =
        question.keepsPlaces ? scene::keptPlaces(*view->graph, question.pins, *question.shown.known) : std::nullopt;
    if (places) {
        view->positions = std::move(*places);
        view->communities = findCommunities(*view->graph, question, false, job);
        return CaseAnswer{view, question.shown.known};
    }
    live.begin(view);
    job.startPhase("Laying out");
    auto communities = std::async(
        std::launch::async, [&view, &question, &job] { return findCommunities(*view->graph, question, true, job); });
    auto positions = layout::layOut(layoutInput(*view->graph, question), question.shown.layout, job, &live.watch);
    if (!positions)
        return tl::unexpected<Halt>(std::move(positions).error());
    auto placed = std::make_shared<CaseSession::View>(*view); // the other is looked at meanwhile
    placed->communities = communities.get();
    placed->positions = std::move(*positions);
    auto known = remembered(*question.shown.known, *placed);
    return CaseAnswer{std::move(placed), std::move(known)};
}

} // namespace waybill::ui
