// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/open_case.h"

#include "core/base/text.h"
#include "core/resolve/resolve.h"
#include "core/scene/arrange.h"
#include "core/store/decisions.h"

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

std::shared_ptr<const graph::EntityGraph> graphOf(const CaseView& view) {
    return graph::EntityGraph::build(view.table, view.selection);
}

Outcome<std::vector<layout::Point>> positionsOf(CaseView& view, const graph::EntityGraph& graph,
                                                const layout::Options& options, Job& job) {
    const auto pinned = store::pinnedNodes(*view.opened);
    if (!pinned)
        return failure(pinned.error());
    layout::Input input = scene::layoutInput(graph, scene::pinsByKey(*pinned));
    if (!view.filter.around.empty())
        input.around = graph.nodeByKey(store::entityKey(view.filter.around.front()));
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
