// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/nobody.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"

#include <QString>
#include <string>
#include <unordered_set>
#include <vector>

namespace waybill {

namespace {

using Words = std::unordered_set<std::string>;

// Letters without their accents, which papers leave out or not as they please.
QString plain(std::string_view text) {
    QString letters;
    for (const QChar c : toQString(folded(text)).normalized(QString::NormalizationForm_D)) {
        if (c.isMark() && c.script() == QChar::Script_Inherited)
            continue;
        const QChar letter = c.toCaseFolded(); // of a Turkish İ an I is left
        letters += letter == u'ı' ? QChar(u'i') : letter == u'đ' ? QChar(u'd') : letter;
    }
    return letters;
}

// A word that is written again and again counts once.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    QString word;
    const auto take = [&] {
        if (std::string taken = toUtf8(word); !taken.empty() && (words.empty() || words.back() != taken))
            words.push_back(std::move(taken));
        word.clear();
    };
    for (const QChar c : plain(text)) {
        if (c.isLetterOrNumber() || c.isMark())
            word += c;
        else if (c != u'.' && c != u'\'')
            take();
    }
    take();
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string key;
    for (const std::string& word : words)
        key += word;
    return key;
}

Words knownNobodies() {
    const std::string table = resource(QStringLiteral("map/nobody.tsv")).toStdString();
    Words keys;
    for (const auto& [number, columns] : tsvLines(table))
        keys.insert(joined(wordsOf(columns[0])));
    return keys;
}

struct TellingWords {
    Words says;  // that nobody is named
    Words fills; // stands beside them
    TellingWords() {
        const std::string table = resource(QStringLiteral("map/nobody_words.tsv")).toStdString();
        for (const auto& [number, columns] : tsvLines(table)) {
            for (const std::string_view word : splitAt(columns.back(), '|'))
                (columns.front() == "says" ? says : fills).insert(joined(wordsOf(word)));
        }
    }
};

bool areMadeOfNobody(const std::vector<std::string>& words) {
    static const TellingWords known;
    if (words.size() < 2)
        return false;
    bool isSaid = false;
    for (const std::string& word : words) {
        const bool says = known.says.contains(word);
        if (!says && !known.fills.contains(word))
            return false;
        isSaid = isSaid || says;
    }
    return isSaid;
}

} // namespace

bool isNobody(std::string_view name) {
    static const Words nobodies = knownNobodies();
    // Longer than any of them, with room for repetition.
    constexpr std::size_t longest = 240;
    if (name.size() > longest)
        return false;
    const auto words = wordsOf(name);
    return words.empty() || nobodies.contains(joined(words)) || areMadeOfNobody(words);
}

} // namespace waybill
