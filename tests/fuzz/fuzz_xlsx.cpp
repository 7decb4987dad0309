// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/sheet_handler.h"
#include "tests/fuzz/memory_bytes.h"

#include <cstdlib>

using namespace waybill::read;

/// Any bytes, as the XML of a worksheet: rows with rising numbers, or words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    SharedStrings strings;
    strings.add("one");
    strings.add("two_x000A_");
    const std::vector<NumberKind> styles{NumberKind::Number, NumberKind::Date, NumberKind::Duration};
    IssueTally tally{{}};
    SheetHandler handler(strings, styles, false, tally);
    RowBlock block;
    handler.collectInto(block);
    MemoryBytes bytes(textOf(data, size));
    const waybill::Result<void> parsed = parseXml(bytes, handler);
    if (!parsed && parsed.error().why.isEmpty())
        std::abort();
    for (std::size_t row = 1; row < block.rowCount(); ++row) {
        if (block.rowNumber(row) <= block.rowNumber(row - 1))
            std::abort();
    }
    return 0;
}
