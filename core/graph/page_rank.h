// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network.h"

namespace waybill::graph {

/// The share of time that a walker spends at each node who follows a random link with the probability `damping` and
/// starts anew anywhere otherwise; from a node without links always (Page, Brin, Motwani, Winograd: The PageRank
/// Citation Ranking, 1999). The network must hold links at both ends. By node; adds up to 1; exact to 1e-10 of a mean
/// node's.
///
/// Where every link leads both ways, the equation (I - dP)x = b becomes symmetric and positive definite by scaling with
/// the roots of the degrees, and conjugate gradients (Hestenes, Stiefel 1952) need a third of the power method's steps.
[[nodiscard]] std::vector<double> pageRank(const Network& network, double damping = 0.85);

} // namespace waybill::graph
