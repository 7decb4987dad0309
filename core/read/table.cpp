// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/table.h"

#include "core/read/archive_members.h"
#include "core/read/csv_reader.h"
#include "core/read/encoding.h"
#include "core/read/faults.h"
#include "core/read/sniff.h"
#include "core/read/text_sample.h"

#include <algorithm>

namespace waybill::read {

namespace {

Result<QString> chosenEncoding(const TextSample& sample, const TableChoice& choice) {
    if (!choice.encoding || choice.encoding->isEmpty())
        return sample.encoding;
    const std::optional<QString> named = encodingNamed(*choice.encoding);
    if (!named)
        return failure(Error{ErrorCode::BadCall,
                             QStringLiteral("Unknown encoding \"%1\"").arg(*choice.encoding),
                             {},
                             QStringLiteral("Name one such as UTF-8, UTF-16LE, windows-1251, KOI8-R or IBM866."),
                             {},
                             0});
    return *named;
}

/// Fills in what the text of a CSV tells.
Result<TableInfo> describedText(TableInfo table, TextSample sample, const TableChoice& choice) {
    const Result<QString> encoding = chosenEncoding(sample, choice);
    if (!encoding)
        return failure(encoding.error());
    sample.encoding = *encoding;
    if (const std::optional<Error> refusal = refusalOf(table.file, sample.start, sample.encoding))
        return failure(*refusal);
    table.container = Container::Csv;
    table.encoding = sample.encoding;
    table.delimiter = dialectOf(sample).delimiter;
    return table;
}

/// The error of a member, told about the archive that the person knows.
Error inArchive(Error error, const TableInfo& table) {
    error.file = table.file;
    if (!table.member.isEmpty() && !error.what.contains(table.member))
        error.what += QStringLiteral(" \"%1\" of the archive").arg(table.member);
    return error;
}

Result<std::vector<TableInfo>> workbookTables(TableInfo table, const WorkbookFile& file, const TableChoice& choice) {
    const Result<std::vector<QString>> sheets = sheetsWithCells(file, choice.sheet);
    if (!sheets)
        return failure(inArchive(sheets.error(), table));
    table.container = Container::Xlsx;
    table.encoding = QStringLiteral("UTF-8");
    std::vector<TableInfo> tables;
    for (const QString& sheet : *sheets) {
        table.sheet = sheet;
        tables.push_back(table);
    }
    return tables;
}

Result<std::vector<TableInfo>> memberTables(TableInfo table, const MemberFile& member, const TableChoice& choice) {
    table.zipped = true;
    table.member = member.entry.name;
    table.bytes = member.entry.size;
    if (member.workbook) {
        const Result<WorkbookFile> file = unpackWorkbook(table.file, member.entry);
        if (!file)
            return failure(inArchive(file.error(), table));
        return workbookTables(table, *file, choice);
    }
    Result<std::unique_ptr<ZipMember>> bytes = ZipMember::open(table.file, member.entry);
    if (!bytes)
        return failure(bytes.error());
    Result<TextSample> sample = sampleStream(**bytes);
    if (!sample)
        return failure(sample.error());
    const Result<TableInfo> described = describedText(table, std::move(*sample), choice);
    if (!described)
        return failure(inArchive(described.error(), table));
    return std::vector<TableInfo>{*described};
}

/// The tables of all members; with a chosen sheet, those of the workbooks that have it.
Result<std::vector<TableInfo>> archiveTables(const TableInfo& table, const ZipArchive& archive,
                                             const TableChoice& choice) {
    const Result<std::vector<MemberFile>> members = tableMembers(archive);
    if (!members)
        return failure(members.error());
    std::vector<TableInfo> tables;
    std::optional<Error> missed;
    for (const MemberFile& member : *members) {
        if (choice.sheet && !member.workbook)
            continue;
        const Result<std::vector<TableInfo>> found = memberTables(table, member, choice);
        if (!found && choice.sheet && found.error().code == ErrorCode::BadCall) {
            missed = found.error();
            continue;
        }
        if (!found)
            return failure(found.error());
        tables.insert(tables.end(), found->begin(), found->end());
    }
    if (tables.empty())
        return failure(missed.value_or(Error{ErrorCode::BadCall,
                                             QStringLiteral("There is no sheet of that name"),
                                             QStringLiteral("the archive holds no workbook"),
                                             {},
                                             table.file,
                                             0}));
    return tables;
}

Result<std::unique_ptr<TableReader>> openMember(const TableInfo& table) {
    const Result<ZipArchive> archive = ZipArchive::open(table.file);
    if (!archive)
        return failure(archive.error());
    const auto& entries = archive->entries();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&table](const ZipEntry& candidate) { return candidate.name == table.member; });
    if (entry == entries.end())
        return failure(Error{ErrorCode::BadInput, QStringLiteral("The archive has changed"),
                             QStringLiteral("\"%1\" is gone").arg(table.member), QStringLiteral("Open the file again."),
                             table.file, 0});
    if (table.container == Container::Xlsx) {
        Result<WorkbookFile> file = unpackWorkbook(table.file, *entry);
        if (!file)
            return failure(inArchive(file.error(), table));
        return XlsxReader::open(table, std::move(*file));
    }
    Result<std::unique_ptr<ZipMember>> bytes = ZipMember::open(table.file, *entry);
    if (!bytes)
        return failure(bytes.error());
    return CsvReader::open(table, std::move(*bytes));
}

} // namespace

