// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <re2/re2.h>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::goods {

using Expression = std::unique_ptr<RE2>;

/// The expression over words() of any of the phrases; nothing without phrases.
[[nodiscard]] Expression expressionOf(const std::vector<std::string>& phrases);
/// Of a text whose first or second word is one of the phrases; nothing without phrases.
[[nodiscard]] Expression atStartOf(const std::vector<std::string>& phrases);
/// What the text as it is is searched for before anything is made of it; nothing when a phrase may be anywhere.
[[nodiscard]] Expression hintOf(const std::vector<std::string>& phrases);

/// Each phrase on its own, so that an error names it, and `where` it stands.
[[nodiscard]] Result<void> checkPhrases(const std::vector<std::string>& phrases, const std::string& where);

/// Where an expression is first found; npos when it is not.
[[nodiscard]] std::size_t firstPlace(const RE2& wanted, std::string_view text, std::size_t* end = nullptr);

} // namespace waybill::goods
