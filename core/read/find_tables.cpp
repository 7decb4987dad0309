// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/archive_members.h"
#include "core/read/encoding.h"
#include "core/read/faults.h"
#include "core/read/json_records.h"
#include "core/read/layered.h"
#include "core/read/ods_reader.h"
#include "core/read/sniff.h"
#include "core/read/table.h"
#include "core/read/text_sample.h"
#include "core/read/unwrap.h"
#include "core/read/xls_reader.h"
#include "core/read/xlsx_reader.h"

#include <algorithm>

namespace waybill::read {

namespace {

using Tables = std::vector<TableInfo>;

constexpr std::size_t magicBytes = 8;

std::ptrdiff_t countOf(const TableInfo& table, Layer::Kind kind) {
    return std::count_if(table.layers.begin(), table.layers.end(),
                         [kind](const Layer& layer) { return layer.kind == kind; });
}

Error noSheets(const QString& file, const QString& sheet) {
    return Error{ErrorCode::BadCall,
                 QStringLiteral("There is no sheet \"%1\"").arg(sheet),
                 QStringLiteral("the file is a text, not a workbook"),
                 QStringLiteral("Leave the sheet out."),
                 file,
                 0};
}

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

Result<TextSample> sampleOf(const Wrapped& place) {
    if (place.layers.empty()) {
        Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(place.file.path);
        return bytes ? sampleFile(**bytes) : failure(bytes.error());
    }
    const Result<std::unique_ptr<ByteSource>> bytes = openBytes(place);
    return bytes ? sampleStream(**bytes) : failure(bytes.error());
}

/// Looks at a file, and at what is packed in it, for tables.
class Finder {
public:
    explicit Finder(const TableChoice& choice) : m_choice(choice) {}

    /// `table` says how the person sees the place whose bytes are at `place`. No tables: an archive without any.
    [[nodiscard]] Result<Tables> look(const TableInfo& table, const Wrapped& place) const;
    /// The same for a member whose name does not say that it is a table: what cannot be one is passed over.
    [[nodiscard]] Result<Tables> lookDoubtfully(const TableInfo& table, const Wrapped& place) const;

private:
    [[nodiscard]] Result<Tables> lookIntoZip(const TableInfo& table, const Wrapped& place) const;
    [[nodiscard]] Result<Tables> lookIntoArchive(const TableInfo& table, const LocalFile& file,
                                                 const ZipArchive& archive) const;
    [[nodiscard]] Result<Tables> lookIntoGzip(TableInfo table, Wrapped place) const;
    [[nodiscard]] Result<Tables> lookAtText(TableInfo table, const Wrapped& place) const;
    [[nodiscard]] static Result<Tables> sheetTables(TableInfo table, Container container,
                                                    const Result<std::vector<QString>>& sheets);

