// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/map/draft.h"
#include "core/map/mapping.h"
#include "core/read/table.h"
#include "core/store/import_writer.h"

#include <QString>
#include <optional>
#include <vector>

namespace waybill::import {

/// One table to import and how.
struct ImportRequest {
    read::TableInfo table;
    map::Mapping mapping;
    QString profileName; ///< Kept with the source; may be empty.
};

struct SourceResult {
    QString file, member, sheet, sha256, profile;
    store::Reconciliation reconciliation;
    double seconds = 0;
    std::vector<Issue> issues;
};

/// What `inspect` and the import dialog show of one table before anything is written.
struct Inspection {
    read::TableInfo table;
    map::Mapping mapping;
    qint64 rows = 0;                         ///< Data rows of the whole table (counted by reading it through).
    std::vector<map::ShipmentDraft> records; ///< The first parsed ones, at most `recordLimit`.
    read::RowBlock sample;                   ///< The first rows, from the table's first.
    std::vector<Issue> issues;
};

/// Maps a table by its first rows. Where those leave open how dates or numbers are written, the table is read through:
/// what decides may stand anywhere in it. Blocks until done: call it off the GUI thread.
[[nodiscard]] Outcome<map::Mapping> mapWholeTable(const read::TableInfo& table, std::optional<qint64> headerRow,
                                                  Job& job);

[[nodiscard]] Outcome<Inspection> inspect(const read::TableInfo& table, std::optional<qint64> headerRow,
                                          std::size_t recordLimit, Job& job);

/// Reads, maps, classifies and writes one table, in threads: one reads, others parse, the caller's thread writes.
/// Either all of the table is in the case afterwards or nothing of it. Blocks until done: call it off the GUI thread.
[[nodiscard]] Outcome<SourceResult> importTable(store::Case& target, const ImportRequest& request, Job& job);

/// The same without writing: the reconciliation that an import into the case would give, or into an empty one when it
/// is null.
[[nodiscard]] Outcome<SourceResult> dryRun(store::Case* known, const ImportRequest& request, Job& job);

} // namespace waybill::import
