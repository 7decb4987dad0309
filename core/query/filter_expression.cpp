// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/filter_expression.h"

#include "core/base/text.h"
#include "core/query/expression_fields.h"

#include <algorithm>
#include <cctype>

namespace waybill::query {

namespace {

constexpr std::string_view signs = ":=<>";

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One condition of a line: read, and how it was typed.
struct Condition {
    bool isNot = false;
    bool isWord = false; ///< Names no field: for the texts.
    Filter filter;
};

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    tl::expected<Filter, ExpressionError> parse() {
        Filter filter;
        skipSpaces();
        while (m_at < m_text.size()) {
            auto group = m_text[m_at] == '(' ? readParenthesis() : readGroup();
            if (!group)
                return tl::unexpected(std::move(group).error());
            addTo(filter, std::move(*group));
            skipSpaces();
        }
        return filter;
    }

private:
    using Group = tl::expected<std::vector<Condition>, ExpressionError>;

    [[nodiscard]] auto wrong(std::size_t begin, std::size_t end, std::string what) const {
        return tl::unexpected(ExpressionError{begin, std::min(end, m_text.size()), std::move(what)});
    }
    void skipSpaces() {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    [[nodiscard]] bool takeOr() {
        skipSpaces();
        const std::string_view rest = m_text.substr(m_at);
        if (!rest.starts_with("OR") || (rest.size() > 2 && !isSpace(rest[2]) && rest[2] != '(' && rest[2] != ')'))
            return false;
        m_at += 2;
        skipSpaces();
        return true;
    }

    Group readParenthesis() {
        const std::size_t open = m_at++;
        skipSpaces();
        if (m_at == m_text.size())
            return wrong(open, open + 1, "This parenthesis is not closed.");
        if (m_text[m_at] == ')')
            return wrong(open, m_at + 1, "There is nothing between the parentheses.");
        auto group = readGroup();
        if (!group)
            return group;
        skipSpaces();
        if (m_at == m_text.size())
            return wrong(open, open + 1, "This parenthesis is not closed.");
        if (m_text[m_at] != ')')
            return wrong(m_at, m_at + 1, "Within parentheses, conditions stand with OR between them.");
        ++m_at;
        return group;
    }

    /// Conditions with OR between them.
    Group readGroup() {
        std::vector<Condition> conditions;
        do {
            if (m_at == m_text.size())
                return wrong(m_text.size() - 2, m_text.size(), "After OR, another condition is missing.");
            auto condition = readOne();
            if (!condition)
                return tl::unexpected(std::move(condition).error());
            conditions.push_back(std::move(*condition));
        } while (takeOr());
        return conditions;
    }

    tl::expected<Condition, ExpressionError> readOne() {
        const std::size_t begin = m_at;
        Condition condition;
        if (m_text[m_at] == '-' && m_at + 1 < m_text.size() && !isSpace(m_text[m_at + 1])) {
            condition.isNot = true;
            ++m_at;
        }
        if (m_text[m_at] == '(')
            return wrong(m_at, m_at + 1, "Parentheses cannot stand within others, nor after a minus.");
        if (m_text[m_at] == ')')
            return wrong(m_at, m_at + 1, "There is no parenthesis that this one closes.");
        if (m_text.substr(begin).starts_with("OR") && (begin + 2 == m_text.size() || isSpace(m_text[begin + 2])))
            return wrong(begin, begin + 2, "Before OR, a condition is missing.");
        const std::size_t nameBegin = m_at;
        while (m_at < m_text.size() && (std::isalpha(static_cast<unsigned char>(m_text[m_at])) || m_text[m_at] == '-'))
            ++m_at;
        const bool hasSign = m_at > nameBegin && m_at < m_text.size() && signs.find(m_text[m_at]) != signs.npos;
        if (hasSign)
            return readField(std::move(condition), nameBegin);
        m_at = nameBegin;
        return readWord(std::move(condition));
    }

    tl::expected<Condition, ExpressionError> readField(Condition condition, std::size_t begin) {
        const std::string_view name = m_text.substr(begin, m_at - begin);
        const std::size_t nameEnd = m_at;
        if (!isExpressionField(name)) {
            const std::string nearest = nearestField(name);
            return wrong(begin, nameEnd,
                         "No field is called “" + std::string(name) + "”" +
                             (nearest.empty() ? ". In quotes, it is looked for in the texts."
                                              : ": did you mean “" + nearest + "”?"));
        }
        std::size_t length = 1;
        if (m_text[m_at] != ':' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '=')
            length = 2;
        const std::string_view sign = m_text.substr(m_at, length);
        m_at += length;
        const std::size_t valueBegin = m_at;
        auto value = readValue();
        if (!value)
            return tl::unexpected(std::move(value).error());
        if (value->empty())
            return wrong(begin, m_at, "After “" + std::string(name) + std::string(sign) + "”, a value is missing.");
        auto filter = readCondition(name, sign, *value);
        if (!filter)
            return wrong(valueBegin, m_at, toUtf8(filter.error().what));
        condition.filter = std::move(*filter);
        return condition;
    }

    /// Up to the next space or parenthesis; what stands in quotes is taken as it is.
    tl::expected<std::string, ExpressionError> readValue() {
        std::string value;
        while (m_at < m_text.size() && !isSpace(m_text[m_at]) && m_text[m_at] != ')' && m_text[m_at] != '(') {
            if (m_text[m_at] != '"') {
                value += m_text[m_at++];
                continue;
            }
            const std::size_t open = m_at++;
            while (m_at < m_text.size() && m_text[m_at] != '"') {
                if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                    ++m_at;
                value += m_text[m_at++];
            }
            if (m_at == m_text.size())
                return wrong(open, open + 1, "This quote is not closed.");
            ++m_at;
        }
        return value;
    }

    tl::expected<Condition, ExpressionError> readWord(Condition condition) {
        const std::size_t begin = m_at;
        condition.isWord = true;
        if (m_text[m_at] == '"') {
            const auto close = m_text.find('"', m_at + 1);
            if (close == std::string_view::npos)
                return wrong(begin, begin + 1, "This quote is not closed.");
            m_at = close + 1;
        } else {
            while (m_at < m_text.size() && !isSpace(m_text[m_at]) && m_text[m_at] != ')' && m_text[m_at] != '(' &&
                   m_text[m_at] != '"')
                ++m_at;
        }
        condition.filter.text = m_text.substr(begin, m_at - begin);
        return condition;
    }

    static void addTo(Filter& filter, std::vector<Condition> group) {
        const bool isOfWords =
            std::ranges::all_of(group, [](const Condition& condition) { return condition.isWord && !condition.isNot; });
        if (isOfWords) { // the texts' own OR
            Filter words;
            for (const Condition& condition : group)
                words.text += (words.text.empty() ? "" : " OR ") + condition.filter.text;
            (void)takeIn(filter, words);
            return;
        }
        if (group.size() == 1 && !group.front().isNot && takeIn(filter, group.front().filter))
            return;
        Clause& clause = filter.clauses.emplace_back();
        for (Condition& condition : group)
            clause.anyOf.push_back({condition.isNot, std::move(condition.filter)});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string textCondition(const std::string& text) {
    Filter alone;
    alone.text = text;
    const auto asWords = parseExpression(text);
    return asWords && *asWords == alone ? text : "text:" + quotedValue(text);
}

std::vector<std::string> conditionsOf(const Filter& filter) {
    std::vector<std::string> conditions = writeConditions(filter);
    if (!filter.text.empty())
        conditions.push_back(textCondition(filter.text));
    return conditions;
}

/// A condition of an OR: the texts' own OR is no part of it.
std::string termText(const Clause::Term& term) {
    std::string text;
    for (const std::string& condition : writeConditions(term.filter))
        text += (text.empty() ? "" : " ") + condition;
    if (!term.filter.text.empty()) {
        const bool isOneWord = term.filter.text.find(' ') == std::string::npos;
        text += isOneWord ? textCondition(term.filter.text) : "text:" + quotedValue(term.filter.text);
    }
    return (term.isNot ? "-" : "") + text;
}

} // namespace

tl::expected<Filter, ExpressionError> parseExpression(std::string_view text) {
    return Parser(text).parse();
}

std::size_t conditionCount(const Filter& filter) {
    return conditionsOf(filter).size() + filter.clauses.size();
}

std::string writeExpression(const Filter& filter) {
    std::string line;
    const auto add = [&line](const std::string& part) { line += (line.empty() ? "" : " ") + part; };
    for (const std::string& condition : conditionsOf(filter))
        add(condition);
    for (const Clause& clause : filter.clauses) {
        std::string terms;
        for (const Clause::Term& term : clause.anyOf)
            terms += (terms.empty() ? "" : " OR ") + termText(term);
        add(clause.anyOf.size() == 1 ? terms : "(" + terms + ")");
    }
    return line;
}

} // namespace waybill::query
