// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/agents.h"

#include <map>

namespace waybill::resolve {

/// The places of a case that are known addresses of formation agents: the same unit, however it is written; the same
/// building where the list names no unit. A place in the building of a listed unit is none.
[[nodiscard]] Outcome<std::map<PlaceId, store::AgentAddress>> agentPlaces(store::Case& in, Job& job);

} // namespace waybill::resolve
