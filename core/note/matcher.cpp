// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/matcher.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace waybill::note {

namespace {

using re2::StringPiece;

constexpr std::size_t statementLimit = 64;   ///< Of one text; more is noise or an attack.
constexpr std::size_t candidateLimit = 1024; ///< Of one rule in one text, with those that their surroundings rule out.
constexpr std::size_t clauseBytes = 160;     ///< How far back a negation is looked for.
constexpr std::size_t wordBytes = 128;       ///< Longer runs of letters are no words.

bool isFoldedMark(char c) {
    return c == ' ' || c == '.' || c == ',' || c == ':' || c == '-';
}

// A statement in the folded text.
struct Found {
    const CompiledRule* rule = nullptr;
    std::size_t start = 0, end = 0; ///< Bytes of the folded text.
    bool negated = false;
};

StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

// Where the phrase itself stands in a statement; nowhere (start = end) when it is not found there.
struct Core {
    std::size_t start = 0, end = 0;
};

Core coreOf(const Found& found, std::string_view text) {
    const std::string_view said = text.substr(found.start, found.end - found.start);
    StringPiece core;
    if (!(*found.rule->core).Match(piece(said), 0, said.size(), RE2::UNANCHORED, &core, 1))
        return {};
    const auto start = std::size_t(core.begin() - text.data());
    return {start, start + core.size()};
}

// A window of the folded text holds whole words: its ends would otherwise pass for ends of words.
std::size_t wordStart(std::string_view text, std::size_t at) {
    const std::size_t last = at > wordBytes ? at - wordBytes : 0;
    while (at > last && !isFoldedMark(text[at - 1]))
        --at;
    return at;
}

std::size_t wordEnd(std::string_view text, std::size_t at) {
    const std::size_t last = std::min(text.size(), at + wordBytes);
    while (at < last && !isFoldedMark(text[at]))
        ++at;
    return at;
}

// The last words of a text.
std::string_view clauseEndOf(std::string_view text) {
    return text.size() > clauseBytes ? text.substr(wordStart(text, text.size() - clauseBytes)) : text;
}

// Whether a text has what a statement needs, or must not have, near it. What may be anywhere is looked for once.
class Surroundings {
public:
    Surroundings(const CompiledRule& rule, std::string_view text) : m_rule(rule), m_text(text) {}

    [[nodiscard]] bool fit(const Found& found) {
        return !(m_rule.forbid && has(*m_rule.forbid, m_rule.spec.forbid.within, found, m_forbidden)) &&
               !(m_rule.require && !has(*m_rule.require, m_rule.spec.require.within, found, m_required)) &&
               !isName(found) && !onlyShows(found);
    }

private:
    enum class Answer { NotAsked, No, Yes };

    bool askOnce(const RE2& expression, Answer& answer) const {
        if (answer == Answer::NotAsked)
            answer = RE2::PartialMatch(piece(m_text), expression) ? Answer::Yes : Answer::No;
        return answer == Answer::Yes;
    }

    bool has(const RE2& expression, std::size_t within, const Found& found, Answer& anywhere) const {
        if (within == 0)
            return askOnce(expression, anywhere);
        const std::size_t reach = m_rule.language->view == View::Cyrillic ? 2 * within : within;
        const std::size_t first = found.start < reach ? 0 : wordStart(m_text, found.start - reach);
        const std::size_t last = wordEnd(m_text, std::min(m_text.size(), found.end + reach));
        return RE2::PartialMatch(piece(m_text.substr(first, last - first)), expression);
    }

    // "Armed Forces Street", "the Army Navy Country Club".
    [[nodiscard]] bool isName(const Found& found) const {
        const CompiledLanguage& language = *m_rule.language;
        if (m_rule.spec.noteClass != NoteClass::Military)
            return false;
        const std::string_view before = m_text.substr(0, found.start);
        const std::string_view after = m_text.substr(found.end, clauseBytes);
        return (language.placeBefore && RE2::PartialMatch(piece(clauseEndOf(before)), *language.placeBefore)) ||
               (language.placeAfter && RE2::PartialMatch(piece(after), *language.placeAfter));
    }

