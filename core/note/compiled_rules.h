// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/note/openings.h"
#include "core/note/rules_file.h"
#include "core/note/spelling.h"

#include <cstdint>
#include <memory>
#include <optional>
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
    /// `memory`: what the machine of the expression may take; one that is too small is slow.
    LazyExpression(std::string pattern, std::int64_t memory);
    [[nodiscard]] explicit operator bool() const { return m_state != nullptr; }
    [[nodiscard]] const RE2& operator*() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Words with their English renderings, to be read one after the other from the start of a text.
class Renderings {
public:
    Renderings() = default;
    Renderings(const std::vector<LeadWord>& words, const Language& language);
    struct Word {
        std::size_t length; ///< Bytes of the text, without the mark that ends the word.
        std::string_view english;
    };
    /// The word that the text begins with (one mark may stand before it).
    [[nodiscard]] std::optional<Word> first(std::string_view folded) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// A language's shared words as expressions over folded text.
struct CompiledLanguage {
    View view = View::Latin;
    Renderings leads, tails;
    LazyExpression negationBefore; ///< Ends where a statement begins.
    LazyExpression negationAround; ///< The same with words that are not known between: too weak beside a purpose.
    LazyExpression negationJoined; ///< The same with a joiner where a statement begins; in the group what is between.
    LazyExpression contrast;       ///< What takes the negation back, where a statement begins.
    LazyExpression turn;           ///< The same within a clause.
    LazyExpression refusalAfter;   ///< Begins where a statement ends.
    LazyExpression otherRefusal;   ///< Begins there too, and refuses something else: "not for resale".
    LazyExpression joiner;         ///< All that may stand between a negated statement and one that shares the negation.
    LazyExpression together;       ///< The same between two statements of one class.
    LazyExpression rejection;      ///< Ends where a statement begins; in the group what is between.
    LazyExpression placeBefore;    ///< Ends where a statement begins.
    LazyExpression placeAfter;     ///< Begins where a statement ends.
    LazyExpression likeness;       ///< Goods that only show an army or a war.
};

/// One rule.
struct CompiledRule {
    RuleSpec spec;
    const CompiledLanguage* language = nullptr;
    LazyExpression strict; ///< With what leads up to it and follows it, and the marks around it: words apart.
    LazyExpression glued;  ///< None when the rule wants its words apart.
    LazyExpression core;   ///< The phrases alone.
    LazyExpression require, forbid;
};

struct CompiledRules {
    std::vector<std::unique_ptr<CompiledLanguage>> languages;
    std::vector<CompiledRule> rules;
    Openings openings;             ///< Before the prefilter: without one of them it cannot match.
    Expression prefilter;          ///< Over the text as it is: without a match no rule can match.
    LazyExpression latinPrefilter; ///< The same for the rules of the Latin view.
    /// Which rules can match, by view; a set's index i is the rule `inView[i]`.
    struct ViewRules {
        std::unique_ptr<RE2::Set> set;
        std::vector<std::size_t> inView;
    };
    ViewRules cyrillic, latin;
    Spelling spelling;
};

[[nodiscard]] Result<CompiledRules> compile(RulesFile file);

} // namespace waybill::note
