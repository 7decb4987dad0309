// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/rule_book.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/note/compiled_rules.h"
#include "core/note/matcher.h"

#include <algorithm>

namespace waybill::note {

namespace {

/// Longer texts are read up to here and called cut: no declaration has one, and a hostile file shall not cost memory.
constexpr std::size_t longestText = 256 * 1024;

constexpr std::size_t shortestCut = 249, longestCut = 256; ///< Where vendors cut, in code points.

bool endsOpen(std::string_view text) {
    const std::string_view ending = trimmed(text);
    if (ending.ends_with("...") || ending.ends_with("…"))
        return true;
    return !ending.empty() && std::string_view(".!?;)").find(ending.back()) == std::string_view::npos;
}

bool isCut(std::string_view text, std::size_t cutLength) {
    if (text.size() > longestText)
        return true;
    if (trimmed(text).ends_with("…") || trimmed(text).ends_with("..."))
        return true;
    if (cutLength > 0)
        return text.size() >= cutLength && codePoints(text) >= cutLength;
    if (text.size() < shortestCut || text.size() > 4 * longestCut)
        return false;
    const std::size_t length = codePoints(text);
    return length >= shortestCut && length <= longestCut && endsOpen(text);
}

void conclude(Reading& reading) {
    const auto gravest = [&reading](bool negated) {
        const Statement* best = nullptr;
        for (const Statement& statement : reading.statements) {
            if (statement.negated != negated)
                continue;
            if (best == nullptr || statement.noteClass < best->noteClass ||
                (statement.noteClass == best->noteClass && statement.confidence > best->confidence))
                best = &statement;
        }
        return best;
    };
    const Statement* best = gravest(false);
    if (best == nullptr)
        best = gravest(true);
    if (best == nullptr)
        return;
    reading.noteClass = best->noteClass;
    reading.negated = best->negated;
    reading.confidence = best->confidence;
}

} // namespace

struct RuleBook::Rules {
    CompiledRules compiled;
};

RuleBook::RuleBook() = default;
RuleBook::RuleBook(RuleBook&&) noexcept = default;
RuleBook& RuleBook::operator=(RuleBook&&) noexcept = default;
RuleBook::~RuleBook() = default;

const RuleBook& RuleBook::builtIn() {
    static const RuleBook book = [] {
        const QByteArray bytes = resource(QStringLiteral("note/rules.yaml"));
        auto parsed = parse({bytes.constData(), std::size_t(bytes.size())});
        if (!parsed)
            qFatal("note/rules.yaml: %s", qPrintable(parsed.error().message()));
        return std::move(*parsed);
    }();
    return book;
}

Result<RuleBook> RuleBook::parse(std::string_view yaml) {
    auto file = readRules(yaml);
    if (!file)
        return failure(file.error());
    auto compiled = compile(std::move(*file));
    if (!compiled)
        return failure(compiled.error());
    RuleBook book;
    book.m_rules = std::make_unique<Rules>(Rules{std::move(*compiled)});
    return book;
}

Reading RuleBook::read(std::string_view text, std::size_t cutLength) const {
    Reading reading;
    reading.cut = isCut(text, cutLength);
    if (text.size() > longestText)
        text = text.substr(0, longestText);
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *m_rules->compiled.prefilter))
        return reading;
    reading.statements = statementsOf(m_rules->compiled, text);
    conclude(reading);
    return reading;
}

std::size_t RuleBook::ruleCount() const {
    return m_rules->compiled.rules.size();
}

} // namespace waybill::note
