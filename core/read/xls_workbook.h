// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/biff_records.h"
#include "core/read/sheet_choice.h"
#include "core/read/workbook.h"

#include <QString>
#include <optional>
#include <vector>

namespace waybill::read {

/// What an XLS says about itself outside of its sheets.
struct XlsWorkbook {
    QString file;
    std::vector<Extent> extents; ///< Where its records are in the file.
    bool isBare = false;         ///< One sheet and nothing around it, as small programs write: texts may be in UTF-8.
    bool isOld = false;          ///< Of Excel 5 or 95: texts are in a code page.
    QString encoding = QStringLiteral("windows-1252");
    bool from1904 = false;
    std::vector<SheetEntry> sheets; ///< Worksheets only, in the order of their tabs.
    std::vector<qint64> places;     ///< For each sheet where its records begin.
    std::vector<NumberKind> styles; ///< For each cell style what it makes of a number.
    SharedStrings strings;
};

/// True for the first bytes of an XLS, and of any other old Office document.
[[nodiscard]] bool looksLikeXls(std::string_view start);

/// Why the file is an old Office document of another kind; nothing when it may be a workbook.
[[nodiscard]] Result<std::optional<Error>> refusalOfOfficeDocument(const QString& file);

/// Errors: damaged, protected by a password, another kind of Office document.
[[nodiscard]] Result<XlsWorkbook> openXls(const QString& file);

} // namespace waybill::read
