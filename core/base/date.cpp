// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date.h"

#include <charconv>
#include <chrono>

namespace waybill {

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

void writeDigits(std::string& text, std::size_t at, std::size_t count, int number) {
    for (std::size_t i = count; i-- > 0; number /= 10)
        text[at + i] = char('0' + number % 10);
}

} // namespace

std::optional<Date> Date::make(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                          std::chrono::day(unsigned(day))};
    if (!ymd.ok())
        return std::nullopt;
    return Date(year, month, day);
}

std::optional<Date> Date::fromIso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return make(*year, *month, *day);
}

Date Date::fromDays(int days) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(days))};
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}

int Date::days() const {
    const std::chrono::year_month_day ymd{std::chrono::year(m_year), std::chrono::month(unsigned(m_month)),
                                          std::chrono::day(unsigned(m_day))};
    return int(std::chrono::sys_days(ymd).time_since_epoch().count());
}

std::string Date::iso() const {
    std::string text = "0000-00-00";
    writeDigits(text, 0, 4, m_year);
    writeDigits(text, 5, 2, m_month);
    writeDigits(text, 8, 2, m_day);
    return text;
}

std::optional<Month> Month::fromIso(std::string_view text) {
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    if (!year || !month || *year < 1 || *month < 1 || *month > 12)
        return std::nullopt;
    return Month{*year * 12 + *month - 1};
}

int Month::firstDay() const {
    const std::chrono::year_month_day first{std::chrono::year(year()), std::chrono::month(unsigned(month())),
                                            std::chrono::day(1)};
    return int(std::chrono::sys_days(first).time_since_epoch().count());
}

int Month::lastDay() const {
    return Month{index + 1}.firstDay() - 1;
}

std::string Month::iso() const {
    std::string text = "0000-00";
    writeDigits(text, 0, 4, year());
    writeDigits(text, 5, 2, month());
    return text;
}

} // namespace waybill
