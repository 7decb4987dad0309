// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <span>
#include <string>
#include <vector>

namespace waybill::store {

/// The keys ("sh-ab12cd34-17") of shipments, whose ids must ascend, in their order; empty for one that is not there.
[[nodiscard]] Result<std::vector<std::string>> rowKeys(Case& from, std::span<const ShipmentId> shipments);

} // namespace waybill::store
