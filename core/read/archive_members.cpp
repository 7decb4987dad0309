// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/archive_members.h"

#include "core/read/distinct_names.h"
#include "core/read/faults.h"

#include <algorithm>

namespace waybill::read {

namespace {

QString baseOf(const QString& name) {
    return name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
}

bool isLitter(const QString& name) {
    const QString base = baseOf(name);
    return base.isEmpty() || base.startsWith(QLatin1String("~$")) || base.startsWith(QLatin1String("._")) ||
           base == QLatin1String(".DS_Store") || name.startsWith(QLatin1String("__MACOSX/"));
}

/// A packer writes two bytes or so for nothing; a size of zero before more than that is a false claim.
bool isEmpty(const ZipEntry& entry) {
    constexpr qint64 packedNothing = 64;
    return entry.size == 0 && entry.packedSize <= packedNothing;
}

bool endsWithAny(const QString& name, const char* endings) {
    const QString base = baseOf(name);
    const QString ending = base.mid(base.lastIndexOf(QLatin1Char('.')) + 1).toLower();
    return base.contains(QLatin1Char('.')) && QString::fromLatin1(endings).split(QLatin1Char(' ')).contains(ending);
}

bool isTableName(const QString& name) {
    return endsWithAny(name, "csv tsv txt tab psv dat xlsx xlsm xlsb xltx xltm ods ots xls xlt jsonl ndjson zip gz "
                             "gzip");
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

QString saveTheTable() {
    return QStringLiteral("Open it in the program that it is for and save its table as XLSX, ODS or CSV.");
}

} // namespace

std::optional<Error> refusalOfDocument(const ZipArchive& archive) {
    if (archive.find(QStringLiteral("word/document.xml")) == nullptr &&
        archive.find(QStringLiteral("ppt/presentation.xml")) == nullptr)
        return std::nullopt;
    return badInput(archive.file(), QStringLiteral("Cannot read the document"),
                    QStringLiteral("it is a text or a presentation, not a workbook"), saveTheTable());
}

std::optional<Error> refusalOfBinaryWorkbook(const ZipArchive& archive) {
    if (archive.find(QStringLiteral("xl/workbook.bin")) == nullptr)
        return std::nullopt;
    return badInput(archive.file(), QStringLiteral("Cannot read the document"),
                    QStringLiteral("it is a workbook of the binary form (XLSB)"), saveTheTable());
}

Result<ArchiveMembers> tableMembers(const ZipArchive& archive) {
    QStringList names;
    for (const ZipEntry& entry : archive.entries())
        names.append(entry.name);
    names = distinctNames(std::move(names));
    ArchiveMembers members;
    for (std::size_t i = 0; i < archive.entries().size(); ++i) {
        const ZipEntry& entry = archive.entries()[i];
        const QString& name = names[qsizetype(i)];
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
        if (isEmpty(entry))
            continue;
        if (baseOf(entry.name).startsWith(QLatin1Char('.')))
            members.hidden.append(name);
        else if (isNoTable(entry.name))
            members.notByName.append(name);
        else
            members.files.push_back({entry, name, isTableName(entry.name) || entry.encrypted});
    }
    return members;
}

} // namespace waybill::read