    const TableChoice& m_choice;
};

Result<Tables> Finder::sheetTables(TableInfo table, Container container, const Result<std::vector<QString>>& sheets) {
    if (!sheets)
        return failure(toldOfFile(sheets.error(), table));
    table.container = container;
    table.encoding = QStringLiteral("UTF-8");
    Tables tables;
    for (const QString& sheet : *sheets) {
        table.sheet = sheet;
        tables.push_back(table);
    }
    return tables;
}

Result<Tables> Finder::lookAtText(TableInfo table, const Wrapped& place) const {
    if (m_choice.sheet && !m_choice.sheet->isEmpty())
        return failure(noSheets(table.file, *m_choice.sheet));
    Result<TextSample> sample = sampleOf(place);
    if (!sample)
        return failure(sample.error());
    const Result<QString> encoding = chosenEncoding(*sample, m_choice);
    if (!encoding)
        return failure(encoding.error());
    sample->encoding = *encoding;
    if (const std::optional<Error> refusal = refusalOf(table.file, sample->start, sample->encoding))
        return failure(*refusal);
    table.encoding = sample->encoding;
    const Result<bool> isJson = looksLikeJsonRecords(table.file, *sample);
    if (!isJson)
        return failure(isJson.error());
    if (!*isJson) {
        table.container = Container::Csv;
        table.delimiter = dialectOf(*sample).delimiter;
        return Tables{table};
    }
    Result<std::unique_ptr<ByteSource>> bytes = openBytes(place);
    if (!bytes)
        return failure(bytes.error());
    const Result<QStringList> columns = jsonColumns(table, std::move(*bytes));
    if (!columns)
        return failure(columns.error());
    table.container = Container::JsonLines;
    table.columns = *columns;
    return Tables{table};
}

Result<Tables> Finder::lookIntoGzip(TableInfo table, Wrapped place) const {
    if (countOf(table, Layer::Kind::Gzip) > 0)
        return failure(badInput(table.file, QStringLiteral("Cannot read what is packed more than once"),
                                QStringLiteral("there is gzip inside gzip"),
                                QStringLiteral("Unpack it and import what is inside.")));
    table.layers.push_back({Layer::Kind::Gzip, {}});
    place.layers.push_back({Layer::Kind::Gzip, {}});
    return look(table, place);
}

/// The tables of all members; with a chosen sheet, those of the workbooks that have it.
Result<Tables> Finder::lookIntoArchive(const TableInfo& table, const LocalFile& file, const ZipArchive& archive) const {
    constexpr std::ptrdiff_t mostArchives = 2;
    if (countOf(table, Layer::Kind::Zip) >= mostArchives)
        return failure(badInput(table.file, QStringLiteral("Cannot read archives inside an archive's archives"),
                                QStringLiteral("\"%1\" is one").arg(table.member),
                                QStringLiteral("Unpack it and import what is inside.")));
    const Result<std::vector<MemberFile>> members = tableMembers(archive);
    if (!members)
        return failure(members.error());
    Tables tables;
    std::optional<Error> missed;
    for (const MemberFile& member : *members) {
        const Layer layer{Layer::Kind::Zip, member.entry.name};
        TableInfo inner = table;
        inner.layers.push_back(layer);
        inner.member += (table.member.isEmpty() ? QString() : QStringLiteral("/")) + member.entry.name;
        inner.bytes = member.entry.size;
        const Wrapped place{file, {layer}};
        const Result<Tables> found = member.named ? look(inner, place) : lookDoubtfully(inner, place);
        if (!found && m_choice.sheet && found.error().code == ErrorCode::BadCall) {
            missed = found.error();
            continue;
        }
        if (!found)
            return failure(found.error());
        tables.insert(tables.end(), found->begin(), found->end());
    }
    if (tables.empty() && missed)
        return failure(*missed);
    return tables;
}

Result<Tables> Finder::lookIntoZip(const TableInfo& table, const Wrapped& place) const {
    const Result<LocalFile> file = onDisk(place);
    if (!file)
        return failure(toldOfFile(file.error(), table));
    const Result<ZipArchive> archive = ZipArchive::open(file->path);
    if (!archive)
        return failure(toldOfFile(archive.error(), table));
    if (isWorkbook(*archive))
        return sheetTables(table, Container::Xlsx, xlsxSheets(*file, m_choice.sheet));
    if (isOpenDocument(*archive))
        return sheetTables(table, Container::Ods, odsSheets(*file, m_choice.sheet));
    if (const std::optional<Error> refusal = refusalOfDocument(*archive))
        return failure(toldOfFile(*refusal, table));
    Result<Tables> tables = lookIntoArchive(table, *file, *archive);
    if (!tables)
        tables.error().file = table.file;
    return tables;
}

Result<Tables> Finder::look(const TableInfo& table, const Wrapped& place) const {
    const Result<std::unique_ptr<ByteSource>> bytes = openBytes(place);
    if (!bytes)
        return failure(toldOfFile(bytes.error(), table));
    const Result<std::string> start = readUpTo(**bytes, magicBytes);
    if (!start)
        return failure(toldOfFile(start.error(), table));
    if (looksLikeZip(*start))
        return lookIntoZip(table, place);
    if (looksLikeGzip(*start))
        return lookIntoGzip(table, place);
    if (looksLikeXls(*start)) {
        const Result<LocalFile> file = onDisk(place);
        return sheetTables(table, Container::Xls,
                           file ? xlsSheets(*file, m_choice.sheet)
                                : Result<std::vector<QString>>(failure(file.error())));
    }
    Result<Tables> tables = lookAtText(table, place);
    if (!tables)
        return failure(toldOfFile(tables.error(), table));
    return tables;
}

Result<Tables> Finder::lookDoubtfully(const TableInfo& table, const Wrapped& place) const {
    Result<Tables> tables = look(table, place);
    // An error with a row is that of a table that was begun and cannot be read on.
    if (!tables && (tables.error().code != ErrorCode::BadInput || tables.error().row > 0))
        return tables;
    if (!tables)
        return Tables{};
    if (tables->size() != 1 || tables->front().container != Container::Csv)
        return tables;
    constexpr std::size_t tellingColumns = 3;
    const Result<TextSample> sample = sampleOf(place);
    const bool isTable = sample && dialectOf(*sample).columns >= tellingColumns;
    return isTable ? tables : Result<Tables>(Tables{});
}

} // namespace

Result<std::vector<TableInfo>> findTables(const QString& file, const TableChoice& choice) {
    const Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return failure(bytes.error());
    TableInfo table;
    table.file = file;
    table.bytes = (*bytes)->size();
    Result<Tables> tables = Finder(choice).look(table, {{file, nullptr}, {}});
    if (tables && tables->empty() && choice.sheet)
        return failure(Error{ErrorCode::BadCall, QStringLiteral("There is no sheet of that name"),
                             QStringLiteral("the archive holds no workbook"), QStringLiteral("Leave the sheet out."),
                             file, 0});
    if (tables && tables->empty())
        return failure(badInput(file, QStringLiteral("There is no table in the archive"),
                                QStringLiteral("it holds no CSV, TXT, JSON, XLSX, ODS or XLS file with content"),
                                QStringLiteral("Choose another file.")));
    return tables;
}

} // namespace waybill::read
