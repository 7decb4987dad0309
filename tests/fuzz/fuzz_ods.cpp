// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/ods_handler.h"
#include "tests/fuzz/memory_bytes.h"

#include <cstdlib>

using namespace waybill::read;

/// Any bytes, as the content of an OpenDocument spreadsheet: sheets that are listed are also found, and their rows have
/// rising numbers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    MemoryBytes listed(textOf(data, size));
    OdsLister lister;
    const bool sound = parseXml(listed, lister).has_value();
    IssueTally tally{{}};
    for (std::size_t sheet = 0; sheet < std::min<std::size_t>(lister.sheets().size(), 3); ++sheet) {
        OdsHandler handler(sheet, tally);
        RowBlock block;
        handler.collectInto(block);
        MemoryBytes bytes(textOf(data, size));
        const bool read = parseXml(bytes, handler).has_value();
        if (read && (!sound || (block.rowCount() > 0 && !lister.hasCells(sheet))))
            std::abort();
        for (std::size_t row = 1; row < block.rowCount(); ++row) {
            if (block.rowNumber(row) <= block.rowNumber(row - 1))
                std::abort();
        }
    }
    return 0;
}
