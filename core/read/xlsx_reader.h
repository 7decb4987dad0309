// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/sheet_choice.h"
#include "core/read/sheet_handler.h"
#include "core/read/table.h"
#include "core/read/unwrap.h"

#include <memory>

namespace waybill::read {

/// The sheets of an XLSX that chosenSheets() chooses.
[[nodiscard]] Result<SheetChoice> xlsxSheets(const LocalFile& file, const std::optional<QString>& wanted);

/// Streams one sheet of an XLSX.
class XlsxReader : public TableReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(TableInfo table, LocalFile file);

    [[nodiscard]] Outcome<bool> next(RowBlock& block, Job& job) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isTheLongestPart() const override { return true; }
    [[nodiscard]] std::vector<Issue> issues() const override { return m_tally.issues(); }

private:
    XlsxReader(TableInfo table, LocalFile file);
    TableInfo m_info;
    LocalFile m_file;
    SharedStrings m_strings;
    std::vector<NumberKind> m_styles;
    IssueTally m_tally;
    std::unique_ptr<SheetHandler> m_handler;
    std::unique_ptr<SheetStream> m_stream;
    bool m_more = true;
};

} // namespace waybill::read
