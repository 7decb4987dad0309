// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/compiled_rules.h"

#include "core/base/text.h"
#include "core/note/phrase.h"

#include <QChar>
#include <algorithm>
#include <functional>
#include <future>
#include <mutex>
#include <set>

namespace waybill::note {

namespace {

constexpr std::int64_t expressionMemory = 8LL << 20;
constexpr std::int64_t setMemory = 64LL << 20;
constexpr std::int64_t anchorMemory = 160LL << 20; ///< Below what the anchors need, RE2 is a thousand times as slow.

RE2::Options options(std::int64_t memory) {
    RE2::Options result;
    result.set_log_errors(false);
    result.set_max_mem(memory);
    return result;
}

LazyExpression expression(const std::string& pattern) {
    return {pattern, expressionMemory};
}

std::string anyOf(const std::vector<std::string>& phrases, const Language& language) {
    std::string result;
    for (const std::string& phrase : phrases)
        result += (result.empty() ? "" : "|") + foldedPattern(phrase, language.view, language.endings);
    return "(?:" + result + ')';
}

enum class Which { All, Openers, LongOpeners };

// Letters of a phrase that every writing of it has.
std::size_t lettersAtLeast(std::string_view phrase) {
    std::size_t letters = 0;
    int depth = 0;
    for (std::size_t offset = 0; offset < phrase.size();) {
        const char32_t c = nextCodePoint(phrase, offset);
        depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
        letters += depth == 0 && QChar::isLetter(c) ? 1 : 0;
    }
    return letters;
}

std::vector<std::string> phrasesOf(const std::vector<LeadWord>& words, Which which) {
    constexpr std::size_t longOpener = 3;
    std::vector<std::string> result;
    for (const LeadWord& word : words) {
        if (which == Which::All ||
            (word.opens && (which == Which::Openers || lettersAtLeast(word.phrase) >= longOpener)))
            result.push_back(word.phrase);
    }
    return result;
}

const char* const between = "[ .-]?";

// All that may stand between two statements of which the second shares the first one's negation.
LazyExpression joinerOf(const std::vector<std::string>& joiners, const Language& language) {
    return expression("^[ ,:-]?" + anyOf(joiners, language) + "(?:[ ,:-]" +
                      (language.followers.empty() ? "$^" : anyOf(language.followers, language)) + ")*[ .,:-]?$");
}

void compileNegations(const Language& language, const std::string& start, CompiledLanguage& result) {
    // A full stop ends what a negation speaks of: "contains no silver. For the needs of …".
    std::string follower = language.followers.empty() ? "" : anyOf(language.followers, language);
    if (!language.verbs.empty())
        follower += (follower.empty() ? "" : "|") + ("[^ .,:-]{2,30}" + anyOf(language.verbs, language));
    if (!follower.empty())
        follower = "(?:[ :-]?(?:" + follower + "))*";
    std::string negation = anyOf(language.negations, language);
    if (!language.participles.empty())
        negation = "(?:" + negation + '|' + anyOf({language.negations.front()}, language) + "[ -][^ .,:-]{2,30}" +
                   anyOf(language.participles, language) + ')';
    result.negationBefore = expression(start + negation + follower + "[ :-]?$");
    if (!language.contrasts.empty()) {
        result.negationAround =
            expression(start + anyOf(language.negations, language) + "(?:[ -][^ .,:-]+){1,4}[ -]?$");
        result.contrast = expression("[ -]" + anyOf(language.contrasts, language) + "[ -]?$");
    }
    if (!language.contrasts.empty() && !language.joiners.empty()) {
        result.negationJoined = expression(start + anyOf(language.negations, language) +
                                           "((?:[ -][^ .,:-]+){1,8}(?:,[^ .,:-]+(?:[ -][^ .,:-]+)?){0,4}[ ,-])" +
                                           anyOf(language.joiners, language) + follower + "[ :-]?$");
        result.turn = expression("[ -]" + anyOf(language.contrasts, language) + "[ -]");
    }
}

void compileRefusals(const Language& language, CompiledLanguage& result) {
    // Beyond a comma or a full stop only a refusal that says no more: "…, not suitable for children" is another
    // matter.
    std::string refusal = anyOf(language.refusals, language);
    if (!language.denials.empty())
        refusal = "(?:" + refusal + "|(?:[^ .,:-]{1,40}[ -])?[^ .,:-]{2,40}" + anyOf(language.denials, language) + ')';
    result.refusalAfter = expression("^(?:[ :-]?" + refusal + "(?:[ .,:-]|$)|[.,]" + refusal + "(?:[.,:]|$))");
    if (!language.objects.empty())
        result.otherRefusal = expression("^[ :-]?" + refusal + "[ :-]" + anyOf(language.objects, language));
}

std::unique_ptr<CompiledLanguage> compileLanguage(const Language& language) {
    auto result = std::make_unique<CompiledLanguage>();
    const std::string start = language.wordsAreApart ? "(?:^|[ .,:-])" : "";
    result->view = language.view;
    result->leads = Renderings(language.leads, language);
    result->tails = Renderings(language.tails, language);
    if (!language.negations.empty())
        compileNegations(language, start, *result);
    if (!language.refusals.empty())
        compileRefusals(language, *result);
    if (!language.rejections.empty())
        result->rejection = expression(start + anyOf(language.rejections, language) + "(?:[ -][^ .,:-]+){0,6}[ -]?$");
    if (!language.placesBefore.empty())
        result->placeBefore =
            expression(start + anyOf(language.placesBefore, language) + "[ .,-]{1,2}(?:[0-9]+[ .,-]?)?$");
    if (!language.placesAfter.empty())
        result->placeAfter =
            expression("^(?:[ -][^ .,:-]+){0,2}[ -]" + anyOf(language.placesAfter, language) + "(?:[ .,:-]|$)");
    if (!language.likenesses.empty())
        result->likeness = expression(start + anyOf(language.likenesses, language));
    if (!language.joiners.empty())
        result->joiner = joinerOf(language.joiners, language);
    if (!language.together.empty())
        result->together = joinerOf(language.together, language);
    return result;
}

std::string leadPattern(const Language& language, Lead lead, Which openers) {
    if (lead == Lead::None || language.leads.empty())
        return {};
    const std::string all = anyOf(phrasesOf(language.leads, Which::All), language);
    const std::string opener = anyOf(phrasesOf(language.leads, openers), language);
    return "(?:" + opener + "(?:" + between + all + ")*" + between + (lead == Lead::Required ? ")" : ")?");
}

std::string wholePattern(const RuleSpec& spec, const Language& language, Which openers = Which::Openers) {
    std::string pattern = leadPattern(language, spec.lead, openers) + anyOf(spec.phrases, language);
    if (spec.tail && !language.tails.empty())
        pattern += "(?:[ .,:-]?" + anyOf(phrasesOf(language.tails, Which::All), language) + ")*";
    return pattern;
}

// Within a run of letters a short word that leads up to a statement is as a rule the end of another word.
std::string gluedPattern(const RuleSpec& spec, const Language& language) {
    if (spec.lead != Lead::Required)
        return wholePattern(spec, language);
    return "(?:^|[ .,:-])" + wholePattern(spec, language) + '|' + wholePattern(spec, language, Which::LongOpeners);
}

CompiledRule compileRule(const RuleSpec& spec, const Language& language, const CompiledLanguage& shared) {
    CompiledRule rule;
    const std::string whole = wholePattern(spec, language);
    rule.strict = expression(language.wordsAreApart ? "(?:^|[ .,:-])" + whole + "(?:[ .,:-]|$)" : whole);
    if (spec.glued && language.wordsAreApart)
        rule.glued = expression(gluedPattern(spec, language));
    rule.core = expression(anyOf(spec.phrases, language));
    if (!spec.require.phrases.empty())
        rule.require = expression(anyOf(spec.require.phrases, language));
    if (!spec.forbid.phrases.empty())
        rule.forbid = expression("(?:^|[ .,:-])" + anyOf(spec.forbid.phrases, language));
    rule.language = &shared;
    rule.spec = spec;
    return rule;
}

tl::unexpected<Error> refused(const std::string& file, int line, const std::string& why) {
    return failure({ErrorCode::BadInput, QStringLiteral("Cannot use the rule book"), toQString(why),
                    QStringLiteral("Correct the phrases there."), toQString(file), line});
}

tl::unexpected<Error> refused(const RuleSpec& rule, const std::string& why) {
    return refused(rule.file, rule.line, "rule \"" + rule.id + "\": " + why);
}

Result<CompiledRules::ViewRules> makeSet(const std::vector<CompiledRule>& rules, const RulesFile& file, View view) {
    CompiledRules::ViewRules result;
    result.set = std::make_unique<RE2::Set>(options(setMemory), RE2::UNANCHORED);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].language->view != view)
            continue;
        std::string error;
        // Without what may lead up to it: more matches, and a fraction of the size.
        if (result.set->Add(anyOf(rules[i].spec.phrases, file.languages.at(rules[i].spec.language)), &error) < 0)
            return refused(rules[i].spec, error);
        result.inView.push_back(i);
    }
    if (!result.set->Compile())
        return refused({}, 0, "the rules together are too large");
    return result;
}

