// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/screen/list_readers.h"
#include "core/screen/list_table.h"
#include "core/screen/ofac_remarks.h"

#include <algorithm>
#include <array>

namespace waybill::screen {

namespace {

enum EntryColumn : std::size_t {
    entryNumber,
    entryName,
    entryType,
    entryProgramme,
    entryTitle,
    entryFlag = 9,
    entryRemarks = 11
};
constexpr std::size_t entryColumns = 12;

// OFAC writes "-0- " for nothing; a file cut off in the middle may end with "-0".
std::string_view value(const ListRow& row, std::size_t column) {
    const std::string_view text = row.cell(column);
    return text == "-0-" || text == "-0" ? std::string_view() : text;
}

bool isNumber(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "SDGT] [NS-PLC" are two.
std::string programmesOf(std::string_view text) {
    std::string programmes(text);
    constexpr std::string_view between = "] [";
    for (std::size_t at = 0; (at = programmes.find(between, at)) != std::string::npos;)
        programmes.replace(at, between.size(), ", ");
    return programmes;
}

EntryKind kindOf(std::string_view type) {
    if (type == "individual")
        return EntryKind::Person;
    if (type == "vessel")
        return EntryKind::Vessel;
    if (type == "aircraft")
        return EntryKind::Aircraft;
    return type.empty() ? EntryKind::Firm : EntryKind::Other;
}

void readEntry(const ListRow& row, ListDraft& into) {
    const std::string_view number = row.cell(entryNumber);
    if (!isNumber(number))
        return into.countRejected("list-row-without-number", row.number(), "the row does not begin with a number");
    if (value(row, entryName).empty())
        return into.countRejected("list-row-without-name", row.number(), "the row names nobody");
    if (row.cells() < entryColumns)
        into.note("list-row-cut", Severity::Warning, row.number(),
                  "the row has fewer columns than OFAC writes; the file may be cut off");
    if (into.find(number) != nullptr)
        into.note("list-entry-twice", Severity::Warning, row.number(),
                  "two rows have one number; their names are kept as those of one entry");
    ListEntry& entry = into.entry(number, row.number());
    entry.kind = kindOf(value(row, entryType));
    entry.programme = programmesOf(value(row, entryProgramme));
    entry.remarks = value(row, entryRemarks);
    addName(entry, value(row, entryName));
    addCountry(entry, value(row, entryFlag));
    readOfacRemarks(entry.remarks, entry);
    into.countKept();
}

// The entry that a row of the other two files belongs to; null, counted, when it belongs to none.
ListEntry* ownerOf(const ListRow& row, ListDraft& into, const char* code, std::string_view orphan) {
    if (!isNumber(row.cell(0))) {
        into.countRejected("list-row-without-number", row.number(), "the row does not begin with a number");
        return nullptr;
    }
    ListEntry* entry = into.find(row.cell(0));
    if (entry == nullptr)
        into.countOrphaned(code, row.number(), orphan);
    return entry;
}

} // namespace

Outcome<void> readOfacEntries(const read::TableInfo& table, ListDraft& into, Job& job) {
    return forEachListRow(table, into, job, [&into](const ListRow& row) { readEntry(row, into); });
}

Outcome<void> readOfacAliases(const read::TableInfo& table, ListDraft& into, Job& job) {
    return forEachListRow(table, into, job, [&into](const ListRow& row) {
        ListEntry* entry = ownerOf(row, into, "list-name-orphaned", "names of entries that the list does not hold");
        if (entry == nullptr)
            return;
        if (value(row, 3).empty())
            return into.countRejected("list-row-without-name", row.number(), "the row names nobody");
        addName(*entry, value(row, 3));
        into.countKept();
    });
}

Outcome<void> readOfacAddresses(const read::TableInfo& table, ListDraft& into, Job& job) {
    return forEachListRow(table, into, job, [&into](const ListRow& row) {
        ListEntry* entry =
            ownerOf(row, into, "list-address-orphaned", "addresses of entries that the list does not hold");
        if (entry == nullptr)
            return;
        const std::string_view street = value(row, 2), city = value(row, 3);
        // A country alone is no address to find anybody at.
        if (!street.empty() || !city.empty())
            addAddress(*entry, commaJoined({street, city, value(row, 4)}));
        addCountry(*entry, value(row, 4));
        into.countKept();
    });
}

bool isConsolidatedProgramme(std::string_view programme) {
    static constexpr std::array known{"NS-PLC", "NS-MBS", "NS-CMIC", "CMIC-EO13959", "561-Related", "561List", "CAPTA"};
    return std::ranges::any_of(
        known, [programme](const char* name) { return programme.find(name) != std::string_view::npos; });
}

} // namespace waybill::screen
