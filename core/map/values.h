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
/// Digits only, a lost leading zero restored; nothing when it is no HS code.
[[nodiscard]] std::optional<std::string> parseHsCode(std::string_view cell);
/// ISO 3166-1 alpha-2 from a code or a name in English, Russian, Ukrainian or Chinese.
[[nodiscard]] std::optional<std::string> parseCountry(std::string_view cell);
/// ISO 4217 from a code, a number code or a symbol.
[[nodiscard]] std::optional<std::string> parseCurrency(std::string_view cell);

} // namespace waybill::map