std::string anchorPattern(const RulesFile& file, bool latinOnly) {
    std::set<std::string> anchors;
    for (const RuleSpec& rule : file.rules) {
        const View view = file.languages.at(rule.language).view;
        for (const std::string& anchor : rule.anchors) {
            if (view == View::Latin || !latinOnly)
                anchors.insert(rawPattern(anchor, view));
        }
    }
    std::string pattern;
    for (const std::string& anchor : anchors)
        pattern += (pattern.empty() ? "" : "|") + anchor;
    return pattern;
}

Openings openingsOf(const RulesFile& file) {
    std::set<std::pair<std::string, View>> anchors;
    for (const RuleSpec& rule : file.rules) {
        for (const std::string& anchor : rule.anchors)
            anchors.emplace(anchor, file.languages.at(rule.language).view);
    }
    Openings openings;
    for (const auto& [anchor, view] : anchors)
        openings.add(anchor, view);
    return openings;
}

Result<Expression> makePrefilter(const RulesFile& file) {
    auto prefilter = std::make_unique<RE2>(anchorPattern(file, false), options(anchorMemory));
    if (!prefilter->ok())
        return refused({}, 0, "anchors: " + prefilter->error());
    return prefilter;
}

// Everything else is made of phrases; one that is wrong is found here, with the rule it is in. A set only parses what
// it is given, which is a fraction of the work of compiling it.
std::optional<std::string> faultOf(const std::vector<std::string>& phrases, const Language& language) {
    RE2::Set parser(options(expressionMemory), RE2::UNANCHORED);
    for (const std::string& phrase : phrases) {
        std::string error;
        if (parser.Add(foldedPattern(phrase, language.view, language.endings), &error) < 0)
            return "\"" + phrase + "\": " + error;
    }
    return std::nullopt;
}

