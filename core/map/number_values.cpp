// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/values.h"
#include "core/map/western_digits.h"

#include <QChar>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace waybill::map {

namespace {

constexpr std::size_t longestNumber = 60;
constexpr double tooLarge = 1e18; // no shipment is worth or weighs so much: a code, or cells that moved

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Length of a blank or apostrophe that may separate thousands, at the beginning of `text`; 0 if there is none.
std::size_t separatorLength(std::string_view text) {
    if (text.front() == ' ' || text.front() == '\'' || text.front() == '_')
        return 1;
    if (text.starts_with("\xC2\xA0"))
        return 2; // no-break space
    if (text.starts_with("\xE2\x80\xAF") || text.starts_with("\xE2\x80\x89") || text.starts_with("\xE2\x80\x99"))
        return 3; // narrow no-break space, thin space, typographic apostrophe
    return 0;
}

std::size_t signLength(std::string_view text) {
    static constexpr std::array<std::string_view, 6> signs{"$", "€", "£", "₽", "₹", "¥"};
    for (std::string_view sign : signs) {
        if (text.starts_with(sign))
            return sign.size();
    }
    return 0;
}

/// Digits after the last mark: a group of thousands has three.
std::size_t digitsAfter(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + 1 + count < text.size() && isDigit(text[at + 1 + count]))
        ++count;
    return count;
}

/// Which of '.' and ',' ends the whole part of this number, given what the column uses. 0 when there is no fraction.
char fractionMark(std::string_view text, char decimalMark) {
    const auto dot = text.rfind('.');
    const auto comma = text.rfind(',');
    if (dot == std::string_view::npos && comma == std::string_view::npos)
        return 0;
    if (dot != std::string_view::npos && comma != std::string_view::npos)
        return dot > comma ? '.' : ',';
    const char mark = dot == std::string_view::npos ? ',' : '.';
    const auto at = dot == std::string_view::npos ? comma : dot;
    const bool once = text.find(mark) == at;
    if (!once)
        return 0;
    if (mark == decimalMark)
        return mark;
    // The other mark, once: thousands if three digits follow, else this cell's own decimal mark. Nothing is "0,125"
    // thousand.
    return digitsAfter(text, at) == 3 && at > 0 && at <= 3 && text.front() != '0' ? 0 : mark;
}

/// Without the noise of binary fractions: 8.640000000000001 is 8.64.
double withoutNoise(double number, int digits) {
    if (digits <= 15)
        return number;
    std::array<char, 40> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.14e", number);
    double rounded = number;
    std::from_chars(buffer.data(), buffer.data() + length, rounded);
    return rounded;
}

struct Scanned {
    double number;
    std::size_t length; ///< Bytes of the text that the number takes.
};

/// Bytes of the digits, marks and thousands separators that `text` begins with.
std::size_t numeralLength(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t j = 0; j < text.size();) {
        if (isDigit(text[j])) {
            end = ++j;
        } else if ((text[j] == '.' || text[j] == ',') && j > 0) {
            ++j;
        } else if (const std::size_t skip = separatorLength(text.substr(j));
                   skip > 0 && end > 0 && j + skip < text.size() && digitsAfter(text, j + skip - 1) == 3) {
            j += skip;
        } else if (text[j] == '.' && j + 1 < text.size() && isDigit(text[j + 1])) {
            ++j;
        } else {
            break;
        }
    }
    return end;
}

/// An exponent, as spreadsheets write large and tiny numbers: "e-5" of "E-05 KG". Empty when there is none.
std::string_view exponentOf(std::string_view text) {
    if (text.size() < 2 || (text[0] != 'E' && text[0] != 'e'))
        return {};
    const std::size_t first = text[1] == '-' || text[1] == '+' ? 2 : 1;
    std::size_t end = first;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end > first && end - first <= 3 ? text.substr(0, end) : std::string_view();
}

std::optional<Scanned> scanNumber(std::string_view text, char decimalMark) {
    std::array<char, longestNumber + 8> buffer{};
    std::size_t size = 0;
    std::size_t start = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        if (text[0] == '-')
            buffer[size++] = '-';
        start = 1 + signLength(text.substr(1));
    }
    const std::string_view body = text.substr(start, numeralLength(text.substr(start)));
    if (body.empty())
        return std::nullopt;
    const char mark = fractionMark(body, decimalMark);
    const auto fraction = mark == 0 ? std::string_view::npos : body.rfind(mark);
    int digits = 0;
    for (std::size_t j = 0; j < body.size() && size + 2 < longestNumber; ++j) {
        if (isDigit(body[j])) {
            buffer[size++] = body[j];
            digits += digits > 0 || body[j] != '0' ? 1 : 0;
        } else if (j == fraction) {
            buffer[size++] = '.';
        }
    }
    const std::string_view exponent = exponentOf(text.substr(start + body.size()));
    for (const char c : exponent) {
        if (c != '+')
            buffer[size++] = c;
    }
    double number = 0;
    const auto [rest, error] = std::from_chars(buffer.data(), buffer.data() + size, number);
    if (error != std::errc() || !std::isfinite(number) || std::abs(number) >= tooLarge)
        return std::nullopt;
    return Scanned{withoutNoise(number, digits), start + body.size() + exponent.size()};
}

