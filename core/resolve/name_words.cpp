// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/name_words.h"

#include "core/base/text.h"

#include <QChar>
#include <QList>
#include <QString>
#include <algorithm>
#include <array>
#include <utility>

namespace waybill::resolve {

namespace {

// Letters that look alike in capitals, the way names are printed.
constexpr std::array lookalikes{
    std::pair{u'а', u'a'}, std::pair{u'в', u'b'}, std::pair{u'е', u'e'}, std::pair{u'к', u'k'}, std::pair{u'м', u'm'},
    std::pair{u'н', u'h'}, std::pair{u'о', u'o'}, std::pair{u'р', u'p'}, std::pair{u'с', u'c'}, std::pair{u'т', u't'},
    std::pair{u'у', u'y'}, std::pair{u'х', u'x'}, std::pair{u'і', u'i'}, std::pair{u'ј', u'j'}, std::pair{u'ѕ', u's'},
};

char32_t latinOf(char32_t letter) {
    for (const auto& [cyrillic, latin] : lookalikes) {
        if (letter == cyrillic)
            return latin;
    }
    return letter;
}

char32_t cyrillicOf(char32_t letter) {
    for (const auto& [cyrillic, latin] : lookalikes) {
        if (letter == latin)
            return cyrillic;
    }
    return letter;
}

bool isCyrillic(char32_t c) {
    return c >= 0x400 && c < 0x530;
}

bool isApostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

// A letter without its accent, in one form; letters that Unicode does not take apart by name.
char32_t plainLetter(char32_t c) {
    switch (c) {
    case 0x131: // dotless i
        return 'i';
    case 0xF8: // o with stroke
        return 'o';
    case 0x142: // l with stroke
        return 'l';
    case 0x111: // d with stroke
        return 'd';
    case 0x451: // ё
        return 0x435;
    default:
        break;
    }
    if (c < 0x80 || c > 0xFFFF || isCyrillic(c))
        return c;
    const QChar letter{char16_t(c)};
    if (letter.script() != QChar::Script_Latin || letter.decompositionTag() != QChar::Canonical)
        return c;
    return plainLetter(QChar::toCaseFolded(char32_t(letter.decomposition().at(0).unicode())));
}

// Plain Latin and Russian letters are in their one form already; normalising would take most of the time.
bool needsNormalising(std::u32string_view text) {
    return std::ranges::any_of(text, [](char32_t c) { return c >= 0x80 && (c < 0x410 || c > 0x451); });
}

std::u32string codePointsOf(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();)
        result += nextCodePoint(text, i);
    if (!needsNormalising(result))
        return result;
    const QString normal = toQString(text).normalized(QString::NormalizationForm_KC);
    result.clear();
    for (const char32_t c : normal.toUcs4())
        result += c;
    return result;
}

std::u32string folded32(std::string_view text) {
    std::u32string result;
    for (const char32_t c : codePointsOf(text)) {
        const char32_t lower = QChar::toCaseFolded(c);
        if (lower == 0xDF)
            result += U"ss";
        else if (lower < 0x80 || QChar::category(lower) != QChar::Mark_NonSpacing)
            result += plainLetter(lower);
    }
    return result;
}

// Wholly in one alphabet: Cyrillic when a letter exists only there, Latin otherwise.
Word wordOf(const std::u32string& letters) {
    Word word;
    bool onlyCyrillic = false;
    for (const char32_t c : letters) {
        if (!isCyrillic(c))
            continue;
        word.hasCyrillic = true;
        onlyCyrillic = onlyCyrillic || latinOf(c) == c;
    }
    for (const char32_t c : letters)
        appendUtf8(word.text, !word.hasCyrillic ? c : onlyCyrillic ? cyrillicOf(c) : latinOf(c));
    return word;
}

struct Piece {
    std::u32string letters;
    bool afterPoint = false; ///< Only a point stands between it and the piece before.
    [[nodiscard]] bool isLetter() const { return letters.size() == 1 && !QChar::isDigit(letters[0]); }
};

std::vector<Piece> piecesOf(const std::u32string& text) {
    std::vector<Piece> pieces;
    bool inPiece = false;
    char32_t before = 0;
    for (const char32_t c : text) {
        if (isApostrophe(c))
            continue;
        if (QChar::isLetterOrNumber(c)) {
            if (!inPiece)
                pieces.push_back({{}, before == '.' && !pieces.empty()});
            pieces.back().letters += c;
        } else if (c == '&') {
            pieces.push_back({U"and", false});
        }
        inPiece = QChar::isLetterOrNumber(c);
        before = c;
    }
    return pieces;
}

// "S.R.L." first, then "S R L": so that "PLAN B S.A." keeps its B.
std::vector<Piece> joinLetters(const std::vector<Piece>& pieces, bool byPoint) {
    std::vector<Piece> joined;
    bool runs = false;
    for (const Piece& piece : pieces) {
        if (runs && piece.isLetter() && (!byPoint || piece.afterPoint)) {
            joined.back().letters += piece.letters;
        } else {
            joined.push_back(piece);
            runs = piece.isLetter();
        }
        runs = runs && piece.isLetter();
    }
    return joined;
}

} // namespace

std::vector<Word> wordsOf(std::string_view text, bool joinsLetters) {
    std::vector<Piece> pieces = piecesOf(folded32(text));
    if (joinsLetters)
        pieces = joinLetters(joinLetters(pieces, true), false);
    std::vector<Word> words;
    words.reserve(pieces.size());
    for (const Piece& piece : pieces)
        words.push_back(wordOf(piece.letters));
    return words;
}

std::optional<std::string> inCyrillic(std::string_view word) {
    std::string result;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t letter = nextCodePoint(word, i);
        const char32_t cyrillic = isCyrillic(letter) ? letter : cyrillicOf(letter);
        if (cyrillic == letter && !isCyrillic(letter) && !QChar::isDigit(letter))
            return std::nullopt;
        appendUtf8(result, cyrillic);
    }
    return result;
}

} // namespace waybill::resolve
