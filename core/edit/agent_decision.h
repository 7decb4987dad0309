// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

namespace waybill::edit {

inline constexpr auto keepAgentsAction = "agents"; ///< The journal's word for keepAgentList() and one address.
inline constexpr auto removeAgentsAction =
    "agents-remove"; ///< And for removeAgentList(). The target is the list's name.

/// Not for entries of early cases that only say that it was done.
[[nodiscard]] bool isAgentDecision(const store::JournalEntry& entry);
/// What it was, in words ("Remove the agents' list agents.csv").
[[nodiscard]] QString agentText(const store::JournalEntry& entry);
/// Leads from one state of the list (the entry's "before" or "after") to the other, in the caller's transaction.
[[nodiscard]] Result<void> applyAgentState(store::Case& into, const QString& from, const QString& to);

} // namespace waybill::edit
