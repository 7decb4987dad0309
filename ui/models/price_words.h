// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/query/summary.h"

#include <QString>
#include <optional>

namespace waybill::ui {

// How the window says what goods cost a piece, and when something is seen in view.

[[nodiscard]] QString priceText(double priceUsd); ///< "$1,824", and "$2.48": cents matter where goods are cheap.
/// "median $1,824 a piece, 1 outlier among 17", "median $3,608 a piece, of 2 only: too few to judge"; empty without
/// prices.
[[nodiscard]] QString unitPriceText(const query::Summary::UnitPrice& price);
/// "first 21 Dec 2022, last 11 Apr 2023"; empty without days.
[[nodiscard]] QString appearanceText(const std::optional<Date>& first, const std::optional<Date>& last);

} // namespace waybill::ui