/// Without blanks, brackets and a currency in front.
std::string_view bare(std::string_view cell) {
    std::string_view text = trimmed(cell);
    if (text.size() >= 2 && text.front() == '(' && text.back() == ')')
        text = trimmed(text.substr(1, text.size() - 2));
    if (!text.empty() && !isDigit(text.front()))
        text = trimmed(text.substr(signLength(text)));
    return text;
}

/// "١٢ كجم": the number in digits of another script, the unit as written.
std::optional<Amount> amountInOtherDigits(std::string_view text, char decimalMark) {
    std::size_t i = 0;
    if (!QChar::isDigit(nextCodePoint(text, i)))
        return std::nullopt;
    std::size_t end = i;
    while (i < text.size() && !QChar::isLetter(nextCodePoint(text, i)))
        end = i;
    const std::string_view unit = text.substr(end);
    if (unit.empty() || unit.size() > 40 || inWesternDigits(unit))
        return std::nullopt;
    const auto number = parseNumber(text.substr(0, end), decimalMark);
    return number ? std::optional(Amount{*number, unit}) : std::nullopt;
}

} // namespace

std::string_view numeralOf(std::string_view cell) {
    std::string_view text = bare(cell.substr(0, longestNumber));
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text = text.substr(1);
    if (!text.empty() && !isDigit(text.front()))
        text.remove_prefix(signLength(text));
    return text.substr(0, numeralLength(text));
}

std::optional<double> parseNumber(std::string_view cell, char decimalMark) {
    if (const auto western = inWesternDigits(cell.substr(0, 4 * longestNumber)))
        return parseNumber(*western, decimalMark);
    const std::string_view whole = trimmed(cell);
    if (whole.empty() || whole.size() > longestNumber)
        return std::nullopt;
    const bool bracketed = whole.front() == '(' && whole.back() == ')';
    const std::string_view text = bare(whole);
    if (text.empty())
        return std::nullopt;
    const auto scanned = scanNumber(text, decimalMark);
    if (!scanned)
        return std::nullopt;
    std::string_view rest = trimmed(text.substr(scanned->length));
    if (rest == "." || rest == ",")
        rest = {};
    rest.remove_prefix(signLength(rest.empty() ? std::string_view(" ") : rest));
    if (!rest.empty())
        return std::nullopt;
    return bracketed ? -scanned->number : scanned->number;
}

std::optional<Amount> parseAmount(std::string_view cell, char decimalMark) {
    const std::string_view text = trimmed(cell);
    if (text.empty() || text.size() > 2 * longestNumber)
        return std::nullopt;
    if (const auto number = parseNumber(text, decimalMark))
        return Amount{*number, {}};
    if (!isDigit(text.front()))
        return amountInOtherDigits(text, decimalMark);
    const auto scanned = scanNumber(text, decimalMark);
    if (!scanned)
        return std::nullopt;
    std::string_view unit = trimmed(text.substr(scanned->length));
    // A unit is a word or two; a date, a fraction ("1/2") or a sentence is none.
    const bool word = !unit.empty() && unit.size() <= 40 && !isDigit(unit.front()) && unit.front() != '/' &&
                      unit.front() != '-' && unit.front() != ':' && unit.front() != '\\' && unit.front() != '%' &&
                      unit.find_first_of("0123456789") == std::string_view::npos;
    if (!word)
        return std::nullopt;
    return Amount{scanned->number, unit};
}

namespace {

/// "HS 8481.80; HS 7318.15" → 8481.80: the first of several, without the name before it and the check letter behind.
std::string_view bareHsCode(std::string_view text) {
    text = trimmed(text.substr(0, text.find_first_of(";|\n")));
    for (const std::string_view name : {"HTSUS", "HTS", "HSN", "HS", "NCM"}) {
        if (!text.starts_with(name))
            continue;
        const std::string_view rest = trimmed(text.substr(name.size()));
        const std::string_view code = rest.starts_with(':') ? trimmed(rest.substr(1)) : rest;
        return code.empty() || !isDigit(code.front()) ? text : code;
    }
    constexpr std::size_t shortestWithCheck = 9;
    const bool checked =
        text.size() >= shortestWithCheck && text.back() >= 'A' && text.back() <= 'Z' && isDigit(text[text.size() - 2]);
    return checked ? text.substr(0, text.size() - 1) : text;
}

} // namespace

std::optional<std::string> parseHsCode(std::string_view cell, bool restoreZero) {
    if (const auto western = inWesternDigits(cell.substr(0, longestNumber)))
        return parseHsCode(*western, restoreZero);
    std::string_view text = bareHsCode(cell);
    if (text.ends_with('*'))
        text = trimmed(text.substr(0, text.size() - 1));
    if (text.size() > 5 && text.ends_with(".0") && text.find('.') == text.size() - 2)
        text.remove_suffix(2); // a code that a spreadsheet kept as a number
    if (text.size() < 5 || text.size() > 20)
        return std::nullopt;
    std::string code;
    for (char c : text) {
        if (isDigit(c))
            code += c;
        else if (c != '.' && c != ' ' && c != '-' && c != '\'')
            return std::nullopt;
    }
    const bool lost = code.size() == 5 || code.size() == 7 || code.size() == 9;
    if (restoreZero && lost)
        code.insert(code.begin(), '0');
    if (code.size() < 6 || code.size() > 12 || code.starts_with("00"))
        return std::nullopt;
    return code;
}

std::optional<std::string> parseHsCode(std::string_view cell) {
    return parseHsCode(cell, true);
}

} // namespace waybill::map
