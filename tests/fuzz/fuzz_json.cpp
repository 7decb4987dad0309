// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/encoding.h"
#include "core/read/json_reader.h"
#include "core/read/json_records.h"
#include "tests/fuzz/memory_bytes.h"

#include <cstdlib>

using namespace waybill;

/// Any bytes, as JSON records: no line is lost, and no record has a key that was not found.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = textOf(data, size);
    read::TableInfo table;
    table.encoding = read::detectEncoding(bytes);
    if (const auto shape = read::jsonShape({}, {std::string(bytes), true, table.encoding}))
        table.recordList = shape->list;
    const Result<QStringList> columns = read::jsonColumns(table, std::make_unique<MemoryBytes>(bytes));
    if (!columns)
        return 0;
    table.columns = *columns;
    auto reader = read::JsonReader::open(table, std::make_unique<MemoryBytes>(bytes));
    Job job;
    read::RowBlock block;
    qint64 before = -1;
    auto more = (*reader)->next(block, job);
    for (; more && *more; more = (*reader)->next(block, job)) {
        for (std::size_t row = 0; row < block.rowCount(); ++row) {
            if (block.rowNumber(row) != before + 1)
                std::abort();
            before = block.rowNumber(row);
        }
    }
    if (!more)
        std::abort();
    return 0;
}
