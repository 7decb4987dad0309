// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/body.h"

#include <optional>

namespace waybill::layout {

/// The nodes of a connected component on rings around one of them: as many links away, so far out. Each has a sector
/// of its ring that is as wide as what hangs on it needs (Eades: Drawing free trees, 1992). Without a centre, the node
/// with the most links is it.
[[nodiscard]] Body layOutRadial(const Component& component, std::optional<std::uint32_t> centre);

} // namespace waybill::layout
