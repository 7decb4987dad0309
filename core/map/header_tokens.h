// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waybill::map {

/// A header in lower case without accents, blanks and punctuation: what two spellings of one name are compared by.
[[nodiscard]] std::string headerKey(std::string_view header);
/// The words of a header: split at blanks, punctuation, underscores, camel case, and between letters, digits and
/// Chinese characters.
[[nodiscard]] std::vector<std::string> headerTokens(std::string_view header);

} // namespace waybill::map
