// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/body.h"

namespace waybill::layout {

/// All nodes of a connected component on a circle, linked ones near each other.
[[nodiscard]] Body layOutCircular(const Component& component);

} // namespace waybill::layout
