// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/scan.h"

namespace waybill::read {

namespace {

unsigned char byteAt(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

bool isContinuation(unsigned char c) {
    return (c & 0xC0) == 0x80;
}

/// Whether `second` may follow `lead`: shuts out overlong forms, surrogates and what lies past U+10FFFF.
bool mayFollow(unsigned char lead, unsigned char second) {
    if (!isContinuation(second))
        return false;
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second <= 0x9F;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second <= 0x8F;
    default:
        return true;
    }
}

std::size_t lengthOf(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// Length of the valid multi-byte sequence at `i`; 0 when there is none.
std::size_t sequenceAt(std::string_view bytes, std::size_t i) {
    const unsigned char lead = byteAt(bytes, i);
    const std::size_t length = lengthOf(lead);
    if (length == 0 || i + length > bytes.size() || !mayFollow(lead, byteAt(bytes, i + 1)))
        return 0;
    for (std::size_t k = 2; k < length; ++k) {
        if (!isContinuation(byteAt(bytes, i + k)))
            return 0;
    }
    return length;
}

#if defined(__SSE2__)
/// How many of the next 16 bytes are valid text of one- and two-byte characters (Latin, Cyrillic, Greek, Hebrew,
/// Arabic): 16, or 15 when the last one begins a character; 0 when something else is among them.
std::size_t validInBlock(const char* p) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
    if (high == 0)
        return 16;
    // As signed bytes: continuations are -128 to -65, leads of two-byte characters -62 to -33.
    const auto continuations = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8(-64))));
    const auto leads = static_cast<unsigned>(_mm_movemask_epi8(
        _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(-63)), _mm_cmplt_epi8(bytes, _mm_set1_epi8(-32)))));
    if ((leads | continuations) != high || ((leads << 1) & 0xFFFFU) != continuations)
        return 0;
    return (leads & 0x8000U) != 0 ? 15 : 16;
}
#endif

} // namespace

std::size_t validUtf8Length(std::string_view bytes) {
    std::size_t i = 0;
    const std::size_t size = bytes.size();
    while (i < size) {
#if defined(__SSE2__)
        while (size - i >= 16) {
            const std::size_t valid = validInBlock(bytes.data() + i);
            if (valid == 0)
                break;
            i += valid;
        }
#endif
        for (const std::size_t stop = i + 16; i < size && i < stop;) {
            if (byteAt(bytes, i) < 0x80) {
                ++i;
                continue;
            }
            const std::size_t length = sequenceAt(bytes, i);
            if (length == 0)
                return i;
            i += length;
        }
    }
    return i;
}

bool isUnfinishedUtf8(std::string_view bytes) {
    if (bytes.empty() || lengthOf(byteAt(bytes, 0)) <= bytes.size())
        return false;
    if (bytes.size() > 1 && !mayFollow(byteAt(bytes, 0), byteAt(bytes, 1)))
        return false;
    return bytes.size() < 3 || isContinuation(byteAt(bytes, 2));
}

} // namespace waybill::read
