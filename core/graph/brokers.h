// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/graph/entity_graph.h"

#include <optional>
#include <vector>

namespace waybill::graph {

/// Who stands between others, and which ties alone hold parts of a graph together.
struct Brokers {
    std::vector<double> share;  ///< By node: Centrality::betweennessShare().
    std::vector<char> isBridge; ///< By link: its two ends hang together by nothing but the links between them.
};

/// The part of measureCentrality() that tells these, in value the same. Nothing when the job is cancelled.
[[nodiscard]] std::optional<Brokers> findBrokers(const EntityGraph& graph, std::uint32_t seed, const Job& job);

} // namespace waybill::graph
