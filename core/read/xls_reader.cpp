// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/xls_reader.h"

#include "core/base/text.h"

namespace waybill::read {

namespace {

Result<bool> hasCells(const XlsWorkbook& workbook, std::size_t sheet) {
    IssueTally tally{{}};
    Result<XlsSheet> opened = XlsSheet::open(workbook, workbook.places[sheet], tally);
    if (!opened)
        return failure(opened.error());
    while (!opened->hasCells()) {
        const Result<bool> more = opened->readOn();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
    }
    return opened->hasCells();
}

} // namespace

Result<SheetChoice> xlsSheets(const LocalFile& file, const std::optional<QString>& wanted) {
    const Result<XlsWorkbook> workbook = openXls(file.path);
    if (!workbook)
        return failure(workbook.error());
    return chosenSheets(file.path, workbook->sheets, wanted,
                        [&workbook](std::size_t sheet) { return hasCells(*workbook, sheet); });
}

XlsReader::XlsReader(TableInfo table, LocalFile file)
    : m_info(std::move(table)), m_file(std::move(file)), m_tally(toUtf8(m_info.file)), m_rows(m_tally) {}

Result<std::unique_ptr<TableReader>> XlsReader::open(TableInfo table, LocalFile file) {
    std::unique_ptr<XlsReader> reader(new XlsReader(std::move(table), std::move(file)));
    Result<XlsWorkbook> workbook = openXls(reader->m_file.path);
    if (!workbook)
        return failure(workbook.error());
    reader->m_workbook = std::move(*workbook);
    const std::optional<std::size_t> place = sheetNamed(reader->m_workbook.sheets, reader->m_info.sheet);
    if (!place)
        return failure(sheetIsGone(reader->m_info.file, reader->m_info.sheet));
    Result<XlsSheet> sheet = XlsSheet::open(reader->m_workbook, reader->m_workbook.places[*place], reader->m_tally);
    if (!sheet)
        return failure(sheet.error());
    reader->m_sheet.emplace(std::move(*sheet));
    return reader;
}

Outcome<void> XlsReader::gather(Job& job) {
    while (true) {
        if (job.isCancelled())
            return cancelled();
        const Result<bool> more = m_sheet->readOn();
        if (!more) {
            Error error = more.error();
            error.file = m_info.file;
            error.row = m_sheet->row();
            return halt(error);
        }
        if (!*more)
            break;
        job.advanceTo(position());
    }
    m_sheet->settle();
    m_gathered = true;
    return {};
}

void XlsReader::emitRow() {
    const std::vector<XlsCell>& cells = m_sheet->cells();
    const std::uint16_t row = cells[m_next].row;
    m_rows.startRow(qint64(row) + 1);
    for (; m_next < cells.size() && cells[m_next].row == row; ++m_next) {
        m_cell.clear();
        m_sheet->appendText(cells[m_next], m_cell);
        m_rows.addCell(cells[m_next].column, m_cell);
    }
    m_rows.finishRow();
}

Outcome<bool> XlsReader::next(RowBlock& block, Job& job) {
    block.clear();
    if (job.isCancelled())
        return cancelled();
    if (!m_gathered) {
        if (const Outcome<void> gathered = gather(job); !gathered)
            return tl::unexpected(gathered.error());
    }
    m_rows.collectInto(block);
    while (m_next < m_sheet->cells().size() && !block.isFull()) {
        emitRow();
        if (!m_rows.objection().isEmpty())
            return halt(badInput(m_info.file, QStringLiteral("Cannot read the workbook"), m_rows.objection(),
                                 QStringLiteral("Open it in a spreadsheet program and save it again."), m_rows.row()));
    }
    return block.rowCount() > 0;
}

/// Gathering is half of the way, handing out the other.
qint64 XlsReader::position() const {
    const std::size_t cells = m_sheet->cells().size();
    if (m_gathered && m_next == cells)
        return m_info.bytes;
    const double share = m_gathered ? 1 + double(m_next) / double(cells) : m_sheet->share();
    return qint64(share / 2 * double(m_info.bytes));
}

} // namespace waybill::read
