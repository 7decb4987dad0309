// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/note_class.h"
#include "core/base/result.h"

#include <memory>
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
    bool cut = false;                  ///< The text was cut by the vendor: a limit of coverage, never "no note".
};

/// The rules that find statements, from a resource that a person can read and extend. Immutable: threads may share one.
class RuleBook {
public:
    /// The built-in resource.
    [[nodiscard]] static const RuleBook& builtIn();
    /// From text in the resource's form (YAML). An error names the line.
    [[nodiscard]] static Result<RuleBook> parse(std::string_view yaml);

    RuleBook(RuleBook&&) noexcept;
    RuleBook& operator=(RuleBook&&) noexcept;
    ~RuleBook();

    /// `cutLength`: code points at which the text's column is known to be cut; 0 when unknown.
    [[nodiscard]] Reading read(std::string_view text, std::size_t cutLength = 0) const;
    [[nodiscard]] std::size_t ruleCount() const;

private:
    RuleBook();
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

} // namespace waybill::note
