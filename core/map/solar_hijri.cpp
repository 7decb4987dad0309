// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/solar_hijri.h"

namespace waybill::map {

namespace {

constexpr int longMonths = 6; // of 31 days; the others have 30, the last 29 or 30
constexpr int daysOfLongMonths = longMonths * 31;

/// Days since 1970-01-01 of the last day before a year: eight leap years in 33.
int newYear(int year) {
    constexpr int years = 1595, epoch = -1075196; // shift the cycle to begin with its first year
    const int counted = year + years;
    return epoch + 365 * counted + counted / 33 * 8 + (counted % 33 + 3) / 4;
}

} // namespace

std::optional<Date> fromSolarHijri(int year, int month, int day) {
    if (!isSolarHijriYear(year) || month < 1 || month > 12 || day < 1 || day > (month <= longMonths ? 31 : 30))
        return std::nullopt;
    const int before = month <= longMonths ? (month - 1) * 31 : daysOfLongMonths + (month - 1 - longMonths) * 30;
    const int days = newYear(year) + before + day;
    if (days > newYear(year + 1))
        return std::nullopt;
    return Date::fromDays(days);
}

} // namespace waybill::map
