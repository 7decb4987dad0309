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

/// The digest of a text under a seed. Fast, not cryptographic: with a seed drawn at random for each run, whoever writes
/// a file cannot aim at collisions.
[[nodiscard]] Digest digest(std::string_view text, std::uint64_t seed);

/// A seed drawn once for this run of the program.
[[nodiscard]] std::uint64_t runSeed();

} // namespace waybill
