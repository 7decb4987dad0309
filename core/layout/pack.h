// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/body.h"

#include <cstddef>
#include <vector>

namespace waybill::layout {

/// Puts drawings side by side so that none lies over another and all together are about 4:3: in the order given, each
/// as near to the middle as it fits. Drawings that hold a fixed node stay where they are.
void pack(std::vector<Body>& drawings);

} // namespace waybill::layout