    // A toy or a book that names an army states nothing, unless it says that it is for the army. What only such words
    // make a statement ("in the army") is too weak beside them.
    bool onlyShows(const Found& found) {
        const RuleSpec& spec = m_rule.spec;
        const bool weak = spec.lead == Lead::Required && spec.noteClass == NoteClass::Military;
        if (!m_rule.language->likeness || (spec.lead == Lead::Required && !weak) ||
            (spec.noteClass != NoteClass::Smo && spec.noteClass != NoteClass::Military))
            return false;
        if (!askOnce(*m_rule.language->likeness, m_likeness))
            return false;
        if (weak)
            return true;
        const Core core = coreOf(found, m_text);
        const bool purposeAfter = spec.lead == Lead::None && core.end != found.end;
        return core.start == found.start && core.end != core.start && !purposeAfter;
    }

    const CompiledRule& m_rule;
    std::string_view m_text;
    Answer m_forbidden = Answer::NotAsked, m_required = Answer::NotAsked, m_likeness = Answer::NotAsked;
};

// Adds a rule's statements; false when there are more than are looked at.
bool findAll(const CompiledRule& rule, const RE2& expression, const std::string& text, std::vector<Found>& all) {
    StringPiece whole;
    Surroundings surroundings(rule, text);
    std::size_t candidates = 0;
    for (std::size_t from = 0;
         from < text.size() && expression.Match(piece(text), from, text.size(), RE2::UNANCHORED, &whole, 1);) {
        if (all.size() >= statementLimit || ++candidates > candidateLimit)
            return false;
        Found found{&rule, std::size_t(whole.begin() - text.data()), std::size_t(whole.end() - text.data())};
        while (found.start < found.end && isFoldedMark(text[found.start]))
            ++found.start;
        while (found.end > found.start && isFoldedMark(text[found.end - 1]))
            --found.end;
        // The mark after a statement may be the one before the next.
        from = std::max(found.end, from + 1);
        if (found.start < found.end && surroundings.fit(found))
            all.push_back(found);
    }
    return true;
}

// "is no part of military goods": a denial whose words are not all known. A statement of a purpose needs known ones,
// for what is denied before it is as a rule something else: "holds no battery for the army".
bool isDeniedAround(std::string_view before, std::string_view text, const Found& found) {
    const CompiledLanguage& language = *found.rule->language;
    return found.rule->spec.noteClass == NoteClass::Military && language.negationAround &&
           coreOf(found, text).start == found.start && RE2::PartialMatch(piece(before), *language.negationAround) &&
           !RE2::PartialMatch(piece(before), *language.contrast);
}

// "not for the army or the border guard": the negation holds for what is joined to words that state nothing.
bool isDeniedTogether(std::string_view before, const CompiledLanguage& language) {
    StringPiece between;
    return language.negationJoined && RE2::PartialMatch(piece(before), *language.negationJoined, &between) &&
           !RE2::PartialMatch(between, *language.turn);
}

bool isNegated(const std::string& text, const Found& found) {
    const CompiledLanguage& language = *found.rule->language;
    const std::string_view view(text);
    const std::string_view before = clauseEndOf(view.substr(0, found.start));
    if (language.negationBefore && RE2::PartialMatch(piece(before), *language.negationBefore))
        return true;
    if (isDeniedAround(before, view, found) || isDeniedTogether(before, language))
        return true;
    if (language.rejection && RE2::PartialMatch(piece(before), *language.rejection))
        return true;
    const StringPiece after = piece(view.substr(found.end, std::min(clauseBytes, text.size() - found.end)));
    return language.refusalAfter && RE2::PartialMatch(after, *language.refusalAfter) &&
           !(language.otherRefusal && RE2::PartialMatch(after, *language.otherRefusal));
}

bool sharesNegation(std::string_view text, const Found& negated, const Found& next) {
    const CompiledLanguage& language = *negated.rule->language;
    const std::string_view gap = text.substr(negated.end, next.start - negated.end);
    if (gap.size() > clauseBytes)
        return false;
    static const RE2 list("^,(?:[^ .,:-]+,)?$");
    const bool sameClass = negated.rule->spec.noteClass == next.rule->spec.noteClass;
    if (sameClass && next.rule->spec.noteClass == NoteClass::Military && coreOf(next, text).start == next.start &&
        RE2::PartialMatch(piece(gap), list))
        return true;
    return (language.joiner && RE2::PartialMatch(piece(gap), *language.joiner)) ||
           (sameClass && language.together && RE2::PartialMatch(piece(gap), *language.together));
}

void decideNegations(const std::string& text, std::vector<Found>& all) {
    std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) { return a.start < b.start; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].negated = isNegated(text, all[i]);
        for (std::size_t j = i; j-- > 0 && !all[i].negated;) {
            if (all[j].negated && all[j].end <= all[i].start)
                all[i].negated = sharesNegation(text, all[j], all[i]);
        }
    }
}

