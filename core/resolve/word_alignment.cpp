// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/word_alignment.h"

#include "core/resolve/similar_words.h"

#include <algorithm>

namespace waybill::resolve {

namespace {

template <class Fits>
int pair(WordAlignment& alignment, std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, Fits fits) {
    int found = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; alignment.partner[i] < 0 && j < b.size(); ++j) {
            if (alignment.taken[j] || !fits(a[i], b[j]))
                continue;
            alignment.partner[i] = static_cast<signed char>(j);
            alignment.taken[j] = true;
            ++found;
        }
    }
    return found;
}

bool sharesTellingWord(const NameIndex& index, const WordAlignment& alignment, std::span<const std::uint32_t> left) {
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (alignment.partner[i] >= 0 && index.word(left[i]).kind == WordKind::Plain)
            return true;
    }
    return false;
}

} // namespace

WordAlignment align(const NameIndex& index, const IndexedName& a, const IndexedName& b) {
    WordAlignment alignment;
    alignment.partner.fill(-1);
    const auto left = index.words(a).first(std::min<std::size_t>(a.words, WordAlignment::most));
    const auto right = index.words(b).first(std::min<std::size_t>(b.words, WordAlignment::most));
    alignment.equal = pair(alignment, left, right, [](std::uint32_t x, std::uint32_t y) { return x == y; });
    const bool allPaired = std::size_t(alignment.equal) == std::min(left.size(), right.size());
    if (!allPaired) {
        const Company company = sharesTellingWord(index, alignment, left) ? Company::Telling
                                : alignment.equal > 0                     ? Company::Word
                                                                          : Company::None;
        alignment.misspelt = pair(alignment, left, right, [&](std::uint32_t x, std::uint32_t y) {
            return areSimilar(index.word(x), index.word(y), company);
        });
    }
    int last = -1;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (alignment.partner[i] < 0)
            continue;
        alignment.inOrder = alignment.inOrder && alignment.partner[i] > last;
        last = alignment.partner[i];
    }
    return alignment;
}

} // namespace waybill::resolve
