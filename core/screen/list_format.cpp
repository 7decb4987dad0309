// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/list_format.h"

#include "core/base/text.h"
#include "core/read/byte_source.h"
#include "core/read/faults.h"
#include "core/screen/list_table.h"
#include "core/screen/own_columns.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace waybill::screen {

namespace {

Error unknownList(const QString& file, const QString& why) {
    return read::badInput(
        file, QStringLiteral("Cannot read the list"), why,
        QStringLiteral("Waybill reads OFAC's CSV files (sdn, alt, add, cons_prim, cons_alt, cons_add), BIS's dpl.txt, "
                       "the UN's and the EU's consolidated lists, OpenSanctions' targets.simple.csv, FollowTheMoney "
                       "JSON lines, and tables of your own with a column \"name\"."));
}

Result<RecognisedList> recogniseXml(const QString& file, std::string_view start) {
    if (start.find("<CONSOLIDATED_LIST") != std::string_view::npos)
        return RecognisedList{file, ListFormat::UnitedNationsXml, {}};
    if (start.find("fpi/fsd/export") != std::string_view::npos ||
        start.find("<sanctionEntity") != std::string_view::npos)
        return RecognisedList{file, ListFormat::EuropeanUnionXml, {}};
    return failure(unknownList(file, QStringLiteral("it is XML, but neither the UN's nor the EU's list")));
}

Result<RecognisedList> recogniseJson(const QString& file, std::string_view start) {
    // The first object may be longer than what has been read.
    const std::string_view line = start.substr(0, start.find('\n'));
    const bool hasSchema = line.find("\"schema\"") != std::string_view::npos;
    const bool hasProperties = line.find("\"properties\"") != std::string_view::npos;
    if (hasSchema && hasProperties)
        return RecognisedList{file, ListFormat::FollowTheMoney, {}};
    return failure(unknownList(
        file, QStringLiteral("it is JSON, but not one FollowTheMoney entity with schema and properties a line")));
}

bool isNumber(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isAliasType(std::string_view text) {
    return text == "aka" || text == "fka" || text == "nka";
}

std::optional<ListFormat> ofacFormat(const read::RowBlock& sample) {
    std::size_t entries = 0, aliases = 0, addresses = 0, rows = 0;
    for (std::size_t i = 0; i < sample.rowCount(); ++i) {
        const ListRow row(sample, i);
        if (sample.isBlank(i))
            continue;
        ++rows;
        if (!isNumber(row.cell(0)))
            continue;
        entries += row.cells() == 12 ? 1 : 0;
        aliases += row.cells() == 5 && isNumber(row.cell(1)) && isAliasType(row.cell(2)) ? 1 : 0;
        addresses += row.cells() == 6 && isNumber(row.cell(1)) ? 1 : 0;
    }
    // A damaged row here and there is told of when the file is read.
    const auto most = [rows](std::size_t count) { return rows > 0 && count * 2 > rows; };
    if (most(entries))
        return ListFormat::OfacEntries;
    if (most(aliases))
        return ListFormat::OfacAliases;
    if (most(addresses))
        return ListFormat::OfacAddresses;
    return std::nullopt;
}

std::optional<ListFormat> formatByHeader(const ListHeader& header) {
    if (header.has("entitylogicalid") && header.has("namealiaswholename"))
        return ListFormat::EuropeanUnionCsv;
    if (header.has("id") && header.has("schema") && header.has("name") && header.has("aliases"))
        return ListFormat::OpenSanctionsCsv;
    if (header.has("name") && header.has("streetaddress") && header.has("effectivedate") && header.has("frcitation"))
        return ListFormat::BisDenied;
    if (ownColumns(header).name)
        return ListFormat::OwnTable;
    return std::nullopt;
}

Result<RecognisedList> recogniseTable(const QString& file) {
    const auto tables = read::findTables(file);
    if (!tables)
        return failure(tables.error());
    if (tables->empty())
        return failure(unknownList(file, QStringLiteral("it holds no table")));
    constexpr std::size_t sampleRows = 50;
    read::TableInfo table = tables->front();
    if (tables->size() > 1)
        table.remarks.push_back({Severity::Warning,
                                 "list-tables-left-out",
                                 "only the first table of the file was read; give the others as files of their own",
                                 toUtf8(file.section(QLatin1Char('/'), -1)),
                                 0,
                                 {},
                                 qint64(tables->size() - 1)});
    const auto sample = read::readSample(table, sampleRows);
    if (!sample)
        return failure(sample.error());
    std::optional<ListFormat> format = ofacFormat(*sample);
    qint64 headerRow = 0;
    // Above the header there may be a title, a date of issue or a note.
    constexpr std::size_t mostAbove = 10;
    for (std::size_t row = 0; row < std::min(sample->rowCount(), mostAbove) && !format; ++row) {
        format = formatByHeader(ListHeader(ListRow(*sample, row)));
        headerRow = sample->rowNumber(row);
    }
    if (!format)
        return failure(unknownList(
            file, QStringLiteral("its first rows name no column that holds names, and it is no list known")));
    return RecognisedList{file, *format, std::move(table), headerRow};
}

} // namespace

Result<RecognisedList> recogniseList(const QString& file) {
    constexpr std::size_t startBytes = 1 << 16;
    auto bytes = read::FileBytes::open(file);
    if (!bytes)
        return failure(bytes.error());
    const auto start = read::readUpTo(**bytes, startBytes);
    if (!start)
        return failure(start.error());
    const std::string_view text = trimmed(*start);
    if (text.empty())
        return failure(unknownList(file, QStringLiteral("it is empty")));
    if (text.front() == '<')
        return recogniseXml(file, text);
    if (text.front() == '{' || text.front() == '[')
        return recogniseJson(file, text);
    return recogniseTable(file);
}

} // namespace waybill::screen
