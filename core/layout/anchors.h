// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <vector>

namespace waybill::layout {

/// Where nodes are pinned, and where they were; empty, or one per node.
struct Anchors {
    std::vector<std::optional<Point>> pins;
    std::vector<std::optional<Point>> start;
};

} // namespace waybill::layout
