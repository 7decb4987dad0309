// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/ods_reader.h"

#include "core/base/text.h"
#include "core/read/sheet_choice.h"

#include <algorithm>

namespace waybill::read {

namespace {

const QString contentName = QStringLiteral("content.xml");
const QString lockedName = QStringLiteral("encrypted-package");
const QString kindName = QStringLiteral("mimetype");
const QString manifestName = QStringLiteral("META-INF/manifest.xml");

/// The start of a small part; empty when there is none.
Result<std::string> startOf(const ZipArchive& archive, const QString& part) {
    constexpr std::size_t enough = 4 << 20;
    const ZipEntry* entry = archive.find(part);
    if (entry == nullptr)
        return std::string();
    const Result<std::unique_ptr<ZipMember>> member = ZipMember::open(archive.file(), *entry);
    return member ? readUpTo(**member, enough) : failure(member.error());
}

/// The archive of a spreadsheet that can be read.
Result<ZipArchive> openSpreadsheet(const QString& file) {
    Result<ZipArchive> archive = ZipArchive::open(file);
    if (!archive)
        return failure(archive.error());
    const Result<std::string> manifest = startOf(*archive, manifestName);
    if (!manifest)
        return failure(manifest.error());
    if (manifest->find("encryption-data") != std::string::npos || archive->find(lockedName) != nullptr)
        return failure(
            badInput(file, QStringLiteral("Cannot open the workbook"), QStringLiteral("it is protected by a password"),
                     QStringLiteral("Open it in a spreadsheet program with the password and save it without one.")));
    return archive;
}

Result<std::unique_ptr<ZipMember>> openContent(const ZipArchive& archive) {
    const ZipEntry* entry = archive.find(contentName);
    if (entry == nullptr)
        return failure(badInput(archive.file(), QStringLiteral("Cannot read the workbook"),
                                QStringLiteral("its part \"%1\" is missing").arg(contentName),
                                QStringLiteral("Ask its sender for the file again.")));
    return ZipMember::open(archive.file(), *entry);
}

Result<OdsLister> listSheets(const ZipArchive& archive) {
    const Result<std::unique_ptr<ZipMember>> content = openContent(archive);
    if (!content)
        return failure(content.error());
    OdsLister lister;
    Result<void> parsed = parseXml(**content, lister);
    if (!parsed && parsed.error().file.isEmpty())
        parsed.error().file = archive.file();
    if (!parsed)
        return failure(parsed.error());
    if (lister.sheets().empty())
        return failure(badInput(archive.file(), QStringLiteral("Cannot read the workbook"),
                                QStringLiteral("it has no worksheet"),
                                QStringLiteral("Open it in a spreadsheet program and save it again.")));
    return lister;
}

/// A document without the sheets before the one that is wanted: to parse all that stands before each of many sheets
/// would take a time that grows with the square of their number.
class FromSheet : public ByteSource {
public:
    FromSheet(std::unique_ptr<ByteSource> document, SheetExtent extent)
        : m_document(std::move(document)), m_extent(extent) {}
    [[nodiscard]] Result<std::size_t> read(char* target, std::size_t size) override {
        while (true) {
            const bool isBefore = m_read < m_extent.firstSheet;
            const bool isPassedOver = !isBefore && m_read < m_extent.start;
            const qint64 end = isBefore ? m_extent.firstSheet : m_extent.start;
            const std::size_t most = isBefore || isPassedOver ? std::min(size, std::size_t(end - m_read)) : size;
            const Result<std::size_t> got = m_document->read(target, most);
            if (!got || *got == 0 || !isPassedOver)
                return count(got);
            m_read += qint64(*got);
        }
    }
    [[nodiscard]] qint64 position() const override { return m_document->position(); }

private:
    Result<std::size_t> count(Result<std::size_t> got) {
        m_read += got ? qint64(*got) : 0;
        return got;
    }
    std::unique_ptr<ByteSource> m_document;
    SheetExtent m_extent;
    qint64 m_read = 0;
};

} // namespace

bool isOpenDocument(const ZipArchive& archive) {
    const bool hasContent = archive.find(contentName) != nullptr || archive.find(lockedName) != nullptr;
    return hasContent && (archive.find(kindName) != nullptr || archive.find(manifestName) != nullptr);
}

Result<std::optional<Error>> refusalOfOpenDocument(const ZipArchive& archive) {
    const Result<std::string> kind = startOf(archive, kindName);
    if (!kind)
        return failure(kind.error());
    if (kind->empty() || kind->find("spreadsheet") != std::string::npos)
        return std::nullopt;
    return badInput(archive.file(), QStringLiteral("Cannot read the document"),
                    QStringLiteral("it is an OpenDocument, but not a spreadsheet"),
                    QStringLiteral("Save its table as ODS, XLSX or CSV and import that."));
}

Result<SheetChoice> odsSheets(const LocalFile& file, const std::optional<QString>& wanted) {
    const Result<ZipArchive> archive = openSpreadsheet(file.path);
    if (!archive)
        return failure(archive.error());
    const Result<OdsLister> lister = listSheets(*archive);
    if (!lister)
        return failure(lister.error());
    Result<SheetChoice> choice =
        chosenSheets(file.path, lister->sheets(), wanted,
                     [&lister](std::size_t sheet) -> Result<bool> { return lister->hasCells(sheet); });
    if (!choice)
        return failure(choice.error());
    for (PlacedSheet& sheet : choice->chosen)
        sheet.extent =
            !lister->areSideBySide() ? SheetExtent() : SheetExtent{lister->startOf(0), lister->startOf(sheet.place)};
    return choice;
}

OdsReader::OdsReader(TableInfo table, LocalFile file)
    : m_info(std::move(table)), m_file(std::move(file)), m_tally(toUtf8(m_info.file)) {}

Result<std::unique_ptr<TableReader>> OdsReader::open(TableInfo table, LocalFile file) {
    std::unique_ptr<OdsReader> reader(new OdsReader(std::move(table), std::move(file)));
    const Result<ZipArchive> archive = openSpreadsheet(reader->m_file.path);
    if (!archive)
        return failure(archive.error());
    Result<std::unique_ptr<ZipMember>> content = openContent(*archive);
    if (!content)
        return failure(content.error());
    const TableInfo& info = reader->m_info;
    const bool isPlaced = info.sheetExtent.firstSheet > 0;
    std::unique_ptr<ByteSource> bytes = std::move(*content);
    if (isPlaced)
        bytes = std::make_unique<FromSheet>(std::move(bytes), info.sheetExtent);
    reader->m_handler = std::make_unique<OdsHandler>(isPlaced ? 0 : info.sheetPlace, reader->m_tally);
    reader->m_stream =
        std::make_unique<SheetStream>(std::move(bytes), archive->find(contentName)->size, *reader->m_handler);
    return reader;
}

Outcome<bool> OdsReader::next(RowBlock& block, Job& job) {
    block.clear();
    m_handler->collectInto(block);
    while (m_more && !block.isFull()) {
        if (job.isCancelled())
            return cancelled();
        const Result<bool> more = m_stream->feed(m_info.file);
        if (!more)
            return halt(more.error());
        // What follows was found to be sound when the sheets were listed.
        m_more = *more && !m_handler->isDone();
        if (m_more)
            continue;
        // A second sheet of one name has a number behind it that the file does not know.
        if (!m_handler->isDone() || !m_info.sheet.startsWith(m_handler->sheetName()))
            return halt(sheetIsGone(m_info.file, m_info.sheet));
    }
    return block.rowCount() > 0;
}

qint64 OdsReader::position() const {
    return m_more ? qint64(m_stream->share() * double(m_info.bytes)) : m_info.bytes;
}

} // namespace waybill::read
