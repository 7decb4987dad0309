// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/digest.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <cstring>
#include <xxhash.h>

namespace waybill {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t first = 0xA0761D6478BD642FULL;
constexpr std::uint64_t second = 0xE7037ED1A0B428DBULL;
constexpr std::uint64_t third = 0x8EBC6AF09C88C6E3ULL;

std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    const Wide product = Wide(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

// Little-endian everywhere: digests are kept in case files, which travel.
std::uint64_t word(const char* bytes) {
    return qFromLittleEndian<quint64>(bytes);
}

// Zero means that a place in a map is free.
Digest notZero(Digest digest) {
    if (digest == Digest{})
        digest.low = 1;
    return digest;
}

} // namespace

Digest digest(std::string_view text, std::uint64_t seed) {
    std::uint64_t low = seed ^ first;
    std::uint64_t high = fold(seed ^ second, third);
    const char* bytes = text.data();
    std::size_t left = text.size();
    for (; left >= 16; left -= 16, bytes += 16) {
        const std::uint64_t a = word(bytes);
        const std::uint64_t b = word(bytes + 8);
        low = fold(low ^ a, b ^ second) + high;
        high = fold(high ^ b, a ^ third) ^ low;
    }
    char tail[16] = {};
    if (left > 0)
        std::memcpy(tail, bytes, left);
    const std::uint64_t a = word(tail);
    const std::uint64_t b = word(tail + 8);
    low = fold(low ^ a ^ text.size(), b ^ second) + high;
    high = fold(high ^ b, a ^ third ^ text.size()) ^ low;
    return notZero({fold(low ^ first, high ^ third), fold(high ^ second, low ^ first)});
}

Digest runDigest(std::string_view text) {
    static const std::uint64_t seed = QRandomGenerator::system()->generate64();
    const XXH128_hash_t hash = XXH3_128bits_withSeed(text.data(), text.size(), seed);
    return notZero({hash.low64, hash.high64});
}

} // namespace waybill
