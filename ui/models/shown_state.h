// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"
#include "core/query/filter.h"
#include "core/scene/arrange.h"

#include <memory>
#include <optional>
#include <string>

namespace waybill::ui {

/// Where nodes were when they were last in view, so that one that comes back comes back to its place.
using KnownPositions = scene::Places;

/// What a case is asked with and no decision keeps: which shipments, drawn how, and where. A value.
struct ShownState {
    query::Filter filter;
    layout::Options layout;
    std::string around;             ///< The middle of a radial layout, by key.
    bool drawsShipments = false;    ///< Each whole, as a node between its parties.
    graph::Folds folds;             ///< What is drawn as one.
    std::optional<Date> comparedAt; ///< Links before it are told from those from it on, of whatever is shown.
    std::shared_ptr<const KnownPositions> known = std::make_shared<KnownPositions>(); ///< Never null.

    /// Whether both ask the same; where nodes are, and how links are told apart, may differ.
    [[nodiscard]] bool asksLike(const ShownState& other) const {
        return filter == other.filter && layout.algorithm == other.layout.algorithm &&
               layout.seed == other.layout.seed && around == other.around && drawsShipments == other.drawsShipments &&
               folds == other.folds;
    }
};

} // namespace waybill::ui