QString TableInfo::containerName() const {
    const QString kind = container == Container::Csv ? QStringLiteral("csv") : QStringLiteral("xlsx");
    return zipped ? QStringLiteral("zip/") + kind : kind;
}

Result<std::vector<TableInfo>> findTables(const QString& file, const TableChoice& choice) {
    Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return failure(bytes.error());
    TableInfo table;
    table.file = file;
    table.bytes = (*bytes)->size();
    constexpr std::size_t magicBytes = 8;
    constexpr std::size_t directoryWithin = 64 << 20;
    Result<std::string> start = readUpTo(**bytes, magicBytes);
    if (!start)
        return failure(start.error());
    if (looksLikeZip(*start)) {
        const Result<ZipArchive> archive = ZipArchive::open(file);
        if (!archive)
            return failure(archive.error());
        if (isWorkbook(*archive))
            return workbookTables(table, WorkbookFile{file, nullptr}, choice);
        return archiveTables(table, *archive, choice);
    }
    if (!(*bytes)->seek(0))
        return failure(cannotRead(file, QStringLiteral("it cannot be read from its start")));
    if (isCompoundFile(*start)) {
        const Result<std::string> all = readUpTo(**bytes, directoryWithin);
        return failure(refusalOfCompoundFile(file, all ? *all : *start));
    }
    Result<TextSample> sample = sampleFile(**bytes);
    if (!sample)
        return failure(sample.error());
    if (choice.sheet && !choice.sheet->isEmpty())
        return failure(Error{ErrorCode::BadCall, QStringLiteral("There is no sheet \"%1\"").arg(*choice.sheet),
                             QStringLiteral("the file is a text, not a workbook"),
                             QStringLiteral("Leave the sheet out."), file, 0});
    const Result<TableInfo> described = describedText(table, std::move(*sample), choice);
    if (!described)
        return failure(described.error());
    return std::vector<TableInfo>{*described};
}

Result<std::unique_ptr<TableReader>> openTable(const TableInfo& table) {
    Result<std::unique_ptr<TableReader>> reader = [&table]() -> Result<std::unique_ptr<TableReader>> {
        if (table.zipped)
            return openMember(table);
        if (table.container == Container::Xlsx)
            return XlsxReader::open(table, WorkbookFile{table.file, nullptr});
        Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(table.file);
        if (!bytes)
            return failure(bytes.error());
        return CsvReader::open(table, std::move(*bytes));
    }();
    if (!reader)
        return failure(inArchive(reader.error(), table));
    return reader;
}

Result<RowBlock> readSample(const TableInfo& table, std::size_t limit) {
    Result<std::unique_ptr<TableReader>> reader = openTable(table);
    if (!reader)
        return failure(reader.error());
    constexpr std::size_t mostBytes = 32 << 20;
    RowBlock sample;
    RowBlock block;
    Job job;
    while (sample.rowCount() < limit && sample.bytes() < mostBytes) {
        const Outcome<bool> more = (*reader)->next(block, job);
        if (!more)
            return failure(more.error().error());
        if (!*more)
            break;
        for (std::size_t row = 0; row < block.rowCount() && sample.rowCount() < limit; ++row)
            sample.append(block, row);
    }
    return sample;
}

} // namespace waybill::read
