// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waybill::map {

/// The text with the digits of any other script ("١٢٣", "۱۲۳", "১২৩", full width) as 0-9 and the Arabic marks of
/// decimals and thousands as '.' and ','; nothing when it has none, so that most cells cost no copy.
[[nodiscard]] std::optional<std::string> inWesternDigits(std::string_view text);

} // namespace waybill::map
