// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/import_writer.h"

namespace waybill::store {

/// WorkFailed when the case has the same table (SHA-256, sheet and member) already.
[[nodiscard]] Result<void> refuseSecondTime(Database& database, const read::TableInfo& table, const QString& sha256);
/// Writes the row of a source that is about to be imported. WorkFailed when the case has the same table already.
[[nodiscard]] Result<SourceId> insertSource(Database& database, const read::TableInfo& table, const QString& sha256,
                                            const map::Mapping& mapping, const QString& profile);
/// Gives a source that was written without one its SHA-256, and the key that follows from it.
[[nodiscard]] Result<void> nameSource(Database& database, SourceId source, const read::TableInfo& table,
                                      const QString& sha256);
/// Writes what became of its rows, its issues and a journal row.
[[nodiscard]] Result<void> closeSource(Case& target, SourceId source, const Reconciliation& reconciliation,
                                       qint64 records, const std::vector<Issue>& issues, double seconds);

} // namespace waybill::store
