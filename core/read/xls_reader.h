// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/sheet_choice.h"
#include "core/read/sheet_rows.h"
#include "core/read/table.h"
#include "core/read/unwrap.h"
#include "core/read/xls_sheet.h"

#include <memory>
#include <optional>

namespace waybill::read {

/// The sheets of an XLS that chosenSheets() chooses.
[[nodiscard]] Result<SheetChoice> xlsSheets(const LocalFile& file, const std::optional<QString>& wanted);

/// Reads one sheet of an XLS: first all its cells, which have a place in memory each, then their rows.
class XlsReader : public TableReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(TableInfo table, LocalFile file);

    [[nodiscard]] Outcome<bool> next(RowBlock& block, Job& job) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] std::vector<Issue> issues() const override { return m_tally.issues(); }

private:
    XlsReader(TableInfo table, LocalFile file);
    [[nodiscard]] Outcome<void> gather(Job& job);
    void emitRow();

    TableInfo m_info;
    LocalFile m_file;
    IssueTally m_tally;
    SheetRows m_rows;
    XlsWorkbook m_workbook;
    std::optional<XlsSheet> m_sheet;
    bool m_gathered = false;
    std::size_t m_next = 0; ///< The first cell that has not come out.
    std::string m_cell;
};

} // namespace waybill::read
