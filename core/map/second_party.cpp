// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/second_party.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"

#include <QChar>
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace waybill::map {

namespace {

struct Word {
    std::string text; ///< Folded, without points.
    std::size_t begin = 0, end = 0;
    bool isSingle = false; ///< One letter or digit.
};

// "C/O" and "O.B.O." are one word; "LTD/LLC" are two.
std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (!QChar::isLetterOrNumber(nextCodePoint(text, i)))
            continue;
        const bool isSingle = !isLetterOrNumberAt(text, i);
        while (isLetterOrNumberAt(text, i))
            (void)nextCodePoint(text, i);
        const std::string letters = folded(text.substr(begin, i - begin));
        const bool joins = isSingle && !words.empty() && words.back().isSingle && words.back().end + 1 == begin;
        const char mark = joins ? text[begin - 1] : ' ';
        if (mark == '/' || mark == '.') {
            words.back().text += (mark == '/' ? "/" : "") + letters;
            words.back().end = i;
        } else {
            words.push_back({letters, begin, i, isSingle});
        }
    }
    return words;
}

// One letter more, less or another.
bool differByALetter(std::string_view a, std::string_view b) {
    const QString left = toQString(a), right = toQString(b);
    const auto [shorter, longer] = std::minmax({left.size(), right.size()});
    if (longer - shorter > 1)
        return false;
    const auto front = std::ranges::mismatch(left, right).in1 - left.begin();
    qsizetype back = 0;
    while (back < shorter - front && left[left.size() - 1 - back] == right[right.size() - 1 - back])
        ++back;
    return front + back + 1 >= longer;
}

enum class Mark : unsigned char { Sure, Inner, Firms, Firm, Form };

using Phrases = std::unordered_set<std::string>;

// The marks with all their alternatives spelt out, by their words with a blank between.
class Marks {
public:
    static const Marks& builtIn() {
        static const Marks marks(resource(QStringLiteral("map/second_party.tsv")).toStdString());
        return marks;
    }

    // The longest mark that begins at a word; how many words it has, 0 for none.
    [[nodiscard]] std::size_t at(const std::vector<Word>& words, std::size_t first, Mark& kind) const {
        if (!m_firstWords.contains(words[first].text))
            return 0;
        std::size_t found = 0;
        std::string phrase = words[first].text;
        for (std::size_t next = first + 1;; ++next) {
            if (const auto mark = m_marks.find(phrase); mark != m_marks.end()) {
                found = next - first;
                kind = mark->second;
            }
            if (next == words.size() || !extend(phrase, words[next].text))
                return found;
        }
    }
    [[nodiscard]] bool isAnd(const Word& word) const { return m_ands.contains(word.text); }
    [[nodiscard]] bool isBefore(const Word& word) const { return m_before.contains(word.text); }
    [[nodiscard]] bool isBehind(const Word& word) const { return m_behind.contains(word.text); }
    [[nodiscard]] bool isLegal(const std::string& word) const { return m_legal.contains(word); }

private:
    explicit Marks(std::string_view table) {
        for (const auto& [number, columns] : tsvLines(table)) {
            const std::string_view kind = columns[0];
            if (Phrases* words = listOf(kind)) {
                for (const std::string_view word : splitAt(columns.back(), '|'))
                    words->insert(std::string(word));
                continue;
            }
            const Mark mark = kind == "sure"    ? Mark::Sure
                              : kind == "inner" ? Mark::Inner
                              : kind == "firms" ? Mark::Firms
                              : kind == "firm"  ? Mark::Firm
                                                : Mark::Form;
            spellOut(columns, 1, {}, mark);
        }
    }
    Phrases* listOf(std::string_view kind) {
        return kind == "and"      ? &m_ands
               : kind == "before" ? &m_before
               : kind == "behind" ? &m_behind
               : kind == "legal"  ? &m_legal
                                  : nullptr;
    }
    // By a word as the marks write it: "BEHALE" is "BEHALF". False when no mark goes on so.
    [[nodiscard]] bool extend(std::string& phrase, const std::string& word) const {
        const auto isBeginning = [&](const std::string& next) { return m_beginnings.contains(phrase + ' ' + next); };
        const std::string* meant = &word;
        if (!isBeginning(word)) {
            const auto near = std::ranges::find_if(m_longWords, [&](const std::string& known) {
                return differByALetter(word, known) && isBeginning(known);
            });
            if (near == m_longWords.end())
                return false;
            meant = &*near;
        }
        phrase += ' ' + *meant;
        return true;
    }
    void learnWords(const std::string& phrase) {
        constexpr std::size_t longWord = 5;
        std::string beginning;
        for (const std::string_view part : splitAt(phrase, ' ')) {
            const std::string word(part);
            beginning += (beginning.empty() ? "" : " ") + word;
            m_beginnings.insert(beginning);
            if (codePoints(word) >= longWord && std::ranges::find(m_longWords, word) == m_longWords.end())
                m_longWords.push_back(word);
        }
    }
    void spellOut(const std::vector<std::string_view>& columns, std::size_t column, const std::string& phrase,
                  Mark mark) {
        if (column == columns.size()) {
            m_marks.emplace(phrase, mark);
            learnWords(phrase);
            m_firstWords.insert(phrase.substr(0, phrase.find(' ')));
            return;
        }
        for (const std::string_view words : splitAt(columns[column], '|')) {
            std::string longer = phrase;
            if (!words.empty())
                longer.append(longer.empty() ? "" : " ").append(words);
            spellOut(columns, column + 1, longer, mark);
        }
    }

