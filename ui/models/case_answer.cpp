// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_answer.h"

#include "core/graph/hidden.h"
#include "core/scene/arrange.h"
#include "core/store/details.h"

namespace waybill::ui {

namespace {

layout::Input layoutInput(const graph::EntityGraph& graph, const CaseQuestion& question) {
    layout::Input input = scene::layoutInput(graph, question.pins);
    // Around what was chosen, else around the firm that the filter is about.
    input.around = graph.nodeByKey(question.around);
    if (!input.around && !question.filter.around.empty())
        input.around = graph.nodeByKey(store::entityKey(question.filter.around.front()));
    if (!question.known->empty()) {
        input.start.resize(input.nodeCount);
        for (std::size_t i = 0; i < input.nodeCount; ++i) {
            const auto found = question.known->find(graph.nodes()[i].key);
            if (found != question.known->end())
                input.start[i] = found->second;
        }
    }
    return input;
}

/// Where all nodes are pinned or known to be; nothing when one is neither.
std::optional<std::vector<layout::Point>> knownPlaces(const graph::EntityGraph& graph, const CaseQuestion& question) {
    std::vector<layout::Point> places;
    places.reserve(graph.nodes().size());
    for (const graph::Node& node : graph.nodes()) {
        const auto pin = question.pins.find(node.key);
        const auto known = question.known->find(node.key);
        if (pin == question.pins.end() && known == question.known->end())
            return std::nullopt;
        places.push_back(pin != question.pins.end() ? pin->second : known->second);
    }
    return places;
}

/// Which shipments, their sums and their graph.
Outcome<void> findWhole(CaseSession::View& view, const CaseQuestion& question, Job& job) {
    if (question.before) {
        view.selection = question.before->selection;
        view.summary = question.before->summary;
        view.whole = question.before->whole;
        return {};
    }
    job.startPhase("Filtering");
    view.selection = query::select(*question.table, question.filter);
    if (job.isCancelled())
        return cancelled();
    view.summary = query::summarise(*question.table, view.selection);
    if (job.isCancelled())
        return cancelled();

    job.startPhase("Building the network");
    view.whole = graph::EntityGraph::build(question.table, view.selection);
    return {};
}

std::shared_ptr<const KnownPositions> remembered(const KnownPositions& before, const CaseSession::View& view) {
    auto known = std::make_shared<KnownPositions>(before);
    const auto& nodes = view.graph->nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i)
        (*known)[nodes[i].key] = view.positions[i];
    return known;
}

} // namespace

Outcome<CaseAnswer> answerQuestion(const CaseQuestion& question, Job& job) {
    auto view = std::make_shared<CaseSession::View>();
    view->table = question.table;
    view->everything = *question.everything;

    if (auto found = findWhole(*view, question, job); !found)
        return tl::unexpected<Halt>(std::move(found).error());
    view->graph = graph::EntityGraph::without(view->whole, question.hidden);
    view->hiddenNeighbours = graph::hiddenNeighbourCounts(*view->whole, *view->graph);
    if (job.isCancelled())
        return cancelled();

    if (auto places = question.keepsPlaces ? knownPlaces(*view->graph, question) : std::nullopt) {
        view->positions = std::move(*places);
        return CaseAnswer{view, question.known};
    }
    job.startPhase("Laying out");
    auto positions = layout::layOut(layoutInput(*view->graph, question), question.layout, job);
    if (!positions)
        return tl::unexpected<Halt>(std::move(positions).error());
    view->positions = std::move(*positions);
    return CaseAnswer{view, remembered(*question.known, *view)};
}

} // namespace waybill::ui
