// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::map {

/// The text of a header with accents in one character with their letters, and full-width letters and signs as usual
/// ones.
[[nodiscard]] std::u32string composedHeader(std::string_view header);
/// What letters of headers are compared by: lower case; Latin letters without accents, as people leave them out; the
/// simplified form of a traditional Chinese character. Letters of other scripts keep their marks: й is no и.
[[nodiscard]] char32_t plainLetter(char32_t letter);
/// A Chinese character.
[[nodiscard]] bool isHan(char32_t letter);
/// A letter of a script in which words stand together without blanks: Chinese, Japanese or Korean.
[[nodiscard]] bool isUnspaced(char32_t letter);

} // namespace waybill::map
