// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/xls_workbook.h"

#include "core/base/text.h"
#include "core/read/biff_text.h"
#include "core/read/faults.h"
#include "core/read/sniff.h"
#include "core/read/text_decoder.h"

#include <QFileInfo>
#include <map>
#include <set>

namespace waybill::read {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t mostTextBytes = std::size_t(1) << 30;
constexpr std::uint16_t versionOfExcel97 = 0x0600;
constexpr std::uint16_t versionOfExcel5 = 0x0500;
constexpr std::uint16_t noVersion = 0x0000;
constexpr std::uint16_t wholeWorkbook = 0x0005;
constexpr std::uint16_t oneSheet = 0x0010;

Error passwordNeeded(const QString& file) {
    return badInput(file, QStringLiteral("Cannot open the workbook"), QStringLiteral("it is protected by a password"),
                    QStringLiteral("Open it in a spreadsheet program with the password and save it without one."));
}

Error broken(const QString& file, const QString& why) {
    return badInput(file, QStringLiteral("Cannot read the workbook"), why,
                    QStringLiteral("Open it in a spreadsheet program and save it as XLSX, or ask for it again."));
}

Error otherDocument(const QString& file) {
    return badInput(file, QStringLiteral("Cannot read the file as a table"),
                    QStringLiteral("it is an old Office document, but no workbook"),
                    QStringLiteral("Export the table as CSV, XLSX or ODS and import that."));
}

/// The container around a document; none when the file has none.
Result<std::optional<CompoundFile>> containerOf(const QString& file) {
    const Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return failure(bytes.error());
    const Result<std::string> start = readUpTo(**bytes, 8);
    if (!start)
        return failure(start.error());
    if (!looksLikeCompoundFile(*start))
        return std::nullopt;
    Result<CompoundFile> compound = CompoundFile::open(file);
    if (!compound)
        return failure(compound.error());
    return std::optional<CompoundFile>(std::move(*compound));
}

/// Where the records are: the file itself, or a stream of the container around them.
Result<std::vector<Extent>> recordsIn(const QString& file) {
    const Result<std::optional<CompoundFile>> compound = containerOf(file);
    if (!compound)
        return failure(compound.error());
    if (!*compound)
        return std::vector<Extent>{{0, QFileInfo(file).size()}};
    for (const QString& name : {QStringLiteral("Workbook"), QStringLiteral("Book")}) {
        if ((*compound)->has(name))
            return (*compound)->stream(name);
    }
    if ((*compound)->has(QStringLiteral("EncryptedPackage")))
        return failure(passwordNeeded(file));
    return failure(otherDocument(file));
}

/// Gathers what the records of the workbook's own part say.
class Globals {
public:
    explicit Globals(XlsWorkbook& workbook) : m_workbook(workbook) {}

    /// Says what is wrong with the record, or nothing.
    [[nodiscard]] QString take(const BiffRecord& record) {
        BiffCursor cursor(record);
        switch (record.kind) {
        case Biff::CodePage:
            m_workbook.encoding = encodingOfCodePage(cursor.word());
            break;
        case Biff::Date1904:
            m_workbook.from1904 = cursor.word() == 1;
            break;
        case Biff::Sheet:
            return takeSheet(cursor);
        case Biff::NumberFormat:
            takeFormat(cursor);
            break;
        case Biff::CellFormat:
            cursor.skip(sizeof(std::uint16_t));
            m_formatOfStyle.push_back(cursor.word());
            break;
        case Biff::SharedTexts:
            return takeTexts(cursor);
        default:
            break;
        }
        return {};
    }
    /// Names are decoded at last: their code page may be told after them.
    void finish() {
        for (const int format : m_formatOfStyle) {
            const auto custom = m_formats.find(format);
            m_workbook.styles.push_back(format != 0 && custom != m_formats.end() ? custom->second
                                                                                 : builtInNumberKind(format));
        }
        for (std::size_t i = 0; i < m_oldNames.size(); ++i) {
            std::string name;
            TextDecoder(m_workbook.encoding).decode(m_oldNames[i], name);
            removeControls(name);
            m_workbook.sheets[i].name = toQString(name);
        }
    }

private:
    QString takeSheet(BiffCursor& cursor) {
        constexpr std::size_t mostSheets = 10000;
        constexpr std::uint8_t hiddenStates = 3, worksheet = 0;
        const qint64 place = cursor.doubleWord();
        const bool hidden = (cursor.byte() & hiddenStates) != 0;
        const bool isWorksheet = cursor.byte() == worksheet;
        const std::size_t length = cursor.byte();
        if (cursor.isBroken() || !isWorksheet)
            return {};
        if (!m_places.insert(place).second)
            return QStringLiteral("two of its sheets are said to be at one place");
        if (m_places.size() > mostSheets)
            return QStringLiteral("it lists more than %1 sheets").arg(mostSheets);
        QString name;
        if (m_workbook.isOld)
            m_oldNames.emplace_back(cursor.bytes(length));
        else
            name = toQString(cursor.unicode(length));
        m_workbook.sheets.push_back({name, hidden});
        m_workbook.places.push_back(place);
        return {};
    }
    void takeFormat(BiffCursor& cursor) {
        const int format = cursor.word();
        const std::size_t length = m_workbook.isOld ? cursor.byte() : cursor.word();
        const std::string code = m_workbook.isOld ? std::string(cursor.bytes(length)) : cursor.unicode(length);
        if (!cursor.isBroken())
            m_formats[format] = numberKindOf(code);
    }
    QString takeTexts(BiffCursor& cursor) {
        cursor.skip(sizeof(std::uint32_t));
        const std::uint32_t count = cursor.doubleWord();
        for (std::uint32_t i = 0; i < count && !cursor.atEnd(); ++i) {
            const std::string text = cursor.unicode(cursor.word());
            if (cursor.isBroken())
                return QStringLiteral("its texts end too early");
            m_workbook.strings.add(text);
            if (m_workbook.strings.bytes() > mostTextBytes)
                return QStringLiteral("its texts need more than 1 GiB of memory");
        }
        return {};
    }

