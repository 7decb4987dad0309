// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/lz4_block.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace waybill::store {

namespace {

// The rules of the format.
constexpr std::size_t shortestMatch = 4;
constexpr std::size_t furthestMatch = 65535;
constexpr std::size_t lastLiterals = 5;    // a block ends with so many literals,
constexpr std::size_t lastMatchStart = 12; // and no match starts nearer to its end
constexpr std::size_t lengthInToken = 15;
constexpr std::size_t lengthInByte = 255;

constexpr unsigned tableBits = 13;
constexpr unsigned missesBeforeSkipping = 6; // as a power of two

std::uint32_t word(const char* bytes) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::uint64_t longWord(const char* bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::size_t slotOf(std::uint32_t four) {
    return (four * 2654435761U) >> (32 - tableBits);
}

// How many bytes at `a` and `b` are equal, `b` before `end`.
std::size_t equalBytes(const char* a, const char* b, const char* end) {
    const char* const start = b;
    while (end - b >= 8) {
        const std::uint64_t difference = longWord(a) ^ longWord(b);
        if (difference != 0 && std::endian::native == std::endian::little)
            return std::size_t(b - start) + std::size_t(std::countr_zero(difference)) / 8;
        if (difference != 0)
            break;
        a += 8;
        b += 8;
    }
    while (b < end && *a == *b) {
        ++a;
        ++b;
    }
    return std::size_t(b - start);
}

void appendLength(std::string& out, std::size_t length) {
    if (length < lengthInToken)
        return;
    length -= lengthInToken;
    out.append(length / lengthInByte, char(lengthInByte));
    out += char(length % lengthInByte);
}

void appendSequence(std::string& out, std::string_view literals, std::size_t offset, std::size_t match) {
    const std::size_t extra = match - shortestMatch;
    out += char((std::min(literals.size(), lengthInToken) << 4) | std::min(extra, lengthInToken));
    appendLength(out, literals.size());
    out += literals;
    out += char(offset & 0xFF);
    out += char(offset >> 8);
    appendLength(out, extra);
}

void appendLast(std::string& out, std::string_view literals) {
    out += char(std::min(literals.size(), lengthInToken) << 4);
    appendLength(out, literals.size());
    out += literals;
}

class Decoder {
public:
    Decoder(std::string_view block, std::size_t size) : m_block(block), m_size(size) { m_out.reserve(size); }

    std::optional<std::string> run() {
        while (!m_block.empty()) {
            const auto token = static_cast<unsigned char>(take());
            const auto literals = length(token >> 4);
            if (!literals || *literals > m_block.size() || *literals > m_size - m_out.size())
                return std::nullopt;
            m_out.append(m_block.substr(0, *literals));
            m_block.remove_prefix(*literals);
            if (m_block.empty())
                break;
            if (!copyMatch(token & 0x0F))
                return std::nullopt;
        }
        if (m_out.size() != m_size)
            return std::nullopt;
        return std::move(m_out);
    }

private:
    char take() {
        const char byte = m_block.front();
        m_block.remove_prefix(1);
        return byte;
    }

    std::optional<std::size_t> length(std::size_t inToken) {
        std::size_t total = inToken;
        if (inToken < lengthInToken)
            return total;
        for (;;) {
            if (m_block.empty())
                return std::nullopt;
            const auto byte = static_cast<unsigned char>(take());
            total += byte;
            if (byte < lengthInByte)
                return total;
        }
    }

    bool copyMatch(std::size_t inToken) {
        if (m_block.size() < 2)
            return false;
        const std::size_t low = static_cast<unsigned char>(take());
        const std::size_t offset = low | (std::size_t(static_cast<unsigned char>(take())) << 8);
        const auto extra = length(inToken);
        if (!extra || offset == 0 || offset > m_out.size() || *extra + shortestMatch > m_size - m_out.size())
            return false;
        std::size_t left = *extra + shortestMatch;
        std::size_t from = m_out.size() - offset;
        // A match may reach into what it is about to write: then it repeats, a whole period at a time.
        while (left > 0) {
            const std::size_t piece = std::min(left, m_out.size() - from);
            m_out.append(m_out, from, piece);
            left -= piece;
            from += piece;
        }
        return true;
    }

    std::string_view m_block;
    std::size_t m_size;
    std::string m_out;
};

} // namespace

std::string lz4Compress(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() / 2 + 64);
    std::size_t anchor = 0;
    if (bytes.size() > lastMatchStart) {
        std::array<std::uint32_t, std::size_t(1) << tableBits> table{};
        const char* const data = bytes.data();
        const std::size_t lastStart = bytes.size() - lastMatchStart;
        const char* const matchEnd = data + (bytes.size() - lastLiterals);
        std::size_t misses = 0;
        for (std::size_t i = 1; i <= lastStart;) {
            const std::uint32_t four = word(data + i);
            std::uint32_t& slot = table[slotOf(four)];
            std::size_t candidate = slot;
            slot = std::uint32_t(i);
            if (i - candidate > furthestMatch || candidate >= i || word(data + candidate) != four) {
                i += 1 + (misses++ >> missesBeforeSkipping);
                continue;
            }
            misses = 0;
            while (i > anchor && candidate > 0 && data[i - 1] == data[candidate - 1]) {
                --i;
                --candidate;
            }
            const std::size_t match =
                shortestMatch + equalBytes(data + candidate + shortestMatch, data + i + shortestMatch, matchEnd);
            appendSequence(out, bytes.substr(anchor, i - anchor), i - candidate, match);
            i += match;
            anchor = i;
            if (i <= lastStart)
                table[slotOf(word(data + i - 2))] = std::uint32_t(i - 2);
        }
    }
    appendLast(out, bytes.substr(anchor));
    return out;
}

std::optional<std::string> lz4Decompress(std::string_view block, std::size_t size) {
    return Decoder(block, size).run();
}

} // namespace waybill::store
