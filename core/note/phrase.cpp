// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/phrase.h"

#include "core/base/text.h"
#include "core/note/letter_classes.h"

#include <QChar>
#include <QString>
#include <vector>

namespace waybill::note {

namespace {

// How the parts of a phrase are spelled as an expression.
struct Spelling {
    std::string between;     ///< May stand between two letters.
    std::string ending;      ///< Of the last word: written together with its stem.
    std::string innerEnding; ///< Of a word that others follow: may be torn.
    std::string gap;         ///< For `_`.
    std::string clause;      ///< For `,`.
    std::string next;        ///< For `=`.
    std::string word;        ///< One foreign word with what stands before it.
    std::size_t longWord;    ///< Letters from which on a word is misspelt rather than another one.
    std::string (*letter)(char32_t, View);
};

std::string foldedLetter(char32_t c, View view) {
    const char32_t letter = foldedCodePoint(c, view);
    std::string text = letter < 0x80 && isMark(letter) ? "\\" : "";
    appendUtf8(text, letter);
    return text;
}

std::string escaped(char32_t c) {
    return "\\x{" + QString::number(uint(c), 16).toStdString() + '}';
}

std::string rawLetter(char32_t c, View view) {
    const LetterClasses& classes = letterClasses(view);
    const auto found = classes.find(foldedCodePoint(c, view));
    if (found == classes.end())
        return escaped(c);
    std::string letter = "[";
    for (const char32_t same : found->second)
        letter += escaped(same);
    return letter + ']';
}

std::string rawMarkRanges() {
    std::string ranges;
    for (const CodePoints& range : rawMarks)
        ranges += escaped(range.first) + '-' + escaped(range.last);
    return ranges;
}

// Whether a letter must or may come after this place on the way to the phrase's end.
bool lettersFollow(std::string_view rest) {
    int depth = 0;
    bool otherAlternative = false;
    for (const char c : rest) {
        if (c == '(')
            ++depth;
        else if (c == ')' && --depth < 0) {
            depth = 0;
            otherAlternative = false;
        } else if (c == '|' && depth == 0)
            otherAlternative = true;
        else if (!otherAlternative && std::string_view(" ()|?*_,+~$=").find(c) == std::string_view::npos)
            return true;
    }
    return false;
}

class Writer {
public:
    Writer(const Spelling& spelling, View view) : m_spelling(spelling), m_view(view) {}

    std::string write(std::string_view phrase) {
        for (std::size_t offset = 0; offset < phrase.size();)
            part(phrase, offset);
        return std::move(m_out);
    }

private:
    void part(std::string_view phrase, std::size_t& offset) {
        const char32_t c = nextCodePoint(phrase, offset);
        switch (c) {
        case U' ':
            return;
        case U'(':
            m_groups.push_back(m_atStart);
            m_out += "(?:";
            return;
        case U'|':
            m_atStart = !m_groups.empty() && m_groups.back();
            m_out += '|';
            return;
        case U')':
            if (!m_groups.empty())
                m_groups.pop_back();
            m_atStart = false;
            m_out += ')';
            return;
        case U'?':
            m_out += '?';
            return;
        case U'*':
            m_out += lettersFollow(phrase.substr(offset)) ? m_spelling.innerEnding : m_spelling.ending;
            return;
        case U'_':
            m_out += m_spelling.gap;
            return;
        case U',':
            m_out += m_spelling.clause;
            return;
        case U'=':
            m_out += m_spelling.next;
            return;
        case U'#':
            m_out += "(?:" + m_spelling.between + "[0-9]{" + std::string(phrase.substr(offset, 1)) + ",})";
            ++offset;
            return;
        case U'$':
            m_out += m_spelling.clause + '$';
            return;
        case U'+':
            m_joined = true;
            return;
        case U'~':
            m_out += "(?:" + m_spelling.word + "){0," + std::string(phrase.substr(offset, 1)) + '}';
            ++offset;
            return;
        default:
            letter(c, phrase, offset);
        }
    }

    // In a long word a letter is easily typed twice, and one of a double easily forgotten.
    void letter(char32_t c, std::string_view phrase, std::size_t& offset) {
        if (offset > m_wordEnd)
            enterWord(c, phrase, offset);
        m_out += "(?:";
        if (!m_atStart && !m_joined)
            m_out += m_spelling.between;
        m_out += m_spelling.letter(c, m_view) + (m_isLong ? "{1,2})" : ")");
        m_atStart = false;
        m_joined = false;
        std::size_t next = offset;
        if (m_isLong && offset < m_wordEnd && nextCodePoint(phrase, next) == c)
            offset = next;
    }

    void enterWord(char32_t first, std::string_view phrase, std::size_t offset) {
        std::size_t letters = 1;
        m_wordEnd = offset;
        for (char32_t c = first; QChar::isLetter(c) && offset < phrase.size();) {
            c = nextCodePoint(phrase, offset);
            if (QChar::isLetter(c)) {
                ++letters;
                m_wordEnd = offset;
            }
        }
        m_isLong = letters >= m_spelling.longWord;
    }

    const Spelling& m_spelling;
    View m_view;
    std::string m_out;
    std::vector<bool> m_groups;
    bool m_atStart = true;
    bool m_joined = false;
    std::size_t m_wordEnd = 0; ///< Of the word that is being written, in the phrase.
    bool m_isLong = false;
};

} // namespace

std::string foldedPattern(std::string_view phrase, View view, std::string_view endings) {
    static const std::string cyrillicEnd = "[аяоеиыуюіємхгвьш]";
    static const Spelling cyrillic{.between = "[ .-]?",
                                   .ending = "(?:[ .-]?" + cyrillicEnd + "{1,4})?",
                                   .innerEnding = "(?:[ .-]?" + cyrillicEnd + "){0,4}",
                                   .gap = "(?:[ .,:-]|$)",
                                   .clause = "[ .,:-]?",
                                   .next = " [а-яіє]",
                                   .word = "[ .,-]?[а-яіє0-9a-z]+[ .,-]",
                                   .longWord = 6,
                                   .letter = foldedLetter};
    static const Spelling latin{.between = "[ .-]?",
                                .ending = "[a-z]{0,4}",
                                .innerEnding = "[a-z]{0,4}",
                                .gap = "(?:[ .,:-]|$)",
                                .clause = "[ .,:-]?",
                                .next = " [a-z]",
                                .word = "[ .,-]?[a-z0-9]+[ .,-]",
                                .longWord = 6,
                                .letter = foldedLetter};
    const Spelling& usual = view == View::Cyrillic ? cyrillic : latin;
    if (endings.empty())
        return Writer(usual, view).write(phrase);
    Spelling own = usual;
    own.ending = '[';
    for (std::size_t offset = 0; offset < endings.size();)
        own.ending += foldedLetter(nextCodePoint(endings, offset), view);
    own.ending += "]{0,4}";
    own.innerEnding = own.ending;
    return Writer(own, view).write(phrase);
}

std::string rawPattern(std::string_view phrase, View view) {
    static const std::string ranges = rawMarkRanges();
    static const std::string marks = '[' + ranges + "]*";
    static const std::string letters = "[^" + ranges + ']';
    static const std::string ending = "(?:" + marks + letters + "){0,4}";
    static const Spelling spelling{.between = marks,
                                   .ending = ending,
                                   .innerEnding = ending,
                                   .gap = "(?:[" + ranges + "]|$)",
                                   .clause = marks,
                                   .next = marks + letters,
                                   .word = marks + letters + '+' + marks,
                                   .longWord = 4,
                                   .letter = rawLetter};
    return Writer(spelling, view).write(phrase);
}

} // namespace waybill::note
