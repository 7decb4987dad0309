// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/csv_tokeniser.h"
#include "core/read/dialect.h"
#include "core/read/encoding.h"
#include "core/read/text_decoder.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace waybill::read;

/// Any bytes, as the text of a CSV: the records, cut from the whole or from a part that grows, take up every byte of
/// it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const QString encoding = detectEncoding(bytes);
    std::string text;
    TextDecoder decoder(encoding);
    decoder.decode(bytes.substr(byteOrderMark(bytes, encoding)), text);
    CsvTokeniser tokeniser(detectDialect(text, true));
    RowBlock block;
    std::string_view rest = text;
    std::size_t window = 1;
    for (qint64 row = 1; !rest.empty(); ++row) {
        const bool last = window >= rest.size();
        block.clear();
        if (tokeniser.next(rest.substr(0, window), last, row, block) == CsvTokeniser::Step::NeedsMore) {
            if (last || block.rowCount() != 0)
                std::abort();
            window *= 2;
            --row;
            continue;
        }
        if (tokeniser.consumed() == 0 || tokeniser.consumed() > rest.size() || block.rowCount() != 1)
            std::abort();
        rest.remove_prefix(tokeniser.consumed());
    }
    return 0;
}
