// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/note/rules_file.h"

#include <memory>
#include <re2/re2.h>
#include <re2/set.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waybill::note {

using Expression = std::unique_ptr<RE2>;

/// An expression that is compiled when it is first asked for: most rules never are. Threads may ask at once.
class LazyExpression {
public:
    LazyExpression() = default;
    explicit LazyExpression(std::string pattern);
    [[nodiscard]] explicit operator bool() const { return m_state != nullptr; }
    [[nodiscard]] const RE2& operator*() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// A language's shared words as expressions over folded text.
struct CompiledLanguage {
    View view = View::Latin;
    std::vector<std::pair<LazyExpression, std::string>> leads; ///< One word each, with its rendering.
    std::vector<std::pair<LazyExpression, std::string>> tails;
    LazyExpression negationBefore; ///< Ends where a statement begins.
    LazyExpression refusalAfter;   ///< Begins where a statement ends.
    LazyExpression joiner;         ///< All that may stand between a negated statement and one that shares the negation.
};

/// One rule: its groups are 1 the whole statement, 2 what leads up to it, 3 what follows the core.
struct CompiledRule {
    RuleSpec spec;
    const CompiledLanguage* language = nullptr;
    LazyExpression strict; ///< Words apart.
    LazyExpression glued;  ///< None when the rule wants its words apart.
    LazyExpression require, forbid;
};

struct CompiledRules {
    std::vector<std::unique_ptr<CompiledLanguage>> languages;
    std::vector<CompiledRule> rules;
    Expression prefilter; ///< Over the text as it is: without a match no rule can match.
    /// Which rules can match, by view; a set's index i is the rule `inView[i]`.
    struct ViewRules {
        std::unique_ptr<RE2::Set> set;
        std::vector<std::size_t> inView;
    };
    ViewRules cyrillic, latin;
};

[[nodiscard]] Result<CompiledRules> compile(RulesFile file);

} // namespace waybill::note
