// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tsv.h"

#include "core/base/text.h"

namespace waybill {

std::vector<std::string_view> splitAt(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

std::vector<TsvLine> tsvLines(std::string_view text) {
    std::vector<TsvLine> lines;
    qint64 number = 0;
    for (std::string_view line : splitAt(text, '\n')) {
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!trimmed(line).empty() && line.front() != '#')
            lines.push_back({number, splitAt(line, '\t')});
    }
    return lines;
}

} // namespace waybill
