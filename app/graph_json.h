// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"

#include <QJsonArray>
#include <QJsonObject>

namespace waybill::app {

// The JSON of what the graph shows, as several calls print it. Unknown values are left out.

/// Id, name, kind ("entity", "address").
[[nodiscard]] QJsonObject nodeObject(const graph::EntityGraph& graph, std::uint32_t node);
/// Id, kind, both ends, and the totals of its shipments.
[[nodiscard]] QJsonObject linkObject(const graph::EntityGraph& graph, const graph::Link& link);

} // namespace waybill::app
