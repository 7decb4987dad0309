// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/table.h"

#include <QTemporaryFile>
#include <cstdint>
#include <cstdlib>

using namespace waybill;

/// Any bytes, as a file of any kind: its tables are read to their end, or refused with words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        std::abort();
    if (!file.resize(0) || !file.seek(0) ||
        file.write(reinterpret_cast<const char*>(data), qint64(size)) != qint64(size) || !file.flush())
        std::abort();
    const auto tables = read::findTables(file.fileName());
    if (!tables) {
        if (tables.error().what.isEmpty())
            std::abort();
        return 0;
    }
    for (const read::TableInfo& table : *tables) {
        auto reader = read::openTable(table);
        if (!reader)
            continue;
        Job job;
        read::RowBlock block;
        qint64 before = -1;
        for (auto more = (*reader)->next(block, job); more && *more; more = (*reader)->next(block, job)) {
            for (std::size_t row = 0; row < block.rowCount(); ++row) {
                if (block.rowNumber(row) <= before)
                    std::abort();
                before = block.rowNumber(row);
            }
        }
    }
    return 0;
}