// "for the participants of the operation": the operation is named, and the goods are for people.
void leaveOutCovered(std::string_view text, std::vector<Found>& all) {
    std::vector<Found> covering;
    std::ranges::copy_if(all, std::back_inserter(covering),
                         [](const Found& found) { return !found.rule->spec.covers.empty(); });
    std::erase_if(all, [&](const Found& found) {
        return std::ranges::any_of(covering, [&](const Found& other) {
            const auto& classes = other.rule->spec.covers;
            if (std::ranges::find(classes, found.rule->spec.noteClass) == classes.end())
                return false;
            const Core core = coreOf(found, text);
            return other.start <= core.start && core.start < core.end && core.end <= other.end;
        });
    });
}

// In the original text, with the bracket that the statement opens and the rule's marks left out.
struct Span {
    std::size_t firstByte, lastByte, firstCodePoint, lastCodePoint;
};

Span originalSpan(const FoldedText& folded, std::string_view original, std::size_t start, std::size_t end) {
    Span span{folded.places[start].byte, 0, folded.places[start].codePoint, 0};
    // The last letter's end is one code point after its start: what follows it may be marks that were folded together.
    std::size_t last = end - 1;
    while (last > start && (static_cast<unsigned char>(folded.text[last]) & 0xC0) == 0x80)
        --last;
    span.lastByte = folded.places[last].byte;
    span.lastCodePoint = folded.places[last].codePoint + 1;
    do {
        ++span.lastByte;
    } while (span.lastByte < original.size() && (static_cast<unsigned char>(original[span.lastByte]) & 0xC0) == 0x80);
    const std::string_view inside = original.substr(span.firstByte, span.lastByte - span.firstByte);
    const auto open = std::count(inside.begin(), inside.end(), '(');
    const auto closed = std::count(inside.begin(), inside.end(), ')');
    std::size_t next = span.lastByte;
    std::size_t skipped = 0;
    while (next < original.size() && skipped < 3 && (original[next] == ' ' || original[next] == '.')) {
        ++next;
        ++skipped;
    }
    if (open > closed && next < original.size() && original[next] == ')') {
        span.lastByte = next + 1;
        span.lastCodePoint += skipped + 1;
    }
    return span;
}

// "for" "the needs of" → "for the needs of": the renderings of the words in turn.
std::string rendering(const Renderings& words, std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto word = words.first(text);
        if (!word)
            break;
        text.remove_prefix(word->length);
        if (!word->english.empty())
            result.append(result.empty() ? "" : " ").append(word->english);
    }
    for (const char* preposition : {"in", "and", "on", "at", "for", "by", "during", "to", "from"}) {
        const std::string doubled = std::string(" of ") + preposition + ' ';
        for (std::size_t at = result.find(doubled); at != std::string::npos; at = result.find(doubled, at))
            result.replace(at, doubled.size(), std::string(" ") + preposition + ' ');
    }
    return result;
}

void saySingleThe(std::string& english) {
    for (std::size_t at = english.find("the the "); at != std::string::npos; at = english.find("the the ", at))
        english.erase(at, 4);
}

std::string translationOf(const std::string& text, const Found& found) {
    const CompiledRule& rule = *found.rule;
    std::string english = rule.spec.english;
    const std::string_view said = std::string_view(text).substr(found.start, found.end - found.start);
    StringPiece core;
    if (!(*rule.core).Match(piece(said), 0, said.size(), RE2::UNANCHORED, &core, 1))
        return english;
    const std::string lead = rendering(rule.language->leads, said.substr(0, std::size_t(core.begin() - said.data())));
    const std::string place = "{lead}";
    if (const std::size_t at = english.find(place); at != std::string::npos)
        english.replace(at, place.size() + (lead.empty() ? 1 : 0), lead);
    const std::string tail = rule.spec.tail
                                 ? rendering(rule.language->tails, said.substr(std::size_t(core.end() - said.data())))
                                 : std::string();
    if (!tail.empty())
        english += ' ' + tail;
    saySingleThe(english);
    return found.negated ? "NOT " + english : english;
}

