// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace waybill::query {

inline constexpr std::array allDifferences{Difference::Origin, Difference::Maker};

[[nodiscard]] std::string_view differenceName(Difference difference); ///< "origin", "maker"
[[nodiscard]] std::optional<Difference> differenceFromName(std::string_view name);

/// False where the papers do not name both of what is compared.
[[nodiscard]] bool hasDifference(const ShipmentTable& table, std::size_t shipment, Difference difference);

/// What each shipment has of them, as ShipmentTable::differences() tells it; asked once, when a table is made.
[[nodiscard]] std::vector<std::uint8_t> differencesOf(const ShipmentTable& table);

} // namespace waybill::query
