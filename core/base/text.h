// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <cstddef>
#include <string>
#include <string_view>

namespace waybill {

/// UTF-8 is the form of text in core: rows, names, descriptions. QString is the form at its edges (Qt, JSON, the
/// window).
[[nodiscard]] QString toQString(std::string_view utf8);
[[nodiscard]] std::string toUtf8(QStringView text);

/// Without white space at both ends (ASCII white space, NBSP, BOM, ideographic space).
[[nodiscard]] std::string_view trimmed(std::string_view utf8);
/// Number of Unicode code points.
[[nodiscard]] std::size_t codePoints(std::string_view utf8);
/// Byte offset of the code point at the given index; size() when past the end.
[[nodiscard]] std::size_t byteOffset(std::string_view utf8, std::size_t codePoint);
/// Case-folded for every script, ё as е, runs of white space as one blank, trimmed: what two texts are compared by.
[[nodiscard]] std::string folded(std::string_view utf8);
/// True when the bytes are valid UTF-8 throughout.
[[nodiscard]] bool isValidUtf8(std::string_view bytes);
/// Appends one code point as UTF-8.
void appendUtf8(std::string& text, char32_t codePoint);
/// Reads the code point at `offset` and moves `offset` past it; U+FFFD for a broken sequence (moves one byte).
[[nodiscard]] char32_t nextCodePoint(std::string_view utf8, std::size_t& offset);
/// Whether a letter or a digit begins at the byte; not at the end of the text.
[[nodiscard]] bool isLetterOrNumberAt(std::string_view utf8, std::size_t offset);
/// Without characters that XML 1.0 cannot hold.
[[nodiscard]] QString xmlSafe(const QString& text);

} // namespace waybill
