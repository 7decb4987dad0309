// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/archive_members.h"

#include "core/read/faults.h"
#include "core/read/sniff.h"

#include <QDir>
#include <algorithm>
#include <vector>

namespace waybill::read {

namespace {

bool isLitter(const QString& name) {
    const QString base = name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
    return base.isEmpty() || base.startsWith(QLatin1Char('.')) || base.startsWith(QLatin1String("~$")) ||
           name.startsWith(QLatin1String("__MACOSX/"));
}

bool endsWithAny(const QString& name, std::initializer_list<QLatin1String> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&name](QLatin1String ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

bool isCsvName(const QString& name) {
    return endsWithAny(name, {QLatin1String(".csv"), QLatin1String(".tsv"), QLatin1String(".txt"),
                              QLatin1String(".tab"), QLatin1String(".psv"), QLatin1String(".dat")});
}

bool isWorkbookName(const QString& name) {
    return endsWithAny(name, {QLatin1String(".xlsx"), QLatin1String(".xlsm")});
}

bool isArchiveName(const QString& name) {
    return endsWithAny(name,
                       {QLatin1String(".zip"), QLatin1String(".rar"), QLatin1String(".7z"), QLatin1String(".gz")});
}

bool isDocumentName(const QString& name) {
    return endsWithAny(name, {QLatin1String("content.xml"), QLatin1String("xl/workbook.bin"),
                              QLatin1String("word/document.xml"), QLatin1String("ppt/presentation.xml")});
}

} // namespace

Result<std::vector<MemberFile>> tableMembers(const ZipArchive& archive) {
    std::vector<MemberFile> members;
    for (const ZipEntry& entry : archive.entries()) {
        if (isLitter(entry.name))
            continue;
        if (isDocumentName(entry.name))
            return failure(badInput(archive.file(), QStringLiteral("Cannot read the document"),
                                    QStringLiteral("it is not a workbook of the XLSX form"),
                                    QStringLiteral("Open it in a spreadsheet program and save it as XLSX.")));
        if (isArchiveName(entry.name))
            return failure(badInput(archive.file(), QStringLiteral("Cannot read an archive inside an archive"),
                                    QStringLiteral("it holds \"%1\"").arg(entry.name),
                                    QStringLiteral("Unpack it and import what is inside.")));
        if (isWorkbookName(entry.name) || (isCsvName(entry.name) && entry.size > 0))
            members.push_back({entry, isWorkbookName(entry.name)});
    }
    if (members.empty())
        return failure(badInput(archive.file(), QStringLiteral("There is no table in the archive"),
                                QStringLiteral("it holds no CSV, TXT or XLSX file with content"),
                                QStringLiteral("Choose another file.")));
    return members;
}

Result<WorkbookFile> unpackWorkbook(const QString& file, const ZipEntry& entry) {
    Result<std::unique_ptr<ZipMember>> member = ZipMember::open(file, entry);
    if (!member)
        return failure(member.error());
    WorkbookFile workbook;
    workbook.unpacked = std::make_shared<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/waybill-XXXXXX.xlsx"));
    const auto unwritable = [&workbook]() {
        return failure(Error{ErrorCode::WorkFailed, QStringLiteral("Cannot unpack the workbook"),
                             workbook.unpacked->errorString(),
                             QStringLiteral("Make room in the folder for temporary files."), QDir::tempPath(), 0});
    };
    if (!workbook.unpacked->open())
        return unwritable();
    std::vector<char> piece(1 << 18);
    while (true) {
        const Result<std::size_t> got = (*member)->read(piece.data(), piece.size());
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        if (workbook.unpacked->write(piece.data(), qint64(*got)) != qint64(*got))
            return unwritable();
    }
    if (!workbook.unpacked->flush())
        return unwritable();
    workbook.path = workbook.unpacked->fileName();
    return workbook;
}

} // namespace waybill::read
