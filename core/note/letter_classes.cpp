// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/letter_classes.h"

#include <algorithm>

namespace waybill::note {

namespace {

LetterClasses makeClasses(View view) {
    LetterClasses classes;
    const auto add = [&classes, view](char32_t first, char32_t last) {
        for (char32_t c = first; c <= last; ++c) {
            const char32_t letter = foldedCodePoint(c, view);
            if (letter != mark::nothing && !isMark(letter))
                classes[letter] += c;
        }
    };
    add(U'0', 0x5FF);
    add(0xFF10, 0xFF5A);
    for (const char32_t o : {U'o', U'о'})
        classes[o] += U'0';
    return classes;
}

} // namespace

bool isRawMark(char32_t codePoint) {
    return std::ranges::any_of(
        rawMarks, [codePoint](const CodePoints& range) { return codePoint >= range.first && codePoint <= range.last; });
}

std::uint32_t letterWeight(char32_t letter) {
    auto x = std::uint32_t(letter) * 0x9E3779B1U;
    x ^= x >> 15;
    x *= 0x85EBCA77U;
    return (x ^ (x >> 13)) | 2U;
}

const LetterClasses& letterClasses(View view) {
    static const LetterClasses cyrillic = makeClasses(View::Cyrillic);
    static const LetterClasses latin = makeClasses(View::Latin);
    return view == View::Cyrillic ? cyrillic : latin;
}

} // namespace waybill::note
