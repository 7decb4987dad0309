// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/lz4_block.h"

#include <limits>
#include <lz4.h>

namespace waybill::store {

std::string lz4Compress(std::string_view bytes) {
    // More than LZ4 takes becomes an empty block, which lz4Decompress() refuses; rows are cut into blocks far smaller.
    const int size = bytes.size() > LZ4_MAX_INPUT_SIZE ? 0 : int(bytes.size());
    std::string block(std::size_t(LZ4_compressBound(size)), '\0');
    const int used = LZ4_compress_default(bytes.data(), block.data(), size, int(block.size()));
    block.resize(std::size_t(used));
    return block;
}

std::optional<std::string> lz4Decompress(std::string_view block, std::size_t size) {
    constexpr auto most = std::size_t(std::numeric_limits<int>::max());
    if (block.size() > most || size > most)
        return std::nullopt;
    std::string bytes(size, '\0');
    if (LZ4_decompress_safe(block.data(), bytes.data(), int(block.size()), int(size)) != int(size))
        return std::nullopt;
    return bytes;
}

} // namespace waybill::store
