// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/packed_column.h"

namespace waybill::query {

namespace {

std::uint8_t widthOf(std::uint64_t above) {
    if (above == 0)
        return 0;
    if (above <= 0xFF)
        return 1;
    if (above <= 0xFFFF)
        return 2;
    return above <= 0xFFFF'FFFF ? 4 : 8;
}

} // namespace

void PackedColumn::append(std::uint64_t value) {
    m_tail.push_back(value);
    if (m_tail.size() == blockRows)
        pack();
}

template <class Narrow> void PackedColumn::narrow(std::uint64_t least) {
    std::size_t at = m_bytes.size();
    m_bytes.resize(at + blockRows * sizeof(Narrow));
    for (const std::uint64_t value : m_tail) {
        const auto above = Narrow(value - least);
        std::memcpy(m_bytes.data() + at, &above, sizeof(Narrow));
        at += sizeof(Narrow);
    }
}

void PackedColumn::pack() {
    const auto [least, most] = std::ranges::minmax(m_tail);
    const std::uint8_t width = widthOf(most - least);
    m_blocks.push_back({.least = least, .begin = m_bytes.size(), .width = width});
    if (width == 1)
        narrow<std::uint8_t>(least);
    else if (width == 2)
        narrow<std::uint16_t>(least);
    else if (width == 4)
        narrow<std::uint32_t>(least);
    else if (width == 8)
        narrow<std::uint64_t>(least);
    m_tail.clear();
}

std::size_t PackedColumn::bytes() const {
    return m_blocks.capacity() * sizeof(Block) + m_bytes.capacity() + m_tail.capacity() * sizeof(std::uint64_t);
}

} // namespace waybill::query
