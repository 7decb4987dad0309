// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/values.h"

namespace waybill::map {

namespace {

constexpr std::size_t longestMoney = 60;

std::optional<MoneyInCell> moneyOf(std::string_view currency, std::optional<double> number) {
    if (!number)
        return std::nullopt;
    auto code = parseCurrency(currency);
    return code ? std::optional(MoneyInCell{*number, std::move(*code)}) : std::nullopt;
}

} // namespace

std::optional<MoneyInCell> parseMoney(std::string_view cell, char decimalMark) {
    const std::string_view text = trimmed(cell);
    const auto digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos || text.size() > longestMoney)
        return std::nullopt;
    std::string_view front = text.substr(0, digit);
    const bool negative = front.ends_with('-');
    if (negative)
        front.remove_suffix(1);
    front = trimmed(front);
    if (!front.empty())
        return moneyOf(front, parseNumber(text.substr(negative ? digit - 1 : digit), decimalMark));
    const auto amount = parseAmount(text, decimalMark);
    return amount && !amount->unit.empty() ? moneyOf(amount->unit, amount->number) : std::nullopt;
}

} // namespace waybill::map
