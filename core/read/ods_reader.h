// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/ods_handler.h"
#include "core/read/sheet_choice.h"
#include "core/read/table.h"
#include "core/read/unwrap.h"
#include "core/read/zip_archive.h"

#include <memory>
#include <optional>

namespace waybill::read {

/// True when the archive is an OpenDocument, of whatever kind.
[[nodiscard]] bool isOpenDocument(const ZipArchive& archive);
/// Why an OpenDocument is no spreadsheet; nothing when it is one.
[[nodiscard]] Result<std::optional<Error>> refusalOfOpenDocument(const ZipArchive& archive);
/// The sheets of an OpenDocument spreadsheet that chosenSheets() chooses. Errors: protected by a password, damaged, no
/// sheets.
[[nodiscard]] Result<SheetChoice> odsSheets(const LocalFile& file, const std::optional<QString>& wanted);

/// Streams one sheet of an OpenDocument spreadsheet.
class OdsReader : public TableReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(TableInfo table, LocalFile file);

    [[nodiscard]] Outcome<bool> next(RowBlock& block, Job& job) override;
    [[nodiscard]] qint64 position() const override;
    [[nodiscard]] bool isTheLongestPart() const override { return true; }
    [[nodiscard]] std::vector<Issue> issues() const override { return m_tally.issues(); }

private:
    OdsReader(TableInfo table, LocalFile file);
    TableInfo m_info;
    LocalFile m_file;
    IssueTally m_tally;
    std::unique_ptr<OdsHandler> m_handler;
    std::unique_ptr<SheetStream> m_stream;
    bool m_more = true;
};

} // namespace waybill::read
