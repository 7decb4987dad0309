// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::note {

/// Which alphabet letters that look alike are read as: "CBO" is "сво" in the Cyrillic view and "cbo" in the Latin one.
enum class View { Cyrillic, Latin };

/// What a code point becomes in a view: a folded letter or digit, or one of these marks.
namespace mark {
inline constexpr char32_t nothing = 0; ///< Combining marks, soft hyphens, zero-width characters.
inline constexpr char32_t blank = U' ';
inline constexpr char32_t stop = U'.';
inline constexpr char32_t hyphen = U'-';
inline constexpr char32_t colon = U':';
inline constexpr char32_t clause = U','; ///< Commas, semicolons, brackets, slashes, everything else.
} // namespace mark

[[nodiscard]] char32_t foldedCodePoint(char32_t codePoint, View view);
[[nodiscard]] bool isMark(char32_t foldedCodePoint);

/// A text as the rules see it: small letters of one alphabet, one mark between words, and for each of its bytes where
/// in the original it stands.
struct FoldedText {
    /// Where in the original a letter stands.
    struct Place {
        std::uint32_t byte = 0, codePoint = 0;
    };
    std::string text;          ///< UTF-8.
    std::vector<Place> places; ///< By byte of `text`, and one more for the end.
};

[[nodiscard]] FoldedText foldedText(std::string_view original, View view);

/// Which alphabets a text uses, so that a view nobody needs is not made.
struct Alphabets {
    bool cyrillic = false;
    bool latin = false;
    bool han = false;
};
[[nodiscard]] Alphabets alphabetsOf(std::string_view original);

} // namespace waybill::note
