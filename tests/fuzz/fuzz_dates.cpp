// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/values.h"
#include "core/read/number_format.h"
#include "tests/fuzz/memory_bytes.h"

#include <cstdlib>

using namespace waybill;

/// Any bytes, as a cell that may be a date: a day that comes out is a day of the calendar and reads back as itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view cell = textOf(data, size);
    for (const map::DateOrder order :
         {map::DateOrder::DayFirst, map::DateOrder::MonthFirst, map::DateOrder::YearFirst}) {
        const auto date = map::parseDate(cell, order);
        if (date && map::parseDate(date->iso(), order) != date)
            std::abort();
    }
    (void)map::parseMonth(cell);
    std::string text;
    read::appendIsoDate(text, cell);
    read::appendIsoDuration(text, cell);
    return 0;
}
