// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <optional>

namespace waybill::map {

/// Years that only the calendar of Iran and Afghanistan can mean in a customs record: 2001 to 2041.
[[nodiscard]] constexpr bool isSolarHijriYear(int year) {
    return year >= 1380 && year <= 1419;
}

/// The day of a Solar Hijri date, by the cycle of 33 years, which is exact for those years. Nothing when there is no
/// such day.
[[nodiscard]] std::optional<Date> fromSolarHijri(int year, int month, int day);

} // namespace waybill::map
