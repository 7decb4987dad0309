// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/note_class.h"
#include "core/base/result.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::note {

/// One statement that a text makes about the purpose of the goods.
struct Statement {
    NoteClass noteClass = NoteClass::None;
    bool negated = false;
    std::size_t start = 0;   ///< Code points of the original text, from 0.
    std::size_t end = 0;     ///< Past the last code point.
    std::string text;        ///< The original text of the span.
    std::string rule;        ///< Id of the rule that found it.
    std::string translation; ///< English rendering.
    double confidence = 0;   ///< 0 to 1.
};

/// Everything a text states. `noteClass` is the gravest statement that is not negated; when all are negated, it is the
/// gravest of them and `negated` is set; None without statements.
struct Reading {
    NoteClass noteClass = NoteClass::None;
    bool negated = false;
    double confidence = 0;
    std::vector<Statement> statements; ///< By start.
    /// A limit of coverage, never "no note": the vendor cut the text, or it is longer or states more than is read.
    bool cut = false;
};

/// A rule file of the reporter's own, and the name that errors and the book's version give it.
struct RuleAddition {
    std::string_view yaml;
    std::string name;
};

/// The rules that find statements, from a resource that a person can read and extend. Immutable: threads may share one.
class RuleBook {
public:
    /// The built-in resource.
    [[nodiscard]] static const RuleBook& builtIn();
    /// The built-in resource with files on top of it, in turn. A file has the resource's form; it may add rules and
    /// languages, give more words to a language that is known, put a rule in the place of the one with its id, and
    /// switch one off (`off: true` beside its id). An error names the file, the line, the rule and what is wrong with
    /// it.
    [[nodiscard]] static Result<RuleBook> withAdditions(std::span<const RuleAddition> additions);
    /// The same from text that is not the built-in one.
    [[nodiscard]] static Result<RuleBook> parse(std::string_view yaml, std::span<const RuleAddition> additions = {});

    RuleBook(RuleBook&&) noexcept;
    RuleBook& operator=(RuleBook&&) noexcept;
    ~RuleBook();

    /// `cutLength`: code points at which the text's column is known to be cut; 0 when unknown.
    [[nodiscard]] Reading read(std::string_view text, std::size_t cutLength = 0) const;
    [[nodiscard]] std::size_t ruleCount() const;

    /// SHA-256 (hexadecimal) of all that the book was made of: books of one digest have the same rules.
    [[nodiscard]] const std::string& digest() const;
    /// What a case can write down and a person can compare: "built-in 1f2e3d4c5b6a" or "built-in 1f2e3d4c5b6a +
    /// own.yaml 6a5b4c3d2e1f", each with the start of its text's SHA-256.
    [[nodiscard]] const std::string& version() const;

private:
    RuleBook();
    static Result<RuleBook> make(const std::string& name, std::string_view yaml,
                                 std::span<const RuleAddition> additions);
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

} // namespace waybill::note
