// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace waybill::query {

/// Rows are held, filtered and counted by so many.
inline constexpr std::size_t blockRows = 4096;

/// A column of whole numbers: each block of rows keeps its least one and, in as few bytes as its largest needs, how far
/// the others lie above it. Grows at the end.
class PackedColumn {
public:
    void append(std::uint64_t value);

    [[nodiscard]] std::size_t size() const { return m_blocks.size() * blockRows + m_tail.size(); }
    [[nodiscard]] std::uint64_t at(std::size_t row) const {
        const std::size_t block = row / blockRows;
        if (block == m_blocks.size())
            return m_tail[row % blockRows];
        const Block& packed = m_blocks[block];
        const std::uint8_t* from = m_bytes.data() + packed.begin + row % blockRows * packed.width;
        switch (packed.width) {
        case 1:
            return packed.least + *from;
        case 2:
            return packed.least + load<std::uint16_t>(from);
        case 4:
            return packed.least + load<std::uint32_t>(from);
        case 8:
            return packed.least + load<std::uint64_t>(from);
        default:
            return packed.least;
        }
    }
    [[nodiscard]] std::size_t rowsIn(std::size_t block) const {
        return std::min(blockRows, size() - block * blockRows);
    }
    /// The rows of a block, as numbers that Number must be able to hold. `into` has room for all of them.
    template <class Number> void read(std::size_t block, Number* into) const {
        read(block, into, [](Number value) { return value; });
    }
    /// The same, each as `make` changes it.
    template <class Number, class Make> void read(std::size_t block, Number* into, const Make& make) const {
        if (block == m_blocks.size()) {
            std::transform(m_tail.begin(), m_tail.end(), into,
                           [&](std::uint64_t value) { return make(Number(value)); });
            return;
        }
        const Block& packed = m_blocks[block];
        switch (packed.width) {
        case 1:
            return widen<std::uint8_t>(packed, into, make);
        case 2:
            return widen<std::uint16_t>(packed, into, make);
        case 4:
            return widen<std::uint32_t>(packed, into, make);
        case 8:
            return widen<std::uint64_t>(packed, into, make);
        default:
            std::fill_n(into, blockRows, make(Number(packed.least)));
        }
    }
    /// The least row of a block that is full.
    [[nodiscard]] std::uint64_t leastIn(std::size_t block) const { return m_blocks[block].least; }
    [[nodiscard]] std::size_t bytes() const; ///< In memory.

private:
    struct Block {
        std::uint64_t least;
        std::uint64_t begin : 56; ///< Into the bytes.
        std::uint64_t width : 8;  ///< Bytes a row: 0 (all the same), 1, 2, 4 or 8.
    };
    template <class Narrow> static Narrow load(const std::uint8_t* from) {
        Narrow value{};
        std::memcpy(&value, from, sizeof(Narrow));
        return value;
    }
    template <class Narrow, class Number, class Make>
    void widen(const Block& packed, Number* into, const Make& make) const {
        const std::uint8_t* from = m_bytes.data() + packed.begin;
        const auto least = Number(packed.least);
        for (std::size_t i = 0; i < blockRows; ++i)
            into[i] = make(Number(least + Number(load<Narrow>(from + i * sizeof(Narrow)))));
    }
    template <class Narrow> void narrow(std::uint64_t least);
    void pack();

    std::vector<Block> m_blocks;
    std::vector<std::uint8_t> m_bytes;
    std::vector<std::uint64_t> m_tail; ///< Of the last block, until it is full.
};

} // namespace waybill::query
