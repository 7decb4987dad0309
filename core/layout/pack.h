// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/body.h"

#include <cstddef>
#include <vector>

namespace waybill::layout {

/// Whether a drawing may be moved: freely, only off others, or not at all.
enum class Hold { Free, Kept, Pinned };

/// Puts drawings side by side so that none lies over another and all together are about 4:3: in the order given, each
/// as near to the middle as it fits. Pinned drawings stay where they are; kept ones too, unless one before lies there.
void pack(std::vector<Body>& drawings, std::vector<Hold> holds);

} // namespace waybill::layout
