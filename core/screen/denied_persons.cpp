// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/screen/list_readers.h"
#include "core/screen/list_table.h"

namespace waybill::screen {

Outcome<void> readDeniedPersons(const read::TableInfo& table, qint64 headerRow, ListDraft& into, Job& job) {
    return forEachHeadedRow(table, headerRow, into, job, [&](const ListHeader& header, const ListRow& row) {
        const auto cell = [&](std::string_view key) { return row.cell(header.column({key})); };
        const std::string_view name = cell("name");
        if (name.empty())
            return into.countRejected("list-row-without-name", row.number(), "the row names nobody");
        // The list numbers nobody, and writes a person anew for each address.
        ListEntry& entry = into.entry(idOfName(name), row.number());
        addName(entry, name);
        addAddress(entry, commaJoined({cell("streetaddress"), cell("city"), cell("state"), cell("postalcode"),
                                       cell("country")}));
        addCountry(entry, cell("country"));
        if (entry.programme.empty())
            entry.programme = "denied export privileges";
        const std::string period = "denied from " + std::string(cell("effectivedate")) + " to " +
                                   std::string(cell("expirationdate")) + ", " + std::string(cell("frcitation"));
        if (entry.remarks.find(period) == std::string::npos)
            entry.remarks += (entry.remarks.empty() ? "" : "; ") + period;
        into.setDate(cell("lastupdate"));
        into.countKept();
    });
}

} // namespace waybill::screen