    XlsWorkbook& m_workbook;
    std::set<qint64> m_places;
    std::map<int, NumberKind> m_formats;
    std::vector<int> m_formatOfStyle;
    std::vector<std::string> m_oldNames;
};

Result<void> beginWorkbook(XlsWorkbook& workbook, const BiffRecord& record) {
    BiffCursor cursor(record);
    const std::uint16_t version = cursor.word();
    const std::uint16_t kind = cursor.word();
    workbook.isBare = !cursor.isBroken() && record.kind == Biff::StartOfPart && kind == oneSheet &&
                      (version == noVersion || version == versionOfExcel5);
    if (workbook.isBare) {
        workbook.isOld = true;
        workbook.sheets.push_back({QStringLiteral("Sheet1")});
        workbook.places.push_back(0);
        return {};
    }
    if (cursor.isBroken() || record.kind != Biff::StartOfPart || kind != wholeWorkbook)
        return failure(broken(workbook.file, QStringLiteral("its records do not begin as those of a workbook do")));
    if (version != versionOfExcel97 && version != versionOfExcel5)
        return failure(broken(workbook.file, QStringLiteral("it is of a version of Excel older than 5")));
    workbook.isOld = version == versionOfExcel5;
    return {};
}

Result<void> readGlobals(XlsWorkbook& workbook, BiffRecords& records) {
    Globals globals(workbook);
    BiffRecord record;
    bool begun = false;
    while (true) {
        const Result<bool> more = records.next(record);
        if (!more)
            return failure(more.error());
        if (!*more)
            return failure(broken(workbook.file, QStringLiteral("it ends too early")));
        if (!begun) {
            if (const Result<void> start = beginWorkbook(workbook, record); !start)
                return failure(start.error());
            if (workbook.isBare)
                return {};
            begun = true;
            continue;
        }
        if (record.kind == Biff::Password)
            return failure(passwordNeeded(workbook.file));
        if (record.kind == Biff::EndOfPart)
            break;
        if (const QString why = globals.take(record); !why.isEmpty())
            return failure(broken(workbook.file, why));
    }
    globals.finish();
    return {};
}

} // namespace

bool looksLikeXls(std::string_view start) {
    return looksLikeCompoundFile(start) || start.starts_with("\x09\x08\x08\x00\x00\x05\x05\x00"sv) ||
           start.starts_with("\x09\x08\x08\x00\x00\x00\x10\x00"sv) ||
           start.starts_with("\x09\x08\x08\x00\x00\x05\x10\x00"sv) ||
           start.starts_with("\x09\x08\x10\x00\x00\x06\x05\x00"sv);
}

Result<std::optional<Error>> refusalOfOfficeDocument(const QString& file) {
    const Result<std::optional<CompoundFile>> compound = containerOf(file);
    if (!compound)
        return failure(compound.error());
    if (!*compound)
        return std::nullopt;
    for (const QString& name :
         {QStringLiteral("Workbook"), QStringLiteral("Book"), QStringLiteral("EncryptedPackage")}) {
        if ((*compound)->has(name))
            return std::nullopt;
    }
    return otherDocument(file);
}

Result<XlsWorkbook> openXls(const QString& file) {
    XlsWorkbook workbook;
    workbook.file = file;
    Result<std::vector<Extent>> extents = recordsIn(file);
    if (!extents)
        return failure(extents.error());
    workbook.extents = std::move(*extents);
    Result<BiffRecords> records = BiffRecords::open(file, workbook.extents);
    if (!records)
        return failure(records.error());
    if (const Result<void> read = readGlobals(workbook, *records); !read)
        return failure(read.error());
    makeDistinct(workbook.sheets);
    if (workbook.sheets.empty())
        return failure(broken(file, QStringLiteral("it has no worksheet")));
    return workbook;
}

} // namespace waybill::read
