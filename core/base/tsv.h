// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string_view>
#include <vector>

namespace waybill {

/// The parts of a text between marks; at least one.
[[nodiscard]] std::vector<std::string_view> splitAt(std::string_view text, char mark);

/// A line of a table of ours.
struct TsvLine {
    qint64 number = 0;                     ///< In the text, from 1.
    std::vector<std::string_view> columns; ///< Between the tabs, as written; at least one.
};

/// The lines of a tab-separated resource, without line ends, blank lines and comments ("# …"). The parts look into the
/// text.
[[nodiscard]] std::vector<TsvLine> tsvLines(std::string_view text);

} // namespace waybill
