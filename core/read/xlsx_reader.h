// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/sheet_handler.h"
#include "core/read/table.h"

#include <QTemporaryFile>
#include <memory>

namespace waybill::read {

/// A workbook on disk: the person's file, or a copy unpacked from a ZIP that lives as long as somebody holds it.
struct WorkbookFile {
    QString path;
    std::shared_ptr<QTemporaryFile> unpacked; ///< Null when the file is the person's own.
};

/// The sheets of a workbook that have cells: the visible ones, the hidden ones only when no other has any. With
/// `wanted` the sheet of that name, hidden or not.
[[nodiscard]] Result<std::vector<QString>> sheetsWithCells(const WorkbookFile& file,
                                                           const std::optional<QString>& wanted);

/// Streams one sheet of an XLSX.
class XlsxReader : public TableReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(TableInfo table, WorkbookFile file);

    [[nodiscard]] Outcome<bool> next(RowBlock& block, Job& job) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] std::vector<Issue> issues() const override { return m_tally.issues(); }

private:
    XlsxReader(TableInfo table, WorkbookFile file);
    TableInfo m_info;
    WorkbookFile m_file;
    SharedStrings m_strings;
    std::vector<NumberKind> m_styles;
    IssueTally m_tally;
    std::unique_ptr<ZipMember> m_sheet;
    qint64 m_sheetBytes = 0;
    std::unique_ptr<SheetHandler> m_handler;
    std::unique_ptr<XmlStream> m_stream;
    bool m_more = true;
};

} // namespace waybill::read
