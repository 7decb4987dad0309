// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/phrases.h"

#include "core/base/text.h"
#include "core/goods/words.h"

#include <set>

namespace waybill::goods {

namespace {

RE2::Options quietly() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(32LL << 20);
    return options;
}

RE2::Options anyCase() {
    RE2::Options options = quietly();
    options.set_case_sensitive(false);
    return options;
}

std::string anyOf(const std::vector<std::string>& phrases) {
    std::string pattern;
    for (const std::string& phrase : phrases)
        pattern += (pattern.empty() ? "" : "|") + wordPattern(phrase);
    return pattern;
}

} // namespace

Expression expressionOf(const std::vector<std::string>& phrases) {
    return phrases.empty() ? nullptr : std::make_unique<RE2>(anyOf(phrases), quietly());
}

Expression atStartOf(const std::vector<std::string>& phrases) {
    return phrases.empty() ? nullptr : std::make_unique<RE2>("^(?:[^ ]+)?(?:" + anyOf(phrases) + ')', quietly());
}

Expression hintOf(const std::vector<std::string>& phrases) {
    std::set<std::string> hints;
    for (const std::string& phrase : phrases) {
        const std::string hint = hintPattern(phrase);
        if (hint.empty())
            return nullptr;
        hints.insert(hint);
    }
    std::string pattern;
    for (const std::string& hint : hints)
        pattern += (pattern.empty() ? "" : "|") + hint;
    return pattern.empty() ? nullptr : std::make_unique<RE2>(pattern, anyCase());
}

Result<void> checkPhrases(const std::vector<std::string>& phrases, const std::string& where) {
    for (const std::string& phrase : phrases) {
        const RE2 trial(wordPattern(phrase), quietly());
        const std::string why = phrase.empty() ? "a phrase is empty" : trial.ok() ? std::string() : trial.error();
        if (!why.empty())
            return failure({ErrorCode::BadInput,
                            QStringLiteral("Cannot use the goods categories"),
                            toQString(where + ": \"" + phrase + "\": " + why),
                            QStringLiteral("Correct that phrase."),
                            {},
                            0});
    }
    return {};
}

std::size_t firstPlace(const RE2& wanted, std::string_view text, std::size_t* end) {
    re2::StringPiece match;
    const re2::StringPiece whole(text.data(), text.size());
    if (!wanted.Match(whole, 0, whole.size(), RE2::UNANCHORED, &match, 1))
        return std::string_view::npos;
    if (end != nullptr)
        *end = std::size_t(match.end() - whole.begin());
    return std::size_t(match.begin() - whole.begin());
}

} // namespace waybill::goods
