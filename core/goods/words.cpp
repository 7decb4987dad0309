// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/words.h"

#include "core/base/text.h"

#include <QChar>
#include <QString>
#include <algorithm>
#include <vector>

namespace waybill::goods {

namespace {

constexpr std::u32string_view latinTwins = U"abcehikmoptxy";
constexpr std::u32string_view cyrillicTwins = U"авсенікмортху";

char32_t replaced(char32_t c, std::u32string_view from, std::u32string_view to) {
    const std::size_t at = from.find(c);
    return at == std::u32string_view::npos ? c : to[at];
}

bool isCyrillic(char32_t c) {
    return c >= 0x400 && c < 0x530;
}
bool isLatin(char32_t c) {
    return c >= U'a' && c <= U'z';
}

void putWord(std::u32string& word, std::string& out) {
    if (word.empty())
        return;
    const bool cyrillic = std::any_of(word.begin(), word.end(), [](char32_t c) {
        return isCyrillic(c) && cyrillicTwins.find(c) == std::u32string_view::npos;
    });
    const bool latin = std::any_of(word.begin(), word.end(), [](char32_t c) {
        return isLatin(c) && latinTwins.find(c) == std::u32string_view::npos;
    });
    if (!out.empty())
        out += ' ';
    for (const char32_t c : word) {
        if (cyrillic && !latin)
            appendUtf8(out, replaced(c, latinTwins, cyrillicTwins));
        else if (latin && !cyrillic)
            appendUtf8(out, replaced(c, cyrillicTwins, latinTwins));
        else
            appendUtf8(out, c);
    }
    word.clear();
}

char32_t small(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    const char32_t folded = QChar::toCaseFolded(c);
    if (folded == 0x451)
        return 0x435;
    return folded;
}

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool digitFollows(std::string_view text, std::size_t offset) {
    return offset < text.size() && text[offset] >= '0' && text[offset] <= '9';
}

bool needsNoBlanks(std::string_view phrase) {
    for (std::size_t offset = 0; offset < phrase.size();) {
        const char32_t c = nextCodePoint(phrase, offset);
        if (c >= 0x3040 && c < 0xA000)
            return true;
    }
    return false;
}

} // namespace

std::string words(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::u32string word;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = small(nextCodePoint(text, offset));
        if (QChar::isLetterOrNumber(c))
            word += c;
        else if ((c == U'.' || c == U',') && !word.empty() && isDigit(word.back()) && digitFollows(text, offset))
            word += U'.';
        else if (QChar::category(c) != QChar::Mark_NonSpacing && c != 0xAD)
            putWord(word, out);
    }
    putWord(word, out);
    return out;
}

std::string wordPattern(std::string_view phrase) {
    std::string pattern;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const char c = phrase[i];
        if (c == '*')
            pattern += "[^ ]*";
        else if (c == '(')
            pattern += "(?:";
        else if (c == '~' && i + 2 < phrase.size()) {
            pattern += "(?:[^ ]+ ){0," + std::string(1, phrase[i + 1]) + '}';
            i += 2;
        } else if (c == '.')
            pattern += "\\.";
        else
            pattern += c;
    }
    return needsNoBlanks(phrase) ? "(?:" + pattern + ')' : "(?:^| )(?:" + pattern + ")(?: |$)";
}

namespace {

// Of a word's letters, each in every alphabet that has its twin.
std::string anyTwin(std::string_view letters) {
    std::string pattern;
    for (std::size_t offset = 0; offset < letters.size();) {
        const char32_t c = nextCodePoint(letters, offset);
        std::u32string twins(1, c);
        if (const std::size_t at = latinTwins.find(c); at != std::u32string_view::npos)
            twins += cyrillicTwins[at];
        if (const std::size_t at = cyrillicTwins.find(c); at != std::u32string_view::npos)
            twins += latinTwins[at];
        if (c == 0x435)
            twins += char32_t(0x451);
        pattern += '[';
        for (const char32_t twin : twins)
            appendUtf8(pattern, twin);
        pattern += ']';
    }
    return pattern;
}

void dropLast(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
        text.pop_back();
    if (!text.empty())
        text.pop_back();
}

// The longest run of letters outside of brackets that every wording has.
std::string surestRun(std::string_view phrase) {
    std::string best, run;
    int depth = 0;
    const auto close = [&best, &run] {
        if (codePoints(run) > codePoints(best))
            best = run;
        run.clear();
    };
    for (std::size_t offset = 0; offset < phrase.size();) {
        const std::size_t start = offset;
        const char32_t c = nextCodePoint(phrase, offset);
        if (c == U'(' || c == U')')
            depth += c == U'(' ? 1 : -1;
        if (c == U'?')
            dropLast(run);
        if (depth == 0 && QChar::isLetterOrNumber(c) && (start == 0 || phrase[start - 1] != '~'))
            run += phrase.substr(start, offset - start);
        else
            close();
    }
    close();
    return best;
}

// The alternatives of the first bracket that may not be absent.
std::vector<std::string_view> firstAlternatives(std::string_view phrase) {
    std::vector<std::string_view> result;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (phrase[i] == '(' && depth++ == 0) {
            from = i + 1;
            result.clear();
        } else if (phrase[i] == '|' && depth == 1) {
            result.push_back(phrase.substr(from, i - from));
            from = i + 1;
        } else if (phrase[i] == ')' && --depth == 0) {
            result.push_back(phrase.substr(from, i - from));
            if (i + 1 >= phrase.size() || phrase[i + 1] != '?')
                return result;
        }
    }
    return {};
}

} // namespace

std::string hintPattern(std::string_view phrase) {
    if (const std::string run = surestRun(phrase); codePoints(run) >= 2)
        return anyTwin(run);
    std::string pattern;
    for (const std::string_view alternative : firstAlternatives(phrase)) {
        const std::string one = hintPattern(alternative);
        if (one.empty())
            return {};
        pattern += (pattern.empty() ? "" : "|") + one;
    }
    return pattern;
}

} // namespace waybill::goods
