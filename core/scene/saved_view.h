// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"
#include "core/query/filter.h"
#include "core/query/shipment_table.h"
#include "core/scene/arrange.h"
#include "core/store/decisions.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace waybill::scene {

/// What a view keeps under its name: which shipments, and where their firms and addresses go.
struct SavedView {
    query::Filter filter;
    layout::Options layout; ///< Algorithm and seed are kept; how many threads is the machine's affair.
    std::vector<store::PinnedNode> pins;
    bool drawsShipments = false;                 ///< Each whole, as a node between its parties.
    std::string around;                          ///< The middle of a radial layout, by key; may be empty.
    std::optional<std::set<std::string>> hidden; ///< Keys of what it leaves out; nothing: it does not say.
    graph::Folds folds;                          ///< What it draws as one.
    std::optional<Date> comparedAt;              ///< Links before it are told from those from it on.
    Places places;                               ///< Where nodes were; of none: the layout finds them.
};

/// As the case keeps it: {"filter": {…}, "layout": {"algorithm", "seed"}, "pins": [{"key", "x", "y"} …]}, and where
/// they say something "shipments": true, "around": KEY, "hidden": [KEY …], "folds": [[KEY …] …], "comparedAt":
/// "2023-02-01", "places": {KEY: [x, y] …}, to a thousandth.
[[nodiscard]] QString savedViewJson(const SavedView& view);

/// A view for a case as it is now, with what is another than when it was kept, each in words.
struct ViewNow {
    SavedView view;
    QStringList changes;
};
/// BadInput when the text is no view, or has a filter or layout that this program does not know.
[[nodiscard]] Result<ViewNow> savedViewFromJson(const QString& json);
/// The same with what has become of the case since: firms that were merged are those that they are now; of firms,
/// categories, sources, statuses and tags that are gone it is said that they are, and they are asked for all the same,
/// so that nothing comes into view that the view did not show. `table`: of the case, loaded.
[[nodiscard]] Result<ViewNow> viewInCase(const QString& json, store::Case& in, const query::ShipmentTable& table);

} // namespace waybill::scene
