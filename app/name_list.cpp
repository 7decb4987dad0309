// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/name_list.h"

#include "core/base/nobody.h"
#include "core/base/text.h"
#include "core/map/party_text.h"
#include "core/map/values.h"
#include "core/read/table.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace waybill::app {

namespace {

using Columns = std::map<std::string, std::size_t>;

Columns columnsOf(const read::RowBlock& block, std::size_t row) {
    Columns columns;
    for (std::size_t i = 0; i < block.cellCount(row); ++i)
        columns.emplace(folded(block.cell(row, i)), i);
    return columns;
}

std::string_view cellOf(const read::RowBlock& block, std::size_t row, const Columns& columns, const char* column) {
    const auto found = columns.find(column);
    return found == columns.end() ? std::string_view() : trimmed(block.cell(row, found->second));
}

std::string onOneLine(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r' || c == '\v'; }, ' ');
    return line;
}

ListedName listedName(const read::RowBlock& block, std::size_t row, const Columns& columns, bool hasNames) {
    ListedName listed;
    listed.id = cellOf(block, row, columns, "id");
    if (const auto address = cellOf(block, row, columns, "address"); !map::isPlaceholder(address))
        listed.address = onOneLine(address);
    if (const auto country = map::parseCountry(cellOf(block, row, columns, "country")))
        listed.country = *country;
    if (!hasNames) {
        listed.cell = cellOf(block, row, columns, "address");
        return listed;
    }
    listed.cell = cellOf(block, row, columns, "name");
    // With a column for addresses, a line break inside a name is only one.
    const bool hasAddresses = columns.contains("address");
    map::PartyText party = map::partyText(hasAddresses ? onOneLine(listed.cell) : listed.cell);
    if (!isNobody(party.name))
        listed.name = std::move(party.name);
    listed.secondParty = std::move(party.onBehalf);
    const auto taxId = cellOf(block, row, columns, "tax_id");
    listed.taxId = taxId.empty() || map::isPlaceholder(taxId) ? party.taxId : std::string(taxId);
    if (listed.address.empty())
        listed.address = std::move(party.address);
    return listed;
}

} // namespace

Outcome<NameList> readNameList(const QString& file, Job& job) {
    const auto tables = read::findTables(file);
    if (!tables)
        return halt(tables.error());
    const auto reader = read::openTable(tables->front());
    if (!reader)
        return halt(reader.error());
    NameList list;
    std::optional<Columns> columns;
    qint64 headerRow = 0;
    read::RowBlock block;
    job.startPhase("Reading the list", tables->front().bytes);
    for (;;) {
        const auto more = (*reader)->next(block, job);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        for (std::size_t row = 0; row < block.rowCount(); ++row) {
            if (columns) {
                list.rows.push_back(listedName(block, row, *columns, list.hasNames));
                list.rows.back().row = block.rowNumber(row) - headerRow;
            } else if (!block.isBlank(row)) {
                columns = columnsOf(block, row);
                headerRow = block.rowNumber(row);
                list.hasNames = columns->contains("name");
                if (!list.hasNames && !columns->contains("address"))
                    return halt({ErrorCode::BadInput, QStringLiteral("Cannot match the list"),
                                 QStringLiteral("its first row has no column \"name\" and none \"address\""),
                                 QStringLiteral("Write a header, as in \"name,address,country,id\"."), file,
                                 headerRow});
            }
        }
        job.advanceTo((*reader)->position());
    }
    return list;
}

} // namespace waybill::app
