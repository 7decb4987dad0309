// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/screen/list_draft.h"
#include "core/screen/list_format.h"

#include <functional>
#include <string_view>

namespace waybill::screen {

// One function for each form in which lists are published. Each adds what its file says to a draft; rows that it cannot
// use are counted there with a reason. `headerRow`: where the table names its columns. A damaged file is an Error that
// names file and row.

/// Sees to OFAC's entries: columns as in its data specification (SDN_CSV: ent_num, name, type, programme, title, call
/// sign, vessel type, tonnage, GRT, flag, owner, remarks); "-0-" is nothing.
[[nodiscard]] Outcome<void> readOfacEntries(const read::TableInfo& table, ListDraft& into, Job& job);
/// Adds other names (ent_num, alt_num, type, name, remarks); those of entries that are not there are counted as
/// orphans.
[[nodiscard]] Outcome<void> readOfacAliases(const read::TableInfo& table, ListDraft& into, Job& job);
/// Adds addresses (ent_num, add_num, street, city, country, remarks); likewise.
[[nodiscard]] Outcome<void> readOfacAddresses(const read::TableInfo& table, ListDraft& into, Job& job);
/// Whether an OFAC list, by its programmes, is the consolidated one of those who are not on the SDN list.
[[nodiscard]] bool isConsolidatedProgramme(std::string_view programme);

/// BIS's denied persons: one row for each address; a name is an entry.
[[nodiscard]] Outcome<void> readDeniedPersons(const read::TableInfo& table, qint64 headerRow, ListDraft& into,
                                              Job& job);
/// The UN's consolidated list (CONSOLIDATED_LIST of INDIVIDUAL and ENTITY).
[[nodiscard]] Outcome<void> readUnitedNations(const QString& file, ListDraft& into, Job& job);
/// The EU's consolidated list as XML (export of sanctionEntity), and as CSV: a row for each name, address, document.
[[nodiscard]] Outcome<void> readEuropeanUnionXml(const QString& file, ListDraft& into, Job& job);
[[nodiscard]] Outcome<void> readEuropeanUnionCsv(const read::TableInfo& table, qint64 headerRow, ListDraft& into,
                                                 Job& job);
/// OpenSanctions' simplified table: several values of a cell between ';'.
[[nodiscard]] Outcome<void> readOpenSanctions(const read::TableInfo& table, qint64 headerRow, ListDraft& into,
                                              Job& job);
/// FollowTheMoney entities, one JSON object a line; those that name nobody (sanctions, addresses, ownership) are passed
/// over and counted.
[[nodiscard]] Outcome<void> readFollowTheMoney(const QString& file, ListDraft& into, Job& job);
/// A table of the reporter's own.
[[nodiscard]] Outcome<void> readOwnList(const read::TableInfo& table, qint64 headerRow, ListDraft& into, Job& job);

} // namespace waybill::screen