Result<void> checkLanguage(const std::string& name, const Language& language) {
    std::vector<std::string> phrases = phrasesOf(language.leads, Which::All);
    for (const auto& more : {phrasesOf(language.tails, Which::All), language.negations, language.followers,
                             language.refusals, language.objects, language.denials, language.rejections,
                             language.placesBefore, language.placesAfter, language.verbs, language.participles,
                             language.contrasts, language.together, language.joiners, language.likenesses})
        phrases.insert(phrases.end(), more.begin(), more.end());
    if (const auto fault = faultOf(phrases, language))
        return refused(language.file, 0, "language \"" + name + "\": " + *fault);
    return {};
}

Result<void> addLongWords(const std::string& name, const Language& language, Spelling& spelling) {
    const auto add = [&](const std::vector<std::string>& words, Spelling::Use use) -> Result<void> {
        for (const std::string& word : words) {
            if (const auto fault = spelling.add(word, language.view, use))
                return refused(language.file, 0, "language \"" + name + "\": \"" + word + "\": " + *fault);
        }
        return {};
    };
    if (auto added = add(language.longWords, Spelling::Use::Recognise); !added)
        return added;
    return add(language.rightWords, Spelling::Use::LeaveAlone);
}

Result<void> checkRule(const RuleSpec& rule, const Language& language) {
    for (const auto* phrases : {&rule.phrases, &rule.anchors, &rule.require.phrases, &rule.forbid.phrases}) {
        if (const auto fault = faultOf(*phrases, language))
            return refused(rule, *fault);
    }
    return {};
}

} // namespace

