// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <optional>
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

/// A list with its addresses.
struct KeptAgentList {
    AgentList list;
    std::vector<AgentAddress> addresses;
};

/// The oldest first.
[[nodiscard]] Result<std::vector<AgentList>> agentLists(Case& in);
[[nodiscard]] Result<std::vector<AgentAddress>> agentAddresses(Case& in); ///< List by list, in that order.
/// Nothing when there is none of that name.
[[nodiscard]] Result<std::optional<KeptAgentList>> agentList(Case& in, const std::string& name);

/// The form that the journal keeps.
[[nodiscard]] QString agentListJson(const KeptAgentList& list);
/// Nothing for what is none.
[[nodiscard]] std::optional<KeptAgentList> agentListFromJson(const QString& json);

// Writers: each inside a Transaction of the caller.
/// There must be none of its name.
[[nodiscard]] Result<void> putAgentList(Case& into, const KeptAgentList& list);
[[nodiscard]] Result<void> deleteAgentList(Case& from, const std::string& name); ///< Fine when there is none.

} // namespace waybill::store
