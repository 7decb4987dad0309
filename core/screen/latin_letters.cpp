// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/latin_letters.h"

#include "core/base/text.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <utility>

namespace waybill::screen {

namespace {

constexpr std::array<std::pair<char32_t, std::string_view>, 56> cyrillic{{
    {U'а', "a"},  {U'б', "b"},  {U'в', "v"},    {U'г', "g"},   {U'д', "d"}, {U'е', "e"}, {U'ё', "e"},  {U'ж', "zh"},
    {U'з', "z"},  {U'и', "i"},  {U'й', "i"},    {U'к', "k"},   {U'л', "l"}, {U'м', "m"}, {U'н', "n"},  {U'о', "o"},
    {U'п', "p"},  {U'р', "r"},  {U'с', "s"},    {U'т', "t"},   {U'у', "u"}, {U'ф', "f"}, {U'х', "kh"}, {U'ц', "ts"},
    {U'ч', "ch"}, {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""},    {U'ы', "y"}, {U'ь', ""},  {U'э', "e"},  {U'ю', "yu"},
    {U'я', "ya"}, {U'є', "ie"}, {U'і', "i"},    {U'ї', "i"},   {U'ґ', "g"}, {U'ў', "u"}, {U'ј', "j"},  {U'ђ', "dj"},
    {U'љ', "l"},  {U'њ', "n"},  {U'ћ', "c"},    {U'џ', "dzh"}, {U'ќ', "k"}, {U'ѓ', "g"}, {U'қ', "k"},  {U'ғ', "g"},
    {U'ә', "a"},  {U'ө', "o"},  {U'ү', "u"},    {U'ұ', "u"},   {U'ң', "n"}, {U'һ', "h"}, {U'ѕ', "s"},  {U'ҳ', "h"},
}};

// What a look-alike letter of the other alphabet was meant to be.
constexpr std::array<std::pair<char32_t, char32_t>, 14> lookalikes{{{U'а', U'a'},
                                                                    {U'в', U'b'},
                                                                    {U'е', U'e'},
                                                                    {U'к', U'k'},
                                                                    {U'м', U'm'},
                                                                    {U'н', U'h'},
                                                                    {U'о', U'o'},
                                                                    {U'р', U'p'},
                                                                    {U'с', U'c'},
                                                                    {U'т', U't'},
                                                                    {U'у', U'y'},
                                                                    {U'х', U'x'},
                                                                    {U'і', U'i'},
                                                                    {U'ѕ', U's'}}};

// Pairs that stand for one Latin letter pair when a foreign name is spelled letter by letter.
constexpr std::array<std::pair<std::u32string_view, std::string_view>, 5> pairs{
    {{U"кх", "kh"}, {U"пх", "ph"}, {U"тх", "th"}, {U"цх", "ch"}, {U"гх", "gh"}}};

bool isCyrillic(char32_t c) {
    return c >= 0x400 && c < 0x530;
}

bool isOtherScript(char32_t c) {
    return c > 0x24F && !isCyrillic(c) && QChar::isLetter(c) && QChar::script(c) != QChar::Script_Latin &&
           QChar::script(c) != QChar::Script_Common;
}

char32_t asCyrillic(char32_t letter) {
    const auto found = std::ranges::find(lookalikes, letter, &std::pair<char32_t, char32_t>::second);
    return found == lookalikes.end() ? letter : found->first;
}

char32_t asLatin(char32_t letter) {
    const auto found = std::ranges::find(lookalikes, letter, &std::pair<char32_t, char32_t>::first);
    return found == lookalikes.end() ? letter : found->second;
}

void appendCyrillic(std::string& text, char32_t letter) {
    const auto found = std::ranges::find(cyrillic, letter, &std::pair<char32_t, std::string_view>::first);
    if (found != cyrillic.end())
        text += found->second;
    else
        appendUtf8(text, letter);
}

// A run of letters of Cyrillic and Latin: the alphabet of most of them is the one that was meant.
void appendRun(std::string& text, std::u32string& run) {
    const auto inCyrillic = std::ranges::count_if(run, isCyrillic);
    const bool meantCyrillic = inCyrillic * 2 >= std::ptrdiff_t(run.size());
    if (inCyrillic > 0)
        std::ranges::transform(run, run.begin(), meantCyrillic ? asCyrillic : asLatin);
    for (std::size_t i = 0; i < run.size(); ++i) {
        const auto pair = std::ranges::find(pairs, std::u32string_view(run).substr(i, 2),
                                            &std::pair<std::u32string_view, std::string_view>::first);
        if (pair != pairs.end()) {
            text += pair->second;
            ++i;
        } else {
            appendCyrillic(text, run[i]);
        }
    }
    run.clear();
}

std::string byIcu(const std::string& text) {
    // Making one takes long, and one may serve only one thread at a time.
    thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    if (!transliterator)
        return text;
    icu::UnicodeString inUtf16 = icu::UnicodeString::fromUTF8(text);
    transliterator->transliterate(inUtf16);
    std::string latin;
    return inUtf16.toUTF8String(latin);
}

} // namespace

std::string inLatinLetters(std::string_view name) {
    if (std::ranges::all_of(name, [](char c) { return static_cast<signed char>(c) >= 0; }))
        return std::string(name);
    std::string text;
    std::u32string run;
    bool hasOther = false;
    for (std::size_t i = 0; i < name.size();) {
        const char32_t c = nextCodePoint(name, i);
        hasOther = hasOther || isOtherScript(c);
        if (isCyrillic(c) || (c < 0x250 && QChar::isLetter(c))) {
            run += QChar::toCaseFolded(c);
            continue;
        }
        appendRun(text, run);
        appendUtf8(text, c);
    }
    appendRun(text, run);
    return hasOther ? byIcu(text) : text;
}

} // namespace waybill::screen
