// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/zip_archive.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace waybill::read {

/// A member of a ZIP that is, or may be, a table or something that holds tables.
struct MemberFile {
    ZipEntry entry;
    QString name;       ///< As it is shown: no other member has it.
    bool named = false; ///< Its name says so, or its content is locked; of any other its content tells.
};

struct ArchiveMembers {
    std::vector<MemberFile> files; ///< To be looked at.
    QStringList notByName;         ///< Documents, pictures and the like by their names.
    QStringList hidden;            ///< Names that begin with a dot, but no litter.
};

/// The members of an archive, without the empty ones and the litter of packing programs. Refuses an archive with links,
/// or with archives that cannot be unpacked here.
[[nodiscard]] Result<ArchiveMembers> tableMembers(const ZipArchive& archive);

/// Why the archive as a whole is a document and no archive of tables; nothing when it is none.
[[nodiscard]] std::optional<Error> refusalOfDocument(const ZipArchive& archive);
/// Why the archive is a workbook that cannot be read; nothing when it is none of that kind.
[[nodiscard]] std::optional<Error> refusalOfBinaryWorkbook(const ZipArchive& archive);

} // namespace waybill::read