struct Renderings::State {
    std::vector<LazyExpression> words;
    std::vector<std::string> english;
    std::once_flag once;
    RE2::Set set{options(expressionMemory), RE2::ANCHOR_START};
    std::vector<std::string> patterns;
    bool usable = false;
};

Renderings::Renderings(const std::vector<LeadWord>& words, const Language& language)
    : m_state(std::make_shared<State>()) {
    for (const LeadWord& word : words) {
        m_state->patterns.push_back("[ .,:-]?" + anyOf({word.phrase}, language) + "(?:[ .,:-]|$)");
        m_state->words.push_back(expression(m_state->patterns.back()));
        m_state->english.push_back(word.english);
    }
}

std::optional<Renderings::Word> Renderings::first(std::string_view folded) const {
    if (!m_state || m_state->words.empty())
        return std::nullopt;
    std::call_once(m_state->once, [this] {
        for (const std::string& pattern : m_state->patterns)
            m_state->set.Add(pattern, nullptr);
        m_state->usable = m_state->set.Compile();
    });
    const re2::StringPiece text(folded.data(), folded.size());
    std::vector<int> matching;
    if (!m_state->usable || !m_state->set.Match(text, &matching) || matching.empty())
        return std::nullopt;
    const auto index = std::size_t(*std::min_element(matching.begin(), matching.end()));
    re2::StringPiece whole;
    if (!(*m_state->words[index]).Match(text, 0, text.size(), RE2::ANCHOR_START, &whole, 1) || whole.empty())
        return std::nullopt;
    return Word{whole.size() < text.size() && whole.size() > 1 ? whole.size() - 1 : whole.size(),
                m_state->english[index]};
}

struct LazyExpression::State {
    std::string pattern;
    std::int64_t memory = 0;
    std::once_flag once;
    Expression compiled;
};

LazyExpression::LazyExpression(std::string pattern, std::int64_t memory) : m_state(std::make_shared<State>()) {
    m_state->pattern = std::move(pattern);
    m_state->memory = memory;
}

const RE2& LazyExpression::operator*() const {
    std::call_once(m_state->once,
                   [this] { m_state->compiled = std::make_unique<RE2>(m_state->pattern, options(m_state->memory)); });
    return *m_state->compiled;
}

namespace {

// The machine of an expression over all anchors takes half of the time: it is made beside the rest.
struct Searches {
    explicit Searches(const RulesFile& file)
        : openings(std::async(std::launch::async, openingsOf, std::cref(file))),
          prefilter(std::async(std::launch::async, makePrefilter, std::cref(file))) {}
    std::future<Openings> openings;
    std::future<Result<Expression>> prefilter;
};

} // namespace

Result<CompiledRules> compile(RulesFile file) {
    Searches searches(file);
    CompiledRules result;
    std::map<std::string, const CompiledLanguage*> shared;
    for (const auto& [name, language] : file.languages) {
        result.languages.push_back(compileLanguage(language));
        shared[name] = result.languages.back().get();
        if (auto checked = checkLanguage(name, language); !checked)
            return failure(checked.error());
        if (auto added = addLongWords(name, language, result.spelling); !added)
            return failure(added.error());
    }
    for (const RuleSpec& spec : file.rules) {
        result.rules.push_back(compileRule(spec, file.languages.at(spec.language), *shared.at(spec.language)));
        if (auto checked = checkRule(spec, file.languages.at(spec.language)); !checked)
            return failure(checked.error());
    }
    auto cyrillic = makeSet(result.rules, file, View::Cyrillic);
    auto latin = makeSet(result.rules, file, View::Latin);
    auto prefilter = searches.prefilter.get();
    if (!prefilter)
        return failure(prefilter.error());
    if (!cyrillic)
        return failure(cyrillic.error());
    if (!latin)
        return failure(latin.error());
    result.openings = searches.openings.get();
    result.prefilter = std::move(*prefilter);
    result.latinPrefilter = LazyExpression(anchorPattern(file, true), anchorMemory);
    result.cyrillic = std::move(*cyrillic);
    result.latin = std::move(*latin);
    return result;
}

} // namespace waybill::note
