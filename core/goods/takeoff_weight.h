// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace waybill::goods {

/// The take-off weight in kilograms that words say right after having named it: "895 г", "не более 7 кг", "более 25 кг
/// но не более 150 кг" (150). More than a bound without an upper one is a hair more than it.
[[nodiscard]] std::optional<double> weightAfter(std::string_view words);

} // namespace waybill::goods
