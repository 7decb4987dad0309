// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/case.h"

#include <QtGlobal>
#include <string>
#include <vector>

namespace waybill::store {

/// An address at which a company formation agent serves firms. That a firm gives it is a lead, with the number of firms
/// there, never a guilt.
struct AgentAddress {
    std::string text;  ///< As its list writes it.
    std::string agent; ///< Who serves firms there; may be empty.
    std::string list;  ///< Name of its list.
    qint64 row = 0;    ///< In the list's file; 0 of one that was added by hand.
};

struct AgentList {
    std::string name;    ///< Of its file, or ownAgents.
    std::string sha256;  ///< Of its file; empty for the addresses that were added by hand.
    std::string addedAt; ///< ISO 8601, UTC.
    qint64 addresses = 0;
};
/// The list of addresses that the reporter adds one by one.
inline constexpr auto ownAgents = "added by hand";

[[nodiscard]] Result<std::vector<AgentList>> agentLists(Case& in);
[[nodiscard]] Result<std::vector<AgentAddress>> agentAddresses(Case& in);

// Each in a transaction of its own, with a row in the journal:
/// Takes the place of a list of the same name.
[[nodiscard]] Result<void> keepAgentList(Case& into, const AgentList& list, const std::vector<AgentAddress>& addresses);
/// Adds one by hand; nothing happens when it is there.
[[nodiscard]] Result<void> addAgentAddress(Case& into, const std::string& text, const std::string& agent);
/// Takes a list away. BadCall when there is none of that name.
[[nodiscard]] Result<void> removeAgentList(Case& from, const std::string& name);

} // namespace waybill::store
