// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <charconv>
#include <optional>
#include <string_view>

namespace waybill::store {

/// The key of a shipment, "sh-ab12cd34-17", in its parts: that of the source, and the row. Looks into the text.
struct RowKey {
    std::string_view source;
    qint64 row = 0;
};

/// Nothing for a text that is no such key.
[[nodiscard]] inline std::optional<RowKey> rowKeyOf(std::string_view key) {
    const std::size_t dash = key.rfind('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    RowKey parts{key.substr(0, dash), 0};
    const char* end = key.data() + key.size();
    const auto [stop, error] = std::from_chars(key.data() + dash + 1, end, parts.row);
    return error == std::errc() && stop == end ? std::optional(parts) : std::nullopt;
}

} // namespace waybill::store
