// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/read/xlsx_reader.h"
#include "core/read/zip_archive.h"

#include <QString>
#include <vector>

namespace waybill::read {

/// A member of a ZIP that may be a table.
struct MemberFile {
    ZipEntry entry;
    bool workbook = false;
};

/// The members that look like tables. Archives within the archive are refused, and so is an archive without any table.
[[nodiscard]] Result<std::vector<MemberFile>> tableMembers(const ZipArchive& archive);

/// Unpacks a workbook of a ZIP to a temporary file that goes when the last holder lets it go.
[[nodiscard]] Result<WorkbookFile> unpackWorkbook(const QString& file, const ZipEntry& entry);

} // namespace waybill::read
