// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::map {

/// What names of countries, currencies and placeholders are compared by: lower case, letters and digits only, one blank
/// between words, without apostrophes and accents written as separate signs.
[[nodiscard]] std::string nameKey(std::string_view text);
/// The same without the accents of Latin letters, which are often left out, and with Chinese simplified.
[[nodiscard]] std::string plainNameKey(std::string_view text);

} // namespace waybill::map
