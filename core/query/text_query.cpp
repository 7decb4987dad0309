// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/text_query.h"

#include "core/base/text.h"

#include <algorithm>

namespace waybill::query {

namespace {

struct Term {
    std::string text;
    bool isOr = false;
};

std::vector<Term> termsOf(std::string_view query) {
    std::vector<Term> terms;
    std::string word;
    const auto finish = [&](bool phrase) {
        const bool isOr = !phrase && word == "OR";
        if (std::string text = folded(word); !text.empty())
            terms.push_back({std::move(text), isOr});
        word.clear();
    };
    bool inPhrase = false;
    for (const char c : query) {
        if (c == '"') {
            finish(inPhrase);
            inPhrase = !inPhrase;
        } else if (c == ' ' && !inPhrase) {
            finish(false);
        } else {
            word += c;
        }
    }
    finish(inPhrase);
    return terms;
}

} // namespace

TextQuery::TextQuery(std::string_view text) {
    std::string spaced;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t c = nextCodePoint(text, i);
        if (c == U'\u201C' || c == U'\u201D' || c == U'\u00AB' || c == U'\u00BB')
            spaced += '"';
        else if (c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000)
            spaced += ' ';
        else
            spaced += text.substr(start, i - start);
    }
    bool either = false;
    for (Term& term : termsOf(spaced)) {
        if (term.isOr) {
            either = !m_groups.empty();
            continue;
        }
        if (either)
            m_groups.back().push_back(std::move(term.text));
        else
            m_groups.push_back({std::move(term.text)});
        either = false;
    }
}

bool TextQuery::matches(std::string_view foldedText) const {
    return std::all_of(m_groups.begin(), m_groups.end(), [&](const std::vector<std::string>& group) {
        return std::any_of(group.begin(), group.end(),
                           [&](const std::string& term) { return foldedText.find(term) != std::string_view::npos; });
    });
}

} // namespace waybill::query
