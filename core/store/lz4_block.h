// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waybill::store {

/// The bytes in the LZ4 block format, which any LZ4 library reads: several times faster than deflate, so that keeping
/// every row of a file does not decide how long an import takes.
[[nodiscard]] std::string lz4Compress(std::string_view bytes);

/// The bytes of an LZ4 block that has exactly `size` of them; nothing when it is damaged. Never reads or writes
/// outside, whatever the block says.
[[nodiscard]] std::optional<std::string> lz4Decompress(std::string_view block, std::size_t size);

} // namespace waybill::store
