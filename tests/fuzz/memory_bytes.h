// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/byte_source.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Bytes in memory as a source.
class MemoryBytes : public waybill::read::ByteSource {
public:
    explicit MemoryBytes(std::string_view bytes) : m_bytes(bytes) {}
    [[nodiscard]] waybill::Result<std::size_t> read(char* target, std::size_t size) override {
        const std::size_t count = std::min(size, m_bytes.size() - m_at);
        std::memcpy(target, m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }
    [[nodiscard]] qint64 position() const override { return qint64(m_at); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}
