// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/number_format.h"

#include "core/base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <optional>

namespace waybill::read {

namespace {

std::optional<double> numberIn(std::string_view written) {
    double value = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc() || end != written.data() + written.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether a number is written as its value would be: with no digit too many, and with so few that each counts.
bool isShortest(std::string_view written) {
    const std::string_view number = written.starts_with('-') ? written.substr(1) : written;
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::string_view whole = number.substr(0, point);
    if (!isDigits(whole) || (whole.size() > 1 && whole[0] == '0'))
        return false;
    if (point == number.size())
        return true;
    constexpr std::size_t mostDecimals = 9; // a smaller number would be written with an exponent
    const std::string_view decimals = number.substr(point + 1);
    return isDigits(decimals) && decimals.back() != '0' && decimals.size() <= mostDecimals &&
           whole.size() + decimals.size() <= std::size_t(std::numeric_limits<double>::digits10);
}

void appendClock(std::string& text, long long seconds) {
    char clock[32];
    const int length =
        std::snprintf(clock, sizeof clock, "%02lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
    text.append(clock, std::size_t(length));
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

/// Some programs write the word for "General" in the language of their user, whose letters then look like a date's.
bool isLocalisedGeneral(std::string_view code) {
    constexpr std::string_view words[] = {"standard", "standaard",     "est\xC3\xA1ndar",
                                          "yleinen",  "norm\xC3\xA1l", "og\xC3\xB3lny"};
    std::string word;
    for (const char c : code.substr(0, code.find(';')))
        word += lower(c);
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

} // namespace

NumberKind builtInNumberKind(int formatId) {
    if (formatId == 46)
        return NumberKind::Duration;
    const bool clock =
        (formatId >= 18 && formatId <= 21) || formatId == 32 || formatId == 33 || formatId == 45 || formatId == 47;
    if (clock)
        return NumberKind::Clock;
    const bool date =
        (formatId >= 14 && formatId <= 22) || (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
    return date ? NumberKind::Date : NumberKind::Number;
}

NumberKind numberKindOf(std::string_view code) {
    bool date = false;
    bool day = false;
    bool hour = false;
    if (isLocalisedGeneral(code))
        return NumberKind::Number;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = lower(code[i]);
        if (c == ';')
            break;
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t close = std::min(code.find(']', i + 1), code.size());
            const std::string_view inside = code.substr(i + 1, close - i - 1);
            const bool elapsed = !inside.empty() && std::all_of(inside.begin(), inside.end(), [&inside](char letter) {
                return lower(letter) == lower(inside[0]) && std::strchr("hms", lower(letter)) != nullptr;
            });
            if (elapsed)
                return NumberKind::Duration;
            i = close;
        } else if (c == 'g' && i + 6 < code.size() && lower(code[i + 2]) == 'n') {
            // "General" has letters of its own that mean nothing.
            i += 6;
        } else if (c == '0' || c == '#' || c == '?') {
            if (!date)
                return NumberKind::Number;
        } else if (c == 'd' || c == 'm' || c == 'y' || c == 'h' || c == 's') {
            date = true;
            day = day || c == 'd' || c == 'y';
            hour = hour || c == 'h' || c == 's';
        }
    }
    if (!date)
        return NumberKind::Number;
    return hour && !day ? NumberKind::Clock : NumberKind::Date;
}

void appendNumber(std::string& text, std::string_view written) {
    if (isShortest(written)) {
        text.append(written);
        return;
    }
    const std::optional<double> value = numberIn(written);
    if (!value) {
        text.append(written);
        return;
    }
    const double size = std::fabs(*value);
    const bool plain = size == 0 || (size >= 1e-9 && size < 1e21);
    std::array<char, 64> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value == 0 ? 0.0 : *value,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    text.append(buffer.data(), end);
}

void appendDate(std::string& text, std::string_view written, bool from1904, NumberKind kind) {
    const std::optional<double> value = numberIn(written);
    constexpr double daysUntil10000 = 2958466;
    constexpr double secondsOfDay = 86400;
    if (!value || *value < 0 || *value >= daysUntil10000) {
        appendNumber(text, written);
        return;
    }
    const auto total = static_cast<long long>(std::llround(*value * secondsOfDay));
    const auto day = int(total / 86400);
    const long long seconds = total % 86400;
    const bool isDayZero = from1904 && kind == NumberKind::Date && total == 0;
    if (kind == NumberKind::Duration || (day == 0 && !isDayZero)) {
        appendClock(text, total);
        return;
    }
    // Day 60 of the 1900 system is 29 February 1900, which never was; days before it are one off.
    constexpr int dayOf1899Dec30 = -25569;
    constexpr int dayOf1904Jan1 = -24107;
    const int days = from1904 ? dayOf1904Jan1 + day : dayOf1899Dec30 + day + (day < 60 ? 1 : 0);
    text.append(Date::fromDays(days).iso());
    if (seconds != 0) {
        text += ' ';
        appendClock(text, seconds);
    }
}

void appendIsoDate(std::string& text, std::string_view written) {
    constexpr std::size_t dayLength = 10;
    const std::string_view day = written.substr(0, dayLength);
    if (!Date::fromIso(day) || (written.size() > dayLength && written[dayLength] != 'T')) {
        text.append(written);
        return;
    }
    text.append(day);
    std::string_view time = written.size() > dayLength ? written.substr(dayLength + 1) : std::string_view();
    time = time.substr(0, time.find_first_of(".Z+"));
    if (!time.empty() && time != "00:00:00" && time != "00:00") {
        text += ' ';
        text.append(time);
        if (time.size() == 5)
            text.append(":00");
    }
}

void appendIsoDuration(std::string& text, std::string_view written) {
    constexpr double mostSeconds = 1e9;
    std::string_view rest = written;
    double seconds = 0;
    bool inTime = false;
    bool sound = rest.starts_with('P') && rest.size() > 2;
    rest.remove_prefix(sound ? 1 : 0);
    while (sound && !rest.empty()) {
        if (rest.front() == 'T') {
            inTime = true;
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t end = rest.find_first_not_of("0123456789.");
        const std::optional<double> count = numberIn(rest.substr(0, end));
        const char unit = end == std::string_view::npos ? '\0' : rest[end];
        const double length = unit == 'D' && !inTime  ? 86400
                              : unit == 'H' && inTime ? 3600
                              : unit == 'M' && inTime ? 60
                              : unit == 'S' && inTime ? 1
                                                      : 0;
        sound = count && length > 0;
        seconds += sound ? *count * length : 0;
        rest.remove_prefix(std::min(end, rest.size() - 1) + 1);
    }
    if (sound && seconds < mostSeconds)
        appendClock(text, std::llround(seconds));
    else
        text.append(written);
}

} // namespace waybill::read
