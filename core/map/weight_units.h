// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace waybill::map {

/// The international avoirdupois pound.
inline constexpr double kilogramsInPound = 0.45359237;

/// Kilograms in one unit of weight: words in English, Russian, Ukrainian and others, UN/ECE Recommendation 20 codes
/// (KGM, TNE) and codes of the Russian classifier OKEI (166, 168). Nothing for a unit that is not known, or is none of
/// weight.
[[nodiscard]] std::optional<double> kilogramsIn(std::string_view unit);

} // namespace waybill::map
