// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/rejected_rows.h"

#include "core/base/text.h"
#include "core/store/take_out.h"

#include <algorithm>

namespace waybill::publish {

Result<CellTable> rejectedTable(store::Case& from, const store::SourceInfo& source) {
    const auto rejected = store::rejectedRows(from, source.id);
    if (!rejected)
        return failure(rejected.error());
    std::vector<qint64> numbers;
    for (const store::RejectedRow& row : *rejected)
        numbers.push_back(row.row);
    const auto rows = store::keptRows(from, source.id, numbers);
    if (!rows)
        return failure(rows.error());
    std::size_t width = source.headers.size();
    for (std::size_t i = 0; i < rows->rowCount(); ++i)
        width = std::max(width, rows->cellCount(i));
    CellTable table;
    for (std::size_t column = 0; column < width; ++column)
        table.columns.append(column < source.headers.size() ? toQString(source.headers[column]) : QString());
    table.columns << QStringLiteral("(Waybill: row)") << QStringLiteral("(Waybill: rejected because)");
    for (std::size_t i = 0; i < rows->rowCount(); ++i) {
        std::vector<Cell>& cells = table.rows.emplace_back();
        for (std::size_t column = 0; column < width; ++column)
            cells.push_back({.text = toQString(rows->cell(i, column))});
        cells.push_back({.text = QString::number(rows->rowNumber(i))});
        cells.push_back({.text = toQString((*rejected)[i].text)});
    }
    return table;
}

} // namespace waybill::publish