// What a text says in the letters of one view. `spelling`: what puts its misspelt words right, if it has any.
void readView(const CompiledRules& rules, const CompiledRules::ViewRules& viewRules, View view,
              const Spelling* spelling, std::string_view original, Findings& findings) {
    if (viewRules.inView.empty())
        return;
    FoldedText folded = foldedText(original, view);
    if (spelling != nullptr)
        folded = spelling->mended(folded);
    std::vector<int> matching;
    RE2::Set::ErrorInfo problem{};
    if (!viewRules.set->Match(piece(folded.text), &matching, &problem)) {
        if (problem.kind == RE2::Set::kNoError)
            return;
        matching.resize(viewRules.inView.size());
        std::iota(matching.begin(), matching.end(), 0);
    }
    std::vector<Found> all;
    for (const int index : matching) {
        const CompiledRule& rule = rules.rules[viewRules.inView[std::size_t(index)]];
        const std::size_t before = all.size();
        findings.complete &= findAll(rule, *rule.strict, folded.text, all);
        if (all.size() == before && rule.glued)
            findings.complete &= findAll(rule, *rule.glued, folded.text, all);
    }
    leaveOutCovered(folded.text, all);
    decideNegations(folded.text, all);
    for (const Found& found : all) {
        const Span span = originalSpan(folded, original, found.start, found.end);
        findings.statements.push_back(
            {found.rule->spec.noteClass, found.negated, span.firstCodePoint, span.lastCodePoint,
             std::string(original.substr(span.firstByte, span.lastByte - span.firstByte)), found.rule->spec.id,
             translationOf(folded.text, found), found.rule->spec.confidence});
    }
}

// A statement is left out when another of its class covers it, or one about the operation ("military" is a word of it).
bool covers(const Statement& a, const Statement& b) {
    if (a.start > b.start || a.end < b.end || (a.noteClass != b.noteClass && a.noteClass != NoteClass::Smo))
        return false;
    const bool same = a.start == b.start && a.end == b.end && a.noteClass == b.noteClass;
    return !same || a.confidence > b.confidence;
}

bool overlap(const Statement& a, const Statement& b) {
    return a.start < b.end && b.start < a.end;
}

std::vector<Statement> saidOnce(std::vector<Statement> all) {
    std::stable_sort(all.begin(), all.end(), [](const Statement& a, const Statement& b) {
        if (a.noteClass != b.noteClass)
            return a.noteClass < b.noteClass;
        const std::size_t lengthA = a.end - a.start, lengthB = b.end - b.start;
        return lengthA != lengthB ? lengthA > lengthB : a.confidence > b.confidence;
    });
    std::vector<Statement> kept;
    for (Statement& candidate : all) {
        const bool said = std::any_of(kept.begin(), kept.end(), [&candidate](const Statement& other) {
            return covers(other, candidate) || (other.noteClass == candidate.noteClass && overlap(other, candidate)) ||
                   (other.start == candidate.start && other.end == candidate.end &&
                    other.noteClass == candidate.noteClass);
        });
        if (!said)
            kept.push_back(std::move(candidate));
    }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Statement& a, const Statement& b) { return a.start < b.start; });
    return kept;
}

} // namespace

Findings statementsOf(const CompiledRules& rules, std::string_view text) {
    Findings findings;
    const Spelling* const spelling = rules.spelling.isMisspelt(text) ? &rules.spelling : nullptr;
    if (spelling == nullptr && !(rules.openings.mayBeIn(text) && RE2::PartialMatch(piece(text), *rules.prefilter)))
        return findings;
    const Alphabets alphabets = alphabetsOf(text);
    if (alphabets.cyrillic)
        readView(rules, rules.cyrillic, View::Cyrillic, spelling, text, findings);
    if ((alphabets.latin || alphabets.han) &&
        (!alphabets.cyrillic || spelling != nullptr || RE2::PartialMatch(piece(text), *rules.latinPrefilter)))
        readView(rules, rules.latin, View::Latin, spelling, text, findings);
    findings.statements = saidOnce(std::move(findings.statements));
    return findings;
}

} // namespace waybill::note
