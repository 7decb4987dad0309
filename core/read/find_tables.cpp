// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/read/archive_members.h"
#include "core/read/encoding.h"
#include "core/read/faults.h"
#include "core/read/json_records.h"
#include "core/read/layered.h"
#include "core/read/ods_reader.h"
#include "core/read/passed_over.h"
#include "core/read/sniff.h"
#include "core/read/table.h"
#include "core/read/text_sample.h"
#include "core/read/unwrap.h"
#include "core/read/xls_reader.h"
#include "core/read/xlsx_reader.h"

#include <algorithm>
#include <iterator>

namespace waybill::read {

namespace {

using Tables = std::vector<TableInfo>;

constexpr std::size_t magicBytes = 8;

std::ptrdiff_t zipsAround(const TableInfo& table) {
    return std::count_if(table.layers.begin(), table.layers.end(),
                         [](const Layer& layer) { return layer.kind == Layer::Kind::Zip; });
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

/// What was found at a place.
struct Looked {
    Tables tables = {};                ///< None for an archive without any.
    std::optional<Error> noTable = {}; ///< Why what is there is by its nature no table; there are no tables then.
    bool needsName = false;            ///< A text of so few columns that only a table's name makes one of it.
};

/// Looks at a file, and at what is packed in it, for tables.
class Finder {
public:
    Finder(const TableChoice& choice, qint64 fileBytes) : m_choice(choice), m_most(mostUnpacked(fileBytes)) {}

    /// `table` says how the person sees the place whose bytes are at `place`.
    [[nodiscard]] Result<Looked> look(const TableInfo& table, const Wrapped& place);
    [[nodiscard]] const PassedOver& passedOver() const { return m_passedOver; }
    [[nodiscard]] qint64 mostBytes() const { return m_most; }

private:
    [[nodiscard]] Result<Looked> lookIntoZip(const TableInfo& table, const Wrapped& place);
    [[nodiscard]] Result<Looked> lookIntoOpenDocument(const TableInfo& table, const LocalFile& file,
                                                      const ZipArchive& archive);
    [[nodiscard]] Result<Looked> lookIntoXls(const TableInfo& table, const Wrapped& place);
    [[nodiscard]] Result<Looked> lookIntoArchive(const TableInfo& table, const Wrapped& place, const AtHand& atHand);
    [[nodiscard]] Result<Tables> lookAtMember(const TableInfo& table, const Wrapped& place, const MemberFile& member);
    [[nodiscard]] Result<Looked> lookIntoGzip(TableInfo table, Wrapped place);
    [[nodiscard]] Result<Looked> lookAtText(TableInfo table, const Wrapped& place);
    [[nodiscard]] Result<Looked> lookAtJson(TableInfo table, const Wrapped& place);
    [[nodiscard]] Result<Looked> sheetTables(TableInfo table, Container container, const LocalFile& file,
                                             const Result<SheetChoice>& sheets);

    const TableChoice& m_choice;
    qint64 m_most;         ///< Of what may be unpacked, in bytes.
    qint64 m_unpacked = 0; ///< Members of all archives that were looked at, in bytes.
    PassedOver m_passedOver;
};

Result<Looked> Finder::sheetTables(TableInfo table, Container container, const LocalFile& file,
                                   const Result<SheetChoice>& sheets) {
    if (!sheets)
        return failure(toldOfFile(sheets.error(), table));
    table.container = container;
    table.encoding = QStringLiteral("UTF-8");
    if (file.unpacked && sheets->chosen.size() > 1)
        table.atHand = std::make_shared<AtHand>(AtHand{file, {}, table.layers.size()});
    Looked looked;
    for (const PlacedSheet& sheet : sheets->chosen) {
        table.sheet = sheet.name;
        table.sheetPlace = sheet.place;
        table.sheetExtent = sheet.extent;
        looked.tables.push_back(table);
    }
    m_passedOver.addSheets(table.member, sheets->leftOut);
    return looked;
}

Result<Looked> Finder::lookAtJson(TableInfo table, const Wrapped& place) {
    Result<std::unique_ptr<ByteSource>> bytes = openBytes(place);
    if (!bytes)
        return failure(bytes.error());
    const Result<QStringList> columns = jsonColumns(table, std::move(*bytes));
    if (!columns)
        return failure(columns.error());
    if (columns->isEmpty())
        return Looked{{},
                      badInput(table.file, QStringLiteral("There is nothing to read"),
                               QStringLiteral("it holds no record with a key"),
                               QStringLiteral("Choose another file."))};
    table.container = Container::JsonLines;
    table.columns = *columns;
    if (!table.recordList.isEmpty())
        table.remarks.push_back({Severity::Info,
                                 "json-around-records",
                                 "The file is one JSON document: what stands around its list \"" +
                                     toUtf8(table.recordList) + "\" is not imported",
                                 {},
                                 0,
                                 {},
                                 1});
    return Looked{{table}};
}

Result<Looked> Finder::lookAtText(TableInfo table, const Wrapped& place) {
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
        return Looked{{}, *refusal};
    table.encoding = sample->encoding;
    const Result<JsonShape> shape = jsonShape(table.file, *sample);
    if (!shape)
        return Looked{{}, shape.error()};
    table.recordList = shape->list;
    if (shape->isRecords)
        return lookAtJson(std::move(table), place);
    constexpr std::size_t tellingColumns = 3;
    const Dialect dialect = dialectOf(*sample);
    table.container = Container::Csv;
    table.delimiter = dialect.delimiter;
    return Looked{{table}, {}, dialect.columns < tellingColumns};
}

Result<Looked> Finder::lookIntoGzip(TableInfo table, Wrapped place) {
    if (!table.layers.empty() && table.layers.back().kind == Layer::Kind::Gzip)
        return failure(badInput(table.file, QStringLiteral("Cannot read what is packed more than once"),
                                QStringLiteral("there is gzip inside gzip"),
                                QStringLiteral("Unpack it and import what is inside.")));
    table.layers.push_back({Layer::Kind::Gzip, {}});
    place.layers.push_back({Layer::Kind::Gzip, {}});
    return look(table, place);
}

/// What is no table by its content is passed over, unless its name says that it is one. What is damaged never is.
Result<Tables> Finder::lookAtMember(const TableInfo& table, const Wrapped& place, const MemberFile& member) {
    m_unpacked += std::min(member.entry.size, m_most);
    if (m_unpacked > m_most)
        return failure(growsTooMuch(table.file));
    Result<Looked> looked = look(table, place);
    if (!looked)
        return failure(looked.error());
    if (looked->noTable && member.named)
        return failure(toldOfFile(*looked->noTable, table));
    if (looked->noTable)
        m_passedOver.addMember(table.member, looked->noTable->why);
    const bool isPassedOver = looked->needsName && !member.named;
    if (isPassedOver)
        m_passedOver.addMember(table.member, QStringLiteral("neither its name nor its content is that of a table"));
    return isPassedOver ? Tables{} : std::move(looked->tables);
}

/// The tables of all members; with a chosen sheet, those of the workbooks that have it.
Result<Looked> Finder::lookIntoArchive(const TableInfo& table, const Wrapped& place, const AtHand& atHand) {
    constexpr std::ptrdiff_t mostArchives = 2;
    if (zipsAround(table) >= mostArchives)
        return failure(badInput(table.file, QStringLiteral("Cannot read archives inside an archive's archives"),
                                QStringLiteral("\"%1\" is one").arg(table.member),
                                QStringLiteral("Unpack it and import what is inside.")));
    const Result<ArchiveMembers> members = tableMembers(*atHand.archive);
    if (!members)
        return failure(members.error());
    const QString path = table.member.isEmpty() ? QString() : table.member + QLatin1Char('/');
    for (const QString& name : members->notByName)
        m_passedOver.addMember(path + name, QStringLiteral("its name is that of no table"));
    for (const QString& name : members->hidden)
        m_passedOver.addMember(path + name, QStringLiteral("its name begins with a dot"));
    Looked looked;
    std::optional<Error> missed;
    TableInfo inner = table;
    inner.atHand = std::make_shared<AtHand>(atHand);
    for (const MemberFile& member : members->files) {
        const Layer layer{Layer::Kind::Zip, member.entry.name, member.entry.index};
        inner.layers = table.layers;
        inner.layers.push_back(layer);
        inner.member = path + member.name;
        inner.bytes = member.entry.size;
        Result<Tables> found = lookAtMember(inner, {atHand.file, {layer}, atHand.archive, place.most}, member);
        if (!found && m_choice.sheet && found.error().code == ErrorCode::BadCall) {
            missed = found.error();
            continue;
        }
        if (!found)
            return failure(found.error());
        std::move(found->begin(), found->end(), std::back_inserter(looked.tables));
    }
    if (looked.tables.empty() && missed)
        return failure(*missed);
    return looked;
}

Result<Looked> Finder::lookIntoOpenDocument(const TableInfo& table, const LocalFile& file, const ZipArchive& archive) {
    const Result<std::optional<Error>> refusal = refusalOfOpenDocument(archive);
    if (!refusal)
        return failure(toldOfFile(refusal.error(), table));
    if (*refusal)
        return Looked{{}, **refusal};
    return sheetTables(table, Container::Ods, file, odsSheets(file, m_choice.sheet));
}

Result<Looked> Finder::lookIntoZip(const TableInfo& table, const Wrapped& place) {
    const Result<LocalFile> file = onDisk(place);
    if (!file)
        return failure(toldOfFile(file.error(), table));
    const Result<ZipArchive> archive = ZipArchive::open(file->path);
    if (!archive)
        return failure(toldOfFile(archive.error(), table));
    if (isWorkbook(*archive))
        return sheetTables(table, Container::Xlsx, *file, xlsxSheets(*file, m_choice.sheet));
    if (isOpenDocument(*archive))
        return lookIntoOpenDocument(table, *file, *archive);
    if (const std::optional<Error> refusal = refusalOfBinaryWorkbook(*archive))
        return failure(toldOfFile(*refusal, table));
    if (std::optional<Error> refusal = refusalOfDocument(*archive))
        return Looked{{}, std::move(refusal)};
    const AtHand atHand{*file, std::make_shared<ZipArchive>(*archive), table.layers.size()};
    Result<Looked> looked = lookIntoArchive(table, place, atHand);
    if (!looked)
        looked.error().file = table.file;
    return looked;
}

Result<Looked> Finder::lookIntoXls(const TableInfo& table, const Wrapped& place) {
    const Result<LocalFile> file = onDisk(place);
    if (!file)
        return failure(toldOfFile(file.error(), table));
    const Result<std::optional<Error>> refusal = refusalOfOfficeDocument(file->path);
    if (!refusal)
        return failure(toldOfFile(refusal.error(), table));
    if (*refusal)
        return Looked{{}, **refusal};
    return sheetTables(table, Container::Xls, *file, xlsSheets(*file, m_choice.sheet));
}

Result<Looked> Finder::look(const TableInfo& table, const Wrapped& place) {
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
    if (looksLikeXls(*start))
        return lookIntoXls(table, place);
    Result<Looked> looked = lookAtText(table, place);
    if (!looked)
        return failure(toldOfFile(looked.error(), table));
    return looked;
}

Error nothingIn(const QString& file, const TableChoice& choice) {
    if (choice.sheet)
        return Error{ErrorCode::BadCall,
                     QStringLiteral("There is no sheet of that name"),
                     QStringLiteral("the archive holds no workbook"),
                     QStringLiteral("Leave the sheet out."),
                     file,
                     0};
    return badInput(file, QStringLiteral("There is no table in the archive"),
                    QStringLiteral("it holds no CSV, TXT, JSON, XLSX, ODS or XLS file with content"),
                    QStringLiteral("Choose another file."));
}

} // namespace

Result<std::vector<TableInfo>> findTables(const QString& file, const TableChoice& choice) {
    const Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return failure(bytes.error());
    TableInfo table;
    table.file = file;
    table.bytes = (*bytes)->size();
    Finder finder(choice, table.bytes);
    Result<Looked> looked = finder.look(table, {{file}, {}, {}, finder.mostBytes()});
    if (!looked)
        return failure(looked.error());
    if (looked->noTable)
        return failure(toldOfFile(*looked->noTable, table));
    if (looked->tables.empty())
        return failure(nothingIn(file, choice));
    for (TableInfo& found : looked->tables)
        found.isOneOfSeveral = looked->tables.size() > 1;
    std::ranges::move(finder.passedOver().issues(), std::back_inserter(looked->tables.front().remarks));
    for (TableInfo& found : looked->tables) {
        for (Issue& remark : found.remarks)
            remark.file = toUtf8(file);
    }
    return std::move(looked->tables);
}

} // namespace waybill::read
