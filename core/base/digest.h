// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace waybill {

/// 128 bits that stand for a text in memory. Never zero.
struct Digest {
    std::uint64_t low = 0, high = 0;
    friend bool operator==(const Digest&, const Digest&) = default;
};

/// The digest of a text under a seed, the same on every machine: what is kept in files uses it. Not cryptographic.
[[nodiscard]] Digest digest(std::string_view text, std::uint64_t seed);

/// The digest of a text in this run of the program, and in no other: under a seed drawn at random, so that whoever
/// writes a file cannot aim at collisions. Several times as fast; XXH3 of 128 bits.
[[nodiscard]] Digest runDigest(std::string_view text);

} // namespace waybill
