// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/archive_members.h"

#include "core/read/faults.h"

#include <QStringList>
#include <algorithm>

namespace waybill::read {

namespace {

QString baseOf(const QString& name) {
    return name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
}

bool isLitter(const QString& name) {
    const QString base = baseOf(name);
    return base.isEmpty() || base.startsWith(QLatin1Char('.')) || base.startsWith(QLatin1String("~$")) ||
           name.startsWith(QLatin1String("__MACOSX/"));
}

bool endsWithAny(const QString& name, const char* endings) {
    const QString base = baseOf(name);
    const QString ending = base.mid(base.lastIndexOf(QLatin1Char('.')) + 1).toLower();
    return base.contains(QLatin1Char('.')) && QString::fromLatin1(endings).split(QLatin1Char(' ')).contains(ending);
}

bool isTableName(const QString& name) {
    return endsWithAny(name, "csv tsv txt tab psv dat xlsx xlsm ods xls jsonl ndjson zip gz");
}

bool isForeignArchive(const QString& name) {
    return endsWithAny(name, "rar 7z bz2 xz zst tar tgz");
}

bool isNoTable(const QString& name) {
    return endsWithAny(name,
                       "pdf doc docx docm odt rtf md htm html xml xsd xsl css js ppt pptx odp odg png jpg jpeg gif "
                       "bmp tif tiff webp svg ico heic mp3 mp4 avi mov wav eml msg sig p7s p7m asc exe dll bat "
                       "cmd sh py ini cfg log url lnk db mdb accdb sqlite dbf shp parquet");
}

} // namespace

std::optional<Error> refusalOfDocument(const ZipArchive& archive) {
    const bool binaryWorkbook = archive.find(QStringLiteral("xl/workbook.bin")) != nullptr;
    if (!binaryWorkbook && archive.find(QStringLiteral("word/document.xml")) == nullptr &&
        archive.find(QStringLiteral("ppt/presentation.xml")) == nullptr)
        return std::nullopt;
    return badInput(archive.file(), QStringLiteral("Cannot read the document"),
                    binaryWorkbook ? QStringLiteral("it is a workbook of the binary form (XLSB)")
                                   : QStringLiteral("it is a text or a presentation, not a workbook"),
                    QStringLiteral("Open it in the program that it is for and save its table as XLSX, ODS or CSV."));
}

Result<std::vector<MemberFile>> tableMembers(const ZipArchive& archive) {
    std::vector<MemberFile> members;
    for (const ZipEntry& entry : archive.entries()) {
        if (isLitter(entry.name))
            continue;
        if (entry.isLink)
            return failure(badInput(archive.file(), QStringLiteral("Refused the archive"),
                                    QStringLiteral("its \"%1\" is a link to another file").arg(entry.name),
                                    QStringLiteral("Do not trust it; ask its sender for the plain files.")));
        if (isForeignArchive(entry.name))
            return failure(badInput(archive.file(), QStringLiteral("Cannot read an archive inside the archive"),
                                    QStringLiteral("it holds \"%1\", which is neither ZIP nor gzip").arg(entry.name),
                                    QStringLiteral("Unpack it and import what is inside.")));
        if (entry.size > 0 && !isNoTable(entry.name))
            members.push_back({entry, isTableName(entry.name) || entry.encrypted});
    }
    return members;
}

} // namespace waybill::read
