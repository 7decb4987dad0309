// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/note_class.h"
#include "core/base/result.h"
#include "core/note/folding.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::note {

/// A word that leads up to a statement or follows it ("для", "использования"), and what it says in English.
struct LeadWord {
    std::string phrase;
    std::string english;
    bool opens = false; ///< A statement may begin with it.
};

/// What the rules of one language share.
struct Language {
    std::string file; ///< The last one that described it; empty for the first.
    View view = View::Latin;
    bool wordsAreApart = true; ///< False where writing has no blanks between words.
    std::string endings;       ///< Letters of an ending; empty for the view's own.
    std::vector<LeadWord> leads;
    std::vector<LeadWord> tails;
    std::vector<std::string> negations; ///< "не", "кроме": before a statement, they turn it round.
    std::vector<std::string> followers; ///< Words that may stand between a negation and its statement.
    std::vector<std::string> refusals; ///< After a statement, they turn it round: "не предназначен", "запрещено".
    std::vector<std::string> objects; ///< After a refusal, they show that it refuses something else: "resale", "waste".
    std::vector<std::string> denials; ///< Endings of a word that does the same: "жеткізілмейді".
    std::vector<std::string> rejections; ///< "condemns", "refuses": what follows in the clause is turned round.
    std::vector<std::string> placesBefore, placesAfter; ///< "street", "club": beside them an army is only a name.
    std::vector<std::string> verbs;       ///< Endings of more such words: "не будут применяться".
    std::vector<std::string> participles; ///< Endings of a word right after the first negation: "не создан для".
    std::vector<std::string> contrasts;  ///< "а", "but": after them a negation before a statement no longer holds.
    std::vector<std::string> joiners;    ///< "или", "ни": what they join to a negated statement is negated too.
    std::vector<std::string> together;   ///< "и": join what is of the same class.
    std::vector<std::string> likenesses; ///< Goods that only show an army or a war: toys, books, costumes.
    std::vector<std::string> longWords;  ///< Recognised with a letter missing or two swapped; see Spelling::add().
    std::vector<std::string> rightWords; ///< Never taken for one of those.
};

/// Phrases that must, or must not, stand near a statement.
struct Context {
    std::vector<std::string> phrases;
    std::size_t within = 0; ///< Letters on each side; 0 for anywhere in the text.
};

enum class Lead { None, Allowed, Required };

struct RuleSpec {
    std::string id;
    NoteClass noteClass = NoteClass::None;
    std::string language;
    std::vector<std::string> phrases;
    /// Every wording contains one of them: what the whole text is searched for first. The phrases, if none are given.
    std::vector<std::string> anchors;
    Lead lead = Lead::None;
    bool tail = false;
    bool glued = false; ///< May be written without blanks around it.
    Context require, forbid;
    std::vector<NoteClass> covers; ///< Statements of these classes that it holds are only words of it.
    std::string english;           ///< "{lead}" stands for the rendering of the words that led up to it.
    double confidence = 0;
    std::string source;
    std::string file; ///< Where it is written; empty for the first file.
    int line = 0;
};

struct RulesFile {
    std::map<std::string, Language, std::less<>> languages;
    std::vector<RuleSpec> rules;
};

/// Reads the YAML form, on top of what other files said before: a language that is known gets more words, a rule with a
/// known id takes the place of that rule, and one that is `off: true` is taken out. An error names the file and the
/// line.
[[nodiscard]] Result<RulesFile> readRules(std::string_view yaml, const std::string& file = {}, RulesFile before = {});

} // namespace waybill::note
