// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace waybill::publish {

/// A value of a table of shipments: text, or a number where `isNumber`.
struct Cell {
    QString text;
    double number = 0;
    bool isNumber = false;
};

struct CellTable {
    QStringList columns;
    std::vector<std::vector<Cell>> rows; ///< As many cells as columns.
};

/// RFC 4180 with a byte order mark, so that Excel reads it as UTF-8; a text that a spreadsheet would take for a formula
/// gets an apostrophe before it.
[[nodiscard]] QByteArray toCsv(const CellTable& table);
/// A JSON array of objects; empty cells left out.
[[nodiscard]] QByteArray toJsonArray(const CellTable& table);
/// A workbook with one sheet. Errors: the file cannot be written.
[[nodiscard]] Result<void> writeXlsx(const CellTable& table, const QString& sheet, const QString& file);

} // namespace waybill::publish
