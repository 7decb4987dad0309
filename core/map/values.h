// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/map/mapping.h"

#include <optional>
#include <string>
#include <string_view>

namespace waybill::map {

// Parsers of single cells. Each takes text as written and returns nothing when it is not that kind of value.

[[nodiscard]] bool isPlaceholder(std::string_view cell); ///< ОТСУТСТВУЕТ, TO ORDER, N/A, NULL, ".", "-0-", …
[[nodiscard]] std::optional<Date> parseDate(std::string_view cell, DateOrder order);
[[nodiscard]] std::optional<Month> parseMonth(std::string_view cell); ///< "Oct 2025", "2025-10", "10.2025"
/// `decimalMark` '.' or ','; thousands separators (blank, NBSP, the other mark, apostrophe) are dropped.
[[nodiscard]] std::optional<double> parseNumber(std::string_view cell, char decimalMark);
/// The digits and marks of a number's cell ("1,234.5" of "($1,234.5)" and "1,234.5 KG"), without sign, brackets,
/// currency and unit; empty when the cell holds no number.
[[nodiscard]] std::string_view numeralOf(std::string_view cell);
/// Digits only, a lost leading zero restored; nothing when it is no HS code.
[[nodiscard]] std::optional<std::string> parseHsCode(std::string_view cell);
/// The same; codes of 5, 7 or 9 digits stay as they are where a source has such codes.
[[nodiscard]] std::optional<std::string> parseHsCode(std::string_view cell, bool restoreZero);
/// ISO 3166-1 alpha-2 from a code or a name in English, Russian, Ukrainian, Chinese and the other languages of
/// resources/map/countries.tsv; accents of Latin letters may be left out.
[[nodiscard]] std::optional<std::string> parseCountry(std::string_view cell);
/// Whether a text is a country's name in words ("CHINA", "Турция") and nothing else; a code is none.
[[nodiscard]] bool isCountryName(std::string_view text);
/// The delivery term that a cell begins with, in capitals: FOB of "FOB SHANGHAI", whose place is no part of it. Empty
/// when none; looks into nothing that the caller must keep.
[[nodiscard]] std::string_view incotermOf(std::string_view cell);
/// ISO 4217 from a code, a number code or a symbol.
[[nodiscard]] std::optional<std::string> parseCurrency(std::string_view cell);
/// ISO 4217 of the country's own currency, "" where its code does not begin with the country's.
[[nodiscard]] std::string currencyOfCountry(std::string_view alpha2);

/// A number that may be followed by its unit in the same cell: "3903 PCS", "27PACKAGE".
struct Amount {
    double number;
    std::string_view unit; ///< Empty when the cell has none.
};
[[nodiscard]] std::optional<Amount> parseAmount(std::string_view cell, char decimalMark);

/// A number with its currency in the same cell: "USD 1,234.50", "1234.50 EUR".
struct MoneyInCell {
    double number;
    std::string currency; ///< ISO 4217.
};
[[nodiscard]] std::optional<MoneyInCell> parseMoney(std::string_view cell, char decimalMark);

} // namespace waybill::map
