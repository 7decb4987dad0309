// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/compiled_rules.h"
#include "core/note/rule_book.h"

#include <string_view>
#include <vector>

namespace waybill::note {

/// The statements of a text by the rules: found, their negation decided, what is said twice said once, by start.
[[nodiscard]] std::vector<Statement> statementsOf(const CompiledRules& rules, std::string_view text);

} // namespace waybill::note
