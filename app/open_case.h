// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/call.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/graph/entity_graph.h"
#include "core/layout/layout.h"
#include "core/query/shipment_table.h"
#include "core/scene/arrange.h"
#include "core/store/case.h"
#include "core/store/decisions.h"
#include "core/store/details.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace waybill::app {

/// A case with the shipments of a filter, as most subcommands want it.
struct CaseView {
    std::unique_ptr<store::Case> opened;
    std::shared_ptr<const query::ShipmentTable> table;
    query::Filter filter;
    query::Selection selection;
    layout::Options layout;                             ///< Of the view that was asked for.
    std::optional<std::vector<store::PinnedNode>> pins; ///< Its own; nothing: what the case pins.
    std::optional<std::set<std::string>> hidden;        ///< Likewise.
    std::string around;                                 ///< The middle of its radial layout, by key.
    scene::Places places;                               ///< Where it has its nodes.
    bool drawsShipments = false;                        ///< Each whole, as a node between its parties.
    graph::Folds folds;                                 ///< What it draws as one.
    std::optional<Date> comparedAt;                     ///< The day that splits what it compares.
};

/// Opens the case, resolves parties that no import has resolved yet, loads and selects.
[[nodiscard]] Outcome<CaseView> openView(const QString& file, const query::Filter& filter, Job& job);
/// The same as --view and the options of FILTER say. What is another than when the view was kept is said.
[[nodiscard]] Outcome<CaseView> openView(const Call& call, Job& job);
/// With shipments drawn whole where the view asks for them.
[[nodiscard]] Result<std::shared_ptr<const graph::EntityGraph>> graphOf(const CaseView& view);
/// The same without the nodes that the reporter has hidden, and with those in groups that the view folds: what a
/// picture shows.
[[nodiscard]] Result<std::shared_ptr<const graph::EntityGraph>>
drawnPart(const CaseView& view, const std::shared_ptr<const graph::EntityGraph>& whole);
/// Without these instead.
[[nodiscard]] Result<std::shared_ptr<const graph::EntityGraph>>
foldedPart(const CaseView& view, const std::shared_ptr<const graph::EntityGraph>& whole,
           const std::set<std::string>& hidden);
/// Where the nodes go: where the view has them, when `options` are its own; else laid out around what the reporter (or
/// the view) pinned, a radial layout around the filter's first firm.
[[nodiscard]] Outcome<std::vector<layout::Point>> positionsOf(CaseView& view, const graph::EntityGraph& graph,
                                                              const layout::Options& options, Job& job);
/// Latest status by target key.
[[nodiscard]] Result<std::map<std::string, QString>> statusByKey(store::Case& of);

} // namespace waybill::app
