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

// Letters of Belarusian and Kazakh, and what is typed for them on a Russian keyboard.
constexpr std::u32string_view otherLetters = U"ўәғқңөұүһ";
constexpr std::u32string_view typedForThem = U"уагкноуух";

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
    if (const std::size_t at = otherLetters.find(c); at != std::u32string_view::npos)
        return typedForThem[at];
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

// Writes into room that is made once: most of the time that a text takes is spent here.
class Writer {
public:
    explicit Writer(std::size_t bytes) : m_text(2 * bytes + 4, '\0'), m_places(m_text.size() + 1) {}

    void put(char32_t c, FoldedText::Place place) {
        if (c < 0x80) {
            set(char(c), place);
        } else if (c < 0x800) {
            set(char(0xC0 | (c >> 6)), place);
            set(char(0x80 | (c & 0x3F)), place);
        } else {
            std::string bytes;
            appendUtf8(bytes, c);
            for (const char byte : bytes)
                set(byte, place);
        }
    }

    FoldedText finish(FoldedText::Place end) {
        m_text.resize(m_size);
        m_places.resize(m_size + 1);
        m_places.back() = end;
        return {std::move(m_text), std::move(m_places)};
    }

private:
    void set(char byte, FoldedText::Place place) {
        if (m_size == m_text.size()) {
            m_text.resize(2 * m_size);
            m_places.resize(2 * m_size + 1);
        }
        m_text[m_size] = byte;
        m_places[m_size++] = place;
    }

    std::string m_text;
    std::vector<FoldedText::Place> m_places;
    std::size_t m_size = 0;
};

// "СВ0" ends with the letter, "СВ100" with the number.
bool standsForO(char32_t previous, char32_t next) {
    const bool letterBefore = !isMark(previous) && !isDigit(previous);
    const bool letterAfter = !isMark(next) && !isDigit(next);
    return (letterBefore && !isDigit(next)) || (letterAfter && !isDigit(previous));
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
    Writer writer(original.size());
    std::uint32_t index = 0;
    FoldedText::Place gapPlace;
    Gap gap;
    char32_t previous = mark::clause;
    for (std::size_t offset = 0; offset < original.size(); ++index) {
        const FoldedText::Place place{std::uint32_t(offset), index};
        const char32_t c = foldedCodePoint(nextCodePoint(original, offset), view);
        if (c == mark::nothing)
            continue;
        if (isMark(c)) {
            if (!gap.any())
                gapPlace = place;
            gap.add(c);
        } else {
            if (gap.any())
                writer.put(char32_t(gap.result()), gapPlace);
            gap = Gap();
            if (c == U'0' && standsForO(previous, peek(original, offset, view)))
                writer.put(view == View::Cyrillic ? U'о' : U'o', place);
            else
                writer.put(c, place);
        }
        previous = c;
    }
    return writer.finish({std::uint32_t(original.size()), index});
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
