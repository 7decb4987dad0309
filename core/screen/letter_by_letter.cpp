// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/letter_by_letter.h"

#include "core/base/text.h"

#include <QChar>
#include <QString>
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace waybill::screen {

namespace {

constexpr std::array<std::pair<char32_t, char>, 24> cyrillic{{
    {U'а', 'a'}, {U'б', 'b'}, {U'ц', 'c'}, {U'д', 'd'}, {U'е', 'e'}, {U'ё', 'e'}, {U'э', 'e'}, {U'ф', 'f'},
    {U'г', 'g'}, {U'х', 'h'}, {U'и', 'i'}, {U'й', 'j'}, {U'к', 'k'}, {U'л', 'l'}, {U'м', 'm'}, {U'н', 'n'},
    {U'о', 'o'}, {U'п', 'p'}, {U'р', 'r'}, {U'с', 's'}, {U'т', 't'}, {U'у', 'u'}, {U'в', 'v'}, {U'ы', 'y'},
}};
constexpr char32_t zeInCyrillic = U'з';

// The letter without its accent; 0 for what is no letter or digit.
char32_t plainLetter(char32_t c) {
    if (!QChar::isLetterOrNumber(c))
        return 0;
    const char32_t folded = QChar::toCaseFolded(c);
    if (folded < 0x80 || (folded >= 0x400 && folded < 0x530))
        return folded;
    const QString apart = QChar::decomposition(folded);
    return apart.isEmpty() ? folded : QChar::toCaseFolded(apart.at(0).unicode());
}

std::optional<char> cyrillicLetter(char32_t c) {
    if (c == zeInCyrillic)
        return 'z';
    const auto found = std::ranges::find(cyrillic, c, &std::pair<char32_t, char>::first);
    return found == cyrillic.end() ? std::nullopt : std::optional(found->second);
}

// Each letter of a name as `spell` writes it; empty when one is neither Latin nor spells one.
template <class Spell> std::string spelled(std::string_view name, Spell&& spell) {
    std::string letters;
    for (std::size_t i = 0; i < name.size();) {
        const char32_t c = plainLetter(nextCodePoint(name, i));
        if (c == 0)
            continue;
        const std::optional<char> letter = c < 0x80 ? std::optional(char(c)) : cyrillicLetter(c);
        if (!letter)
            return {};
        spell(*letter, c < 0x80, letters);
    }
    return letters;
}

} // namespace

std::string lettersOf(std::string_view name) {
    return spelled(name, [](char c, bool isLatin, std::string& letters) {
        if (isLatin && c == 'x')
            letters += "ks";
        else
            letters += c == 'w' ? 'v' : c == 'q' ? 'k' : c;
    });
}

std::string lettersThereAndBack(std::string_view name) {
    return spelled(name, [](char c, bool, std::string& letters) {
        switch (c) {
        case 'c':
            letters += "ts";
            break;
        case 'h':
            letters += "kh";
            break;
        case 'x':
            letters += "ks";
            break;
        default:
            letters += c == 'w' ? 'v' : c == 'q' ? 'k' : c == 'j' ? 'i' : c;
        }
    });
}

std::string plainLetters(std::string_view name) {
    return spelled(name, [](char c, bool, std::string& letters) { letters += c; });
}

std::string lettersOfMark(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, char>, 9> rules{{{"dzh", 'j'},
                                                                             {"dj", 'j'},
                                                                             {"kh", 'h'},
                                                                             {"ks", 'x'},
                                                                             {"ts", 'k'},
                                                                             {"y", 'i'},
                                                                             {"c", 'k'},
                                                                             {"q", 'k'},
                                                                             {"w", 'v'}}};
    const std::string plain = plainLetters(name);
    std::string letters;
    for (std::size_t i = 0; i < plain.size();) {
        const std::string_view rest = std::string_view(plain).substr(i);
        const auto rule =
            std::ranges::find_if(rules, [rest](const auto& known) { return rest.starts_with(known.first); });
        letters += rule == rules.end() ? rest.front() : rule->second;
        i += rule == rules.end() ? 1 : rule->first.size();
    }
    return letters;
}

} // namespace waybill::screen
