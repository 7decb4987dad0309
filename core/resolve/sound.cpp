// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/sound.h"

#include <algorithm>
#include <array>

namespace waybill::resolve {

namespace {

bool isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// What stands for Й, Ы, И and for the first half of Ю, Я, Ё.
bool isGlide(char c) {
    return c == 'i' || c == 'y' || c == 'j';
}

struct Spelling {
    std::string_view letters;
    std::string_view sound;
};

// The first that fits is taken. Ё is printed as Е, so "yo" is read like it. "spec" is СПЕЦ but in "spectr"; "tech" and
// "chem" are read as in Greek.
constexpr std::array spellings{
    Spelling{"spectr", "spektr"}, Spelling{"spec", "spec"}, Spelling{"shch", "S"}, Spelling{"tech", "teh"},
    Spelling{"chem", "hem"},      Spelling{"sch", "S"},     Spelling{"shh", "S"},  Spelling{"dzh", "j"},
    Spelling{"tch", "C"},         Spelling{"sh", "S"},      Spelling{"kh", "h"},   Spelling{"zh", "z"},
    Spelling{"chr", "hr"},        Spelling{"ch", "C"},      Spelling{"yo", "ye"},  Spelling{"dj", "j"},
    Spelling{"ts", "c"},          Spelling{"tz", "c"},      Spelling{"ph", "f"},   Spelling{"th", "t"},
    Spelling{"gh", "g"},          Spelling{"ck", "k"},      Spelling{"ce", "ce"},  Spelling{"ci", "ci"},
    Spelling{"cy", "ci"},         Spelling{"cj", "cj"},     Spelling{"c", "k"},    Spelling{"qu", "kv"},
    Spelling{"q", "k"},           Spelling{"x", "ks"},      Spelling{"w", "v"},
};

constexpr bool beginsASpelling(char letter) {
    return std::string_view("scdtzkgpyqxw").find(letter) != std::string_view::npos;
}
static_assert(std::ranges::all_of(spellings, [](const Spelling& s) { return beginsASpelling(s.letters[0]); }));

std::string spoken(std::string_view latin) {
    std::string result;
    for (std::size_t i = 0; i < latin.size();) {
        if (!beginsASpelling(latin[i])) {
            result += latin[i++];
            continue;
        }
        const Spelling* found = nullptr;
        for (const Spelling& spelling : spellings) {
            if (spelling.letters[0] == latin[i] && latin.substr(i).starts_with(spelling.letters)) {
                found = &spelling;
                break;
            }
        }
        result += found != nullptr ? found->sound : latin.substr(i, 1);
        i += found != nullptr ? found->letters.size() : 1;
    }
    return result;
}

// "mariya", "mariia", "marija", "maria" are one; so are "yuriy", "jurij", "iurii"; "yevro" is "evro".
std::string withOneGlide(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isGlide(text[i])) {
            result += text[i];
            continue;
        }
        while (i + 1 < text.size() && isGlide(text[i + 1]))
            ++i;
        if (i + 1 == text.size() || text[i + 1] != 'e')
            result += 'i';
    }
    return result;
}

bool isMuteH(std::string_view text, std::size_t i) {
    return text[i] == 'h' && i > 0 && isVowel(text[i - 1]) && i + 1 < text.size() && !isVowel(text[i + 1]);
}

} // namespace

std::string soundOf(std::string_view latin) {
    const std::string text = withOneGlide(spoken(latin));
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (!isMuteH(text, i) && (isDigit || result.empty() || result.back() != text[i]))
            result += text[i];
    }
    return result;
}

std::string consonantsOf(std::string_view sound) {
    std::string result;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (i == 0 || !isVowel(sound[i]))
            result += sound[i];
    }
    return result;
}

} // namespace waybill::resolve
