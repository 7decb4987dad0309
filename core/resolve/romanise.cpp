// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/romanise.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace waybill::resolve {

namespace {

constexpr char32_t firstRussian = U'а';
constexpr std::array<std::string_view, 32> russian{"a",  "b",  "v",  "g",    "d", "e", "zh", "z", "i",  "y", "k",
                                                   "l",  "m",  "n",  "o",    "p", "r", "s",  "t", "u",  "f", "kh",
                                                   "ts", "ch", "sh", "shch", "",  "y", "",   "e", "yu", "ya"};

struct OtherLetter {
    char32_t letter;
    std::string_view latin;
};
// Ukrainian, Belarusian, Kazakh and Kyrgyz, Serbian and Macedonian.
constexpr std::array others{
    OtherLetter{U'ё', "yo"}, OtherLetter{U'і', "i"},  OtherLetter{U'ї', "yi"}, OtherLetter{U'є', "ye"},
    OtherLetter{U'ґ', "g"},  OtherLetter{U'ў', "u"},  OtherLetter{U'қ', "k"},  OtherLetter{U'ғ', "g"},
    OtherLetter{U'ң', "n"},  OtherLetter{U'ө', "o"},  OtherLetter{U'ү', "u"},  OtherLetter{U'ұ', "u"},
    OtherLetter{U'һ', "h"},  OtherLetter{U'ә', "a"},  OtherLetter{U'ђ', "dj"}, OtherLetter{U'ј', "j"},
    OtherLetter{U'љ', "lj"}, OtherLetter{U'њ', "nj"}, OtherLetter{U'ћ', "c"},  OtherLetter{U'џ', "dzh"},
    OtherLetter{U'ѕ', "dz"}, OtherLetter{U'ѓ', "gj"}, OtherLetter{U'ќ', "kj"}};

bool isRussian(char32_t letter) {
    return letter >= firstRussian && letter < firstRussian + russian.size();
}

const OtherLetter* otherCyrillic(char32_t letter) {
    const auto* const found = std::ranges::find(others, letter, &OtherLetter::letter);
    return found == others.end() ? nullptr : found;
}

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// One for each thread: a transliterator is not to be shared, and making one takes longer than using it.
const icu::Transliterator* latinForThread() {
    thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            icu::UnicodeString::fromUTF8("Any-Latin; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return latin.get();
}

std::string byIcu(std::string_view word) {
    const icu::Transliterator* latin = latinForThread();
    if (latin == nullptr)
        return std::string(word);
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), std::int32_t(word.size())));
    latin->transliterate(text);
    std::string result;
    text.toUTF8String(result);
    std::erase_if(result, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
    return result;
}

} // namespace

std::string romanised(std::string_view word) {
    if (isAscii(word))
        return std::string(word);
    std::string result;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t letter = nextCodePoint(word, i);
        if (isRussian(letter))
            result += russian[letter - firstRussian];
        else if (const OtherLetter* other = otherCyrillic(letter))
            result += other->latin;
        else if (letter < 0x80)
            result += char(letter);
        else
            return byIcu(word);
    }
    return result;
}

} // namespace waybill::resolve
