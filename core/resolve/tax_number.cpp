// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/tax_number.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace waybill::resolve {

namespace {

constexpr std::size_t kppDigits = 9;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int checkDigit(std::string_view digits, std::size_t count) {
    constexpr std::array weights{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    int sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += (digits[i] - '0') * weights[weights.size() - count + i];
    return sum % 11 % 10;
}

bool hasCheckDigit(std::string_view digits, std::size_t at) {
    return checkDigit(digits, at) == digits[at] - '0';
}

// The labels as papers write them, longest first.
constexpr std::array<std::string_view, 8> labels{"ОГРНИП", "ОГРН", "ИНН/КПП", "ИНН", "КПП", "INN/KPP", "INN", "KPP"};

bool isSeam(char c) {
    return c == ' ' || c == ':' || c == '/' || c == ',' || c == ';' || c == '(' || c == ')' || c == '.';
}

void trimSeam(std::string& name) {
    while (!name.empty() && isSeam(name.back()) && name.back() != '.')
        name.pop_back();
    for (const std::string_view label : labels) {
        if (!name.ends_with(label))
            continue;
        const std::string_view before = std::string_view(name).substr(0, name.size() - label.size());
        if (before.empty() || isSeam(before.back()) || before.back() == '"')
            name.resize(before.size());
        return;
    }
}

} // namespace

bool isInn(std::string_view digits) {
    if (!std::ranges::all_of(digits, isDigit) || digits.starts_with("00"))
        return false;
    if (digits.size() == 10)
        return hasCheckDigit(digits, 9);
    return digits.size() == 12 && hasCheckDigit(digits, 10) && hasCheckDigit(digits, 11);
}

bool isOgrn(std::string_view digits) {
    if ((digits.size() != 13 && digits.size() != 15) || !std::ranges::all_of(digits, isDigit))
        return false;
    std::int64_t number = 0;
    for (const char digit : digits.substr(0, digits.size() - 1))
        number = number * 10 + (digit - '0');
    const std::int64_t divisor = digits.size() == 13 ? 11 : 13;
    return number % divisor % 10 == digits.back() - '0';
}

NumbersInName takeNumbers(std::string_view name) {
    NumbersInName result;
    bool afterInn = false;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t end = i;
        while (end < name.size() && isDigit(name[end]))
            ++end;
        const std::string_view digits = name.substr(i, end - i);
        const bool inn = isInn(digits);
        if (inn || isOgrn(digits) || (afterInn && digits.size() == kppDigits)) {
            trimSeam(result.name);
            if (!result.name.empty())
                result.name += ' ';
            if (inn && result.taxId.empty())
                result.taxId = digits;
            afterInn = afterInn || inn;
            i = end;
            while (i < name.size() && isSeam(name[i]))
                ++i;
            continue;
        }
        end = std::max(end, i + 1);
        result.name += name.substr(i, end - i);
        i = end;
    }
    result.name = trimmed(result.name);
    return result;
}

} // namespace waybill::resolve
