// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_case.h"

#include "app/console.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/resolve/resolve.h"
#include "core/scene/arrange.h"
#include "core/scene/saved_view.h"
#include "core/store/decisions.h"
#include "core/store/hidden_nodes.h"
#include "core/store/row_keys.h"
#include "core/store/saved_views.h"

namespace waybill::app {

Outcome<CaseView> openView(const QString& file, const query::Filter& filter, Job& job) {
    if (auto resolved = resolve::resolveLeftParties(file, job); !resolved)
        return tl::unexpected(resolved.error());
    auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
    if (!opened)
        return failure(opened.error());
    auto table = query::ShipmentTable::load(**opened, job);
    if (!table)
        return tl::unexpected(table.error());
    query::Selection selection = query::select(**table, filter);
    return CaseView{std::move(*opened), std::move(*table), filter, std::move(selection)};
}

Outcome<CaseView> openView(const Call& call, Job& job) {
    const auto given = call.filter();
    if (!given)
        return failure(given.error());
    const auto name = call.view();
    auto view = openView(call.argument(0), name ? query::Filter() : *given, job);
    if (!view)
        return view;
    if (!name)
        return view;
    const auto kept = store::storedView(*view->opened, *name);
    if (!kept)
        return failure(kept.error());
    if (!*kept)
        return failure(badCall(QStringLiteral("There is no view \"%1\"").arg(*name),
                               QStringLiteral("waybill views CASE lists those that are there.")));
    auto now = scene::viewInCase((*kept)->json, *view->opened, *view->table);
    if (!now)
        return failure(now.error());
    const auto filter = call.filter(now->view.filter);
    if (!filter)
        return failure(filter.error());
    for (const QString& change : now->changes)
        say(QStringLiteral("the view \"%1\" is not what it was: %2").arg(*name, change));
    view->filter = *filter;
    view->selection = query::select(*view->table, *filter);
    view->layout = now->view.layout;
    view->pins = std::move(now->view.pins);
    view->hidden = std::move(now->view.hidden);
    view->around = std::move(now->view.around);
    view->places = std::move(now->view.places);
    view->drawsShipments = now->view.drawsShipments;
    view->folds = std::move(now->view.folds);
    view->comparedAt = now->view.comparedAt;
    return view;
}

namespace {

Result<std::shared_ptr<const graph::EntityGraph>> build(const CaseView& view, graph::BuildOptions options) {
    if (!view.drawsShipments)
        return graph::EntityGraph::build(view.table, view.selection, options);
    const auto keys = store::rowKeys(*view.opened, query::idsOf(*view.table, view.selection));
    if (!keys)
        return failure(keys.error());
    options.shipmentKeys = *keys;
    return graph::EntityGraph::build(view.table, view.selection, options);
}

} // namespace

Result<std::shared_ptr<const graph::EntityGraph>> graphOf(const CaseView& view) {
    return build(view, {});
}

Result<std::shared_ptr<const graph::EntityGraph>> foldedPart(const CaseView& view,
                                                             const std::shared_ptr<const graph::EntityGraph>& whole,
                                                             const std::set<std::string>& hidden) {
    if (view.folds.empty())
        return graph::EntityGraph::without(whole, hidden);
    auto folded = build(view, {.folds = view.folds, .leftOut = hidden});
    if (!folded)
        return folded;
    return graph::EntityGraph::without(std::move(*folded), hidden);
}

Result<std::shared_ptr<const graph::EntityGraph>> drawnPart(const CaseView& view,
                                                            const std::shared_ptr<const graph::EntityGraph>& whole) {
    const auto hidden = view.hidden ? Result<std::set<std::string>>(*view.hidden) : store::hiddenNodesNow(*view.opened);
    if (!hidden)
        return failure(hidden.error());
    return foldedPart(view, whole, *hidden);
}

Outcome<std::vector<layout::Point>> positionsOf(CaseView& view, const graph::EntityGraph& graph,
                                                const layout::Options& options, Job& job) {
    const auto pinned =
        view.pins ? Result<std::vector<store::PinnedNode>>(*view.pins) : store::pinnedNodes(*view.opened);
    if (!pinned)
        return failure(pinned.error());
    const auto pins = scene::pinsByKey(*pinned);
    if (options.algorithm == view.layout.algorithm && options.seed == view.layout.seed && !view.places.empty()) {
        if (auto kept = scene::keptPlaces(graph, pins, view.places))
            return std::move(*kept);
    }
    layout::Input input = scene::layoutInput(graph, pins);
    if (options.algorithm == view.layout.algorithm && options.seed == view.layout.seed)
        scene::startFrom(input, graph, view.places);
    input.around = graph.nodeByKey(view.around);
    if (!input.around && !view.filter.around.empty())
        input.around = graph.nodeByKey(entityKey(view.filter.around.front()));
    return layout::layOut(input, options, job);
}

Result<std::map<std::string, QString>> statusByKey(store::Case& of) {
    const auto annotations = store::annotations(of);
    if (!annotations)
        return failure(annotations.error());
    std::map<std::string, QString> status;
    for (const store::Annotation& annotation : *annotations) {
        if (!annotation.status.isEmpty())
            status[toUtf8(annotation.about)] = annotation.status;
    }
    return status;
}

} // namespace waybill::app
