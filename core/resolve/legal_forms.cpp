// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/legal_forms.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <algorithm>
#include <span>

namespace waybill::resolve {

namespace {

// "АО" in Cyrillic is a legal form, the Latin "AO" is half of a Chinese name: a form written in Cyrillic fits only
// words that have a Cyrillic letter too.
constexpr char cyrillicMark = '\1';

std::string joined(std::span<const Word> words) {
    std::string text;
    for (const Word& word : words) {
        if (!text.empty())
            text += ' ';
        text += word.text;
    }
    return text;
}

bool hasCyrillic(std::span<const Word> words) {
    return std::ranges::any_of(words, &Word::hasCyrillic);
}

bool isForm(const std::unordered_set<std::string>& forms, std::span<const Word> words) {
    const std::string text = joined(words);
    return forms.contains(text) || (hasCyrillic(words) && forms.contains(cyrillicMark + text));
}

} // namespace

const LegalForms& LegalForms::builtIn() {
    static const LegalForms forms(resource(QStringLiteral("resolve/legal_forms.tsv")).toStdString());
    return forms;
}

LegalForms::LegalForms(std::string_view table) {
    for (const auto& [number, columns] : tsvLines(table)) {
        const std::string_view where = columns.front();
        const std::vector<Word> words = wordsOf(columns.back(), true);
        std::string form = joined(words);
        if (where == "glued") {
            m_glued.push_back(std::move(form));
            continue;
        }
        m_mostWords = std::max(m_mostWords, words.size());
        if (hasCyrillic(words))
            form.insert(form.begin(), cyrillicMark);
        if (where != "end")
            m_start.insert(form);
        if (where != "start")
            m_end.insert(form);
    }
    std::ranges::sort(m_glued, std::ranges::greater{}, &std::string::size);
}

std::size_t LegalForms::formAtStart(const std::vector<Word>& words) const {
    for (std::size_t count = std::min(m_mostWords, words.size()); count > 0; --count) {
        if (isForm(m_start, std::span(words).first(count)))
            return count;
    }
    return 0;
}

std::size_t LegalForms::formAtEnd(const std::vector<Word>& words) const {
    for (std::size_t count = std::min(m_mostWords, words.size()); count > 0; --count) {
        if (isForm(m_end, std::span(words).last(count)))
            return count;
    }
    return !words.empty() && words.back().text == "and" ? 1 : 0;
}

bool LegalForms::stripGlued(std::string& word) const {
    for (const std::string& form : m_glued) {
        if (word.ends_with(form)) {
            word.resize(word.size() - form.size());
            return true;
        }
    }
    return false;
}

void LegalForms::strip(std::vector<Word>& words) const {
    while (!words.empty()) {
        const std::size_t atEnd = formAtEnd(words);
        words.resize(words.size() - atEnd);
        const std::size_t atStart = formAtStart(words);
        words.erase(words.begin(), words.begin() + std::ptrdiff_t(atStart));
        const bool glued = !words.empty() && stripGlued(words.back().text);
        if (!words.empty() && words.back().text.empty())
            words.pop_back();
        if (atEnd == 0 && atStart == 0 && !glued)
            return;
    }
}

} // namespace waybill::resolve
