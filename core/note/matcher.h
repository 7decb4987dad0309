// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/compiled_rules.h"
#include "core/note/rule_book.h"

#include <string_view>
#include <vector>

namespace waybill::note {

struct Findings {
    std::vector<Statement> statements; ///< Their negation decided, what is said twice said once, by start.
    bool complete = true;              ///< False when there was more to find than is looked at in one text.
};

/// What a text states by the rules.
[[nodiscard]] Findings statementsOf(const CompiledRules& rules, std::string_view text);

} // namespace waybill::note
