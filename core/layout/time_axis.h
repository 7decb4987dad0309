// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/body.h"

#include <vector>

namespace waybill::layout {

/// All nodes from left to right by a value each (a day, say), to scale; those without one (not-a-number) stand left of
/// all. Up and down they are so ordered that linked ones are near each other, and none lies on another. `values` may be
/// shorter than there are nodes: the others have none.
[[nodiscard]] Body layOutByTime(std::size_t nodeCount, const LinkList& links, const std::vector<double>& values);

} // namespace waybill::layout
