// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/legal_forms.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/resolve/edit_distance.h"
#include "core/resolve/romanise.h"
#include "core/resolve/sound.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace waybill::resolve {

namespace {

// "АО" in Cyrillic is a legal form, the Latin "AO" is half of a Chinese name: a form written in Cyrillic fits only
// words that have a Cyrillic letter too.
constexpr char cyrillicMark = '\1';

constexpr std::size_t longEnough = 16; // bytes of a form that a wrong letter leaves clear

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

FormKind kindOf(std::string_view name) {
    constexpr std::array kinds{std::pair{std::string_view("limited"), FormKind::Limited},
                               std::pair{std::string_view("stock"), FormKind::Stock},
                               std::pair{std::string_view("person"), FormKind::Person},
                               std::pair{std::string_view("nonprofit"), FormKind::Nonprofit},
                               std::pair{std::string_view("state"), FormKind::State}};
    const auto* const found = std::ranges::find(kinds, name, &std::pair<std::string_view, FormKind>::first);
    return found == kinds.end() ? FormKind::Unknown : found->second;
}

std::string spoken(std::span<const Word> words) {
    std::string sounds;
    for (const Word& word : words) {
        const auto cyrillic = word.hasCyrillic ? inCyrillic(word.text) : std::nullopt;
        sounds += soundOf(romanised(cyrillic.value_or(word.text)));
        sounds += ' ';
    }
    return sounds;
}

std::optional<FormKind> findForm(const std::unordered_map<std::string, FormKind>& forms, std::span<const Word> words) {
    const std::string text = joined(words);
    if (const auto found = forms.find(text); found != forms.end())
        return found->second;
    if (!hasCyrillic(words))
        return std::nullopt;
    const auto found = forms.find(cyrillicMark + text);
    return found == forms.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

const LegalForms& LegalForms::builtIn() {
    static const LegalForms forms(resource(QStringLiteral("resolve/legal_forms.tsv")).toStdString());
    return forms;
}

LegalForms::LegalForms(std::string_view table) {
    for (const auto& [number, columns] : tsvLines(table)) {
        if (columns.size() < 2)
            continue;
        const std::string_view where = columns[0];
        const std::vector<Word> words = wordsOf(columns[1], true);
        std::string form = joined(words);
        if (where == "glued") {
            m_glued.push_back(std::move(form));
            continue;
        }
        m_mostWords = std::max(m_mostWords, words.size());
        if (hasCyrillic(words))
            form.insert(form.begin(), cyrillicMark);
        const FormKind kind = columns.size() > 2 ? kindOf(columns[2]) : FormKind::Unknown;
        if (words.size() > 1 && hasCyrillic(words))
            m_spoken.emplace(spoken(words), kind);
        if (form.size() >= longEnough)
            m_long.emplace_back(form, kind);
        if (where != "end")
            m_start.emplace(form, kind);
        if (where != "start")
            m_end.emplace(form, kind);
    }
    std::ranges::sort(m_glued, std::ranges::greater{}, &std::string::size);
}

const FormKind* LegalForms::findSpoken(std::span<const Word> words) const {
    if (words.size() < 2 || hasCyrillic(words) || joined(words).size() < longEnough)
        return nullptr;
    const auto found = m_spoken.find(spoken(words));
    return found == m_spoken.end() ? nullptr : &found->second;
}

// "JOYNT STOCK COMPANY", "JOINT STOCK COMPAN": by no more than two letters, and never the first.
LegalForms::Found LegalForms::misspeltAtEnd(const std::vector<Word>& words) const {
    std::string text;
    for (std::size_t count = 1; count <= std::min(m_mostWords, words.size()); ++count) {
        const std::span<const Word> last = std::span(words).last(count);
        text = joined(last);
        if (text.size() + 1 < longEnough)
            continue;
        for (const auto& [form, kind] : m_long) {
            if (form.front() == text.front() && editDistance(text, form, 1) <= 1)
                return {count, kind};
        }
    }
    return {};
}

LegalForms::Found LegalForms::formAtStart(const std::vector<Word>& words) const {
    for (std::size_t count = std::min(m_mostWords, words.size()); count > 0; --count) {
        const auto first = std::span(words).first(count);
        if (const auto kind = findForm(m_start, first))
            return {count, *kind};
        if (const FormKind* kind = findSpoken(first))
            return {count, *kind};
    }
    return {};
}

LegalForms::Found LegalForms::formAtEnd(const std::vector<Word>& words) const {
    for (std::size_t count = std::min(m_mostWords, words.size()); count > 0; --count) {
        const auto last = std::span(words).last(count);
        if (const auto kind = findForm(m_end, last))
            return {count, *kind};
        if (const FormKind* kind = findSpoken(last))
            return {count, *kind};
    }
    return {!words.empty() && words.back().text == "and" ? std::size_t(1) : 0, FormKind::Unknown};
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

LegalForms::Taken LegalForms::take(std::vector<Word>& words) const {
    Taken taken;
    while (!words.empty()) {
        Found atEnd = formAtEnd(words);
        if (const Found misspelt = taken.any ? Found{} : misspeltAtEnd(words); misspelt.words > atEnd.words)
            atEnd = misspelt;
        words.resize(words.size() - atEnd.words);
        const Found atStart = formAtStart(words);
        words.erase(words.begin(), words.begin() + std::ptrdiff_t(atStart.words));
        const bool glued = !words.empty() && stripGlued(words.back().text);
        if (!words.empty() && words.back().text.empty())
            words.pop_back();
        for (const Found& found : {atEnd, atStart}) {
            if (taken.kind == FormKind::Unknown)
                taken.kind = found.kind;
        }
        if (atEnd.words == 0 && atStart.words == 0 && !glued)
            return taken;
        taken.any = true;
    }
    return taken;
}

void LegalForms::strip(std::vector<Word>& words) const {
    static_cast<void>(take(words));
}

bool LegalForms::endsWithForm(const std::vector<Word>& words) const {
    const std::size_t found = formAtEnd(words).words;
    return found > 0 && found < words.size() && words.back().text != "and";
}

bool LegalForms::beginsWithForm(const std::vector<Word>& words) const {
    const std::size_t found = formAtStart(words).words;
    return found > 0 && found < words.size();
}

bool LegalForms::isOnlyForms(std::vector<Word> words) const {
    strip(words);
    return words.empty();
}

bool LegalForms::isFormWord(const Word& word) const {
    constexpr std::size_t shortest = 3;
    if (word.text == "nv" || word.text == "bv")
        return true;
    const std::span<const Word> alone(&word, 1);
    return codePoints(word.text) >= shortest && (findForm(m_end, alone) || findForm(m_start, alone));
}

} // namespace waybill::resolve
