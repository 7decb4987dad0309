// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace waybill::read {

/// The first delimiter, CR or LF at or after `p`; `end` when there is none.
[[nodiscard]] inline const char* findCellEnd(const char* p, const char* end, char delimiter) {
#if defined(__SSE2__)
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i returns = _mm_set1_epi8('\r');
    const __m128i feeds = _mm_set1_epi8('\n');
    while (end - p >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters),
                                          _mm_or_si128(_mm_cmpeq_epi8(bytes, returns), _mm_cmpeq_epi8(bytes, feeds)));
        if (const int mask = _mm_movemask_epi8(hits); mask != 0)
            return p + __builtin_ctz(static_cast<unsigned>(mask));
        p += 16;
    }
#endif
    while (p != end && *p != delimiter && *p != '\r' && *p != '\n')
        ++p;
    return p;
}

/// How many bytes from the start are whole, valid UTF-8 sequences.
[[nodiscard]] std::size_t validUtf8Length(std::string_view bytes);
/// True when these bytes (at most three) are the beginning of a UTF-8 sequence that could still be completed.
[[nodiscard]] bool isUnfinishedUtf8(std::string_view bytes);

} // namespace waybill::read
