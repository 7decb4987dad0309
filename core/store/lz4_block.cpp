// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/lz4_block.h"

#include <limits>
#include <lz4.h>
#include <vector>

namespace waybill::store {

namespace {

constexpr int acceleration = 6; // half as long again in time saved, a tenth in size lost

} // namespace

std::string lz4Compress(std::string_view bytes) {
    // More than LZ4 takes becomes an empty block, which lz4Decompress() refuses; rows are cut into blocks far smaller.
    const int size = bytes.size() > LZ4_MAX_INPUT_SIZE ? 0 : int(bytes.size());
    thread_local std::vector<char> room;
    if (const auto most = std::size_t(LZ4_compressBound(size)); room.size() < most)
        room.resize(most);
    const int used = LZ4_compress_fast(bytes.data(), room.data(), size, int(room.size()), acceleration);
    return {room.data(), std::size_t(used)};
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
