// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string_view>

namespace waybill::read {

/// The one spelling of an encoding that a person may write in many ways ("cp1251", "win-1251", "utf8"). Nothing when no
/// decoder is known for it.
[[nodiscard]] std::optional<QString> encodingNamed(const QString& name);

/// What the bytes of a sample are written in. A byte order mark decides; then NULs (UTF-16), then validity (UTF-8),
/// then the frequency of Russian letters and the statistics of other scripts. "UTF-8" for plain ASCII.
[[nodiscard]] QString detectEncoding(std::string_view sample);

/// Length of the byte order mark of that encoding at the start of the bytes; 0 when there is none.
[[nodiscard]] std::size_t byteOrderMark(std::string_view bytes, const QString& encoding);

/// How much like Russian or other Cyrillic text the bytes are when read in a single-byte encoding, from 0 (not at all)
/// to 1 (letter for letter).
[[nodiscard]] double cyrillicPlausibility(std::string_view bytes, const QString& encoding);

} // namespace waybill::read
