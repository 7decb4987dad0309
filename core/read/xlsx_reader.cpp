// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/xlsx_reader.h"

#include "core/base/text.h"

#include <algorithm>

namespace waybill::read {

namespace {

constexpr std::size_t blockBytes = 1 << 20;
constexpr std::size_t blockRows = 1 << 16;

Result<Workbook> workbookIn(const WorkbookFile& file) {
    const Result<ZipArchive> archive = ZipArchive::open(file.path);
    if (!archive)
        return failure(archive.error());
    return openWorkbook(*archive);
}

Result<std::unique_ptr<ZipMember>> openSheet(const Workbook& workbook, const Sheet& sheet) {
    const ZipEntry* entry = workbook.archive.find(sheet.part);
    if (entry == nullptr)
        return failure(badInput(workbook.archive.file(), QStringLiteral("Cannot read the workbook"),
                                QStringLiteral("its sheet \"%1\" is missing").arg(sheet.name),
                                QStringLiteral("Ask its sender for the file again.")));
    return ZipMember::open(workbook.archive.file(), *entry);
}

class AnyCellHandler : public XmlHandler {
public:
    bool found = false;

    void startElement(std::string_view name, const XmlAttributes&) override {
        m_inData = m_inData || name == "sheetData";
        m_inValue = m_inData && (name == "v" || name == "t");
    }
    void endElement(std::string_view) override { m_inValue = false; }
    void characters(std::string_view text) override { found = found || (m_inValue && !text.empty()); }

private:
    bool m_inData = false;
    bool m_inValue = false;
};

Result<bool> hasCells(const Workbook& workbook, const Sheet& sheet) {
    Result<std::unique_ptr<ZipMember>> member = openSheet(workbook, sheet);
    if (!member)
        return failure(member.error());
    AnyCellHandler handler;
    XmlStream stream(handler);
    while (!handler.found) {
        const Result<bool> more = stream.feed(**member);
        if (!more && !handler.found) {
            Error error = more.error();
            error.file = workbook.archive.file();
            return failure(error);
        }
        if (!more || !*more)
            break;
    }
    return handler.found;
}

QString namesOf(const std::vector<Sheet>& sheets) {
    QStringList names;
    for (const Sheet& sheet : sheets)
        names.append(QLatin1Char('"') + sheet.name + QLatin1Char('"'));
    constexpr qsizetype most = 20;
    return names.mid(0, most).join(QStringLiteral(", "));
}

const Sheet* sheetNamed(const Workbook& workbook, const QString& name) {
    for (const Sheet& sheet : workbook.sheets) {
        if (sheet.name == name)
            return &sheet;
    }
    for (const Sheet& sheet : workbook.sheets) {
        if (sheet.name.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return &sheet;
    }
    return nullptr;
}

} // namespace

Result<std::vector<QString>> sheetsWithCells(const WorkbookFile& file, const std::optional<QString>& wanted) {
    const Result<Workbook> workbook = workbookIn(file);
    if (!workbook)
        return failure(workbook.error());
    if (wanted) {
        const Sheet* sheet = sheetNamed(*workbook, *wanted);
        if (sheet == nullptr)
            return failure(Error{ErrorCode::BadCall, QStringLiteral("There is no sheet \"%1\"").arg(*wanted),
                                 QStringLiteral("the workbook has %1").arg(namesOf(workbook->sheets)),
                                 QStringLiteral("Name one of them."), file.path, 0});
        return std::vector<QString>{sheet->name};
    }
    for (const bool hidden : {false, true}) {
        std::vector<QString> names;
        for (const Sheet& sheet : workbook->sheets) {
            if (sheet.hidden != hidden)
                continue;
            const Result<bool> any = hasCells(*workbook, sheet);
            if (!any)
                return failure(any.error());
            if (*any)
                names.push_back(sheet.name);
        }
        if (!names.empty())
            return names;
    }
    return failure(badInput(file.path, QStringLiteral("There is nothing to read in the workbook"),
                            QStringLiteral("all its sheets are empty"), QStringLiteral("Choose another file.")));
}

XlsxReader::XlsxReader(TableInfo table, WorkbookFile file)
    : m_info(std::move(table)), m_file(std::move(file)), m_tally(toUtf8(m_info.file)) {}

Result<std::unique_ptr<TableReader>> XlsxReader::open(TableInfo table, WorkbookFile file) {
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(table), std::move(file)));
    const Result<Workbook> workbook = workbookIn(reader->m_file);
    if (!workbook)
        return failure(workbook.error());
    const Sheet* sheet = sheetNamed(*workbook, reader->m_info.sheet);
    if (sheet == nullptr)
        return failure(badInput(reader->m_info.file, QStringLiteral("The workbook has changed"),
                                QStringLiteral("its sheet \"%1\" is gone").arg(reader->m_info.sheet),
                                QStringLiteral("Open the file again.")));
    Result<std::vector<NumberKind>> styles = readStyles(*workbook);
    if (!styles)
        return failure(styles.error());
    Result<SharedStrings> strings = readSharedStrings(*workbook);
    if (!strings)
        return failure(strings.error());
    Result<std::unique_ptr<ZipMember>> member = openSheet(*workbook, *sheet);
    if (!member)
        return failure(member.error());
    reader->m_styles = std::move(*styles);
    reader->m_strings = std::move(*strings);
    reader->m_sheet = std::move(*member);
    reader->m_sheetBytes = workbook->archive.find(sheet->part)->size;
    reader->m_handler =
        std::make_unique<SheetHandler>(reader->m_strings, reader->m_styles, workbook->from1904, reader->m_tally);
    reader->m_stream = std::make_unique<XmlStream>(*reader->m_handler);
    return reader;
}

Outcome<bool> XlsxReader::next(RowBlock& block, Job& job) {
    block.clear();
    m_handler->collectInto(block);
    while (m_more && block.bytes() < blockBytes && block.rowCount() < blockRows) {
        if (job.isCancelled())
            return cancelled();
        const Result<bool> more = m_stream->feed(*m_sheet);
        if (!more) {
            Error error = more.error();
            error.file = m_info.file;
            error.row = m_handler->row();
            return halt(error);
        }
        m_more = *more;
    }
    return block.rowCount() > 0;
}

qint64 XlsxReader::position() const {
    if (!m_more || m_sheetBytes <= 0)
        return m_info.bytes;
    const double share = double(m_sheet->position()) / double(m_sheetBytes);
    return qint64(std::clamp(share, 0.0, 1.0) * double(m_info.bytes));
}

} // namespace waybill::read
