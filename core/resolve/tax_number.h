// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// Whether ten (firm) or twelve (person) digits are a Russian INN: check digits by the order of the Federal Tax
/// Service of 29.06.2012 № ММВ-7-6/435.
[[nodiscard]] bool isInn(std::string_view digits);
/// Whether thirteen (OGRN) or fifteen (OGRNIP) digits are a Russian registration number: the last digit is that of the
/// remainder by 11 or 13 of those before it.
[[nodiscard]] bool isOgrn(std::string_view digits);

/// What of a name is no name: the registration numbers that stand in it.
struct NumbersInName {
    std::string name;  ///< Without the numbers and their labels.
    std::string taxId; ///< The first valid INN; empty when there is none.
};
/// Takes valid INN and OGRN, and the KPP beside an INN, out of a name.
[[nodiscard]] NumbersInName takeNumbers(std::string_view name);

} // namespace waybill::resolve
