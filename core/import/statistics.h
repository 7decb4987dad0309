// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/map/statistics.h"
#include "core/read/table.h"
#include "core/store/statistics.h"

#include <vector>

namespace waybill::import {

/// Whether a table names the country whose statistics it holds; else `StatisticsDefaults::reporter` must. Error when it
/// is no such table.
[[nodiscard]] Result<bool> saysReporter(const read::TableInfo& table);

struct StatisticsResult {
    store::StatisticsSource source;
    std::vector<Issue> issues; ///< Among them how many rows were rejected for which reason.
};

/// Brings a table of official foreign trade statistics into the case, beside the records and apart from them; it goes
/// into the journal. The same table again replaces what it brought before. All of it or nothing. Error when the table
/// is none, or does not say whose statistics it holds and `defaults` do not either.
[[nodiscard]] Outcome<StatisticsResult> importStatistics(store::Case& target, const read::TableInfo& table,
                                                         const map::StatisticsDefaults& defaults, Job& job);

/// Takes a table out of the comparison, or puts it back; it goes into the journal.
[[nodiscard]] Result<void> useStatistics(store::Case& in, StatisticsId source, bool isInUse);

} // namespace waybill::import
