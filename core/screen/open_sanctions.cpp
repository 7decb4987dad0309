// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/list_readers.h"
#include "core/screen/list_table.h"
#include "core/screen/money_schema.h"

namespace waybill::screen {

namespace {

void readRow(const ListHeader& header, const ListRow& row, ListEntry& entry) {
    const auto cell = [&](std::initializer_list<std::string_view> keys) { return row.cell(header.column(keys)); };
    entry.kind = kindOfSchema(cell({"schema"}));
    entry.programme = cell({"sanctions", "programids"});
    addName(entry, cell({"name"}));
    for (const std::string_view alias : partsOf(cell({"aliases"})))
        addName(entry, alias);
    for (const std::string_view country : partsOf(cell({"countries"})))
        addCountry(entry, country);
    for (const std::string_view address : partsOf(cell({"addresses"})))
        addAddress(entry, address);
    // The table does not say what kind of number each is.
    for (const std::string_view number : partsOf(cell({"identifiers"})))
        addIdentifier(entry, "other", number);
}

} // namespace

Outcome<void> readOpenSanctions(const read::TableInfo& table, qint64 headerRow, ListDraft& into, Job& job) {
    return forEachHeadedRow(table, headerRow, into, job, [&](const ListHeader& header, const ListRow& row) {
        const std::string_view id = row.cell(header.column({"id"}));
        if (id.empty())
            return into.countRejected("list-row-without-number", row.number(), "the row has no id");
        if (row.cell(header.column({"name"})).empty())
            return into.countRejected("list-row-without-name", row.number(), "the row names nobody");
        readRow(header, row, into.entry(id, row.number()));
        into.setDate(row.cell(header.column({"lastchange", "lastseen"})));
        into.countKept();
    });
}

} // namespace waybill::screen
