// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace waybill::map {

/// The parts of a text between marks; at least one.
[[nodiscard]] inline std::vector<std::string_view> splitAt(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

/// The lines of a text, without their line ends.
[[nodiscard]] inline std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines = splitAt(text, '\n');
    for (std::string_view& line : lines) {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
    }
    return lines;
}

} // namespace waybill::map
