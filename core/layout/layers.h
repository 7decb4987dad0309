// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace waybill::layout {

/// A column for each node so that links run from lower to higher columns, except those that close a cycle.
/// By longest path; sources stand just before their first target.
[[nodiscard]] std::vector<std::uint32_t> layersOf(std::size_t nodeCount, const LinkList& links);

} // namespace waybill::layout
