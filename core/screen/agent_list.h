// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/agents.h"

#include <QString>
#include <vector>

namespace waybill::screen {

struct AgentListFile {
    store::AgentList list; ///< Name and hash of the file.
    std::vector<store::AgentAddress> addresses;
    qint64 rejected = 0; ///< Rows without an address.
    std::vector<Issue> issues;
};

/// Reads addresses of company formation agents from a table: a column of addresses, and one of agents (or names) where
/// it has any; of a table without such a header the first column. BadInput when no row has an address.
[[nodiscard]] Outcome<AgentListFile> readAgentList(const QString& file, Job& job);

} // namespace waybill::screen
