// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/solar_hijri.h"
#include "core/map/values.h"
#include "core/map/western_digits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace waybill::map {

namespace {

constexpr int firstYear = 1950;
constexpr int lastYear = 2100;
constexpr std::size_t longestCell = 200;  // bytes; a longer one is no date
constexpr int daysFrom1900To1970 = 25569; // a spreadsheet's day 1 is 1900-01-01, with its famous extra leap day

struct MonthName {
    std::string_view start; ///< Folded; enough letters to tell it from the others.
    int month;
};

// English, Russian, Ukrainian, Kazakh, Spanish, Portuguese, French, German, Turkish, Indonesian and Uzbek month names
// by their beginnings.
constexpr MonthName monthNames[] = {
    {"jan", 1},  {"янв", 1},  {"січ", 1},  {"ene", 1},  {"oca", 1},  {"feb", 2},  {"фев", 2},  {"лют", 2},  {"fev", 2},
    {"fév", 2},  {"şub", 2},  {"sub", 2},  {"mar", 3},  {"мар", 3},  {"бер", 3},  {"mär", 3},  {"apr", 4},  {"апр", 4},
    {"кві", 4},  {"abr", 4},  {"avr", 4},  {"nis", 4},  {"may", 5},  {"май", 5},  {"мая", 5},  {"тра", 5},  {"mai", 5},
    {"jun", 6},  {"июн", 6},  {"чер", 6},  {"juin", 6}, {"haz", 6},  {"jul", 7},  {"июл", 7},  {"лип", 7},  {"juil", 7},
    {"tem", 7},  {"aug", 8},  {"авг", 8},  {"сер", 8},  {"ago", 8},  {"aou", 8},  {"aoû", 8},  {"ağu", 8},  {"sep", 9},
    {"сен", 9},  {"вер", 9},  {"set", 9},  {"eyl", 9},  {"oct", 10}, {"окт", 10}, {"жов", 10}, {"out", 10}, {"okt", 10},
    {"eki", 10}, {"nov", 11}, {"ноя", 11}, {"лис", 11}, {"kas", 11}, {"dec", 12}, {"дек", 12}, {"гру", 12}, {"dic", 12},
    {"dez", 12}, {"déc", 12}, {"ara", 12}, {"қаң", 1},  {"ақп", 2},  {"нау", 3},  {"сәу", 4},  {"мам", 5},  {"мау", 6},
    {"шіл", 7},  {"там", 8},  {"қыр", 9},  {"қаз", 10}, {"қар", 11}, {"жел", 12}, {"mei", 5},  {"agu", 8},  {"agt", 8},
    {"des", 12}, {"yan", 1},  {"iyun", 6}, {"iyul", 7}, {"avg", 8},  {"noy", 11}, {"dek", 12},
};

struct Part {
    int number = -1; ///< -1 when it is a word.
    int digits = 0;
    std::string_view word;
};

struct Parts {
    std::array<Part, 3> part;
    std::size_t count = 0;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

int monthOfWord(std::string_view word) {
    const std::string key = folded(word);
    for (const MonthName& name : monthNames) {
        if (std::string_view(key).starts_with(name.start))
            return name.month;
    }
    return 0;
}

/// Words between the numbers that tell nothing: "5 de mayo de 2024", "5 tháng 1 năm 2024", 2024年1月5日.
bool isDateFiller(std::string_view word) {
    static constexpr std::array<std::string_view, 19> fillers{"T",  "г",  "г.", "года", "році", "року", "р",
                                                              "ж",  "de", "of", "st",   "nd",   "rd",   "th",
                                                              "年", "月", "日", "năm",  "ngày"};
    return std::find(fillers.begin(), fillers.end(), word) != fillers.end() || word == "tháng" || word == "Tháng" ||
           word == "Ngày" || word == "thang" || word == "Thang";
}

/// The first three numbers or words of a cell; the time of day that may follow is left alone. Nothing when what stands
/// there cannot be a date.
std::optional<Parts> partsOf(std::string_view text) {
    Parts parts;
    std::size_t i = 0;
    while (i < text.size() && parts.count < 3) {
        if (isDigit(text[i])) {
            const std::size_t begin = i;
            while (i < text.size() && isDigit(text[i]))
                ++i;
            Part& part = parts.part[parts.count++];
            part.digits = int(i - begin);
            if (part.digits > 8)
                return std::nullopt;
            std::from_chars(text.data() + begin, text.data() + i, part.number);
        } else if (isLetter(text[i])) {
            const std::size_t begin = i;
            while (i < text.size() && isLetter(text[i]))
                ++i;
            const std::string_view word = text.substr(begin, i - begin);
            if (isDateFiller(word))
                continue;
            parts.part[parts.count++].word = word;
        } else if (text[i] == ':') {
            return std::nullopt; // a time without a day: "00:00.0"
        } else if (text[i] == '-' || text[i] == '/' || text[i] == '.' || text[i] == ' ' || text[i] == ',' ||
                   text[i] == '\'') {
            ++i;
        } else {
            return std::nullopt;
        }
    }
    if (i >= text.size() || parts.count < 3)
        return parts;
    // What follows a full date is a time of day, or it is no date.
    const char next = text[i];
    if (next == ':' || isDigit(next) || (isLetter(next) && next != 'T' && static_cast<unsigned char>(next) < 0x80))
        return std::nullopt;
    return parts;
}

std::optional<int> fullYear(int year, int digits) {
    if (digits <= 2)
        return year + (year < 70 ? 2000 : 1900);
    if (digits != 4 || year < firstYear || year > lastYear)
        return std::nullopt;
    return year;
}

std::optional<Date> dateOf(const Part& year, int month, int day) {
    if (year.digits == 4 && isSolarHijriYear(year.number))
        return fromSolarHijri(year.number, month, day);
    const auto full = fullYear(year.number, year.digits);
    return full ? Date::make(*full, month, day) : std::nullopt;
}

/// 28032025, or 8032025 that lost its zero, or 20250328.
std::optional<Date> fromRun(const Part& run, DateOrder order) {
    const int n = run.number;
    const auto valid = [](int year, int month, int day) {
        return year >= firstYear && year <= lastYear ? Date::make(year, month, day) : std::nullopt;
    };
    if (run.digits == 8 && isSolarHijriYear(n / 10000))
        return fromSolarHijri(n / 10000, n / 100 % 100, n % 100);
    const auto yearFirst = valid(n / 10000, n / 100 % 100, n % 100);
    const auto dayFirst = valid(n % 10000, n / 10000 % 100, n / 1000000);
    const auto monthFirst = valid(n % 10000, n / 1000000, n / 10000 % 100);
    if (run.digits == 7)
        return order == DateOrder::MonthFirst && monthFirst ? monthFirst : dayFirst;
    if (order == DateOrder::DayFirst && dayFirst)
        return dayFirst;
    if (order == DateOrder::MonthFirst && monthFirst)
        return monthFirst;
    return yearFirst ? yearFirst : dayFirst;
}

/// Five digits, perhaps with a fraction: a day as a spreadsheet counts it.
bool isSerial(std::string_view text) {
    for (std::size_t i = 0; i < 5; ++i) {
        if (!isDigit(text[i]))
            return false;
    }
    return text.size() == 5 || text[5] == '.';
}

std::optional<Date> fromSerial(std::string_view text) {
    int days = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    const bool fraction = rest != text.data() + text.size() && *rest == '.';
    if (error != std::errc() || (rest != text.data() + text.size() && !fraction) || days < 25000 || days > 60000)
        return std::nullopt;
    for (const char* c = fraction ? rest + 1 : rest; c != text.data() + text.size(); ++c) {
        if (!isDigit(*c))
            return std::nullopt;
    }
    return Date::fromDays(days - daysFrom1900To1970);
}

std::optional<Date> fromNumbers(const Parts& parts, DateOrder order) {
    const Part &a = parts.part[0], &b = parts.part[1], &c = parts.part[2];
    if (a.digits > 2 || (order == DateOrder::YearFirst && c.digits <= 2 && a.digits == 2)) {
        const auto date = dateOf(a, b.number, c.number);
        return date || a.digits > 2 ? date : dateOf(c, b.number, a.number);
    }
    if (b.digits > 2)
        return std::nullopt;
    const auto dayFirst = dateOf(c, b.number, a.number);
    const auto monthFirst = dateOf(c, a.number, b.number);
    if (order == DateOrder::MonthFirst)
        return monthFirst ? monthFirst : dayFirst;
    return dayFirst ? dayFirst : monthFirst;
}

} // namespace

std::optional<Date> parseDate(std::string_view cell, DateOrder order) {
    if (const auto western = inWesternDigits(cell.substr(0, longestCell)))
        return parseDate(*western, order);
    const std::string_view text = trimmed(cell);
    if (order == DateOrder::MonthYear || text.size() < 5 || text.size() > 40)
        return std::nullopt;
    if (text.size() == 10 && text[4] == '-' && (text.starts_with("19") || text.starts_with("20")))
        return Date::fromIso(text);
    if (isSerial(text))
        return fromSerial(text);
    const auto parts = partsOf(text);
    if (!parts)
        return std::nullopt;
    if (parts->count == 1 && (parts->part[0].digits == 7 || parts->part[0].digits == 8))
        return fromRun(parts->part[0], order);
    if (parts->count < 3)
        return std::nullopt;
    const Part &a = parts->part[0], &b = parts->part[1], &c = parts->part[2];
    if (a.number >= 0 && b.number >= 0 && c.number >= 0)
        return fromNumbers(*parts, order);
    if (a.number >= 0 && b.number < 0 && c.number >= 0) {
        const int month = monthOfWord(b.word);
        return a.digits == 4 ? dateOf(a, month, c.number) : dateOf(c, month, a.number);
    }
    if (a.number < 0 && b.number >= 0 && c.number >= 0)
        return dateOf(c, monthOfWord(a.word), b.number);
    return std::nullopt;
}

std::optional<Month> parseMonth(std::string_view cell) {
    if (const auto western = inWesternDigits(cell.substr(0, longestCell)))
        return parseMonth(*western);
    const std::string_view text = trimmed(cell);
    if (text.size() < 5 || text.size() > 40)
        return std::nullopt;
    const auto month = [](std::optional<int> year, int number) -> std::optional<Month> {
        if (!year || number < 1 || number > 12 || *year < firstYear || *year > lastYear)
            return std::nullopt;
        return Month{*year * 12 + number - 1};
    };
    const auto parts = partsOf(text);
    if (!parts)
        return std::nullopt;
    const Part &a = parts->part[0], &b = parts->part[1];
    if (parts->count == 1 && a.digits == 6) // 202510
        return month(a.number / 100, a.number % 100);
    if (parts->count != 2)
        return std::nullopt;
    if (a.number < 0 && b.number >= 0)
        return month(fullYear(b.number, b.digits), monthOfWord(a.word));
    if (a.number >= 0 && b.number < 0)
        return month(fullYear(a.number, a.digits), monthOfWord(b.word));
    if (a.digits == 4)
        return month(fullYear(a.number, a.digits), b.number);
    if (b.digits == 4)
        return month(fullYear(b.number, b.digits), a.number);
    return std::nullopt;
}

} // namespace waybill::map
