// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/zip_archive.h"

#include <vector>

namespace waybill::read {

/// A member of a ZIP that is, or may be, a table or something that holds tables.
struct MemberFile {
    ZipEntry entry;
    bool named = false; ///< Its name says so, or its content is locked; of any other its content tells.
};

/// The members that are to be looked at: none that are empty, litter of the packing program, or documents and pictures
/// by their names. Refuses an archive with links, or with archives that cannot be unpacked here.
[[nodiscard]] Result<std::vector<MemberFile>> tableMembers(const ZipArchive& archive);

/// Why the archive as a whole is a document and no archive of tables; nothing when it is none.
[[nodiscard]] std::optional<Error> refusalOfDocument(const ZipArchive& archive);

} // namespace waybill::read
