// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace waybill::goods {

/// A code of the common high-priority list.
struct HighPriorityCode {
    std::string hs6;         ///< Six digits, HS 2022.
    std::string tier;        ///< One of `highPriorityTiers`.
    std::string description; ///< For a person.
    std::string source;      ///< Which list, of which date.
};

/// Most critical first.
inline constexpr std::array<std::string_view, 6> highPriorityTiers{"1", "2", "3A", "3B", "4A", "4B"};

/// The list, by code.
[[nodiscard]] std::span<const HighPriorityCode> highPriorityCodes();

/// The tier that an HS code belongs to, as the first six of its digits say; marks between digits make no difference.
/// Empty when the code is not on the list or has fewer digits. The list is of HS 2022: codes of earlier editions that
/// were renumbered (8525.80, 8541.40, 8803.30) covered other goods as well and have no tier. The text lives as long as
/// the program.
[[nodiscard]] std::string_view highPriorityTier(std::string_view hsCode);

} // namespace waybill::goods
