// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/body.h"

namespace waybill::layout {

/// All nodes in rows, those with more neighbours first, about 4:3 in all.
[[nodiscard]] Body layOutGrid(std::size_t nodeCount, const LinkList& links);

} // namespace waybill::layout
