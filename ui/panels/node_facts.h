// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"
#include "ui/models/fact_model.h"

#include <QString>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace waybill::ui {

// What pages about several nodes list: who they are, what ties them, and what they shipped.

/// A value by which a list goes; one that no record states comes last.
[[nodiscard]] double ranked(double usd);
/// A list that nobody reads to its end is not made.
inline constexpr std::size_t mostListed = 1000;
/// "Selected", or "Selected · the 1,000 most valuable of 88,917".
[[nodiscard]] QString headOf(const QString& head, std::size_t count);

/// Those of the keys that are nodes of a graph, the most valuable first.
[[nodiscard]] std::vector<std::uint32_t> nodesOf(const graph::EntityGraph& graph, const std::set<std::string>& keys);
/// At most mostListed of them.
[[nodiscard]] std::vector<Fact> nodeFacts(const graph::EntityGraph& graph, const std::vector<std::uint32_t>& nodes);
/// Of the most valuable ones, at most mostListed.
[[nodiscard]] std::vector<Fact> linkFacts(const graph::EntityGraph& graph, std::vector<const graph::Link*> links);
/// The links that both start and end at these nodes.
[[nodiscard]] std::vector<const graph::Link*> linksWithin(const graph::EntityGraph& graph,
                                                          const std::vector<std::uint32_t>& nodes);

/// Shipments in view that name any of the nodes' firms, a group's among them, or addresses as buyer, seller or maker.
[[nodiscard]] std::vector<std::uint32_t> shipmentsOf(const CaseSession::View& view, const graph::EntityGraph& graph,
                                                     const std::vector<std::uint32_t>& nodes);

} // namespace waybill::ui
