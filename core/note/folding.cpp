// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/folding.h"

#include "core/base/text.h"

#include <QChar>
#include <QString>
#include <array>
#include <string_view>

namespace waybill::note {

namespace {

constexpr std::size_t tableSize = 0x600;

// Pairs of letters that look alike, in their small form (the capitals are what is confused in declarations).
constexpr std::u32string_view latinLookAlikes = U"abcehikmoptxy";
constexpr std::u32string_view cyrillicLookAlikes = U"авсенікмортху";
constexpr std::u32string_view greekLookAlikes = U"αβεηικμνορτυχ";
constexpr std::u32string_view greekAsLatin = U"abehikmnoptyx";

char32_t replaced(char32_t c, std::u32string_view from, std::u32string_view to) {
    const std::size_t at = from.find(c);
    return at == std::u32string_view::npos ? c : to[at];
}

char32_t separatorMark(char32_t c) {
    if (QChar::isSpace(c) || std::u32string_view(U"_'\"*`´«»“”„‟’‘‚‹›•·‧・∙").find(c) != std::u32string_view::npos)
        return mark::blank;
    if (std::u32string_view(U".。").find(c) != std::u32string_view::npos)
        return mark::stop;
    if (c == U':' || c == U'：')
        return mark::colon;
    if (c == U'-' || c == U'¬' || QChar::category(c) == QChar::Punctuation_Dash)
        return mark::hyphen;
    return mark::clause;
}

char32_t withoutDiacritic(char32_t c) {
    if (c == 0x451)
        return 0x435;
    if (c == 0x439)
        return 0x438;
    if (c == 0x457)
        return 0x456;
    if (c == 0x491)
        return 0x433;
    if (c >= 0xC0 && c < 0x250) {
        const QString parts = QChar::decomposition(c);
        if (!parts.isEmpty())
            return parts.at(0).unicode();
    }
    return c;
}

char32_t computeFolded(char32_t c, View view) {
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Other_Format || category == QChar::Mark_Enclosing)
        return mark::nothing;
    if (view == View::Latin && (c == U'\'' || c == U'’' || c == U'`' || c == U'ʹ' || c == U'ʼ'))
        return mark::nothing;
    if (!QChar::isLetterOrNumber(c))
        return c < 0x20 && !QChar::isSpace(c) ? mark::nothing : separatorMark(c);
    const char32_t letter = replaced(withoutDiacritic(QChar::toCaseFolded(c)), greekLookAlikes, greekAsLatin);
    return view == View::Cyrillic ? replaced(letter, latinLookAlikes, cyrillicLookAlikes)
                                  : replaced(letter, cyrillicLookAlikes, latinLookAlikes);
}

using Table = std::array<char32_t, tableSize>;

Table makeTable(View view) {
    Table table{};
    for (char32_t c = 0; c < tableSize; ++c)
        table[c] = computeFolded(c, view);
    return table;
}

// What stands between two words, as one mark.
class Gap {
public:
    void add(char32_t separator) {
        if (!m_any)
            m_first = separator;
        m_any = true;
        m_last = separator;
        m_clause |= separator == mark::clause;
        m_colon |= separator == mark::colon;
        m_hyphen |= separator == mark::hyphen;
        m_stop |= separator == mark::stop;
    }
    [[nodiscard]] bool any() const { return m_any; }
    [[nodiscard]] char result() const {
        // " - " parts two clauses, "специаль-\nной" is one word.
        const bool dash = m_hyphen && m_first == mark::blank && m_last == mark::blank;
        if (m_colon)
            return ':';
        if (m_clause || dash)
            return ',';
        if (m_hyphen)
            return '-';
        return m_stop ? '.' : ' ';
    }

private:
    char32_t m_first = 0, m_last = 0;
    bool m_any = false, m_clause = false, m_colon = false, m_hyphen = false, m_stop = false;
};

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

char32_t peek(std::string_view original, std::size_t offset, View view) {
    return offset < original.size() ? foldedCodePoint(nextCodePoint(original, offset), view) : mark::clause;
}

} // namespace

bool isMark(char32_t c) {
    return c == mark::blank || c == mark::stop || c == mark::hyphen || c == mark::colon || c == mark::clause;
}

char32_t foldedCodePoint(char32_t codePoint, View view) {
    static const Table cyrillic = makeTable(View::Cyrillic);
    static const Table latin = makeTable(View::Latin);
    if (codePoint < tableSize)
        return (view == View::Cyrillic ? cyrillic : latin)[codePoint];
    return computeFolded(codePoint, view);
}

FoldedText foldedText(std::string_view original, View view) {
    FoldedText result;
    result.text.reserve(original.size() + 4);
    result.byteOf.reserve(original.size() + 4);
    result.codePointOf.reserve(original.size() + 4);
    std::uint32_t index = 0, gapByte = 0, gapIndex = 0;
    Gap gap;
    char32_t previous = mark::clause;
    const auto put = [&result](char32_t c, std::uint32_t byte, std::uint32_t codePoint) {
        const std::size_t before = result.text.size();
        appendUtf8(result.text, c);
        result.byteOf.resize(result.byteOf.size() + result.text.size() - before, byte);
        result.codePointOf.resize(result.codePointOf.size() + result.text.size() - before, codePoint);
    };
    for (std::size_t offset = 0; offset < original.size(); ++index) {
        const auto byte = std::uint32_t(offset);
        char32_t c = foldedCodePoint(nextCodePoint(original, offset), view);
        if (c == mark::nothing)
            continue;
        if (isMark(c)) {
            if (!gap.any()) {
                gapByte = byte;
                gapIndex = index;
            }
            gap.add(c);
            previous = c;
            continue;
        }
        if (gap.any()) {
            put(char32_t(gap.result()), gapByte, gapIndex);
            gap = Gap();
        }
        if (c == U'0') {
            const char32_t next = peek(original, offset, view);
            const bool letterBefore = !isMark(previous) && !isDigit(previous);
            const bool letterAfter = !isMark(next) && !isDigit(next);
            if ((letterBefore && !isDigit(next)) || (letterAfter && !isDigit(previous)))
                c = view == View::Cyrillic ? U'о' : U'o';
        }
        put(c, byte, index);
        previous = c;
    }
    result.byteOf.push_back(std::uint32_t(original.size()));
    result.codePointOf.push_back(index);
    return result;
}

Alphabets alphabetsOf(std::string_view original) {
    Alphabets alphabets;
    for (const char byte : original) {
        const auto c = static_cast<unsigned char>(byte);
        alphabets.latin |= unsigned((c | 0x20U) - 'a') < 26U;
        alphabets.cyrillic |= c >= 0xCD && c <= 0xD3;
        alphabets.han |= c >= 0xE2;
    }
    return alphabets;
}

} // namespace waybill::note
