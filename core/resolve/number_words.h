// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// A number as a name writes it, in digits: "12", "1st", "first" and "II" are "12", "1", "1" and "2". A single I, V or
/// X is a number only at the end of a name. Nothing when the word is none. `latin` is romanised.
[[nodiscard]] std::optional<std::string> numberOf(std::string_view latin, bool isLast);

/// Joins what is written as tens and units: "40", "4" are "44" when words wrote at least one of them.
[[nodiscard]] bool joinTens(std::string& tens, std::string_view units);

} // namespace waybill::resolve
