// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/body.h"

namespace waybill::layout {

/// What makes a small drawing hard to read: pairs of links that cross, and nodes that lie on a link of others.
struct Clutter {
    std::size_t crossings = 0;
    std::size_t covered = 0;
};

/// Costs the square of the links.
[[nodiscard]] Clutter clutterOf(const Body& body, const LinkList& links);

} // namespace waybill::layout
