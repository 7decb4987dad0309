// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/screen/list_entry.h"
#include "core/store/case.h"

#include <QStringList>
#include <vector>

namespace waybill::screen {

/// What a screening read and found.
struct Screening {
    std::vector<WatchList> lists;                 ///< Without their entries.
    std::vector<std::pair<qint64, qint64>> sizes; ///< (entries, names) of each.
    qint64 screened = 0;                          ///< Entities looked for.
    qint64 hits = 0;
    double seconds = 0;
};

/// Loads the lists, looks for every firm and person of the case on them, and keeps lists and hits in the case; those of
/// an earlier edition of a list give way to the new ones, verdicts stay. One transaction and one journal row; nothing
/// is written when it fails or is cancelled.
[[nodiscard]] Outcome<Screening> screenCase(store::Case& target, const QStringList& files, Job& job);

} // namespace waybill::screen
