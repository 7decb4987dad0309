// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/screen/list_readers.h"
#include "core/screen/own_columns.h"

#include <optional>

namespace waybill::screen {

namespace {

EntryKind kindOf(std::string_view words) {
    const std::string text = folded(words);
    const auto has = [&text](std::string_view part) { return text.find(part) != std::string::npos; };
    if (has("юр"))
        return EntryKind::Firm;
    if (has("person") || has("individual") || has("физ"))
        return EntryKind::Person;
    if (has("vessel") || has("ship") || has("судно"))
        return EntryKind::Vessel;
    if (has("aircraft") || has("plane"))
        return EntryKind::Aircraft;
    if (has("firm") || has("company") || has("entity") || has("organi"))
        return EntryKind::Firm;
    return EntryKind::Other;
}

void readRow(const OwnColumns& columns, const ListRow& row, ListEntry& entry) {
    addName(entry, row.cell(columns.name));
    for (const std::string_view alias : partsOf(row.cell(columns.alias)))
        addName(entry, alias);
    addAddress(entry, row.cell(columns.address));
    for (const std::string_view country : partsOf(row.cell(columns.country)))
        addCountry(entry, country);
    for (const std::string_view number : partsOf(row.cell(columns.taxId)))
        addIdentifier(entry, "tax", number, row.cell(columns.country));
    entry.kind = kindOf(row.cell(columns.kind));
    entry.programme = row.cell(columns.programme);
    entry.remarks = row.cell(columns.remarks);
}

} // namespace

Outcome<void> readOwnList(const read::TableInfo& table, qint64 headerRow, ListDraft& into, Job& job) {
    std::optional<OwnColumns> columns;
    return forEachHeadedRow(table, headerRow, into, job, [&](const ListHeader& header, const ListRow& row) {
        if (!columns)
            columns = ownColumns(header);
        const std::string_view name = row.cell(columns->name);
        if (name.empty())
            return into.countRejected("list-row-without-name", row.number(), "the row names nobody");
        const std::string_view id = row.cell(columns->id);
        ListEntry& entry = into.entry(id.empty() ? idOfName(name) : std::string(id), row.number());
        if (!entry.names.empty())
            into.note("list-entry-twice", Severity::Info, row.number(),
                      "rows of one id (or one name where there is none) were taken together");
        readRow(*columns, row, entry);
        into.countKept();
    });
}

} // namespace waybill::screen
