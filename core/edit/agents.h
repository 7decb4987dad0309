// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/agents.h"

#include <string>
#include <vector>

namespace waybill::edit {

// Known addresses of formation agents, as the reporter brings them. Each decision is one transaction with its journal
// row and can be taken back.

/// Takes the place of a list of the same name.
[[nodiscard]] Result<void> keepAgentList(store::Case& target, const store::AgentList& list,
                                         const std::vector<store::AgentAddress>& addresses);
/// Adds one by hand; nothing happens when it is there.
[[nodiscard]] Result<void> addAgentAddress(store::Case& target, const std::string& text, const std::string& agent);
/// Takes a list away. BadCall when there is none of that name.
[[nodiscard]] Result<void> removeAgentList(store::Case& target, const std::string& name);

} // namespace waybill::edit
