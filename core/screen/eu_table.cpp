// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/screen/list_readers.h"
#include "core/screen/list_table.h"

namespace waybill::screen {

namespace {

EntryKind kindOf(std::string_view code, std::string_view type) {
    const std::string text = folded(code.empty() ? type : code);
    if (text == "p" || text == "person")
        return EntryKind::Person;
    if (text == "e" || text == "enterprise" || text == "entity")
        return EntryKind::Firm;
    return EntryKind::Other;
}

class Row {
public:
    Row(const ListHeader& header, const ListRow& row) : m_header(header), m_row(row) {}
    [[nodiscard]] std::string_view operator()(std::string_view key) const { return m_row.cell(m_header.column({key})); }

private:
    const ListHeader& m_header;
    const ListRow& m_row;
};

std::string nameIn(const Row& cell) {
    if (!cell("namealiaswholename").empty())
        return std::string(cell("namealiaswholename"));
    std::string name;
    for (const char* part : {"namealiasfirstname", "namealiasmiddlename", "namealiaslastname"}) {
        if (!cell(part).empty())
            name += (name.empty() ? "" : " ") + std::string(cell(part));
    }
    return name;
}

void readRow(const Row& cell, ListEntry& entry) {
    if (!cell("entitysubjecttype").empty() || !cell("entitysubjecttypeclassificationcode").empty())
        entry.kind = kindOf(cell("entitysubjecttypeclassificationcode"), cell("entitysubjecttype"));
    if (entry.programme.empty())
        entry.programme = cell("entityregulationprogramme");
    if (entry.remarks.empty())
        entry.remarks = cell("entityremark");
    addName(entry, nameIn(cell), cell("namealiasstrong") == "false");
    addAddress(entry, commaJoined({cell("addressstreet"), cell("addresspobox"), cell("addresszipcode"),
                                   cell("addresscity"), cell("addresscountrydescription")}));
    for (const char* country :
         {"addresscountryiso2code", "citizenshipcountryiso2code", "identificationcountryiso2code"})
        addCountry(entry, cell(country));
    const std::string_view type = cell("identificationtypedescription").empty() ? cell("identificationtypecode")
                                                                                : cell("identificationtypedescription");
    addIdentifier(entry, identifierType(type), cell("identificationnumber"), cell("identificationcountryiso2code"));
}

// The list writes its date as a day, a month and a year: 28/10/2024.
std::string isoDate(std::string_view date) {
    constexpr std::size_t length = 10, month = 3, year = 6;
    if (date.size() != length || date[month - 1] != '/' || date[year - 1] != '/')
        return std::string(date);
    return std::string(date.substr(year)) + '-' + std::string(date.substr(month, 2)) + '-' +
           std::string(date.substr(0, 2));
}

} // namespace

Outcome<void> readEuropeanUnionCsv(const read::TableInfo& table, qint64 headerRow, ListDraft& into, Job& job) {
    return forEachHeadedRow(table, headerRow, into, job, [&](const ListHeader& header, const ListRow& row) {
        const Row cell(header, row);
        const std::string_view id = cell("entitylogicalid");
        if (id.empty())
            return into.countRejected("list-row-without-number", row.number(), "the row has no Entity_LogicalId");
        readRow(cell, into.entry(id, row.number()));
        into.setDate(isoDate(cell("filegenerationdate")));
        into.countKept();
    });
}

} // namespace waybill::screen