    std::unordered_map<std::string, Mark> m_marks;
    Phrases m_firstWords, m_beginnings, m_ands, m_before, m_behind, m_legal;
    std::vector<std::string> m_longWords;
};

// Words of the cell from `begin` to `end`.
struct Found {
    std::size_t begin = 0, end = 0;
    Mark kind = Mark::Sure;
};

// A legal form stands among the words, perhaps as single letters: "S P A".
bool isFirm(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
    const Marks& marks = Marks::builtIn();
    std::string letters;
    for (std::size_t i = begin; i < end && end > begin + 1; ++i) {
        letters = words[i].isSingle ? letters + words[i].text : std::string();
        if (marks.isLegal(words[i].text) || marks.isLegal(letters))
            return true;
    }
    return false;
}

bool holds(const std::vector<Word>& words, const Found& found) {
    const Marks& marks = Marks::builtIn();
    const bool hasBefore = found.begin > 0, hasBehind = found.end < words.size();
    switch (found.kind) {
    case Mark::Sure:
        return hasBefore || hasBehind;
    case Mark::Inner:
        return hasBefore && hasBehind && !(found.begin == 1 && marks.isLegal(words[0].text));
    case Mark::Firms:
        return hasBefore && hasBehind && isFirm(words, 0, found.begin) && isFirm(words, found.end, words.size());
    case Mark::Firm:
        return found.begin > 1 && hasBehind && isFirm(words, found.end, words.size());
    case Mark::Form:
        return hasBefore && found.end + 1 < words.size() && marks.isLegal(words[found.end].text);
    }
    return false;
}

// "ON BEHALF AND FOR THE ACCOUNT OF": two marks are one; words that only come with a mark go with it.
void widen(const std::vector<Word>& words, Found& found) {
    const Marks& marks = Marks::builtIn();
    Mark kind = Mark::Sure;
    while (found.end + 1 < words.size() && marks.isAnd(words[found.end])) {
        const std::size_t more = marks.at(words, found.end + 1, kind);
        if (more == 0)
            break;
        found.end += 1 + more;
    }
    if (found.kind == Mark::Form)
        return;
    while (found.end + 1 < words.size() && marks.isBehind(words[found.end]))
        ++found.end;
    while (found.begin > 1 && marks.isBefore(words[found.begin - 1]))
        --found.begin;
}

// A name in quotation marks is one name, whatever is in it.
bool isQuoted(std::string_view cell, std::size_t at) {
    const auto isOdd = [](std::string_view text) { return std::ranges::count(text, '"') % 2 == 1; };
    return isOdd(cell.substr(0, at)) && isOdd(cell.substr(at));
}

} // namespace

bool findSecondParty(std::string_view cell, PartySeam& seam) {
    const std::vector<Word> words = wordsOf(cell);
    for (std::size_t first = 0; first < words.size(); ++first) {
        Found found{first, first, Mark::Sure};
        found.end += Marks::builtIn().at(words, first, found.kind);
        if (found.end == first)
            continue;
        widen(words, found);
        if (!holds(words, found) || isQuoted(cell, words[first].begin))
            continue;
        seam.before = cell.substr(0, words[found.begin].begin);
        seam.behind = cell.substr(words[found.end - 1].end);
        return true;
    }
    return false;
}

} // namespace waybill::map
