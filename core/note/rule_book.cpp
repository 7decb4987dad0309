// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/rule_book.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/note/compiled_rules.h"
#include "core/note/matcher.h"

#include <QCryptographicHash>
#include <algorithm>

namespace waybill::note {

namespace {

/// Longer texts are read up to here and called cut: no declaration has one, and a hostile file shall not cost memory.
constexpr std::size_t longestText = 256 * 1024;

constexpr std::size_t shortestCut = 249, longestCut = 256; ///< Where vendors cut, in code points.

constexpr std::size_t shownDigest = 12; ///< Digits of a digest that a person compares.

std::string sha256(std::string_view bytes) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())));
    return hash.result().toHex().toStdString();
}

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
    std::string digest, version;
};

RuleBook::RuleBook() = default;
RuleBook::RuleBook(RuleBook&&) noexcept = default;
RuleBook& RuleBook::operator=(RuleBook&&) noexcept = default;
RuleBook::~RuleBook() = default;

const RuleBook& RuleBook::builtIn() {
    static const RuleBook book = [] {
        auto parsed = withAdditions({});
        if (!parsed)
            qFatal("note/rules.yaml: %s", qPrintable(parsed.error().message()));
        return std::move(*parsed);
    }();
    return book;
}

Result<RuleBook> RuleBook::withAdditions(std::span<const RuleAddition> additions) {
    const QByteArray bytes = resource(QStringLiteral("note/rules.yaml"));
    return make("built-in", {bytes.constData(), std::size_t(bytes.size())}, additions);
}

Result<RuleBook> RuleBook::parse(std::string_view yaml, std::span<const RuleAddition> additions) {
    return make("own", yaml, additions);
}

Result<RuleBook> RuleBook::make(const std::string& name, std::string_view yaml,
                                std::span<const RuleAddition> additions) {
    auto file = readRules(yaml);
    std::string digests = sha256(yaml);
    std::string version = name + ' ' + digests.substr(0, shownDigest);
    for (const RuleAddition& addition : additions) {
        if (!file)
            break;
        file = readRules(addition.yaml, addition.name, std::move(*file));
        const std::string digest = sha256(addition.yaml);
        digests += digest;
        version += " + " + addition.name + ' ' + digest.substr(0, shownDigest);
    }
    if (!file)
        return failure(file.error());
    auto compiled = compile(std::move(*file));
    if (!compiled)
        return failure(compiled.error());
    RuleBook book;
    book.m_rules = std::make_unique<Rules>(
        Rules{std::move(*compiled), additions.empty() ? digests : sha256(digests), std::move(version)});
    return book;
}

Reading RuleBook::read(std::string_view text, std::size_t cutLength) const {
    Reading reading;
    reading.cut = isCut(text, cutLength);
    if (text.size() > longestText)
        text = text.substr(0, longestText);
    Findings findings = statementsOf(m_rules->compiled, text);
    reading.statements = std::move(findings.statements);
    reading.cut |= !findings.complete;
    conclude(reading);
    return reading;
}

std::size_t RuleBook::ruleCount() const {
    return m_rules->compiled.rules.size();
}

const std::string& RuleBook::digest() const {
    return m_rules->digest;
}

const std::string& RuleBook::version() const {
    return m_rules->version;
}

} // namespace waybill::note
