// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/xlsx_reader.h"

#include "core/base/text.h"
#include "core/read/sheet_choice.h"

namespace waybill::read {

namespace {

Result<Workbook> workbookIn(const LocalFile& file) {
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

std::vector<SheetEntry> entriesOf(const Workbook& workbook) {
    std::vector<SheetEntry> entries;
    for (const Sheet& sheet : workbook.sheets)
        entries.push_back({sheet.name, sheet.hidden});
    return entries;
}

} // namespace

Result<SheetChoice> xlsxSheets(const LocalFile& file, const std::optional<QString>& wanted) {
    const Result<Workbook> workbook = workbookIn(file);
    if (!workbook)
        return failure(workbook.error());
    return chosenSheets(file.path, entriesOf(*workbook), wanted,
                        [&workbook](std::size_t sheet) { return hasCells(*workbook, workbook->sheets[sheet]); });
}

XlsxReader::XlsxReader(TableInfo table, LocalFile file)
    : m_info(std::move(table)), m_file(std::move(file)), m_tally(toUtf8(m_info.file)) {}

Result<std::unique_ptr<TableReader>> XlsxReader::open(TableInfo table, LocalFile file) {
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(table), std::move(file)));
    const Result<Workbook> workbook = workbookIn(reader->m_file);
    if (!workbook)
        return failure(workbook.error());
    const std::optional<std::size_t> place = sheetNamed(entriesOf(*workbook), reader->m_info.sheet);
    if (!place)
        return failure(sheetIsGone(reader->m_info.file, reader->m_info.sheet));
    const Sheet& sheet = workbook->sheets[*place];
    Result<std::vector<NumberKind>> styles = readStyles(*workbook);
    if (!styles)
        return failure(styles.error());
    Result<SharedStrings> strings = readSharedStrings(*workbook);
    if (!strings)
        return failure(strings.error());
    Result<std::unique_ptr<ZipMember>> member = openSheet(*workbook, sheet);
    if (!member)
        return failure(member.error());
    reader->m_styles = std::move(*styles);
    reader->m_strings = std::move(*strings);
    reader->m_handler =
        std::make_unique<SheetHandler>(reader->m_strings, reader->m_styles, workbook->from1904, reader->m_tally);
    reader->m_stream =
        std::make_unique<SheetStream>(std::move(*member), workbook->archive.find(sheet.part)->size, *reader->m_handler);
    return reader;
}

Outcome<bool> XlsxReader::next(RowBlock& block, Job& job) {
    block.clear();
    m_handler->collectInto(block);
    while (m_more && !block.isFull()) {
        if (job.isCancelled())
            return cancelled();
        const Result<bool> more = m_stream->feed(m_info.file);
        if (!more)
            return halt(more.error());
        m_more = *more;
    }
    return block.rowCount() > 0;
}

qint64 XlsxReader::position() const {
    return m_more ? qint64(m_stream->share() * double(m_info.bytes)) : m_info.bytes;
}

} // namespace waybill::read
