// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/number_format.h"
#include "core/read/zip_archive.h"

#include <QString>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::read {

/// A worksheet as the workbook lists it.
struct Sheet {
    QString name;
    QString part; ///< Its file inside the archive.
    bool hidden = false;
};

/// What an XLSX says about itself outside of its sheets.
struct Workbook {
    ZipArchive archive;
    std::vector<Sheet> sheets; ///< Worksheets only, in the order of their tabs.
    bool from1904 = false;
    QString sharedStringsPart; ///< Empty when there are none.
    QString stylesPart;        ///< Empty when there are none.
};

/// True when the archive is an XLSX (or says that it is one).
[[nodiscard]] bool isWorkbook(const ZipArchive& archive);
[[nodiscard]] Result<Workbook> openWorkbook(const ZipArchive& archive);
/// For each cell style what it makes of a number.
[[nodiscard]] Result<std::vector<NumberKind>> readStyles(const Workbook& workbook);

/// The texts that cells refer to by number.
class SharedStrings {
public:
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view at(std::size_t index) const;
    [[nodiscard]] std::size_t bytes() const { return m_text.size() + m_ends.size() * sizeof(std::size_t); }
    void add(std::string_view text);

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

[[nodiscard]] Result<SharedStrings> readSharedStrings(const Workbook& workbook);

/// Replaces the escapes of workbook text: _x000D_ is the character U+000D. Control characters are left out.
void unescapeWorkbookText(std::string& text);

} // namespace waybill::read
