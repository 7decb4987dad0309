// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/header_words.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/map/header_letters.h"
#include "core/map/values.h"

#include <QChar>
#include <array>

namespace waybill::map {

namespace {

constexpr std::size_t longestPhrase = 6;
constexpr std::size_t shortestPart = 3;        // bytes of a word that may be glued to others
constexpr std::size_t shortestForeignPart = 5; // short words of many languages would be found in any word
// Beyond English and Russian, in the order in which they are asked.
constexpr const char* languages[] = {"abbreviations", "russian",    "spanish", "portuguese", "french",
                                     "turkish",       "vietnamese", "chinese", "ukrainian",  "kazakh",
                                     "romanian",      "german",     "italian", "indonesian", "polish",
                                     "uzbek",         "arabic",     "persian", "korean",     "japanese"};

std::u32string wide(std::string_view utf8) {
    std::u32string text;
    for (std::size_t i = 0; i < utf8.size();)
        text += nextCodePoint(utf8, i);
    return text;
}

/// One word may stand for several things at once, separated by blanks: "Rechnungsnummer" is an invoice's number.
void add(std::vector<std::string>& concepts, const std::string& meanings) {
    for (std::string_view meaning : splitAt(meanings, ' ')) {
        if (meaning != "filler" && std::find(concepts.begin(), concepts.end(), meaning) == concepts.end())
            concepts.emplace_back(meaning);
    }
}

bool isDigits(const std::string& word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isAscii(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A word as it is shortened by leaving its vowels out: COUNTRY is CNTRY, SHIPPER is SHPR. Empty for short words.
std::string skeletonOf(const std::string& word) {
    std::string skeleton;
    if (word.size() < 4 || !std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return skeleton;
    for (const char c : word) {
        const bool vowel = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
        if (skeleton.empty() || (!vowel && skeleton.back() != c))
            skeleton += c;
    }
    return skeleton;
}

/// A code in Latin letters, or a name that is long enough to be nothing else.
bool isCurrency(const std::string& word) {
    constexpr std::size_t shortestName = 5; // code points
    return ((word.size() == 3 && isAscii(word)) || codePoints(word) >= shortestName) && parseCurrency(word);
}

/// Words of two letters that may be glued to others ("SUMOFQUANTITY"); other short words would be found anywhere.
bool isPart(std::string_view word, std::size_t shortest) {
    static constexpr std::array<std::string_view, 10> shortWords{"of", "in", "gt", "kg", "no",
                                                                 "id", "hs", "to", "sb", "fc"};
    return word.size() >= shortest || std::find(shortWords.begin(), shortWords.end(), word) != shortWords.end();
}

/// "SUMOFN_WEIGHT": the one letter that the name of a sum was glued to is a word of its own. Empty for other words.
std::vector<std::string> withoutSum(const std::string& word) {
    static constexpr std::array<std::string_view, 4> sums{"sumof", "total", "avg", "average"};
    for (const std::string_view sum : sums) {
        if (word.size() == sum.size() + 1 && word.starts_with(sum))
            return {std::string(sum), word.substr(sum.size())};
    }
    return {};
}

} // namespace

int editDistance(std::u32string_view a, std::u32string_view b, int limit) {
    const auto difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > std::size_t(limit))
        return limit + 1;
    std::vector<int> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = int(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

const HeaderWords& HeaderWords::builtIn() {
    static const HeaderWords words = [] {
        QByteArray more;
        for (const char* language : languages)
            more += resource(QStringLiteral("map/words/%1.tsv").arg(QLatin1String(language))) + '\n';
        auto parsed = parse(resource(QStringLiteral("map/words.tsv")).toStdString(), more.toStdString());
        return parsed ? std::move(*parsed) : HeaderWords();
    }();
    return words;
}

Result<HeaderWords> HeaderWords::parse(std::string_view text, std::string_view more) {
    HeaderWords words;
    for (const auto& [part, shortest] : {std::pair(text, shortestPart), std::pair(more, shortestForeignPart)}) {
        for (const auto& [number, columns] : tsvLines(part)) {
            if (columns.size() != 2 || trimmed(columns[0]).empty()) {
                return failure({ErrorCode::BadInput,
                                QStringLiteral("Cannot read the words of headers"),
                                QStringLiteral("a line is not a meaning, a tab and words"),
                                QStringLiteral("Correct the line."),
                                {},
                                number});
            }
            words.addLine(std::string(trimmed(columns[0])), columns[1], shortest);
        }
    }
    return words;
}

void HeaderWords::addLine(const std::string& meaning, std::string_view names, std::size_t shortest) {
    for (std::string_view name : splitAt(meaning, ' '))
        m_names.emplace_back(name);
    for (std::string_view name : splitAt(names, ',')) {
        name = trimmed(name);
        const std::vector<std::string> tokens = headerTokens(name);
        addName(tokens, meaning, name.ends_with('*'));
        if (tokens.size() == 1 && !name.ends_with('*') && isPart(tokens.front(), shortest))
            m_parts.insert(tokens.front());
    }
}

void HeaderWords::addName(const std::vector<std::string>& tokens, const std::string& meaning, bool stem) {
    if (tokens.empty())
        return;
    if (tokens.size() == 1)
        return stem ? void(m_stems.emplace(tokens.front(), meaning)) : addWord(tokens.front(), meaning);
    std::string phrase = tokens.front();
    for (std::size_t i = 1; i < tokens.size(); ++i)
        phrase += ' ' + tokens[i];
    m_phrases.emplace(phrase, meaning);
    m_phraseWords.insert(tokens.begin(), tokens.end());
}

void HeaderWords::addWord(const std::string& word, const std::string& meaning) {
    if (!m_words.emplace(word, meaning).second)
        return;
    addSkeleton(word, meaning);
    std::u32string text = wide(word);
    if (text.size() >= 5 && !isUnspaced(text.front()))
        m_correctable[text.front()].push_back({std::move(text), meaning});
}

void HeaderWords::addSkeleton(const std::string& word, const std::string& meaning) {
    const std::string skeleton = skeletonOf(word);
    if (skeleton.size() < 4)
        return;
    if (const auto [known, added] = m_skeletons.emplace(skeleton, meaning); !added && known->second != meaning)
        known->second.clear();
}

bool HeaderWords::isConcept(std::string_view name) const {
    return name == "countryname" || name == "money" || std::find(m_names.begin(), m_names.end(), name) != m_names.end();
}

const std::string* HeaderWords::meaningOf(const std::string& word) const {
    if (const auto found = m_words.find(word); found != m_words.end())
        return &found->second;
    for (std::size_t length = word.size(); length >= 2; --length) {
        if (const auto found = m_stems.find(std::string_view(word).substr(0, length)); found != m_stems.end())
            return &found->second;
    }
    return nullptr;
}

/// "importeraddress" begins as importer* does, but its end is a word of its own.
bool HeaderWords::hidesAPart(const std::string& word) const {
    constexpr std::size_t shortest = 4; // bytes; endings of cases are shorter
    if (m_words.contains(word))
        return false;
    for (std::size_t length = word.size(); length >= 2; --length) {
        if (m_stems.contains(std::string_view(word).substr(0, length)))
            return word.size() - length >= shortest && m_parts.contains(std::string_view(word).substr(length));
    }
    return false;
}

std::size_t HeaderWords::phraseAt(const std::vector<std::string>& words, std::size_t at, std::string& meaning) const {
    for (std::size_t count = std::min(longestPhrase, words.size() - at); count >= 2; --count) {
        std::string phrase = words[at];
        for (std::size_t i = 1; i < count; ++i)
            phrase += ' ' + words[at + i];
        if (const auto found = m_phrases.find(phrase); found != m_phrases.end()) {
            meaning = found->second;
            return count;
        }
    }
    return 0;
}

std::vector<std::string> HeaderWords::unglued(const std::string& word) const {
    // best[i]: fewest known words that make up the first i bytes, and where the last of them begins.
    constexpr int none = 1000;
    if (word.size() > 60)
        return {};
    std::vector<std::pair<int, std::size_t>> best(word.size() + 1, {none, 0});
    best[0] = {0, 0};
    for (std::size_t end = 1; end <= word.size(); ++end) {
        for (std::size_t begin = 0; begin < end; ++begin) {
            if (best[begin].first + 1 >= best[end].first)
                continue;
            const std::string_view part = std::string_view(word).substr(begin, end - begin);
            if (m_parts.contains(part))
                best[end] = {best[begin].first + 1, begin};
        }
    }
    if (best.back().first >= none)
        return {};
    std::vector<std::string> parts;
    for (std::size_t end = word.size(); end > 0; end = best[end].second)
        parts.insert(parts.begin(), word.substr(best[end].second, end - best[end].second));
    return parts;
}

std::vector<std::string> HeaderWords::segmented(const std::string& word) const {
    // As few words as can be; a character that no word explains costs more than any way to do without it.
    constexpr std::size_t longestWord = 8;
    constexpr int unknownCost = 10;
    const std::u32string text = wide(word);
    std::vector<std::pair<int, std::size_t>> best(text.size() + 1);
    std::vector<std::string> parts;
    const auto part = [&](std::size_t begin, std::size_t end) {
        std::string utf8;
        for (std::size_t i = begin; i < end; ++i)
            appendUtf8(utf8, text[i]);
        return utf8;
    };
    for (std::size_t end = 1; end <= text.size(); ++end) {
        best[end] = {best[end - 1].first + unknownCost, end - 1};
        for (std::size_t begin = end - std::min(end, longestWord); begin < end; ++begin) {
            if (best[begin].first + 1 >= best[end].first)
                continue;
            const std::string known = part(begin, end);
            if (m_words.contains(known) || (end - begin >= 2 && parseCountry(known)))
                best[end] = {best[begin].first + 1, begin};
        }
    }
    for (std::size_t end = text.size(); end > 0; end = best[end].second)
        parts.insert(parts.begin(), part(best[end].second, end));
    return parts;
}

const std::string* HeaderWords::corrected(const std::string& word, int most) const {
    const std::u32string text = wide(word);
    if (text.size() < 6)
        return nullptr;
    int least = text.size() >= 8 ? most : 1;
    const std::string* meaning = nullptr;
    bool torn = false;
    const auto candidates = m_correctable.find(text.front());
    if (candidates == m_correctable.end())
        return nullptr;
    for (const Correctable& known : candidates->second) {
        const int distance = editDistance(text, known.word, least);
        if (distance > least)
            continue;
        if (distance < least || meaning == nullptr) {
            meaning = &known.meaning;
            torn = false;
        } else {
            torn = torn || *meaning != known.meaning;
        }
        least = distance;
    }
    // Two letters away there is too much that a word may be.
    return torn && least >= 2 ? nullptr : meaning;
}

const std::string* HeaderWords::abbreviated(const std::string& word) const {
    // Fewer letters begin too many words; more may be a word of their own, as "collect" before "collectorate".
    constexpr std::size_t shortest = 4, longest = 6;
    const std::size_t length = codePoints(word);
    if (isUnspaced(wide(word).front()) || length < shortest || m_phraseWords.contains(word))
        return nullptr;
    if (const auto found = m_skeletons.find(word); found != m_skeletons.end() && !found->second.empty())
        return &found->second;
    if (length > longest)
        return nullptr;
    // A beginning tells the word only if all words that begin so mean the same.
    const std::string* meaning = nullptr;
    for (const auto* known : {&m_words, &m_stems}) {
        for (auto at = known->lower_bound(word); at != known->end() && at->first.starts_with(word); ++at) {
            if (meaning != nullptr && *meaning != at->second)
                return nullptr;
            meaning = &at->second;
        }
    }
    return meaning;
}

const std::string* HeaderWords::guessedMeaning(const std::string& word) const {
    if (m_phraseWords.contains(word))
        return nullptr;
    const std::string* meaning = abbreviated(word);
    return meaning != nullptr ? meaning : corrected(word, 2);
}

std::vector<std::string> HeaderWords::wordsOf(std::string_view header) const {
    std::vector<std::string> words;
    for (std::string& token : headerTokens(header)) {
        std::size_t first = 0;
        std::vector<std::string> parts;
        if (isUnspaced(nextCodePoint(token, first)))
            parts = segmented(token);
        else if (meaningOf(token) == nullptr)
            parts = withoutSum(token);
        // A glued word is taken apart first, so that phrases are seen across the seam.
        if (parts.empty() && token.size() >= 5 && (meaningOf(token) == nullptr || hidesAPart(token)) &&
            !m_phraseWords.contains(token) && abbreviated(token) == nullptr &&
            (token.size() < 8 || corrected(token, 1) == nullptr))
            parts = unglued(token);
        if (parts.empty())
            parts.push_back(std::move(token));
        words.insert(words.end(), parts.begin(), parts.end());
    }
    // "RAZÓN SOCIAL_C11": the box of the form that a column was taken from.
    if (words.size() >= 3 && isDigits(words.back()) && words[words.size() - 2] == "c")
        words.resize(words.size() - 2);
    return words;
}

HeaderReading HeaderWords::read(std::string_view header) const {
    HeaderReading reading;
    const std::vector<std::string> words = wordsOf(header);
    if (words.size() > 1 && isDigits(words.back()) && words.back().size() <= 2)
        reading.number = std::stoi(words.back());
    for (std::size_t i = 0; i < words.size();) {
        std::string meaning;
        if (const std::size_t count = phraseAt(words, i, meaning); count > 0) {
            add(reading.concepts, meaning);
            reading.known += int(count);
            i += count;
            continue;
        }
        const std::string& word = words[i++];
        if (const std::string* known = meaningOf(word)) {
            add(reading.concepts, *known);
            ++reading.known;
        } else if (isDigits(word)) {
            continue;
        } else if (isCurrency(word)) {
            add(reading.concepts, "money");
            ++reading.known;
        } else if (word.size() >= 4 && parseCountry(word)) {
            add(reading.concepts, "countryname");
            ++reading.known;
        } else if (const std::string* guessed = guessedMeaning(word)) {
            add(reading.concepts, *guessed);
            ++reading.known;
            reading.corrected = true;
        } else {
            ++reading.unknown;
        }
    }
    return reading;
}

} // namespace waybill::map
