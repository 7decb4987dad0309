// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::map {

/// The currency that a header names: "TOTAL VALUE_INR", "Value (INR)", "CIF_IN_NIGERIA". Empty when none.
[[nodiscard]] std::string currencyOfHeader(std::string_view header);

} // namespace waybill::map
