// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/values.h"
#include "core/read/number_format.h"
#include "tests/fuzz/memory_bytes.h"

#include <cmath>
#include <cstdlib>

using namespace waybill;

namespace {

bool lies(std::string_view part, std::string_view whole) {
    return part.empty() || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

} // namespace

/// Any bytes, as a cell that may be a number: what comes out is finite, and its parts are parts of the cell.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view cell = textOf(data, size);
    for (const char mark : {'.', ','}) {
        const auto number = map::parseNumber(cell, mark);
        if (number && !std::isfinite(*number))
            std::abort();
        const auto amount = map::parseAmount(cell, mark);
        if (amount && (!std::isfinite(amount->number) || !lies(amount->unit, cell)))
            std::abort();
    }
    if (!lies(map::numeralOf(cell), cell))
        std::abort();
    const auto code = map::parseHsCode(cell);
    if (code && code->find_first_not_of("0123456789") != std::string::npos)
        std::abort();
    std::string text;
    read::appendNumber(text, cell);
    read::appendDate(text, cell, false, read::numberKindOf(cell));
    return 0;
}
